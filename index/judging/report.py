"""What an evaluation found, as it is kept in a file: the measures, and every question with what came of it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ValidationError

from index.errors import UnreadableError
from index.evaluation import Evaluation, Outcome, QuestionKind, Quote, Result
from index.judging.shares import Bin, Share, calibration_error, reliability, share_of


class Judged(BaseModel):
    """`given` is the best sentence, also where it was not sure enough to be given."""

    id: str
    question: str
    kind: QuestionKind
    outcome: Outcome
    answers: list[str]
    expected: Quote | None
    given: Quote | None
    confidence: float
    took_ms: float

    @property
    def is_right(self) -> bool:
        return self.outcome.is_right

    @property
    def answered(self) -> bool:
        return self.outcome in {Outcome.RIGHT, Outcome.WRONG, Outcome.UNFOUNDED}


class Shares(BaseModel):
    """None where there is no question of that kind, or no answer."""

    right: Share | None  # answered right, or declined where nothing answers
    best_right: Share | None  # of the questions with an answer: the best sentence is right, given or not
    precision: Share | None  # of the answers given: right ones
    answerable_declined: Share | None
    declined: dict[QuestionKind, Share]  # of the questions that nothing answers


class Report(BaseModel):
    format: Literal[1] = 1
    version: str
    made: dt.datetime
    questions: str  # the file that they are from
    archive: str  # what was asked
    shares: Shares
    auroc: dict[QuestionKind, float]  # confidence tells the answerable from these
    coverage: float | None
    reliability: list[Bin]  # of the best sentence for every question, given or not
    calibration_error: float | None
    p50_ms: float
    p95_ms: float
    asked: list[Judged]

    @property
    def misses(self) -> list[Judged]:
        return [one for one in self.asked if not one.is_right]


def report_of(evaluation: Evaluation, *, version: str, made: dt.datetime, questions: str, archive: str) -> Report:
    results = evaluation.results
    unanswerable = sorted({result.question.kind for result in results} - {"answerable"})
    bins = bins_of(results)
    return Report(
        version=version,
        made=made,
        questions=questions,
        archive=archive,
        shares=shares_of(evaluation, unanswerable),
        auroc={kind: evaluation.auroc(kind) for kind in unanswerable} if evaluation.answerable else {},
        coverage=evaluation.coverage if evaluation.answerable else None,
        reliability=bins,
        calibration_error=calibration_error(bins),
        p50_ms=evaluation.percentile_ms(50),
        p95_ms=evaluation.percentile_ms(95),
        asked=[judged(result) for result in results],
    )


def bins_of(results: Sequence[Result]) -> list[Bin]:
    unanswerable = (one for one in results if one.question.kind != "answerable")
    of_these = reliability((one.prediction.confidence, one.right) for one in unanswerable)
    counts = {one.start: one.right.of for one in of_these}
    bins = reliability((one.prediction.confidence, one.right) for one in results)
    return [one.model_copy(update={"unanswerable": counts.get(one.start, 0)}) for one in bins]


def shares_of(evaluation: Evaluation, unanswerable: list[QuestionKind]) -> Shares:
    results = evaluation.results
    declined = {
        kind: share_of(not one.prediction.answered for one in results if one.question.kind == kind)
        for kind in unanswerable
    }
    return Shares(
        right=share_of(one.outcome.is_right for one in results),
        best_right=share_of(one.right for one in evaluation.answerable),
        precision=share_of(one.right for one in results if one.prediction.answered),
        answerable_declined=share_of(not one.prediction.answered for one in evaluation.answerable),
        declined={kind: share for kind, share in declined.items() if share},
    )


def judged(result: Result) -> Judged:
    return Judged(
        id=result.question.id,
        question=result.question.question,
        kind=result.question.kind,
        outcome=result.outcome,
        answers=result.question.answers,
        expected=result.expected,
        given=result.quote,
        confidence=round(result.prediction.confidence, 4),
        took_ms=round(result.took_ms, 3),
    )


def read_report(path: Path) -> Report:
    try:
        return Report.model_validate_json(path.read_bytes())
    except OSError as error:
        raise UnreadableError(str(path), f"it cannot be read ({error.strerror}): name a report") from error
    except ValidationError as error:
        reason = "it is no report of this version: make it with `tsitata eval … --report FILE.json`"
        raise UnreadableError(str(path), reason) from error
