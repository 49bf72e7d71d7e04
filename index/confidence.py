"""How sure it is that the best sentence answers the question: a probability.

A model of the features of the best sentence and of how the scores lie, made by `index.training` from answerable
questions, such as ask about articles that are not there, and such as ask what an article that is there does not say;
over archives of many articles, of ten and of one, since a small archive's document frequencies say little.
"""

import math

import numpy as np

from index.arrays import Bools, Floats
from index.candidates import Candidates, are_names, are_own
from index.confidence_model import Confidence
from index.domain import Kind
from index.features import Features
from index.question import Question, is_capital_name
from index.rules.happening import asks_what_happened
from index.rules.lives import asks_for_life

MORE_ACROSS = 0.17  # by so much surer one from another language must be: more of the doubtful ones are wrong there

# Kinds that show plainly: a sentence without any digit or month says no time.
SHOWN = frozenset({Kind.PERSON, Kind.PLACE, Kind.TIME, Kind.NUMBER})

FULL_NAME = 2  # words that tell a person from others

MARGIN = 3.0  # log odds between the best and the next: beyond it says little more
# Log odds for what answers why with a word like "because", and against what does so without: in folds, of 220 answers
# of the one sort that seemed .79 sure .88 were right, of 140 of the other that seemed .77 sure .64.
WHY = 0.5
NAMES_ALONE = 1.15  # log odds against a sentence that shares nothing else with the question

SCORES, ENTROPIES = 10.0, 4.0  # what these are divided by

SCALE_ACROSS, DOUBT_ACROSS = 0.88, 0.44  # of the log odds, and what the odds are divided by


def confidence(question: Question, features: Features, scores: Floats, learned: Confidence) -> float:
    """Who types nothing but a name or a headline asks for what has its words: it is found so far as they are there."""
    found = signals(features, scores)
    if question.asked is Kind.NAME:
        return found["context"]
    sure = learned.of(found)
    if question.asked is Kind.REASON:
        return surer(sure, WHY if found["answer"] else -WHY)
    return sure


def across(found: float) -> float:
    """What a confidence is worth where the words of the question are translated: Platt scaling (Platt 1999)."""
    right, wrong = math.pow(found, SCALE_ACROSS), math.pow(1 - found, SCALE_ACROSS)
    return right / (right + wrong * DOUBT_ACROSS)


def enough_across(enough: float) -> float:
    """The confidence from which on an answer from another language is given."""
    return min(1.0, enough + MORE_ACROSS)


def signals(features: Features, scores: Floats) -> dict[str, float]:
    """Of the candidate with the highest score, and of how far the others are behind it."""
    best = int(np.argmax(scores))
    alike = saying_as_much(features, best)
    odds = np.exp(scores - scores[best])
    odds = np.append(odds[~alike], odds[alike].sum())  # what other articles say as well makes it no less sure
    chances = odds / odds.sum()
    behind = scores[best] - scores[~alike].max(initial=-np.inf)
    own = {name: float(column[best]) for name, column in features.columns.items()}
    return (
        own
        | features.asked
        | {
            "certainty": float(chances[-1]),
            "margin": math.tanh(behind / MARGIN),
            "entropy": float(-(chances * np.log(np.maximum(chances, 1e-12))).sum()) / ENTROPIES,
            "score": float(scores[best]) / SCORES,
            "kind_missing": float(not may_name_asked(features, best)),
            "certain_context": float(chances[-1]) * own["context"],
        }
    )


OF_SCORES = frozenset({"certainty", "margin", "entropy", "score", "kind_missing", "certain_context"})


def may_name_asked(features: Features, place: int) -> bool:
    """Whether a candidate names a thing of the kind that is asked for, or it would not show if it did."""
    asks_shown = any(features.asked[f"asks_for_{kind.value}"] for kind in SHOWN)
    return not asks_shown or bool(features.columns["answer"][place])


def surer(found: float, log_odds: float) -> float:
    right = found * math.exp(log_odds)
    return right / (right + 1 - found)


def saying_as_much(features: Features, best: int) -> Bools:
    """The best sentence, and those of other articles that have all of it that the question is answered by."""
    as_much = np.ones(len(features.article), np.bool_)
    for name in ("inside", "names_said", "unnamed_said", "answer"):
        as_much &= features.columns[name] >= features.columns[name][best]
    as_much &= features.article != features.article[best]
    as_much[best] = True
    return as_much


def is_beside_the_point(question: Question, candidates: Candidates, best: int) -> bool:
    """Whether something speaks against the sentence however sure it looks.

    A name that its article does not have decides: about the envoy to Tskhinvali one has not asked who asks about the
    envoy to Sukhumi. What is inherited from an earlier question may well be missing. And what says something else of
    the same names confirms nothing, nor does it tell when somebody was born.
    """
    is_strict = question.asked is Kind.YES_NO or asks_for_life(question)
    return lacks_names(question, candidates, best) or (is_strict and shares_only_names(question, candidates, best))


def shares_only_names(question: Question, candidates: Candidates, best: int) -> bool:
    """Whether the sentence has none of the question's other words, nor what may mean the same."""
    own = are_own(question)
    named = are_names(question)
    shared = candidates.inside[best] | candidates.akin[best] | candidates.meant[best]
    if asks_what_happened(question):  # to whom, and when, is said before, as like as not: the sentence says what
        shared = shared | candidates.around[best]
    return bool((own & ~named).any() and not (shared & own & ~named).any())


def lacks_names(question: Question, candidates: Candidates, best: int) -> bool:
    article = candidates.article == candidates.article[best]
    heard_of = candidates.around[best] | (candidates.akin | candidates.meant)[article].any(axis=0)
    unheard_of = are_names(question) & are_own(question) & ~heard_of & ~are_second_names(question, heard_of)
    if not are_told_by_capitals(question):
        unheard_of &= np.array([word.has_digits for word in question.words])
    return bool(unheard_of.any())


def are_second_names(question: Question, heard_of: Bools) -> Bools:
    """Which words are names of somebody of whom the last name and another are heard of: "Max Rudolf Frisch"."""
    second = np.zeros(len(question.words), np.bool_)
    for run in names_in_a_row(question):
        second[run] = len(run) > FULL_NAME and heard_of[run[-1]] and heard_of[run].sum() >= FULL_NAME
    return second


def names_in_a_row(question: Question) -> list[list[int]]:
    """The places of capitalised words that nothing but a blank parts."""
    rows: list[list[int]] = []
    for place, word in enumerate(question.words):
        if not is_capital_name(word):
            continue
        before = question.words[place - 1].text if rows and rows[-1][-1] == place - 1 else None
        if before and f"{before} {word.text}" in question.text:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


def are_told_by_capitals(question: Question) -> bool:
    """In a script without capitals any word that is in no dictionary passes for a name, so it cannot decide."""
    return any(letter.title() != letter.lower() for letter in question.text)
