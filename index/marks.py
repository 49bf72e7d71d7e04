"""The words of a sentence that answer, where they can be told."""

from itertools import pairwise

import numpy as np

from index.arrays import Ints
from index.candidates import ABSENT, Rows
from index.domain import Kind, Span
from index.kinds import mentions

MARKED = frozenset({Kind.PERSON, Kind.TIME, Kind.NUMBER, Kind.PLACE, Kind.ORGANISATION})
REACH = 6  # tokens between the question's words and the answer: farther off it is anybody's guess


def marks(asked: Kind, rows: Rows, row: int) -> tuple[Span, ...]:
    """The mention of what is asked for that stands nearest to the question's words; none where two are as near."""
    if asked not in MARKED:
        return ()
    inside = rows.owner == row
    tokens, word = rows.tokens[inside], rows.word[inside]
    answers = np.flatnonzero(mentions(rows).of(asked)[inside])
    asking = np.flatnonzero(word != ABSENT)
    if not len(answers) or not len(asking):
        return ()
    runs = _runs(tokens, answers)
    at = _positions(tokens)
    nearest = sorted((_distance(at[run], at[asking]), place) for place, run in enumerate(runs))
    if nearest[0][0] > REACH or any(one[0] == other[0] for one, other in pairwise(nearest[:2])):
        return ()
    run = runs[nearest[0][1]]
    return (Span(int(tokens[run[0], 0]), int(tokens[run[-1], 1])),)


def _runs(tokens: Ints, answers: Ints) -> list[list[int]]:
    """Neighbouring tokens together: "Marat Kulakhmetov", "14 June 2022". Tokens of one word are neighbours, too."""
    runs: list[list[int]] = []
    for token in answers.tolist():
        if runs and tokens[token, 0] <= tokens[runs[-1][-1], 1] + 1:
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
