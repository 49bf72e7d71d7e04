"""What other articles say in answer to the same question, so far as numbers tell: no text is read."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from index import confidence
from index.arrays import Bools, Floats, Ints
from index.candidates import Candidates, are_names
from index.choosing import Ranked, Sentence, sentence_at
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.names import are_plain_names
from index.question import Question
from index.rules.home import unsaid
from index.rules.replies import are_replies

RIVALS = 16  # sentences read
SENTENCES = 2  # of an article
AS_FULL = 0.6  # of the weight of words that the best sentence has
FULL_NAMES, SAME_NAMES = 0.6, 0.5  # of whom or what the best one's article names, where no capitals tell names
SAME_DAYS = 7  # before and after
WHOLE = 3  # words by which a sentence shows of what it speaks without a name
BEHIND = 12.0  # log odds; much of it says no more than that only one can be the best


class Strength(IntEnum):
    """What a sentence of another article counts for."""

    NONE = 0
    SAME = 1  # it may say the same at the same time
    THEN = 2  # it may say the same or otherwise at the same time: it does not name whom the question names
    FULL = 3  # it answers as the best one does


@dataclass(frozen=True, slots=True)
class Rival:
    sentence: Sentence
    strength: Strength


def rivals(ranked: Ranked, retriever: EmbeddedRetriever, days: range) -> tuple[Rival, ...]:
    """The strongest first, of these those that hold most of what the best sentence says of the question.

    Of the RIVALS first ones those of `days`.
    """
    candidates, scores = ranked.candidates, ranked.scores
    dates = retriever.dates(candidates.article)
    then = (dates >= days.start) & (dates < days.stop)
    if not (then & (candidates.article != candidates.article[ranked.best])).any():
        return ()  # which is told soon, and of most questions
    strengths, cover = _strengths(ranked, retriever)
    order = np.lexsort((-scores, -cover, -strengths))
    order = order[strengths[order] > Strength.NONE]
    first = order[_before_in_article(candidates.article[order]) < SENTENCES][:RIVALS]
    return tuple(Rival(sentence_at(ranked, place), Strength(strengths[place])) for place in first[then[first]].tolist())


def _strengths(ranked: Ranked, retriever: EmbeddedRetriever) -> tuple[Ints, Floats]:
    """A sentence counts that names what is asked for, if the best one does: shape (candidates,).

    And how much each holds of what the best one says of the question.
    """
    question, candidates, scores = ranked.question, ranked.candidates, ranked.scores
    answers = ranked.features.columns["answer"]
    best = ranked.best
    names = are_names(question)
    said = candidates.inside | candidates.akin
    asked = candidates.weights * said[best]
    if (said[best] & ~names).any():
        asked = np.where(names, 0.0, asked)
    cover = said @ asked
    has_key = np.ones(len(scores), np.bool_)
    if question.asked is Kind.PERSON:  # an office: whose it is may be said before
        has_key = said[:, int(np.argmax(asked))]
        cover = (said | candidates.before | candidates.above) @ asked
    around = _around(question, candidates, best, retriever)
    share = _share_of_names(question, candidates, best, around)
    is_whole = (cover >= cover[best]) & ((said & (asked > 0)).sum(axis=1) >= WHOLE)
    strengths = np.select(
        [(share >= FULL_NAMES) & has_key & (cover >= AS_FULL * cover[best]), is_whole, share >= SAME_NAMES],
        [Strength.FULL, Strength.THEN, Strength.SAME],
    )
    strengths[~(said & (asked > 0)).any(axis=1) | (scores < scores[best] - BEHIND)] = Strength.NONE
    strengths[~_are_of_the_same(candidates, best, around)] = Strength.NONE
    strengths[candidates.article == candidates.article[best]] = Strength.NONE
    if question.asked in confidence.SHOWN and answers[best]:
        strengths[answers == 0] = Strength.NONE
    replies = are_replies(question, candidates, around)
    if replies[best]:
        strengths = np.where(replies & (candidates.article != candidates.article[best]), Strength.FULL, Strength.NONE)
    return strengths, cover


def _around(question: Question, candidates: Candidates, best: int, retriever: EmbeddedRetriever) -> Bools:
    """What the articles have, and of the same days what a newspaper tells without naming its town."""
    day = int(retriever.dates(candidates.article[best : best + 1])[0])
    if not day:
        return candidates.around
    return candidates.around | unsaid(question, candidates, (day - SAME_DAYS, day + SAME_DAYS), retriever)


def _share_of_names(question: Question, candidates: Candidates, best: int, around: Bools) -> Floats:
    """How much of the best one's names the article of each has: all or nothing; without capitals, of its words."""
    missing: Ints = (~around[:, are_plain_names(question) & around[best]]).sum(axis=1)
    held: Floats = around @ candidates.weights
    share = held / (held[best] or 1.0)
    return np.where(missing > 0, 0.0, 1.0 if confidence.are_told_by_capitals(question) else share)


def _are_of_the_same(candidates: Candidates, best: int, around: Bools) -> Bools:
    """Whether the article of each has what the best one leaves to its own to say: "the works" are those on a museum.

    Little may be missing: a price needs no "cost" beside it.
    """
    held = candidates.said | candidates.nearly_before | candidates.nearly_after | candidates.around
    left_unsaid = held[best] & ~candidates.said[best]
    missing: Floats = (left_unsaid & ~(held | around)) @ candidates.weights
    found: Bools = missing <= (1 - AS_FULL) * (held[best] @ candidates.weights)
    return found


def _before_in_article(articles: Ints) -> Ints:
    """How many of the same article come before each."""
    before: Ints = np.tril(articles[:, None] == articles, -1).sum(axis=1)
    return before
