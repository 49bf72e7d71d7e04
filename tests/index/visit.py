"""An archive of two short articles, and how a question's words stand in it."""

import numpy as np

from index.candidates import Candidates, candidates_of
from index.collection import collect
from index.embedded import EmbeddedRetriever
from index.question import Question, read_question
from tests.index.shelf import Shelf

TEXT = "The visit\n\nGagloev flew to Moscow. Lavrov received him on June 14.\n\nThey spoke for hours because of rain."


def visit() -> Shelf:
    shelf = Shelf()
    shelf.put("visit", TEXT, title="News from Tskhinvali", headings=["The visit"])
    shelf.put("other", "Moscow is large. Nobody came.")
    return shelf


def found(shelf: Shelf, text: str) -> tuple[Question, EmbeddedRetriever, Candidates]:
    question = read_question(text)
    retriever = EmbeddedRetriever(collect(shelf.analyses()))
    weights = np.array([retriever.weight(word) for word in question.words])
    hits = retriever.search(question.terms, 50)
    return question, retriever, candidates_of(question, weights, retriever.collection, hits)


def sentence(retriever: EmbeddedRetriever, shelf: Shelf, number: int) -> str:
    collection = retriever.collection
    start, end, _ = collection.sentences[number].tolist()
    article = list(shelf.articles())[int(collection.sentence_article[number])]
    return article.text[start:end]
