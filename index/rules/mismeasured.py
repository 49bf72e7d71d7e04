"""Sentences whose numbers are all of another measure: "the bridge, 96 metres high" says nothing of what it cost."""

from collections.abc import Callable
from functools import partial

from index.analysis.token import ANY_UNIT, UNITS, Flag
from index.languages import FACTS
from index.languages.facts import Measure
from index.question import Question
from index.rules.units import NUMBER, UNIT_WITHIN, flags_by_start, flags_of_words
from index.said import Said

# How long something took may be told by when it was, how far by how long one goes, what it cost by what part that is.
FITTING = {
    Measure.MONEY: UNITS[Measure.MONEY] | UNITS[Measure.SHARE],
    Measure.DURATION: UNITS[Measure.DURATION] | UNITS[Measure.AGE] | Flag.TIME,
    Measure.EXTENT: UNITS[Measure.EXTENT] | UNITS[Measure.AGE] | Flag.TIME,
    Measure.LENGTH: UNITS[Measure.EXTENT] | UNITS[Measure.SHARE],
    Measure.WEIGHT: UNITS[Measure.WEIGHT] | UNITS[Measure.SIZE],
    Measure.SIZE: ANY_UNIT & ~UNITS[Measure.DURATION] & ~UNITS[Measure.AGE],  # "how large are the reserves?"
}


def mismeasured(question: Question) -> Callable[[Said], bool] | None:
    facts = FACTS.get(question.language or "")
    if facts is None or question.measure not in FITTING or facts.follow_ups.yes_or_no.match(question.text):
        return None
    return partial(_is_mismeasured, question.measure)


def _is_mismeasured(measure: Measure, said: Said) -> bool:
    """A number without a unit may be of any measure, and a year is of none."""
    stating = FACTS[said.language].stating.get(measure)
    if any(one & FITTING[measure] for one in flags_by_start(said).values()) or (stating and stating.search(said.text)):
        return False
    words = flags_of_words(said)
    numbers = [place for place, one in enumerate(words) if one & NUMBER and (one & ANY_UNIT or not one & Flag.TIME)]
    units = [any(one & ANY_UNIT for one in words[place : place + UNIT_WITHIN + 1]) for place in numbers]
    return bool(numbers) and all(units)
