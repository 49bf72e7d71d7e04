"""Who held an office before somebody: not that one; as like as not the sentence behind says it, "He replaced …"."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import takewhile

import numpy as np

from index.analysis import Flag, Token, plain, words_in
from index.archive import Load
from index.choosing import Choice, best_of
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.facts import LanguageFacts, Role, is_listed
from index.question import Question
from index.rules.against import against
from index.rules.another import offices
from index.rules.offices import with_offices
from index.rules.reading import sentences

READ = 10  # sentences, the best ones
OF_SUCCESSOR = 3.0  # log odds against a sentence that only tells who came later
ONE_SIDED = frozenset({Role.BEFORE, Role.AFTER, Role.UNTIL})
OPENING_WORDS = 2  # "she replaces", "his predecessor"; "the heating was replaced by" is of something else


def preceding(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who held an office before somebody, and only that one is told."""
    ranked = choice.ranked
    question, candidates = ranked.question, ranked.candidates
    successor = successor_in(question)
    if not successor:
        return choice
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found = np.zeros(len(candidates.place), np.bool_)
    for place, text, article in sentences(places, candidates, retriever, load):
        reading = _Reading(question, successor, text, article.language)
        found[place] = reading.names_only() or reading.is_holder()
    if not found.any():
        return choice
    chosen = against(choice, found, OF_SUCCESSOR, retriever, found)
    behind = _sentence_behind(choice, chosen.ranked.best)
    if behind is None or not found[chosen.ranked.best]:
        return chosen
    for place, text, article in sentences([behind], candidates, retriever, load):
        if _Reading(question, successor, text, article.language).tells_predecessor():
            scores = np.where(np.arange(len(found)) == place, ranked.scores.max() + 1, ranked.scores)
            told = best_of(replace(ranked, scores=scores), choice.confidence, choice.enough)
            return replace(told, is_beside_the_point=choice.is_beside_the_point)
    return chosen


def successor_in(question: Question) -> frozenset[str]:
    """The terms of the one before whom somebody is asked to have been something: "who led it before Ann Lee?"."""
    if question.asked is not Kind.PERSON or question.language is None:
        return frozenset()
    words = words_in(question.text)
    for place, word in enumerate(words):
        if place and _is_successor(question, words[place - 1], word, FACTS[question.language]):
            name = takewhile(lambda one: one.flags & Flag.NAME, words[place + 1 :])
            return frozenset(one.term for one in (word, *name)) & {term for one in question.words for term in one.terms}
    return frozenset()


def _is_successor(question: Question, before: Token, word: Token, facts: LanguageFacts) -> bool:
    times = facts.times
    written = question.text[word.start : word.end].lower()
    if word.flags & Flag.NAME and plain(question.text[before.start : before.end]) in times.leading.get(Role.BEFORE, ()):
        return True
    is_timed = word.flags & (Flag.TIME | Flag.DIGITS) or is_listed(written, times.events)
    return written.endswith(_endings(facts)) and not is_timed


def _endings(facts: LanguageFacts) -> tuple[str, ...]:
    """Of a word before which something was."""
    return tuple(ending for ending, role in facts.times.endings.items() if role is Role.BEFORE)


def _sentence_behind(choice: Choice, place: int) -> int | None:
    candidates = choice.ranked.candidates
    follows = candidates.place == candidates.place[place] + 1
    follows &= candidates.article == candidates.article[place]
    return int(np.argmax(follows)) if follows.any() else None


class _Reading:
    """Of one sentence; words are told by their places among all."""

    def __init__(self, question: Question, successor: Collection[str], text: str, language: str) -> None:
        self.text, self.facts, self.words = text, FACTS[language], words_in(text)
        asked = {term for word in question.words for term in word.terms}
        self.own = [place for place, word in enumerate(self.words) if word.term in successor]
        beside = {near for place in self.own for near in (place - 1, place + 1)}
        self.others = [
            place
            for place, word in enumerate(self.words)
            if self.is_name(word) and word.term not in asked and place not in beside
        ]
        held = {term for word in offices(with_offices(question)) for term in word.terms}
        self.offices = [place for place, word in enumerate(self.words) if word.term in held]

    def names_only(self) -> bool:
        """Whether it names the successor, with or without a first name, and nobody whom the question does not."""
        return bool(self.own) and not self.others

    def is_holder(self) -> bool:
        """Whether the successor stands nearest to the office, and nothing says that one came after another."""
        if not self.own or not self.offices or any(map(self.tells_of_change, range(len(self.words)))):
            return False
        return self.distance(self.own) < self.distance(self.others)

    def tells_predecessor(self) -> bool:
        """ "He replaces Ann Lee"; a language may have its verb at the end."""
        telling = [*range(len(self.words))[:OPENING_WORDS], len(self.words) - 1]
        return bool(self.others) and any(is_listed(self.said(place), self.facts.times.succeeding) for place in telling)

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

    def is_name(self, word: Token) -> bool:
        """In a script without capitals surnames are in its dictionary."""
        written = self.text[word.start : word.end]
        is_surname = written.title() == written.lower() and bool(self.facts.surname.search(written))
        return bool(word.flags & Flag.NAME) or is_surname

    def said(self, place: int) -> str:
        return plain(self.text[self.words[place].start : self.words[place].end])
