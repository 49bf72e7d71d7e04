"""The forward index: what is written in the articles of a segment, as arrays in which terms are numbers.

Articles, sentences, tokens and passages are numbered from 0 in reading order. A *bounds* array has one number more than
there are things: those of thing `a` are bounds[a] to bounds[a + 1] (exclusive).

id_bounds         u4 [articles + 1]   into `ids`
ids               u1 [bytes]          the articles' ids in UTF-8
keys              u8 [articles]       an article's key changes whenever what is kept here of it would
checksums         i4 [articles]       of the texts that offsets are into (`prepared.checksum_of`)
dates             i4 [articles]       proleptic Gregorian ordinal, 0 where it is unknown
traits            i4 [articles, 3]    places of language, source and section among the names, -1 where unknown
name_bounds       u4 [names + 1]      into `names`
names             u1 [bytes]          UTF-8
article_sentences u4 [articles + 1]   bounds
article_titles    u4 [articles + 1]   bounds, into `title_terms`
article_passages  u4 [articles + 1]   bounds
title_terms       i4 [title tokens]   the terms of titles that are looked up
sentences         i4 [sentences, 4]   start, end (characters of the article's text), 1 for a heading, and the
                                      heading above: a heading's own number, -1 where there is none
sentence_tokens   u4 [sentences + 1]  bounds
tokens            i4 [tokens, 4]      start, end, term (-1 for what no passage holds: stop words), flags
passages          i4 [passages, 2]    first and last (exclusive) sentence
texts             u8 [passages]       equal where passages are the same, word for word
alphabet          u4 [terms]          the terms in the order of their keys
letters           u1 [terms]          how many letters a term has, 255 for more
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analysis.token import Flag
from index.arrays import Ints
from index.passages import TITLE_TIMES

NONE = -1
MIXING = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no sentence's checksum is lost in the product


class Forward(NamedTuple):
    """Read-only arrays; the docstring of the module describes each."""

    id_bounds: Ints
    ids: Ints
    keys: Ints
    checksums: Ints
    dates: Ints
    traits: Ints
    name_bounds: Ints
    names: Ints
    article_sentences: Ints
    article_titles: Ints
    article_passages: Ints
    title_terms: Ints
    sentences: Ints
    sentence_tokens: Ints
    tokens: Ints
    passages: Ints
    texts: Ints
    alphabet: Ints
    letters: Ints

    @property
    def articles(self) -> int:
        return len(self.keys)

    def id_of(self, article: int) -> str:
        return bytes(self.ids[self.id_bounds[article] : self.id_bounds[article + 1]]).decode()

    def passages_of(self, article: int) -> range:
        return range(int(self.article_passages[article]), int(self.article_passages[article + 1]))

    def terms_in(self, article: int) -> Ints:
        """Of the whole article, its title and headings; each as often as it stands there."""
        first, last = self.article_sentences[article], self.article_sentences[article + 1]
        return np.concatenate([self.terms_of_title(article), self._terms_between(int(first), int(last))])

    def all_names(self) -> list[str]:
        """Of languages, sources and sections, by their places."""
        return [bytes(self.names[first:end]).decode() for first, end in pairwise(self.name_bounds.tolist())]

    def terms_of(self, passage: int) -> Ints:
        """What BM25 counts: title and heading are counted in, they say what the sentences below are about."""
        first, last = self.passages[passage].tolist()
        heading = int(self.sentences[first, 3])
        article = int(np.searchsorted(self.article_passages, passage, side="right")) - 1
        title = self.terms_of_title(article)
        above = [] if heading == NONE else [self._terms_between(heading, heading + 1)]
        return np.concatenate([title] * TITLE_TIMES + above + [self._terms_between(first, last)])

    def terms_of_title(self, article: int) -> Ints:
        return self.title_terms[self.article_titles[article] : self.article_titles[article + 1]]

    def _terms_between(self, first: int, last: int) -> Ints:
        return looked_up(self.tokens[self.sentence_tokens[first] : self.sentence_tokens[last]])


def looked_up(tokens: Ints) -> Ints:
    found: Ints = tokens[tokens[:, 3] & Flag.STOP == 0, 2]
    return found


def counts_between(first: Ints, last: Ints) -> NDArray[np.int64]:
    """last - first, which bounds that are unsigned could not be subtracted to."""
    return np.asarray(last, np.int64) - np.asarray(first, np.int64)


def ranges(first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The numbers first[i] to last[i] (exclusive) of all i, one after the other, and the i of each."""
    first, last = first.astype(np.int64), last.astype(np.int64)
    lengths = counts_between(first, last)
    owner = np.repeat(np.arange(len(first)), lengths)
    before = np.cumsum(lengths) - lengths
    return np.arange(len(owner)) + (first - before).take(owner), owner


def with_headings(sentences: Ints, article_sentences: Ints) -> Ints:
    """Beside start, end and the mark of headings (sentences, 3) the number of the heading above."""
    numbers = np.arange(len(sentences))
    counts = counts_between(article_sentences[:-1], article_sentences[1:])
    article = np.repeat(np.arange(len(article_sentences) - 1), counts)
    first = article_sentences[article].astype(np.int64)
    above = np.maximum.accumulate(np.where(sentences[:, 2] == 1, numbers, NONE)) if len(numbers) else numbers
    above = np.where(above >= first, above, NONE)
    return np.column_stack([sentences, above]).astype(np.int32)
