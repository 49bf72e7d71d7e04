"""All articles' sentences and tokens as flat arrays, terms as numbers: what is searched and ranked."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from index.arrays import Ints
from index.prepared import Prepared, read_prepared


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles, sentences and tokens are numbered from 0 in reading order.

    Those of article `a` are sentences `article_sentences[a]` to `article_sentences[a + 1]` (exclusive); the same holds
    for the tokens of a sentence and for those of an article's title.
    """

    article_ids: tuple[str, ...]
    article_checksums: tuple[int, ...]  # of the texts that offsets are into
    article_sentences: Ints  # (articles + 1,)
    article_titles: Ints  # (articles + 1,), into title_terms
    title_terms: Ints  # (title tokens, 2): term, flags
    sentences: Ints  # (sentences, 3): start, end, 1 for a heading; offsets into the article's text
    sentence_article: Ints  # (sentences,)
    sentence_tokens: Ints  # (sentences + 1,)
    heading_above: Ints  # (sentences,): the number of the heading that a sentence stands under; -1 without one
    tokens: Ints  # (tokens, 4): start, end, term, flags; offsets into the article's text
    term_numbers: dict[str, int]

    sorted_terms: tuple[str, ...]

    def beginning_with(self, prefix: str) -> tuple[str, ...]:
        """The terms that begin so, in alphabetical order."""
        first = bisect_left(self.sorted_terms, prefix)
        return self.sorted_terms[first : bisect_left(self.sorted_terms, prefix + chr(0x10FFFF), first)]


def collect(analyses: Iterable[tuple[str, bytes]]) -> Collection:
    """The collection of articles given as (id, what `prepare` made)."""
    article_ids: list[str] = []
    checksums: list[int] = []
    numbers: dict[str, int] = {}
    sentences, in_text, titles, starts = [], [], [], []
    for article_id, blob in analyses:
        prepared = read_prepared(blob)
        terms = np.array([numbers.setdefault(term, len(numbers)) for term in prepared.vocabulary], np.int32)
        article_ids.append(article_id)
        checksums.append(prepared.checksum)
        sentences.append(prepared.sentences)
        in_text.append(_numbered(prepared.tokens, terms))
        titles.append(_numbered(prepared.title, terms)[:, 2:])
        starts.append(_first_tokens(prepared))
    return Collection(
        article_ids=tuple(article_ids),
        article_checksums=tuple(checksums),
        article_sentences=_boundaries(sentences),
        article_titles=_boundaries(titles),
        title_terms=_joined(titles, 2),
        sentences=_joined(sentences, 3),
        sentence_article=np.repeat(np.arange(len(sentences), dtype=np.int32), [len(part) for part in sentences]),
        sentence_tokens=_sentence_boundaries(starts, in_text),
        heading_above=_joined_headings(sentences),
        tokens=_joined(in_text, 4),
        term_numbers=numbers,
        sorted_terms=tuple(sorted(numbers)),
    )


def _numbered(tokens: Ints, terms: Ints) -> Ints:
    """Tokens with the numbers that their terms have in the whole collection."""
    tokens = tokens.copy()
    if len(tokens):
        tokens[:, 2] = terms[tokens[:, 2]]
    return tokens


def _first_tokens(prepared: Prepared) -> Ints:
    """For each sentence, how many tokens of the article stand before it."""
    return np.searchsorted(prepared.tokens[:, 0], prepared.sentences[:, 0]).astype(np.int32)


def _joined(parts: list[Ints], columns: int) -> Ints:
    return np.concatenate(parts) if parts else np.empty((0, columns), np.int32)


def _boundaries(parts: list[Ints]) -> Ints:
    return np.cumsum([0, *map(len, parts)], dtype=np.int32)


def _joined_headings(sentences: list[Ints]) -> Ints:
    above, before = [np.empty(0, np.int32)], 0
    for part in sentences:
        places = np.where(part[:, 2] == 1, np.arange(before, before + len(part)), -1)
        above.append(np.maximum.accumulate(places).astype(np.int32))
        before += len(part)
    return np.concatenate(above)


def _sentence_boundaries(starts: list[Ints], tokens: list[Ints]) -> Ints:
    before = _boundaries(tokens)
    shifted = [part + shift for part, shift in zip(starts, before[:-1], strict=True)]
    return np.concatenate([*shifted, before[-1:]]).astype(np.int32)
