"""A bar for each engine and kind of question, on a logarithmic scale."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import log10

from tests.benchmarks.figures import Measured

WIDTH, LEFT, RIGHT, BAR, GAP = 760, 130, 110, 14, 12
COLOURS = {"clean": "#2b6cb0", "raw": "#90b8de"}
LEAST_MS = 0.005  # where bars begin
SHORTEST = 2.0


def drawn(texts: Mapping[str, Measured], title: str, notes: Sequence[str]) -> str:
    """An SVG: under a title and lines of notes one part for each text, medians in it, the quickest first."""
    longest = max(max(found.p50.values()) for measured in texts.values() for found in measured.values())
    a_decade = (WIDTH - LEFT - RIGHT) / log10(longest * 1000 / LEAST_MS)
    parts = [f'<text x="12" y="22" font-size="15">{escape(title)}</text>']
    top = 40
    for note in notes:
        parts.append(f'<text x="12" y="{top}" fill="#666" font-size="9">{escape(note)}</text>')
        top += 12
    for text, measured in texts.items():
        parts.append(f'<text x="12" y="{top + 12}" font-size="13">{escape(text)}</text>')
        top += 20
        for name, found in sorted(measured.items(), key=lambda item: max(item[1].p50.values())):
            parts += _bars(name, found.p50, top, a_decade)
            top += BAR * len(found.p50) + GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{top + 10}" font-family="sans-serif" '
        f'font-size="12"><rect width="100%" height="100%" fill="white"/>{"".join(parts)}</svg>\n'
    )


def _bars(name: str, p50: Mapping[str, float], top: int, a_decade: float) -> Iterator[str]:
    yield f'<text x="{LEFT - 8}" y="{top + BAR + 4}" text-anchor="end">{escape(name)}</text>'
    for kind, seconds in p50.items():
        length = max(SHORTEST, log10(seconds * 1000 / LEAST_MS) * a_decade)
        yield f'<rect x="{LEFT}" y="{top}" width="{length:.1f}" height="{BAR}" fill="{COLOURS[kind]}"/>'
        yield f'<text x="{LEFT + length + 6:.1f}" y="{top + 11}">{seconds * 1000:.3g} ms {kind}</text>'
        top += BAR
