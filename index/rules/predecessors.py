"""Who held an office before somebody: not that one; as like as not the sentence behind says it, "He replaced …"."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import takewhile

import numpy as np

from index.analysis import words_in
from index.analysis.token import Flag, Token
from index.analysis.words import plain
from index.archive import Load
from index.arrays import Bools
from index.candidates import Candidates
from index.choosing import Choice, best_of
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.facts import LanguageFacts
from index.languages.times import Role
from index.languages.word_lists import is_listed
from index.question import Question
from index.rules.against import against
from index.rules.another import offices
from index.rules.offices import with_offices
from index.rules.reading import READ, sentences
from index.said import Said
from index.wholes import is_office

OF_SUCCESSOR = 3.0  # log odds against a sentence that only tells who came later
ONE_SIDED = frozenset({Role.BEFORE, Role.AFTER, Role.UNTIL})
NEAR = 5  # sentences behind one that names the successor
AT_MOST = 60  # sentences read
AHEAD = 3.0  # log odds: a name right beside the office, as of who holds it now, is no better
SURE = 0.75  # at least: it is told outright, though in few of the question's words
NAME = Flag.NAME | Flag.CAPITAL  # "Marsh" is in a dictionary
OPENING_WORDS = 2  # "she replaces", "his predecessor"; "the heating was replaced by" is of something else


def preceding(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who held an office before somebody: then whoever tells it, and not only that one."""
    ranked = choice.ranked
    question, candidates = ranked.question, ranked.candidates
    successor = successor_in(question)
    if not successor:
        return choice
    best = ranked.best_first(READ)
    behind = _behind(successor, candidates, question) & np.isin(candidates.article, candidates.article[best])
    places = dict.fromkeys([*best, *sorted(np.flatnonzero(behind).tolist(), key=lambda one: -ranked.scores[one])])
    found = np.zeros(len(candidates.place), np.bool_)
    telling: dict[int, _Telling] = {}
    for place, said in sentences(list(places)[:AT_MOST], candidates, retriever, load):
        reading = _Reading(question, successor, said)
        telling[place] = reading.telling(is_behind=bool(behind[place]))
        found[place] = place in best and not telling[place] and (reading.names_only() or reading.is_holder())
    told = max(telling, key=lambda place: (telling[place], ranked.scores[place]), default=ranked.best)
    if not telling.get(told):
        return against(choice, found, OF_SUCCESSOR, retriever, found) if found.any() else choice
    scores = np.where(np.arange(len(found)) == told, ranked.scores.max() + AHEAD, ranked.scores - OF_SUCCESSOR * found)
    chosen = best_of(replace(ranked, scores=scores), max(choice.confidence, SURE), choice.enough)
    return replace(chosen, is_beside_the_point=False)


def successor_in(question: Question) -> frozenset[str]:
    """The terms of the one before whom somebody is asked to have been something: "who led it before Ann Lee?"."""
    if question.asked is not Kind.PERSON or question.language is None:
        return frozenset()
    words = words_in(question.text)
    for place, word in enumerate(words):
        if place and _is_successor(question, words[place - 1], word, FACTS[question.language]):
            name = takewhile(lambda one: one.flags & NAME, words[place + 1 :])
            return frozenset(one.term for one in (word, *name)) & {term for one in question.words for term in one.terms}
    return frozenset()


def _is_successor(question: Question, before: Token, word: Token, facts: LanguageFacts) -> bool:
    times = facts.times
    written = question.text[word.start : word.end].lower()
    if word.flags & (Flag.TIME | Flag.DIGITS | Flag.STOP) or is_listed(written, times.events):
        return False
    if word.flags & NAME and plain(question.text[before.start : before.end]) in times.leading.get(Role.BEFORE, ()):
        return True
    return written.endswith(_endings(facts))


def _endings(facts: LanguageFacts) -> tuple[str, ...]:
    """Of a word before which something was."""
    return tuple(ending for ending, role in facts.times.endings.items() if role is Role.BEFORE)


def _behind(successor: frozenset[str], candidates: Candidates, question: Question) -> Bools:
    """Which sentences have a little before them one that names the successor: shape (candidates,)."""
    named = np.array([not successor.isdisjoint(word.terms) for word in question.words])
    behind = np.zeros(len(candidates.place), np.bool_)
    for place in np.flatnonzero(candidates.inside[:, named].all(axis=1)).tolist():
        distance = candidates.place - candidates.place[place]
        behind |= (distance > 0) & (distance <= NEAR) & (candidates.article == candidates.article[place])
    return behind


