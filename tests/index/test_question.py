"""What is looked up of a question, and what it asks for, in three languages."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.domain import Declined, Kind
from index.question import QUESTION_CHARS, read_question, tells_kind

ASKED = {
    "en": {
        "Who is Russia's envoy to Tskhinvali?": Kind.PERSON,
        "whos the envoy of russia": Kind.PERSON,
        "Whom did Gagloev meet?": Kind.PERSON,
        "Which minister is to come?": Kind.PERSON,
        "tell me who leads the delegation": Kind.PERSON,
        "When is the vote to be held?": Kind.TIME,
        "What year was the university founded?": Kind.TIME,
        "In which month did it open?": Kind.TIME,
        "Where will the journalists meet?": Kind.PLACE,
        "In which city was he born?": Kind.PLACE,
        "What is the capital of Adjara?": Kind.PLACE,
        "How many people fled?": Kind.NUMBER,
        "how high is the tower": Kind.NUMBER,
        "How long is the tunnel?": Kind.NUMBER,
        "What percentage of the vote did he get?": Kind.NUMBER,
        "Which agency wrote about it?": Kind.ORGANISATION,
        "Why was the day chosen?": Kind.REASON,
        "What caused the flood?": Kind.REASON,
        "How come the bridge fell?": Kind.REASON,
        "How did he get there?": Kind.MANNER,
        "What did the Islamic State proclaim itself?": Kind.THING,
        "What is the largest city there?": Kind.PLACE,
        "What did Lavrov stress?": Kind.THING,
        "Which diseases do many scientists fear?": Kind.THING,
        "Which Belgian footballer sued the league?": Kind.PERSON,
        "In which prison did he end up?": Kind.PLACE,
        "When the war ended, how many people returned?": Kind.NUMBER,
        "When the bridge fell he was minister of what?": Kind.THING,
        "what did the museum pay for the bell": Kind.NUMBER,
        "What sentence did the clerk get?": Kind.NUMBER,
        "What place did Kelva finish in?": Kind.NUMBER,
        "How soon must somebody come?": Kind.NUMBER,
        "What prompted the inquiry?": Kind.REASON,
        "What made the lawsuit collapse?": Kind.REASON,
        "On what grounds was he refused?": Kind.REASON,
        "Who funded the study?": Kind.ORGANISATION,
        "who owns the mill": Kind.ORGANISATION,
        "What is the name of the captain?": Kind.PERSON,
        "What do people eat there?": Kind.THING,
        "Which blunder cost the young player his game?": Kind.THING,
        "Did Gagloev meet Lavrov?": Kind.YES_NO,
        "Kulakhmetov": Kind.NAME,
        "New Tskhinvali Leader Visits Moscow": Kind.NAME,
    },
    "ru": {
        "Кто посол России в Цхинвали?": Kind.PERSON,
        "с кем встретился Гаглоев": Kind.PERSON,
        "Какой министр посетит регион?": Kind.PERSON,
        "Как зовут посла?": Kind.PERSON,
        "Когда назначен референдум?": Kind.TIME,
        "В каком году основан университет?": Kind.TIME,
        "какого числа открыли метро": Kind.TIME,
        "Где пройдёт пресс-конференция?": Kind.PLACE,
        "В каком городе он родился?": Kind.PLACE,
        "Откуда приехала делегация?": Kind.PLACE,
        "Сколько грузин остаются изгнанными?": Kind.NUMBER,
        "какова высота Казбека?": Kind.NUMBER,
        "Какой процент голосов он получил?": Kind.NUMBER,
        "Какое агентство сообщило о встрече?": Kind.ORGANISATION,
        "Почему закрыли дорогу?": Kind.REASON,
        "Из-за чего сняли запрет?": Kind.REASON,
        "Каким образом доставляют нефть?": Kind.MANNER,
        "Что подчеркнул Лавров?": Kind.THING,
        "Какое место заняла Кельва?": Kind.NUMBER,
        "Какой ущерб нанёс пожар?": Kind.NUMBER,
        "какова явка на выборах?": Kind.NUMBER,
        "На какой срок посадили мэра?": Kind.NUMBER,
        "К какому сроку обещали мост?": Kind.TIME,
        "Почём билет в цирк?": Kind.NUMBER,
        "во сколько в итоге обошёлся мост?": Kind.NUMBER,
        "Как в детстве звали посла?": Kind.PERSON,
        "Кому принадлежит завод?": Kind.ORGANISATION,
        "Кто профинансировал поездку?": Kind.ORGANISATION,
        "Кем работал отец мэра?": Kind.THING,
        "Кем был построен мост?": Kind.PERSON,
        "По чьему проекту построен мост?": Kind.PERSON,
        "Какие порядки завёл новый тренер?": Kind.THING,
        "Чем министр объясняет отказ?": Kind.REASON,
        "Ради чего затеяли праздник?": Kind.REASON,
        "Где теперь инженер, которая нашла ошибку?": Kind.PLACE,
        "Встретился ли Гаглоев с Лавровым?": Kind.YES_NO,
        "во сколько обошёлся мост?": Kind.NUMBER,
        "Во сколько лет умер поэт?": Kind.NUMBER,
        "Во сколько начинается матч?": Kind.TIME,
        "До скольки работает метро?": Kind.TIME,
        "До скольки лет служат в армии?": Kind.NUMBER,
        "Какая численность населения Гори?": Kind.NUMBER,
        "Какой центр открыли в Гори?": Kind.THING,
        "Какой скульптор изготовил вдов для моста?": Kind.PERSON,
        "В каком монастыре он провёл год?": Kind.PLACE,
        "Что известно о Гаглоеве?": Kind.NAME,
        "Кулахметов": Kind.NAME,
    },
    "ka": {
        "ვინ არის რუსეთის ელჩი ცხინვალში?": Kind.PERSON,
        "ვის შეხვდა გაგლოევი": Kind.PERSON,
        "რომელი მინისტრი ეწვევა რეგიონს?": Kind.PERSON,
        "როდის გაიხსნა მეტრო?": Kind.TIME,
        "რომელ წელს დაარსდა უნივერსიტეტი?": Kind.TIME,
        "რა თარიღისთვის დაინიშნა რეფერენდუმი?": Kind.TIME,
        "სად დაიბადა ყაზბეგი?": Kind.PLACE,
        "რომელ ქალაქში გაიმართება შეხვედრა?": Kind.PLACE,
        "საიდან ჩავიდა დელეგაცია?": Kind.PLACE,
        "რამდენი სადგური აქვს მეტროს?": Kind.NUMBER,
        "რა სიმაღლისაა მყინვარწვერი?": Kind.NUMBER,
        "რომელი სააგენტო იუწყება შეხვედრას?": Kind.ORGANISATION,
        "რატომ აირჩიეს ეს დღე?": Kind.REASON,
        "რის გამო ჩაიშალა შეხვედრა?": Kind.REASON,
        "როგორ გადის წყალი?": Kind.MANNER,
        "რა დაჯდა ხიდის აშენება?": Kind.NUMBER,
        "რა არის რეფინანსირების განაკვეთი?": Kind.NUMBER,
        "რა დრო სჭირდება ფოსტას?": Kind.NUMBER,
        "რომელ ადგილზეა კლუბი ჩემპიონატში?": Kind.NUMBER,
        "როდემდეა დაკეტილი ბაღი?": Kind.TIME,
        "რატო დაიხურა სკოლა?": Kind.REASON,
        "რა გახდა ავარიის მიზეზი?": Kind.REASON,
        "რამ გამოიწვია ხანძარი?": Kind.THING,
        "რა ზომები მიიღო სამინისტრომ?": Kind.THING,
        "რომელმა ქირურგმა გაუკეთა ოპერაცია?": Kind.PERSON,
        "რომელ სასაფლაოზე დაკრძალავენ?": Kind.PLACE,
        "ვინ დააფინანსა კვლევა?": Kind.ORGANISATION,
        "რა თქვა ლავროვმა?": Kind.THING,
        "შეხვდა გაგლოევი ლავროვს?": Kind.YES_NO,
        "რამხელაა ტბა?": Kind.NUMBER,
        "რატომაა დაკეტილი გზა?": Kind.REASON,
        "რითაა ცნობილი ყაზბეგი?": Kind.THING,
        "რა არის ცნობილი გაგლოევის შესახებ?": Kind.NAME,
        "რატომ დაიხურა სადგური?": Kind.REASON,
        "დაიხურა სადგური?": Kind.YES_NO,
        "რამდენიმე ადამიანი დააკავეს?": Kind.YES_NO,
        "როდის დაიხატა ვინჩის სურათი?": Kind.TIME,
        "კულახმეტოვი": Kind.NAME,
    },
}
TEXTS = st.one_of(
    st.text(), st.text(alphabet=st.characters(codec=None)), st.text(alphabet="who кто ვინ ?!.,'-1٣²ʼ\u202e👋")
)
ALL_ASKED = [(language, text, kind) for language, rows in ASKED.items() for text, kind in rows.items()]


@pytest.mark.parametrize(("language", "text", "kind"), ALL_ASKED)
def test_what_is_asked_for_is_told_from_the_wording(language: str, text: str, kind: Kind) -> None:
    question = read_question(text)
    assert question.language == language
    assert question.asked is kind
    assert question.small_talk is None
    assert question.words


@pytest.mark.parametrize(("language", "text", "kind"), [row for row in ALL_ASKED if row[2] is not Kind.YES_NO])
def test_capitals_and_the_question_mark_do_not_count(language: str, text: str, kind: Kind) -> None:
    asked = read_question(text.lower().rstrip("?"))
    assert asked.asked is kind
    assert asked.terms == read_question(text).terms


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("hello", Declined.GREETING),
        ("Hi there!", Declined.GREETING),
        ("Good morning 👋", Declined.GREETING),
        ("привет", Declined.GREETING),
        ("Добрый день!", Declined.GREETING),
        ("გამარჯობა", Declined.GREETING),
        ("დილა მშვიდობისა", Declined.GREETING),
        ("thanks!", Declined.THANKS),
        ("Thank you very much", Declined.THANKS),
        ("Спасибо большое!", Declined.THANKS),
        ("დიდი მადლობა", Declined.THANKS),
        ("", Declined.NO_QUESTION),
        ("👍👍🏽", Declined.NO_QUESTION),
        ("?!…", Declined.NO_QUESTION),
        ("\u200f\u202e", Declined.NO_QUESTION),
        ("who?", Declined.NO_QUESTION),
        ("ʼ", Declined.NO_QUESTION),
        ("a", Declined.NO_QUESTION),
        ("so much", Declined.NO_QUESTION),
        ("очень", Declined.NO_QUESTION),
    ],
)
def test_a_friendly_word_or_nothing_at_all_is_no_question(text: str, why: Declined) -> None:
    assert read_question(text).small_talk is why


@pytest.mark.parametrize("text", ["hello, who is Russia's envoy?", "привет, кто посол?", "მადლობა, ვინ არის ელჩი?"])
def test_a_question_behind_a_greeting_is_a_question(text: str) -> None:
    question = read_question(text)
    assert question.small_talk is None
    assert question.asked is Kind.PERSON


def test_words_that_only_ask_are_not_looked_up() -> None:
    for text in ("Please tell me who the envoy is", "скажите пожалуйста, кто посол", "მითხარი, ვინ არის ელჩი"):
        assert len(read_question(text).words) == 1, text


def test_a_word_is_looked_up_once() -> None:
    assert [word.text for word in read_question("Lavrov, Lavrov's and LAVROV").words] == ["LAVROV"]


def test_a_number_in_words_is_one_word_as_it_is_in_digits() -> None:
    for written in ("30 thousand Georgians", "30,000 Georgians"):
        number, _ = read_question(written).words
        assert "30000" in number.terms


@pytest.mark.parametrize("day", ["14 June", "June 14", "14 июня", "14 ივნისს", "2022-06-14", "14.06.2022"])
def test_a_date_is_one_word(day: str) -> None:
    (word,) = read_question(day).words
    assert "@06-14" in word.terms
    assert word.has_digits


def test_names_and_numbers_are_told() -> None:
    words = read_question("did the Kulakhmetov visit in 2022").words
    told = {word.text: (word.is_name, word.has_digits) for word in words}
    assert told["Kulakhmetov"] == (True, False)
    assert told["visit"] == (False, False)
    assert told["2022"] == (False, True)


@given(TEXTS)
@example("9" * 5000 + " June")
@example("w" * 100_000)
@example("-a" * 50_000)
@example("👋" * 4096)
@example("who " * 10_000)
def test_any_text_is_read_and_only_so_much_of_it(text: str) -> None:
    question = read_question(text)
    assert question.text == re.sub(r"\s+", " ", text[:QUESTION_CHARS])
    assert len(question.words) <= QUESTION_CHARS
    assert (question.small_talk is not None) or question.words
    assert all(word.terms and all(word.terms) for word in question.words)
    assert len({word.terms[0] for word in question.words}) == len(question.words)


@pytest.mark.parametrize(
    ("question", "looked_up"),
    [
        ("who is the current mayor of Kelva?", ["mayor", "Kelva"]),
        ("Who is mayor of Kelva now?", ["mayor", "Kelva"]),
        ("What does Russia Today write?", ["Russia", "Today", "write"]),
        ("How strong is the current of the river?", ["strong", "current", "river"]),
        ("кто сейчас мэр Кельвы?", ["мэр", "Кельвы"]),
        ("Кто нынешний мэр Кельвы?", ["мэр", "Кельвы"]),
        ("ვინ არის ახლა კელვის მერი?", ["კელვის", "მერი"]),
        ("ვინ არის კელვის ამჟამინდელი მერი?", ["კელვის", "მერი"]),
        ("რომელ დღეს გაიხსნა ხიდი?", ["დღეს", "გაიხსნა", "ხიდი"]),
    ],
)
def test_words_for_now_only_ask(question: str, looked_up: list[str]) -> None:
    assert [word.text for word in read_question(question).words] == looked_up


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What's the population of Batumi?", Kind.NUMBER),
        ("whats the population of batumi", Kind.NUMBER),
        ("What's the cause of the fire?", Kind.REASON),
        ("What's Ann Lee's age?", Kind.NUMBER),
        ("What does a ticket cost?", Kind.NUMBER),
        ("What is the president's salary?", Kind.NUMBER),
        ("What happened to the prison officers?", Kind.THING),
        ("What killed Queen Tamar?", Kind.THING),
        ("What's the National Board's problem with the deal?", Kind.THING),
        ("что сказал президент?", Kind.THING),
        ("О чём говорил министр?", Kind.THING),
        ("Что является столицей Грузии?", Kind.PLACE),
        ("какой город построили?", Kind.PLACE),
        ("რა თქვა პრეზიდენტმა?", Kind.THING),
        ("რა ქალაქია ბათუმი?", Kind.PLACE),
        ("Ann Lee?", Kind.NAME),
        ("Inrupt?", Kind.NAME),
        ("Lee resigned?", Kind.YES_NO),
    ],
)
def test_the_noun_that_is_asked_for_tells_and_no_other(question: str, asked: Kind) -> None:
    assert read_question(question).asked is asked


@pytest.mark.parametrize(
    ("phrase", "asked"),
    [
        ("cause of the mill fire", Kind.REASON),
        ("Dijkgraaf's cause of death", Kind.REASON),
        ("market hall owner", Kind.PERSON),
        ("acting governor of the Kelva bank", Kind.PERSON),
        ("name of the union leader at the mill", Kind.PERSON),
        ("Kelva election date", Kind.TIME),
        ("zoo ticket price", Kind.NUMBER),
        ("death toll Kelva war", Kind.NUMBER),
        ("did Kelva get the grant", Kind.YES_NO),
        ("Kelva mayor visits hospital", Kind.NAME),
        ("protest of the farmers", Kind.NAME),
        ("время сообщения о пожаре", Kind.TIME),
        ("возраст мэра", Kind.NUMBER),
        ("причина аварии", Kind.REASON),
        ("ремонт моста цена", Kind.NUMBER),
        ("директор школы № 27", Kind.PERSON),
        ("мэр Ногтев", Kind.NAME),
        ("можно ли есть омелу", Kind.YES_NO),
        ("ბილეთის ფასი ზოოპარკში", Kind.NUMBER),
        ("ავარიის მიზეზი", Kind.REASON),
        ("კანონპროექტის ავტორი", Kind.PERSON),
        ("მერის მოვალეობა კელვაში", Kind.NAME),
    ],
)
def test_a_phrase_without_a_question_word_asks_by_its_noun(phrase: str, asked: Kind) -> None:
    assert read_question(phrase).asked is asked


@pytest.mark.parametrize(
    ("question", "looked_up"),
    [
        ("When did Mr. Lee resign?", ["Lee", "resign"]),
        ("when did Dr Ann Lee resign?", ["Ann", "Lee", "resign"]),
        ("When did Mr Kakulia resign?", ["Kakulia", "resign"]),
        ("Who played Dr Who?", ["played", "Dr"]),
        ("Who was Mr Universe 2013?", ["Mr", "Universe", "2013"]),
        ("Who is Lady Gaga?", ["Lady", "Gaga"]),
        ("When did A. Lee resign?", ["Lee", "resign"]),
        ("Кто такой г-н Ломов?", ["Ломов"]),
        ("Who'll face Hearts?", ["face", "Hearts"]),
        ("why'd Lee resign", ["Lee", "resign"]),
    ],
)
def test_titles_initials_and_contractions_are_nobody_s_names(question: str, looked_up: list[str]) -> None:
    assert [word.text for word in read_question(question).words] == looked_up


@pytest.mark.parametrize(
    ("question", "looked_up"),
    [
        ("правда ли, что мост закрыт?", ["мост", "закрыт"]),
        ("Верно ли что мост закрыт", ["мост", "закрыт"]),
        ("Правда, что мэр знает, где клад?", ["мэр", "знает", "клад"]),
        ("Неужели мост закрыт?", ["мост", "закрыт"]),
        ("მართალია, რომ ხიდი დაიკეტა?", ["ხიდი", "დაიკეტა"]),
    ],
)
def test_whether_it_is_true_is_a_question_for_yes_or_no(question: str, looked_up: list[str]) -> None:
    asked = read_question(question)
    assert asked.asked is Kind.YES_NO
    assert [word.text for word in asked.words] == looked_up


@pytest.mark.parametrize(
    ("question", "looked_up"),
    [
        ("что значит ипотека?", ["ипотека"]),
        ("Что означает «Новый путь»", ["Новый", "путь"]),
        ("что означает красный цвет на флаге?", ["означает", "красный", "цвет", "флаге"]),
        ("რას ნიშნავს ციტატა?", ["ციტატა"]),
        ("რას ნიშნავს წითელი ფერი დროშაზე?", ["ნიშნავს", "წითელი", "ფერი", "დროშაზე"]),
    ],
)
def test_meaning_is_looked_up_only_where_more_than_a_name_is_to_be_explained(
    question: str, looked_up: list[str]
) -> None:
    assert [word.text for word in read_question(question).words] == looked_up


def test_a_word_that_asks_is_part_of_a_name_with_its_capital_behind_another_one() -> None:
    assert read_question("How many doctors are in Doctor Who?").asked is Kind.NUMBER
    assert read_question("This was seen as a threat to whom?").asked is Kind.PERSON


@pytest.mark.parametrize(
    "question",
    [
        "What opens in Kelva next year?",
        "What opens in Kelva later this year?",
        "What is planned in Kelva for next summer?",
        "Who is going to be mayor of Kelva?",
        "Что открывают в Кельве в следующем году?",
        "Что планируют в Кельве следующим летом?",
        "რა იგეგმება კელვაში გაისად?",
        "რა იხსნება კელვაში მომავალ კვირას?",
    ],
)
def test_a_time_to_come_asks_for_what_is_yet_to_come(question: str) -> None:
    assert read_question(question).is_of_future


@pytest.mark.parametrize(
    "question",
    [
        "What opened in Kelva the next year?",
        "Who is going to the fair of Kelva?",
        "Who lives next to the mayor of Kelva?",
        "Что открыли в Кельве в прошлом году?",
        "რა გახსნეს კელვაში შარშან?",
    ],
)
def test_what_has_been_is_nothing_to_come(question: str) -> None:
    assert not read_question(question).is_of_future


@pytest.mark.parametrize(
    ("question", "asked", "noun"),
    [
        ("What was the final score?", Kind.NUMBER, "score"),
        ("What score did Dinamo win by?", Kind.NUMBER, "score"),
        ("What amount did the bank lend?", Kind.NUMBER, "amount"),
        ("What percentage of voters came?", Kind.NUMBER, "percentage"),
        ("At what age did he die?", Kind.NUMBER, "age"),
        ("What margin did she win by?", Kind.NUMBER, "margin"),
        ("What title does the film have?", Kind.THING, "title"),
        ("С каким счётом победило Динамо?", Kind.NUMBER, "счётом"),
        ("Каков бюджет города?", Kind.NUMBER, "бюджет"),
        ("Какую ставку взял банк?", Kind.NUMBER, "ставку"),
        ("რა თანხა მოიპარეს?", Kind.NUMBER, "თანხა"),
        ("რა ბიუჯეტი აქვს ქალაქს?", Kind.NUMBER, "ბიუჯეტი"),
        ("რა სახელი დაარქვეს დათვს?", Kind.THING, "სახელი"),
    ],
)
def test_a_noun_that_only_tells_what_is_asked_for_is_known_and_looked_up(question: str, asked: Kind, noun: str) -> None:
    found = read_question(question)
    assert found.asked is asked
    assert [word.text for word in found.words if tells_kind(found, word)] == [noun]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Which striker scored in Poti?", Kind.PERSON),
        ("Which patient data leaked first?", Kind.THING),
        ("What is a representative democracy?", Kind.THING),
        ("At what wind speed does it stop?", Kind.NUMBER),
        ("Долго ли говорил мэр?", Kind.NUMBER),
        ("Какую причину назвал мэр?", Kind.REASON),
        ("Какое число погибших назвал мэр?", Kind.NUMBER),
        ("Какого числа открыли мост?", Kind.TIME),
        ("Какое имя дали медведю?", Kind.THING),  # "дали" is of no "дата"
    ],
)
def test_what_looks_like_such_a_noun_is_none(question: str, asked: Kind) -> None:
    assert read_question(question).asked is asked
