"""The lexicon as words to the lexicon as terms: python -m index.lexicon.compiling

To be run after every change of lexicon.tsv or of the analysis; a test says where it was forgotten.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from index.analysis import Flag, tokens
from index.languages import LANGUAGES
from index.lexicon import BLANK, KEYS, NAME, OTHER, ROWS

WORDS = "lexicon.tsv"  # its first line names the languages; a row's words mean the same, further ones behind OTHER


def compile_lexicon(words: str) -> tuple[str, str]:
    """ROWS and KEYS, from the text of WORDS."""
    _, *rows = words.splitlines()
    keys: defaultdict[str, set[int]] = defaultdict(set)
    compiled = []
    for number, row in enumerate(rows):
        sides = [tuple(dict.fromkeys(filter(None, map(key_of, side.split(OTHER))))) for side in row.split("\t")]
        compiled.append("\t".join([*(OTHER.join(side) for side in sides), NAME * names(row.split("\t"))]))
        for key in {key for side in sides for key in side}:
            keys[key].add(number)
    listed = [f"{key}\t{BLANK.join(map(str, sorted(numbers)))}" for key, numbers in keys.items()]
    return "\n".join(compiled), "\n".join(sorted(listed, key=str.encode))


def key_of(words: str) -> str:
    """The terms of a word or phrase, with blanks between; "" where nothing of it is looked up."""
    return BLANK.join(token.term for token in tokens(words) if not token.flags & (Flag.STOP | Flag.DERIVED))


def names(row: Sequence[str]) -> bool:
    """Whether a row names somebody or something, which the analysis tells best in Russian."""
    first = row[LANGUAGES.index("ru")].split(OTHER)[0]
    found = [token for token in tokens(first) if not token.flags & (Flag.STOP | Flag.DERIVED)]
    return all(token.flags & Flag.NAME for token in found)


if __name__ == "__main__":
    folder = Path(__file__).parent
    for name, text in zip((ROWS, KEYS), compile_lexicon((folder / WORDS).read_text(encoding="utf-8")), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
