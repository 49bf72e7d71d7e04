"""What a token is, and what may be known of one."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NamedTuple

from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import Measure

AROUND = 20  # characters that are read before and behind a word


class Flag:
    """Bits: what is known of a token beside its term. The signs say that such a thing may be named here.

    Whole numbers and no enumeration, which takes a microsecond an operation: a text has thousands.
    """

    STOP = 1  # means nothing by itself, is not looked up
    CAPITAL = 2
    NAME = 4  # in no dictionary of common words, or a name in one
    DIGITS = 8
    DERIVED = 16  # a further term for words that have one already
    TIME = 32
    NUMBER = 64
    PLACE = 128
    REASON = 256
    MANNER = 512
    ORGANISATION = 1024
    PERSON = 2048
    MONEY = 4096
    DURATION = 8192
    SIZE = 16384
    SHARE = 32768
    PRONOUN = 65536  # stands for what was named before
    COPULA = 131072
    FUTURE = 262144  # says what is yet to come
    BRACKETED = 524288  # between brackets
    AGE = 2097152
    RULER = 4194304
    UNCOUNTED = 8388608  # says how many without a number: "no", "a pair", "free"
    LENGTH = 16777216
    WEIGHT = 33554432
    FREQUENCY = 67108864  # "every", "daily", "twice"
    EXTENT = DURATION | LENGTH
    ROLE = 134217728  # a noun for somebody: "veterinarian", "brother", "soldiers"
    SITE = 268435456  # a noun for a place: "prison"; and what only such may follow, of PLACE: "inside"
    PERSON_NAME = 536870912  # a first name, or a surname by its form
    PLACE_NAME = 1073741824
    LOCATIVE = PLACE | SITE  # what has both
    ANOTHER = 1048576  # makes an office somebody else's: "former", "deputy"


SIGNS: dict[Kind, int] = {kind: getattr(Flag, kind.name) for kind in FACTS["en"].signs}
UNITS: dict[Measure, int] = {measure: getattr(Flag, measure.name) for measure in FACTS["en"].measures}
ANY_UNIT = reduce(or_, UNITS.values()) & ~Flag.FREQUENCY  # of what has numbers and units


class Token(NamedTuple):
    start: int
    end: int
    term: str
    flags: int


def whole_words(found: Iterable[Token]) -> list[Token]:
    """One token a word: without the parts of compounds, the keys of names and such."""
    return [token for token in found if not token.flags & Flag.DERIVED]


def flags_of(found: Iterable[Token]) -> int:
    """All that is known of any of them."""
    return reduce(or_, (token.flags for token in found), 0)
