"""The search for the best passages in numpy: bounds in whole numbers, then exact scores of a few.

Each impact, times a whole number for its term, is added up in 16 bits. Such a sum bounds a passage's score from above,
and is over it by a known margin at most; so the passages that can be among the best are those within that margin of the
n-th largest sum. Nearly always a passage among the best holds a term that is not dense, and then only the postings of
those terms are looked at, all in one array; all passages are summed up only where dense terms alone might be enough.

At some ten thousand passages the time goes into calling numpy, not into what it does: hence few calls, the same for one
part of an index and for many.
"""

import threading
from collections.abc import Sequence

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.inverted.exact import Weighing
from index.inverted.impacts import Saturation
from index.inverted.part import Part
from index.inverted.postings import BLOCK
from index.kernels import numpy_question
from index.kernels.numpy_question import Asked, Held, Read, Sums, Term

SAFETY = 1 - 1e-9  # a bound is lowered by this, far more than floating point can be off
GROUP = 64  # sums of which only the largest is looked at before the others
MANY = 4096  # sums that are worth grouping
WORTH_GATHERING = 24  # passages for each posting: with fewer, impacts of dense terms are added up faster for all
LONG = 1 << 16  # terms of a passage: for shorter ones there is a table by length
MINUS_NOTHING = -1e-150  # makes a frequency of 0 from an impact of 0: `norm` times it is rounded down to -1
TINY_K1 = 1e-100  # but with a norm as small as this, to 0


class _Buffers(threading.local):
    """Kept between the questions of a thread: fresh memory costs more than the search itself."""

    def __init__(self) -> None:
        self.sums = np.zeros(0, np.uint16)
        self.totals = np.zeros(0, np.uint16)
        self.products = np.zeros(0, np.uint16)

    def zeros(self, size: int) -> Sums:
        """All 0, and to be left so."""
        if len(self.sums) < size:
            self.sums = np.zeros(size, np.uint16)
        return self.sums[:size]

    def whatever(self, size: int) -> Sums:
        """With anything in it."""
        if len(self.totals) < size:
            self.totals = np.zeros(size, np.uint16)
        return self.totals[:size]

    def of(self, size: int) -> Sums:
        if len(self.products) < size:
            self.products = np.zeros(size, np.uint16)
        return self.products[:size]

    def drop(self) -> None:
        self.sums = np.zeros(0, np.uint16)


_buffers = _Buffers()


