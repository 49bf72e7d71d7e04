"""Passages of made-up words that are spread as words of real text are: for speed and size only, never for quality.

Words follow Zipf's law, articles of ten passages keep using sixty words of their own, and questions are some words of
one passage. The same numbers give the same passages.
"""

import random
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from tests.benchmarks.corpus import Corpus, Questions, Text, spelt

VOCABULARY = 400_000
STOP_WORDS = 150  # the commonest: left out of clean questions, and never an article's own
PASSAGE_WORDS, SPREAD, SHORTEST, LONGEST = 80, 24, 12, 160
ARTICLE_PASSAGES, OWN_WORDS, OWN_SHARE = 10, 60, 0.28
CHUNK = 20_000  # passages made at once
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]

Chunk = tuple[NDArray[np.uint32], Ints]  # word numbers, and how many of them each passage has


def text(passages: int, questions: int) -> Text:
    corpus = made(passages)
    return Text(corpus, asked(corpus, questions))


def made(passages: int, seed: int = 1) -> Corpus:
    words, lengths = zip(*_chunks(passages, seed), strict=True)
    return Corpus(vocabulary(), np.concatenate(words), _bounds(np.concatenate(lengths)))


def streamed(passages: int, seed: int = 1, spelling: list[str] | None = None) -> Iterator[list[str]]:
    """The passages of `made`, without ever holding more than some thousand of them; of other words, if given."""
    spelling = vocabulary() if spelling is None else spelling
    for words, lengths in _chunks(passages, seed, len(spelling)):
        yield from spelt(spelling, words, _bounds(lengths))


def asked(corpus: Corpus, count: int, seed: int = 2) -> Questions:
    """Four to nine words of a passage each."""
    rng = random.Random(seed)
    questions: Questions = {"clean": [], "raw": []}
    while len(questions["raw"]) < count:
        passage = rng.randrange(len(corpus))
        numbers = corpus.words[corpus.bounds[passage] : corpus.bounds[passage + 1]].tolist()
        chosen = rng.sample(numbers, rng.randrange(4, 10))
        kept = [number for number in chosen if number >= STOP_WORDS]
        if kept:
            questions["raw"].append([corpus.vocabulary[number] for number in chosen])
            questions["clean"].append([corpus.vocabulary[number] for number in kept])
    return questions


def vocabulary() -> list[str]:
    """The number of a word written in syllables: short for common words, as in real text."""
    size = len(SYLLABLES)
    words = []
    for number in range(VOCABULARY):
        word, left = SYLLABLES[number % size], number // size
        while left:
            left, syllable = divmod(left - 1, size)
            word += SYLLABLES[syllable]
        words.append(word)
    return words


def _chunks(passages: int, seed: int, vocabulary: int = VOCABULARY) -> Iterator[Chunk]:
    rng = np.random.default_rng([seed, passages])
    shares = 1 / (np.arange(vocabulary) + 2.7) ** 1.07
    for first in range(0, passages, CHUNK):
        yield _chunk(rng, min(CHUNK, passages - first), shares)


def _chunk(rng: np.random.Generator, passages: int, shares: NDArray[np.float64]) -> Chunk:
    articles = -(-passages // ARTICLE_PASSAGES)
    own = STOP_WORDS + _drawn(rng, shares[STOP_WORDS:], articles * OWN_WORDS).reshape(articles, OWN_WORDS)
    lengths = np.clip(rng.normal(PASSAGE_WORDS, SPREAD, passages).astype(np.int64), SHORTEST, LONGEST)
    words = _drawn(rng, shares, int(lengths.sum()))
    article = np.repeat(np.arange(passages) // ARTICLE_PASSAGES, lengths)
    is_own = rng.random(len(words)) < OWN_SHARE
    which = (rng.random(int(is_own.sum())) ** 2 * OWN_WORDS).astype(np.int64)  # the first ones more often
    words[is_own] = own[article[is_own], which]
    return words.astype(np.uint32), lengths


def _drawn(rng: np.random.Generator, shares: NDArray[np.float64], count: int) -> Ints:
    steps = np.cumsum(shares / shares.sum())
    return np.minimum(np.searchsorted(steps, rng.random(count)), len(shares) - 1)


def _bounds(lengths: Ints) -> Ints:
    return np.concatenate([[0], np.cumsum(lengths)])
