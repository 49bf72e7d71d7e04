"""Roman numerals: the II of "World War II", the V of "George V"."""

from collections.abc import Iterable, Iterator

from index.analysis.token import AROUND, Flag, Token

_ONES, _TENS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), ("", "x", "xx", "xxx")
ROMAN = {
    ten + one: f"{tens}{ones}".lstrip("0")
    for tens, ten in enumerate(_TENS)
    for ones, one in enumerate(_ONES)
    if ten or one
}
UNMISTAKABLE = {letters: number for letters, number in ROMAN.items() if len(letters) > 1}  # one letter may be a word
_ONE_LETTER = frozenset("IVX")
_STOPS = frozenset(".!?…:\n")


def with_numerals(text: str, found: Iterable[Token]) -> Iterator[Token]:
    """The tokens, where the I of "World War I" is 1, and the V of "George V" 5, too; but not in "Yesterday I went"."""
    before: Token | None = None
    for token in found:
        letters = text[token.start : token.end]
        if before and letters in _ONE_LETTER and token.start == before.end + 1 and _may_be_numbered(text, before):
            number = Token(token.start, token.end, ROMAN[letters.lower()], Flag.NAME | Flag.CAPITAL)
            yield from [number] if token.flags & Flag.STOP else [token, number._replace(flags=Flag.DERIVED)]
        else:
            yield token
        before = before if token.flags & Flag.DERIVED else token


def _may_be_numbered(text: str, name: Token) -> bool:
    if not text[name.start : name.end].isascii():
        return not name.flags & Flag.STOP  # no Latin letter is a word there
    opens = (
        not text[max(name.start - AROUND, 0) : name.start].strip() or text[name.start - 2 : name.start - 1] in _STOPS
    )
    return (
        bool(name.flags & Flag.CAPITAL) and not name.flags & Flag.STOP and (not opens or bool(name.flags & Flag.NAME))
    )
