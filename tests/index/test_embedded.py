"""What the retriever finds in a small archive."""

import pytest

from index.analysis import terms
from index.collection import collect
from index.embedded import EmbeddedRetriever, Hit
from index.errors import EmptyIndexError
from index.question import read_question
from tests.index.shelf import Shelf


def retriever(shelf: Shelf) -> EmbeddedRetriever:
    return EmbeddedRetriever(collect(shelf.analyses()))


def sentences_of(found: EmbeddedRetriever, shelf: Shelf, hit: Hit) -> list[str]:
    text = list(shelf.articles())[hit.article].text
    return [text[start:end] for start, end, _ in found.collection.sentences[hit.first : hit.last].tolist()]


def test_the_passage_with_the_words_comes_first() -> None:
    shelf = Shelf("It rained in Gori.", "The mayor of Poti opened a bridge. It is long.", "A bridge fell.")
    found = retriever(shelf)
    best, second = found.search(terms("mayor bridge"), 10)
    assert sentences_of(found, shelf, best) == ["The mayor of Poti opened a bridge.", "It is long."]
    assert (best.article, second.article) == (1, 2)
    assert best.score > second.score


def test_title_and_heading_say_what_the_sentences_below_are_about() -> None:
    shelf = Shelf("It rained.")
    shelf.put(
        "bridge", "The opening\n\nIt was a fine day. Many came.", title="Bridge in Poti", headings=["The opening"]
    )
    found = retriever(shelf)
    for word in ("bridge", "opening"):
        (hit,) = found.search(terms(word), 10)
        assert sentences_of(found, shelf, hit) == ["It was a fine day.", "Many came."]


def test_what_stands_under_another_heading_is_another_passage() -> None:
    shelf = Shelf()
    shelf.put("a", "One\n\nThe bridge is new.\n\nTwo\n\nThe tunnel is old.", headings=["One", "Two"])
    found = retriever(shelf)
    (hit,) = found.search(terms("tunnel"), 10)
    assert sentences_of(found, shelf, hit) == ["The tunnel is old."]


def test_at_most_so_many_are_given_and_equal_ones_in_reading_order() -> None:
    shelf = Shelf(*["The bridge is new."] * 5)
    found = retriever(shelf)
    assert [hit.article for hit in found.search(terms("bridge"), 3)] == [0, 1, 2]


def test_unknown_words_find_nothing() -> None:
    assert retriever(Shelf("The bridge is new.")).search(terms("zebra"), 10) == []


def test_a_rare_word_weighs_more_than_a_frequent_one_and_none_weighs_nothing() -> None:
    shelf = Shelf(*[f"The bridge number {number} is new." for number in range(200)], "A zebra came.")
    found = retriever(shelf)
    frequent, rare = (found.weight(word) for word in read_question("bridge zebra").words)
    assert 0 < frequent < rare


def test_in_a_small_archive_a_name_weighs_more_than_a_common_word() -> None:
    found = retriever(Shelf("Kulakhmetov saw the bridge."))
    name, word = (found.weight(word) for word in read_question("Kulakhmetov bridge").words)
    assert name > word


@pytest.mark.parametrize("texts", [[], ["…"], ["It was in the."]])
def test_without_words_there_is_nothing_to_search_in(texts: list[str]) -> None:
    with pytest.raises(EmptyIndexError):
        retriever(Shelf(*texts))
