"""Whose word a question asks for: a source of the archive, an author, a section, an edition, or somebody quoted."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from index.analysis import tokens
from index.analysis.token import Flag, whole_words
from index.domain import Span
from index.languages import FACTS
from index.languages.facts import Attributions
from index.languages.word_lists import is_listed

WHO_WORDS = 6  # a longer stretch before or after "according to" is no name

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")
_QUOTED = re.compile('[«„“"]([^«»„“”"]+)[»“”"]')


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive has."""

    languages: frozenset[str]
    sources: frozenset[str]
    sections: frozenset[str]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One of the first four at most. `who` is an author, or somebody quoted: no source is called so."""

    language: str | None = None
    source: str | None = None
    section: str | None = None
    who: Span | None = None
    is_of_cause: bool = False  # "what did they write about the reason of …?"
    spans: tuple[Span, ...] = ()  # the words that say it


def may_attribute(text: str, language: str) -> bool:
    """Whether it is worth while to look closer; nearly every question shows here that it is not."""
    facts = FACTS[language].attributions
    telling = facts.reporting | facts.editions | facts.sections
    return any(is_listed(match.group().lower(), telling) for match in _WORD.finditer(text)) or any(
        pattern.search(text) for pattern in facts.according
    )


def attribution(text: str, language: str, known: Known) -> Attribution | None:
    facts = FACTS[language].attributions
    words = [(match.group().lower(), Span(*match.span())) for match in _WORD.finditer(text)]
    reporting = tuple(span for word, span in words if is_listed(word, facts.reporting))
    found = _edition(words, facts, known)
    if found is None and (section := _section(text, words, facts, known)):
        found = section
    if found is None and reporting and (named := _named(text, known.sources)):
        source, span = named
        found = Attribution(source=source, spans=(span,))
    if found is None and (who := _who(text, facts)):
        found = Attribution(who=who)
    if found is None:
        return None
    causes = tuple(span for word, span in words if is_listed(word, facts.causes))
    return replace(found, is_of_cause=bool(causes), spans=(*found.spans, *reporting, *causes))


def _edition(words: list[tuple[str, Span]], facts: Attributions, known: Known) -> Attribution | None:
    for (adjective, first), (noun, second) in pairwise(words):
        if is_listed(noun, facts.editions):
            for code, names in facts.languages.items():
                if is_listed(adjective, names) and code in known.languages:
                    return Attribution(language=code, spans=(first, second))
    return None


def _section(text: str, words: list[tuple[str, Span]], facts: Attributions, known: Known) -> Attribution | None:
    for place, (noun, span) in enumerate(words):
        if is_listed(noun, facts.sections):
            near = words[max(place - 2, 0) : place + 3]
            start, end = near[0][1].start, near[-1][1].end
            if named := _named(text, known.sections, start, end):
                return Attribution(section=named[0], spans=(span, named[1]))
    return None


def _named(text: str, names: Collection[str], start: int = 0, end: int | None = None) -> tuple[str, Span] | None:
    """The longest of the names that stands in the text, in whatever case, and where."""
    last = len(text) if end is None else end
    found = [token for token in tokens(text) if start <= token.start < last]
    places = sorted({(token.start, token.end) for token in whole_words(found)})
    forms = [{token.term for token in found if token.start == place[0]} for place in places]
    best: tuple[str, Span] | None = None
    for name in sorted(names, key=lambda name: (-len(name), name)):
        wanted = list(_forms(name))
        for first in range(len(forms) - len(wanted) + 1) if wanted else ():
            if all(forms[first + step] & form for step, form in enumerate(wanted)):
                best = best or (name, Span(places[first][0], places[first + len(wanted) - 1][1]))
    return best


def _forms(name: str) -> Iterator[set[str]]:
    """The terms of each word of a name."""
    found = tokens(name)
    for start in sorted({token.start for token in whole_words(found)}):
        yield {token.term for token in found if token.start == start}


def is_called(text: str, who: Span, name: str) -> bool:
    """Whether the words `who` of the text are a name, in whatever case."""
    return _named(text, [name], who.start, who.end) is not None


def _who(text: str, facts: Attributions) -> Span | None:
    for pattern in facts.according:
        if match := pattern.search(text):
            who = _narrowed(text, Span(*match.span("who")))
            if who and len(_WORD.findall(text[who.start : who.end])) <= WHO_WORDS:
                return who
    return None


def _narrowed(text: str, who: Span) -> Span | None:
    """The name in it: what is quoted, else the words with capitals, else all but words that mean nothing."""
    if quoted := _QUOTED.search(text, who.start, who.end):
        return Span(*quoted.span(1))
    words = [token for token in tokens(text) if who.start <= token.start < who.end]
    meaning = [token for token in words if not token.flags & (Flag.STOP | Flag.DERIVED)]
    capitals = [token for token in meaning if token.flags & Flag.CAPITAL and token.start > 0]
    kept = capitals or meaning
    return Span(kept[0].start, min(kept[-1].end, who.end)) if kept else None


def covers(spans: Collection[Span], start: int) -> bool:
    return any(span.start <= start < span.end for span in spans)
