"""Whether the sentence names what is asked for, among the words that the question does not have."""

import numpy as np

from index.analysis.token import Flag
from index.arrays import Floats, Ints
from index.domain import Kind
from index.features.nearness import closeness
from index.features.plainly import any_unit, unit_words
from index.features.reading import Reading

SIZE = 4.0  # what counts and lengths, as logarithms, are divided by


def answering(reading: Reading) -> dict[str, Floats]:
    question, place, weights = reading.question, reading.candidates.place, reading.weights
    answers, near, plainly_near = reading.answers, reading.near, reading.plainly_near
    unnamed = np.flatnonzero(reading.unnamed)
    unnamed_weights = weights * reading.unnamed
    return {
        "answer": reading.has(answers),
        "plain_answer": reading.has(reading.plain_answers),
        "answers": logarithm(reading.count(answers & ~reading.are(Flag.DERIVED))),
        "answer_close": closeness(near.words, weights)[place],
        "answer_close_unnamed": closeness(near.words, unnamed_weights)[place],
        "plain_answer_close": closeness(plainly_near.words, weights)[place],
        "plain_answer_close_unnamed": closeness(plainly_near.words, unnamed_weights)[place],
        "answer_near": near.any_own[place],
        "plain_answer_near": plainly_near.any_own[place],
        "answer_near_first": near_word(near.words, unnamed[:1])[place],
        "answer_near_last": near_word(near.words, unnamed[-1:])[place],
        "unit": reading.has(reading.in_unit),
        "unit_word": reading.has(unit_words(reading) & ~reading.is_asked),
        "any_unit": reading.has(any_unit(reading)) * float(question.asked is Kind.NUMBER),
    } | profile(reading)


def profile(reading: Reading) -> dict[str, Floats]:
    """How much of each kind the sentence has, whatever is asked for."""
    names, kinds = reading.mentions.names, reading.mentions.by_kind
    own_names = names & ~reading.are(Flag.DERIVED)
    return {
        "names": logarithm(reading.count(own_names)),
        "times": logarithm(reading.count(kinds[Kind.TIME])),
        "numbers": logarithm(reading.count(kinds[Kind.NUMBER])),
        "length": logarithm(reading.count(~reading.are(Flag.DERIVED))),
        "new_words": logarithm(reading.count(reading.content)),
    } | sorts_named(reading)


def sorts_named(reading: Reading) -> dict[str, Floats]:
    """How much of each sort the sentence has, and how many names of other sorts than is asked for."""
    sorts, asked = reading.sorts, reading.question.asked
    by_name = {"people": sorts.people, "places": sorts.places, "bodies": sorts.bodies}
    own = sorts.of(asked)
    named = sorts.named & reading.mentions.names
    others = np.zeros_like(named) if own is None else named & ~own
    counted = by_name | {"roles": sorts.roles, "sites": sorts.sites, "located": sorts.located}
    return {
        "otherwise_named": logarithm(reading.count(others)),
        "role_for_who": reading.has(sorts.roles) * float(asked is Kind.PERSON),
    } | {name: logarithm(reading.count(tokens)) for name, tokens in counted.items()}


def near_word(near: Floats, word: Ints) -> Floats:
    """To one word of the question, or to none: shape (rows,)."""
    return near[word[0]] if len(word) else np.zeros(near.shape[1])


def logarithm(counts: Ints) -> Floats:
    size: Floats = np.log1p(counts) / SIZE
    return size
