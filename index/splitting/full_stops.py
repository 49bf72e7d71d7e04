"""Whether a full stop, question or exclamation mark or ellipsis ends its sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from index.languages import FACTS, detect_language
from index.languages.facts import FullStops

_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # zero-width and direction marks
_OPENING = f"\"'“„«‘(\\[{{¿¡{_UNSEEN}"
_CLOSING = f"\"'”’»“)\\]}}{_UNSEEN}"

# Begun only where no stop stands before, and possessive where it is long: a megabyte of dots is read once. No group
# with a choice inside is possessive: Python matches those wrongly before 3.11.5 (gh-106052).
_MARKS = re.compile(
    rf"""(?<![.!?…])(?P<stops>[.!?…]++)
    (?P<closers>[{_CLOSING}]*+(?:[ \xa0][»”)\]](?!\w)[{_CLOSING}]*+)*)
    (?:\[[^\]\n]{{1,20}}\](?::\d++(?:[–-]\d++)?)?|[ \xa0]\[\d{{1,3}}\])*  # reference marks: [8], [citation needed]
    (?:[ \xa0](?:[:;]['-]?[()DP/\\]|[\U0001F300-\U0001FAFF\u2764\ufe0f\u200d]++)(?=\s|\Z))*
    (?=\s|\Z|[“„«"(]?[^\W\d_])""",
    re.VERBOSE,
)
_NEXT = re.compile(
    rf"(?P<blank>\s*+)(?P<dash>(?:[—–-]\s)?\s*+)(?P<opening>[{_OPENING}]*+)(?P<word>[^\W_]*+(?:['’-](?=\w)[^\W_]*+)*)"
)
_RUNS_ON = re.compile(r"\s*+(?:[,;:)\]}](?=\s|\Z)|[.!?…]++(?!\w))")
_ENUMERATION = re.compile(r"\W*(?:\d{1,3}|[IVX]{1,5}|[^\W\d_])")
_NUMBER_AFTER_COLON = re.compile(r"[:;]\s+\d{1,2}\Z")
_SPACED_DATE = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}(?!\d)")
_NUMBER = re.compile(r"\d|(?:[VXLC]|[IVXLC]{2,})(?!\w)")

_ABBREVIATION = re.compile(
    r"(?<![^\W\d_])(?<!['’@/°-])(?<![^\W_]\.)(?:[^\W\d_]{1,4}\.[ \xa0]?){0,4}[^\W\d_]+(?:-[^\W\d_]+)*\Z"
)
_PRONOUN_I = re.compile(r"(?:\A|\s)[a-z]+,?\sI\Z")
_PLAIN_WORD = re.compile(r"(?:\A|[\s\"“„«(-])([^\W\d_]{3,})\Z")
_UNIT = re.compile("[A-Za-z]+")  # behind a number: "15ms", "1st", "H2A"
_PART = re.compile("['’-]")
_QUOTATION_MARKS = frozenset("\"'”’»“")
_QUOTATION_BEGINS = re.compile(r"\s*+[\"'“„«‘]")

_WINDOW = 28  # characters before a stop in which an abbreviation is looked for
_QUOTATION_CHARS = 300  # an opening mark further back was never closed
_ENUMERATION_CHARS = 12
_DATE_CHARS = 10
_SHORTEST_GEORGIAN_WORD = 3  # shorter ones are the ends of addresses: .გე


class _Stop(Enum):
    """What the word before a full stop says of it."""

    BINDING = auto()
    COUNTING = auto()
    CLOSING = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class _Rules:
    stops: dict[str, _Stop]
    openers: frozenset[str]
    speaker: re.Pattern[str]  # matches where a quotation's speaker is named: "asked", "Mary Bell asked"


@cache
def _rules(language: str) -> _Rules:
    """All abbreviations are known everywhere, for articles quote other languages; the text's own wins."""
    all_facts = [*(facts.full_stops for code, facts in FACTS.items() if code != language), FACTS[language].full_stops]
    verbs = "|".join(verb.replace("*", r"\w*") for facts in all_facts for verb in sorted(facts.speech))
    return _Rules(
        {word: stop for facts in all_facts for word, stop in _stops_of(facts)},
        frozenset().union(*(facts.openers for facts in all_facts)),
        re.compile(rf"(?:[^\W\d_a-zа-яёა-ჿ][\w’'.-]{{0,30}}\s){{0,3}}(?:{verbs})(?!\w)"),
    )


def _stops_of(facts: FullStops) -> Iterator[tuple[str, _Stop]]:
    yield from ((word, _Stop.BINDING) for word in facts.binding)
    yield from ((word, _Stop.COUNTING) for word in facts.counting)
    yield from ((word, _Stop.CLOSING) for word in facts.closing)
    yield from ((word, _Stop.OTHER) for word in facts.other)


def sentence_end_marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every place between `start` and `end` where a sentence might end, with the quotation marks behind the stop."""
    return _MARKS.finditer(text, start, end)


def is_end(text: str, start: int, found: re.Match[str], end: int, language: str) -> bool:
    """Whether the sentence from `start` ends with `found`, one of the `sentence_end_marks` of a line up to `end`."""
    if found.end() >= end:
        return True
    after = _NEXT.match(text, found.end(), end)
    if after is None or not _begins_sentence(after) or _RUNS_ON.match(text, found.end(), end):
        return False
    if _is_enumeration(text, start, found):
        return False
    rules = _rules(language if language in FACTS else "en")
    stop = _stop_before(text, start, found, after["word"], rules)
    if not after["blank"]:
        return stop is None and _lacks_blank(text, start, found, after, rules)
    if stop is not None:
        return _ends_after_abbreviation(stop, found, after, rules)
    return not (
        _is_remark(text, found, after)
        or _is_spaced_date(text, start, found)
        or _is_title(text, start, found, after)
        or _speaker_follows(text, start, found, after, rules)
    )


def _begins_sentence(after: re.Match[str]) -> bool:
    word = after["word"]
    # "(see above)" and "“we" after a stop stand by themselves; "iPhone" has its capital in second place.
    return bool(after["opening"]) or not _is_lower(word[:1]) or word[1:2].isupper()


def _is_lower(letter: str) -> bool:
    return letter.islower() and not _is_georgian(letter)


def _is_georgian(letter: str) -> bool:
    """Whether it is of the alphabet without capitals (to Unicode, its letters are lower case)."""
    return "ა" <= letter <= "ჿ"


def _is_quoted(found: re.Match[str]) -> bool:
    return not _QUOTATION_MARKS.isdisjoint(found["closers"])


def _is_enumeration(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the stop belongs to the number or letter of an item: 1. or a."""
    stop = found.start()
    return found[0] == "." and (
        (stop - start <= _ENUMERATION_CHARS and _ENUMERATION.fullmatch(text, start, stop) is not None)
        or _NUMBER_AFTER_COLON.search(text[max(start, stop - _ENUMERATION_CHARS) : stop]) is not None
    )


def _is_remark(text: str, found: re.Match[str], after: re.Match[str]) -> bool:
    """(?) or [...] inside a sentence."""
    stands_alone = text[found.start() - 1 : found.start()] in {"(", "["} and found["closers"][:1] in {")", "]"}
    return stands_alone and (not _is_ellipsis(found) or not after["word"][:1].isupper())


def _is_ellipsis(found: re.Match[str]) -> bool:
    return "…" in found["stops"] or ".." in found["stops"]


def _is_spaced_date(text: str, start: int, found: re.Match[str]) -> bool:
    """12. 05. 2021, at either stop."""
    if found[0] != "." or not text[found.start() - 1].isdigit():
        return False
    around = text[max(start, found.start() - _DATE_CHARS) : found.end() + _DATE_CHARS]
    place = min(found.start() - start, _DATE_CHARS)
    return any(date.start() <= place < date.end() for date in _SPACED_DATE.finditer(around))


def _is_title(text: str, start: int, found: re.Match[str], after: re.Match[str]) -> bool:
    """A short „Who is there?“ amid a clause that, in Georgian, no small letter shows to go on."""
    if found["stops"] == "." or after["dash"] or not _is_quoted(found) or not _is_georgian(after["word"][:1]):
        return False
    first = max(start, found.start() - _QUOTATION_CHARS)
    opening = max(text.rfind(mark, first, found.start()) for mark in '„“«"')
    return opening > first and text[first:opening].rstrip()[-1:].isalnum()


def _speaker_follows(text: str, start: int, found: re.Match[str], after: re.Match[str], rules: _Rules) -> bool:
    """“Who?” Mary Bell asked; „ვინ?“ – იკითხა მან. Small letters tell by themselves."""
    if after["opening"]:
        return False
    if after["dash"]:
        if _is_quoted(found) and _is_georgian(after["word"][:1]):
            return True
    elif found["stops"] == "." or not _is_quoted(found) or not _QUOTATION_BEGINS.match(text, start):
        return False
    return rules.speaker.match(text, after.start("word"), after.endpos) is not None


def _stop_before(text: str, start: int, found: re.Match[str], following: str, rules: _Rules) -> _Stop | None:
    """What the abbreviation or initial before a full stop says of it; None where there is none."""
    if found["stops"] != ".":
        return None
    before = text[max(start, found.start() - _WINDOW) : found.start()]
    chain = _ABBREVIATION.search(before)
    if chain is None:
        return None
    if chain.start() and before[chain.start() - 1].isdigit() and _UNIT.fullmatch(chain[0]):
        return None
    parts = chain[0].replace(" ", "").replace("\xa0", "").split(".")
    last = parts[-1]
    is_letter = len(last) == 1
    for first in range(len(parts) - (is_letter and last.isupper())):  # "c." is an abbreviation, "C." an initial
        if known := rules.stops.get(".".join(parts[first:]).lower()):
            return known
    is_initial = is_letter and (last.isupper() or _is_georgian(last) or len(parts) > 1)
    return _initial(last, before, following) if is_initial else None


def _initial(letter: str, before: str, following: str) -> _Stop | None:
    if _is_georgian(letter):
        return _Stop.BINDING
    if letter in "IVX" and detect_language(following) not in {"en", None}:
        return None  # a numeral: "Павел I. Россия"
    return None if _PRONOUN_I.search(before) else _Stop.OTHER


def _ends_after_abbreviation(stop: _Stop, found: re.Match[str], after: re.Match[str], rules: _Rules) -> bool:
    word = after["word"]
    if stop is _Stop.BINDING:
        return False
    if stop is _Stop.COUNTING:
        return not _NUMBER.match(word)
    if after["dash"]:
        return False
    if word[:1].isupper() and (stop is _Stop.CLOSING or _is_quoted(found)):
        return True
    if len(word) == 1 and found.string[after.end() : after.end() + 1] == ".":
        return False  # the next initial, not a word of one letter
    can_begin = word[:1].isupper() or _is_georgian(word[:1])
    return can_begin and _PART.split(word.lower())[0] in rules.openers


def _lacks_blank(text: str, start: int, found: re.Match[str], after: re.Match[str], rules: _Rules) -> bool:
    """The road is closed.The bridge is open: an end whose blank was lost, not an address or a file's name."""
    before = _PLAIN_WORD.search(text[max(start, found.start() - _WINDOW) : found.start()])
    word = after["word"]
    if before is None or not before[1].islower() or text[after.end() : after.end() + 1] in {"@", "/", "."}:
        return False
    if detect_language(before[1]) != detect_language(word) or not word.isalpha():
        return False
    if _is_georgian(word[0]):
        return len(word) >= _SHORTEST_GEORGIAN_WORD
    if not word[0].isupper() or word[1:].isupper():
        return False
    return "А" <= word[0] <= "Я" or word.lower() in rules.openers
