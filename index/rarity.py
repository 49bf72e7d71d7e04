"""How rare a word usually is: what an archive of a few articles cannot tell of the words of a question.

idf.tsv is made by `index.training.idf`; docs/model.md says from what.
"""

from functools import cache
from importlib.resources import files

IDF = "idf.tsv"
SEPARATOR = "\t"
RARE = 7.0  # of a word that the table does not have


def usual_idf(term: str) -> float:
    """Over passages, as `EmbeddedRetriever.weight` has it of an archive's own."""
    return _table().get(term, RARE)


@cache
def _table() -> dict[str, float]:
    lines = (files("index.models") / IDF).read_text(encoding="utf-8").splitlines()
    table: dict[str, float] = {}
    for line in lines:
        idf, _, terms = line.partition(SEPARATOR)
        table |= dict.fromkeys(terms.split(" "), int(idf) / 10)
    return table
