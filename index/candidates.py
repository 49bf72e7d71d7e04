"""The sentences among which to choose, and which of the question's words each one and its surroundings hold.

All candidates of a question are reckoned at once, as arrays.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from index.arrays import Bools, Floats, Ints, begins_run, over_runs
from index.generations.forward import Forward, ranges
from index.generations.vocabulary import Vocabulary
from index.matching import ABSENT, Matching, matching
from index.question import Question

HOLDING = ("inside", "akin", "meant", "before", "after", "nearly_before", "nearly_after", "above", "around")
COLUMNS = ("passage", "is_first", *HOLDING)


class Found(NamedTuple):
    """Passages of one segment and their BM25 scores."""

    passages: Ints
    scores: Floats


@dataclass(frozen=True, slots=True)
class Rows:
    """Sentences with their tokens, in reading order: the candidates and their neighbours."""

    spans: Ints  # (rows, 2): start and end in the article's text
    article: Ints  # (rows,): numbers in the whole index
    owner: Ints  # (tokens,): the row that a token is in
    tokens: Ints  # (tokens, 4): start, end, term, flags
    word: Ints  # (tokens,): the question's word that it is, or ABSENT
    standing_for: Ints  # (tokens,): that word, or the first that it is akin to, or may stand for, or ABSENT

    def tokens_of(self, row: int) -> slice:
        """Where its tokens are among all."""
        return slice(*np.searchsorted(self.owner, [row, row + 1]).tolist())

    def kept(self, rows: Ints) -> "Rows":
        """Only these, which are in ascending order."""
        number = np.full(len(self.spans), ABSENT)
        number[rows] = np.arange(len(rows))
        owner = number.take(self.owner)
        own = (owner != ABSENT).nonzero()[0]
        tokens = self.tokens.take(own, axis=0)
        words = (self.word.take(own), self.standing_for.take(own))
        return Rows(self.spans[rows], self.article[rows], owner.take(own), tokens, *words)

    def are_words(self, which: Bools) -> Bools:
        """Which tokens are one of some of the question's words; `which` has the shape (words,)."""
        found: Bools = np.append(which, False)[self.word]  # ABSENT is the last one
        return found

    def counts(self, tokens: Bools) -> Ints:
        """How many of these tokens each row has."""
        return np.bincount(self.owner.compress(tokens), minlength=len(self.spans))

    def right_behind(self, tokens: Bools) -> Bools:
        """Which tokens stand right behind one of these in their row: shape (tokens,)."""
        found = np.zeros(len(tokens), np.bool_)
        found[1:] = tokens[:-1] & (self.owner[1:] == self.owner[:-1])
        return found

    def right_before(self, tokens: Bools) -> Bools:
        """Which tokens stand right before one of these in their row: shape (tokens,)."""
        found = np.zeros(len(tokens), np.bool_)
        found[:-1] = tokens[1:] & (self.owner[1:] == self.owner[:-1])
        return found

    def have_behind(self, one: Bools, other: Bools, reach: int) -> Bools:
        """Which rows have one of `other` behind one of `one`, at most `reach` tokens away."""
        found = np.zeros(len(self.spans), np.bool_)
        for step in range(1, reach + 1):
            meet = one[:-step] & other[step:] & (self.owner[:-step] == self.owner[step:])
            found[self.owner[step:][meet]] = True
        return found


