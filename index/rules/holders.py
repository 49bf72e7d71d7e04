"""Who holds an office: not the deputy, and not the institution that is called after it, "мэрия" for "мэр".

Both may be one term with the office, or a name of their own in the sentence: so this reads the sentences themselves.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np

from index.analysis import Flag, Token, plain, tokens, words_in
from index.archive import Load
from index.choosing import Choice, best_of
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS, LANGUAGES
from index.languages.facts import Role, is_listed
from index.languages.lemmas import lemma
from index.question import Question, QuestionWord, common_words
from index.rules.reading import sentences
from index.times import is_of_state

READ = 10  # sentences, the best ones
OF_NO_HOLDER = 3.0  # log odds against a sentence that has the office, but of somebody else or an institution
REACH = 2  # tokens between "former" and the office


def of_holders(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who holds an office now, or held it before somebody, and another is told."""
    ranked = choice.ranked
    office, successor = office_in(ranked.question), successor_in(ranked.question)
    if office is None and successor is None:
        return choice
    candidates = ranked.candidates
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found = np.zeros(len(candidates.place), np.bool_)
    for place, text, article in sentences(places, candidates, retriever, load):
        is_of_holder = not office or not lacks_holder(text, article.language, office)
        found[place] = not is_of_holder or (successor is not None and names_only(text, ranked.question, successor))
    if not found.any():
        return choice
    chosen = best_of(replace(ranked, scores=ranked.scores - OF_NO_HOLDER * found), choice.confidence, choice.enough)
    best = chosen.ranked.best
    if found[best]:
        return replace(chosen, is_beside_the_point=True)
    return choice if best == ranked.best else chosen


def office_in(question: Question) -> QuestionWord | None:
    """What somebody is asked to hold now."""
    if question.asked is not Kind.PERSON or question.language is None:
        return None
    if not is_of_state(question.text, question.language, at_a_time=False):
        return None
    if any(token.flags & Flag.ANOTHER for token in tokens(question.text)):
        return None
    common = (question.words[place] for place in common_words(question))
    return next((word for word in common if is_office(word, question.language)), None)


def is_office(word: QuestionWord, language: str) -> bool:
    return word.terms[0] in _offices(language) or is_listed(plain(word.text), FACTS[language].signs[Kind.PERSON])


@cache
def _offices(language: str) -> frozenset[str]:
    people = FACTS[language].nouns[Kind.PERSON] | FACTS[language].introductions.people
    return people | {lemma(noun, language) for noun in people}


def lacks_holder(sentence: str, language: str, office: QuestionWord) -> bool:
    """Whether it has the office, or what is called after it, but nowhere as somebody's own."""
    words = words_in(sentence)
    stem = office.terms[0]
    institutions = FACTS[language].times.institutions

    def is_institution(word: Token) -> bool:
        return word.term.startswith(stem) and bool(institutions.fullmatch(sentence[word.start : word.end]))

    def is_another(place: int) -> bool:
        before = words[max(place - REACH, 0) : place]
        after = [one for one in words[place + 1 : place + 2] if sentence[words[place].end : one.start] == " "]
        beside: Sequence[Token] = [*before, *(after if not FACTS[language].times.leading else [])]
        return any(one.flags & Flag.ANOTHER for one in beside)

    named = [place for place, word in enumerate(words) if word.term in office.terms or is_institution(word)]
    return bool(named) and all(is_institution(words[place]) or is_another(place) for place in named)


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
