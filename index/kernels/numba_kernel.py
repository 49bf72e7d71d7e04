"""The search for the best passages, compiled by numba.

A block of 65,536 passages after the other, the impacts of all terms, each times a whole number, are added up in 16
bits, and the passages whose sum says that they may be among the best are scored exactly. Where the terms that are not
dense have few postings, these are walked through, as one of the best mostly holds such a term; where they have many, or
dense terms alone might be enough, all passages of the block are swept over.

Imported only by `index.kernels`, which has set where numba keeps what it compiled.
"""

import threading
from collections.abc import Sequence
from math import ceil, floor
from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Bools, Floats, Ints
from index.inverted.impacts import LARGEST_IMPACT, Saturation
from index.inverted.part import Part
from index.inverted.placing import TENTH
from index.inverted.postings import BLOCK, DENSE, FREQUENT, Postings
from index.kernels import MOST_TERMS
from index.kernels.numba_postings import TERM, Place, Question, bytes_at, compiled, inlined, opened, score_of
from index.kernels.numba_sums import add_up, add_up_sparse, find_maxima, hide, nth_largest, sum_of_dense
from index.kernels.numpy_kernel import GROUP, SAFETY
from index.kernels.numpy_question import SUM_LIMIT

NOT_THERE = -1  # a term's number in a part that does not have it
LENGTHS = Postings._fields.index("lengths")
LIVES = len(Postings._fields)  # the row of a part's addresses behind those of its postings
WORTH_WALKING = 16  # passages of a block for each posting: with fewer, all of them are added up faster in vectors
WORTH_GATHERING = 64  # the same where impacts of dense terms are to be looked up


