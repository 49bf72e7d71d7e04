"""Sentences that have the question's name, but of another one: Elizabeth II for Elizabeth I, Mrs Lee for Mr Lee."""

import numpy as np

from index.archive import Load
from index.choosing import Choice
from index.embedded import EmbeddedRetriever
from index.rules.against import against
from index.rules.ages import aged
from index.rules.gentle import titled
from index.rules.numbered import numbered
from index.rules.reading import sentences
from index.rules.reigns import reigning

READ = 10  # sentences, the best ones
OF_ANOTHER = 3.0  # log odds against a sentence of another


def of_same(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless one of the best sentences is of another, which then answers nothing."""
    ranked = choice.ranked
    tests = [test for reads in (numbered, titled, aged, reigning) if (test := reads(ranked.question))]
    if not tests:
        return choice
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found = np.zeros(len(ranked.candidates.place), np.bool_)
    for place, text, article in sentences(places, ranked.candidates, retriever, load):
        found[place] = any(is_of_another(text, article.language) for is_of_another in tests)
    if not found.any():
        return choice
    return against(choice, found, OF_ANOTHER, retriever, decides=True)