class _Telling(IntEnum):
    """How a sentence tells who held an office before somebody."""

    NOT = 0
    PREVIOUS = 1  # "the previous mayor, Ann Lee", "He replaces Ann Lee"
    BOTH = 2  # "Brant succeeds Ann Lee"


class _Reading:
    """Of one sentence; words are told by their places among all."""

    def __init__(self, question: Question, successor: Collection[str], said: Said) -> None:
        self.text, self.facts, self.words = said.text, FACTS[said.language], said.words
        asked = {term for word in question.words for term in word.terms}
        self.own = [place for place, word in enumerate(self.words) if word.term in successor]
        beside = {near for place in self.own for near in (place - 1, place + 1)}
        self.others = [
            place
            for place, word in enumerate(self.words)
            if self.is_name(place) and word.term not in asked and place not in beside
        ]
        self.people = [place for place in self.others if self.is_person(place)]
        held = {term for word in offices(with_offices(question)) for term in word.terms}
        self.has_office = bool(held)
        self.offices = [place for place, word in enumerate(self.words) if word.term in held]

    def telling(self, *, is_behind: bool) -> _Telling:
        """`is_behind`: it stands a little behind a sentence that names the successor."""
        if not self.others:
            return _Telling.NOT
        if self.own:
            return _Telling.BOTH if self.names_both() else _Telling.NOT
        return _Telling.PREVIOUS if is_behind and (self.tells_predecessor() or self.has_previous()) else _Telling.NOT

    def names_both(self) -> bool:
        """The successor does it, or it is done by that one: "Lee succeeds Brant" tells who came later."""
        before = self.facts.times.leading.get(Role.BEFORE, ())
        first, last = self.own[0], self.own[-1]
        if (first and self.said(first - 1) in before) or self.said(last).endswith(_endings(self.facts)):
            return True
        verbs = [place for place in range(len(self.words)) if is_listed(self.said(place), self.facts.times.succeeding)]
        if self.facts.doer:
            return bool(verbs) and self.facts.doer.search(self.said(last)) is not None
        return any(last < verb < max(self.others) for verb in verbs)

    def has_previous(self) -> bool:
        places = [place for place in range(len(self.words)) if is_listed(self.said(place), self.facts.previous)]
        return any(self.is_office(place + 1) for place in places)

    def is_office(self, place: int) -> bool:
        if place == len(self.words):
            return False
        return place in self.offices if self.has_office else is_office(self.said(place), self.facts.code)

    def names_only(self) -> bool:
        """Whether it names the successor, with or without a first name, and nobody whom the question does not."""
        return bool(self.own) and not self.people

    def is_holder(self) -> bool:
        """Whether the successor stands nearest to the office, and nothing says that one came after another."""
        if not self.own or not self.offices or any(map(self.tells_of_change, range(len(self.words)))):
            return False
        return self.distance(self.own) < self.distance(self.people)

    def tells_predecessor(self) -> bool:
        """ "He replaces Ann Lee"; a language may have its verb at the end."""
        telling = [*range(len(self.words))[:OPENING_WORDS], len(self.words) - 1]
        return any(is_listed(self.said(place), self.facts.times.succeeding) for place in telling)

    def tells_of_change(self, place: int) -> bool:
        said, times = self.said(place), self.facts.times
        over = {word for word in self.facts.leaving if not times.past.fullmatch(word)}
        bounds = [
            words for timed in (times.leading, times.trailing) for role, words in timed.items() if role in ONE_SIDED
        ]
        listed = times.succeeding | times.beating | self.facts.former | over.union(*bounds)
        return is_listed(said, listed) or said.endswith(_endings(self.facts))

    def distance(self, names: Sequence[int]) -> int:
        return min((abs(name - office) for name in names for office in self.offices), default=len(self.words))

    def is_name(self, place: int) -> bool:
        """In a script with capitals they tell, but for the first word; without, surnames are in its dictionary."""
        word = self.words[place]
        written = self.text[word.start : word.end]
        has_capitals = written.title() != written.lower()
        is_capital = place > 0 and bool(word.flags & Flag.CAPITAL) and not word.flags & (Flag.STOP | Flag.TIME)
        is_surname = not has_capitals and bool(self.facts.surname.search(written))
        return bool(word.flags & Flag.NAME) or is_capital or is_surname

    def is_person(self, place: int) -> bool:
        """No place, as a single name behind "of" or without a surname's ending may be."""
        if place - 1 in self.others or place + 1 in self.others:
            return True
        written = self.said(place)
        is_placed = place > 0 and bool(self.words[place - 1].flags & Flag.PLACE)
        return not is_placed and any(self.facts.surname.search(one) for one in (written, written[:-1], written[:-2]))

    def said(self, place: int) -> str:
        return plain(self.text[self.words[place].start : self.words[place].end])
