"""Analysed articles to a forward index, and to passages of numbered terms for the inverted one, in one pass."""

from collections.abc import Iterable, Iterator

import numpy as np

from index.archive import Analysed
from index.arrays import Ints
from index.generations.forward import MIXING, NONE, Forward, looked_up, ranges, with_headings
from index.generations.vocabulary import alphabet_of, letters_of
from index.inverted.vocabulary import Table
from index.passages import TITLE_TIMES, Passage, passages_of
from index.prepared import Prepared, read_prepared

UNKNOWN_DATE = 0


class Gathering:
    """`passages` is to be exhausted first; `numbers` and `forward` are whole then."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}  # of the terms that some passage holds
        self._names: dict[str, int] = {}
        self._articles: list[Analysed] = []  # without their analyses
        self._checksums: list[int] = []
        self._sentences: list[Ints] = []
        self._first_tokens: list[Ints] = []
        self._tokens: list[Ints] = []
        self._titles: list[Ints] = []
        self._passages: list[Ints] = []
        self._texts: list[Ints] = []

    def passages(self, articles: Iterable[Analysed]) -> Iterator[Ints]:
        """The numbers of the terms of each passage, title and heading counted in; repeated ones repeated."""
        for article in articles:
            prepared = read_prepared(article.analysis)
            found = list(passages_of([bool(mark) for mark in prepared.sentences[:, 2]]))
            held = _terms_of(prepared, found)
            terms = self._numbered(prepared, held)
            self._keep(article, prepared, found, terms)
            yield from (terms[places] for places in held)

    def forward(self, table: Table) -> Forward:
        names = [name.encode() for name in self._names]
        ids = [article.id.encode() for article in self._articles]
        tokens_before = _bounds(self._tokens)
        sentences_before = _bounds(self._sentences)
        first_tokens = [part + before for part, before in zip(self._first_tokens, tokens_before.tolist(), strict=False)]
        passages = [part + before for part, before in zip(self._passages, sentences_before.tolist(), strict=False)]
        return Forward(
            id_bounds=_bounds(ids),
            ids=np.frombuffer(b"".join(ids), np.uint8),
            keys=np.array([article.key for article in self._articles], np.uint64),
            checksums=np.array(self._checksums, np.int32),
            dates=np.array([a.date.toordinal() if a.date else UNKNOWN_DATE for a in self._articles], np.int32),
            traits=np.array(
                [
                    [self._names[trait] if trait else NONE for trait in (a.language, a.source, a.section)]
                    for a in self._articles
                ],
                np.int32,
            ).reshape(-1, 3),
            name_bounds=_bounds(names),
            names=np.frombuffer(b"".join(names), np.uint8),
            article_sentences=sentences_before,
            article_titles=_bounds(self._titles),
            article_passages=_bounds(self._passages),
            title_terms=_joined(self._titles, np.empty(0, np.int32)),
            sentences=with_headings(_joined(self._sentences, np.empty((0, 4), np.int32))[:, :3], sentences_before),
            sentence_tokens=np.concatenate([*first_tokens, tokens_before[-1:]]).astype(np.uint32),
            tokens=_joined(self._tokens, np.empty((0, 4), np.int32)),
            passages=_joined(passages, np.empty((0, 2), np.int32)).astype(np.int32),
            texts=_joined(self._texts, np.empty(0, np.uint64)),
            alphabet=alphabet_of(table),
            letters=letters_of(table),
        )

    def _numbered(self, prepared: Prepared, held: list[Ints]) -> Ints:
        """For each word of the article's vocabulary its number in the segment, NONE where no passage holds it.

        Terms are numbered as they first occur in passages.
        """
        terms = np.full(len(prepared.vocabulary), NONE, np.int32)
        for place in dict.fromkeys(np.concatenate(held).tolist()) if held else ():
            terms[place] = self.numbers.setdefault(prepared.vocabulary[place], len(self.numbers))
        return terms

    def _keep(self, article: Analysed, prepared: Prepared, found: list[Passage], terms: Ints) -> None:
        for trait in (article.language, article.source, article.section):
            if trait:
                self._names.setdefault(trait, len(self._names))
        self._articles.append(article._replace(analysis=b""))
        self._checksums.append(prepared.checksum)
        self._sentences.append(prepared.sentences)
        self._first_tokens.append(np.searchsorted(prepared.tokens[:, 0], prepared.sentences[:, 0]))
        tokens = prepared.tokens.copy()
        tokens[:, 2] = terms[tokens[:, 2]] if len(terms) else NONE
        self._tokens.append(tokens)
        title = terms[looked_up(prepared.title)] if len(terms) else np.empty(0, np.int32)
        self._titles.append(title[title != NONE])
        self._passages.append(np.array([(first, last) for first, last, _ in found], np.int32).reshape(-1, 2))
        self._texts.append(_fingerprints(prepared.sentences[:, 3], self._passages[-1]))


def _terms_of(prepared: Prepared, found: list[Passage]) -> list[Ints]:
    """For each passage the places of its terms in the article's vocabulary."""
    title = [looked_up(prepared.title)] * TITLE_TIMES
    bounds = [*np.searchsorted(prepared.tokens[:, 0], prepared.sentences[:, 0]).tolist(), len(prepared.tokens)]
    held = []
    for first, last, heading in found:
        above = [] if heading is None else [looked_up(prepared.tokens[bounds[heading] : bounds[heading + 1]])]
        inside = looked_up(prepared.tokens[bounds[first] : bounds[last]])
        held.append(np.concatenate([*title, *above, inside]))
    return held


def _fingerprints(checksums: Ints, passages: Ints) -> Ints:
    """Of each passage a number that is the same where its sentences are, in the same order."""
    sentences, owner = ranges(passages[:, 0], passages[:, 1])
    place = sentences - passages[owner, 0]
    values = checksums[sentences].astype(np.uint32).astype(np.uint64) + np.uint64(1)
    mixed = values * (MIXING * (np.uint64(2) * place.astype(np.uint64) + np.uint64(1)))
    fingerprints = np.zeros(len(passages), np.uint64)
    np.add.at(fingerprints, owner, mixed)
    return fingerprints


def _bounds(parts: Iterable[Ints] | Iterable[bytes]) -> Ints:
    return np.cumsum([0, *map(len, parts)]).astype(np.uint32)


def _joined(parts: list[Ints], nothing: Ints) -> Ints:
    return np.concatenate(parts) if parts else nothing
