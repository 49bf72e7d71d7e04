"""The sieve of spellings lets through whatever is near."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from index.generations.vocabulary import letters_of
from index.inverted.vocabulary import table_of
from index.repair.letters import letter_sets
from index.repair.spelling import spellings

WORDS = ["president", "presid", "envoy", "посол", "президент", "ელჩი", "პრეზიდენტ", "~lavrov", "30000", "мэр", "x"]
LETTERS = "abdeinprstv"


@given(st.text(alphabet=LETTERS, min_size=4, max_size=9), st.data())
def test_a_word_with_one_slip_in_it_is_let_through(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    kind = data.draw(st.sampled_from(["left out", "put in", "changed", "changed places"]))
    letter = data.draw(st.sampled_from(LETTERS))
    slipped = {
        "left out": word[:place] + word[place + 1 :],
        "put in": word[:place] + letter + word[place:],
        "changed": word[:place] + letter + word[place + 1 :],
        "changed places": word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
    }[kind]
    assert OSA.distance(word, slipped) <= 1
    numbers = {term: number for number, term in enumerate(dict.fromkeys([*WORDS, word]))}
    table = table_of(numbers)
    assert numbers[word] in letter_sets(table, letters_of(table)).near(slipped, 1)
    assert any(found.known == word for found in spellings(slipped, numbers, 1))
