"""How a sentence holds each of the question's words, and what is true of the word: what the ranker reads one by one.

Which words matter is not settled by how rare they are: a name that all sentences of the article have tells less than
the verb that one has. `index.ranking` learns it.
"""

from dataclasses import dataclass, replace

import numpy as np

from index.arrays import Bools, Floats
from index.features.phrasing import neighbours
from index.features.reading import Reading
from index.lexicon.synonyms import synonym_count
from index.question import tells_kind

WORDS_READ = 16  # the weightiest; few questions have more
BEGINNING = 20  # words of a sentence, by which a word stands early
MANY = 3  # times that it has the word
IDF, SYNONYMS, LETTERS, WORDS = 10.0, 3.0, 10.0, 10.0  # what these numbers are divided by

OF_WORD = (
    *("idf", "idf_relative", "idf_rank", "is_name", "has_digits", "tells_kind", "place", "is_first", "is_last"),
    *("synonyms", "letters", "said_by", "above", "said_in_article", "is_said", "words"),
)
HELD = (
    *("inside", "akin", "meant", "before", "after", "above", "around", "nearly_before", "nearly_after"),
    *("said_seldom", "said_not_above", "answer_near", "plain_answer_near", "early", "times", "paired", "in_order"),
)


@dataclass(frozen=True, slots=True)
class WordByWord:
    words: Floats  # (words, OF_WORD)
    held: Floats  # (candidates, words, HELD)
    weights: Floats  # (words,): their idf, of all words of the question together 1
    places: tuple[int, ...]  # of these words among all of the question

    def unread(self) -> "WordByWord":
        """As if no sentence held any of them."""
        return replace(self, held=np.zeros_like(self.held))


def word_by_word(reading: Reading) -> WordByWord:
    read = (-reading.weights).argsort(kind="stable")[:WORDS_READ]
    read.sort()
    candidates, words = reading.said.shape
    held = np.empty((words, len(HELD), candidates))  # as `index.ranking` multiplies it soonest
    for at, holds in enumerate((*held_by_sentence(reading), *held_among_tokens(reading))):
        held[:, at] = holds.T
    by_candidate = held.take(read, axis=0).transpose(2, 0, 1)
    return WordByWord(of_words(reading)[read], by_candidate, reading.weights[read], tuple(read.tolist()))


def of_words(reading: Reading) -> Floats:
    candidates, words, said = reading.candidates, reading.question.words, reading.said
    idf, count = candidates.weights, len(words)
    place = np.arange(count)
    article = candidates.article
    in_best_article = said.compress(article == article[candidates.passage.argmax()], axis=0)
    columns = (
        idf / IDF,
        idf / (idf.max() or 1.0),
        (-idf).argsort(kind="stable").argsort() / count,
        [word.is_name for word in words],
        [word.has_digits for word in words],
        [tells_kind(reading.question, word) for word in words],
        place / max(count - 1, 1),
        place == 0,
        place == count - 1,
        np.log1p([synonym_count(word.terms[0]) for word in words]) / SYNONYMS,
        np.array([len(word.terms[0]) for word in words]) / LETTERS,
        said.sum(axis=0) / len(said),
        candidates.above.sum(axis=0) / len(said),
        in_best_article.sum(axis=0) / len(in_best_article),
        said.any(axis=0),
        count / WORDS,
    )
    of = np.empty((count, len(OF_WORD)))
    for at, column in enumerate(columns):
        of[:, at] = column
    return of


def held_by_sentence(reading: Reading) -> list[Bools | Floats]:
    """Where a word is held, nearest first: shape (candidates, words) each."""
    candidates, said = reading.candidates, reading.said
    before, after, above = (holds & ~said for holds in (candidates.before, candidates.after, candidates.above))
    around = candidates.around & ~said & ~before & ~after & ~above
    return [
        *(candidates.inside, candidates.akin, candidates.meant, before, after, above, around),
        candidates.nearly_before & ~said & ~before,
        candidates.nearly_after & ~said & ~after,
        reading.said_seldom,
        said & ~candidates.above,
    ]


def held_among_tokens(reading: Reading) -> list[Floats]:
    """Where the sentence has it, or what stands for it: shape (candidates, words) each."""
    rows, found, place = reading.rows, reading.standing, reading.candidates.place
    word, owner, position = (of.take(found) for of in (rows.standing_for, rows.owner, reading.position))
    shape = (len(rows.spans), len(reading.weights))
    cell = owner * shape[1] + word
    early, paired, in_order = np.zeros((3, *shape))
    early.put(cell[::-1], (1 - np.minimum(position, BEGINNING) / (BEGINNING + 1))[::-1])  # the first is written last
    times = np.bincount(cell, minlength=early.size).reshape(shape)
    one, other = neighbours(found, owner, word)
    follow = word.take(other) > word.take(one)
    for beside in (one, other):
        paired.put(cell.take(beside), 1.0)
        in_order.put(cell.take(beside.compress(follow)), 1.0)
    near_to = [near.standing_for[:, place].T for near in (reading.near, reading.plainly_near)]
    return [*near_to, *(of.take(place, axis=0) for of in (early, np.minimum(times, MANY) / MANY, paired, in_order))]
