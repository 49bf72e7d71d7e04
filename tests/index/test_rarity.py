"""How rare words usually are."""

from index.analysis import terms
from index.evaluation import Document
from index.rarity import RARE, usual_idf
from index.training.idf import LEAST, table


def test_common_words_are_less_rare_than_uncommon_ones() -> None:
    for common, uncommon in (("year", "outgoing"), ("город", "посол"), ("ქვეყანა", "ელჩი")):
        assert 0 < usual_idf(terms(common)[0]) < usual_idf(terms(uncommon)[0]) <= RARE + 1


def test_what_the_table_does_not_have_is_rare() -> None:
    assert usual_idf("zxqv") == RARE


def test_the_table_is_made_from_documents_of_each_language_apart() -> None:
    documents = [
        Document(id=str(number), lang=lang, text=text)
        for lang, text in (("en", "The bridge is old."), ("ru", "Старый мост."))
        for number in range(LEAST)
    ]
    documents += [Document(id=f"other {number}", lang="en", text="It rained.") for number in range(20)]
    lines = {words: int(idf) for idf, _, words in (line.partition("\t") for line in table(documents).splitlines())}
    assert set(lines) == {"bridg old", "rain", "мост стар"}
    assert lines["мост стар"] < lines["bridg old"]
    assert lines["rain"] < lines["bridg old"]
