"""Which terms of a segment stand for a question's words: the words themselves, akin ones, others that mean the same."""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

import numpy as np

from index.arrays import Bools, Ints, begins_run
from index.generations.vocabulary import Vocabulary
from index.lexicon import BLANK
from index.question import Question

ABSENT = -1
SIEVE = 4096  # a power of two, many times as large as the number of terms
AKIN_LETTERS = 4  # at the least; two words that begin alike in three quarters of their letters are akin
AKIN_SHARE = 0.75
AKIN_DIFFERENCE = 4  # letters by which they may differ in length


@dataclass(frozen=True, slots=True)
class Matching:
    """Terms of one segment, ascending, that stand for any of the words."""

    terms: Ints
    word: Ints  # (terms,): the question's word that it is, or ABSENT
    akin: Ints  # (terms,): the word that it is akin to, or ABSENT: what stemming leaves apart is often one word family
    meant: Bools  # (terms, words): it may stand for the word
    phrases: tuple["Phrase", ...]
    sieve: Bools  # (SIEVE,): what of a text's terms does not pass by its last bits is none of these: nearly all of it

    def found_in(self, terms: Ints) -> tuple[Ints, Ints]:
        """Where in `terms` one of these stands, ascending, and the place of each among these."""
        passing = np.flatnonzero(self.sieve.take(terms & SIEVE - 1))
        places = np.minimum(self.terms.searchsorted(terms[passing]), len(self.terms) - 1)
        same = self.terms[places] == terms[passing]
        return passing[same], places[same]

    def words(self, owner: Ints, terms: Ints) -> Ints:
        """Which of the question's words tokens are, or ABSENT: from the text that each is in, and its place in `terms`.

        A term of a phrase is one where all of them stand in its text.
        """
        word = self.word.take(terms)
        for phrase in self.phrases:
            holding = reduce(np.intersect1d, [owner[terms == term] for term in phrase.terms])
            for term, place in zip(phrase.terms, phrase.words, strict=True):
                word[(terms == term) & (word == ABSENT) & np.isin(owner, holding)] = place
        return word

    def standing_for(self, word: Ints, terms: Ints) -> Ints:
        """The first word that each of these may stand for, or ABSENT; `word` is the one that it is."""
        akin, meant = self.akin.take(terms), self.meant.take(terms, axis=0)
        may_mean = np.where(meant.any(axis=1), meant.argmax(axis=1), ABSENT)
        return np.where(word != ABSENT, word, np.where(akin != ABSENT, akin, may_mean))


class Phrase(NamedTuple):
    """Places of terms in a matching, and the question's word that each is."""

    terms: tuple[int, ...]
    words: tuple[int, ...]


def matching(question: Question, vocabulary: Vocabulary) -> Matching:
    """Of two words that a term is, or is akin to, it stands for the first."""
    word, (akin, akin_to) = words_by_term(question, vocabulary), akin_terms(question, vocabulary)
    meant, phrases = meanings(question, vocabulary), phrases_in(question, vocabulary)
    others = [*word, *(term for term, _ in meant), *(term for phrase in phrases for term in phrase.terms)]
    terms = np.sort(np.concatenate([np.array(others, np.int32), akin]))
    terms = terms[begins_run(terms)]
    is_word, is_akin = np.full(len(terms), ABSENT), np.full(len(terms), ABSENT)
    is_word[terms.searchsorted([*word])] = [*word.values()]
    is_akin[terms.searchsorted(akin)] = akin_to
    sieve, may_mean = np.zeros(SIEVE, np.bool_), np.zeros((len(terms), len(question.words)), np.bool_)
    sieve[terms & SIEVE - 1] = True
    may_mean[terms.searchsorted([term for term, _ in meant]), [place for _, place in meant]] = True
    placed = [phrase._replace(terms=tuple(terms.searchsorted(phrase.terms).tolist())) for phrase in phrases]
    return Matching(terms, is_word, is_akin, may_mean, tuple(placed), sieve)


def phrases_in(question: Question, vocabulary: Vocabulary) -> list[Phrase]:
    """By their numbers in the vocabulary. One that several words have is told word by word: "state department"."""
    words: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(question.words):
        for term in word.terms:
            if BLANK in term:
                words[term].append(place)
    found = []
    for phrase, places in words.items():
        numbers = [vocabulary.number_of(term) for term in phrase.split(BLANK)]
        known = tuple(number for number in numbers if number is not None)
        if len(known) == len(numbers):
            found.append(Phrase(known, tuple(places[min(part, len(places) - 1)] for part in range(len(known)))))
    return found


def words_by_term(question: Question, vocabulary: Vocabulary) -> dict[int, int]:
    found: dict[int, int] = {}
    for place, word in reversed(list(enumerate(question.words))):
        for term in word.terms:
            number = vocabulary.number_of(term)
            if number is not None:
                found[number] = place
    return found


def akin_terms(question: Question, vocabulary: Vocabulary) -> tuple[Ints, Ints]:
    """Terms and the word that each is akin to; the last word first, so that a term is the first one's in the end."""
    stems = [word.terms[0] for word in question.words]
    places = [
        place
        for place, word in reversed(list(enumerate(question.words)))
        if len(stems[place]) >= AKIN_LETTERS and not word.has_digits
    ]
    prefixes = (stems[place][: max(AKIN_LETTERS, round(len(stems[place]) * AKIN_SHARE))] for place in places)
    terms, letters, owner = vocabulary.beginning_with([*prefixes])
    lengths = np.array([len(stems[place]) for place in places], np.int32)
    near = np.abs(letters - lengths.take(owner)) <= AKIN_DIFFERENCE
    return terms[near], np.array(places, np.intp).take(owner[near])


def meanings(question: Question, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Terms, each with a word that it may stand for."""
    return [
        (number, place)
        for place, word in enumerate(question.words)
        for number in set[int]().union(*map(vocabulary.synonyms_of, word.terms))
    ]