@dataclass(frozen=True, slots=True)
class Candidates:
    """Shapes: (candidates,), or (candidates, words) for what holds the question's words."""

    rows: Rows
    place: Ints  # the row of each candidate
    passage: Floats  # BM25 of the best passage that has it
    is_first: Bools  # of its article
    inside: Bools  # the sentence itself has the word
    akin: Bools  # it has not, but a word akin to it: "founder" for "founded"
    meant: Bools  # it has a word that may stand for it: "chief" for "runs"
    before: Bools  # the sentence before has it
    after: Bools  # the sentence after has it
    nearly_before: Bools  # the sentence before has it, or a word akin to it or that may stand for it
    nearly_after: Bools  # the sentence after does
    above: Bools  # the title or the heading has it
    around: Bools  # any of these, or another sentence of the article that was found
    weights: Floats  # (words,): how rare each of the question's words is, its idf
    narrowed_from: int  # how many were found, where only some of them may answer; else 0

    @property
    def article(self) -> Ints:
        return self.rows.article[self.place]

    @property
    def said(self) -> Bools:
        """The sentence has the word, one akin to it or one that may stand for it."""
        return self.inside | self.akin | self.meant

    @property
    def context(self) -> Bools:
        """The sentence, those beside it, title or heading have the word."""
        return self.inside | self.before | self.after | self.above

    def kept(self, which: Bools) -> "Candidates":
        """Only some of them, with their own rows; `which` has the shape (candidates,)."""
        kept = which.nonzero()[0]
        columns = {name: getattr(self, name).take(kept, axis=0) for name in COLUMNS}
        return replace(self, rows=self.rows.kept(self.place[kept]), place=np.arange(len(kept)), **columns)

    def narrowed(self, which: Bools) -> "Candidates":
        """Only those that may answer. That the others may not makes none of these surer, so they are counted on."""
        return replace(self.kept(which), narrowed_from=max(self.narrowed_from, len(self.place)))


def candidates_in(
    question: Question, weights: Floats, forward: Forward, vocabulary: Vocabulary, found: Found, first: int
) -> Candidates:
    """The sentences found in one segment, headings left out; `first` is the number of its first article.

    `weights`: the idf of each of the question's words.
    """
    sentences, passage = quotable(forward, found)
    match = matching(question, vocabulary)
    near = with_neighbours(forward, sentences)
    rows, matched, terms = read_rows(forward, near, match, first)
    shape = (len(near), len(weights))
    owner = rows.owner.take(matched)
    holds, akin = held(owner, rows.word.take(matched), shape), held(owner, match.akin.take(terms), shape)
    meant = held_by(owner, match.meant.take(terms, axis=0), shape)
    same_article = (rows.article[1:] == rows.article[:-1])[:, None]
    before, after = beside(holds, same_article)
    nearly_before, nearly_after = beside(holds | akin | meant, same_article)
    place = near.searchsorted(sentences)
    articles = article_of(forward, sentences)
    above = held_above(forward, sentences, articles, match, len(weights))
    return Candidates(
        rows=rows,
        place=place,
        passage=passage,
        is_first=forward.article_sentences[articles] == sentences,
        inside=holds.take(place, axis=0),
        akin=(akin & ~holds).take(place, axis=0),
        meant=(meant & ~akin & ~holds).take(place, axis=0),
        before=before.take(place, axis=0),
        after=after.take(place, axis=0),
        nearly_before=nearly_before.take(place, axis=0),
        nearly_after=nearly_after.take(place, axis=0),
        above=above,
        around=held_in_article(holds, rows.article).take(place, axis=0) | above,
        weights=weights,
        narrowed_from=0,
    )


def beside(holds: Bools, same_article: Bools) -> tuple[Bools, Bools]:
    """What the row before each one holds, and the row after, in the same article: shape (rows, words)."""
    before, after = np.zeros_like(holds), np.zeros_like(holds)
    before[1:] = holds[:-1] & same_article
    after[:-1] = holds[1:] & same_article
    return before, after


def joined(parts: Sequence[Candidates]) -> Candidates:
    """Those of several segments, at least one: no article is in two of them."""
    if len(parts) == 1:
        return parts[0]
    rows_before = np.cumsum([0, *(len(part.rows.spans) for part in parts)]).tolist()
    all_rows = [part.rows for part in parts]
    rows = Rows(
        spans=np.concatenate([rows.spans for rows in all_rows]),
        article=np.concatenate([rows.article for rows in all_rows]),
        owner=np.concatenate([rows.owner + before for rows, before in zip(all_rows, rows_before, strict=False)]),
        tokens=np.concatenate([rows.tokens for rows in all_rows]),
        word=np.concatenate([rows.word for rows in all_rows]),
        standing_for=np.concatenate([rows.standing_for for rows in all_rows]),
    )
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in COLUMNS}
    place = np.concatenate([part.place + before for part, before in zip(parts, rows_before, strict=False)])
    return Candidates(rows=rows, place=place, weights=parts[0].weights, narrowed_from=0, **columns)


