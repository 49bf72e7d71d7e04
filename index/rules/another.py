"""Sentences about somebody else's office: who asks for the mayor of Poti asks for no deputy and no other town's.

Whose it is is told by the words beside it, by capitals and endings: so this reads the sentences themselves.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import compress, groupby

from index.analysis import Flag, plain, tokens
from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import is_listed
from index.languages.lemmas import lemma
from index.lexicon import PHRASE_WORDS
from index.names import are_plain_names, is_in_a_case, places
from index.question import Question, QuestionWord, common_words
from index.rules.offices import with_offices
from index.times import is_of_state

REACH = 3  # words from "former" or "the wife of the" to the office
ALIKE = 4  # letters with which a name and what is made from it begin: "Kelva", "Kelvan"
BESIDE = frozenset({" ", "\u00a0", "-", "\u2011", ". "})  # between words of one phrase; the last one behind "U.S"
POSSESSIVE = ("'s", "’s")
QUESTIONS_REMEMBERED = 16  # as many as are asked at once


def asks_for_holder(question: Question) -> bool:
    """Whether it asks who is something now."""
    if question.asked is not Kind.PERSON or question.language is None:
        return False
    return is_of_state(question.text, question.language, at_a_time=False)


def offices(question: Question) -> list[QuestionWord]:
    """What somebody is asked to be."""
    common = [question.words[place] for place in common_words(question)]
    return [word for word in common if question.language and is_office(word, question.language)]


def is_office(word: QuestionWord, language: str) -> bool:
    return word.terms[0] in _offices(language) or is_listed(plain(word.text), FACTS[language].signs[Kind.PERSON])


@cache
def _offices(language: str) -> frozenset[str]:
    people = FACTS[language].nouns[Kind.PERSON] | FACTS[language].introductions.people
    return people | {lemma(noun, language) for noun in people}


def is_of_another(question: Question, sentence: str, language: str) -> bool:
    """Whether it has the office that is asked for, or what is called after it, but nowhere as the one asked for."""
    return _Reading(_asked(question), sentence, language).is_of_another()


@lru_cache(QUESTIONS_REMEMBERED)
def _asked(question: Question) -> "_Asked":
    """Remembered: a dozen sentences are read for one question."""
    return _Asked(question)


class _Asked:
    def __init__(self, question: Question) -> None:
        read = with_offices(question)
        self.offices = offices(read) or [read.words[place] for place in common_words(read)]
        self.terms = frozenset(term for word in question.words for term in word.terms)
        self.first_terms = [word.terms[0] for word in question.words]
        named = compress(question.words, are_plain_names(question))
        self.names = frozenset(term for word in named for term in word.terms)

    @cached_property
    def places(self) -> frozenset[tuple[str, ...]]:
        return places(self.first_terms)

    def names_one_of(self, terms: Collection[str]) -> bool:
        begins = {name[:ALIKE] for name in self.names if len(name) >= ALIKE}
        return not self.names.isdisjoint(terms) or any(term[:ALIKE] in begins for term in terms)


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    terms: tuple[str, ...]
    flags: int


class _Reading:
    """Of one sentence; words are told by their places among all."""

    def __init__(self, asked: _Asked, text: str, language: str) -> None:
        self.asked, self.text, self.facts = asked, text, FACTS[language]
        self.words = list(_words(text))
        self.has_capitals = text.lower() != text

    def is_of_another(self) -> bool:
        held = [place for place in range(len(self.words)) if self.has_office(place)]
        return bool(held) and all(
            self.is_institution(place) or self.is_changed(place) or self.is_elsewhere(place) for place in held
        )

    def has_office(self, place: int) -> bool:
        is_held = any(not set(word.terms).isdisjoint(self.words[place].terms) for word in self.asked.offices)
        return is_held or self.is_institution(place)

    def is_institution(self, place: int) -> bool:
        """What is called after the office: "mayor's", "мэрия"."""
        begins = any(self.words[place].terms[0].startswith(word.terms[0]) for word in self.asked.offices)
        return begins and self.facts.times.institutions.fullmatch(self.said(place)) is not None

    def is_changed(self, place: int) -> bool:
        """ "Former mayor", "will be mayor"; in a language whose times stand behind such words "mayor's deputy", too."""
        beside = self.words[max(place - REACH, 0) : place]
        if not self.facts.times.leading and self.is_phrase(place):
            beside.append(self.words[place + 1])
        return any(word.flags & Flag.ANOTHER and self.asked.terms.isdisjoint(word.terms) for word in beside)

    def is_elsewhere(self, place: int) -> bool:
        """ "Turkish President", "president of Panama", where neither is asked for."""
        first, end = place, place + 1
        while first and self.is_phrase(first - 1) and self.is_asked(first - 1):
            first -= 1
        while self.is_phrase(end - 1) and self.is_asked(end):
            end += 1
        before, behind = self.owner_before(first), self.owner_behind(end)
        own = {*before, *range(first, end), *behind, *self.following(end)}  # "Russia's envoy to Tskhinvali" is of both
        if any(self.asked.names_one_of(self.words[one].terms) for one in own):
            return False
        named = frozenset[tuple[str, ...]]().union(*(places(self.keys(run)) for run in (before, behind)))
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
        return run

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
            return is_in_a_case(self.said(before[-1]), owner.terms, self.facts.code)
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

    def keys(self, run: Sequence[int]) -> list[str]:
        return [self.words[place].terms[0] for place in run]

    def said(self, place: int) -> str:
        return self.text[self.words[place].start : self.words[place].end]


def _words(text: str) -> Iterator[_Word]:
    for start, same in groupby(tokens(text), key=lambda token: token.start):
        alike = list(same)
        yield _Word(start, alike[0].end, tuple(token.term for token in alike), alike[0].flags)
