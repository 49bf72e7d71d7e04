"""Measuring on questions with known answers."""

import json
import math
from pathlib import Path

import pytest

from index.domain import Article, Citation
from index.errors import TsitataError, UnreadableError
from index.evaluation import (
    AskedQuestion,
    Document,
    Evaluation,
    Outcome,
    Place,
    Prediction,
    Result,
    evaluate,
    holds,
    is_right,
    read_rows,
    write_predictions,
)

TEXT = "Marat Kulakhmetov is Russia's envoy to Tskhinvali. He came on 14 June."
DOCUMENTS = [Document(id="a", text=TEXT, lang="en"), Document(id="b", text="It rained in Gori.", title="Weather")]


def asked(name: str, kind: str, text: str = "?", **others: object) -> AskedQuestion:
    return AskedQuestion.model_validate({"id": name, "question": text, "kind": kind, **others})


def result(kind: str, confidence: float, *, right: bool = False, answered: bool = True) -> Result:
    prediction = Prediction(id="q", answered=answered, confidence=confidence, citations=[])
    return Result(asked("q", kind), prediction, right, took_ms=confidence * 10)


def test_a_small_corpus_is_asked_and_judged() -> None:
    questions = [
        asked("1", "answerable", "who is Russia's envoy to Tskhinvali?", answers=["Marat Kulakhmetov"],
              gold=[{"doc_id": "a", "start": 0, "end": 17}]),
        asked("2", "answerable", "when did it rain in Gori?", answers=["Monday"]),
        asked("3", "out_of_corpus", "who won the cup in 1950?"),
    ]  # fmt: skip
    steps: list[tuple[int, int]] = []
    evaluation = evaluate(DOCUMENTS, questions, lambda done, of: steps.append((done, of)))
    first, second, third = evaluation.results
    assert (first.right, second.right, third.right) == (True, False, False)
    assert first.prediction.answered
    assert first.prediction.citations[0] == Place(doc_id="a", start=0, end=50)
    assert not third.prediction.answered
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert evaluation.accuracy == 0.5
    assert evaluation.declined("out_of_corpus") == 1.0


def test_measures_are_those_of_the_books() -> None:
    evaluation = Evaluation((
        result("answerable", 0.9, right=True),
        result("answerable", 0.8, right=True),
        result("answerable", 0.3, right=False, answered=False),
        result("out_of_corpus", 0.3, answered=False),
        result("adversarial", 0.85),
    ))  # fmt: skip
    assert evaluation.accuracy == pytest.approx(2 / 3)
    assert evaluation.precision == pytest.approx(2 / 3)
    assert evaluation.declined("answerable") == pytest.approx(1 / 3)
    assert evaluation.auroc("out_of_corpus") == pytest.approx((1 + 1 + 0.5) / 3)
    assert evaluation.auroc("adversarial") == pytest.approx(1 / 3)
    assert evaluation.coverage == pytest.approx(1 / 5)  # the second surest is an adversarial one
    assert evaluation.percentile_ms(50) == pytest.approx(8)
    assert evaluation.percentile_ms(100) == pytest.approx(9)


def test_without_questions_nothing_is_measured_and_nothing_fails() -> None:
    nothing = evaluate([], [], lambda done, of: None)
    for value in (nothing.accuracy, nothing.precision, nothing.coverage, nothing.auroc("adversarial")):
        assert math.isnan(value)
    assert math.isnan(nothing.percentile_ms(50))


def test_questions_to_an_empty_corpus_are_declined() -> None:
    (only,) = evaluate([], [asked("1", "answerable", "who?!  the envoy")], lambda done, of: None).results
    assert not only.prediction.answered
    assert not only.right


def test_where_an_article_is_named_the_answer_must_come_from_it() -> None:
    citation = Citation(article=Article(id="a", text=TEXT, language="en"), start=0, end=50)
    assert is_right(asked("1", "answerable", articles=["a"]), citation)
    assert is_right(asked("1", "answerable", articles=["a"], answers=["Kulakhmetov"]), citation)
    assert not is_right(asked("1", "answerable", articles=["b"], answers=["Kulakhmetov"]), citation)
    assert not is_right(asked("1", "answerable", articles=["a"], answers=["14 June"]), citation)


@pytest.mark.parametrize(
    ("start", "end", "answers", "gold", "right"),
    [
        (0, 50, [], [("a", 0, 17)], True),  # covers the place
        (0, 50, ["june 14"], [("a", 60, 70)], False),
        (51, 70, ["14 june"], [("a", 0, 5)], True),  # the answer's words stand in it
        (0, 50, ["Marat Kulakhmetov"], [("b", 0, 5)], False),  # another document
        (0, 50, [], [], False),
    ],
)
def test_a_citation_is_right_when_it_covers_the_place_or_holds_the_answer(
    start: int, end: int, answers: list[str], gold: list[tuple[str, int, int]], right: bool
) -> None:
    places = [dict(zip(Place.model_fields, place, strict=True)) for place in gold]
    citation = Citation(article=Article(id="a", text=TEXT, language="en"), start=start, end=end)
    assert is_right(asked("1", "answerable", answers=answers, gold=places), citation) is right


