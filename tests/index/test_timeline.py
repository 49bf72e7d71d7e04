"""What several dated articles answer, set beside each other."""

import datetime as dt

from index.answer import Answerer
from index.domain import Answer, Article, Citation
from tests.index.shelf import Shelf

TODAY = dt.date(2024, 11, 25)


def shelf_of(*articles: tuple[str, str]) -> Shelf:
    """Dates and texts; each article from a source of its own."""
    shelf = Shelf()
    for number, (date, text) in enumerate(articles):
        day = dt.date.fromisoformat(date) if date else None
        shelf.put_article(Article(id=str(number), text=text, language="en", date=day, source=f"Paper {number}"))
    return shelf


def answer(shelf: Shelf, question: str) -> Answer:
    answerer = Answerer(shelf)
    try:
        given = answerer.answer(question, now=TODAY)
    finally:
        answerer.close()
    assert isinstance(given, Answer)
    return given


def said(citations: tuple[Citation, ...]) -> list[str]:
    return [citation.sentence for citation in citations]


def test_the_newest_is_quoted_first_and_what_was_before_follows_newest_first() -> None:
    shelf = shelf_of(
        ("2019-05-01", "Ann Lee is the mayor of Poti."),
        ("2024-03-01", "Cal Roe is the new mayor of Poti."),
        ("2021-02-03", "Mayor Bob Day of Poti opened a bridge."),
    )
    given = answer(shelf, "Who is the mayor of Poti?")
    assert said(given.citations) == ["Cal Roe is the new mayor of Poti."]
    assert said(given.earlier) == ["Mayor Bob Day of Poti opened a bridge.", "Ann Lee is the mayor of Poti."]


def test_without_dates_the_best_is_quoted_first_and_nothing_is_earlier() -> None:
    given = answer(
        shelf_of(("", "Ann Lee is the mayor of Poti."), ("", "Cal Roe is the new mayor of Poti.")),
        "Who is the mayor of Poti?",
    )
    assert given.citations[0].sentence == "Ann Lee is the mayor of Poti."
    assert (given.earlier, given.agreeing, given.contradicting) == ((), (), ())


def test_what_cannot_change_has_no_newest_answer() -> None:
    shelf = shelf_of(
        ("2019-05-01", "The bridge of Poti was built by the engineer Ann Lee."),
        ("2024-03-01", "The bridge of Poti was painted by Cal Roe."),
    )
    given = answer(shelf, "Who built the bridge of Poti?")
    assert given.citations[0].sentence == "The bridge of Poti was built by the engineer Ann Lee."
    assert given.earlier == ()


def test_articles_that_say_the_same_agree() -> None:
    shelf = shelf_of(
        ("2024-03-01", "The plant in Poti will bring 120 jobs."),
        ("2024-03-02", "A hundred people applied: the plant in Poti brings 120 jobs."),
        ("2024-03-02", "The plant in Gori will bring 80 jobs."),
    )
    given = answer(shelf, "How many jobs will the plant in Poti bring?")
    assert [one.article.id for one in (*given.citations[:1], *given.agreeing)] in (["0", "1"], ["1", "0"])
    assert given.contradicting == ()


def test_sources_that_differ_within_a_week_contradict() -> None:
    shelf = shelf_of(
        ("2021-07-15", "The flood in Poti drove 340 people from their homes."),
        ("2021-07-17", "The flood in Poti drove 520 people from their homes, the rescuers said."),
    )
    given = answer(shelf, "How many people did the flood in Poti drive from their homes?")
    both = {*said(given.citations[:1]), *said(given.contradicting)}
    assert len(both) == 2
    assert given.earlier == ()


def test_an_article_is_cited_once() -> None:
    shelf = shelf_of(
        ("2019-05-01", "Ann Lee is the mayor of Poti. Mayor Ann Lee of Poti is 40."),
        ("2024-03-01", "Cal Roe is the new mayor of Poti. Mayor Cal Roe of Poti is 50."),
    )
    given = answer(shelf, "Who is the mayor of Poti?")
    cited = [one.article.id for one in (*given.citations, *given.agreeing, *given.contradicting, *given.earlier)]
    assert sorted(cited) == ["0", "1"]


def test_who_held_an_office_before_may_be_told_in_the_next_sentence() -> None:
    shelf = shelf_of(("2024-03-01", "Cal Roe is the mayor of Poti. He succeeded Bob Day, who is ill. It rained."))
    given = answer(shelf, "Who is the mayor of Poti?")
    assert said(given.citations) == ["Cal Roe is the mayor of Poti."]
    assert said(given.earlier) == ["He succeeded Bob Day, who is ill."]
