"""Which words name something, in scripts with capitals and without."""

from collections.abc import Collection

import numpy as np

from index.analysis.words import NAME_KEY
from index.arrays import Bools
from index.candidates import are_names
from index.confidence import are_told_by_capitals
from index.languages import FACTS
from index.lexicon.synonyms import synonyms
from index.question import Question, is_capital_name


def are_plain_names(question: Question) -> Bools:
    if are_told_by_capitals(question) or question.language is None:
        return are_names(question)
    found = (is_capital_name(word) or is_in_a_case(word.text, word.terms, question.language) for word in question.words)
    return np.fromiter(found, np.bool_)


def is_in_a_case(written: str, terms: Collection[str], language: str) -> bool:
    """Whether a word of a script without capitals is plainly a name: in no dictionary, and as no verb ends."""
    is_keyed = any(term.startswith(NAME_KEY) for term in terms)
    return is_keyed and written.endswith(tuple(FACTS[language].hyphenated)) and not any(map(synonyms, terms))
