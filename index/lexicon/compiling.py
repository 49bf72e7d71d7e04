"""The lexicon and the synonyms as words to the same as terms: python -m index.lexicon.compiling

To be run after every change of lexicon.tsv, of synonyms.tsv or of the analysis; a test says where it was forgotten.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from index.analysis import tokens
from index.analysis.token import Flag
from index.languages import LANGUAGES
from index.lexicon import BLANK, KEYS, NAME, OTHER, ROWS
from index.lexicon.synonyms import SYNONYMS

SYNONYMS_AS_WORDS = "synonyms.tsv"  # a row's words stand for each other, in each language
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


def compile_synonyms(words: str) -> str:
    """SYNONYMS, from the text of SYNONYMS_AS_WORDS: one group a line, of at least two terms of one language."""
    _, *rows = words.splitlines()
    groups = [
        sorted({term for word in cell.split(OTHER) if (term := key_of(word))})
        for row in rows
        for cell in row.split("\t")
    ]
    return "\n".join(BLANK.join(group) for group in groups if len(group) > 1)


def key_of(words: str) -> str:
    """The terms of a word or phrase, with blanks between; "" where nothing of it is looked up."""
    return BLANK.join(token.term for token in tokens(words) if not token.flags & (Flag.STOP | Flag.DERIVED))


def names(row: Sequence[str]) -> bool:
    """Whether a row names somebody or something: then it begins with a capital in Russian."""
    return row[LANGUAGES.index("ru")][:1].isupper()


def compile_all(folder: Path) -> None:
    rows, keys = compile_lexicon((folder / WORDS).read_text(encoding="utf-8"))
    synonyms = compile_synonyms((folder / SYNONYMS_AS_WORDS).read_text(encoding="utf-8"))
    for name, text in ((ROWS, rows), (KEYS, keys), (SYNONYMS, synonyms)):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    compile_all(Path(__file__).parent)