def are_names(question: Question) -> Bools:
    """Which of its words are of one thing alone, numbers among them: shape (words,)."""
    return np.array([word.is_name or word.has_digits for word in question.words])


def are_own(question: Question) -> Bools:
    """Which of its words are not inherited from an earlier question, also where they are translated: shape (words,)."""
    inherited = question.context.inherited if question.context else frozenset()
    return np.array([inherited.isdisjoint(word.terms) for word in question.words], np.bool_)


def quotable(forward: Forward, found: Found) -> tuple[Ints, Floats]:
    """The sentences of the passages found, each with the score of its best one; in reading order."""
    passages = forward.passages.take(found.passages, axis=0)
    spread, owner = ranges(passages[:, 0], passages[:, 1])
    order = np.argsort(spread, kind="stable")
    spread = spread[order]
    firsts = np.flatnonzero(begins_run(spread))
    sentences, scores = spread[firsts], np.maximum.reduceat(found.scores[owner[order]], firsts)
    kept = forward.sentences.take(sentences, axis=0)[:, 2] == 0
    return sentences[kept], scores[kept]


def article_of(forward: Forward, sentences: Ints) -> Ints:
    starts = forward.article_sentences
    return np.searchsorted(starts, sentences.astype(starts.dtype), side="right") - 1


def with_neighbours(forward: Forward, sentences: Ints) -> Ints:
    near = np.sort(np.concatenate([sentences - 1, sentences, sentences + 1]))
    return near[begins_run(near) & (near >= 0) & (near < len(forward.sentences))]


def read_rows(forward: Forward, sentences: Ints, match: Matching, first: int) -> tuple[Rows, Ints, Ints]:
    """With the tokens that match, and the place of each of these among the terms that do."""
    bounds = forward.sentence_tokens
    places, owner = ranges(bounds[sentences], bounds[sentences + 1])
    tokens = forward.tokens.take(places, axis=0)
    article = (article_of(forward, sentences) + first).astype(np.int32)
    matched, terms = match.found_in(tokens[:, 2])
    word = np.full(len(tokens), ABSENT, np.int32)
    word[matched] = match.words(owner[matched], terms)
    standing_for = word.copy()
    standing_for[matched] = match.standing_for(word.take(matched), terms)
    rows = Rows(forward.sentences.take(sentences, axis=0)[:, :2], article, owner, tokens, word, standing_for)
    return rows, matched, terms


def held(owner: Ints, word: Ints, shape: tuple[int, int]) -> Bools:
    """Which words each row holds, from the row and the word of each token."""
    holds = np.zeros(shape, np.bool_)
    found = word != ABSENT
    holds[owner[found], word[found]] = True
    return holds


def held_by(owner: Ints, meant: Bools, shape: tuple[int, int]) -> Bools:
    """Which words each row holds, from the row of each token and the words that it may stand for."""
    holds = np.zeros(shape, np.bool_)
    token, word = meant.nonzero()
    holds[owner[token], word] = True
    return holds


def held_above(forward: Forward, sentences: Ints, articles: Ints, match: Matching, word_count: int) -> Bools:
    """What the title of each sentence's article and the heading above it hold."""
    begins = begins_run(articles)
    titled, inverse = articles[begins], np.cumsum(begins) - 1
    places, owner = ranges(forward.article_titles[titled], forward.article_titles[titled + 1])
    matched, terms = match.found_in(forward.title_terms.take(places))
    word = match.words(owner.take(matched), terms)
    above = held(owner.take(matched), word, (len(titled), word_count)).take(inverse, axis=0)
    heading = forward.sentences.take(sentences, axis=0)[:, 3]
    under = heading != ABSENT
    if under.any():
        bounds, heading = forward.sentence_tokens, heading[under]
        places, owner = ranges(bounds[heading], bounds[heading + 1])
        matched, terms = match.found_in(forward.tokens.take(places, axis=0)[:, 2])
        word = match.words(owner.take(matched), terms)
        above[under] |= held(owner.take(matched), word, (len(heading), word_count))
    return above


def held_in_article(holds: Bools, article: Ints) -> Bools:
    """For each row what all rows of its article hold together; an article's rows are neighbours."""
    if not len(article):
        return holds
    return over_runs(np.logical_or, holds, begins_run(article))
