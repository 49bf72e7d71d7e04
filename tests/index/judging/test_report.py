"""Reports kept and compared."""

import datetime as dt
from pathlib import Path

import pytest

from index.errors import TsitataError, UnreadableError
from index.evaluation import AskedQuestion, Evaluation, Prediction, Result, write
from index.judging.comparison import compare
from index.judging.report import Report, read_report, report_of


def report(**outcomes: str) -> Report:
    """A question by each name, with the outcome: right, wrong, missed, declined or unfounded."""
    results = []
    for name, outcome in outcomes.items():
        kind = "none" if outcome in {"declined", "unfounded"} else "answerable"
        question = AskedQuestion.model_validate({"id": name, "question": f"{name}?", "kind": kind, "answers": ["x"]})
        answered = outcome in {"right", "wrong", "unfounded"}
        prediction = Prediction(id=name, answered=answered, confidence=0.75 if answered else 0.25, citations=[])
        results.append(Result(question, prediction, right=outcome == "right", took_ms=1.0))
    made = dt.datetime(2022, 6, 15, tzinfo=dt.UTC)
    return report_of(Evaluation(tuple(results)), version="1", made=made, questions="own.csv", archive="the archive")


def test_what_came_out_right_is_answered_right_or_rightly_declined() -> None:
    found = report(a="right", b="wrong", c="missed", d="declined", e="unfounded", f="right")
    shares = found.shares
    assert shares.right is not None
    assert (shares.right.count, shares.right.of) == (3, 6)
    assert shares.precision is not None
    assert (shares.precision.count, shares.precision.of) == (2, 4)
    assert shares.best_right is not None
    assert (shares.best_right.count, shares.best_right.of) == (2, 4)
    assert {kind: (share.count, share.of) for kind, share in shares.declined.items()} == {"none": (1, 2)}
    assert [one.id for one in found.misses] == ["b", "c", "e"]
    assert found.auroc["none"] == pytest.approx((3 * 1 + 3 * 0.5 + 0.5) / 8)


def test_confidence_is_told_with_the_questions_that_nothing_answers_counted_apart() -> None:
    found = report(a="right", b="wrong", c="missed", d="declined", e="unfounded")
    assert [(one.right.count, one.right.of, one.unanswerable) for one in found.reliability] == [(0, 2, 1), (1, 3, 1)]


def test_a_report_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    for found in (report(a="right", b="unfounded"), report(a="declined")):
        write(tmp_path / "report.json", found.model_dump_json())
        assert read_report(tmp_path / "report.json") == found


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"format": 2}'])
def test_what_is_no_report_is_refused_with_how_to_make_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "report.json").write_bytes(content)
    with pytest.raises(UnreadableError, match=r"no report of this version: make it with `tsitata eval … --report"):
        read_report(tmp_path / "report.json")
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_report(tmp_path / "missing.json")
    with pytest.raises(TsitataError, match="name a file that can be written"):
        write(tmp_path / "missing" / "report.json", "")


def test_two_reports_are_compared_question_by_question() -> None:
    before = report(a="right", b="wrong", c="missed", d="declined", gone="right")
    now = report(a="wrong", b="right", c="wrong", d="declined", new="right")
    found = compare(before, now)
    assert [change.now.id for change in found.better] == ["b"]
    assert [change.now.id for change in found.worse] == ["a"]
    assert (found.alike, [one.id for one in found.new], [one.id for one in found.gone]) == (2, ["new"], ["gone"])


@pytest.mark.parametrize(("better", "worse", "likely"), [(0, 0, 1.0), (5, 5, 1.0), (1, 0, 1.0), (6, 0, 1 / 32)])
def test_a_difference_is_weighed_against_chance(better: int, worse: int, likely: float) -> None:
    names = [f"q{number}" for number in range(better + worse)]
    before = report(**{name: "wrong" if place < better else "right" for place, name in enumerate(names)}, same="right")
    now = report(**{name: "right" if place < better else "wrong" for place, name in enumerate(names)}, same="right")
    assert compare(before, now).by_chance == pytest.approx(likely)