class _Buffers(threading.local):
    """Kept between the questions of a thread."""

    def __init__(self) -> None:
        self.sums = np.zeros(BLOCK + BLOCK // GROUP, np.uint16)  # all 0, and behind them room for maxima
        self.terms = np.zeros(MOST_TERMS, TERM)


_buffers = _Buffers()


class _Best(NamedTuple):
    """The best so far, best first."""

    passages: Ints
    scores: Floats


class Search:
    """What `index.kernels.Search` promises."""

    worthwhile_terms = MOST_TERMS

    def __init__(self, parts: Sequence[Part], now: Saturation) -> None:
        lives = [part.lives.view(np.uint8) if len(part.gone) else np.empty(0, np.uint8) for part in parts]
        self._arrays = [(*part.segment.postings, seen) for part, seen in zip(parts, lives, strict=True)]
        self._addresses = np.array([[_address(array) for array in arrays] for arrays in self._arrays], np.uint64)
        self._saturations = np.array([part.segment.saturation for part in parts])
        self._mean_length = now.mean_length
        self._pack = Struct(f"=d{len(parts)}q").pack

    def held(self, numbers: Sequence[int | None], idf: float) -> bytes:
        """As a question's row for the compiled code: a float and whole numbers of 64 bits."""
        return self._pack(idf, *[NOT_THERE if number is None else number for number in numbers])

    def top(self, terms: Sequence[bytes], n: int, shown: Bools | None = None) -> tuple[Ints, Floats]:
        passages, scores = np.empty(n, np.intp), np.empty(n, np.float64)
        if shown is not None:
            shown = np.ascontiguousarray(shown, np.bool_)
        held = _search(
            self._addresses,
            self._saturations,
            self._mean_length,
            np.frombuffer(b"".join(terms), np.int64),
            0 if shown is None else shown.ctypes.data,
            _buffers.sums,
            _buffers.terms,
            passages,
            scores,
        )
        return passages[:held], scores[:held]


def _address(array: NDArray[np.generic]) -> tuple[int, ...]:
    return (array.ctypes.data, *array.shape, 1)[:3]


@compiled
def _search(addresses, saturations, mean_length, terms, shown, sums, room, passages, scores):
    best, held, first = _Best(passages, scores), 0, np.int64(0)
    words = len(addresses) + 1  # of 64 bits for each term: its idf and its numbers
    for part in range(len(addresses)):
        k1, b, made_mean = saturations[part]
        place = Place(
            addresses[part],
            Saturation(k1, b, made_mean),
            Saturation(k1, b, mean_length),
            max(1.0, mean_length / made_mean),
            np.int64(addresses[part, LIVES, 0] if addresses[part, LIVES, 1] else 0),
            np.int64(shown + first if shown else 0),
            first,
            np.int64(addresses[part, LENGTHS, 1]),
        )
        question = _asked(place, terms, words, part, room)
        if len(question.terms):
            held = _search_part(place, question, sums, best, held)
        first += place.passages
    return held


@compiled
def _asked(place, words, width, part, terms):
    """The terms that the part has, each with a whole number so that any passage's sum fits in 16 bits."""
    postings = opened(place.addresses)
    idfs, order = words.view(np.float64), np.empty(len(words) // width, np.int64)
    asked = found = 0
    for first in range(0, len(words), width):
        number = words[first + 1 + part]
        if number == NOT_THERE:
            continue
        row = 0
        while row < found and terms[row].number != number:
            row += 1
        term = terms[row]
        if row == found:
            term.number = number
            term.kind = postings.kinds[number]
            term.place = postings.places[number]
            term.start = postings.starts[number]
            term.end = term.start
            term.largest = postings.largest[number]
            term.idf = idfs[first]
            term.weight = 0.0
            found += 1
        term.weight += idfs[first]
        order[asked] = row
        asked += 1
    weighed = rounding = 0.0
    for row in range(found):
        weighed += terms[row].weight * terms[row].largest
        rounding += terms[row].largest
    gain = (SUM_LIMIT - rounding) / weighed if found else 0.0
    for row in range(found):
        terms[row].multiplier = ceil(terms[row].weight * gain)
    return Question(terms[:found], order[:asked], gain * (LARGEST_IMPACT / (place.made.k1 + 1)))


@compiled
def _search_part(place, question, sums, best, held):
    least, is_clean = _least_before(place, question, len(best.scores)), True
    for block in range((place.passages + BLOCK - 1) // BLOCK):
        least = max(least, _least_now(place, question, best, held))
        first = block * BLOCK
        size = min(BLOCK, place.passages - first)
        bound, sparse, enough = _locate(place, question, block, first + size)
        if bound < least:
            continue
        if sparse * (WORTH_GATHERING if enough else WORTH_WALKING) < size and (enough < least or held == 0):
            if not is_clean:
                sums[:BLOCK] = 0
                is_clean = True
            found, reached = _walk(place, question, first, least, enough, sums, best, held)
            if enough < reached:
                held = found
                continue
            least = reached  # and once more, with the passages that have dense terms only
        is_clean = enough == 0
        add_up(opened(place.addresses), question, first, sums[:size])
        held = _sweep(place, question, first, size, least, sums, best, held)
        if is_clean:
            sums[:size] = 0
    if not is_clean:
        sums[: min(BLOCK, place.passages)] = 0
    return held


@compiled
def _least_before(place, question, n):
    """A sum that each of the best has at least, known before any is looked at: the tenth best of one term.

    At least 1: the best hold a term.
    """
    least = 1
    if n > TENTH or place.lives or place.shown:
        return least
    tenths = opened(place.addresses).tenth
    moved = min(1.0, place.now.mean_length / place.made.mean_length) / place.stretch
    for term in question.terms:
        tenth = tenths[term.number]
        if tenth > 0:  # ten passages have an impact above the one below
            least = max(least, floor((term.multiplier - 1.0) * (tenth - 1.0) * SAFETY * moved))
    return least


@inlined
def _least_now(place, question, best, held):
    """The least sum that a passage has which is as good as the last of the best."""
    if held < len(best.scores):
        return 0
    return floor(best.scores[held - 1] * question.gain * SAFETY / place.stretch)


@compiled
def _locate(place, question, block, end):
    """Finds the terms' postings in the block.

    Gives the largest sum that a passage there can have, how many postings of terms there are that are not dense, and
    what dense terms alone can reach.
    """
    postings = opened(place.addresses)
    bound = sparse = enough = np.int64(0)
    for term in question.terms:
        if term.kind == DENSE:
            bound += term.multiplier * term.largest
            enough += term.multiplier * term.largest
            continue
        most = term.largest
        if term.kind == FREQUENT:
            term.first = term.start + postings.bounds[term.place, block]
            term.end = term.start + postings.bounds[term.place, block + 1]
            most = np.int64(postings.block_largest[term.place, block])
        else:
            last = term.start + postings.passage_counts[term.number]
            at = term.first = term.end
            while at < last and postings.rare[at] < end:
                at += np.uint64(1)
            term.end = at
        if term.first < term.end:
            bound += term.multiplier * most
            sparse += np.int64(term.end - term.first)
    return bound, sparse, enough


@compiled
def _walk(place, question, first, least, enough, sums, best, held):
    """Looks at the passages that have terms which are not dense, one by one.

    Gives how many of the best are held now, and the least sum of a passage that would be one of them.
    """
    postings = opened(place.addresses)
    add_up_sparse(postings, question, first, sums)
    for term in question.terms:
        if term.kind == FREQUENT:
            for offset in postings.offsets[term.first : term.end]:
                reached = np.int64(sums[offset])
                sums[offset] = 0
                if reached >= least - enough:
                    held, least = _turn_to(place, question, first, np.uint64(offset), reached, least, best, held)
        elif term.kind != DENSE:
            for passage in postings.rare[term.first : term.end]:
                offset = np.uint64(passage - first)
                reached = np.int64(sums[offset])
                sums[offset] = 0
                if reached >= least - enough:
                    held, least = _turn_to(place, question, first, offset, reached, least, best, held)
    return held, least


@inlined
def _turn_to(place, question, first, offset, reached, least, best, held):
    if reached:  # else it was turned to before
        reached += sum_of_dense(opened(place.addresses), question, first + offset)
        if reached >= least:
            held = _consider(place, question, first, offset, best, held)
            least = max(least, _least_now(place, question, best, held))
    return held, least


@compiled
def _sweep(place, question, first, size, least, sums, best, held):
    """Looks at all passages of the block that may be among the best, those with the largest sums before the others."""
    groups = (size + GROUP - 1) // GROUP
    maxima, sums = sums[BLOCK : BLOCK + groups], sums[: groups * GROUP]
    sums[size:] = 0
    if place.lives:
        hide(sums[:size], bytes_at(place.lives + first, size))
    if place.shown:
        hide(sums[:size], bytes_at(place.shown + first, size))
    find_maxima(sums, maxima)
    low, high = least, SUM_LIMIT
    if held < len(best.scores):
        low = max(least, nth_largest(maxima, len(best.scores)))
    while low <= high:
        next_high = low - 1
        for group in range(groups):
            if maxima[group] < low:
                continue
            for row in range(GROUP):
                offset = np.uint64(row * groups + group)
                if low <= sums[offset] <= high:
                    held = _consider(place, question, first, offset, best, held)
                    least = max(least, _least_now(place, question, best, held))
                    low = max(low, least)
        high, low = next_high, least
    return held


@compiled
def _consider(place, question, first, offset, best, held):
    """Scores a passage and puts it among the best if it is one. Gives how many are held now."""
    passage = first + offset
    if place.lives and not bytes_at(place.lives, passage + 1)[passage]:
        return held
    if place.shown and not bytes_at(place.shown, passage + 1)[passage]:
        return held
    return _offer(best, held, place.first + np.int64(passage), score_of(place, question, offset, passage))


@inlined
def _offer(best, held, passage, score):
    """Puts a passage among the best if it is one; ties by passage number. Gives how many are held now."""
    size = len(best.scores)
    at = held
    if held == size:
        last = size - 1
        if best.scores[last] > score or (best.scores[last] == score and best.passages[last] < passage):
            return held
        at = last
    while at > 0 and (
        best.scores[at - 1] < score or (best.scores[at - 1] == score and best.passages[at - 1] > passage)
    ):
        best.scores[at] = best.scores[at - 1]
        best.passages[at] = best.passages[at - 1]
        at -= 1
    best.scores[at] = score
    best.passages[at] = passage
    return min(held + 1, size)
