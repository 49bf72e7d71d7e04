"""What several dated articles answer, set beside each other."""

import datetime as dt

import pytest

from index.answer import Answerer
from index.domain import Answer, Article, Citation
from index.question import read_question
from index.said import Said
from index.timeline import Timeline, days_compared, timeline
from index.values import Told
from tests.index import kelva
from tests.index.shelf import Shelf

TODAY = dt.date(2024, 11, 25)


def shelf_of(*articles: tuple[str, str], language: str = "en") -> Shelf:
    """Dates and texts; each article from a source of its own."""
    shelf = Shelf()
    for number, (date, text) in enumerate(articles):
        day = dt.date.fromisoformat(date) if date else None
        shelf.put_article(Article(id=str(number), text=text, language=language, date=day, source=f"Paper {number}"))
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


def test_a_number_of_nothing_is_compared_with_none() -> None:
    (best, other) = (
        Citation(article=Article(id=text, text=text, language="en", date=dt.date(2021, 5, 1)), start=0, end=len(text))
        for text in ("The ferry costs 5.", "The ferry costs 7 crowns.")
    )
    first, then = (Told(one, Said.of(one.sentence, "en")) for one in (best, other))
    assert timeline(read_question("How much does the ferry cost?"), first, [then], may_change=True) == Timeline(best)


@pytest.mark.parametrize(("asked", "may_change", "are_compared"), [
    ("Who built the bridge?", False, [True, False, False]),
    ("Who is the mayor?", True, [True, True, True]),
    ("Is the bridge open?", False, [True, True, True]),
])  # fmt: skip
def test_articles_of_other_days_are_compared_where_something_may_have_changed(
    asked: str, may_change: bool, are_compared: list[bool]
) -> None:
    best = dt.date(2021, 5, 8)
    days = days_compared(read_question(asked), best, may_change=may_change)
    others = [dt.date(2021, 5, 1), dt.date(2021, 5, 16), dt.date(2019, 1, 1)]
    assert [day.toordinal() in days for day in others] == are_compared


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


@pytest.mark.parametrize(
    ("question", "first", "agreeing", "earlier"),
    [
        ("who is the mayor of Kelva?", "council26", ["election23"], ["wall22"]),
        ("who is mayor of Kelva now?", "council26", ["election23"], ["wall22"]),
        ("who was mayor in 2024?", "election23", [], []),
        ("who was the mayor of Kelva in December 2023?", "election23", [], []),
        ("who was the mayor of Kelva in 2022?", "wall22", [], []),
        ("кто был мэром Кельвы в 2024 году?", "election23ru", [], []),
        ("ვინ იყო კელვის მერი 2025 წელს?", "election23ka", [], []),
    ],
)
def test_who_beat_another_has_an_office_from_then_on(
    question: str, first: str, agreeing: list[str], earlier: list[str]
) -> None:
    given = kelva.answered(question)
    assert [one.article.id for one in given.citations] == [first]
    assert [one.article.id for one in given.agreeing] == agreeing
    assert [one.article.id for one in given.earlier] == earlier


@pytest.mark.parametrize("question", ["who is Oskar Dunne?", "кто такой Оскар Дунне?", "ვინ არის ოსკარ დუნე?"])
def test_who_somebody_is_agrees_with_nobody_else(question: str) -> None:
    assert kelva.answered(question).agreeing == ()


def test_a_sentence_that_names_two_is_not_counted_for_either() -> None:
    shelf = shelf_of(
        ("2024-03-01", "Mayor Ann Lee of Poti opened a bridge."),
        ("2024-03-02", "Bob Day and Ann Lee argued over who is mayor of Poti."),
        ("2024-03-03", "The mayor of Poti, Ann Lee, thanked the builders."),
    )
    given = answer(shelf, "Who is the mayor of Poti?")
    assert "1" not in [one.article.id for one in (*given.citations, *given.agreeing)]


