"""The shape of how a language writes times."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from index.languages.patterns import anywhere


class Unit(Enum):
    """A stretch of the calendar, from its first day to its last."""

    HOUR = auto()  # of some day
    DAY = auto()
    WEEK = auto()  # Monday to Sunday
    WEEKEND = auto()
    MONTH = auto()
    YEAR = auto()


class Role(Enum):
    """How a time bounds what is asked for."""

    AT = auto()
    SINCE = auto()
    AFTER = auto()
    UNTIL = auto()
    BEFORE = auto()


@dataclass(frozen=True, slots=True)
class Relative:
    """Words for a time that is counted from today: "last week" is the WEEK with number -1."""

    pattern: re.Pattern[str]
    unit: Unit
    shift: int


def relative(pattern: str, unit: Unit, shift: int) -> Relative:
    return Relative(anywhere(pattern), unit, shift)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How times are written in questions."""

    seasons: tuple[frozenset[str], ...]  # spring, summer, autumn, winter
    weekdays: tuple[frozenset[str], ...]  # Monday to Sunday
    weekend: frozenset[str]
    units: dict[Unit, frozenset[str]]
    single: frozenset[str]  # those of the units that are one where no number stands before: "year", but not "years"
    relative: tuple[Relative, ...]
    counts: dict[str, int]  # words for more than the numerals: "twenty"; tens may stand before a numeral
    few: frozenset[str]  # some, but not many: "a few days"
    now: re.Pattern[str]  # words that ask for what is so today, which no article need have: "currently"
    ago: re.Pattern[str]  # groups: number (absent for one), unit
    lately: re.Pattern[str]  # "in the last two years"; the same groups
    last: re.Pattern[str]  # "last summer"; group "name": of a weekday, weekend, season or month
    on: re.Pattern[str]  # "on Saturday"; the same group, but for a season or month
    comparing: re.Pattern[str]  # ends right before a time that something is compared with, or begins right behind it
    told: re.Pattern[str]  # found in a text that tells, or asks, of what has been and of nothing that is to come
    joints: frozenset[str]  # stand between the two ends of a range
    glue: frozenset[str]  # stand between the parts of a date
    things: re.Pattern[str]  # right behind what may be a year makes it a number of such: "2000 villages"
    tail: frozenset[str]  # belong to the year that they follow
    dated: re.Pattern[str]  # right behind any number makes it a time: "312 BC", "the 5th century"
    decade: re.Pattern[str]  # right behind a year, or its last two digits, makes it ten: "1990s", "90s"
    decades: tuple[frozenset[str], ...]  # words for those of the 1920s to the 1990s: "the nineties"
    thirds: tuple[frozenset[str], ...]  # "early", "mid", "late": the first, second and last third of a time
    frames: frozenset[str]  # only announce a time: "in the period from"
    events: frozenset[str]  # happen at some time, and date what was before and after
    lasting: re.Pattern[str]  # asks for a state that goes on until it is changed: who is mayor, what a ticket cost
    to_come: frozenset[str]  # say that something is yet to come, beside the forms of verbs that do: "will", "scheduled"
    ahead: re.Pattern[str]  # so does this, in a question: "next year", "is going to"
    another: frozenset[str]  # make an office somebody else's, a price one of later: "the former mayor", "will cost"
    institutions: re.Pattern[str]  # a word that is called after an office, but is none: "ministry", "the mayor's"
    succeeding: frozenset[str]  # a sentence with such a word tells who held an office before
    beating: frozenset[str]  # behind such a word those are named who did not win an office, or had it before
    past: re.Pattern[str]  # and it is of a state that may be over
    leading: dict[Role, frozenset[str]] = field(default_factory=dict)  # words before a time
    dating: frozenset[str] = frozenset()  # those that date by an event: "since the flood", but not "from the flood"
    inner: frozenset[str] = frozenset()  # stand between a year and a month in it: "last year in May"
    doubtful: frozenset[str] = frozenset()  # months and seasons that are other words as well: "prices fall last year"
    telling_which: re.Pattern[str] = re.compile(r"(?!)")  # those that do not bound "last week": "news from last week"
    endings: dict[str, Role] = field(default_factory=dict)  # of the last word of a time
    trailing: dict[Role, frozenset[str]] = field(default_factory=dict)  # words after a time
