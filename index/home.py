"""Where a newspaper is at home: its articles do not say so each time."""

from collections.abc import Sequence

from index.embedded import EmbeddedRetriever
from index.question import QuestionWord

ARTICLES_READ = 30  # of a source, the last ones
AT_HOME = 0.5  # of them name the place
FEW = 3  # articles that tell nothing yet


def goes_without_saying(words: Sequence[QuestionWord], article: int, retriever: EmbeddedRetriever) -> bool:
    """Whether most articles of the article's source have each of the words that the article itself may lack."""
    others = retriever.of_same_source(article)[-ARTICLES_READ:]
    if len(others) < FEW:
        return False
    return all(sum(retriever.holds_in([one], word) for one in others) >= AT_HOME * len(others) for word in words)
