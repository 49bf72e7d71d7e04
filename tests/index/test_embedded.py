"""What the retriever finds in a small archive."""

import datetime as dt

import pytest

from index.analysis import terms
from index.embedded import EmbeddedRetriever, Hit
from index.filters import Filter
from index.question import read_question
from tests.index.shelf import Shelf, retriever_of


def sentences_of(found: EmbeddedRetriever, shelf: Shelf, hit: Hit) -> list[str]:
    forward = found.generation.members[hit.member].segment.forward
    text = list(shelf.articles())[hit.article].text
    first, last = forward.passages[hit.passage].tolist()
    return [text[start:end] for start, end, *_ in forward.sentences[first:last].tolist()]


def test_the_passage_with_the_words_comes_first() -> None:
    shelf = Shelf("It rained in Gori.", "The mayor of Poti opened a bridge. It is long.", "A bridge fell.")
    found = retriever_of(shelf)
    best, second = found.search(terms("mayor bridge"), 10)
    assert sentences_of(found, shelf, best) == ["The mayor of Poti opened a bridge.", "It is long."]
    assert (best.article, second.article) == (1, 2)
    assert best.score > second.score


def test_title_and_heading_say_what_the_sentences_below_are_about() -> None:
    shelf = Shelf("It rained.")
    shelf.put(
        "bridge", "The opening\n\nIt was a fine day. Many came.", title="Bridge in Poti", headings=["The opening"]
    )
    found = retriever_of(shelf)
    for word in ("bridge", "opening"):
        (hit,) = found.search(terms(word), 10)
        assert sentences_of(found, shelf, hit) == ["It was a fine day.", "Many came."]


def test_what_stands_under_another_heading_is_another_passage() -> None:
    shelf = Shelf()
    shelf.put("a", "One\n\nThe bridge is new.\n\nTwo\n\nThe tunnel is old.", headings=["One", "Two"])
    found = retriever_of(shelf)
    (hit,) = found.search(terms("tunnel"), 10)
    assert sentences_of(found, shelf, hit) == ["The tunnel is old."]


def test_at_most_so_many_are_given_and_equal_ones_in_reading_order() -> None:
    shelf = Shelf(*[f"The bridge is {age}." for age in ("new", "old", "long", "wide", "high")])
    found = retriever_of(shelf)
    assert [hit.article for hit in found.search(terms("bridge"), 3)] == [0, 1, 2]


def test_unknown_words_find_nothing() -> None:
    assert retriever_of(Shelf("The bridge is new.")).search(terms("zebra"), 10) == []


def test_a_rare_word_weighs_more_than_a_frequent_one_and_none_weighs_nothing() -> None:
    shelf = Shelf(*[f"The bridge number {number} is new." for number in range(200)], "A zebra came.")
    found = retriever_of(shelf)
    frequent, rare = (found.weight(word) for word in read_question("bridge zebra").words)
    assert 0 < frequent < rare


def test_in_a_small_archive_a_name_weighs_more_than_a_common_word() -> None:
    found = retriever_of(Shelf("Kulakhmetov saw the bridge."))
    name, word = (found.weight(word) for word in read_question("Kulakhmetov bridge").words)
    assert name > word


def test_a_text_that_several_articles_have_is_found_once() -> None:
    shelf = Shelf(*["The bridge is new."] * 30, "The bridge is old.")
    found = retriever_of(shelf)
    assert [hit.article for hit in found.search(terms("bridge"), 10)] == [0, 30]


@pytest.mark.parametrize("texts", [[], ["…"], ["It was in the."]])
def test_where_there_are_no_words_nothing_is_found(texts: list[str]) -> None:
    assert retriever_of(Shelf(*texts)).search(terms("bridge"), 10) == []


def test_terms_are_completed_from_their_beginning_the_commonest_first() -> None:
    shelf = Shelf("Tskhinvali lies on the river. The tskhra is a number.", "In Tskhinvali it rained.")
    found = retriever_of(shelf)
    assert found.completions("tskh", 5) == [("tskhinvali", 2), ("tskhra", 1)]
    assert found.completions("tskh", 1) == [("tskhinvali", 2)]
    assert found.completions("zz", 5) == []


def test_a_filter_hides_articles_and_changes_no_score() -> None:
    shelf = Shelf("The bridge is new.", "Мост bridge новый.", "A bridge fell on Monday in the old town.")
    found = retriever_of(shelf)
    everything = {hit.article: hit.score for hit in found.search(terms("bridge"), 10)}
    english = {hit.article: hit.score for hit in found.search(terms("bridge"), 10, Filter(languages=frozenset({"en"})))}
    assert set(everything) == {0, 1, 2}
    assert english == {article: everything[article] for article in (0, 2)}
    assert found.search(terms("bridge"), 10, Filter(since=dt.date(2020, 1, 1))) == []  # no article has a date


def test_a_hit_tells_which_terms_it_has() -> None:
    found = retriever_of(Shelf("The mayor of Poti opened a bridge."))
    (hit,) = found.search(terms("bridge tunnel mayor"), 1)
    assert found.matched(hit, terms("bridge tunnel mayor")) == [*terms("bridge"), *terms("mayor")]


def test_all_passages_of_an_article_can_be_had_those_with_the_words_first() -> None:
    shelf = Shelf("It rained.")
    shelf.put("bridge", "One. Two. Three. Four. Five. The bridge fell.", title="News")
    shelf.put("ridge", "A ridge.")
    found = retriever_of(shelf)
    hits = found.within(["bridge", "unheard of", ""], terms("bridge"), 10)
    assert {hit.article for hit in hits} == {1}
    assert sentences_of(found, shelf, hits[0])[-1] == "The bridge fell."
    assert len(hits) == len(found.generation.members[0].segment.forward.passages_of(1)) > 1
    assert found.within(["bridge"], terms("bridge"), 1) == hits[:1]
    assert found.within([], terms("bridge"), 10) == []


def test_an_article_is_known_by_its_whole_id_and_once_it_is_gone_no_more() -> None:
    shelf = Shelf()
    for number, name in enumerate(("ab", "b", "bab", "c")):
        shelf.put(name, f"Story {number} of the town.")
    assert [retriever_of(shelf).numbers_of([name]) for name in ("ab", "b", "bab", "ba", "")] == [[0], [1], [2], [], []]
    shelf.remove("b")
    assert retriever_of(shelf).numbers_of(["b"]) == []
    shelf.put("ab", "Another story of the town.")
    (number,) = retriever_of(shelf).numbers_of(["ab"])
    assert retriever_of(shelf).article(number)[0] == "ab"


def test_an_article_holds_the_words_of_its_text_title_and_headings() -> None:
    shelf = Shelf("It rained.")
    shelf.put("bridge", "The opening\n\nIt was a fine day.", title="Bridge in Poti", headings=["The opening"])
    found = retriever_of(shelf)
    words = {word.text: word for word in read_question("bridge opening day rained zebra").words}
    assert [text for text, word in words.items() if found.holds_in(["bridge"], word)] == ["bridge", "opening", "day"]
