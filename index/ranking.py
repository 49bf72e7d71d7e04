"""Features to the best sentence: a weighted sum.

The weights were fitted by conditional logistic regression (each question's right sentences against its other
candidates) on public question sets in English, Russian and Georgian: SQuAD 2.0, XQuAD, TyDi QA and own questions over
NTREX-128 and FLORES-200 news. README.md says how well they choose on articles that they were not fitted on.
"""

import numpy as np

from index.arrays import Floats

WEIGHTS = {
    "passage": 5.37,
    "inside": 6.5,
    "inside_relative": 1.53,
    "beside": 5.28,
    "beside_unnamed": -3.28,  # what is done must be said in the sentence; who does it may be said before
    "before": 2.33,
    "above": 7.8,
    "around": 1.73,
    "akin": 7.7,
    "pairs": 1.79,
    "first": 0.66,
    "person": 2.41,
    "place": 1.21,
    "organisation": 1.13,
    "time": 3.27,
    "number": 2.75,
    "reason": 0.84,
    "manner": 0.47,
    "closeness": 1.09,
}

SCORE_DECIMALS = 9  # what matrix products leave beyond depends on a row's place: equal sentences shall score the same


def scores(columns: dict[str, Floats]) -> Floats:
    """One score a candidate; differences between them are log odds of being the right one."""
    score: Floats = np.column_stack([columns[name] for name in WEIGHTS]) @ np.array(list(WEIGHTS.values()))
    return np.round(score, SCORE_DECIMALS)


def contributions(columns: dict[str, Floats], place: int) -> dict[str, float]:
    """What each feature adds to the score of one candidate: their sum is the score."""
    return {name: weight * float(columns[name][place]) for name, weight in WEIGHTS.items()}
