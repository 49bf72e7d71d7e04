"""Of what sort the things are that sentences name: a person, a place, a body. No language is named here.

A name is known for a person's by what stands beside it, or by what stands beside it elsewhere: "Mihai Oltean, 44",
"coach Oltean" make a person of "Oltean" in all sentences.
"""

from dataclasses import dataclass

import numpy as np

from index.analysis.token import Flag
from index.arrays import Bools, Ints
from index.candidates import Rows
from index.domain import Kind
from index.matching import ABSENT

NO_NAME = Flag.STOP | Flag.TIME | Flag.ROLE | Flag.ORGANISATION
NAMED_APART = 1  # characters between the words of a name, at most
INITIALLED_APART = 2  # "S. Lavrov"
AGED_APART, AGE_DIGITS = 2, 2  # "Oltean, 44"


@dataclass(frozen=True, slots=True)
class Sorts:
    """Which tokens name what, among those that the question does not have itself: shape (tokens,) each."""

    people: Bools
    places: Bools
    bodies: Bools
    roles: Bools  # nouns for somebody: "a veterinarian", "soldiers"
    sites: Bools  # nouns for a place: "prison"
    located: Bools  # what stands right behind "in"; names and sites also a word or two farther on: "in the old prison"

    @property
    def named(self) -> Bools:
        """The names of any sort."""
        return self.people | self.places | self.bodies

    def of(self, asked: Kind) -> Bools | None:
        """By name; None where names of no sort are asked for."""
        by_kind = {Kind.PERSON: self.people, Kind.PLACE: self.places, Kind.ORGANISATION: self.bodies}
        return by_kind.get(asked)

    def may_be(self, asked: Kind, tokens: Bools) -> Bools:
        """Of `tokens` those that are not known for another sort than is asked for, and what is known for that one."""
        own = self.of(asked)
        if own is None:
            return tokens
        unnamed = {Kind.PERSON: self.roles, Kind.PLACE: self.sites | self.located}
        found: Bools = (tokens & ~self.named) | own
        return found | unnamed[asked] if asked in unnamed else found


def sorts(rows: Rows) -> Sorts:
    words = np.flatnonzero((rows.tokens[:, 3] & Flag.DERIVED) == 0)
    return _Words(rows, words).sorts()


class _Words:
    """The whole words of sentences: shape (words,) for what is true of one."""

    def __init__(self, rows: Rows, words: Ints) -> None:
        self.tokens = len(rows.owner)
        self.at = words
        start, end, self.term, self.flags = rows.tokens[words].T
        self.is_new = rows.word[words] == ABSENT
        self.follows = np.zeros(len(words), np.bool_)  # another of the same sentence
        owner = rows.owner[words]
        self.follows[1:] = owner[1:] == owner[:-1]
        self.letters = end - start
        self.gap = np.zeros(len(words), np.int64)  # characters before
        self.gap[1:] = start[1:] - end[:-1]

    def are(self, flags: int) -> Bools:
        found: Bools = (self.flags & flags) > 0
        return found

    def behind(self, words: Bools, within: int = NAMED_APART) -> Bools:
        """Which stand behind one of these, so many characters away at most."""
        found = np.zeros(len(words), np.bool_)
        found[1:] = words[:-1]
        return found & self.follows & (self.gap <= within)

    def before(self, words: Bools, within: int = NAMED_APART) -> Bools:
        found = np.zeros(len(words), np.bool_)
        found[:-1] = (words & self.follows & (self.gap <= within))[1:]
        return found

    def wherever(self, words: Bools) -> Bools:
        """Those with the term of one of these."""
        is_one = np.zeros(int(self.term.max(initial=0)) + 1, np.bool_)
        is_one[self.term[words]] = True
        found: Bools = is_one[self.term]
        return found

    def sorts(self) -> Sorts:
        are = self.are
        named = are(Flag.NAME | Flag.CAPITAL | Flag.PERSON_NAME) & ~are(NO_NAME)
        first, place = named & are(Flag.PERSON_NAME), named & are(Flag.PLACE_NAME)
        locative = (self.flags & Flag.LOCATIVE) == Flag.LOCATIVE
        is_there = named & self.behind(locative)
        first &= ~place | self.behind(first) | (self.before(named) & ~is_there)  # "Sydney Pollack"
        organised = are(Flag.ORGANISATION)
        whole = first | (named & self.behind(first))
        bodies = named & (self.behind(organised) | self.before(organised)) & ~whole
        people = named & (whole | self._introduced()) & ~bodies
        places = (place | is_there) & ~people
        people |= named & self.wherever(people) & ~bodies & ~is_there & ~place
        places |= named & self.wherever(places) & ~people
        sites = are(Flag.SITE) & ~are(Flag.STOP | Flag.PLACE)
        meaning = ~are(Flag.STOP | Flag.TIME | Flag.DIGITS)
        return Sorts(
            people=self._new(people),
            places=self._new(places),
            bodies=self._new(bodies),
            roles=self._new(are(Flag.ROLE) & ~are(Flag.STOP)),
            sites=self._new(sites),
            located=self._new(self._located(locative, meaning, sites | places | named)),
        )

    def _introduced(self) -> Bools:
        """Which a role, an initial or an age makes a person's name of: "coach Oltean", "M. Oltean", "Oltean, 44"."""
        is_capital = self.are(Flag.CAPITAL)
        roles = self.are(Flag.PERSON) | (self.are(Flag.ROLE) & ~is_capital)  # "Metropolitan Opera"
        initials = is_capital & (self.letters == 1)
        ages = self.are(Flag.DIGITS) & ~self.are(Flag.TIME) & (self.letters == AGE_DIGITS) & (self.gap == AGED_APART)
        return (
            self.behind(roles & ~self.are(Flag.PRONOUN | Flag.STOP))
            | self.behind(initials, INITIALLED_APART)
            | self.before(ages, AGED_APART)
        )

    def _located(self, locative: Bools, meaning: Bools, telling: Bools) -> Bools:
        anywhere = self.tokens
        one = self.behind(locative, anywhere)
        two = self.behind(one & ~locative, anywhere) & ~locative
        three = self.behind(two, anywhere) & ~locative
        return (one & meaning) | ((two | three) & telling)

    def _new(self, words: Bools) -> Bools:
        found = np.zeros(self.tokens, np.bool_)
        found[self.at[words & self.is_new]] = True
        return found
