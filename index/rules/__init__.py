"""Rules beside the ranker: what none of the sets that it learns from asks, or too few of their questions."""

from index.arrays import Floats
from index.candidates import Candidates
from index.question import Question
from index.rules.happening import are_of_those_named
from index.rules.headlines import are_headed, preferences
from index.rules.lives import are_of_lives
from index.rules.replies import are_replies
from index.rules.unnamed import are_of_unnamed

UNNAMED = 3.5  # log odds against a sentence in which whom it is asked for is only "he"
HAPPENED_TO = 2.0  # log odds for a sentence about that to which something is asked to have happened
REPLY = 8.0  # log odds for a short reply to a question for yes or no: longer ones share more words with it
HAPPENED = 0.65  # how sure that is at least, where the article has all else of the question
REPLIES = 0.75  # how sure that is at least: the model has learnt from longer sentences


def leanings(question: Question, candidates: Candidates) -> Floats:
    """What they say for and against each candidate: log odds, shape (candidates,)."""
    odds: Floats = (
        preferences(question, candidates)
        - UNNAMED * are_of_unnamed(question, candidates)
        + HAPPENED_TO * are_of_those_named(question, candidates)
        + REPLY * are_replies(question, candidates)
    )
    return odds


def least_confidence(question: Question, candidates: Candidates, best: int) -> float:
    if are_replies(question, candidates)[best]:
        return REPLIES
    is_told = bool(are_of_those_named(question, candidates)[best]) and bool(candidates.around[best].all())
    return HAPPENED if is_told else 0.0


def is_to_the_point(question: Question, candidates: Candidates, best: int) -> bool:
    """Whether the sentence answers, whatever words of the question it does not have."""
    found = (are_replies, are_headed, are_of_lives)
    return any(bool(which(question, candidates)[best]) for which in found)
