"""How near answers stand to the question's words is what counting tokens one by one gives."""

from functools import cache

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.arrays import Bools, Floats, Ints
from index.candidates import Candidates
from index.domain import Kind
from index.features.nearness import FAR, nearness
from index.features.reading import Reading
from index.matching import ABSENT
from index.question import Question, QuestionWord
from tests.index.visit import found, visit

ASKED = ("who received Gagloev in Moscow?", "when was Lavrov there?", "why did they speak of rain?")


@cache
def read(text: str) -> tuple[Question, Candidates]:
    return found(visit(), text)


def counted(reading: Reading, word: Ints, answers: Bools) -> Floats:
    """To each of the words, and in the last line to any of its own."""
    owner = reading.rows.owner.tolist()
    near = np.zeros((len(reading.weights) + 1, len(reading.rows.spans)))
    for token in np.flatnonzero(word != ABSENT).tolist():
        for answer in np.flatnonzero(answers).tolist():
            if owner[token] == owner[answer]:
                nearness = max(1 - abs(token - answer) / FAR, 0.0)
                lines = (word[token], len(reading.weights)) if reading.are_own[word[token]] else (word[token],)
                for line in lines:
                    near[line, owner[token]] = max(near[line, owner[token]], nearness)
    return near


def inherited(question: Question) -> Question:
    """With its first word from an earlier question."""
    first, *others = question.words
    old = QuestionWord(first.text, first.terms, first.is_name, first.has_digits, weight=0.2)
    return Question(question.text, question.language, Kind.THING, None, (old, *others))


@given(st.sampled_from(ASKED), st.floats(0, 1), st.integers(0, 1000), st.booleans())
def test_the_nearest_answer_counts_for_each_word_of_a_sentence(
    text: str, share: float, seed: int, goes_on: bool
) -> None:
    question, candidates = read(text)
    reading = Reading(inherited(question) if goes_on else question, candidates)
    answers = np.random.default_rng(seed).random(len(reading.flags)) < share
    near = nearness(reading.rows, reading.standing, reading.are_own, answers)
    to_words, to_standing = (counted(reading, of, answers) for of in (reading.rows.word, reading.rows.standing_for))
    assert np.array_equal([*near.words, near.any_own], to_words)
    assert np.array_equal(near.standing_for, to_standing[:-1])
