"""What the ranker reads of each of the question's words, one by one."""

import numpy as np

from index.features import features
from index.features.word_by_word import HELD, OF_WORD, WORDS_READ, WordByWord
from tests.index.shelf import Shelf
from tests.index.visit import found

TEXT = "Ann Lee is the chief of the mill. She has run it since 2011. The founders had built the mill in 1920."


def read(question: str) -> tuple[WordByWord, list[str]]:
    """Of the three sentences, in their order; and the words that are read."""
    asked, candidates = found(Shelf(TEXT), question)
    by_word = features(asked, candidates).word_by_word
    assert by_word.held.shape == (3, len(by_word.words), len(HELD))
    assert by_word.words.shape == (len(by_word.words), len(OF_WORD))
    return by_word, [asked.words[place].text for place in by_word.places]


def held(question: str, word: str, how: str) -> list[float]:
    """By each of the three sentences."""
    by_word, words = read(question)
    column: list[float] = by_word.held[:, words.index(word), HELD.index(how)].round(2).tolist()
    return column


def of_word(question: str, word: str, what: str) -> float:
    by_word, words = read(question)
    return float(by_word.words[words.index(word), OF_WORD.index(what)])


def test_a_word_is_held_where_it_stands_nearest() -> None:
    asked = "Who built the mill?"
    assert held(asked, "mill", "inside") == [1, 0, 1]
    assert held(asked, "mill", "before") == [0, 1, 0]
    assert held(asked, "built", "after") == [0, 1, 0]
    assert held(asked, "built", "around") == [1, 0, 0]


def test_a_word_that_may_stand_for_it_is_seen_in_the_sentence_and_beside_it() -> None:
    asked = "Who heads the mill?"  # "chief", "run"
    assert held(asked, "heads", "meant") == [1, 1, 0]
    assert held(asked, "heads", "nearly_before") == [0, 0, 1]
    assert held(asked, "heads", "answer_near")[0] > 0.5  # as near as Ann Lee is to "chief"


def test_a_word_that_one_sentence_of_an_article_says_tells_more_than_one_that_all_say() -> None:
    asked = "When was the mill built?"
    assert held(asked, "built", "said_seldom") == [0, 0, 1]
    assert held(asked, "mill", "said_seldom") == [0.5, 0, 0.5]


def test_words_that_stand_together_as_they_are_asked_for_are_told() -> None:
    assert held("What did the founders built?", "built", "in_order") == [0, 0, 1]
    assert held("What was built by founders?", "built", "in_order") == [0, 0, 0]
    assert held("What was built by founders?", "built", "paired") == [0, 0, 1]


def test_what_is_true_of_a_word_is_told_whichever_sentence_is_looked_at() -> None:
    asked = "In which year was the mill built by Lee in 1920?"
    assert of_word(asked, "year", "tells_kind") == 1
    assert of_word(asked, "Lee", "is_name") == 1
    assert of_word(asked, "1920", "has_digits") == 1
    assert of_word(asked, "1920", "is_last") == 1
    assert of_word(asked, "built", "said_by") == np.float64(1 / 3)


def test_of_a_long_question_the_weightiest_words_are_read_in_their_order() -> None:
    many = " ".join(f"word{number}" for number in range(30))
    by_word, words = read(f"Who built the mill, {many}?")
    assert len(words) == WORDS_READ
    assert list(by_word.places) == sorted(by_word.places)
    assert "mill" not in words  # two sentences in three have it
