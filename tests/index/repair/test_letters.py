"""The sieve of spellings lets through whatever is near."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from index.generations.vocabulary import Vocabulary, alphabet_of, letters_of
from index.inverted.vocabulary import mapped, table_of
from index.languages.romanise import KEPT, name_key
from index.repair.letters import LetterSets, letter_sets
from index.repair.spelling import spellings

WORDS = ["president", "presid", "envoy", "посол", "президент", "ელჩი", "პრეზიდენტ", "~lavrov", "30000", "мэр", "x"]
LETTERS = "abdeinprstv"
OF_NAMES = "aeghikqtuwy"


def sieve(words: Iterable[str]) -> tuple[LetterSets, dict[str, int]]:
    numbers = {term: number for number, term in enumerate(dict.fromkeys([*WORDS, *words]))}
    table = table_of(numbers)
    return letter_sets(Vocabulary(mapped(numbers), alphabet_of(table), letters_of(table))), numbers


@given(st.text(alphabet=LETTERS, min_size=4, max_size=9), st.data())
def test_a_word_with_one_slip_in_it_is_let_through(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    kind = data.draw(st.sampled_from(["left out", "put in", "changed", "changed places"]))
    letter = data.draw(st.sampled_from(LETTERS))
    slipped = {
        "left out": word[:place] + word[place + 1 :],
        "put in": word[:place] + letter + word[place:],
        "changed": word[:place] + letter + word[place + 1 :],
        "changed places": word[: max(place - 1, 0)] + word[place] + word[max(place - 1, 0) : place] + word[place + 1 :],
    }[kind]
    assert OSA.distance(word, slipped) <= 1
    letters, numbers = sieve([word])
    assert numbers[word] in letters.near(slipped, 1)
    assert any(found.known == word for found in spellings(slipped, numbers, 1))


@given(st.text(alphabet=LETTERS, min_size=4, max_size=9), st.text(alphabet=LETTERS, min_size=6, max_size=12))
def test_what_a_word_begins_with_but_for_two_slips_is_let_through(term: str, word: str) -> None:
    letters, numbers = sieve([term])
    ends = range(max(len(term) - 2, 1), min(len(term) + 2, len(word)) + 1)
    is_near = any(OSA.distance(word[:end], term) <= 2 for end in ends) and len(word) - len(term) <= 5
    if is_near and word[0] == term[0]:
        assert numbers[term] in letters.near(word, 2, same_first=True)


@given(st.text(alphabet=LETTERS, min_size=3, max_size=9), st.text(alphabet=LETTERS, min_size=3, max_size=9))
def test_two_names_with_most_letters_in_common_are_alike(name: str, other: str) -> None:
    letters, numbers = sieve([other])
    if fuzz.ratio(name, other) >= 80:
        assert numbers[other] in letters.alike(name, 3, 80, other[:1])


@given(st.text(alphabet=OF_NAMES, min_size=3, max_size=9))
def test_a_word_that_sounds_as_a_name_has_the_letters_that_its_key_keeps(word: str) -> None:
    letters, numbers = sieve([word])
    key = name_key(word)
    assert set(key) & KEPT == set(word) & KEPT
    assert numbers[word] in letters.sharing(key, KEPT, word[:1])
