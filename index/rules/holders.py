"""Who holds an office: not the deputy, and not the institution that is called after it, "мэрия" for "мэр".

Both may be one term with the office, or a name of their own in the sentence: so this reads the sentences themselves.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.analysis import Flag, Token, plain, tokens
from index.choosing import Choice, best_of
from index.domain import Kind
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.facts import is_listed
from index.languages.lemmas import lemma
from index.question import Question, QuestionWord, is_capital_name
from index.rules.reading import Load, sentences
from index.times import is_of_state

READ = 10  # sentences, the best ones
OF_NO_HOLDER = 3.0  # log odds against a sentence that has the office, but only as somebody else's or an institution's
REACH = 2  # tokens between "former" and the office


def of_holders(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who holds an office now and one of the best sentences is about somebody else."""
    ranked = choice.ranked
    office = office_in(ranked.question)
    if office is None:
        return choice
    candidates = ranked.candidates
    places = np.argsort(-ranked.scores, kind="stable")[:READ].tolist()
    found = np.zeros(len(candidates.place), np.bool_)
    for place, text, language in sentences(places, candidates, retriever, load):
        found[place] = lacks_holder(text, language, office)
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
    facts = FACTS[question.language]
    people = facts.nouns[Kind.PERSON] | facts.introductions.people
    terms = people | {lemma(noun, question.language) for noun in people}
    common = (word for word in question.words if not word.has_digits and not is_capital_name(word))
    return next(
        (word for word in common if word.terms[0] in terms or is_listed(plain(word.text), facts.signs[Kind.PERSON])),
        None,
    )


def lacks_holder(sentence: str, language: str, office: QuestionWord) -> bool:
    """Whether it has the office, or what is called after it, but nowhere as somebody's own."""
    words = [token for token in tokens(sentence) if not token.flags & Flag.DERIVED]
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
