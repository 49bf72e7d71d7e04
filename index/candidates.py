"""The sentences among which to choose, and which of the question's words each one and its surroundings hold.

All candidates of a question are reckoned at once, as arrays.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.generations.forward import Forward, ranges
from index.generations.vocabulary import Vocabulary
from index.lexicon.synonyms import synonyms
from index.question import Question

ABSENT = -1
AKIN_LETTERS = 4  # at the least; two words that begin alike in three quarters of their letters are akin
AKIN_SHARE = 0.75
AKIN_DIFFERENCE = 4  # letters by which they may differ in length
COLUMNS = ("passage", "is_first", "inside", "akin", "meant", "before", "after", "above", "around")


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

    def kept(self, rows: Ints) -> "Rows":
        """Only these, which are in ascending order."""
        number = np.full(len(self.spans), ABSENT)
        number[rows] = np.arange(len(rows))
        owner = number[self.owner]
        own = owner != ABSENT
        return Rows(self.spans[rows], self.article[rows], owner[own], self.tokens[own], self.word[own])


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
    above: Bools  # the title or the heading has it
    around: Bools  # any of these, or another sentence of the article that was found
    weights: Floats  # (words,): how rare each of the question's words is, its idf

    @property
    def article(self) -> Ints:
        return self.rows.article[self.place]

    @property
    def context(self) -> Bools:
        """The sentence, those beside it, title or heading have the word."""
        return self.inside | self.before | self.after | self.above

    def kept(self, which: Bools) -> "Candidates":
        """Only some of them, with their own rows; `which` has the shape (candidates,)."""
        columns = {name: getattr(self, name)[which] for name in COLUMNS}
        return replace(self, rows=self.rows.kept(self.place[which]), place=np.arange(which.sum()), **columns)


@dataclass(frozen=True, slots=True)
class Lookup:
    """Terms of one segment, ascending, and the question's word that each stands for."""

    terms: Ints
    words: Ints

    def of(self, terms: Ints) -> Ints:
        """ABSENT where a term stands for no word."""
        if not len(self.terms):
            return np.full(len(terms), ABSENT, np.int32)
        places = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        return np.where(self.terms[places] == terms, self.words[places], np.int32(ABSENT))


def candidates_in(
    question: Question, weights: Floats, forward: Forward, vocabulary: Vocabulary, found: Found, first: int
) -> Candidates:
    """The sentences found in one segment, headings left out; `first` is the number of its first article.

    `weights`: the idf of each of the question's words.
    """
    sentences, passage = quotable(forward, found)
    words = words_by_term(question, vocabulary)
    near = with_neighbours(forward, sentences)
    rows = read_rows(forward, near, words, first)
    shape = (len(near), len(weights))
    holds = held(rows.owner, rows.word, shape)
    akin = held(rows.owner, akin_by_term(question, vocabulary).of(rows.tokens[:, 2]), shape)
    meant = held_by(meant_by_term(question, vocabulary), rows.owner, rows.tokens[:, 2], shape)
    same_article = (rows.article[1:] == rows.article[:-1])[:, None]
    before, after = np.zeros_like(holds), np.zeros_like(holds)
    before[1:] = holds[:-1] & same_article
    after[:-1] = holds[1:] & same_article
    place = np.searchsorted(near, sentences).astype(np.int32)
    articles = article_of(forward, sentences)
    above = held_above(forward, sentences, articles, words, len(weights))
    return Candidates(
        rows=rows,
        place=place,
        passage=passage,
        is_first=forward.article_sentences[articles] == sentences,
        inside=holds[place],
        akin=(akin & ~holds)[place],
        meant=(meant & ~akin & ~holds)[place],
        before=before[place],
        after=after[place],
        above=above,
        around=held_in_article(holds, rows.article)[place] | above,
        weights=weights,
    )


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
    )
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in COLUMNS}
    place = np.concatenate([part.place + before for part, before in zip(parts, rows_before, strict=False)])
    return Candidates(rows=rows, place=place, weights=parts[0].weights, **columns)


def are_names(question: Question) -> Bools:
    """Which of its words are of one thing alone, numbers among them: shape (words,)."""
    return np.array([word.is_name or word.has_digits for word in question.words])


