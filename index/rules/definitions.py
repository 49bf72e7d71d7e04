"""Who somebody or what something is: the sentence that introduces the name is wanted, not any that has it.

No set that the ranker learnt from asks for that: so it is a rule, and it reads the sentences themselves.
"""

import math
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from index.analysis import tokens
from index.analysis.token import Flag
from index.archive import Load
from index.arrays import Floats
from index.choosing import Choice, Ranked, best_of
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.places import places, written
from index.question import Question, QuestionWord
from index.rules.another import is_office
from index.rules.holders import of_holders
from index.rules.introductions import asked_for, defines, explains, introduces
from index.rules.predecessors import preceding
from index.rules.reading import sentences

READ = 10  # sentences with the name, the best ones
NAME_WORDS = 4
THING_WORDS = 3  # with more, "what is" asks for something of it: "what is the death toll of the earthquake"
INTRODUCES, INTRODUCES_THING = 3.0, 2.0  # log odds that a sentence is the right one; for things the signs are weaker
DEFINES = 4.0  # and where it begins with the thing and says what it is, these more
SURER, LESS_SURE = 2.0, -1.5  # log odds that it answers, where it introduces the name and where it does not
UNEXPLAINED = -3.5  # and where it does not say what any such thing or person is, and that is asked


def introducing(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who or what something is, who holds an office, or nothing but a name is written."""
    ranked = choice.ranked
    asked = defined(ranked.question)
    if not asked:
        return preceding(of_holders(choice, retriever, load), retriever, load)
    kind = _kind(ranked.question)
    odds = _odds(ranked, asked, kind, retriever, load)
    chosen = best_of(replace(ranked, scores=ranked.scores + odds), choice.confidence, choice.enough)
    best = chosen.ranked.best
    if odds[best] < DEFINES and not _is_one_thing(asked):
        return choice
    if kind is Kind.NAME:
        return replace(chosen, confidence=float(ranked.features.columns["context"][best]))
    is_about = ranked.candidates.above[best, -1] and all(word.is_name for word in asked)
    unsure = UNEXPLAINED if asks_of_any(ranked.question) else 0.0 if is_about else LESS_SURE
    shift = SURER if odds[best] else unsure
    return replace(chosen, confidence=_shifted(choice.confidence, shift))


def defined(question: Question) -> tuple[QuestionWord, ...]:
    """The words of the name or the thing, if that is all that the question has."""
    if question.language is None or question.context:
        return ()
    words = question.words
    match = asked_for(question.text, question.language)
    whom = next(filter(None, match.groups()), None) if match else None
    if question.asked is Kind.NAME:
        is_bare = len(words) <= (NAME_WORDS if all(word.is_name for word in words) else THING_WORDS)
        return words if is_bare and not _has_stop_words(question.text, whom or question.text) else ()
    if (
        whom is None
        or not words
        or _has_stop_words(question.text, whom)
        or not all(word.text in whom for word in words)
    ):
        return ()
    if is_office(words[-1], question.language) and places([*map(written, words)]):
        return ()  # "the US President" names nobody
    is_person = question.asked is Kind.PERSON and not asks_of_any(question)
    if not is_person and not all(word.is_name for word in words):
        return words if len(words) <= THING_WORDS else ()
    return words if all(word.is_name for word in words) and len(words) <= NAME_WORDS else ()


def asks_of_any(question: Question) -> bool:
    """ "What is a numismatist?", "кто такой нумизмат?": no name, and nobody who is one."""
    if question.language is None or any(word.is_name for word in question.words):
        return False
    return FACTS[question.language].introductions.any.match(question.text) is not None


def _is_one_thing(words: Collection[QuestionWord]) -> bool:
    """A name or a common thing; but "what is Gagloev planning?" may ask for something else, unless that is defined."""
    return len({word.is_name for word in words}) == 1


def _has_stop_words(text: str, part: str) -> bool:
    first = text.rindex(part)
    return any(token.flags & Flag.STOP for token in tokens(text) if first <= token.start < first + len(part))


def _kind(question: Question) -> Kind:
    """Of what is to be defined: "what is a port?" is read as a question for a place."""
    is_named = question.asked in (Kind.PERSON, Kind.NAME) and not asks_of_any(question)
    return question.asked if is_named else Kind.THING


def _odds(
    ranked: Ranked, asked: Collection[QuestionWord], kind: Kind, retriever: EmbeddedRetriever, load: Load
) -> Floats:
    """For the candidates that introduce it, in log odds: shape (candidates,)."""
    candidates = ranked.candidates
    terms = [word.terms for word in asked]
    named = candidates.inside[:, -1]
    places = np.argsort(-np.where(named, ranked.scores, -np.inf), kind="stable")[: min(READ, int(named.sum()))].tolist()
    odds, of_any = np.zeros(len(candidates.place)), asks_of_any(ranked.question)
    for place, said in sentences(places, candidates, retriever, load):
        tells = explains(said, terms) if of_any else introduces(said, terms, kind)
        if tells:
            odds[place] = INTRODUCES_THING if kind is Kind.THING else INTRODUCES
            odds[place] += DEFINES * (kind is not Kind.PERSON and defines(said, terms))
    return odds


def _shifted(confidence: float, odds: float) -> float:
    confidence = min(max(confidence, 1e-6), 1 - 1e-6)
    return 1 / (1 + (1 - confidence) / confidence * math.exp(-odds))
