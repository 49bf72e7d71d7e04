"""Sentences that state nothing of the kind that is asked for: no time where it is asked when, no reason why."""

from dataclasses import replace

import numpy as np

from index.analysis import SIGNS, Flag, plain, words_in
from index.archive import Load
from index.arrays import Bools
from index.candidates import Rows
from index.choosing import Choice
from index.confidence import surer
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.facts import is_listed
from index.question import Question, cues_in
from index.rules.against import against
from index.rules.reading import sentences

READ = 10  # sentences, the best ones
UNSTATED = 4.0  # log odds against such a sentence, and against it as an answer


def of_stated(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless the best sentence states no such thing: then one that does, or none, answers."""
    question, candidates, best = choice.ranked.question, choice.ranked.candidates, choice.ranked.best
    if not asks_outright(question):
        return choice
    show = shown(question.asked, candidates.rows)[candidates.place]
    if show[best]:
        return choice
    places = np.argsort(-choice.ranked.scores, kind="stable")[:READ]
    unstated = np.zeros(len(candidates.place), np.bool_)
    for place, text, article in sentences(places[~show[places]].tolist(), candidates, retriever, load):
        unstated[place] = not states(question.asked, text, article.language)
    if not unstated[best]:
        return choice
    chosen = against(choice, unstated, UNSTATED, retriever, decides=True)
    if unstated[chosen.ranked.best]:
        return replace(chosen, confidence=surer(choice.confidence, -UNSTATED))
    return replace(chosen, confidence=min(choice.confidence, chosen.confidence))


def asks_outright(question: Question) -> bool:
    """ "When", "in what year" and "why", but not "was it cold when they left?" or "which time zone"."""
    facts = FACTS.get(question.language or "")
    if facts is None or question.asked not in facts.stating or facts.follow_ups.yes_or_no.match(question.text):
        return False
    return any(kind is question.asked for _, kind in cues_in(question.text, facts.cues))


def shown(asked: Kind, rows: Rows) -> Bools:
    """Which rows have a sign of it, if only one of the question's own: "in what century?", "was it in 1998?"."""
    flags = rows.tokens[:, 3]
    signs = (flags & SIGNS[asked]) > 0
    if asked is Kind.TIME:
        signs &= (flags & (Flag.STOP | Flag.CAPITAL)) != Flag.STOP  # what may be is no month
    return rows.counts(signs) > 0


def states(asked: Kind, sentence: str, language: str) -> bool:
    """Whether it may do so without a sign."""
    facts = FACTS[language]
    if facts.stating[asked].search(sentence):
        return True
    said = (plain(sentence[word.start : word.end]) for word in words_in(sentence))
    return asked is Kind.REASON and any(is_listed(word, facts.causing) for word in said)
