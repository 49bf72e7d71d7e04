"""Telling languages apart, names across scripts, and what must hold of each language's facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Kind
from index.languages import FACTS, LANGUAGES, detect_language, language_asked
from index.languages.facts import LanguageFacts, Measure
from index.languages.romanise import name_key
from index.languages.word_lists import flags_by_entry, is_listed, listed_as, months, numbered, phrases, words

FACTS_OF_EACH = pytest.mark.parametrize("facts", FACTS.values(), ids=FACTS)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who is Russia's envoy?", "en"),
        ("Where is Zürich?", "en"),
        ("Кто посол России?", "ru"),
        ("ვინ არის რუსეთის ელჩი?", "ka"),
        ("ᲕᲘᲜ ᲐᲠᲘᲡ ᲔᲚᲩᲘ", "ka"),
        ("что такое NATO и EU?", "ru"),
        ("რა არის NATO?", "ka"),
        ("What does «посол» mean in English?", "en"),
    ],
)
def test_the_script_of_most_letters_tells_the_language(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Где была создана Call of Duty Elite?", "ru"),
        ("Windows XP когда вышла?", "ru"),
        ("Tesla Model Y სად იწარმოება?", "ka"),
        ("Who wrote Война и мир?", "en"),
        ("What does почему mean?", "en"),
        ("Who is Russia's envoy?", "en"),
        ("1922?", None),
    ],
)
def test_what_asks_tells_the_language_of_a_question_whatever_letters_its_names_have(
    question: str, language: str | None
) -> None:
    assert language_asked(question) == language


@pytest.mark.parametrize("text", ["", " ", "123", "👋", "?!", "日本語", "العربية", "١٢٣", "²"])
def test_without_a_letter_of_the_three_no_language_is_told(text: str) -> None:
    assert detect_language(text) is None


@given(st.text())
def test_any_text_has_one_of_the_languages_or_none(text: str) -> None:
    assert detect_language(text) in (None, *LANGUAGES)


@pytest.mark.parametrize(
    "spellings",
    [
        "lavrov лавров ლავროვი",
        "kulakhmetov кулахметов კულახმეტოვი",
        "gagloev гаглоев გაგლოევი",
        "bibilov бибилов ბიბილოვი",
        "kosachev косачев კოსაჩევი",
        "maslov маслов მასლოვი",
        "batumi батуми ბათუმი",
        "kozak козак კოზაკი",
        "zubov зубов ზუბოვი",
    ],
)
def test_a_name_has_one_key_in_three_scripts(spellings: str) -> None:
    assert len({name_key(spelling) for spelling in spellings.split()}) == 1


def test_names_of_different_people_have_different_keys() -> None:
    assert len({name_key(name) for name in ("lavrov", "larov", "maslov", "zubov", "kozak", "kosachev")}) == 6


@given(st.text())
def test_a_key_is_short_latin_or_empty(name: str) -> None:
    key = name_key(name.lower())
    assert key.isascii()
    assert key == "" or key.isalnum()


def test_a_name_without_a_latin_form_has_no_key() -> None:
    assert name_key("\u0640") == ""


def test_an_entry_with_a_star_stands_for_a_beginning() -> None:
    listed = words("январ* мая")
    assert is_listed("января", listed)
    assert is_listed("январ", listed)
    assert is_listed("мая", listed)
    assert not is_listed("маяк", listed)
    assert not is_listed("янв", listed)


def test_lists_are_read_as_they_are_written() -> None:
    assert numbered("one, two three") == {"one": "1", "two": "2", "three": "2"}
    assert months("a b, c") == (frozenset("ab"), frozenset("c"))
    assert phrases("\n  read more*\n\n  share\n") == ("read more*", "share")


@FACTS_OF_EACH
def test_a_language_has_twelve_months_and_twelve_numerals(facts: LanguageFacts) -> None:
    assert len(facts.months) == 12
    assert all(facts.months)
    assert sorted(set(facts.numerals.values()), key=int) == [str(number) for number in range(1, 13)]


@FACTS_OF_EACH
def test_a_month_is_no_other_month(facts: LanguageFacts) -> None:
    for names in facts.months:
        for name in names:
            assert sum(is_listed(name.rstrip("*"), other) or name in other for other in facts.months) == 1, name


@FACTS_OF_EACH
def test_words_are_listed_in_the_language_s_own_script(facts: LanguageFacts) -> None:
    for listed in (facts.stop_words, facts.question_words, facts.courtesies.words, *facts.nouns.values()):
        for word in listed:
            assert word == word.lower()
            assert detect_language(word) == facts.code, word


@FACTS_OF_EACH
def test_every_language_asks_for_each_kind(facts: LanguageFacts) -> None:
    kinds = {cue.kind for cue in facts.cues}
    assert kinds >= {Kind.PERSON, Kind.PLACE, Kind.TIME, Kind.NUMBER, Kind.REASON, Kind.MANNER, Kind.THING}
    assert set(facts.signs) == set(FACTS["en"].signs)


@FACTS_OF_EACH
def test_the_question_about_a_name_has_the_name(facts: LanguageFacts) -> None:
    assert facts.asks_who.format(name="X Y").count("X Y") == 1


NUMBERS = {
    "ru": """
        тринадцать девятнадцати шестьдесят девяноста шести семи двумя двадцати сорока двумстам тысячами миллионов
    """,
    "ka": """
        ცამეტი თხუთმეტი თხუთმეტმა ორმოცდაათი სამოცდახუთი ორასი ხუთას ექვს ხუთმა რვამ შვიდია ოცს ათასი მილიონია
    """,
}
OTHERS = {
    "ru": "семья семью сотрудник миллионеров тысячелетие десятилетие",
    "ka": "ხუთშაბათი მეხუთე მილიონერი ათასწლეული ათენი ორდენი",
}


@pytest.mark.parametrize("language", NUMBERS)
def test_numbers_in_words_are_told_from_words_that_begin_so(language: str) -> None:
    signs = FACTS[language].signs[Kind.NUMBER]
    assert [word for word in NUMBERS[language].split() if not is_listed(word, signs)] == []
    assert [word for word in OTHERS[language].split() if is_listed(word, signs)] == []


UNITS = [
    ("ru", Measure.DURATION, "летний летняя летнего дневный месячный"),
    ("ru", Measure.MONEY, "цент центов копейки копеек франков"),
    ("ru", Measure.SIZE, "метровый километров граммов кубометров"),
    ("ka", Measure.DURATION, "წლის წლისაა წლიანი წელია თვისაა დღიანი წამში"),
    ("ka", Measure.MONEY, "ლარი ლარია ლარამდე ცენტი ევროა"),
    ("ka", Measure.SIZE, "მეტრია კილომეტრია მეტრიანი გრამია ტონაა"),
]
NO_UNITS = {
    "ru": "центр копенгаген франкфурт грамматика акробат",
    "ka": "ცენტრი ფრანკფურტი ლარნაკა წამალი მეტრო აკრძალვა გრამატიკა წილისყრა",
}


@pytest.mark.parametrize(("language", "measure", "units"), UNITS)
def test_units_are_told_in_the_forms_that_news_have(language: str, measure: Measure, units: str) -> None:
    listed = FACTS[language].measures[measure].units
    assert [word for word in units.split() if not is_listed(word, listed)] == []


@pytest.mark.parametrize("language", NO_UNITS)
def test_a_word_that_begins_as_a_unit_is_none(language: str) -> None:
    listed = frozenset().union(*(measured.units for measured in FACTS[language].measures.values()))
    assert [word for word in NO_UNITS[language].split() if is_listed(word, listed)] == []


@pytest.mark.parametrize(
    ("language", "question", "what"),
    [
        ("ru", "что значит ипотека?", "ипотека"),
        ("ru", "Что означает «хинкали»?", "хинкали"),
        ("ru", "подскажите, пожалуйста, что такое хинкали", "хинкали"),
        ("ru", "Объясните, что такое ипотека?", "ипотека"),
        ("ru", "что известно о Гаглоеве?", "Гаглоеве"),
        ("ka", "რას ნიშნავს ციტატა?", "ციტატა"),
        ("ka", "მითხარით, გთხოვთ, რა არის ხინკალი?", "ხინკალი"),
        ("ka", "რა არის ცნობილი გაგლოევის შესახებ?", "გაგლოევის"),
    ],
)
def test_what_is_to_be_explained_is_found_behind_any_opening(language: str, question: str, what: str) -> None:
    match = FACTS[language].introductions.asking.fullmatch(question)
    assert match is not None
    assert next(filter(None, match.groups())).strip("«»") == what


@given(st.text("abc", min_size=1, max_size=5))
def test_a_word_has_the_flags_of_all_lists_that_it_is_in(word: str) -> None:
    lists = [(words("ab* c abc"), 1), (words("abc* b"), 2), (words("ab*"), 4)]
    assert listed_as(word, flags_by_entry(lists)) == sum(flag for listed, flag in lists if is_listed(word, listed))
