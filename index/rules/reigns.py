"""Years in brackets need not be those of a life: "King Erekle (1744–1798)", "Tom Roe (mayor 2004–2009)"."""

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
    """Whether a sentence tells no years but such, where it is asked when somebody was born or died."""
    if question.asked is not Kind.TIME or question.language is None:
        return None
    lives = FACTS[question.language].lives
    return _is_of_no_life if any(plain(word.text) in lives for word in question.words) else None


def _is_of_no_life(said: Said) -> bool:
    return _is_reign(said) or _is_of_brackets(said)


def _is_of_brackets(said: Said) -> bool:
    """ "Peter Roe (2010, p. 14)": but "(1862–1936)", "(born in 1966)" and days are of a life."""
    times = [token for token in said.tokens if token.flags & Flag.TIME]
    if not times or not all(token.flags & Flag.BRACKETED for token in times):
        return False
    is_dated = any(token.flags & Flag.DERIVED for token in times)
    return not is_dated and not _YEARS.search(said.text) and _is_lifeless(said.text, said.language)


def _is_reign(said: Said) -> bool:
    sentence = said.text
    years = _YEARS.search(sentence)
    if years is None or int(years[2]) - int(years[1]) > LONGEST:
        return False
    before = words_in(sentence[: years.start()])[-NAME_WORDS:-1]  # the last one is a name: "Stephen King"
    rest = sentence[: years.start()] + sentence[years.end() :]
    return any(word.flags & Flag.RULER for word in before) and _is_lifeless(rest, said.language)


def _is_lifeless(text: str, language: str) -> bool:
    """Whether it has no word like "born"."""
    return FACTS[language].lives.isdisjoint(plain(text[word.start : word.end]) for word in words_in(text))
