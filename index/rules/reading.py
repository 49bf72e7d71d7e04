"""The text of sentences, for rules that read it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.archive import Load
from index.candidates import Candidates
from index.domain import Article
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.prepared import checksum_of

READ = 10  # sentences, the best ones


class Read(NamedTuple):
    place: int  # among the candidates
    text: str
    article: Article


def sentences(
    places: Sequence[int], candidates: Candidates, retriever: EmbeddedRetriever, load: Load
) -> Iterator[Read]:
    """Of those of the candidates whose articles have not changed, and are in a language that is known."""
    known = {place: retriever.article(int(candidates.article[place])) for place in places}
    articles = load({article_id for article_id, _ in known.values()})
    checksums = {article_id: checksum_of(article.text) for article_id, article in articles.items()}
    for place, (article_id, checksum) in known.items():
        article = articles.get(article_id)
        if article and article.language in FACTS and checksums[article_id] == checksum:
            start, end = candidates.rows.spans[candidates.place[place]].tolist()
            yield Read(place, article.text[start:end], article)
