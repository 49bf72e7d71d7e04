"""Question × sentence to numbers: what the ranker judges by. No language is named here: the flags of tokens carry that.

A word of the question weighs its idf; a *share* is the weight of the words found over the weight of all.
"""

from dataclasses import dataclass, field
from functools import cache

import numpy as np

from index.arrays import Floats, Ints
from index.candidates import HOLDING, Candidates, Rows
from index.domain import Kind
from index.features.answering import answering
from index.features.asked import asked
from index.features.locally import locally
from index.features.overlap import overlap
from index.features.phrasing import phrasing
from index.features.reading import Reading
from index.features.surroundings import found_by_search, surroundings
from index.features.word_by_word import WordByWord, word_by_word
from index.question import Question, QuestionWord

GROUPS = {
    "overlap": overlap,
    "surroundings": surroundings,
    "locally": locally,
    "search": found_by_search,
    "phrasing": phrasing,
    "answering": answering,
}


@dataclass(frozen=True, slots=True)
class Features:
    """`columns`: shape (candidates,) each; `asked`: of the question, the same for all its candidates."""

    columns: dict[str, Floats]
    asked: dict[str, float]
    word_by_word: WordByWord
    article: Ints  # (candidates,)
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)  # the names of the columns of each

    @property
    def matrix(self) -> Floats:
        """Shape (candidates, features)."""
        return np.column_stack(list(self.columns.values()))


@cache
def known_names() -> tuple[frozenset[str], frozenset[str]]:
    """Of features, and of what is true of a question."""
    nothing = np.zeros((1, 1), np.bool_)
    rows = Rows(*(np.zeros(shape, np.int32) for shape in ((1, 2), 1, 1, (1, 4), 1, 1)))
    held = dict.fromkeys(HOLDING, nothing)
    alone = Candidates(
        rows=rows,
        place=np.zeros(1, np.int32),
        passage=np.ones(1),
        is_first=nothing[0],
        weights=np.ones(1),
        narrowed_from=0,
        **held,
    )
    word = QuestionWord("word", ("word",), is_name=False, has_digits=False)
    asking = Question("word", language=None, asked=Kind.NAME, measure=None, words=(word,))  # read by no dictionary
    found = features(asking, alone)
    return frozenset(found.columns), frozenset(found.asked)


def features(question: Question, candidates: Candidates) -> Features:
    """Of at least one candidate."""
    reading = Reading(question, candidates)
    by_group = {name: group(reading) for name, group in GROUPS.items()}
    columns = {name: column for found in by_group.values() for name, column in found.items()}
    groups = {name: tuple(found) for name, found in by_group.items()}
    return Features(columns, asked(reading), word_by_word(reading), candidates.article, groups)
