"""What only a number or a letter tells from others: World War I, Elizabeth II, Plan B."""

import re
from collections.abc import Iterator

from index.analysis import ROMAN, Flag, plain, tokens

_NUMBER = r"(?:[IVX]{1,6}|[ivx]{2,6}|[A-H]|\d{1,2})(?![\w.,]*\w)"
_NUMBERED = re.compile(
    rf"(?<![\w-])(?P<name>[^\W\d_][\w'’]{{0,40}})[ \u00a0-](?P<numbers>{_NUMBER}(?:(?:, | and | и | და |[-–/]){_NUMBER})*)"
)
_ONE = re.compile(r"\w+")


def is_numbered_otherwise(question: str, sentence: str) -> bool:
    """Whether the sentence has a name with another number than the question has, and nowhere with that one."""
    asked = {name: numbers[0] for name, numbers in _numbered(question) if len(numbers) == 1}
    told: dict[str, set[str]] = {}
    for name, numbers in _numbered(sentence) if asked else ():
        told.setdefault(name, set()).update(numbers)
    return any(number not in told.get(name, {number}) for name, number in asked.items())


def _numbered(text: str) -> Iterator[tuple[str, list[str]]]:
    for match in _NUMBERED.finditer(text):
        name = tokens(match["name"])
        if name and not name[0].flags & (Flag.STOP | Flag.TIME):
            yield name[0].term, [ROMAN.get(plain(one), one.upper()) for one in _ONE.findall(match["numbers"])]
