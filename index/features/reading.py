"""A question's candidates as the features read them: the tokens of each sentence, and what of the question it says."""

from functools import cached_property

import numpy as np

from index.analysis.token import Flag
from index.arrays import Bools, Floats, Ints, begins_run, over_runs
from index.candidates import Candidates, are_names
from index.domain import Kind
from index.features.nearness import Nearness, nearness
from index.features.plainly import answers_plainly, in_unit
from index.kinds import Mentions, mentions
from index.matching import ABSENT
from index.question import Question
from index.sorts import Sorts, sorts

NEVER = 1_000_000
OWN = 0.5  # a word that counts less is inherited from an earlier question


class Reading:
    """Shapes: (candidates, words) for what holds the question's words, (tokens,) for what is true of a token."""

    def __init__(self, question: Question, candidates: Candidates) -> None:
        self.question = question
        self.candidates = candidates
        self.rows = candidates.rows
        self.weights: Floats = candidates.weights / candidates.weights.sum()  # (words,): they sum up to 1
        self.counts = np.array([word.weight for word in question.words])  # (words,): less for inherited ones
        self.unnamed = ~are_names(question)
        self.said: Bools = candidates.said
        self.flags: Ints = np.ascontiguousarray(self.rows.tokens[:, 3])  # which is read quicker
        self.is_asked: Bools = self.rows.word != ABSENT  # the token is a word of the question
        self.are_own: Bools = self.counts >= min(OWN, self.counts.max())  # (words,): and not inherited
        self.is_own: Bools = self.rows.are_words(self.are_own)

    def share(self, holds: Bools, among: Bools | None = None) -> Floats:
        """The weight of the words held, of all or of `among`: shape (candidates,); 0 where there are none."""
        if among is None:
            whole: Floats = holds @ self.weights
            return whole
        shares: Floats = holds @ (self.weights * among)
        total = float(self.weights @ among)
        return shares / total if total else np.zeros(len(holds))

    @cached_property
    def saying(self) -> Floats:
        """How many of its article's candidates say each word: shape (candidates, words)."""
        return over_runs(np.add, self.said.astype(np.float64), self.begins_article)

    @cached_property
    def said_seldom(self) -> Floats:
        """What each one says, the less the more of its article's candidates say it: shape (candidates, words)."""
        seldom: Floats = self.said / np.maximum(self.saying, 1)
        return seldom

    @cached_property
    def share_said(self) -> Floats:
        return self.share(self.said)

    @cached_property
    def begins_article(self) -> Bools:
        """Which candidates are the first of their article."""
        return begins_run(self.candidates.article)

    def are(self, flags: int) -> Bools:
        """Tokens with one of these flags."""
        found: Bools = (self.flags & flags) > 0
        return found

    def count(self, tokens: Bools) -> Ints:
        """How many of these tokens each candidate has."""
        return self.rows.counts(tokens).take(self.candidates.place)

    def has(self, tokens: Bools) -> Floats:
        """1 for each candidate that has one of these tokens, else 0."""
        found = np.zeros(len(self.rows.spans))
        found[self.rows.owner.compress(tokens)] = 1.0
        return found.take(self.candidates.place)

    @cached_property
    def starts(self) -> Bools:
        """The first token of each sentence."""
        return begins_run(self.rows.owner)

    @cached_property
    def bounds(self) -> Ints:
        """Where the tokens of each row begin, and where those of the last one end: shape (rows + 1,)."""
        return np.searchsorted(self.rows.owner, np.arange(len(self.rows.spans) + 1))

    @cached_property
    def first(self) -> Ints:
        """Of each token's sentence the first token."""
        return self.bounds.take(self.rows.owner)

    @cached_property
    def last(self) -> Ints:
        """Of each token's sentence the token after the last."""
        return self.bounds[1:].take(self.rows.owner)

    @cached_property
    def position(self) -> Ints:
        """Of each token in its sentence, from 0."""
        return np.arange(len(self.flags)) - self.first

    @cached_property
    def mentions(self) -> Mentions:
        return mentions(self.rows)

    @cached_property
    def content(self) -> Bools:
        """Tokens that mean something, and that the question does not have itself."""
        return ~self.is_asked & ~self.are(Flag.STOP | Flag.DERIVED)

    @cached_property
    def answers(self) -> Bools:
        """Tokens that may be what is asked for; where no kind of thing is, any that say something new."""
        asked = self.question.asked
        if asked in (Kind.THING, Kind.YES_NO, Kind.NAME):
            return self.content
        return self.sorts.may_be(asked, self.mentions.of(asked, self.question.measure))

    @cached_property
    def sorts(self) -> Sorts:
        return sorts(self.rows)

    @cached_property
    def in_unit(self) -> Bools:
        return in_unit(self)

    @cached_property
    def plain_answers(self) -> Bools:
        return answers_plainly(self)

    @cached_property
    def near(self) -> Nearness:
        return nearness(self.rows, self.standing, self.are_own, self.answers)

    @cached_property
    def plainly_near(self) -> Nearness:
        plain = self.plain_answers
        return self.near if plain is self.answers else nearness(self.rows, self.standing, self.are_own, plain)

    @cached_property
    def standing(self) -> Ints:
        """The tokens that are one of the question's words or stand for one."""
        found: Ints = (self.rows.standing_for != ABSENT).nonzero()[0]
        return found

    @cached_property
    def own_asked(self) -> Ints:
        """The tokens that are an own word of the question."""
        found: Ints = self.is_own.nonzero()[0]
        return found

    @cached_property
    def first_asked(self) -> Ints:
        """The first token of each row that is an own word of the question, NEVER where there is none: (rows,)."""
        found = np.full(len(self.rows.spans), NEVER)
        places = self.own_asked[::-1]
        found[self.rows.owner[places]] = places  # of several the first is written last
        return found

    @cached_property
    def last_asked(self) -> Ints:
        """The last one, -1 where there is none: shape (rows,)."""
        found = np.full(len(self.rows.spans), -1)
        places = self.own_asked
        found[self.rows.owner[places]] = places
        return found

    def distances(self, marked: Bools) -> Ints:
        """From each token to the nearest marked token of its sentence, NEVER or more where there is none."""
        place = np.arange(len(marked))
        before = np.maximum.accumulate(np.where(marked, place, -NEVER))
        after = np.minimum.accumulate(np.where(marked, place, 2 * NEVER)[::-1])[::-1]
        back = np.where(before >= self.first, place - before, NEVER)
        forth = np.where(after < self.last, after - place, NEVER)
        return np.minimum(back, forth)


def relative(column: Floats) -> Floats:
    """Measured by the best candidate."""
    best = column.max(initial=0.0)
    measured: Floats = column / (best if best > 0 else 1.0)
    return measured
