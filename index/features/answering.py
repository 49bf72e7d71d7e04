"""Whether the sentence names what is asked for, among the words that the question does not have."""

import numpy as np

from index.analysis.token import ANY_UNIT, UNITS, Flag
from index.arrays import Bools, Floats, Ints
from index.domain import Kind
from index.features.nearness import closeness, nearnesses
from index.features.reading import Reading
from index.languages.facts import Measure

UNIT_REACH = 3  # tokens between a number and its unit
SIZE = 4.0  # what counts and lengths, as logarithms, are divided by


def answering(reading: Reading) -> dict[str, Floats]:
    question, place, weights = reading.question, reading.candidates.place, reading.weights
    answers, plainly = reading.answers, answers_plainly(reading)
    unnamed = np.flatnonzero(reading.unnamed)
    unnamed_weights = weights * reading.unnamed
    near, plainly_near = nearnesses(reading, answers), nearnesses(reading, plainly)
    return {
        "answer": reading.has(answers),
        "plain_answer": reading.has(plainly),
        "answers": logarithm(reading.count(answers & ~reading.are(Flag.DERIVED))),
        "answer_close": closeness(near, weights)[place],
        "answer_close_unnamed": closeness(near, unnamed_weights)[place],
        "plain_answer_close": closeness(plainly_near, weights)[place],
        "plain_answer_close_unnamed": closeness(plainly_near, unnamed_weights)[place],
        "answer_near": near[-1][place],
        "plain_answer_near": plainly_near[-1][place],
        "answer_near_first": near_word(near, unnamed[:1])[place],
        "answer_near_last": near_word(near, unnamed[-1:])[place],
        "unit": reading.has(in_unit(reading)),
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
    }


def answers_plainly(reading: Reading) -> Bools:
    """Tokens that show their kind by more than a capital or a digit."""
    asked = reading.question.asked
    if reading.question.measure:
        return in_unit(reading)
    if asked is Kind.PLACE:
        return placed(reading)
    if asked is Kind.PERSON:
        return full_names(reading)
    if asked is Kind.ORGANISATION:
        return bodies(reading)
    if asked is Kind.TIME:
        return reading.mentions.by_kind[Kind.TIME] & ~reading.are(Flag.BRACKETED)
    if asked is Kind.NUMBER:
        return digits(reading)
    return reading.mentions.names if asked is Kind.THING else reading.answers


def bodies(reading: Reading) -> Bools:
    """Names beside a word like "company", and that word."""
    rows, organised = reading.rows, reading.are(Flag.ORGANISATION)
    return reading.answers & (organised | rows.right_behind(organised) | rows.right_before(organised))


def digits(reading: Reading) -> Bools:
    return ~reading.is_asked & reading.are(Flag.DIGITS) & ~reading.are(Flag.TIME)


def placed(reading: Reading) -> Bools:
    """Names right after "in" or "at"."""
    return reading.mentions.names & reading.rows.right_behind(reading.are(Flag.PLACE))


def full_names(reading: Reading) -> Bools:
    """Names of more than one word: "Marat Kulakhmetov"."""
    tokens, owner = reading.rows.tokens, reading.rows.owner
    names = reading.mentions.names
    own = np.flatnonzero(~reading.are(Flag.DERIVED))
    one, other = own[:-1], own[1:]
    beside = (owner[one] == owner[other]) & (tokens[other, 0] - tokens[one, 1] <= 1)
    together = names[one] & names[other] & beside
    found = np.zeros(len(names), np.bool_)
    found[one[together]] = found[other[together]] = True
    return found


def in_unit(reading: Reading) -> Bools:
    """Units of the measure that is asked for, near a number; "how many days" has the unit, but not the number.

    How often is told without one, too: "daily", "every Friday".
    """
    units = unit_words(reading)
    if not units.any():
        return units
    numbers = reading.are(Flag.DIGITS | Flag.NUMBER) & ~reading.is_asked
    tell = reading.distances(numbers) <= UNIT_REACH
    if reading.question.measure is Measure.FREQUENCY:
        tell |= ~reading.is_asked
    return units & tell & (~reading.is_asked | ~numbers)


def unit_words(reading: Reading) -> Bools:
    measure = reading.question.measure
    return reading.are(UNITS[measure] if measure else 0)


def any_unit(reading: Reading) -> Bools:
    return reading.are(ANY_UNIT) & ~reading.is_asked


def near_word(near: Floats, word: Ints) -> Floats:
    """To one word of the question, or to none: shape (rows,)."""
    return near[word[0]] if len(word) else np.zeros(near.shape[1])


def logarithm(counts: Ints) -> Floats:
    size: Floats = np.log1p(counts) / SIZE
    return size
