"""Whom it is asked for, named right beside what is asked: "outgoing leader Ann Lee", "Ann Lee, the mill's founder"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import numpy as np

from index.analysis.token import Flag
from index.archive import Load
from index.candidates import Candidates
from index.choosing import Choice
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.lemmas import may_be_first_name
from index.matching import ABSENT
from index.question import Question
from index.rules.against import against
from index.rules.another import offices
from index.rules.reading import READ, sentences

FOR_NAMED = 2.0  # log odds
SURE = 0.7  # at least: over public sets hardly one of these is wrong
FULL_NAME = 2  # words
NO_NAME = Flag.STOP | Flag.DIGITS | Flag.TIME | Flag.PERSON | Flag.ORGANISATION
BLANK, COMMA = 1, 2  # characters between a name and what stands beside it


def named_beside(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless one of the best sentences has a full name there, and its article all else that is asked."""
    ranked = choice.ranked
    if ranked.question.asked is not Kind.PERSON or choice.is_beside_the_point:
        return choice
    best = ranked.best_first(READ)
    names = {place: name for place in best if (name := full_name_beside(ranked.question, ranked.candidates, place))}
    if not names:
        return choice
    found = np.zeros(len(ranked.candidates.place), np.bool_)
    for place, said in sentences([*names], ranked.candidates, retriever, load):
        start = int(ranked.candidates.rows.spans[ranked.candidates.place[place], 0])
        name = names[place]
        may_be_name = may_be_first_name(said.text[name.start - start : name.end - start].lower(), said.language)
        is_apart = name.is_governed and not FACTS[said.language].owning  # where cases tell, "with the mayor Ann Lee"
        found[place] = may_be_name and not is_apart
    if not found.any():
        return choice
    chosen = against(choice, found, -FOR_NAMED, retriever, np.zeros_like(found))
    if not found[chosen.ranked.best]:
        return choice
    return replace(chosen, confidence=max(chosen.confidence, SURE))


class Name(NamedTuple):
    """The first word of one: characters of the article."""

    start: int
    end: int
    is_governed: bool  # what stands before it is behind a preposition


def full_name_beside(question: Question, candidates: Candidates, place: int) -> Name | None:
    inside = candidates.inside[place]
    held = inside | candidates.around[place] | candidates.akin[place] | candidates.meant[place]
    if not held.all():
        return None
    roles = offices(question)
    if not any(inside[number] for number, word in enumerate(question.words) if word in roles):
        return None
    words = list(_words(candidates, int(candidates.place[place])))
    wanted = {*np.flatnonzero(inside).tolist()}
    for first, end in _runs(words):
        if wanted <= {word.asked for word in words[first:end]} and (name := _name_beside(words, first, end)):
            is_governed = first > 0 and bool(words[first - 1].flags & Flag.STOP) and name.start > words[first].start
            return Name(name.start, name.end, is_governed)
    return None


class _Word(NamedTuple):
    start: int
    end: int
    flags: int
    asked: int  # the question's word that it is, or ABSENT

    @property
    def is_small(self) -> bool:
        return bool(self.flags & Flag.STOP) and not self.flags & Flag.ANOTHER

    @property
    def may_be_name(self) -> bool:
        return bool(self.flags & Flag.CAPITAL) and not self.flags & NO_NAME and self.asked == ABSENT


def _words(candidates: Candidates, row: int) -> Iterator[_Word]:
    rows = candidates.rows
    own = rows.tokens_of(row)
    tokens = zip(rows.tokens[own].tolist(), rows.word[own].tolist(), strict=True)
    for start, same in groupby(tokens, key=lambda token: token[0][0]):
        (_, end, _, flags), _ = first = next(same)
        yield _Word(start, end, flags, max(word for _, word in (first, *same)))


def _runs(words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    """Words of the question behind each other, with nothing but small words between: first and last (exclusive)."""
    asked = [place for place, word in enumerate(words) if word.asked != ABSENT]
    first = 0
    for at, place in enumerate(asked):
        following = asked[at + 1] if at + 1 < len(asked) else len(words)
        if following == len(words) or not all(word.is_small for word in words[place + 1 : following]):
            yield asked[first], place + 1
            first = at + 1


def _name_beside(words: Sequence[_Word], first: int, end: int) -> _Word | None:
    """Its first word. "Poti Mayor Ann Lee" is not the mayor of another town, nor "Governor Ann Lee of Panama"."""
    if first and words[first - 1].may_be_name and words[first].start == words[first - 1].end + BLANK:
        return None
    behind = words[end : end + FULL_NAME]
    if _are_full_name(behind) and _is_apposed(words, end) and not _owns(words, end + FULL_NAME):
        return behind[0]
    while first and words[first - 1].flags & Flag.STOP and words[first].start == words[first - 1].end + BLANK:
        first -= 1
    before = words[max(first - FULL_NAME, 0) : first]
    is_before = _are_full_name(before) and words[first].start == before[-1].end + COMMA
    return before[0] if is_before else None


def _is_apposed(words: Sequence[_Word], end: int) -> bool:
    """ "The mayor Ann Lee", or "the mayor, Ann Lee, …", but not "according to the mayor, Ann Lee came"."""
    gap, last = words[end].start - words[end - 1].end, end + FULL_NAME
    is_closed = last == len(words) or words[last].start > words[last - 1].end + BLANK
    return gap == BLANK or (gap == COMMA and is_closed)


def _owns(words: Sequence[_Word], place: int) -> bool:
    """Whether a small word and a name come right behind."""
    match words[place - 1 : place + 2]:
        case [last, of, name] if of.flags & Flag.STOP and name.may_be_name:
            return of.start == last.end + BLANK and name.start == of.end + BLANK
    return False


def _are_full_name(words: Sequence[_Word]) -> bool:
    """One of the two may be in the dictionary: "Nana Toradze"."""
    if len(words) < FULL_NAME or not all(word.may_be_name for word in words):
        return False
    return words[1].start == words[0].end + BLANK and any(word.flags & Flag.NAME for word in words)
