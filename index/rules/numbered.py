"""What only a number or a letter tells from others: World War I, Elizabeth II, Plan B."""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from index.analysis import ROMAN, Flag, plain, tokens
from index.archive import Load
from index.choosing import Choice
from index.embedded import EmbeddedRetriever
from index.question import Question
from index.rules.against import against
from index.rules.reading import sentences

READ = 10  # sentences, the best ones
OF_ANOTHER = 3.0  # log odds against a sentence about another one of the name

_NUMBER = r"(?:[IVX]{1,6}|[ivx]{2,6}|[A-H]|\d{1,2})(?![\w.,]*\w)"
_NUMBERED = re.compile(
    rf"(?<![\w-])(?P<name>[^\W\d_][\w'’]*)[ \u00a0-](?P<numbers>{_NUMBER}(?:(?:, | and | и | და |[-–/]){_NUMBER})*)"
)
_ONE = re.compile(r"\w+")


def of_same_number(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless the question is about one that is numbered and the sentence about another."""
    ranked = choice.ranked
    asked = _asked(ranked.question)
    if not asked:
        return choice
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found = np.zeros(len(ranked.candidates.place), np.bool_)
    for place, text, _ in sentences(places, ranked.candidates, retriever, load):
        found[place] = is_of_another(text, asked)
    if not found.any():
        return choice
    chosen = against(choice, found, OF_ANOTHER, retriever)
    best = chosen.ranked.best
    if best == ranked.best:
        chosen = replace(chosen, is_beside_the_point=choice.is_beside_the_point)
    return replace(chosen, is_beside_the_point=True) if found[best] else chosen


def is_of_another(sentence: str, asked: dict[str, str]) -> bool:
    """`asked`: numbers by the terms of what they number."""
    told: dict[str, set[str]] = {}
    for name, numbers in _numbered(sentence):
        told.setdefault(name, set()).update(numbers)
    return any(number not in told.get(name, {number}) for name, number in asked.items())


def _asked(question: Question) -> dict[str, str]:
    return {name: numbers[0] for name, numbers in _numbered(question.text) if len(numbers) == 1}


def _numbered(text: str) -> Iterator[tuple[str, list[str]]]:
    for match in _NUMBERED.finditer(text):
        name = tokens(match["name"])
        if name and not name[0].flags & (Flag.STOP | Flag.TIME):
            yield name[0].term, [ROMAN.get(plain(one), one.upper()) for one in _ONE.findall(match["numbers"])]
