"""The sentences among which to choose, and which of the question's words each one and its surroundings hold.

All candidates of a question are reckoned at once, as arrays.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.collection import Collection
from index.embedded import Hit
from index.question import Question

ABSENT = -1
AKIN_LETTERS = 4  # at the least; two words that begin alike in three quarters of their letters are akin
AKIN_SHARE = 0.75
AKIN_DIFFERENCE = 4  # letters by which they may differ in length


@dataclass(frozen=True, slots=True)
class Rows:
    """Sentences with their tokens, in reading order: the candidates and their neighbours."""

    sentences: Ints  # (rows,): numbers in the collection
    owner: Ints  # (tokens,): the row that a token is in
    tokens: Ints  # (tokens, 4): start, end, term, flags
    word: Ints  # (tokens,): the question's word that it is, or ABSENT
    article: Ints  # (rows,)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Shapes: (candidates,), or (candidates, words) for what holds the question's words."""

    rows: Rows
    place: Ints  # the row of each candidate
    passage: Floats  # BM25 of the best passage that has it
    weights: Floats  # (words,): how rare each of the question's words is, its idf
    inside: Bools  # the sentence itself has the word
    akin: Bools  # it has not, but a word akin to it: "founder" for "founded"
    before: Bools  # the sentence before has it
    after: Bools  # the sentence after has it
    above: Bools  # the title or the heading has it
    around: Bools  # any of these, or another sentence of the article that was found

    @property
    def sentences(self) -> Ints:
        return self.rows.sentences[self.place]

    @property
    def article(self) -> Ints:
        return self.rows.article[self.place]

    @property
    def context(self) -> Bools:
        """The sentence, those beside it, title or heading have the word."""
        return self.inside | self.before | self.after | self.above

    @property
    def words_shared(self) -> Ints:
        counts: Ints = (self.inside | self.akin).sum(axis=1)
        return counts


def candidates_of(question: Question, weights: Floats, collection: Collection, hits: Sequence[Hit]) -> Candidates:
    """The sentences of the hits, headings left out. `weights`: the idf of each of the question's words."""
    sentences, passage = quotable(collection, hits)
    words = words_by_term(question, collection)
    rows = read_rows(collection, with_neighbours(collection, sentences), words)
    shape = (len(rows.sentences), len(weights))
    holds = held(rows.owner, rows.word, shape)
    akin = held(rows.owner, akin_by_term(question, collection)[rows.tokens[:, 2]], shape)
    same_article = (rows.article[1:] == rows.article[:-1])[:, None]
    before, after = np.zeros_like(holds), np.zeros_like(holds)
    before[1:] = holds[:-1] & same_article
    after[:-1] = holds[1:] & same_article
    place = np.searchsorted(rows.sentences, sentences).astype(np.int32)
    above = held_above(collection, sentences, words, len(weights))
    return Candidates(
        rows=rows,
        place=place,
        passage=passage,
        weights=weights,
        inside=holds[place],
        akin=(akin & ~holds)[place],
        before=before[place],
        after=after[place],
        above=above,
        around=held_in_article(holds, rows.article)[place] | above,
    )


def quotable(collection: Collection, hits: Sequence[Hit]) -> tuple[Ints, Floats]:
    """The sentences of the hits, each with the score of its best passage; in reading order."""
    spread, owner = ranges(np.array([hit.first for hit in hits]), np.array([hit.last for hit in hits]))
    sentences, inverse = np.unique(spread, return_inverse=True)
    scores = np.zeros(len(sentences))
    np.maximum.at(scores, inverse, np.array([hit.score for hit in hits])[owner])
    kept = collection.sentences[sentences, 2] == 0
    return sentences[kept].astype(np.int32), scores[kept]


def words_by_term(question: Question, collection: Collection) -> Ints:
    """For each term of the collection the question's word that has it, ABSENT for most: shape (terms,)."""
    numbers = np.full(len(collection.term_numbers), ABSENT, np.int32)
    for place, word in reversed(list(enumerate(question.words))):
        for term in word.terms:
            number = collection.term_numbers.get(term)
            if number is not None:
                numbers[number] = place
    return numbers


def akin_by_term(question: Question, collection: Collection) -> Ints:
    """For each term the question's word that it is akin to: what stemming leaves apart is often one word family."""
    numbers = np.full(len(collection.term_numbers), ABSENT, np.int32)
    for place, word in reversed(list(enumerate(question.words))):
        stem = word.terms[0]
        if len(stem) < AKIN_LETTERS or word.has_digits:
            continue
        for term in collection.beginning_with(stem[: max(AKIN_LETTERS, round(len(stem) * AKIN_SHARE))]):
            if abs(len(term) - len(stem)) <= AKIN_DIFFERENCE:
                numbers[collection.term_numbers[term]] = place
    return numbers


def with_neighbours(collection: Collection, sentences: Ints) -> Ints:
    near = np.unique(np.concatenate([sentences - 1, sentences, sentences + 1]))
    return near[(near >= 0) & (near < len(collection.sentences))].astype(np.int32)


def read_rows(collection: Collection, sentences: Ints, words: Ints) -> Rows:
    bounds = collection.sentence_tokens
    places, owner = ranges(bounds[sentences], bounds[sentences + 1])
    tokens = collection.tokens[places]
    return Rows(sentences, owner, tokens, words[tokens[:, 2]], collection.sentence_article[sentences])


def ranges(first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The numbers first[i] to last[i] (exclusive) of all i, one after the other, and the i of each."""
    lengths = last - first
    owner = np.repeat(np.arange(len(first), dtype=np.int32), lengths)
    before = np.cumsum(lengths) - lengths
    return (np.arange(len(owner)) + (first - before)[owner]).astype(np.int32), owner


def held(owner: Ints, word: Ints, shape: tuple[int, int]) -> Bools:
    """Which words each row holds, from the row and the word of each token."""
    holds = np.zeros(shape, np.bool_)
    found = word != ABSENT
    holds[owner[found], word[found]] = True
    return holds


def held_above(collection: Collection, sentences: Ints, words: Ints, word_count: int) -> Bools:
    """What the title of each sentence's article and the heading above it hold."""
    articles, inverse = np.unique(collection.sentence_article[sentences], return_inverse=True)
    places, owner = ranges(collection.article_titles[articles], collection.article_titles[articles + 1])
    above = held(owner, words[collection.title_terms[places, 0]], (len(articles), word_count))[inverse]
    heading = collection.heading_above[sentences]
    under = heading != ABSENT
    bounds = collection.sentence_tokens
    places, owner = ranges(bounds[heading[under]], bounds[heading[under] + 1])
    above[under] |= held(owner, words[collection.tokens[places, 2]], (int(under.sum()), word_count))
    return above


def held_in_article(holds: Bools, article: Ints) -> Bools:
    """For each row what all rows of its article hold together."""
    articles, inverse = np.unique(article, return_inverse=True)
    together = np.zeros((len(articles), holds.shape[1]), np.bool_)
    np.logical_or.at(together, inverse, holds)
    return together[inverse]