def quotable(forward: Forward, found: Found) -> tuple[Ints, Floats]:
    """The sentences of the passages found, each with the score of its best one; in reading order."""
    passages = forward.passages[found.passages]
    spread, owner = ranges(passages[:, 0], passages[:, 1])
    sentences, inverse = np.unique(spread, return_inverse=True)
    scores = np.zeros(len(sentences))
    np.maximum.at(scores, inverse, found.scores[owner])
    kept = forward.sentences[sentences, 2] == 0
    return sentences[kept], scores[kept]


def words_by_term(question: Question, vocabulary: Vocabulary) -> Lookup:
    found: dict[int, int] = {}
    for place, word in reversed(list(enumerate(question.words))):
        for term in word.terms:
            number = vocabulary.number_of(term)
            if number is not None:
                found[number] = place
    return lookup(found)


def akin_by_term(question: Question, vocabulary: Vocabulary) -> Lookup:
    """The question's word that a term is akin to: what stemming leaves apart is often one word family."""
    found: dict[int, int] = {}
    for place, word in reversed(list(enumerate(question.words))):
        stem = word.terms[0]
        if len(stem) < AKIN_LETTERS or word.has_digits:
            continue
        terms, letters = vocabulary.beginning_with(stem[: max(AKIN_LETTERS, round(len(stem) * AKIN_SHARE))])
        found |= dict.fromkeys(terms[np.abs(letters - len(stem)) <= AKIN_DIFFERENCE].tolist(), place)
    return lookup(found)


def meant_by_term(question: Question, vocabulary: Vocabulary) -> Sequence[Ints]:
    """For each of the question's words the terms that may stand for it."""
    found = []
    for word in question.words:
        others = {other for term in word.terms for other in synonyms(term)}
        numbers = map(vocabulary.number_of, others)
        found.append(np.array(sorted(number for number in numbers if number is not None), np.int32))
    return found


def lookup(found: dict[int, int]) -> Lookup:
    terms = sorted(found)
    return Lookup(np.array(terms, np.int32), np.array([found[term] for term in terms], np.int32))


def article_of(forward: Forward, sentences: Ints) -> Ints:
    return np.searchsorted(forward.article_sentences, sentences, side="right") - 1


def with_neighbours(forward: Forward, sentences: Ints) -> Ints:
    near = np.unique(np.concatenate([sentences - 1, sentences, sentences + 1]))
    return near[(near >= 0) & (near < len(forward.sentences))]


def read_rows(forward: Forward, sentences: Ints, words: Lookup, first: int) -> Rows:
    bounds = forward.sentence_tokens
    places, owner = ranges(bounds[sentences], bounds[sentences + 1])
    tokens = forward.tokens[places]
    article = (article_of(forward, sentences) + first).astype(np.int32)
    return Rows(forward.sentences[sentences, :2], article, owner, tokens, words.of(tokens[:, 2]))


def held(owner: Ints, word: Ints, shape: tuple[int, int]) -> Bools:
    """Which words each row holds, from the row and the word of each token."""
    holds = np.zeros(shape, np.bool_)
    found = word != ABSENT
    holds[owner[found], word[found]] = True
    return holds


def held_by(terms: Sequence[Ints], owner: Ints, found: Ints, shape: tuple[int, int]) -> Bools:
    """Which rows hold one of the terms of each word, from the row and the term of each token."""
    holds = np.zeros(shape, np.bool_)
    for word, own in enumerate(terms):
        if len(own):
            holds[owner[np.isin(found, own)], word] = True
    return holds


def held_above(forward: Forward, sentences: Ints, articles: Ints, words: Lookup, word_count: int) -> Bools:
    """What the title of each sentence's article and the heading above it hold."""
    titled, inverse = np.unique(articles, return_inverse=True)
    places, owner = ranges(forward.article_titles[titled], forward.article_titles[titled + 1])
    above = held(owner, words.of(forward.title_terms[places]), (len(titled), word_count))[inverse]
    heading = forward.sentences[sentences, 3]
    under = heading != ABSENT
    bounds = forward.sentence_tokens
    places, owner = ranges(bounds[heading[under]], bounds[heading[under] + 1])
    above[under] |= held(owner, words.of(forward.tokens[places, 2]), (int(under.sum()), word_count))
    return above


def held_in_article(holds: Bools, article: Ints) -> Bools:
    """For each row what all rows of its article hold together."""
    articles, inverse = np.unique(article, return_inverse=True)
    together = np.zeros((len(articles), holds.shape[1]), np.bool_)
    np.logical_or.at(together, inverse, holds)
    return together[inverse]
