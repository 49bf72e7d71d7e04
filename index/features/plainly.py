"""Which tokens are what is asked for by more than a capital or a digit, units among them."""

from typing import TYPE_CHECKING

from index.analysis.token import ANY_UNIT, UNITS, Flag
from index.arrays import Bools
from index.domain import Kind
from index.languages.facts import Measure

if TYPE_CHECKING:
    from index.features.reading import Reading  # which remembers what is found here

UNIT_REACH = 3  # tokens between a number and its unit


def answers_plainly(reading: "Reading") -> Bools:
    """Tokens that show their kind by more than a capital or a digit."""
    asked = reading.question.asked
    if reading.question.measure:
        return reading.in_unit
    if asked is Kind.PLACE:
        return reading.sorts.places | (reading.sorts.sites & reading.sorts.located)
    if asked is Kind.PERSON:
        return reading.sorts.people
    if asked is Kind.ORGANISATION:
        return bodies(reading)
    if asked is Kind.TIME:
        return reading.mentions.by_kind[Kind.TIME] & ~reading.are(Flag.BRACKETED)
    if asked is Kind.NUMBER:
        return digits(reading)
    return reading.mentions.names if asked is Kind.THING else reading.answers


def bodies(reading: "Reading") -> Bools:
    """Names beside a word like "company", and that word."""
    rows, organised = reading.rows, reading.are(Flag.ORGANISATION)
    return reading.answers & (organised | rows.right_behind(organised) | rows.right_before(organised))


def digits(reading: "Reading") -> Bools:
    return ~reading.is_asked & reading.are(Flag.DIGITS) & ~reading.are(Flag.TIME)


def in_unit(reading: "Reading") -> Bools:
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


def unit_words(reading: "Reading") -> Bools:
    measure = reading.question.measure
    return reading.are(UNITS[measure] if measure else 0)


def any_unit(reading: "Reading") -> Bools:
    return reading.are(ANY_UNIT) & ~reading.is_asked
