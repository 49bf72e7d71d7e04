"""Which of the question's words a sentence and its surroundings hold."""

from tests.index.shelf import Shelf
from tests.index.visit import found, sentence, visit


def words_of(text: str, field: str, of: str) -> set[str]:
    """The words of the question `text` that the sentence beginning with `of` has in the way of `field`."""
    shelf = visit()
    question, candidates = found(shelf, text)
    (place,) = (n for n in range(len(candidates.place)) if sentence(shelf, candidates, n).startswith(of))
    return {word.text for word, held in zip(question.words, getattr(candidates, field)[place], strict=True) if held}


def test_a_heading_is_never_a_candidate() -> None:
    shelf = visit()
    _, candidates = found(shelf, "the visit of Gagloev to Moscow")
    assert len(candidates.place) == 5
    assert "The visit" not in {sentence(shelf, candidates, place) for place in range(5)}


def test_a_sentence_holds_its_own_words_and_knows_those_beside_it() -> None:
    text = "when was Gagloev received by Lavrov?"
    assert words_of(text, "inside", "Lavrov") == {"received", "Lavrov"}
    assert words_of(text, "before", "Lavrov") == {"Gagloev"}
    assert words_of(text, "after", "Gagloev") == {"received", "Lavrov"}
    assert words_of(text, "context", "Lavrov") == {"Gagloev", "received", "Lavrov"}


def test_neighbours_in_another_article_are_none() -> None:
    assert words_of("because of rain in Moscow", "after", "They spoke") == set()
    assert words_of("because of rain in Moscow", "before", "Moscow is") == set()


def test_title_and_heading_stand_above_each_sentence_of_theirs_and_no_other() -> None:
    assert words_of("the visit from Tskhinvali", "above", "They spoke") == {"visit", "Tskhinvali"}
    assert words_of("the visit from Tskhinvali to Moscow", "above", "Moscow is") == set()


def test_what_the_whole_article_holds_is_around() -> None:
    assert words_of("did Gagloev see rain?", "around", "They spoke") == {"Gagloev", "rain"}


def test_a_word_of_the_same_family_is_akin() -> None:
    shelf = Shelf("Javakhishvili was the founder of the university.")
    _, candidates = found(shelf, "who founded the university?")
    assert candidates.akin.tolist() == [[True, False]]
