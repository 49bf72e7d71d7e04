"""What a question is answered with, and when it is not."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.answer import Answerer
from index.domain import Answer, Article, Declined, NoAnswer
from tests.index.shelf import Shelf, answered, cited, sentence_for

VISIT = (
    "Gagloev visits Moscow\n\n"
    "Alan Gagloev flew to Moscow on 14 June 2022. Russia's envoy to Tskhinvali Marat Kulakhmetov went with him.\n\n"
    "Those displaced\n\n"
    "Some 30,000 Georgians remain displaced. They left their homes in August 2008."
)
HEADINGS = ("Gagloev visits Moscow", "Those displaced")
ENVOY = "Russia's envoy to Tskhinvali Marat Kulakhmetov went with him."
DISPLACED = "Some 30,000 Georgians remain displaced."


def visit() -> Shelf:
    shelf = Shelf()
    shelf.put("visit", VISIT, title="Gagloev in Moscow", headings=HEADINGS)
    shelf.put("bridge", "The mayor of Gori opened a bridge on Monday. It is 120 metres long.", title="A bridge in Gori")
    return shelf


@pytest.mark.parametrize(
    "question",
    [
        "Who is Russia's envoy to Tskhinvali?",
        "who is russia’s envoy to tskhinvali",
        "WHO IS RUSSIA'S ENVOY TO TSKHINVALI",
        "whos the Russian envoy to Tskhinvali",
        "please tell me who is the envoy to Tskhinvali",
        "  who is\nRussia`s  envoy to Tskhinvali ??? ",
        "Kulakhmetov",
        "marat kulakhmetov",
    ],
)
def test_one_sentence_is_found_however_it_is_asked_for(question: str) -> None:
    assert sentence_for(visit(), question) == ENVOY


@pytest.mark.parametrize("number", ["30,000", "30 000", "30000", "30 thousand"])
def test_a_number_finds_itself_however_it_is_written(number: str) -> None:
    assert sentence_for(visit(), f"{number} Georgians") == DISPLACED


@pytest.mark.parametrize("day", ["14 June", "June 14", "14 June 2022", "2022-06-14", "14.06.2022"])
def test_a_day_finds_itself_however_it_is_written(day: str) -> None:
    assert sentence_for(visit(), f"who flew to Moscow on {day}?") == "Alan Gagloev flew to Moscow on 14 June 2022."


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("кто посол России в Цхинвали?", "Кулахметов"),
        ("Кулахметову", "Кулахметов"),
        ("с кем встретился гаглоев 14 июня", "Решетников"),
        ("когда открыли тбилисское метро", "11 января 1966"),
        ("ვინ არის რუსეთის ელჩი ცხინვალში?", "კულახმეტოვი"),
        ("კულახმეტოვმა", "კულახმეტოვი"),
        ("ბიბილოვს", "ბიბილოვმა"),
        ("როდის გაიხსნა თბილისის მეტრო", "11 იანვარს"),
        ("რა სიმაღლისაა მყინვარწვერი?", "5054 მეტრია"),
        ("how high is the Enguri dam?", "271.5 metres"),
        ("who was the first rector of the university?", "Melikishvili"),
    ],
)
def test_each_language_is_answered_from_its_own_articles(samples: Answerer, question: str, name: str) -> None:
    answer = samples.answer(question)
    assert isinstance(answer, Answer)
    best = answer.citations[0]
    assert name in best.sentence
    assert best.article.language == answer.language


@pytest.mark.parametrize(
    "question",
    [
        "Who is Russia's envoy to Sukhumi?",
        "кто посол России в Сухуми?",
        "What is the population of Paris?",
        "кто построил Эйфелеву башню?",
        "ვინ ააშენა ეიფელის კოშკი?",
        "Who won the 2018 World Cup?",
        "when was Noe Zhordania born?",
        "zxqv",
    ],
)
def test_what_the_articles_do_not_say_is_declined(samples: Answerer, question: str) -> None:
    answer = samples.answer(question)
    assert isinstance(answer, NoAnswer)
    assert answer.why is Declined.NOT_SAID


def test_a_name_that_the_article_does_not_have_decides() -> None:
    shelf = visit()
    assert sentence_for(shelf, "Who is Russia's envoy to Tskhinvali?") == ENVOY
    assert sentence_for(shelf, "Who is Russia's envoy to Sukhumi?") is None


def test_the_nearest_article_is_named_only_where_it_is_near() -> None:
    near = answered(visit(), "Who is Russia's envoy to Sukhumi?")
    assert isinstance(near, NoAnswer)
    assert near.nearest is not None
    assert near.nearest.title == "Gagloev in Moscow"
    far = answered(visit(), "Which orchestra played Mozart in Moscow last Christmas?")
    assert isinstance(far, NoAnswer)
    assert far.nearest is None


def test_a_heading_is_never_quoted() -> None:
    for question in ("Gagloev visits Moscow", "those displaced", "who visits Moscow?", "displaced"):
        for citation in cited(answered(visit(), question)):
            assert citation.sentence not in HEADINGS


@pytest.mark.parametrize("question", ["hello", "привет", "გამარჯობა", "thanks!", "спасибо", "მადლობა", "👋", ""])
def test_a_friendly_word_is_no_search_even_without_articles(question: str) -> None:
    for shelf in (Shelf(), visit()):
        answer = answered(shelf, question)
        assert isinstance(answer, NoAnswer)
        assert answer.why in {Declined.GREETING, Declined.THANKS, Declined.NO_QUESTION}


def test_an_empty_archive_says_so() -> None:
    answer = answered(Shelf(), "who is the envoy?")
    assert isinstance(answer, NoAnswer)
    assert answer.why is Declined.NO_ARTICLES


def test_an_article_of_nothing_but_a_heading_is_never_quoted() -> None:
    shelf = Shelf()
    shelf.put("a", "Envoy to Tskhinvali", headings=["Envoy to Tskhinvali"])
    assert sentence_for(shelf, "who is the envoy to Tskhinvali?") is None


def test_other_articles_that_say_it_too_are_cited_beside_it_at_most_three_in_all() -> None:
    shelf = Shelf(*[f"Marat Kulakhmetov is Russia's envoy to Tskhinvali on day {day}." for day in range(5)])
    answer = answered(shelf, "who is Russia's envoy to Tskhinvali?")
    assert isinstance(answer, Answer)
    assert [citation.article.id for citation in answer.citations] == ["0", "1", "2"]


def test_a_sentence_that_several_articles_have_is_cited_once() -> None:
    shelf = Shelf(*[f"Marat Kulakhmetov is Russia's envoy to Tskhinvali. It was day {day}." for day in range(3)])
    assert len(cited(answered(shelf, "who is Russia's envoy to Tskhinvali?"))) == 1


def test_an_answer_says_what_was_asked_what_matched_and_how_long_it_took() -> None:
    answer = answered(visit(), "Who is Russia's envoy to Tskhinvali?")
    assert isinstance(answer, Answer)
    assert answer.question == "Who is Russia's envoy to Tskhinvali?"
    assert (answer.language, answer.asked) == ("en", "person")
    assert set(answer.matched) == {"Russia's", "envoy", "Tskhinvali"}
    assert 0.45 <= answer.confidence <= 1
    assert answer.took_ms > 0


def test_a_link_opens_the_article_at_the_sentence_and_is_none_without_an_address() -> None:
    class Published(Shelf):
        def load(self, ids: object) -> dict[str, Article]:
            return {one.id: replace(one, url="https://example.com/1") for one in self.articles()}

    published, unpublished = Published(VISIT), Shelf(VISIT)
    for shelf, start in ((published, "https://example.com/1#:~:text="), (unpublished, None)):
        (citation,) = cited(answered(shelf, "Who is Russia's envoy to Tskhinvali?"))
        assert citation.link is None if start is None else citation.link and citation.link.startswith(start)


def test_two_runs_give_the_same_answers() -> None:
    questions = ("who is the envoy?", "Gagloev", "Moscow", "how long is the bridge?", "who won the cup?")

    def run() -> list[Answer | NoAnswer]:
        return [replace(answered(visit(), question), took_ms=0.0) for question in questions]

    assert run() == run()


WORDS = (
    "who",
    "when",
    "Tskhinvali",
    "June",
    "14",
    "30,000",
    "thousand",
    "Лавров",
    "когда",
    "ვინ",
    "მეტრო",
    "ʼ",
    "²",
    "٣٠",
)
TEXTS = st.one_of(
    st.text(), st.text(alphabet=st.characters(codec=None)), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
)


@settings(max_examples=150)
@given(TEXTS)
@example("9" * 3000 + " June")
@example("ʼ Tskhinvali")
@example("<b>&amp;</b> Tskhinvali'); DROP TABLE articles;--")
@example("\u200fTskhinvali\u202e " * 200)
@example("~")
@example("@06-14 ~lavrov")
@example("\U00017000A")  # a letter without a Unicode name: read as typed on the Russian layout, "A" is "Ф"
def test_any_text_gets_an_answer_that_can_be_checked_or_a_decline(samples: Answerer, text: str) -> None:
    answer = samples.answer(text)
    assert 0 <= answer.confidence <= 1
    for citation in cited(answer):
        assert 0 <= citation.start < citation.end <= len(citation.article.text)
        assert citation.sentence == citation.article.text[citation.start : citation.end]
        assert citation.sentence == citation.sentence.strip()
        assert "\n\n" not in citation.sentence
        for mark in citation.marks:
            assert citation.start <= mark.start < mark.end <= citation.end


@pytest.mark.parametrize("language", ["en", "ru", "ka"])
def test_sample_questions_are_answered_by_the_archive(samples: Answerer, language: str) -> None:
    found = samples.sample_questions(language, 3)
    assert len(found) == 3
    assert len(set(found)) == 3
    for question in found:
        answer = samples.answer(question)
        assert isinstance(answer, Answer)
        assert answer.language == language
    assert samples.sample_questions(language, 3) == found
    assert samples.sample_questions(language, 1) == found[:1]
