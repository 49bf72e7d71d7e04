"""What only a number or a letter tells from others: World War I, Elizabeth II, Plan B, school № 5, FY2021."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from index.analysis import tokens
from index.analysis.roman import ROMAN
from index.analysis.token import Flag
from index.analysis.words import plain
from index.question import Question
from index.said import Said

_NUMBER = r"(?:[IVX]{1,6}|[ivx]{2,6}|[A-H]|\d{1,2})(?![\w.,]*\w)"
_NUMBERS = rf"{_NUMBER}(?:(?:, | and | и | და |[-–/]){_NUMBER})*"
_NUMBERED = re.compile(rf"(?<![\w-])(?P<name>[^\W\d_][\w'’]{{0,40}})[ \u00a0-](?P<sign>№ ?)?(?P<numbers>{_NUMBERS})")
_JOINED = re.compile(r"(?<![\w-])(?P<name>[^\W\d_]{1,10})(?P<numbers>\d{1,4})(?!\w)")
_ONE = re.compile(r"\w+")


def numbered(question: Question) -> Callable[[Said], bool] | None:
    """Whether a sentence has a name with another number than the question has, and nowhere with that one."""
    asked = {name: numbers[0] for name, numbers in _numbered(question.text) if len(numbers) == 1}
    return partial(_is_other, asked) if asked else None


def _is_other(asked: dict[str, str], said: Said) -> bool:
    told: dict[str, set[str]] = {}
    for name, numbers in _numbered(said.text, is_told=True):
        told.setdefault(name, set()).update(numbers)
    return any(number not in told.get(name, {number}) for name, number in asked.items())


def _numbered(text: str, *, is_told: bool = False) -> Iterator[tuple[str, list[str]]]:
    """What is told has its names with a capital, or "№": "scored 3" is no name.

    A question may be typed in small letters.
    """
    for match in chain(_NUMBERED.finditer(text), _JOINED.finditer(text)):
        if is_told and _is_small(match["name"][0]) and not match.groupdict().get("sign"):
            continue
        name = tokens(match["name"])
        if name and not name[0].flags & (Flag.STOP | Flag.TIME):
            yield name[0].term, [ROMAN.get(plain(one), one.upper()) for one in _ONE.findall(match["numbers"])]


def _is_small(letter: str) -> bool:
    """In a script with capitals; Georgian has none in sentences."""
    return letter.islower() and letter.title() != letter
