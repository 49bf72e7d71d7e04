"""What an archive knows of words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from index.analysis import tokens
from index.analysis.words import plain
from index.generations.members import Member


class Lexicon:
    """The terms of all members, and the words of names beside the texts. Any number of threads may ask at once."""

    def __init__(
        self, members: Sequence[Member], passages_with: Callable[[str], int], names: Iterable[str] = ()
    ) -> None:
        """`passages_with` gives a term's document frequency; `names` are those of sources and sections."""
        self._members = members
        self.passages_with = passages_with
        self.named = frozenset(plain(name[token.start : token.end]) for name in names for token in tokens(name))

    def begins(self, beginning: str) -> bool:
        """Whether any term begins so."""
        return any(member.segment.vocabulary.any_begins_with(beginning) for member in self._members)

    def near(self, word: str, slips: int, *, same_first: bool = False) -> dict[str, int]:
        """Terms that may be the beginning of `word`, or all of it, but for so many slips; with some that are not.

        In order, each with its document frequency, if any. With `same_first` those whose first letter is the word's.
        """
        found: Counter[str] = Counter()
        for member in self._members:
            near = member.segment.letter_sets.near(word, slips, same_first=same_first)
            held = dict(zip(member.segment.vocabulary.terms(near), member.part.counts_of(near).tolist(), strict=True))
            found.update(held)  # a term may be near in two ways
        return {term: found[term] for term in sorted(found) if found[term] and (not same_first or term[0] == word[0])}
