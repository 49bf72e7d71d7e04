"""Lists of words as they are written in the source, and whether a word is in one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from importlib.resources import files


def words(text: str) -> frozenset[str]:
    """The blank-separated words of `text`, as a set: a list of words that can be read and sorted in the source."""
    return frozenset(text.split())


def words_in_file(language: str, name: str) -> frozenset[str]:
    """A list that is too long for the source: blank-separated words, sorted."""
    return words((files("index.languages") / language / name).read_text(encoding="utf-8"))


def phrases(text: str) -> tuple[str, ...]:
    """One a line; a `*` at the end makes it the beginning of longer ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def months(text: str) -> tuple[frozenset[str], ...]:
    """January to December, separated by commas, forms of one by a blank."""
    return tuple(words(forms) for forms in text.split(","))


def numbered(text: str) -> dict[str, str]:
    """Words for one, two, three …, in order and separated by commas, each to its digits; forms of one by a blank."""
    return {form: str(number) for number, forms in enumerate(text.split(","), 1) for form in forms.split()}


def counted(text: str, first: int, step: int = 1) -> dict[str, int]:
    """Blank-separated words for `first`, `first + step` and so on."""
    return {word: first + step * place for place, word in enumerate(text.split())}


def is_listed(word: str, listed: Set[str]) -> bool:
    """Whether a lower-case word is among `listed`, where an entry that ends in `*` stands for a beginning."""
    return not listed.isdisjoint(_entries_for(word))


def flags_by_entry(lists: Iterable[tuple[Set[str], int]]) -> dict[str, int]:
    """Many lists as one: the entries of all, each with the flags of those that it is in."""
    found: defaultdict[str, int] = defaultdict(int)
    for listed, flags in lists:
        for entry in listed:
            found[entry] |= flags
    return dict(found)


def listed_as(word: str, flags: Mapping[str, int]) -> int:
    """`is_listed`, in many lists at once: the flags of all those that have it."""
    found = 0
    for entry in flags.keys() & _entries_for(word):
        found |= flags[entry]
    return found


@lru_cache(1000)
def _entries_for(word: str) -> frozenset[str]:
    """A word is looked for in many lists, one after the other."""
    return frozenset([word, *(word[:letters] + "*" for letters in range(2, len(word) + 1))])
