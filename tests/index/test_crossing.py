"""A question in one language over articles in another."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from index.answer import Answerer
from index.crossing import translations
from index.domain import Answer, Details, NoAnswer
from index.places import written
from index.question import read_question
from index.sources import folder
from tests.index.shelf import Shelf, answered, cited, retriever_of, sentence_for

ENVOY = "Marat Kulakhmetov is Russia's ambassador to Tskhinvali."
DAM = "The Enguri dam is 271.5 metres high."

Samples = Callable[[str], Answerer]


@pytest.fixture(scope="module")
def samples() -> Iterator[Samples]:
    """Over the articles of some languages that come with tsitata."""
    made: dict[str, Answerer] = {}

    def of(languages: str) -> Answerer:
        if languages not in made:
            made[languages] = Answerer(shelf_of(languages))
        return made[languages]

    yield of
    for answerer in made.values():
        answerer.close()


def shelf_of(languages: str) -> Shelf:
    shelf = Shelf()
    for file in folder.files_of(Path(str(files("index") / "samples"))):
        for draft in folder.read(file, Details()) if file.parent.name in languages.split() else ():
            assert not isinstance(draft, Exception)
            shelf.put(f"{file.parent.name}/{file.stem}", draft.text, title=draft.title)
    return shelf


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("რა სიმაღლისაა ენგურის კაშხალი?", "271.5 metres"),
        ("როდის გახდა საქართველო ევროკავშირის კანდიდატი?", "14 December 2023"),
        ("კონსტიტუციის რომელი მუხლი ითხოვს ნატოსა და ევროკავშირში ინტეგრაციას?", "Article 78"),
        ("ვინ ავიდა პირველად მყინვარწვერზე?", "Douglas Freshfield"),
        ("რომელი კომპანია მართავს თბილისის მეტროს?", "Tbilisi Transport Company"),
        ("კულახმეტოვი", "Kulakhmetov"),
        ("кто посол России в Цхинвали?", "Kulakhmetov"),
        ("когда открыли тбилисское метро?", "11 January 1966"),
    ],
)
def test_where_no_article_is_in_the_question_s_language_one_in_another_answers(
    samples: Samples, question: str, name: str
) -> None:
    answer = samples("en").answer(question)
    assert isinstance(answer, Answer)
    assert name in answer.citations[0].sentence
    assert answer.language != "en"
    assert answer.other_language == "en"


@pytest.mark.parametrize(
    "question",
    [
        "кто посол России в Сухуми?",
        "Кто написал роман «Обломов»?",
        "На какой высоте лежит озеро Ван?",
        "Какой город — столица Новой Зеландии?",
        "Кто выиграл Кубок Стэнли в 2019 году?",
        "როდის გაიხსნა ბათუმის აეროპორტი?",
        "რა სიმაღლისაა მთა შხარა?",
        "ვინ დახატა „მონა ლიზა“?",
        "რამდენი კალორიაა ერთ ბანანში?",
        "кто мэр Тбилиси?",
        "что такое США",
        "что такое НАТО?",
        "რა არის NATO?",
    ],
)
def test_what_no_language_says_is_declined(samples: Samples, question: str) -> None:
    for languages in ("en", "en ru ka"):
        assert isinstance(samples(languages).answer(question), NoAnswer), languages


def test_an_answer_in_the_question_s_own_language_comes_first() -> None:
    shelf = Shelf(ENVOY, "Посол России в Цхинвали — Марат Кулахметов.", "რუსეთის ელჩი ცხინვალში მარატ კულახმეტოვია.")
    for question, language in (
        ("Who is Russia's ambassador to Tskhinvali?", "en"),
        ("кто посол России в Цхинвали?", "ru"),
        ("ვინ არის რუსეთის ელჩი ცხინვალში?", "ka"),
    ):
        answer = answered(shelf, question)
        assert isinstance(answer, Answer)
        assert {citation.article.language for citation in answer.citations} == {language}
        assert answer.other_language is None


def test_an_article_in_the_question_s_language_that_does_not_answer_is_no_obstacle() -> None:
    shelf = Shelf(ENVOY, "Посол Франции в Тбилиси открыл выставку.", "Марат Кулахметов посетил Гори.")
    assert sentence_for(shelf, "кто посол России в Цхинвали?") == ENVOY


def test_declined_it_names_what_is_near_in_the_question_s_own_language() -> None:
    shelf = Shelf(ENVOY, "The embassy in Sukhumi is closed.")
    shelf.put("ru", "Посол России в Цхинвали Марат Кулахметов уехал в отпуск.", title="Посол уехал")
    declined = answered(shelf, "кто посол России в Сухуми?")
    assert isinstance(declined, NoAnswer)
    assert declined.nearest is not None
    assert declined.nearest.id == "ru"


def test_a_name_is_found_however_the_other_script_spells_it() -> None:
    shelf = Shelf("Jens Stoltenberg met Joe Biden.", "The museum is closed on Mondays.")
    for question in ("Столтенбергом", "სტოლტენბერგმა", "Байден", "ბაიდენს"):
        assert [one.article.id for one in cited(answered(shelf, question))] == ["0"], question


def test_a_number_is_found_in_any_language() -> None:
    shelf = Shelf("Some 30,000 Georgians remain displaced.", "The museum has 1,200 pictures.")
    for question in ("30 тысяч грузин", "30 ათასი ქართველი"):
        assert cited(answered(shelf, question))[0].article.id == "0", question


def test_a_word_with_many_translations_counts_once() -> None:
    """ "Снести" is demolish, destroy and ruin: one sentence that piles them up is no better than one that says it."""
    shelf = Shelf("They did destroy, demolish and ruin.", "The mayor had the old bridge demolished.")
    assert cited(answered(shelf, "Кто приказал снести мост?"))[0].article.id == "1"


ALLIANCE = "Finland joined the North Atlantic Alliance in 2023."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Когда Финляндия вступила в НАТО?", ALLIANCE),
        ("Кто критиковал госдепартамент?", "Anna Holm criticised the State Department."),
        ("Кто критиковал государственный департамент?", "Anna Holm criticised the State Department."),
    ],
)
def test_a_word_that_is_a_phrase_in_another_language_is_found_where_all_of_it_stands(
    question: str, sentence: str
) -> None:
    parts = "Finland joined an allied state in 2019. The north has lakes. Anna Holm left the department of criticism."
    shelf = Shelf(parts, ALLIANCE, "Anna Holm criticised the State Department.", DAM)
    assert cited(answered(shelf, question))[0].sentence == sentence


@pytest.mark.parametrize("articles", [(ENVOY, DAM), ("Посол России в Цхинвали — Марат Кулахметов.",)])
def test_nothing_is_loaded_while_questions_and_articles_share_a_language(articles: tuple[str, ...]) -> None:
    question = "who won the cup in 1950?" if articles[0] == ENVOY else "кто выиграл кубок?"
    asking = (
        "import sys; from tests.index.shelf import Shelf, answered; from index import lexicon;"
        f"answered(Shelf(*{articles!r}), {question!r}); sys.exit(lexicon.is_loaded())"
    )
    root = Path(__file__).parent.parent.parent
    assert subprocess.run([sys.executable, "-c", asking], cwd=root, check=False).returncode == 0


def test_the_languages_of_an_archive_are_known() -> None:
    assert retriever_of(Shelf(ENVOY, "Посол уехал.")).languages == {"en", "ru"}
    assert retriever_of(Shelf()).languages == frozenset()


@pytest.mark.parametrize(
    "question", ["Марен Тосс", "Хельга Прусс", "Эстер Линдквист", "მარენ ტოსი", "кто такая Марен Тосс?"]
)
def test_a_name_that_is_also_a_common_word_is_found_in_other_letters(question: str) -> None:
    shelf = Shelf(
        "Maren Toss, a tram driver, was elected on Sunday. Toss promised a new tram. Do not toss a coin.",
        "The shipyard is led by the engineer Ester Lindquist. She took over from Helga Pruss in 2021.",
    )
    answer = answered(shelf, question)
    name = {"М": "Toss", "მ": "Toss", "к": "Toss", "Х": "Pruss", "Э": "Ester"}[question[0]]
    assert name in cited(answer)[0].sentence
    assert isinstance(answer, Answer) or not answer.unknown


def test_a_word_that_articles_in_another_language_have_is_not_in_no_article() -> None:
    shelf = Shelf("Министр культуры Анна Холм уехала.", "The museum in Kelva is new.")
    answer = answered(shelf, "Where does the minister of fisheries live?")
    assert isinstance(answer, NoAnswer)
    assert "minister" not in answer.unknown
    assert "fisheries" in answer.unknown


@pytest.mark.parametrize(
    ("question", "country"),
    [("Где перо Пушкина?", "peru"), ("Данные о чём собрал Пушкин?", "denmark"), ("რას მალავს ჰექსლი?", "malawi")],
)
def test_a_common_word_is_not_translated_as_the_country_that_looks_like_it(question: str, country: str) -> None:
    words = [written(word) for word in read_question(question).words]
    assert country not in {term for found in translations(words, ["en"]) for one in found for term in one.terms}


@pytest.mark.parametrize("question", ["Кто президент Мали?", "кто президент мали?", "ვინ არის მალის პრეზიდენტი?"])
def test_such_a_country_is_translated_however_it_is_typed(question: str) -> None:
    told = "Awa Traore is the president of Mali."
    assert sentence_for(Shelf(told), question) == told
