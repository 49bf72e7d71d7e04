"""What an archive knows of words."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from index.analysis import plain, tokens
from index.generations.segment import Segment


class Lexicon:
    """The terms of all segments, and the words of names beside the texts. Any number of threads may ask at once."""

    def __init__(
        self, segments: Sequence[Segment], passages_with: Callable[[str], int], names: Iterable[str] = ()
    ) -> None:
        """`passages_with` gives a term's document frequency; `names` are those of sources and sections."""
        self._segments = segments
        self.passages_with = passages_with
        self.named = frozenset(plain(name[token.start : token.end]) for name in names for token in tokens(name))

    def begins(self, beginning: str) -> bool:
        """Whether any term begins so."""
        return any(segment.vocabulary.any_begins_with(beginning) for segment in self._segments)

    def near(self, word: str, slips: int, *, same_first: bool = False) -> Iterator[str]:
        """Terms that may be the beginning of `word`, or all of it, but for so many slips; with some that are not.

        With `same_first` those only whose first letter is the word's.
        """
        found = set[str]()
        for segment in self._segments:
            near = segment.letter_sets.near(word, slips, same_first=same_first)
            found.update(segment.vocabulary.terms(near))
        return (term for term in sorted(found) if not same_first or term[0] == word[0])
