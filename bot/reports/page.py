"""A report as one page that needs nothing else: no script, no font, no address but those of the articles. Pure."""

from collections.abc import Iterator
from html import escape

from bot.rendering import web_address
from bot.reports.style import STYLE
from bot.reports.text import COUNTED, expected, measures, verdict
from index.evaluation import Outcome, Quote
from index.judging.comparison import Change, Comparison
from index.judging.report import Judged, Report
from index.judging.shares import Bin

SIDE = 200  # of the chart of confidence, in units of its own
MISSES = (Outcome.WRONG, Outcome.UNFOUNDED, Outcome.MISSED)


def as_page(report: Report, comparison: Comparison | None) -> str:
    right = report.shares.right
    title = f"{right.value:.0%} came out right" if right else "Questions asked"
    parts = [
        f"<h1>{title}</h1>",
        f"<p class=aside>{escape(report.questions)}, asked of {escape(report.archive)}"
        f" · {report.made:%Y-%m-%d %H:%M} · tsitata {escape(report.version)}</p>",
        table(report),
        *(differences(comparison) if comparison else ()),
        "<h2>Is confidence what it says?</h2>",
        f"<p class=aside>{escape('; '.join(COUNTED).capitalize())}.</p>",
        f"<div class=beside>{chart(report.reliability)}{bins(report.reliability)}</div>",
        *misses(report.misses),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{STYLE}</style></head><body><main>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )


def table(report: Report) -> str:
    rows = (f"<tr><th>{escape(name)}</th><td>{unbroken(value)}</td></tr>" for name, value in measures(report).items())
    note = "In brackets: where the true share lies, 95 % (Wilson)."
    return f"<table class=figures>{''.join(rows)}</table><p class=aside>{note}</p>"


def unbroken(figures: str) -> str:
    """A share and its interval on one line, what it is of on one line."""
    return " ".join(f"<span class=whole>{escape(part)}</span>" for part in figures.split("  "))


def chart(reliability: list[Bin]) -> str:
    """A bar a bin, as high as its share of right answers; on the diagonal confidence is what it says."""
    shapes = [f'<path class=line d="M0 {SIDE}L{SIDE} 0"/>']
    for one in reliability:
        left, middle = one.start * SIDE, (one.start + one.end) / 2 * SIDE
        width, height = (one.end - one.start) * SIDE - 2, one.right.value * SIDE
        low, high = SIDE - one.right.low * SIDE, SIDE - one.right.high * SIDE
        shapes.append(
            f'<rect class=bar x="{left + 1:.1f}" y="{SIDE - height:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
            f'<path class=spread d="M{middle:.1f} {low:.1f}V{high:.1f}"/>'
        )
    label = "Share of right answers by confidence; on the line both are equal"
    return f'<svg role="img" aria-label="{label}" viewBox="-1 -1 {SIDE + 2} {SIDE + 2}">{"".join(shapes)}</svg>'


def bins(reliability: list[Bin]) -> str:
    rows = (
        f"<tr><td>{one.start:.1f} to {one.end:.1f}</td><td>{one.right.value:.2f} "
        f"<span class=aside>({one.right.low:.2f}–{one.right.high:.2f})</span></td>"
        f"<td>{one.right.of:,}</td><td>{one.unanswerable:,}</td></tr>"
        for one in reliability
    )
    names = ("confidence", "it answers", "questions", "unanswerable")
    return f"<table><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr>{''.join(rows)}</table>"


def misses(missed: list[Judged]) -> Iterator[str]:
    if not missed:
        yield "<h2>No question missed</h2>"
    for outcome in MISSES:
        if of_this_kind := [one for one in missed if one.outcome is outcome]:
            yield f"<h2>{outcome.capitalize()} <span class=aside>{len(of_this_kind):,}</span></h2>"
            yield from map(card, of_this_kind)


def card(one: Judged) -> str:
    wanted = source(one.expected) if one.expected else ""
    nothing = "<p>nothing: the articles do not say</p>"
    left = f"<p>{escape(expected_words(one))}</p>{wanted}" if one.kind == "answerable" else nothing
    given = f"<p>{escape(one.given.sentence or '')}</p>{source(one.given)}" if one.given else "<p>nothing</p>"
    name = "Given" if one.answered else "Nearest, not given"
    return (
        f"<article><h3>{escape(one.question)}</h3><div class=sides>"
        f"<section><h4>Expected</h4>{left}</section>"
        f"<section><h4>{name} <span class=sure>{one.confidence:.2f} sure</span></h4>{given}</section></div></article>"
    )


def expected_words(one: Judged) -> str:
    return one.expected.sentence or "any sentence of" if one.expected else expected(one)


def source(quote: Quote) -> str:
    name = escape(quote.title or quote.article)
    address = web_address(quote.link)
    shown = f'<a href="{escape(address)}">{name}</a>' if address else name
    return f"<p class=aside>{shown} · <code>{escape(quote.article)}</code></p>"


def differences(comparison: Comparison) -> Iterator[str]:
    yield f"<h2>{escape(verdict(comparison).capitalize())}</h2>"
    for name, changes in (("Worse", comparison.worse), ("Better", comparison.better)):
        if changes:
            yield f"<h3>{name} <span class=aside>{len(changes):,}</span></h3>"
            yield from map(change_card, changes)


def change_card(change: Change) -> str:
    sides = side("Before", change.before) + side("Now", change.now)
    return f"<article><h3>{escape(change.now.question)}</h3><div class=sides>{sides}</div></article>"


def side(name: str, one: Judged) -> str:
    said = f"<p>{escape(one.given.sentence or '')}</p>{source(one.given)}" if one.given and one.answered else ""
    sure = f"<span class=sure>{one.confidence:.2f} sure</span>"
    return f"<section><h4>{name}: {escape(one.outcome)} {sure}</h4>{said}</section>"
