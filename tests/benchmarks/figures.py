"""What was measured, and the tables that show it beside the best peer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

OURS = "tsitata"  # how the names of the project's own engines begin
YARDSTICK = "tantivy"  # whose building time and size others are compared with
KINDS = ("clean", "raw")  # of questions: without stop words, and with them
UNKNOWN = "–"


@dataclass
class Figures:
    """Times in seconds, sizes in MB."""

    build: float = 0.0
    disk: float | None = None  # None where nothing is kept there
    resident: float = 0.0
    first_answer: float = 0.0
    p50: dict[str, float] = field(default_factory=dict)  # by kind of question
    p95: dict[str, float] = field(default_factory=dict)
    first_time: dict[str, float] = field(default_factory=dict)  # the median where a question was not asked before
    in_common: dict[str, float] = field(default_factory=dict)  # share of the ten best that are ours too


Measured = Mapping[str, Figures]  # by engine's name


def ratio_to_best_peer(measured: Measured, name: str, figure: Callable[[Figures], float]) -> float:
    """The best peer may be another one for each figure."""
    best = min(figure(found) for other, found in measured.items() if not other.startswith(OURS))
    return figure(measured[name]) / best


def questions_table(measured: Measured, kind: str) -> str:
    rows = [[f"{kind} questions", "p50 ms", "to best peer", "p95 ms", "to best peer", "first time", "ten in common"]]
    for name, found in measured.items():
        p50 = ratio_to_best_peer(measured, name, lambda figures: figures.p50[kind])
        p95 = ratio_to_best_peer(measured, name, lambda figures: figures.p95[kind])
        times = f"{found.p50[kind] * 1000:.4f}", f"{p50:.2f}", f"{found.p95[kind] * 1000:.4f}", f"{p95:.2f}"
        rows.append([name, *times, f"{found.first_time[kind] * 1000:.4f}", f"{found.in_common[kind]:.0%}"])
    return aligned(rows)


def index_table(measured: Measured) -> str:
    to_yardstick = f"to {YARDSTICK}"
    rows = [["the index", "build s", to_yardstick, "on disk MB", to_yardstick, "resident MB", "first answer s"]]
    yardstick = measured[YARDSTICK]
    for name, found in measured.items():
        row = [name, f"{found.build:.2f}", f"{found.build / yardstick.build:.2f}"]
        if found.disk is None or yardstick.disk is None:
            row += [UNKNOWN, UNKNOWN]
        else:
            row += [f"{found.disk:.1f}", f"{found.disk / yardstick.disk:.2f}"]
        rows.append([*row, f"{found.resident:.0f}", f"{found.first_answer:.2f}"])
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Names to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        lines.append("  ".join(cells))
    return "\n".join(lines)
