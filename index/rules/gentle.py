"""Mr Lee is not Mrs Lee."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from index.analysis import words_in
from index.analysis.token import Flag, Token
from index.analysis.words import plain
from index.languages import FACTS
from index.languages.word_lists import is_listed
from index.question import Question
from index.said import Said

_MEN = frozenset().union(*(facts.of_men for facts in FACTS.values()))
_WOMEN = frozenset().union(*(facts.of_women for facts in FACTS.values()))
_TITLES = _MEN | _WOMEN


def titled(question: Question) -> Callable[[Said], bool] | None:
    """Whether a sentence has a name of the question with a title of the other sex, and nowhere with its own."""
    asked = set(_titled(question.text, words_in(question.text)))
    return partial(_is_other, asked) if asked else None


def _is_other(asked: set[tuple[str, bool]], said: Said) -> bool:
    told = set(_titled(said.text, said.words))
    return any((name, not is_man) in told and (name, is_man) not in told for name, is_man in asked)


def _titled(text: str, words: Sequence[Token]) -> Iterator[tuple[str, bool]]:
    """Terms of names behind titles, and whether these are for men; "Mr and Mrs Smith" are two."""
    titles, is_name = set[bool](), False
    for word in words:
        written = plain(text[word.start : word.end])
        title = is_listed(written, _MEN) if is_listed(written, _TITLES) else None
        if title is not None:
            titles, is_name = {title} if is_name else titles | {title}, False
        elif is_name and not word.flags & Flag.CAPITAL:  # "Mrs Anna Lee" is of both names
            titles, is_name = set(), False
        elif titles and not word.flags & Flag.STOP:
            yield from ((word.term, is_man) for is_man in sorted(titles))
            is_name = True
