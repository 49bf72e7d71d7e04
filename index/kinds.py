"""Where in sentences a thing of some kind is named: a person, a date, a number. No language is named here."""

from dataclasses import dataclass

import numpy as np

from index.analysis.token import Flag
from index.arrays import Bools, begins_run
from index.candidates import Rows
from index.domain import Kind
from index.languages.facts import Measure
from index.matching import ABSENT


@dataclass(frozen=True, slots=True)
class Mentions:
    """Which tokens name what, among those that the question does not have itself: shape (tokens,) each."""

    names: Bools
    by_kind: dict[Kind, Bools]
    frequencies: Bools  # numbers, and what tells how often without one: "daily"

    def of(self, asked: Kind, measure: Measure | None = None) -> Bools:
        """The tokens that may be the answer to a question for `asked`."""
        return self.frequencies if measure is Measure.FREQUENCY else self.by_kind.get(asked, self.names)


def mentions(rows: Rows) -> Mentions:
    flags = np.ascontiguousarray(rows.tokens[:, 3])  # which is read quicker
    starts = begins_run(rows.owner)
    new = rows.word == ABSENT
    meaning = new & ((flags & (Flag.STOP | Flag.TIME)) == 0)  # Tuesday is nobody's name
    # A capital says nothing at the beginning of a sentence.
    names = meaning & (((flags & Flag.NAME) > 0) | (((flags & Flag.CAPITAL) > 0) & ~starts))
    time = new & ((flags & Flag.TIME) > 0)
    # 1768 is a year, but not in "1768 kilometres": there a thing that is counted follows.
    things = (flags & (Flag.STOP | Flag.TIME | Flag.CAPITAL | Flag.DIGITS)) == 0
    things[1:] &= rows.tokens[1:, 0] == rows.tokens[:-1, 1] + 1
    counted = rows.right_before(things)
    organised = (flags & Flag.ORGANISATION) > 0
    numbers = new & ((flags & (Flag.DIGITS | Flag.NUMBER)) > 0) & (~time | counted)
    return Mentions(
        names,
        {
            Kind.PERSON: names,
            Kind.PLACE: names,
            Kind.ORGANISATION: names | (organised & meaning),  # "New Path", "the heritage office"
            Kind.TIME: time,
            Kind.NUMBER: numbers,
            Kind.REASON: new & ((flags & Flag.REASON) > 0),
            Kind.MANNER: new & ((flags & Flag.MANNER) > 0),
        },
        numbers | (new & ((flags & Flag.FREQUENCY) > 0)),
    )
