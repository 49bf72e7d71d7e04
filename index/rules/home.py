"""Where a newspaper is at home: its articles do not say so each time."""

from collections.abc import Sequence

import numpy as np

from index.arrays import Bools, Ints
from index.candidates import Candidates
from index.embedded import EmbeddedRetriever
from index.question import Question, QuestionWord

ARTICLES_READ = 10  # of a source, the last ones
AT_HOME = 0.5  # of them name the place
FEW = 3  # articles that tell nothing yet


def goes_without_saying(words: Sequence[QuestionWord], article: int, retriever: EmbeddedRetriever) -> bool:
    """Whether most articles of the article's source have each of the words that the article itself may lack."""
    return all(_are_of_home(words, retriever.of_same_source(article, ARTICLES_READ), retriever))


def unsaid(question: Question, candidates: Candidates, dates: tuple[int, int], retriever: EmbeddedRetriever) -> Bools:
    """The words that go without saying in articles from between two days: (candidates, words)."""
    found = np.zeros(candidates.inside.shape, np.bool_)
    articles: Ints = np.unique(candidates.article)
    days = retriever.dates(articles)
    known: dict[tuple[str, ...], list[bool]] = {}
    for article in articles[(days >= dates[0]) & (days <= dates[1])].tolist():
        others = tuple(retriever.of_same_source(article, ARTICLES_READ))
        if others not in known:
            known[others] = _are_of_home(question.words, others, retriever)
        found[candidates.article == article] = known[others]
    return found


def _are_of_home(words: Sequence[QuestionWord], articles: Sequence[str], retriever: EmbeddedRetriever) -> list[bool]:
    needed = AT_HOME * len(articles) if len(articles) >= FEW else len(articles) + 1
    return [sum(retriever.holds_in([one], word) for one in articles) >= needed for word in words]
