"""The sentences of candidates as they are written, for rules that read them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from index.archive import Load
from index.candidates import Candidates, Rows
from index.domain import Article, Citation
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.prepared import checksum_of
from index.said import Said

READ = 10  # sentences, the best ones


class Written(NamedTuple):
    place: int  # among the candidates
    text: str
    article: Article


def sentences(
    places: Sequence[int], candidates: Candidates, retriever: EmbeddedRetriever, load: Load
) -> Iterator[tuple[int, Said]]:
    """The place of each among the candidates, and what it says; those are left out that `written` leaves out."""
    for place, text, article in written(places, candidates, retriever, load):
        row = int(candidates.place[place])
        yield place, Said(text, article.language, tuple(retriever.tokens(candidates.rows, row, text)))


def written(
    places: Sequence[int], candidates: Candidates, retriever: EmbeddedRetriever, load: Load
) -> Iterator[Written]:
    """Those of the candidates whose articles have not changed, and are in a language that is known."""
    numbers = candidates.article[list(places)].tolist()
    known = {place: retriever.article(number) for place, number in zip(places, numbers, strict=True)}
    articles = load({article_id for article_id, _ in known.values()})
    checksums = {article_id: checksum_of(article.text) for article_id, article in articles.items()}
    for place, (article_id, checksum) in known.items():
        article = articles.get(article_id)
        if article and article.language in FACTS and checksums[article_id] == checksum:
            start, end = candidates.rows.spans[candidates.place[place]].tolist()
            yield Written(place, article.text[start:end], article)


def quoted(citation: Citation, rows: Rows, retriever: EmbeddedRetriever) -> Said:
    """What a citation of one of the rows says."""
    here = (rows.article[:, None] == retriever.numbers_of([citation.article.id])).any(axis=1)
    found = np.flatnonzero(here & (rows.spans == (citation.start, citation.end)).all(axis=1))
    if not len(found):
        return Said.of(citation.sentence, citation.article.language)
    own = tuple(retriever.tokens(rows, int(found[0]), citation.sentence))
    return Said(citation.sentence, citation.article.language, own)
