"""Somebody's age is not that of a thing in the same sentence: "the 90-year-old church was closed by Mark Dunn"."""

import re
from collections.abc import Callable, Collection
from functools import cache, partial

from index.analysis import words_in
from index.analysis.token import Flag
from index.analysis.words import plain
from index.candidates import are_names
from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import Measure
from index.languages.lemmas import lemma
from index.question import Question
from index.said import Said
from index.wholes import is_office

_AGE = re.compile(
    r"(?<!\d)\d{1,4}(?:[-\u2011 ]years?[-\u2011 ]old(?!\w)|[-\u2011]?летн\w+| წლის(?!\w)|[-\u2011]?წლიან\w*)"
)
READ = 100  # characters behind an age
PHRASE = 5  # words behind it at most: "the 90-year-old old stone church", "the 54-year-old company director Mark Dunn"


def aged(question: Question) -> Callable[[Said], bool] | None:
    """Whether a sentence tells no age but that of a thing, where it is asked how old somebody is."""
    if question.measure not in (Measure.AGE, Measure.DURATION) or not are_names(question).any():
        return None
    return partial(_is_of_things, {term for word in question.words for term in word.terms})


def _is_of_things(asked: Collection[str], said: Said) -> bool:
    ages = list(_AGE.finditer(said.text))
    return bool(ages) and all(_is_of_thing(said.text[age.end() :], said.language, asked) for age in ages)


def _is_of_thing(behind: str, language: str, asked: Collection[str]) -> bool:
    """Who is named behind a thing is somebody of it, and it is his age: "the 54-year-old village boy Mark Dunn"."""
    things, attributes = set[str](), FACTS[language].attributes
    for word in words_in(behind[:READ])[:PHRASE]:
        written = plain(behind[word.start : word.end])
        if word.flags & Flag.STOP:
            break
        if attributes and not attributes.search(written):  # what has that age comes first in such a language
            return word.term in _things(language) and word.term not in asked
        if word.flags & (Flag.CAPITAL | Flag.NAME) or is_office(written, language):
            return False
        things |= {word.term} & _things(language)
    return bool(things) and things.isdisjoint(asked)


@cache
def _things(language: str) -> frozenset[str]:
    facts = FACTS[language]
    things = facts.introductions.things | facts.nouns[Kind.PLACE] | facts.nouns[Kind.ORGANISATION] | facts.aging
    return frozenset(lemma(thing, language) for thing in things)