class Search:
    """What `index.kernels.Search` promises."""

    worthwhile_terms = 16  # bounds of more terms leave too many passages: 18 ms in place of 65 at 29 terms

    def __init__(self, parts: Sequence[Part], now: Saturation) -> None:
        self._postings = [part.segment.postings for part in parts]
        self._firsts = np.cumsum([0, *(part.passages for part in parts)])
        self._now = now
        self._made = [part.segment.saturation for part in parts]
        self._is_unmoved = all(made == now for made in self._made)
        stretch = max(Weighing(made, now).stretch for made in self._made)
        shrink = min(Weighing(made, now).shrink for made in self._made)
        self._moved = 1.0 if self._is_unmoved else shrink / stretch * SAFETY
        self._shares = now.shares()
        self._shares[0] = MINUS_NOTHING
        lengths = [postings.lengths for postings in self._postings]
        self._lengths = lengths[0] if len(lengths) == 1 else np.concatenate(lengths)
        longest = int(self._lengths.max(initial=0))
        self._norms = now.norms(np.arange(longest + 1)) if longest < LONG else None
        has_gone = any(len(part.gone) for part in parts)
        self._lives = np.concatenate([part.lives for part in parts]) if has_gone else None
        self._has_bases = len(self._lengths) > BLOCK or len(parts) > 1

    def held(self, numbers: Sequence[int | None], idf: float) -> Term:
        held: list[Held | None] = []
        for postings, number, first in zip(self._postings, numbers, self._firsts.tolist(), strict=False):
            held.append(None if number is None else numpy_question.held(postings, number, first))
        return Term(idf, held)

    def top(self, terms: Sequence[Term], n: int, shown: Bools | None = None) -> tuple[Ints, Floats]:
        seen = self._lives if shown is None else shown if self._lives is None else shown & self._lives
        asked = numpy_question.asked(terms, len(self._postings))
        read = numpy_question.read(asked, self._has_bases)
        try:
            passages, kept = self._likely(asked, read, n, seen)
        except BaseException:
            _buffers.drop()  # its sums may not be 0
            raise
        passages, factors = self._factors(asked, read, passages, kept)
        scores = np.zeros(len(passages))
        for term in terms:  # in the question's order, as `index.inverted.exact` does
            scores += factors[asked.rows[term]] * term.idf
        best = (-scores).argsort(kind="stable")[:n]
        return passages[best], scores[best]

    def _likely(self, asked: Asked, read: Read, n: int, seen: Bools | None) -> tuple[Ints | None, Ints]:
        """The passages that may be among the best, ascending, and which of the postings are theirs.

        None for the passages where the postings tell them all.
        """
        size = -(-len(self._lengths) // GROUP) * GROUP
        if not asked.dense or len(read.passages) * WORTH_GATHERING < size:
            sums = _buffers.zeros(size)
            np.add.at(sums, read.passages, read.values)
            reached = sums.take(read.passages)
            sums[read.passages] = 0
            enough = self._add_dense(asked, read, reached) if asked.dense else 0
            if seen is not None:
                reached *= seen.take(read.passages)
            cut = self._cut(_nth_largest(reached, n * len(asked.rows)), asked)
            if cut > enough:
                return None, (reached >= cut).nonzero()[0]
        sums = self._added_up(asked, read, _buffers.whatever(size))
        if seen is not None:
            sums[: len(seen)] *= seen
        table = sums.reshape(GROUP, -1)  # groups stand in columns, so that maxima are taken row by row
        maxima = table.max(0)
        cut = self._cut(_nth_largest(maxima, n), asked)
        passages = _with_sum_of(table, maxima, cut)
        return passages, _postings_of(passages, read)

    def _cut(self, reached: int, asked: Asked) -> int:
        """The least sum of a passage among the best, when so many as are wanted reach one; they hold some term."""
        return max(1, int((reached - asked.margin) * self._moved))

    def _add_dense(self, asked: Asked, read: Read, reached: Sums) -> int:
        """Gives what a passage can reach that has dense terms only."""
        enough = [0] * len(self._postings)
        for held, part, row, postings in asked.dense:
            enough[part] += asked.multipliers[row] * held.largest
            own = read.passages[postings]
            impacts = held.impacts.take(own - self._firsts[part] if part else own)
            reached[postings] += np.multiply(impacts, np.uint16(asked.multipliers[row]), dtype=np.uint16)
        return max(enough)

    def _added_up(self, asked: Asked, read: Read, sums: Sums) -> Sums:
        """Of all passages. A part's first dense term is written over what is there: cheaper than adding it to zeros."""
        empty = set(range(len(self._postings)))
        for held, part, row, _ in asked.dense:
            own, multiplier = sums[self._firsts[part] : self._firsts[part + 1]], np.uint16(asked.multipliers[row])
            if part in empty:
                np.multiply(held.impacts, multiplier, out=own)
                empty.remove(part)
            else:
                own += np.multiply(held.impacts, multiplier, out=_buffers.of(len(own)))
        for part in empty:
            sums[self._firsts[part] : self._firsts[part + 1]] = 0
        sums[self._firsts[-1] :] = 0
        np.add.at(sums, read.passages, read.values)
        return sums

    def _factors(self, asked: Asked, read: Read, passages: Ints | None, kept: Ints) -> tuple[Ints, Floats]:
        """The passages, and by what each term's idf is multiplied in them, exactly."""
        own = read.passages.take(kept)
        passages = _distinct(own) if passages is None else passages
        impacts = np.zeros((len(asked.rows), len(passages)), np.uint8)
        rows = read.rows.take(read.ends.searchsorted(kept, side="right"))
        impacts[rows, passages.searchsorted(own)] = read.impacts.take(kept)
        for held, part, row, _ in asked.dense:
            first, end = self._firsts[part : part + 2]
            places = slice(*passages.searchsorted((first, end)))
            impacts[row, places] = held.impacts.take(passages[places] - first)
        lengths = self._lengths.take(passages)
        norms = self._now.norms(lengths) if self._norms is None else self._norms.take(lengths)
        times = self._shares.take(impacts)
        times *= norms if self._is_unmoved else self._made_norms(passages, lengths)
        np.floor(times, out=times)
        times += 1
        if any([term.has_odd for term in asked.rows]):  # noqa: C419  # a generator takes three times as long
            self._put_odd(asked, passages, times)
        factors = times * (self._now.k1 + 1)
        times += norms
        factors /= times
        if self._now.k1 < TINY_K1:
            factors *= impacts > 0
        return passages, factors

    def _made_norms(self, passages: Ints, lengths: Ints) -> Floats:
        """What the passages' impacts were made with."""
        norms = np.empty(len(passages))
        bounds = passages.searchsorted(self._firsts).tolist()
        for made, first, end in zip(self._made, bounds, bounds[1:], strict=False):
            norms[first:end] = made.norms(lengths[first:end])
        return norms

    def _put_odd(self, asked: Asked, passages: Ints, times: Floats) -> None:
        pieces = [one[:3] for one in asked.sparse] + [one[:3] for one in asked.dense]
        for held, part, row in pieces:
            if held.odd.start < held.odd.stop:
                postings = self._postings[part]
                odd = (postings.odd[held.odd] & np.uint64(0xFFFFFFFF)).astype(np.intp) + self._firsts[part]
                places = np.minimum(odd.searchsorted(passages), len(odd) - 1)
                hit = odd[places] == passages
                times[row, hit] = postings.odd_times[held.odd][places[hit]]


def _nth_largest(values: Sums, n: int) -> int:
    """A value that so many of them reach, mostly the largest such; 0 where there are fewer."""
    if len(values) > MANY and len(values) >= n * GROUP:
        values = values[: len(values) // GROUP * GROUP].reshape(GROUP, -1).max(0)
    if len(values) < n:
        return 0
    values = values.copy()
    values.partition(len(values) - n)
    return int(values[len(values) - n])


def _with_sum_of(table: Sums, maxima: Sums, least: int) -> Ints:
    groups = (maxima >= least).nonzero()[0]
    rows, columns = (table.take(groups, axis=1) >= least).nonzero()
    return np.asarray(rows * len(maxima) + groups.take(columns))


def _postings_of(passages: Ints, read: Read) -> Ints:
    """The places of these passages' postings; the passages ascend, as each term's do."""
    found = [np.empty(0, np.intp)]
    first = 0
    for end in read.ends.tolist():
        own = read.passages[first:end]
        places = own.searchsorted(passages)
        found.append(places[own.take(places, mode="clip") == passages] + first)
        first = end
    return np.concatenate(found)


def _distinct(passages: Ints) -> Ints:
    """Ascending."""
    passages = np.sort(passages)
    first = np.empty(len(passages), np.bool_)
    first[:1] = True
    np.not_equal(passages[1:], passages[:-1], out=first[1:])
    return passages[first]
