"""The words of a sentence that answer, where they can be told."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from index.analysis import UNITS, Flag
from index.arrays import Ints
from index.candidates import Rows
from index.domain import Kind, Span
from index.kinds import mentions
from index.matching import ABSENT
from index.question import Question

MARKED = frozenset({Kind.PERSON, Kind.TIME, Kind.NUMBER, Kind.PLACE})
FULL_NAME = 2  # words
BESIDE = 3  # tokens between a number and what it counts
IN_DATE = 2  # characters between its parts: "August 7, 1944"
REACH = 6  # tokens between the question's words and the answer: farther off it is anybody's guess


def marks(question: Question, rows: Rows, row: int) -> tuple[Span, ...]:
    """The mention of what is asked for that stands nearest to the question's words; none where two are as near."""
    asked = question.asked
    if asked not in MARKED:
        return ()
    first, end = np.searchsorted(rows.owner, [row, row + 1]).tolist()
    tokens, word = rows.tokens[first:end], rows.word[first:end]
    own = replace(rows, owner=rows.owner[first:end], tokens=tokens, word=word)
    answers = np.flatnonzero(mentions(own).of(asked))
    asking = np.flatnonzero(word != ABSENT)
    if not len(answers) or not len(asking):
        return ()
    runs = [run for run in _runs(tokens, answers) if _shows(asked, tokens, run)]
    if asked is Kind.NUMBER:
        runs = _counting(question, tokens, word, runs)
    if not runs:
        return ()
    at = _positions(tokens)
    nearest = sorted((_distance(at[run], at[asking]), place) for place, run in enumerate(runs))
    if nearest[0][0] > REACH or any(one[0] == other[0] for one, other in pairwise(nearest[:2])):
        return ()
    run = _with_unit(question, tokens, runs[nearest[0][1]])
    return (Span(int(tokens[run[0], 0]), int(tokens[run[-1], 1])),)


def _shows(asked: Kind, tokens: Ints, run: list[int]) -> bool:
    """Whether the mention is plainly of the kind asked for: no mark is better than a wrong one."""
    flags = tokens[run, 3]
    if asked in (Kind.TIME, Kind.NUMBER) and (flags & Flag.BRACKETED).any():  # somebody's years, a footnote
        return False
    if asked is Kind.TIME:  # no mere "year"
        return bool((flags & (Flag.DIGITS | Flag.CAPITAL)).any())
    if asked is Kind.NUMBER:
        return True
    if asked is Kind.PLACE:  # "in Gori"
        return run[0] > 0 and bool(tokens[run[0] - 1, 3] & Flag.PLACE)
    words = flags[(flags & Flag.DERIVED) == 0]
    before = tokens[max(run[0] - 2, 0) : run[0], 3]  # "in the London Exhibition"
    is_placed = bool((before & Flag.PLACE).any())
    return len(words) >= FULL_NAME and not is_placed and not (words & (Flag.DIGITS | Flag.ORGANISATION)).any()


def _counting(question: Question, tokens: Ints, word: Ints, runs: list[list[int]]) -> list[list[int]]:
    """The numbers beside a unit of the measure asked for, or beside what is counted, mostly the first word asked."""
    if question.measure:
        here = (tokens[:, 3] & UNITS[question.measure]) > 0
    else:
        counted = next((place for place, one in enumerate(question.words) if not one.is_name), ABSENT)
        here = (word == counted) & (word != ABSENT)
    places = np.flatnonzero(here)
    return [run for run in runs if len(places) and np.abs(places - run[-1]).min() <= BESIDE]


def _with_unit(question: Question, tokens: Ints, run: list[int]) -> list[int]:
    """ "Six years", and not "six", which is no answer to "how long?"."""
    if not question.measure:
        return run
    behind = np.flatnonzero(tokens[:, 0] == tokens[run[-1], 1] + 1)
    return [*run, *(one for one in behind[:1].tolist() if tokens[one, 3] & UNITS[question.measure])]


def _runs(tokens: Ints, answers: Ints) -> list[list[int]]:
    """Neighbouring tokens together: "Marat Kulakhmetov", "14 June 2022". Tokens of one word are neighbours, too."""
    runs: list[list[int]] = []
    for token in answers.tolist():
        last = runs[-1][-1] if runs else token
        gap = IN_DATE if tokens[last, 3] & tokens[token, 3] & Flag.TIME else 1
        if runs and tokens[token, 0] <= tokens[last, 1] + gap:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _positions(tokens: Ints) -> Ints:
    """Tokens counted from the left; punctuation between two counts as one more: it parts what belongs together."""
    gaps = tokens[1:, 0] - tokens[:-1, 1]
    return np.concatenate([[0], np.cumsum((gaps >= 0).astype(np.int32) + (gaps > 1))])


def _distance(run: Ints, asking: Ints) -> int:
    return int(np.abs(asking[:, None] - run).min())
