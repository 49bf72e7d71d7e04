"""A report for a terminal, line by line. Pure."""

from collections.abc import Iterator

from bot.terminal import shown
from index.evaluation import QuestionKind
from index.judging.comparison import Change, Comparison
from index.judging.report import Judged, Report
from index.judging.shares import Share

COUNTED = (
    "how often the best sentence answers, by its confidence, given or not",
    "where nothing answers, no sentence can, even if all was rightly declined",
)
LISTED = 10  # misses and changes that are printed; the page has all
KINDS: dict[QuestionKind, str] = {
    "none": "unanswerable",
    "out_of_corpus": "out of corpus",
    "adversarial": "adversarial",
}


def measures(report: Report) -> dict[str, str]:
    """Name to figure; what there is nothing to measure on is left out."""
    shares, kinds = report.shares, report.shares.declined
    answerable = sum(one.kind == "answerable" for one in report.asked)
    found: dict[str, str | None] = {
        "questions": f"{len(report.asked):,}, {answerable:,} of them answerable",
        "came out right": told(shares.right),
        "accuracy@1 (declining aside)": told(shares.best_right),
        "precision of the answers given": told(shares.precision),
        "answerable declined": told(shares.answerable_declined),
        **{f"{KINDS[kind]} declined": told(share) for kind, share in kinds.items()},
        **{f"AUROC, answerable against {KINDS[kind]}": f"{value:.3f}" for kind, value in report.auroc.items()},
        "coverage at 90 % precision": None if report.coverage is None else f"{report.coverage:.3f}",
        "calibration error of the confidence": (
            None if report.calibration_error is None else f"{report.calibration_error:.3f}"
        ),
        "time a question, p50 / p95": f"{report.p50_ms:.1f} / {report.p95_ms:.1f} ms",
    }
    return {name: value for name, value in found.items() if value is not None}


def told(share: Share | None) -> str | None:
    """The share, its 95 % interval, and what it is of."""
    return f"{share.value:.3f} ({share.low:.2f}–{share.high:.2f})  {share.count:,} of {share.of:,}" if share else None


def as_text(report: Report, comparison: Comparison | None) -> Iterator[str]:
    for name, value in measures(report).items():
        yield f"{name:<42} {value}"
    yield "(in brackets: where the true share lies, 95 %)"
    yield from calibration(report)
    if comparison:
        yield from compared(comparison)
    if report.misses:
        yield f"\nmissed: {len(report.misses):,}"
        yield from listed([missed(one) for one in report.misses])


def calibration(report: Report) -> Iterator[str]:
    yield "\n" + ";\n".join(COUNTED)
    yield "confidence   it answers            questions  unanswerable"
    for one in report.reliability:
        right = f"{one.right.value:.2f} ({one.right.low:.2f}–{one.right.high:.2f})"
        yield f"{one.start:.1f} to {one.end:.1f}   {right:<20}  {one.right.of:>9,}  {one.unanswerable:>12,}"


def missed(one: Judged) -> str:
    lines = [f"? {one.question}", f"  {one.outcome}, confidence {one.confidence:.2f}"]
    if one.kind == "answerable":
        lines.append(f"  expected  {expected(one)}")
    if one.given:
        lines.append(f"  {'given' if one.answered else 'nearest':<9} {one.given.sentence} [{one.given.article}]")
    return "\n".join(shown(line) for line in lines)


def expected(one: Judged) -> str:
    if one.expected is None:
        return f"{' | '.join(one.answers)} (not found in the articles)"
    return f"{one.expected.sentence or one.expected.title or 'any sentence'} [{one.expected.article}]"


def compared(comparison: Comparison) -> Iterator[str]:
    yield f"\n{verdict(comparison)}"
    for name, changes in (("worse", comparison.worse), ("better", comparison.better)):
        if changes:
            yield f"\n{name}: {len(changes):,}"
            yield from listed([changed(change) for change in changes])


def verdict(comparison: Comparison) -> str:
    better, worse = len(comparison.better), len(comparison.worse)
    said = f"compared: {better:,} better, {worse:,} worse, {comparison.alike:,} as before"
    if comparison.new or comparison.gone:
        said += f"; {len(comparison.new):,} new questions, {len(comparison.gone):,} gone"
    if better + worse:
        said += f"; chance alone differs as much with p = {comparison.by_chance:.2g}"
    return said


def changed(change: Change) -> str:
    lines = [f"? {change.now.question}", f"  before  {brief(change.before)}", f"  now     {brief(change.now)}"]
    return "\n".join(shown(line) for line in lines)


def brief(one: Judged) -> str:
    sentence = f": {one.given.sentence}" if one.given and one.answered else ""
    return f"{one.outcome}, confidence {one.confidence:.2f}{sentence}"


def listed(items: list[str]) -> Iterator[str]:
    yield from items[:LISTED]
    if len(items) > LISTED:
        yield f"… and {len(items) - LISTED:,} more: --report FILE.html has them all"
