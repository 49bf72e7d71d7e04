"""Words that stand for each other in question and answer: who "runs" a company is its "chief" or "heads" it.

synonyms.tsv is written by hand; what is read here is made from it by `index.lexicon.compiling`: terms in place of
words.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

SYNONYMS = "synonyms.txt"


def synonyms(term: str) -> frozenset[str]:
    """The terms of the same language that may stand for it, without itself."""
    return frozenset().union(*map(group, groups_of(term))) - {term}


@lru_cache(maxsize=10_000)
def synonym_count(term: str) -> int:
    """Remembered, since the sets themselves are slow to make."""
    return len(synonyms(term))


def groups_of(term: str) -> Sequence[int]:
    """The numbers of the groups of terms that stand for each other that it is in."""
    return _groups()[1].get(term, ())


def group(number: int) -> list[str]:
    return _groups()[0][number].split()


@cache
def _groups() -> tuple[list[str], dict[str, list[int]]]:
    groups = (files(__package__) / SYNONYMS).read_text(encoding="utf-8").splitlines()
    of_term: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for term in group.split():
            of_term[term].append(number)
    return groups, dict(of_term)