def test_a_state_has_no_second_answer_beside_the_newest() -> None:
    shelf = shelf_of(
        ("2019-05-01", "Ann Lee, a retired teacher, was elected mayor of Poti on Sunday."),
        ("2021-02-03", "The mayor of Poti, Ann Lee, opened the new port."),
        ("2023-03-01", "Cal Roe won the mayoral election in Poti, beating Ann Lee by 212 votes."),
        ("2024-03-01", "The mayor of Poti, Cal Roe, closed the port."),
    )
    given = answer(shelf, "Who is the mayor of Poti?")
    assert said(given.citations) == ["The mayor of Poti, Cal Roe, closed the port."]
    assert all("Ann Lee" not in sentence for sentence in said(given.agreeing) if "Cal Roe" not in sentence)
    assert said(given.earlier) == ["The mayor of Poti, Ann Lee, opened the new port."]


@pytest.mark.parametrize(
    "question", ["кто мэр Кельвы в английской редакции?", "კელვის მერი ინგლისურ გამოცემაში ვინ არის?"]
)
def test_the_newest_sentence_without_a_person_does_not_tell_who(question: str) -> None:
    given = kelva.answered(question)
    assert [one.article.id for one in given.citations] == ["council26"]
    assert "paper26" not in [one.article.id for one in (*given.agreeing, *given.earlier)]


def test_numbers_of_other_things_are_no_earlier_price() -> None:
    shelf = shelf_of(
        ("2021-03-02", "About 2,300 people use the ferry of Poti, which costs the city much."),
        ("2024-03-01", "The ferry of Poti costs four crowns."),
    )
    given = answer(shelf, "How much does the ferry of Poti cost?")
    assert said(given.citations) == ["The ferry of Poti costs four crowns."]
    assert given.earlier == ()


@pytest.mark.parametrize(
    ("question", "language", "first", "other"),
    [
        (
            "How much do the works on the museum cost?",
            "en",
            "The museum closes in May. The works will cost 14 million pounds. Visitors must wait.",
            "The bear came home on Sunday. The flight alone cost 3,800 pounds. Guards stood beside it.",
        ),
        (
            "Сколько лет директору школы?",
            "ru",
            "Директор школы уходит на покой. Ей 65 лет. Она любит лес.",
            "Архитектор построил мост. Ему 29 лет. Он любит море.",
        ),
        (
            "რა ღირს მუზეუმის რემონტი?",
            "ka",
            "მაისში მუზეუმის რემონტი იწყება. სამუშაოები 14 მილიონი ლარი ღირს. სტუმრები ელოდებიან.",
            "დათვი კვირას დაბრუნდა. ფრენა 3800 ლარი ღირს. მცველები გვერდით იდგნენ.",
        ),
    ],
)
def test_a_newer_number_of_another_thing_replaces_none(question: str, language: str, first: str, other: str) -> None:
    shelf = shelf_of(("2024-03-01", first), ("2024-09-01", other), language=language)
    given = answer(shelf, question)
    assert said(given.citations) == [first.split(". ")[1] + "."]
    assert given.earlier == ()


def test_a_newer_price_of_the_same_is_quoted_first_whether_or_not_it_says_cost() -> None:
    shelf = shelf_of(
        ("2021-03-01", "A bus ticket is 5 lari now. Passengers asked what it costs to change."),
        ("2024-09-01", "The bus ticket is 7 lari from Monday. Nobody is glad."),
    )
    given = answer(shelf, "How much does a bus ticket cost?")
    assert said(given.citations) == ["The bus ticket is 7 lari from Monday."]
    assert said(given.earlier) == ["A bus ticket is 5 lari now."]


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        ("About 520 people were evacuated in Poti, the rescuers said.", True),
        ("Nearly 400 more people were evacuated to Gori from Poti.", True),
        ("A 35-year-old mother waited at the evacuation centre in Poti.", False),
        ("The flood was 6 metres high where people were evacuated in Poti.", False),
    ],
)
def test_only_numbers_of_the_same_things_contradict(other: str, contradicts: bool) -> None:
    shelf = shelf_of(("2021-07-15", "In Poti 340 people were evacuated."), ("2021-07-16", other))
    given = answer(shelf, "How many people were evacuated in Poti?")
    assert len(given.contradicting) == contradicts


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        ("The fire in the mill of Poti broke out because lightning struck it.", True),
        ("The fire in the mill of Poti was started on purpose.", True),
        ("A worker was taken to hospital from the fire in the mill of Poti.", False),
    ],
)
def test_what_gives_no_reason_contradicts_none(other: str, contradicts: bool) -> None:
    first = "The cause of the fire in the mill of Poti was a cable that nobody had looked at in years."
    given = answer(
        shelf_of(("2021-07-15", first), ("2021-07-16", other)), "What is the cause of the fire in the mill of Poti?"
    )
    assert bool(given.contradicting) == contradicts
    assert {*said(given.citations), *said(given.contradicting)} == {first, *[other] * contradicts}


