"""Headlines pasted in, and bare words that only look so."""

import pytest

from index.answer import Answerer
from index.domain import Answer
from tests.index.shelf import Shelf, answered, cited

SAMPLES = [
    ("Georgia's first constitution was in force for four days before Tbilisi fell", "en/constitution-1921"),
    ("Thirty-three letters and no capitals", "en/georgian-alphabet"),
    ("New Tskhinvali leader holds two days of talks in Moscow", "en/tskhinvali-talks"),
    ("four places in georgia on the world heritage list", "en/world-heritage"),
    ("Гаглоев в Москве: отложенный референдум, таможня и безопасность", "ru/tskhinvali-talks"),
    ("Тбилисское метро: две линии и двадцать три станции", "ru/tbilisi-metro"),
    ("Вардзия, город в скале над Курой", "ru/vardzia"),
    ("ბათუმი: ნავსადგური, ბაღი და ბულვარი", "ka/batumi"),
    ("საქართველო და ევროკავშირი: განაცხადიდან კანდიდატის სტატუსამდე", "ka/european-union"),
    ("შოთა რუსთაველი და „ვეფხისტყაოსნის“ გზა მკითხველამდე", "ka/rustaveli"),
]
CRASH = (
    "A cyclist was killed by a car in the north of Batumi on Monday. The accident happened at the crossing of "
    "Kldiashvili and Gorgiladze Streets, a busy road of Batumi, at ten in the morning.\n\n"
    "The driver stopped and called for help."
)
HEADLINE = "Accident in Batumi: cyclist killed by car"


@pytest.mark.parametrize(("headline", "article"), SAMPLES)
def test_a_headline_pasted_in_is_answered_from_its_article(headline: str, article: str, samples: Answerer) -> None:
    answer = samples.answer(headline)
    assert isinstance(answer, Answer)
    assert answer.citations[0].article.id == article
    assert answer.citations[0].sentence != answer.citations[0].article.title


@pytest.mark.parametrize("written", [HEADLINE, HEADLINE.lower(), f"  {HEADLINE}. "])
def test_the_sentence_that_says_what_the_headline_says_is_quoted(written: str) -> None:
    shelf = Shelf("A car was stolen in Batumi. The cyclist saw it.", "The road to Gori is closed after an accident.")
    shelf.put("crash", CRASH, title=HEADLINE)
    answer = answered(shelf, written)
    assert isinstance(answer, Answer)
    assert answer.citations[0].sentence.startswith("A cyclist was killed")


def test_a_title_that_stands_in_the_text_is_a_heading_and_not_quoted() -> None:
    shelf = Shelf("The road to Gori is closed after an accident.")
    shelf.put("crash", f"{HEADLINE}\n\n{CRASH}", title=HEADLINE, headings=[HEADLINE])
    assert cited(answered(shelf, HEADLINE))[0].sentence.startswith("A cyclist was killed")


def test_words_that_are_no_title_are_no_headline() -> None:
    shelf = Shelf("The road to Gori is closed after an accident.")
    shelf.put("crash", CRASH, title="Police news")
    answer = answered(shelf, "orchestra of Vienna plays Mozart in Batumi")
    assert not isinstance(answer, Answer)
