"""Questions that go on from earlier ones, and those that only look so."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answer import Answerer
from index.domain import Answer, Declined, Kind, NoAnswer
from index.followups import NOTHING_BEFORE, TURNS, Conversation, Turn, read_in
from index.languages.facts import Measure
from index.question import read_question
from tests.index.shelf import Shelf, cited

BRIDGE = (
    "The mayor of Poti, Irakli Kakulia, opened a new bridge on 3 May 2021. It is 120 metres long. "
    "His deputy Nana Gogia had asked for it for years. The old bridge was closed because its pillars had cracked.\n\n"
    "Kakulia studied law in Kutaisi. He has been in office since 2017."
)
HARBOUR = (
    "The mayor of Batumi, Archil Beridze, visited the harbour. Its cranes came from Odessa and cost 4 million lari."
)
MOST = (
    "Мэр Поти Ираклий Какулия открыл новый мост 3 мая 2021 года. Его длина 120 метров. "
    "Заместитель мэра Нана Гогия просила о нём много лет. Старый мост закрыли, потому что треснули опоры.\n\n"
    "Какулия учился в Кутаиси. В должности он с 2017 года."
)
PORT = "Мэр Батуми Арчил Беридзе посетил порт. Краны для него привезли из Одессы за 4 миллиона лари."
KHIDI = (
    "ფოთის მერმა ირაკლი კაკულიამ ახალი ხიდი 2021 წლის 3 მაისს გახსნა. მისი სიგრძე 120 მეტრია. "
    "მერის მოადგილე ნანა გოგია მას წლების განმავლობაში ითხოვდა. ძველი ხიდი დაიკეტა, რადგან ბურჯები დაიბზარა.\n\n"
    "კაკულია ქუთაისში სწავლობდა. თანამდებობაზე ის 2017 წლიდანაა."
)
PORTI = "ბათუმის მერი არჩილ ბერიძე პორტს ეწვია. მისი ამწეები ოდესიდან ჩამოიტანეს და 4 მილიონი ლარი დაჯდა."

FOLLOW_UPS = [
    ("Who opened the new bridge in Poti?", "and when?", "The mayor of Poti, Irakli Kakulia"),
    ("Who opened the new bridge in Poti?", "how many metres long is it?", "It is 120 metres"),
    ("Who opened the new bridge in Poti?", "what about his deputy?", "His deputy"),
    ("Who opened the new bridge in Poti?", "Where did he study?", "Kakulia studied"),
    ("Who is the mayor of Poti?", "And of Batumi?", "The mayor of Batumi"),
    ("Which mayor visited the harbour?", "how much did its cranes cost?", "Its cranes"),
    ("Кто открыл новый мост в Поти?", "а когда?", "Мэр Поти Ираклий"),
    ("Кто открыл новый мост в Поти?", "Где он учился?", "Какулия учился"),
    ("Кто открыл новый мост в Поти?", "что насчёт его заместителя?", "Заместитель мэра"),
    ("Кто мэр Поти?", "А Батуми?", "Мэр Батуми"),
    ("Кто посетил порт Батуми?", "а сколько стоили краны?", "Краны для него"),
    ("ვინ გახსნა ახალი ხიდი ფოთში?", "და როდის?", "ფოთის მერმა"),
    ("ვინ გახსნა ახალი ხიდი ფოთში?", "სად სწავლობდა ის?", "კაკულია ქუთაისში"),
    ("ვინ არის ფოთის მერი?", "და ბათუმის?", "ბათუმის მერი"),
    ("ვინ ეწვია პორტს?", "რა დაჯდა მისი ამწეები?", "მისი ამწეები"),
]
SCHOOL = (
    "The school in Gori was closed on Monday. Vandals broke in and burnt the library. "
    "Three teenagers were detained on Tuesday in Gori.\n\n"
    "Nino Maisuradze, the headmistress, has taught there since 1998. “We shall open again in May,” Maisuradze said. "
    "The minister said that the state would pay."
)
SHKOLA = (
    "Школу в Гори закрыли в понедельник. Злоумышленники сожгли библиотеку. Троих подростков задержали во вторник.\n\n"
    "Директор Нино Майсурадзе работает там с 1998 года. «Мы откроемся в мае», — заявила Майсурадзе. "
    "Министр сказал, что заплатит государство."
)
SKOLA = (
    "გორის სკოლა ორშაბათს დაიკეტა. ბოროტმოქმედებმა ბიბლიოთეკა დაწვეს. სამი მოზარდი სამშაბათს დააკავეს.\n\n"
    "დირექტორი ნინო მაისურაძე იქ 1998 წლიდან მუშაობს. „მაისში გავიხსნებით“, - განაცხადა მაისურაძემ. "
    "მინისტრმა თქვა, რომ სახელმწიფო გადაიხდის."
)
THEIR_WORDS = [
    ("Who is the headmistress?", "What did she say about it?", "“We shall open"),
    ("С какого года работает Нино Майсурадзе?", "Что она сказала?", "«Мы откроемся"),
    ("რომელი წლიდან მუშაობს ნინო მაისურაძე?", "რა თქვა მან?", "„მაისში გავიხსნებით"),
    ("რომელი წლიდან მუშაობს ნინო მაისურაძე?", "რა თქვა მან ამაზე?", "„მაისში გავიხსნებით"),
]
CLUBS = (
    "The head coach of Kelva is Rezo Kiknadze. The doctor of Kelva said that the captain was well. "
    "“We shall wait,” Kiknadze told reporters.",
    "Главный тренер «Кельвы» — Резо Кикнадзе. Врач «Кельвы» сказал, что капитан здоров. "
    "«Мы подождём», — заявил Кикнадзе.",
    "„კელვას“ მთავარი მწვრთნელი, რეზო კიკნაძე, სამშაბათს ჩამოვიდა. „კელვას“ ექიმმა თქვა, რომ კაპიტანი ჯანმრთელია. "
    "„დაველოდებით“, - განაცხადა კიკნაძემ.",
)
FERRY = (
    "The ferry Aurora ran aground off Anaklia with forty people on board. "
    "The rescuers set out from the harbour at dawn on 7 June. "
    "All were brought ashore unharmed in two launches.\n\n"
    "The line has two other ferries. In July they carried 9,000 passengers, in August 12,000."
)
PAROM = (
    "Паром «Аврора» сел на мель у Анаклии с сорока пассажирами. "
    "Спасатели вышли из порта на рассвете 7 июня. "
    "Всех доставили на берег невредимыми на двух катерах.\n\n"
    "У линии есть ещё два парома. В июле они перевезли 9000 пассажиров, в августе — 12 000."
)
BORANI = (
    "ბორანი „ავრორა“ ანაკლიასთან მეჩეჩზე შეჯდა, ბორტზე ორმოცი კაცი იყო. "
    "მაშველები ნავსადგურიდან 7 ივნისს გამთენიისას გავიდნენ. "
    "ყველა ორი კატერით უვნებლად გადმოიყვანეს ნაპირზე.\n\n"
    "ხაზს კიდევ ორი ბორანი აქვს. ივლისში მათ 9000 მგზავრი გადაიყვანეს, აგვისტოში - 12 000."
)
TELLING_ON = [
    ("Where did the ferry Aurora run aground?", "when did they come?", "The rescuers"),
    ("Where did the ferry Aurora run aground?", "and when?", "The rescuers"),
    ("When did the rescuers set out from the harbour?", "how are they?", "All were"),
    ("Где сел на мель паром «Аврора»?", "а когда?", "Спасатели"),
    ("Когда спасатели вышли из порта?", "и как они?", "Всех"),
    ("სად შეჯდა ბორანი „ავრორა“?", "და როდის?", "მაშველები"),
    ("როდის გავიდნენ მაშველები ნავსადგურიდან?", "როგორ არიან ისინი?", "ყველა"),
]
LEANING = [
    "When?", "why", "And where exactly?", "who else?", "Who else took part?", "what about the harbour?",
    "How about Gori?",
    "And in 2019?", "Is he married?", "Did they say why?", "What happened then?", "Which ones?",
    "Who was hurt?", "Who paid for that?", "What does this company make?", "On what charge?",
    "and according to the police?", "Gori?", "So how much?",
    "когда", "Почему?", "а где?", "Кто ещё был там?", "И сколько их?", "А в Гори?", "что насчёт порта?",
    "Как насчёт Гори?",
    "А в 2019 году?", "Он женат?", "что было потом?", "Сколько стоил этот мост?", "Когда это случилось?", "Гори?",
    "О чём говорили?",
    "რატომ?", "სად?", "და სად?", "კიდევ ვინ იყო?", "და გორში?", "გორში?", "2019 წელს?", "როდის მოხდა ეს?",
    "რას ამბობს ის?", "რა ღირდა ეს ხიდი?", "მერე რა მოხდა?", "რა უნდოდათ?", "ვის ელაპარაკა მანამდე?",
    "ამისთვის ვინ გადაიხადა?",
]  # fmt: skip
WHOLE = [
    "And what did the cranes in Batumi cost?",
    "When did Kakulia say that he would open the bridge?",
    "How many bridges are there in the old town?",
    "How long did it take to build the bridge?",
    "What is a harbour?",
    "What is malware?",
    "რა არის ბუნკერი?",
    "Which company built the harbour this year?",
    "А сколько стоили краны в Батуми?",
    "Что такое порт?",
    "Когда Какулия открыл свой мост и что он сказал?",
    "Сколько мостов построили в этом году?",
    "და რამდენი ხიდია ქალაქ ფოთის ცენტრში?",
    "რამდენი ხიდი აშენდა წელს ქალაქში?",
    "Where did the tango become fashionable before it was accepted by families?",
    "How many nights did the observatory at Lampa lose by this?",
    "Почему ветераны завода хранят его первый станок?",
    "Кто оплатил это строительство в Зугдиди?",
    "როგორ გაიგო ვალიდა შონიამ თავისი სახლის ბედი?",
]


def never(*_: object) -> bool:
    return False


@pytest.fixture(scope="module")
def answerer() -> Iterator[Answerer]:
    shelf = Shelf(HARBOUR, BRIDGE, PORT, MOST, PORTI, KHIDI)
    shelf.put("rain", "It rained in Gori when the mayor of Gori opened a school. Its roof leaked.")
    answerer = Answerer(shelf)
    yield answerer
    answerer.close()


def talk(answerer: Answerer, *questions: str) -> Answer | NoAnswer:
    """The answer to the last one."""
    before = NOTHING_BEFORE
    for question in questions[:-1]:
        before = before.after(answerer.answer(question, before))
    return answerer.answer(questions[-1], before)


@pytest.mark.parametrize(
    ("first", "now"),
    [("Who was the mayor of Kelva in 2019?", "and now?"), ("кто был мэром Кельвы в 2019 году?", "а сейчас?")],
)
def test_and_now_is_not_as_of_the_year_before(first: str, now: str) -> None:
    before = NOTHING_BEFORE.after(
        NoAnswer(question=first, language="en", asked=Kind.PERSON, why=Declined.NOT_SAID, confidence=0)
    )
    words = read_in(before, now, never).words
    assert words
    assert not any(word.has_digits for word in words)


@pytest.mark.parametrize(("first", "question", "sentence"), FOLLOW_UPS)
def test_a_follow_up_goes_on_from_the_question_before(
    first: str, question: str, sentence: str, answerer: Answerer
) -> None:
    assert cited(talk(answerer, first, question))[0].sentence.startswith(sentence)


def test_a_follow_up_may_ask_for_the_other_one(answerer: Answerer) -> None:
    found = talk(answerer, "Why was the old bridge closed?", "and the new one?")
    assert cited(found)[0].sentence.startswith("The mayor of Poti, Irakli Kakulia")


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Answerer]:
    elsewhere = (
        "Twenty men were detained in a raid in Poti, the police said on Friday.",
        "Двадцать человек задержали в Поти во время рейда.",
        "ფოთში რეიდის დროს ოცი კაცი დააკავეს.",
    )
    answerer = Answerer(Shelf(SCHOOL, SHKOLA, SKOLA, *elsewhere, BRIDGE, MOST, KHIDI))
    yield answerer
    answerer.close()


@pytest.mark.parametrize(("first", "question", "sentence"), THEIR_WORDS)
def test_what_somebody_said_is_where_they_speak(first: str, question: str, sentence: str, newsroom: Answerer) -> None:
    assert cited(talk(newsroom, first, question))[0].sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("first", "name", "question", "sentence"),
    [
        ("Who is the head coach of Kelva?", "Rezo Kiknadze", "What did he say?", "“We shall wait,”"),
        ("Кто главный тренер «Кельвы»?", "Резо Кикнадзе", "Что он сказал?", "«Мы подождём»"),
        ("ვინ არის „კელვას“ მთავარი მწვრთნელი?", "რეზო კიკნაძე", "რა თქვა მან?", "„დაველოდებით“"),
    ],
)
def test_he_who_speaks_is_the_one_who_was_asked_for(first: str, name: str, question: str, sentence: str) -> None:
    article = str([name in text for text in CLUBS].index(True))
    before = Conversation((Turn(first, (article,), ((article, 0),), name),))
    assert cited(Answerer(Shelf(*CLUBS)).answer(question, before))[0].sentence.startswith(sentence)


@pytest.fixture(scope="module")
def coast() -> Iterator[Answerer]:
    answerer = Answerer(Shelf(FERRY, PAROM, BORANI, BRIDGE, MOST, KHIDI, HARBOUR, PORT, PORTI))
    yield answerer
    answerer.close()


@pytest.mark.parametrize(("first", "question", "sentence"), TELLING_ON)
def test_an_article_tells_on_where_the_sentence_that_was_quoted_does_not_say(
    first: str, question: str, sentence: str, coast: Answerer
) -> None:
    assert cited(talk(coast, first, question))[0].sentence.startswith(sentence)


def test_another_sentence_than_the_one_quoted_is_less_sure_to_tell_when_it_was(coast: Answerer) -> None:
    said = talk(coast, "Who opened the new bridge in Poti?", "and when?")
    elsewhere = talk(coast, "Where did the ferry Aurora run aground?", "and when?")
    assert said.confidence > elsewhere.confidence + 0.1


def test_a_question_that_only_puts_another_name_asks_for_the_same_measure() -> None:
    before = Conversation((Turn("How high is the bridge?", ("1",)),))
    assert read_in(before, "and the tower?", never).measure is Measure.LENGTH
    assert read_in(before, "and how old is it?", never).measure is Measure.AGE


def test_a_time_that_is_asked_for_is_looked_for_in_the_same_article(coast: Answerer) -> None:
    found = talk(coast, "How many ferries does the line have?", "how many passengers did they carry in July?")
    assert cited(found)[0].sentence.startswith("In July they carried")


@pytest.mark.parametrize(
    ("declined", "question", "sentence"),
    [
        ("Which shipyard repainted the ferry Aurora?", "how many passengers did they carry in July?", "In July they"),
        ("Кто перекрасил паром «Аврора»?", "Когда спасатели вышли из порта?", "Спасатели"),
        ("რატომ დაიკარგა ბორანი „ავრორა“?", "როდის გავიდნენ მაშველები?", "მაშველები"),
    ],
)
def test_words_of_a_declined_question_that_the_article_lacks_do_not_stand_in_the_way(
    declined: str, question: str, sentence: str, coast: Answerer
) -> None:
    article = str(["en", "ru", "ka"].index(read_question(declined).language or ""))
    found = coast.answer(question, Conversation((Turn(declined, (article,), nearest=(article, 0)),)))
    assert isinstance(found, Answer)
    assert cited(found)[0].sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("declined", "question", "article"),
    [
        ("Who is the mayor of Zugdidi?", "Where did he study?", "3"),
        ("Кто мэр Зугдиди?", "Где он учился?", "4"),
        ("ვინ არის ზუგდიდის მერი?", "სად სწავლობდა ის?", "5"),
        ("Who was the mayor of Poti in 1950?", "Where did he study?", "3"),
    ],
)
def test_a_name_or_a_year_of_a_declined_question_must_be_in_the_article(
    declined: str, question: str, article: str, coast: Answerer
) -> None:
    found = coast.answer(question, Conversation((Turn(declined, (article,), nearest=(article, 0)),)))
    assert isinstance(found, NoAnswer)


PLANTS = [
    (
        "The firm Kelva will build its plant in Batumi. "
        "Kelva, which makes cranes, will employ forty people in the plant from May. "
        "The town was preferred to two others because of its port.",
        "Where will Kelva build its plant?",
        "Why there?",
    ),
    (
        "Компания «Кельва» построит завод в Батуми. "
        "«Кельва», которая делает краны, примет на завод сорок человек. "
        "Город выбрали из трёх, потому что в нём есть порт.",
        "Где «Кельва» построит завод?",
        "Почему там?",
    ),
    (
        "კომპანია „კელვა“ ქარხანას ბათუმში ააშენებს. "
        "„კელვა“, რომელიც ამწეებს ამზადებს, ქარხანაში ორმოც კაცს დაასაქმებს. "
        "ქალაქი სამიდან აირჩიეს, რადგან იქ ნავსადგურია.",
        "სად ააშენებს „კელვა“ ქარხანას?",
        "რატომ იქ?",
    ),
]


@pytest.mark.parametrize(("article", "first", "why"), PLANTS)
def test_why_is_answered_by_what_gives_a_reason(article: str, first: str, why: str) -> None:
    found = talk(Answerer(Shelf(*(text for text, _, _ in PLANTS))), first, why)
    assert isinstance(found, Answer)
    assert cited(found)[0].sentence == article[article.rindex(". ") + 2 :]


def test_the_article_spoken_of_answers_before_one_that_only_has_such_words() -> None:
    film = (
        "The film The Tower by Ann Lee won the main prize in Gori on Sunday. "
        "Lee shot the picture in 23 days on a budget of 190,000 lari. The jury was led by Tom Reed."
    )
    school = "ახალი სკოლის მშენებლობა მაისში დაიწყო. პროექტის ღირებულება 85 ათასი ლარი იყო."
    answerer = Answerer(Shelf(film, school))
    alone = answerer.answer("How much did it cost to make?")
    assert cited(alone)[0].article.id == "1"
    found = talk(answerer, "What won the main prize in Gori?", "How much did it cost to make?")
    assert cited(found)[0].sentence.startswith("Lee shot the picture")


def test_a_question_that_no_article_is_near_to_does_not_end_a_conversation(coast: Answerer) -> None:
    first = coast.answer("Who opened the new bridge in Poti?")
    before = Conversation((*NOTHING_BEFORE.after(first).turns, Turn("Who paints?")))
    assert cited(coast.answer("Where did he study?", before))[0].sentence == "Kakulia studied law in Kutaisi."


def test_a_follow_up_goes_on_from_where_an_answer_would_have_been() -> None:
    answerer = Answerer(Shelf(FERRY, BRIDGE, HARBOUR), sure=1.0)
    declined = answerer.answer("Where did the ferry Aurora run aground?")
    before = NOTHING_BEFORE.after(declined)
    assert isinstance(declined, NoAnswer)
    assert before.turns[0].nearest == ("0", 0)
    assert cited(answerer.answer("and when?", before))[0].sentence.startswith("The rescuers")
    answerer.close()


@pytest.fixture(scope="module")
def unsure() -> Iterator[Answerer]:
    answerer = Answerer(Shelf(FERRY, PAROM, BORANI, BRIDGE, MOST, KHIDI, HARBOUR, PORT, PORTI), sure=1.0)
    yield answerer
    answerer.close()


@pytest.mark.parametrize(
    ("first", "question", "sentence"),
    [
        ("Where did the ferry Aurora run aground?", "and when?", "The rescuers"),
        ("Где сел на мель паром «Аврора»?", "а когда?", "Спасатели"),
        ("სად შეჯდა ბორანი „ავრორა“?", "და როდის?", "მაშველები"),
    ],
)
def test_a_follow_up_goes_on_in_the_likeliest_article_though_none_was_named_as_the_nearest(
    first: str, question: str, sentence: str, unsure: Answerer
) -> None:
    declined = unsure.answer(first)
    assert isinstance(declined, NoAnswer)
    before = NOTHING_BEFORE.after(replace(declined, nearest=None))
    assert cited(unsure.answer(question, before))[0].sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("first", "question"),
    [
        ("Where did the ferry Aurora run aground?", "How many passengers did other ferries carry in July?"),
        ("Где сел на мель паром «Аврора»?", "Сколько пассажиров перевезли другие паромы в июле?"),
        ("სად შეჯდა ბორანი „ავრორა“?", "რამდენი მგზავრი გადაიყვანეს ბორნებმა ივლისში?"),
    ],
)
def test_what_a_question_before_was_about_makes_no_sentence_surer_that_is_the_best_without_it(
    first: str, question: str, unsure: Answerer
) -> None:
    alone, given = unsure.answer(question), talk(unsure, first, question)
    assert cited(given)[0].article.id == cited(unsure.answer(first))[0].article.id
    assert (given.confidence, cited(given)) == (alone.confidence, cited(alone))


@pytest.mark.parametrize(
    "questions",
    [
        ("Where was the ferry Aurora built?", "Who steered it?", "When did it sail?"),
        ("Где построен паром «Аврора»?", "Кто его вёл?", "Когда он вышел?"),
        ("სად აშენდა ბორანი „ავრორა“?", "ვინ მართავდა მას?", "როდის გავიდა ის?"),
    ],
)
def test_what_is_spoken_of_weighs_as_much_however_long_it_is(questions: tuple[str, str, str]) -> None:
    first, *others = (Turn(question, ("1",)) for question in questions)
    words = [
        {word.text: word.weight for word in read_in(Conversation((first, *others[:count])), text, never).words}
        for count, text in enumerate(questions[1:])
    ]
    about = {word.text for word in read_question(questions[0]).words}
    assert {word: words[0][word] for word in about} == {word: words[1][word] for word in about}


def test_a_question_that_nothing_answers_as_it_stands_goes_on_if_the_article_answers_it(newsroom: Answerer) -> None:
    given = talk(newsroom, "When was the school in Gori closed?", "How many suspects were detained?")
    assert cited(given)[0].sentence == "Three teenagers were detained on Tuesday in Gori."


def test_a_question_that_nothing_answers_does_not_go_on_about_what_the_article_does_not_name(
    newsroom: Answerer,
) -> None:
    first, question = "When was the school in Gori closed?", "How many suspects were detained in Zugdidi?"
    assert isinstance(talk(newsroom, first, question), NoAnswer)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Who designed the library?", "and who is the mayor of Poti?"),
        ("Who designed the library?", "who is the mayor?"),
        ("Кто построил библиотеку?", "а кто мэр Поти?"),
        ("ვინ ააშენა ბიბლიოთეკა?", "და ვინ არის ფოთის მერი?"),
    ],
)
def test_after_a_question_without_an_answer_one_that_asks_for_something_else_is_answered(first: str, then: str) -> None:
    answerer = Answerer(Shelf("The library of Kelva has a new roof.", *MAYORS))
    given = talk(answerer, first, then)
    answerer.close()
    assert isinstance(given, Answer)
    assert given.citations[0].sentence in MAYORS


@pytest.mark.parametrize("question", LEANING)
def test_a_question_that_lacks_something_or_refers_back_inherits(question: str) -> None:
    before = Conversation((Turn("Who is the mayor of Poti?", ("1",)),))
    assert {"mayor", "Poti"} <= {word.text for word in read_in(before, question, never).words}


@pytest.mark.parametrize("question", WHOLE)
def test_a_question_whole_in_itself_inherits_nothing(question: str) -> None:
    before = Conversation((Turn("Who is the mayor of Poti?", ("1",)),))
    assert read_in(before, question, never) == read_question(question)


@pytest.mark.parametrize("said", ["thanks!", "привет", "🎉", "", "?"])
def test_small_talk_is_small_talk_and_is_passed_over(said: str, answerer: Answerer) -> None:
    small = talk(answerer, "Who opened the new bridge in Poti?", said)
    assert isinstance(small, NoAnswer)
    assert small.why is not Declined.NOT_SAID
    after = talk(answerer, "Who opened the new bridge in Poti?", said, "Where did he study?")
    assert cited(after)[0].sentence == "Kakulia studied law in Kutaisi."


def test_a_follow_up_to_a_follow_up_goes_on_from_both(answerer: Answerer) -> None:
    found = talk(
        answerer, "Who opened the new bridge in Poti?", "how many metres long is it?", "and when was it opened?"
    )
    assert cited(found)[0].sentence.startswith("The mayor of Poti")


def test_a_whole_question_is_what_the_next_one_goes_on_from(answerer: Answerer) -> None:
    found = talk(answerer, "Who opened the new bridge in Poti?", "Who is the mayor of Batumi?", "what did he visit?")
    assert cited(found)[0].sentence.startswith("The mayor of Batumi")


def test_without_anything_before_a_follow_up_is_asked_as_it_stands(answerer: Answerer) -> None:
    nothing = answerer.answer("and when?")
    assert isinstance(nothing, NoAnswer)
    assert nothing.why is Declined.NO_QUESTION


def test_the_question_is_given_back_as_it_was_written(answerer: Answerer) -> None:
    assert talk(answerer, "Who opened the new bridge in Poti?", "and when?").question == "and when?"


def test_a_name_that_was_swapped_does_not_stand_in_the_way_of_an_answer(answerer: Answerer) -> None:
    assert isinstance(talk(answerer, "Who is the mayor of Poti?", "And of Batumi?"), Answer)


def test_a_follow_up_on_what_the_articles_do_not_say_is_declined(answerer: Answerer) -> None:
    assert isinstance(talk(answerer, "Who is the mayor of Poti?", "And of Zugdidi?"), NoAnswer)


def test_an_article_about_another_he_does_not_answer(answerer: Answerer) -> None:
    question = "What did its cranes cost?"
    assert isinstance(answerer.answer(question), Answer)
    assert isinstance(talk(answerer, "Which mayor visited the harbour?", question), Answer)
    assert isinstance(talk(answerer, "When did it rain in Gori?", question), NoAnswer)


def test_an_article_that_is_gone_is_no_hindrance() -> None:
    shelf = Shelf(HARBOUR)
    shelf.put("bridge", BRIDGE)
    answerer = Answerer(shelf)
    before = NOTHING_BEFORE.after(answerer.answer("Who opened the new bridge in Poti?"))
    shelf.remove("bridge")
    assert all(one.article.id == "0" for one in cited(answerer.answer("how many metres long is it?", before)))
    answerer.close()


MAYORS = ("The mayor of Poti is Ann Lee.", "Мэр Поти — Анна Ли.", "ფოთის მერი ანა ლია.")
QUESTIONS = st.sampled_from([pair[0] for pair in FOLLOW_UPS] + [pair[1] for pair in FOLLOW_UPS] + WHOLE)


@given(st.lists(st.one_of(QUESTIONS, st.text(max_size=40)), max_size=6), st.booleans())
def test_any_conversation_can_be_read(questions: list[str], held: bool) -> None:
    before = NOTHING_BEFORE
    for text in questions:
        question = read_in(before, text, lambda *_: held)
        assert question.text.split() == text.split()
        assert len({word.terms[0] for word in question.words}) == len(question.words)
        assert all(0 < word.weight <= 1 for word in question.words)
        before = Conversation((*before.turns, Turn(text, ("1",), (("1", 0),), "on 3 May 2021"))[-TURNS:])


def test_after_a_question_without_an_answer_nobody_else_is_meant() -> None:
    answerer = Answerer(Shelf("Nino Lomidze runs the zoo of Poti. She was born in Poti in 1975.", BRIDGE, HARBOUR))
    before = NOTHING_BEFORE.after(answerer.answer("who is the archbishop of Poti?"))
    given = answerer.answer("when was he born?", before)
    answerer.close()
    assert before.turns
    assert isinstance(given, NoAnswer)


def test_a_follow_up_goes_on_in_an_article_of_another_language() -> None:
    answerer = Answerer(Shelf(FERRY, BRIDGE, HARBOUR))
    given = talk(answerer, "Кто мэр Поти?", "Какой мост он открыл?")
    answerer.close()
    assert isinstance(given, Answer)
    assert given.citations[0].sentence.startswith("The mayor of Poti, Irakli Kakulia, opened a new bridge")
