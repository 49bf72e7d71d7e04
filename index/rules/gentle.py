"""Mr Lee is not Mrs Lee."""

from collections.abc import Callable, Iterator
from functools import partial

from index.analysis import Flag, plain, words_in
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
    """Terms of names behind titles, and whether these are for men; "Mr and Mrs Smith" are two."""
    titles, is_name = set[bool](), False
    for word in words_in(text):
        written = plain(text[word.start : word.end])
        title = is_listed(written, _MEN) if is_listed(written, _MEN | _WOMEN) else None
        if title is not None:
            titles, is_name = {title} if is_name else titles | {title}, False
        elif is_name and not word.flags & Flag.CAPITAL:  # "Mrs Anna Lee" is of both names
            titles, is_name = set(), False
        elif titles and not word.flags & Flag.STOP:
            yield from ((word.term, is_man) for is_man in sorted(titles))
            is_name = True
