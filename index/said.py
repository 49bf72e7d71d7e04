"""A sentence as an article has it, with its tokens."""

from dataclasses import dataclass, field

from index.analysis import tokens
from index.analysis.token import Token, whole_words


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    language: str
    tokens: tuple[Token, ...] = field(compare=False)  # offsets into `text`, which tells them

    @classmethod
    def of(cls, text: str, language: str) -> "Said":
        """Analysed here and now; the index has the tokens of what it has found."""
        return cls(text, language, tuple(tokens(text)))

    @property
    def words(self) -> list[Token]:
        """One token a word: without the parts of compounds, the keys of names and such."""
        return whole_words(self.tokens)
