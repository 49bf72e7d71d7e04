"""The years behind a ruler's name may be those of a reign: "King Erekle (1744–1798)" tells nobody's birth."""

import re
from collections.abc import Callable

from index.analysis import words_in
from index.analysis.token import Flag
from index.analysis.words import plain
from index.domain import Kind
from index.languages import FACTS
from index.question import Question
from index.said import Said

NAME_WORDS = 4
LONGEST = 60  # years: few have reigned as long, and few of whom one asks have lived no longer
_YEARS = re.compile(r" \((\d{3,4})\s?[-–—]\s?(\d{3,4})\)")


def reigning(question: Question) -> Callable[[Said], bool] | None:
    """Whether a sentence tells no more than a ruler's years, where it is asked when somebody was born or died."""
    if question.asked is not Kind.TIME or question.language is None:
        return None
    lives = FACTS[question.language].lives
    return _is_reign if any(plain(word.text) in lives for word in question.words) else None


def _is_reign(said: Said) -> bool:
    sentence = said.text
    years = _YEARS.search(sentence)
    if years is None or int(years[2]) - int(years[1]) > LONGEST:
        return False
    before = words_in(sentence[: years.start()])[-NAME_WORDS:-1]  # the last one is a name: "Stephen King"
    rest = sentence[: years.start()] + sentence[years.end() :]
    spoken = {plain(rest[word.start : word.end]) for word in words_in(rest)}
    return any(word.flags & Flag.RULER for word in before) and spoken.isdisjoint(FACTS[said.language].lives)
