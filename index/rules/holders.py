"""Who holds an office, or held it before somebody: not another one, of whatever else the sentence speaks."""

from itertools import pairwise

import numpy as np

from index.analysis import Flag, Token, plain, words_in
from index.archive import Load
from index.choosing import Choice
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS, LANGUAGES
from index.languages.facts import Role, is_listed
from index.question import Question, QuestionWord
from index.rules.against import against
from index.rules.another import asks_for_holder, is_of_another, offices
from index.rules.reading import sentences

READ = 10  # sentences, the best ones
OF_NO_HOLDER = 3.0  # log odds against a sentence that has the office, but of somebody else or an institution


def of_holders(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who holds an office now, or held it before somebody, and another is told."""
    ranked = choice.ranked
    question, candidates = ranked.question, ranked.candidates
    asks_now, successor = asks_for_holder(question), successor_in(question)
    if not asks_now and successor is None:
        return choice
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found, acting = np.zeros((2, len(candidates.place)), np.bool_)
    for place, text, article in sentences(places, candidates, retriever, load):
        is_other = asks_now and is_of_another(question, text, article.language)
        found[place] = is_other or (successor is not None and names_only(text, question, successor))
        acting[place] = is_other and not is_of_another(question, text, article.language, but_acting=True)
    if not found.any():
        return choice
    decides = successor is not None or bool(offices(question))
    return against(choice, found, OF_NO_HOLDER, retriever, found & ~acting & decides)


def successor_in(question: Question) -> QuestionWord | None:
    """Before whom somebody is asked to have been what they were: "who led the yard before Lindquist?"."""
    if question.asked is not Kind.PERSON or question.language is None:
        return None
    times = FACTS[question.language].times
    leading = times.leading.get(Role.BEFORE, frozenset())
    endings = tuple(ending for ending, role in times.endings.items() if role is Role.BEFORE)
    words = words_in(question.text)
    for before, word in pairwise(words):
        written = question.text[word.start : word.end].lower()
        is_led = bool(word.flags & Flag.NAME) and plain(question.text[before.start : before.end]) in leading
        is_timed = word.flags & (Flag.TIME | Flag.DIGITS) or is_listed(written, times.events)
        if is_led or (endings and written.endswith(endings) and not is_timed):
            return next((one for one in question.words if one.terms[0] == word.term), None)
    return None


def names_only(sentence: str, question: Question, successor: QuestionWord) -> bool:
    """Whether it names the successor, with or without a first name, and nobody whom the question does not."""
    words = words_in(sentence)
    asked = {term for word in question.words for term in word.terms}
    own = [place for place, word in enumerate(words) if word.term in successor.terms]
    surname = FACTS[question.language or LANGUAGES[0]].surname

    def is_name(word: Token) -> bool:
        """In a script without capitals surnames are in its dictionary."""
        written = sentence[word.start : word.end]
        return bool(word.flags & Flag.NAME) or (written.title() == written.lower() and bool(surname.search(written)))

    others = [
        place
        for place, word in enumerate(words)
        if is_name(word) and word.term not in asked and not {place - 1, place + 1} & {*own}
    ]
    return bool(own) and not others
