"""Words that name one time together: "in early May 2022", "since the flood"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.days import THIRDS
from index.domain import Span
from index.languages.times import Role, Times
from index.languages.word_lists import is_listed
from index.times.words import FIRST_YEAR, Part, Word

YEARS = frozenset({Part.YEAR, Part.DECADE})
OF_YEAR = frozenset({Part.MONTH, Part.SEASON})
_GAP = re.compile(r"[ \u00a0]?[-\u2010\u2011]?[ \u00a0]?|\.[ \u00a0]")
_COMMA = re.compile(r",[ \u00a0]")  # before a year


@dataclass(frozen=True, slots=True)
class Run:
    """Words first to last (exclusive) that name one time."""

    first: int
    last: int
    parts: dict[Part, int]
    role: Role | None
    third: int | None  # "early" is 0, "late" 2
    opens: int  # the word with which it begins, role and all
    closes: int
    event: Span | None
    days: tuple[dt.date, dt.date] | None  # those that are counted from today, if it has no other parts
    is_counted: bool  # only from today: "last year", but not "in May last year"


def runs_of(text: str, words: Sequence[Word], times: Times) -> Iterator[Run]:
    place = 0
    while place < len(words):
        if words[place].part is None:
            place += 1
            continue
        last, parts, event = _extent(text, words, place, times)
        if _is_time(words, place, parts):
            yield _run(text, words, place, last, parts, event, times)
        place = max(last, place + 1)


def _extent(text: str, words: Sequence[Word], first: int, times: Times) -> tuple[int, dict[Part, int], Span | None]:
    """Where the parts of a date end that begins at `first`, each at most once, and what they are."""
    parts: dict[Part, int] = {}
    event, place, last = None, first, first
    while place < len(words) and (place == first or _is_linked(text, words[place - 1], words[place], times)):
        word = words[place]
        if word.part and word.part not in parts:
            if parts and not _may_join(words, first, last, place, times):
                break
            parts[word.part] = word.value
            event = Span(word.start, word.end) if word.part is Part.EVENT else event
            last = place + 1
        elif word.part or not (word.text in times.glue or _leads_on(words, place, parts, times)):
            break
        place += 1
    while parts.keys() & YEARS and last < len(words) and words[last].text in times.tail:
        last += 1
    return last, parts, event


def _may_join(words: Sequence[Word], first: int, last: int, place: int, times: Times) -> bool:
    """ "May last year" is a time as "May 2022" is, but "yesterday" has no parts, and "last year" is no event's name."""
    joined = [*range(first, last), place]
    parts = {words[one].part for one in joined}
    is_counted = any(words[one].days for one in joined)
    if Part.COUNTED in parts or (is_counted and Part.EVENT in parts):
        return False
    is_apart = is_counted or any(words[one].text in times.inner for one in range(last, place))
    return not is_apart or all(_is_certain(words, one, times) for one in joined)


def _is_certain(words: Sequence[Word], place: int, times: Times) -> bool:
    """Whether a month or season is no other word: "in fall last year", but not "prices fall last year"."""
    if words[place].text not in times.doubtful:
        return True
    opens = _before_glue(words, place, times)
    before = words[opens - 1].text if opens else ""
    return _role(before, times.leading) is not None or third_in(before, times) is not None


def _leads_on(words: Sequence[Word], place: int, parts: dict[Part, int], times: Times) -> bool:
    """Whether the word stands between a year and a part of it: "in 2021 in May", "in May in 2021"."""
    following = [word.part for word in words[place + 1 : place + 3]]
    if words[place].text not in times.inner or not following:
        return False
    if Part.YEAR in parts:
        is_part = following[0] in OF_YEAR or following == [Part.DAY, Part.MONTH]
        return is_part and not parts.keys() & OF_YEAR
    return following[0] is Part.YEAR and bool(parts.keys() & OF_YEAR)


def _is_linked(text: str, one: Word, other: Word, times: Times) -> bool:
    between = one.end, other.start
    if _GAP.fullmatch(text, *between):
        return True
    return (other.part is Part.YEAR or other.text in times.inner) and bool(_COMMA.fullmatch(text, *between))


def _is_time(words: Sequence[Word], first: int, parts: dict[Part, int]) -> bool:
    if Part.DAY in parts:
        return Part.MONTH in parts
    if Part.MONTH not in parts and parts.get(Part.YEAR, FIRST_YEAR) < FIRST_YEAR:
        return False
    return bool(parts.keys() & {*YEARS, Part.MONTH, Part.EVENT, Part.COUNTED})


def _run(
    text: str, words: Sequence[Word], first: int, last: int, parts: dict[Part, int], event: Span | None, times: Times
) -> Run:
    is_counted = any(word.days for word in words[first:last])
    opens = _before_glue(words, first, times)
    before = words[opens - 1].text if opens else ""
    third = third_in(before, times)
    if third is not None:
        opens = _before_glue(words, opens - 1, times)
        before = words[opens - 1].text if opens else ""
    if event and times.leading and before not in times.dating:
        before = ""
    after = words[last].text if last < len(words) else ""
    role = next((role for ending, role in times.endings.items() if words[last - 1].text.endswith(ending)), None)
    closes = last
    if third is None and not times.leading and (third := third_in(after, times)) is not None:
        closes = last + 1
        role = next((role for ending, role in times.endings.items() if after.endswith(ending)), Role.AT)
    elif role is None and (role := _role(after, times.trailing)):
        closes = last + 1
    if role is None and (role := _role(before, times.leading)):
        opens -= 1
        if is_counted and times.telling_which.match(text, words[opens].start):
            role = Role.AT
        while opens and is_listed(words[opens - 1].text, times.frames):
            opens -= 1
    elif role is None and (
        is_counted or not times.leading or words[last - 1].text in times.tail or _is_part_of_year(parts)
    ):
        role = Role.AT  # a case ending, a word for year or a part of it tells
    if third is not None and not event:
        role = Role.UNTIL if role is Role.BEFORE and third == THIRDS - 1 else role or Role.AT
    days = next((word.days for word in words[first:last] if word.part is Part.COUNTED), None)
    return Run(first, last, parts, role, third, opens, closes, event, days, is_counted and len(parts) == 1)


def _is_part_of_year(parts: dict[Part, int]) -> bool:
    return Part.YEAR in parts and bool(parts.keys() & OF_YEAR)


def _before_glue(words: Sequence[Word], first: int, times: Times) -> int:
    while first and words[first - 1].text in times.glue:
        first -= 1
    return first


def third_in(word: str, times: Times) -> int | None:
    return next((number for number, names in enumerate(times.thirds) if is_listed(word, names)), None)


def _role(word: str, roles: dict[Role, frozenset[str]]) -> Role | None:
    return next((role for role, words in roles.items() if word in words), None)