@pytest.mark.parametrize("question", ["Who is Ri Yong-ho?", "who is ri yong-ho?", "who is mark hill?"])
def test_two_introductions_of_one_person_contradict_nobody(question: str) -> None:
    shelf = shelf_of(
        ("2021-07-15", "On Saturday Foreign Minister Ri Yong-ho blamed the sanctions."),
        ("2021-07-16", "More than a month after Kim Jong Un came, Ri Yong-ho told Ann Lee of Poti what he wants."),
        ("2021-07-15", "On Saturday the painter Mark Hill left the town."),
        ("2021-07-16", "In Poti Mark Hill met the painter Ann Lee."),
    )
    given = answer(shelf, question)
    assert (given.contradicting, given.agreeing) == ((), ())


def test_what_befell_another_place_contradicts_nothing_in_georgian_either() -> None:
    shelf = shelf_of(
        ("2021-07-15", "კუნძულ სულავესიზე მიწისძვრის შედეგად 384 ადამიანი დაიღუპა."),
        ("2021-07-16", "სირიაში ომის შედეგად 360,000-ზე მეტი ადამიანი დაიღუპა."),
        language="ka",
    )
    given = answer(shelf, "რამდენი ადამიანი დაიღუპა ამის შედეგად სულავესიზე?")
    assert [one.article.id for one in given.citations] == ["0"]
    assert given.contradicting == ()


def test_a_georgian_name_is_told_in_whatever_case_it_stands() -> None:
    shelf = shelf_of(
        ("2021-07-15", "კუნძულ სულავესიზე მიწისძვრის შედეგად 384 ადამიანი დაიღუპა."),
        ("2021-07-16", "სულავესის მიწისძვრის შედეგად 800-ზე მეტი ადამიანი დაიღუპა."),
        language="ka",
    )
    given = answer(shelf, "რამდენი ადამიანი დაიღუპა სულავესიზე?")
    assert len(given.contradicting) == 1


def test_presidents_of_other_countries_neither_contradict_nor_were_before() -> None:
    shelf = shelf_of(
        ("2024-03-01", "The US President Donald Trump spoke on Sunday."),
        ("2024-03-02", "The US troops will go, he told Turkish President Recep Erdoğan."),
        ("2021-02-03", "In the US he met President Juan Varela of Panama."),
        ("2006-02-03", "The US President George Bush spoke."),
    )
    given = answer(shelf, "Who is the US president?")
    assert said(given.citations) == ["The US President Donald Trump spoke on Sunday."]
    assert given.contradicting == ()
    assert said(given.earlier) == ["The US President George Bush spoke."]


def test_what_was_said_since_stands_beside_what_was_promised() -> None:
    given = kelva.answered("did Dunne lower the ferry fare?")
    assert [one.article.id for one in given.citations] == ["election23", "council26"]


def test_he_who_may_be_another_is_no_second_answer() -> None:
    shelf = shelf_of(
        ("2019-05-01", "Ann Lee beat Bob Day in Poti. He did not ask for a recount."),
        ("2024-03-01", "Cal Roe beat Ann Lee by 212 votes. Ann Lee said on Monday that a recount was needed."),
    )
    given = answer(shelf, "Did Lee ask for a recount?")
    assert said(given.citations) == ["Ann Lee said on Monday that a recount was needed."]


def test_who_was_beaten_is_not_marked_as_the_answer() -> None:
    shelf = shelf_of(
        ("2019-05-01", "The mayor of Poti, Ann Lee, opened the new port."),
        ("2023-03-01", "Cal Roe won the mayoral election in Poti, beating Ann Lee by 212 votes."),
    )
    first = answer(shelf, "Who is the mayor of Poti?").citations[0]
    assert first.sentence.startswith("Cal Roe won")
    assert "Ann Lee" not in [first.article.text[mark.start : mark.end] for mark in first.marks]
