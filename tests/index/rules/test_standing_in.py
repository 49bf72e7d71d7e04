"""Who holds an office now is who does its work, where the last one has left it and nobody has been chosen since."""

import datetime as dt

import pytest

from index.domain import Answer, Article
from index.languages import detect_language
from tests.index.shelf import Shelf, answered, sentence_for


def _shelf(*texts: str) -> Shelf:
    """One a year, from 2021 on."""
    shelf = Shelf()
    for year, text in enumerate(texts, 2021):
        language = detect_language(text) or "en"
        shelf.put_article(Article(id=str(year), text=text, language=language, date=dt.date(year, 5, 1)))
    return shelf


CASES = [
    (
        "Who is the mayor of Kelva?",
        "Jan Brant was elected mayor of Kelva on Sunday.",
        "Jan Brant resigned as mayor of Kelva on Monday. The council was told so by letter.",
        "His deputy, Ann Lee, will run the town until a vote in June.",
        "Ann Roe, the new mayor of Kelva, opened a bridge.",
    ),
    (
        "Who runs the Kelva mill?",
        "Jan Brant runs the Kelva mill.",
        "The owners of the Kelva mill dismissed Jan Brant on Monday.",
        "The engineer Ann Lee will lead the mill until they find somebody.",
        "Since March Ann Roe runs the Kelva mill.",
    ),
    (
        "Кто мэр Кельвы?",
        "Мэром Кельвы избран Ян Брант.",
        "Мэр Кельвы Ян Брант задержан в среду.",
        "Исполняющей обязанности мэра назначена Анна Ли.",
        "Мэр Кельвы Глеб Роев открыл мост.",
    ),
    (
        "Кто директор школы в Кельве?",
        "Школу в Кельве возглавил Ян Брант. Он стал директором в мае.",
        "Директор школы в Кельве Ян Брант подал в отставку.",
        "До конца года школой будет руководить завуч Анна Ли.",
        "Директор школы в Кельве Глеб Роев открыл музей.",
    ),
    (
        "Who is the head of Kelva school?",
        "Jan Brant became head of Kelva school on Sunday.",
        "The head of Kelva school, Jan Brant, left on Monday.",
        "Until the end of the year, her colleague Ann Lee will lead it.",
        "Ann Roe, the new head of Kelva school, opened a bridge.",
    ),
    (
        "ვინ არის კელვის მერი?",
        "კელვის მერად იან ბრანტი აირჩიეს.",
        "კელვის მერმა იან ბრანტმა თანამდებობა დატოვა.",
        "მერის მოვალეობას მისი მოადგილე, ნანა ბერიძე შეასრულებს.",
        "კელვის მერმა გია ლომიძემ ხიდი გახსნა.",
    ),
]


@pytest.mark.parametrize(("question", "chosen", "left", "stands_in", "new"), CASES)
def test_who_stands_in_holds_it_until_a_newer_article_tells_of_another(
    question: str, chosen: str, left: str, stands_in: str, new: str
) -> None:
    assert sentence_for(_shelf(chosen, f"{left} {stands_in}"), question) == stands_in
    assert sentence_for(_shelf(f"{left} {stands_in}", new), question) == new
    assert sentence_for(_shelf(chosen, f"{left} {stands_in}", new), question) == new


def test_who_was_chosen_before_is_told_as_earlier() -> None:
    question, chosen, left, stands_in, _ = CASES[2]
    answer = answered(_shelf(chosen, f"{left} {stands_in}"), question)
    assert isinstance(answer, Answer)
    assert [one.sentence for one in answer.earlier] == [chosen]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the mayor of Kelva?", "Kelva mayor Jan Brant came. Ann Lee, the acting head of the police, spoke."),
        (
            "Who is the director of Kelva school?",
            "Kelva school has a director, Jan Brant. Ann will run until noon.",
        ),
    ],
)
def test_who_stands_in_for_somebody_else_does_not(question: str, text: str) -> None:
    assert "Jan Brant" in str(sentence_for(_shelf(text), question))
