"""Who won, named in the sentence before, where the best one says no more than "in the election she beat Ann Lee"."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from index.analysis.token import Token
from index.archive import Load
from index.choosing import Choice
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.question import Question, common_words
from index.rules.against import against
from index.rules.nameless import is_new_name
from index.rules.reading import READ, sentences
from index.said import Said

FOR_NAMED = 3.0  # log odds: "she beat" has two words of the question, where "the new mayor is" has one


def naming_winner(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who won and the best sentence has but a pronoun for that one.

    Then one before it in its article is preferred that is nearly as good, speaks of the matter and names somebody else.
    """
    ranked, best = choice.ranked, choice.ranked.best
    question, candidates = ranked.question, ranked.candidates
    if choice.is_beside_the_point or not asks_who_won(question):
        return choice
    asked = {term for word in question.words for term in word.terms}
    said = dict(sentences([best], candidates, retriever, load)).get(best)
    if said is None or not leaves_winner_unnamed(said, asked):
        return choice
    is_before = (candidates.article == candidates.article[best]) & (candidates.place < candidates.place[best])
    speaks = candidates.said[:, common_words(question)].sum(axis=1) > 0
    places = [place for place in ranked.best_first(READ) if is_before[place] and speaks[place]]
    known = asked | {token.term for token in said.tokens}
    found = np.zeros(len(candidates.place), np.bool_)
    for place, other in sentences(places, candidates, retriever, load):
        found[place] = names(other.words, known)
    chosen = against(choice, found, -FOR_NAMED, retriever, np.zeros_like(found))
    if not found[chosen.ranked.best]:
        return choice
    return replace(chosen, confidence=min(choice.confidence, chosen.confidence))


def asks_who_won(question: Question) -> bool:
    facts = FACTS.get(question.language or "")
    return facts is not None and question.asked is Kind.PERSON and bool(facts.victories.asking.search(question.text))


def leaves_winner_unnamed(said: Said, asked: Collection[str]) -> bool:
    """Whether nobody who is not in the question is named before the pronoun: those behind it were beaten."""
    match = FACTS[said.language].victories.unnamed.search(said.text)
    return match is not None and not names([word for word in said.words if word.start < match.start()], asked)


def names(words: Sequence[Token], known: Collection[str]) -> bool:
    """Whether one of them may be of somebody who is not known."""
    return any(
        is_new_name(word, before, known, begins=before is None) for before, word in pairwise([None, *words]) if word
    )
