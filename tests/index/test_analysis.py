"""What meets when words are looked up, and that any text at all can be looked up."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from index.analysis import terms, tokens, words_in
from index.analysis.token import Flag
from index.analysis.words import plain

SIGNS = "0123456789.,:-'’ʼ`/ \n\u00a0\u00ad\u0301\u0306\u200f\u202e²½٣٠１２３ⅷabcXYZ éÉßİйё ЁЖ ქართ Ა 👍🏽\ud800_№€"
TEXTS = st.one_of(st.text(), st.text(alphabet=SIGNS, max_size=60), st.text(alphabet=st.characters(codec=None)))


def term_at(text: str, word: str) -> set[str]:
    """The terms of the tokens that begin where `word` does."""
    return {token.term for token in tokens(text) if token.start == text.index(word)}


@given(TEXTS)
@example("ʼ")  # an apostrophe that Unicode counts among the letters
@example("a-ʼ")
@example("９" * 5000 + " June")  # more digits than int() reads
@example("June " + "1" * 5000)
@example("9.9" * 4000)
@example("1.000" * 2000)
@example("a-" * 5000 + "a")
@example("b" * 100_000)
@example("ბ" * 10_000)
@example("20²0 ²0 ½ million")
@example("١٤ June ٢٠٢٢")
@example("2022-13-45 99.99.2022")
def test_every_token_stands_in_the_text_in_order_and_has_a_term(text: str) -> None:
    found = tokens(text)
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert token.term
        assert token.term != "~"
        assert "\n" not in token.term
    assert [token[:2] for token in found] == sorted(token[:2] for token in found)
    assert len({token[:3] for token in found}) == len(found), "a place has a term once"


@given(TEXTS)
def test_terms_are_those_of_the_tokens_that_mean_something(text: str) -> None:
    assert terms(text) == [token.term for token in tokens(text) if not token.flags & Flag.STOP]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяაბგდევზთიკლმნოპ", min_size=1))
def test_capitals_do_not_count(word: str) -> None:
    assume(not set(word) <= set("ivx"))  # but in Roman numerals
    assert terms(word) == terms(word.upper())


@pytest.mark.parametrize(
    "written",
    ["30000", "30,000", "30 000", "30\u00a0000", "30\u202f000", "30.000", "30 thousand", "30 тысяч", "30 тыс.",
     "30 ათასი", "30 ათასამდე"],
)  # fmt: skip
def test_a_number_is_the_same_however_it_is_written(written: str) -> None:
    assert "30000" in terms(f"{written} people")


@pytest.mark.parametrize("written", ["2.5 million", "2,5 млн", "2,5 миллиона", "2.5 მილიონი", "2 500 000", "2,500,000"])
def test_millions_with_a_decimal_meet(written: str) -> None:
    assert "2500000" in terms(written)


def test_decimals_and_years_are_not_taken_for_thousands() -> None:
    assert "5.25" in terms("5.25 metres")
    assert terms("in 1991, 2008 and 2014") == ["1991", "2008", "2014"]


@pytest.mark.parametrize(
    "written",
    ["14 June", "June 14", "June 14, 2022", "14th June", "14 июня", "14-го июня", "14 июня 2022 года", "14 ივნისს",
     "14-ს ივნისს", "2022 წლის 14 ივნისი", "2022-06-14", "14.06.2022", "14/6/2022"],
)  # fmt: skip
def test_a_day_is_the_same_however_it_is_written(written: str) -> None:
    assert "@06-14" in terms(written)
    assert ("2022" in terms(written)) == ("2022" in written)


def test_the_31st_of_a_month_is_a_day_and_the_32nd_is_none() -> None:
    assert "@05-31" in terms("May 31")
    assert not any(term.startswith("@") for term in terms("May 32, 0 May, May 310"))


@pytest.mark.parametrize("possessive", ["Gagloev's", "Gagloev’s", "Gagloevʼs", "Gagloev`s"])
def test_possessives_mean_the_one_they_are_of(possessive: str) -> None:
    assert terms(possessive) == terms("Gagloev")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("за́мок", "замок"),
        ("ёлка", "елка"),
        ("Горбачёв", "Горбачев"),
        ("сове\u00adтский", "советский"),
        ("мои\u0306ка", "мойка"),
        ("Zu\u0308rich", "Zürich"),
        ("O'Brien", "O’Brien"),
        ("Санкт\u2011Петербург", "Санкт-Петербург"),
    ],
)
def test_signs_that_change_no_word_do_not_count(one: str, other: str) -> None:
    assert terms(one) == terms(other)


def test_plain_keeps_letters_that_only_look_marked() -> None:
    assert plain("Йод") == "йод"
    assert plain("café’s") == "café"


def test_a_hyphenated_word_is_found_whole_and_in_parts() -> None:
    found = terms("Moscow-Tskhinvali")
    assert {"moscowtskhinvali", "moscow", "tskhinvali"} <= set(found)
    assert "tskhinvali" in term_at("Moscow-Tskhinvali", "Tskhinvali")
    assert "email" in terms("e-mail")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lavrov", "Лавров"),
        ("Лаврову", "ლავროვმა"),
        ("Кулахметов", "Kulakhmetov"),
        ("Гаглоевым", "Gagloev"),
        ("Kulakhmetov", "Кулахметова"),
        ("კულახმეტოვთან", "Kulakhmetov's"),
    ],
)
def test_a_name_meets_itself_in_another_script(one: str, other: str) -> None:
    keys = [{term for term in terms(word) if term.startswith("~")} for word in (one, other)]
    assert keys[0]
    assert keys[0] == keys[1]


def test_common_words_have_no_key_as_a_name() -> None:
    for text in ("the meeting was held", "встреча прошла", "ქალაქი დიდი იყო"):
        assert not any(term.startswith("~") for term in terms(text)), text


def test_words_without_meaning_of_their_own_are_not_looked_up() -> None:
    assert terms("it was in the") == []
    assert terms("это было в") == []
    assert terms("ეს იყო და") == []


def test_a_picture_pasted_as_text_is_no_word() -> None:
    (token,) = tokens("iVBORw0KGgo" * 1000)
    assert not token.flags & Flag.NAME


@pytest.mark.parametrize(
    ("text", "flag", "words"),
    [
        ("It costs $5 or 7 euros.", Flag.MONEY, {"5", "euros"}),
        ("The park covers 19,500 km² and is 30 metres high.", Flag.SIZE, {"km²", "metres"}),
        ("Half of them, 30% or 40 percent.", Flag.SHARE, {"Half", "30", "percent"}),
        ("He lost 27 kilos at 40 degrees and 12 knots.", Flag.SIZE, {"kilos", "degrees", "knots"}),
        ("It cost 318,000 crowns, 55 birr and a penny.", Flag.MONEY, {"crowns", "birr", "penny"}),
        ("Лодка шла 12 узлов при 220 вольт.", Flag.SIZE, {"узлов", "вольт"}),
        ("Дали семь шиллингов и 50 злотых.", Flag.MONEY, {"шиллингов", "злотых"}),
        ("ფირების მეხუთედი და 5 პროცენტი.", Flag.SHARE, {"მეხუთედი", "პროცენტი"}),
        ("He served for seven years.", Flag.DURATION, {"years"}),
        ("Мост длиной 120 метров стоил 4 млн рублей.", Flag.SIZE, {"метров"}),
        ("ხიდი 120 მეტრის სიგრძისაა.", Flag.SIZE, {"მეტრის"}),
        ("He (born in Gori) said that she left.", Flag.BRACKETED, {"born", "in", "Gori"}),
        ("He (born in Gori) said that she left.", Flag.PRONOUN, {"He", "she"}),
        ("A telescope is a tube.", Flag.COPULA, {"is"}),
        ("The former mayor came.", Flag.ANOTHER, {"former"}),
        ("Since it rains he has stayed, as since 2017.", Flag.REASON, {"Since"}),
        ("The £31m bridge is 30m long and weighs 32 tonnes.", Flag.LENGTH, {"30m"}),
        ("The £31m bridge is 30m long and weighs 32 tonnes.", Flag.WEIGHT, {"tonnes"}),
        ("It opened, but it will close, as scheduled.", Flag.FUTURE, {"will", "scheduled"}),
        ("Мост открылся, школа откроется, театр построят.", Flag.FUTURE, {"откроется", "построят"}),
        ("მერი აცხადებს, რომ ხიდი გაიხსნება, დაწყება გვიანდება.", Flag.FUTURE, {"გაიხსნება"}),
        ("განცხადება გაუქმდა, მინისტრებს არ შეიძლება.", Flag.FUTURE, set()),
        ("Трёхлетняя война в семидесятых годах.", Flag.NUMBER, set()),
        ("Не метод и не металл, а часть миллиона.", Flag.SIZE | Flag.DURATION, set()),
    ],
)
def test_signs_tell_what_a_word_may_be(text: str, flag: int, words: set[str]) -> None:
    assert {text[token.start : token.end] for token in tokens(text) if token.flags & flag} == words


def looked_up(text: str) -> list[str]:
    return [token.term for token in tokens(text) if not token.flags & (Flag.STOP | Flag.DERIVED)]


@pytest.mark.parametrize("text", ["Why didn't she?", "why didn’t she?", "why didnt she", "Why couldn`t they've?"])
def test_a_contraction_means_nothing_by_itself(text: str) -> None:
    assert looked_up(text) == ["whi"]


@pytest.mark.parametrize(
    "text", ["the US envoy", "The U.S. envoy", "the USA envoy", "the US's envoy", "the U.S.A. envoy", "the us envoy"]
)
def test_the_usa_are_no_pronoun(text: str) -> None:
    assert looked_up(text) == ["usa", "envoy"]


@pytest.mark.parametrize("text", ["TELL US", "tell us"])
def test_us_among_capitals_is_one(text: str) -> None:
    assert looked_up(text) == ["tell"]


@pytest.mark.parametrize("written", ["NATO-ს", "NATO-ში", "NATO-სთან", "NATO-მ", "NATO"])
def test_a_georgian_case_ending_behind_a_hyphen_is_no_word(written: str) -> None:
    assert terms(f"{written} კომპანია") == terms("NATO კომპანია")


@pytest.mark.parametrize(
    ("text", "unit"), [("48km", Flag.SIZE), ("48 km", Flag.SIZE), ("10th", 0), ("5-year", Flag.DURATION)]
)
def test_a_unit_may_be_written_together_with_its_number(text: str, unit: int) -> None:
    flags = [token.flags & (Flag.SIZE | Flag.DURATION) for token in tokens(text)]
    assert max(flags) == unit


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("the EU", "the European Union"),
        ("the U.N.", "the United Nations"),
        ("the PM", "the prime minister"),
        ("саммит ЕС", "саммит Европейского союза"),
        ("доклад ООН", "доклад Организации Объединённых Наций"),
        ("აშშ", "ამერიკის შეერთებული შტატები"),
        ("World War 2", "World War II"),
        ("14 век", "XIV век"),
    ],
)
def test_an_abbreviation_meets_the_words_that_it_stands_for(short: str, long: str) -> None:
    assert set(looked_up(short)) - {"саммит", "доклад"} <= set(terms(long))


@pytest.mark.parametrize(
    ("text", "term"), [("AI firms", "ai"), ("the ai", "ai"), ("AIDS is", "aids"), ("M&S is", "ms")]
)
def test_an_acronym_is_no_form_of_another_word(text: str, term: str) -> None:
    assert looked_up(text)[0] == term


@pytest.mark.parametrize("text", ["at 5 p.m.", "at 5pm", "at 10:30 am", "on Nov. 28", "on Jan. 6"])
def test_the_time_of_day_and_a_short_month_with_its_day_are_times(text: str) -> None:
    assert any(token.flags & Flag.TIME and token.flags & Flag.DIGITS for token in tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "in 312 BC",
        "in 733BC",
        "58–50 B.C.",
        "in AD 79",
        "(c. 628)",
        "the 5th century",
        "the 5th and 6th centuries",
        "в 829 году",
        "с 862 года",
        "в 862 г.",
        "480 год до н. э.",
        "III в. до н.\u00a0э.",
        "в XIX веке",
        "с V по VII век",
        "с 5 по 7 век",
        "480 წელს",
        "XIX საუკუნეში",
        "მე-19 საუკუნეში",
        "V-VI საუკუნეებში",
    ],
)
def test_years_before_the_thousandth_and_centuries_are_times_by_what_stands_beside_them(text: str) -> None:
    numbers = [one for one in words_in(text) if one.term[-1].isdigit() or text[one.start : one.end].isupper()]
    assert all(one.flags & Flag.TIME for one in numbers if one.term not in ("ad", "bc", "н", "э"))
    assert any(one.flags & Flag.TIME for one in numbers)


@pytest.mark.parametrize(
    "text", ["312 people", "300 years", "102 года", "5 лет", "300 წლის", "1 000 году", "a c. 300 more"]
)
def test_other_small_numbers_are_no_times(text: str) -> None:
    assert not any(one.flags & Flag.TIME for one in words_in(text) if one.flags & Flag.DIGITS)


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        ("в среду", True),
        ("среди средних", False),
        ("дилемма", False),
        ("დილით", True),
        ("დილემა", False),
        ("ზამთრის", True),
    ],
)
def test_words_that_begin_like_a_time_are_none(text: str, is_time: bool) -> None:
    assert any(one.flags & Flag.TIME for one in words_in(text)) is is_time


def test_a_number_that_measures_is_no_year() -> None:
    height, year = (token for token in tokens("2170 metres in 2010") if token.flags & Flag.DIGITS)
    assert (bool(height.flags & Flag.TIME), bool(year.flags & Flag.TIME)) == (False, True)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Ann Lee, 42, said so.", True),
        ("Lee is 42 years old.", True),
        ("the 42-year-old Lee", True),
        ("aged 42", True),
        ("Lee worked there for 42 years.", False),
        ("They came in 3, 4, 5.", False),
    ],
)
def test_an_age_is_told_by_its_words_or_between_commas_behind_a_name(text: str, is_told: bool) -> None:
    assert any(token.flags & Flag.AGE for token in tokens(text)) is is_told


@pytest.mark.parametrize(
    "written",
    ["2.8bn", "$2.8B", "2.8 billion", "a 2.8-billion deal", "2,8 млрд", "2,8млрд", "2.8 მილიარდი", "2,800,000,000"],
)
def test_a_number_is_one_in_whatever_magnitude(written: str) -> None:
    assert "2800000000" in terms(written)


@pytest.mark.parametrize("written", ["5m", "5 m long", "5 м", "5k race"])
def test_metres_are_no_millions(written: str) -> None:
    assert not {"5000000", "5000"} & {*terms(written)}


def test_a_past_that_is_another_word_too_is_looked_up_as_both() -> None:
    assert term_at("Who left the party?", "left") == {"left", *terms("leaves")}
    assert term_at("WHO LEFT THE PARTY", "LEFT") == {"left", *terms("leaves")}
    assert term_at("a house on the left bank", "left") == {"left"}
    assert term_at("the Left bloc", "Left") == {"left"}
