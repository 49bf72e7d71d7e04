"""Sentences whose numbers are all of another measure: "the bridge, 96 metres high" says nothing of what it cost."""

from collections import defaultdict
from collections.abc import Callable
from functools import partial

from index.analysis.token import ANY_UNIT, UNITS, Flag
from index.languages import FACTS
from index.languages.facts import Measure
from index.question import Question
from index.said import Said

UNIT_WITHIN = 2  # words behind a number: "500 million dollars"
MILLION = 1_000_000
NUMBER = Flag.DIGITS | Flag.NUMBER
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
    flags = flags_by_start(said)
    stating = FACTS[said.language].stating.get(measure)
    if any(one & FITTING[measure] for one in flags.values()) or (stating and stating.search(said.text)):
        return False
    words = [flags[start] for start in dict.fromkeys(word.start for word in said.words)]  # "5 million" is 5000000, too
    numbers = [place for place, one in enumerate(words) if one & NUMBER and (one & ANY_UNIT or not one & Flag.TIME)]
    units = [any(one & ANY_UNIT for one in words[place : place + UNIT_WITHIN + 1]) for place in numbers]
    return bool(numbers) and all(units)


def flags_by_start(said: Said) -> dict[int, int]:
    """What is known of each word, by its first character.

    A metre or a tonne is of no other size, "70 km/h" is one, but neither a length nor a time, and a million pounds are
    money.
    """
    flags: defaultdict[int, int] = defaultdict(int)
    millions = {token.end for token in said.tokens if token.term.isdecimal() and int(token.term) >= MILLION}
    for token in said.tokens:
        found = token.flags
        if "/" in (said.text[token.start - 1 : token.start], said.text[token.end : token.end + 1]):
            found &= ~UNITS[Measure.EXTENT]
        if found & (Flag.LENGTH | Flag.WEIGHT):
            found &= ~Flag.SIZE
        if found & Flag.MONEY and token.start - 1 in millions:
            found &= ~Flag.WEIGHT
        flags[token.start] |= found
    return flags
