"""An archive of two short articles, and how a question's words stand in it."""

import numpy as np

from index.candidates import Candidates
from index.question import Question, read_question
from tests.index.shelf import Shelf, retriever_of

TEXT = "The visit\n\nGagloev flew to Moscow. Lavrov received him on June 14.\n\nThey spoke for hours because of rain."


def visit() -> Shelf:
    shelf = Shelf()
    shelf.put("visit", TEXT, title="News from Tskhinvali", headings=["The visit"])
    shelf.put("other", "Moscow is large. Nobody came.")
    return shelf


def found(shelf: Shelf, text: str) -> tuple[Question, Candidates]:
    question = read_question(text)
    retriever = retriever_of(shelf)
    weights = np.array([retriever.weight(word) for word in question.words])
    return question, retriever.candidates(question, weights, retriever.search(question.terms, 50))


def sentence(shelf: Shelf, candidates: Candidates, place: int) -> str:
    """What the candidate at `place` says."""
    start, end = candidates.rows.spans[candidates.place[place]].tolist()
    return list(shelf.articles())[int(candidates.article[place])].text[start:end]
