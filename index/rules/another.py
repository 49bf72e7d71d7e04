"""Sentences about somebody else's office: who asks for the mayor of Poti asks for no deputy and no other town's.

Whose it is is told by the words beside it, by capitals and endings: so this reads the sentences themselves.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, lru_cache, partial
from itertools import compress

from index import wholes
from index.analysis import tokens
from index.analysis.token import Flag, flags_of
from index.analysis.words import plain
from index.domain import Kind
from index.languages import FACTS, LANGUAGES
from index.languages.facts import OFFICE, LanguageFacts, Unheld
from index.languages.word_lists import is_listed
from index.lexicon import PHRASE_WORDS
from index.lexicon.synonyms import synonyms
from index.names import are_plain_names, is_in_a_case
from index.places import Place, Written, is_common, places, written
from index.question import Question, QuestionWord, common_words
from index.rules.offices import with_offices
from index.said import Said
from index.times import is_of_state

REACH = 3  # words from "former" or "the wife of the" to the office
ALIKE = 4  # letters with which a name and what is made from it begin: "Kelva", "Kelvan"
BESIDE = frozenset({" ", "\u00a0", "-", "\u2011", ". "})  # between words of one phrase; the last one behind "U.S"
POSSESSIVE = ("'s", "’s")
QUESTIONS_REMEMBERED = 16  # as many as are asked at once
SENTENCES_REMEMBERED = 64  # as are read for one question
_PARTS = re.compile(r"[\s\u2010\u2011-]")  # stands between those of a whole


def asks_for_holder(question: Question) -> bool:
    """Whether it asks who is something now."""
    if question.asked is not Kind.PERSON or question.language is None:
        return False
    return is_of_state(question.text, question.language, at_a_time=False)


def offices(question: Question) -> list[QuestionWord]:
    """What somebody is asked to be; with a capital only where nothing else is, for that may be part of a name."""
    language = question.language
    if language is None:
        return []
    common = [question.words[place] for place in common_words(question)]
    found = [word for word in common if is_office(word, language)]
    return found or [word for word in question.words if not word.has_digits and is_office(word, language)]


def is_office(word: QuestionWord, language: str) -> bool:
    """ "Prime minister" is one as "minister" is."""
    return wholes.is_office(plain(_PARTS.split(word.text)[-1]), language)


class Holding(Enum):
    """Whose the office in a sentence is."""

    ASKED = auto()  # that of the one who is asked for; or there is none
    ACTING = auto()  # it is held for that one
    ANOTHER = auto()


@lru_cache(SENTENCES_REMEMBERED)
def holding(question: Question, said: Said) -> Holding:
    """Whether it has the office that is asked for, or what is called after it, anywhere as the one asked for.

    Remembered: it is asked of the best sentences, and of the same ones among what other articles say.
    """
    reading = _Reading(_asked(question), said)
    if not reading.is_of_another():
        return Holding.ASKED
    return Holding.ANOTHER if reading.is_of_another(but_acting=True) else Holding.ACTING


@lru_cache(QUESTIONS_REMEMBERED)
def _asked(question: Question) -> "_Asked":
    """Remembered: a dozen sentences are read for one question."""
    return _Asked(question)


class _Asked:
    def __init__(self, question: Question) -> None:
        read = with_offices(question)
        self.offices = offices(read) or [read.words[place] for place in common_words(read)]
        self.office_terms = frozenset(term for word in self.offices for term in word.terms)
        self.begins = tuple(word.terms[0] for word in self.offices)
        self.terms = frozenset(term for word in question.words for term in word.searched)
        self.changing = frozenset(_changing(question.text, FACTS[question.language or LANGUAGES[0]]))
        self.parts = frozenset(part for word in self.offices for part in word.parts[1:])
        self.is_of_now = asks_for_holder(question)
        self.text, self.language = question.text, question.language or LANGUAGES[0]
        self.written = [written(word) for word in question.words]
        named = compress(question.words, are_plain_names(question))
        self.names = frozenset(term for word in named for term in word.terms)

    @cached_property
    def unheld(self) -> frozenset[Unheld]:
        reading = _Reading(self, Said.of(self.text, self.language))
        held = (place for place, word in enumerate(reading.words) if reading.is_asked_for(word.terms))
        return frozenset[Unheld]().union(*map(reading.unheld, held))

    @cached_property
    def places(self) -> frozenset[Place]:
        return places(self.written)

    def names_one_of(self, terms: Sequence[str], words: Sequence[Written]) -> bool:
        if not self.names.isdisjoint(terms):
            return True
        named = places(words)
        if named and self.places:  # Niger is not Nigeria
            return not named.isdisjoint(self.places)
        begins = {name[:ALIKE] for name in self.names if len(name) >= ALIKE}
        return any(term[:ALIKE] in begins for term in terms)


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    terms: tuple[str, ...]
    flags: int
    parts: frozenset[str] = frozenset()  # terms of those of a whole


class _Reading:
    """Of one sentence; words are told by their places among all."""

    def __init__(self, asked: _Asked, said: Said) -> None:
        self.asked, self.text, self.facts = asked, said.text, FACTS[said.language]
        self.words = list(_words(said))
        self.has_capitals = said.text.lower() != said.text

    def is_of_another(self, *, but_acting: bool = False) -> bool:
        """`but_acting`: an acting mayor passes for the mayor."""
        held = [place for place in range(len(self.words)) if self.has_office(place)]
        others = (
            self.is_part,
            self.is_shorter,
            self.is_institution,
            partial(self.is_changed, but_acting=but_acting),
            partial(self.is_not_held, but_acting=but_acting),
            self.is_elsewhere,
        )
        is_each = all(any(is_other(place) for is_other in others) for place in held)
        return bool(held) and (is_each or self.is_unchanged())

    def has_office(self, place: int) -> bool:
        others = (self.is_part, self.is_shorter, self.is_institution)
        return self.is_asked_for(self.words[place].terms) or any(is_other(place) for is_other in others)

    def is_asked_for(self, terms: Collection[str]) -> bool:
        return not self.asked.office_terms.isdisjoint(terms)

    def is_part(self, place: int) -> bool:
        """ "Vice-president" for "president"; but "ex-president" is what "former president" asks for."""
        word = self.words[place]
        is_held = self.is_asked_for(word.parts) and not self.is_asked_for(word.terms)
        return is_held and self.asked.changing.isdisjoint(word.parts)

    def is_shorter(self, place: int) -> bool:
        """ "President" for "vice-president"; but "former president" is what "ex-president" asks for."""
        terms = self.words[place].terms
        is_held = not self.asked.parts.isdisjoint(terms) and not self.is_asked_for(terms)
        return is_held and self.asked.changing.isdisjoint(self.terms_beside(place))

    def is_unchanged(self) -> bool:
        """The president, where the former one or a deputy is asked for, and none is spoken of."""
        changing = self.asked.changing
        if not changing or (_is_former(changing, self.facts) and self.may_be_over()):
            return False
        return not any(changing.intersection(word.terms) or changing & word.parts for word in self.words)

    def may_be_over(self) -> bool:
        """ "He stepped down as mayor in 2010" speaks of a former one in words of its own."""
        if self.facts.times.past.search(self.text):
            return True
        return any(plain(self.said(place)) in self.facts.leaving for place in range(len(self.words)))

    def is_institution(self, place: int) -> bool:
        """What is called after the office: "mayor's", "мэрия"."""
        begins = self.words[place].terms[0].startswith(self.asked.begins)
        return begins and self.facts.times.institutions.fullmatch(self.said(place)) is not None

    def terms_beside(self, place: int) -> frozenset[str]:
        return self.words[place].parts.union(*(word.terms for word in self.beside(place)))

    def is_changed(self, place: int, *, but_acting: bool) -> bool:
        """ "Former mayor", "will be mayor"; in a language whose times stand behind such words "mayor's deputy", too."""
        if but_acting and Unheld.ACTING in self.unheld(place):
            return False
        known = self.asked.terms | self.asked.changing
        return any(word.flags & Flag.ANOTHER and known.isdisjoint(word.terms) for word in self.beside(place))

    def is_not_held(self, place: int, *, but_acting: bool) -> bool:
        """ "Is not the mayor", "resigned as mayor", "acting mayor", unless that is asked for; then whoever is not."""
        found = self.unheld(place)
        return (found - {Unheld.ACTING} if but_acting else found) != self.asked.unheld

    def unheld(self, place: int) -> frozenset[Unheld]:
        start = self.words[place].start
        marked = f"{self.text[:start]}{OFFICE}{self.text[start:]}"
        found = {one for one, pattern in self.facts.unheld.items() if pattern.search(marked)}
        may_be_over = not self.asked.is_of_now or _is_former(self.asked.changing, self.facts)
        return frozenset(found - {Unheld.LOST} if may_be_over else found)

    def beside(self, place: int) -> Sequence[_Word]:
        before = self.words[max(place - REACH, 0) : place]
        is_followed = not self.facts.times.leading and self.is_phrase(place)
        return [*before, self.words[place + 1]] if is_followed else before

    def is_elsewhere(self, place: int) -> bool:
        """ "Turkish President", "president of Panama", where neither is asked for."""
        first, end = place, place + 1
        while first and self.is_phrase(first - 1) and self.is_asked(first - 1):
            first -= 1
        while self.is_phrase(end - 1) and self.is_asked(end):
            end += 1
        if not places(self.written(range(first, end))).isdisjoint(self.asked.places):
            return False
        before, behind = self.owner_before(first), self.owner_behind(end)
        own = {*before, *range(first, end), *behind, *self.following(end)}  # "Russia's envoy to Tskhinvali" is of both
        if any(self.asked.names_one_of(self.words[one].terms, self.written([one])) for one in own):
            return False
        named = places(self.written(before)) | places(self.written(behind))
        if not named and not self.is_owned(place, before, behind):
            return False
        return bool(self.asked.names or self.asked.places) and named.isdisjoint(self.asked.places)

    def owner_before(self, place: int) -> list[int]:
        run: list[int] = []
        while place and len(run) < PHRASE_WORDS and self.is_phrase(place - 1) and self.may_own(place - 1):
            place -= 1
            run.insert(0, place)
        return run

    def owner_behind(self, place: int) -> list[int]:
        """Where a language has "of", only behind that, which may stand behind the holder's name."""
        if self.facts.owning:
            while self.is_phrase(place - 1) and self.words[place].flags & Flag.CAPITAL:
                place += 1
            if not self.is_phrase(place - 1) or plain(self.said(place)) not in self.facts.owning:
                return []
            place += 1
            while self.is_phrase(place - 1) and self.words[place].flags & Flag.STOP:
                place += 1
        run: list[int] = []
        while len(run) < PHRASE_WORDS and self.is_phrase(place - 1) and self.may_own(place):
            run.append(place)
            place += 1
        is_further = run and self.is_phrase(place - 1) and plain(self.said(place)) in self.facts.owning
        return [*run, *self.owner_behind(place)] if is_further else run  # "of the Republic of Korea"

    def following(self, place: int) -> range:
        """The next words of the same phrase."""
        end = place
        while end < place + REACH and self.is_phrase(end - 1):
            end += 1
        return range(place, end)

    def is_owned(self, office: int, before: Sequence[int], behind: Sequence[int]) -> bool:
        """By a name that the lexicon has not: "Kelva's mayor", "Kelva Mayor", but not "elected Ann Lee mayor"."""
        if self.facts.owning and behind:
            return True
        if not before:
            return False
        owner = self.words[before[-1]]
        if not self.has_capitals:
            said = self.written(before[-1:])[0]
            return is_in_a_case(said.text, owner.terms, self.facts.code) and not is_common(said)
        is_name = owner.flags & Flag.NAME and self.facts.owning
        is_title = self.words[office].flags & Flag.CAPITAL
        return bool(is_name and (is_title or self.said(before[-1]).endswith(POSSESSIVE)))

    def may_own(self, place: int) -> bool:
        flags = self.words[place].flags
        return not flags & (Flag.STOP | Flag.TIME) and bool(flags & Flag.CAPITAL or not self.facts.owning)

    def is_asked(self, place: int) -> bool:
        return not self.asked.terms.isdisjoint(self.words[place].terms)

    def is_phrase(self, place: int) -> bool:
        """Whether the next word is one of the same phrase."""
        if not 0 <= place < len(self.words) - 1:
            return False
        return self.text[self.words[place].end : self.words[place + 1].start] in BESIDE

    def written(self, run: Sequence[int]) -> list[Written]:
        """With the sentence's first one in small letters: its capital makes it no name."""
        return [
            Written(self.said(place) if place else self.said(0).lower(), self.words[place].terms[0]) for place in run
        ]

    def said(self, place: int) -> str:
        return self.text[self.words[place].start : self.words[place].end]


def _changing(question: str, facts: LanguageFacts) -> Iterator[str]:
    """The terms of what makes the office in a question another, "former" or "deputy", and of what means the same."""
    for token in tokens(question):
        if token.flags & Flag.ANOTHER and not token.flags & Flag.STOP:
            yield from (token.term, *synonyms(token.term))
            if is_listed(token.term, facts.former):
                yield from (word.rstrip("*") for word in facts.former)


def _is_former(changing: Collection[str], facts: LanguageFacts) -> bool:
    return any(is_listed(term, facts.former) for term in changing)


def _words(said: Said) -> Iterator[_Word]:
    for whole, same in wholes.grouped(said.text, said.tokens):
        first, terms = same[0], tuple(token.term for token in same)
        if whole:
            yield _Word(first.start, whole.end, whole.terms, flags_of(same), frozenset(terms))
        else:
            yield _Word(first.start, first.end, terms, first.flags)
