"""Sentences that count something else where things are counted: "96 metres" and "in 2021" are no visitors."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from itertools import takewhile

from index.analysis import tokens
from index.analysis.token import ANY_UNIT, UNITS, Flag, Token, flags_of, whole_words
from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import Measure
from index.lexicon.synonyms import synonyms
from index.question import Question
from index.rules.units import NUMBER, UNIT_WITHIN, flags_of_words
from index.said import Said

# Apples may be counted in tonnes, forests in hectares and voters in per cent, but none of them in these.
OTHERS = UNITS[Measure.MONEY] | UNITS[Measure.DURATION] | UNITS[Measure.AGE] | UNITS[Measure.LENGTH]
PART = 3  # letters at least of what may be a part of another word


def miscounted(question: Question) -> Callable[[Said], bool] | None:
    facts = FACTS.get(question.language or "")
    if facts is None or question.asked is not Kind.NUMBER or question.measure:
        return None
    counted = facts.counted.search(question.text)
    if not counted or facts.follow_ups.yes_or_no.match(question.text):
        return None
    things = [*takewhile(lambda token: not token.flags & Flag.STOP, whole_words(tokens(counted[1])))]
    if not things or flags_of(things) & (ANY_UNIT | NUMBER):  # "how many barrels"
        return None
    if facts.attributes and flags_of(things) & Flag.CAPITAL:  # "сколько Иван Петров заплатил"
        return None
    named = {token.term for token in things}
    own = {term for word in question.words if not named.isdisjoint(word.terms) for term in word.terms} | named
    return partial(_is_miscounted, own, frozenset().union(*map(synonyms, own)))


def _is_miscounted(things: Collection[str], akin: Collection[str], said: Said) -> bool:
    """`akin`: terms that may stand for the things, where they are units: storeys for floors."""
    if any(_is_of(things, token, said) for token in said.tokens):
        return False
    if any(one.flags & Flag.UNCOUNTED or (one.flags & ANY_UNIT and one.term in akin) for one in said.tokens):
        return False
    words = flags_of_words(said)
    numbers = [place for place, one in enumerate(words) if one & NUMBER]
    return bool(numbers) and all(_is_date(words, place) or _is_of_other(words, place) for place in numbers)


def _is_of(things: Collection[str], token: Token, said: Said) -> bool:
    """ "Двенадцатиэтажный" is of storeys, but no shepherd, "მეცხვარე", of sheep."""
    parts = [thing for thing in things if len(thing) >= PART]
    if token.term in things or token.term.startswith(tuple(parts)):
        return True
    attributes = FACTS[said.language].attributes
    is_attribute = attributes and attributes.search(said.text[token.start : token.end])
    return bool(is_attribute) and any(part in token.term for part in parts)


def _is_of_other(words: Sequence[int], number: int) -> bool:
    """Whether it has a unit right behind it or in it: "400 a day" are of what there are 400 a day."""
    units = words[number] & ANY_UNIT
    for one in words[number + 1 : number + 1 + UNIT_WITHIN]:
        if one & Flag.STOP and not one & ANY_UNIT:
            break
        units |= one & ANY_UNIT
    return bool(units & OTHERS) and not units & UNITS[Measure.WEIGHT]  # of apples, in pounds


def _is_date(words: Sequence[int], place: int) -> bool:
    """ "In 2021", "June 14"; a number that only might be a year may be of anything: "1500 people"."""
    if not words[place] & Flag.TIME or words[place] & ANY_UNIT:
        return False
    before, behind = words[place - 1] if place else 0, words[place + 1] if place + 1 < len(words) else 0
    return bool(before & (Flag.PLACE | Flag.TIME) or behind & Flag.TIME or words[place] & Flag.BRACKETED)