def test_an_answer_is_held_in_any_form_of_its_words_but_in_order() -> None:
    assert holds("Поговорили с Маратом Кулахметовым.", "Марат Кулахметов")
    assert not holds("Кулахметов Марат", "Марат Кулахметов")
    assert not holds("anything", "")


def test_predictions_are_written_a_line_a_question(tmp_path: Path) -> None:
    questions = [asked("1", "answerable", "кто посол?"), asked("2", "answerable", "Gori")]
    evaluation = evaluate(DOCUMENTS, questions, lambda done, of: None)
    write_predictions(evaluation, tmp_path / "out.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["1", "2"]
    assert set(rows[0]) == {"id", "answered", "confidence", "citations"}
    with pytest.raises(TsitataError, match="missing"):
        write_predictions(evaluation, tmp_path / "missing" / "out.jsonl")


def test_rows_are_read_whatever_signs_stand_in_them(tmp_path: Path) -> None:
    file = tmp_path / "corpus.jsonl"
    text = "one\u2028two\u0085three"
    rows = [f'{{"id": "a", "text": "{text}"}}', "", '{"id": "b", "text": ""}\r']
    file.write_text("\ufeff" + "\n".join(rows), "utf-8", newline="")
    assert [row.text for row in read_rows(file, Document)] == [text, ""]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"id": "a"}', "corpus.jsonl:1: text: Field required"),
        (b'{"id": "a", "text": ""}\nnot json', "corpus.jsonl:2: the line: "),
        (b"\xff\xfe", "cannot be read"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "corpus.jsonl").write_bytes(content)
    with pytest.raises(UnreadableError) as raised:
        read_rows(tmp_path / "corpus.jsonl", Document)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)
    with pytest.raises(UnreadableError, match=r"missing\.jsonl: cannot be read"):
        read_rows(tmp_path / "missing.jsonl", Document)


def test_without_an_annotated_place_the_words_of_an_answer_may_stand_in_any_document() -> None:
    documents = [Document(id="a", text="The bridge of Gori was opened in 1999. It is long.")]
    questions = [asked("q", "answerable", "When was the bridge of Gori opened?", answers=["1999"])]
    assert evaluate(documents, questions, lambda _done, _of: None).accuracy == 1


def test_a_miss_is_shown_beside_the_sentence_that_would_have_been_right() -> None:
    documents = [
        *DOCUMENTS,
        Document(id="c", title="Weather", text="It snowed. The bridge of Gori was opened in 1999."),
    ]
    questions = [
        asked("place", "answerable", "who is in Gori?", gold=[{"doc_id": "a", "start": 51, "end": 70}]),
        asked("words", "answerable", "who is in Gori?", answers=["opened in 1999"]),
        asked("article", "answerable", "who is in Gori?", articles=["a"]),
        asked("nowhere", "answerable", "who is in Gori?", answers=["Napoleon"]),
        asked("right", "answerable", "who is Russia's envoy to Tskhinvali?", answers=["Marat Kulakhmetov"]),
        asked("none", "none", "who is Russia's envoy to Tskhinvali?"),
    ]
    results = evaluate(documents, questions, lambda done, of: None).results
    shown = {result.question.id: result.expected and (result.expected.article, result.expected.sentence)
             for result in results}  # fmt: skip
    assert shown == {
        "place": ("a", "He came on 14 June."),
        "words": ("c", "The bridge of Gori was opened in 1999."),
        "article": ("a", None),
        "nowhere": None,
        "right": None,
        "none": None,
    }


@pytest.mark.parametrize(
    ("kind", "answered", "right", "outcome"),
    [
        ("answerable", True, True, Outcome.RIGHT),
        ("answerable", True, False, Outcome.WRONG),
        ("answerable", False, True, Outcome.MISSED),
        ("none", False, False, Outcome.DECLINED),
        ("none", True, False, Outcome.UNFOUNDED),
        ("adversarial", True, False, Outcome.UNFOUNDED),
    ],
)
def test_every_question_has_one_of_five_outcomes(kind: str, answered: bool, right: bool, outcome: Outcome) -> None:
    assert result(kind, 0.5, answered=answered, right=right).outcome is outcome
    assert outcome.is_right is (outcome in {Outcome.RIGHT, Outcome.DECLINED})
