"""Mr Lee is not Mrs Lee."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from index.analysis import plain, words_in
from index.languages import FACTS
from index.languages.facts import is_listed
from index.question import Question

_MEN = frozenset().union(*(facts.of_men for facts in FACTS.values()))
_WOMEN = frozenset().union(*(facts.of_women for facts in FACTS.values()))


def titled(question: Question) -> Callable[[str, str], bool] | None:
    """Whether a sentence has a name of the question with a title of the other sex, and nowhere with its own."""
    asked = set(_titled(question.text))
    return partial(_is_other, asked) if asked else None


def _is_other(asked: set[tuple[str, bool]], sentence: str, _: str) -> bool:
    told = set(_titled(sentence))
    return any((name, not is_man) in told and (name, is_man) not in told for name, is_man in asked)


def _titled(text: str) -> Iterator[tuple[str, bool]]:
    """Terms of names behind titles, and whether these are for men."""
    for title, name in pairwise(words_in(text)):
        written = plain(text[title.start : title.end])
        if is_listed(written, _WOMEN):
            yield name.term, False
        elif is_listed(written, _MEN):
            yield name.term, True
