"""Sentences that have the question's name, but of another one: Elizabeth II for Elizabeth I, Mrs Lee for Mr Lee."""

from dataclasses import replace

import numpy as np

from index.archive import Load
from index.choosing import Choice
from index.embedded import EmbeddedRetriever
from index.question import Question
from index.rules.against import against
from index.rules.ages import is_age_of_thing
from index.rules.gentle import is_titled_otherwise
from index.rules.numbered import is_numbered_otherwise
from index.rules.reading import sentences
from index.rules.reigns import is_reign

READ = 10  # sentences, the best ones
OF_ANOTHER = 3.0  # log odds against a sentence of another


def of_same(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless one of the best sentences is of another, which then answers nothing."""
    ranked = choice.ranked
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found = np.zeros(len(ranked.candidates.place), np.bool_)
    for place, text, article in sentences(places, ranked.candidates, retriever, load):
        found[place] = is_of_another(ranked.question, text, article.language)
    if not found.any():
        return choice
    chosen = against(choice, found, OF_ANOTHER, retriever)
    best = chosen.ranked.best
    if best == ranked.best:
        chosen = replace(chosen, is_beside_the_point=choice.is_beside_the_point)
    return replace(chosen, is_beside_the_point=True) if found[best] else chosen


def is_of_another(question: Question, sentence: str, language: str) -> bool:
    is_named_otherwise = is_numbered_otherwise(question.text, sentence) or is_titled_otherwise(question.text, sentence)
    return is_named_otherwise or any(tells(question, sentence, language) for tells in (is_age_of_thing, is_reign))
