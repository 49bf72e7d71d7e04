"""How sure it is that the best sentence answers the question: a probability, or so it is meant.

A logistic model of a few signals, fitted as the ranker's weights were: answerable questions against such as ask about
articles that are not there, and such as ask what an article that is there does not say; over archives of many
articles, of ten and of one, since a small archive's document frequencies say little.
"""

import math

import numpy as np

from index.arrays import Bools, Floats
from index.candidates import Candidates
from index.domain import Kind
from index.question import Question

ENOUGH = 0.45  # an answer less sure than this is not given
ENOUGH_ACROSS = 0.78  # nor one from another language: there more of the doubtful ones are wrong

TWO_WORDS = 2  # of which one is half the question
# Kinds that show plainly: a sentence without any digit or month says no time.
SHOWN = frozenset({Kind.PERSON, Kind.PLACE, Kind.TIME, Kind.NUMBER})

WEIGHTS = {
    "certainty": 2.14,
    "context": 3.64,
    "akin": 3.15,
    "unnamed_around": 0.8,
    "names_missing": -1.92,
    "alone": -0.82,
    "kind_missing": -1.46,
}
BIAS = -3.38

SCALE_ACROSS, DOUBT_ACROSS = 0.79, 1.18  # of the log odds, and what the odds are divided by


def confidence(question: Question, candidates: Candidates, columns: dict[str, Floats], scores: Floats) -> float:
    """From 0 to 1, for the candidate with the highest score."""
    found = signals(question, candidates, columns, scores)
    return 1 / (1 + math.exp(-BIAS - sum(contributions(found).values())))


def contributions(found: dict[str, float]) -> dict[str, float]:
    """What each signal adds to the log odds, which are BIAS without any."""
    return {name: weight * found[name] for name, weight in WEIGHTS.items()}


def across(found: float) -> float:
    """What a confidence is worth where the words of the question are translated: Platt scaling (Platt 1999)."""
    right, wrong = math.pow(found, SCALE_ACROSS), math.pow(1 - found, SCALE_ACROSS)
    return right / (right + wrong * DOUBT_ACROSS)


def signals(question: Question, candidates: Candidates, columns: dict[str, Floats], scores: Floats) -> dict[str, float]:
    best = int(np.argmax(scores))
    weights = candidates.weights
    named = are_names(question)
    context = candidates.context[best]
    around = candidates.around[best]
    return {
        "certainty": float(1 / np.exp(scores - scores[best]).sum()),
        "context": share(weights, context),
        "akin": share(weights, candidates.akin[best] & ~context),
        "unnamed_around": share(weights, around, among=~named),
        "names_missing": share(weights, named & ~around),
        "alone": float(candidates.words_shared[best] <= 1 and len(weights) > TWO_WORDS),
        "kind_missing": float(question.asked in SHOWN and columns[question.asked.value][best] == 0),
    }


def is_beside_the_point(question: Question, candidates: Candidates, best: int) -> bool:
    """Whether something speaks against the sentence however sure it looks.

    A name that its article does not have decides: about the envoy to Tskhinvali one has not asked who asks about the
    envoy to Sukhumi. And a sentence that shares nothing but names with a question says something else of them.
    """
    own = are_own(question)
    named = are_names(question)
    shared = candidates.inside[best] | candidates.akin[best]
    only_names = bool((own & ~named).any() and not (shared & own & ~named).any())
    return only_names or lacks_names(question, candidates, best)


def lacks_names(question: Question, candidates: Candidates, best: int) -> bool:
    akin_in_article = candidates.akin[candidates.article == candidates.article[best]].any(axis=0)
    unheard_of = are_names(question) & are_own(question) & ~candidates.around[best] & ~akin_in_article
    if not are_told_by_capitals(question):
        unheard_of &= np.array([word.has_digits for word in question.words])
    return bool(unheard_of.any())


def are_own(question: Question) -> Bools:
    """What is inherited from an earlier question may well be missing."""
    return np.array([word.weight == 1 for word in question.words])


def are_names(question: Question) -> Bools:
    return np.array([word.is_name or word.has_digits for word in question.words])


def are_told_by_capitals(question: Question) -> bool:
    """In a script without capitals any word that is in no dictionary passes for a name, so it cannot decide."""
    return any(letter.title() != letter.lower() for letter in question.text)


def share(weights: Floats, holds: Bools, among: Bools | None = None) -> float:
    """The weight of the words held over that of all, or of all `among`; 1 where there are none."""
    total = weights @ among if among is not None else weights.sum()
    held = weights @ (holds & among) if among is not None else weights @ holds
    return float(held / total) if total else 1.0
