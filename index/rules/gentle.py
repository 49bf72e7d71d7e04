"""Mr Lee is not Mrs Lee."""

from collections.abc import Iterator
from itertools import pairwise

from index.analysis import plain, words_in
from index.languages import FACTS
from index.languages.facts import is_listed

_MEN = frozenset().union(*(facts.of_men for facts in FACTS.values()))
_WOMEN = frozenset().union(*(facts.of_women for facts in FACTS.values()))


def is_titled_otherwise(question: str, sentence: str) -> bool:
    """Whether the sentence has a name of the question with a title of the other sex, and nowhere with its own."""
    asked = set(_titled(question))
    told = set(_titled(sentence)) if asked else set()
    return any((name, not is_man) in told and (name, is_man) not in told for name, is_man in asked)


def _titled(text: str) -> Iterator[tuple[str, bool]]:
    """Terms of names behind titles, and whether these are for men."""
    for title, name in pairwise(words_in(text)):
        written = plain(text[title.start : title.end])
        if is_listed(written, _WOMEN):
            yield name.term, False
        elif is_listed(written, _MEN):
            yield name.term, True
