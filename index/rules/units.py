"""What the words of a sentence count or measure, for rules that read its numbers."""

from collections import defaultdict

from index.analysis.token import UNITS, Flag
from index.languages.facts import Measure
from index.said import Said

UNIT_WITHIN = 2  # words behind a number: "500 million dollars"
MILLION = 1_000_000
NUMBER = Flag.DIGITS | Flag.NUMBER


def flags_of_words(said: Said) -> list[int]:
    """Of each word once, in order: "5 million" is 5000000, too."""
    flags = flags_by_start(said)
    return [flags[start] for start in dict.fromkeys(word.start for word in said.words)]


def flags_by_start(said: Said) -> dict[int, int]:
    """What is known of each word, by its first character.

    A metre or a tonne is of no other size, "70 km/h" is one, but neither a length nor a time, and a million pounds are
    money.
    """
    flags: defaultdict[int, int] = defaultdict(int)
    millions = {token.end for token in said.tokens if token.term.isdecimal() and int(token.term) >= MILLION}
    for token in said.tokens:
        found = token.flags
        if "/" in (said.text[token.start - 1 : token.start], said.text[token.end : token.end + 1]):
            found &= ~UNITS[Measure.EXTENT]
        if found & (Flag.LENGTH | Flag.WEIGHT):
            found &= ~Flag.SIZE
        if found & Flag.MONEY and token.start - 1 in millions:
            found &= ~Flag.WEIGHT
        flags[token.start] |= found
    return flags
