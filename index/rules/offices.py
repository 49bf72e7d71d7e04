"""Who holds an office, and what is at the head of something: asked by a verb, told by a noun, or the other way round.

"Who speaks for the mill?" is answered by "the mill's spokeswoman, …": for such a question a word and its synonyms are
one. And "which club leads" is answered by a name that need not be called a club.
"""

from dataclasses import replace

from index.domain import Kind
from index.lexicon.synonyms import synonyms
from index.question import Question, common_words, tells_kind
from index.times import is_of_state

HELD = frozenset({Kind.PERSON, Kind.ORGANISATION})
KIND_ALONE = 0.5  # weight of a noun that only says of what kind the answer is


def with_offices(question: Question) -> Question:
    if question.language is None or question.asked not in HELD:
        return question
    if not is_of_state(question.text, question.language, at_a_time=True):
        return question
    words = list(question.words)
    common = common_words(question)
    if common and question.asked is Kind.ORGANISATION and tells_kind(question, words[common[0]]):
        kind = common.pop(0)
        words[kind] = replace(words[kind], weight=words[kind].weight * KIND_ALONE)
    if common:
        word = words[common[0]]
        others = {other for term in word.terms for other in synonyms(term)} - {*word.terms}
        words[common[0]] = replace(word, terms=(*word.terms, *sorted(others)))
    return replace(question, words=tuple(words))
