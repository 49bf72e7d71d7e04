"""Finds passages on one machine: BM25 over the segments of a generation."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from itertools import accumulate, groupby
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from index.analysis.token import Token
from index.analysis.words import term_of
from index.arrays import Bools, Floats, Ints
from index.attributions import Known
from index.candidates import Candidates, Found, Rows, candidates_in, joined
from index.filters import LANGUAGE, SOURCE, Filter
from index.generations.forward import NONE
from index.generations.members import Generation, Member
from index.generations.vocabulary import Vocabulary
from index.inverted.whole import Whole
from index.languages.romanise import KEPT, name_key
from index.learned import Learned, shipped
from index.lexicon import BLANK
from index.matching import ABSENT
from index.question import Question, QuestionWord
from index.rarity import usual_idf
from index.repair.lexicon import Lexicon
from index.repair.rereading import Rereading
from index.repair.respelling import Respelling

PASSAGES_TRUSTED = 50  # so many passages say as much of a word's rarity as is known beforehand
CLOSE_BEHIND = 20  # completions in a segment that may come first in all together
REPEATED = 8  # one in so many passages, or fewer, says word for word what a better one does
SURPLUS = 2  # times as many passages as wanted are looked at where a word counts in its best term only
FILTERS_REMEMBERED = 16  # a byte for each passage each; those by date differ from question to question
SLIPS = 2  # letters by which another spelling of a name may differ
SPELT_ALIKE = 80  # per cent of their letters that two spellings of a name share at least, in order
SPELLINGS = 2  # of one name, at most
NAMES_REMEMBERED = 64  # of such spellings: those of a question without an answer are asked for twice


class Hit(NamedTuple):
    """A passage with its BM25 score. `article` is counted throughout, `passage` in the segment of `member`."""

    member: int
    passage: int
    article: int
    score: float


class EmbeddedRetriever:
    """Any number of threads may ask at once."""

    def __init__(self, generation: Generation, learned: Learned | None = None) -> None:
        """`learned`: chooses among the sentences of what is found; the shipped one where it is not given."""
        self.generation = generation
        self._learned = learned
        self._whole = generation.whole
        forwards = [member.segment.forward for member in generation.members]
        self._first_articles = firsts(forward.articles for forward in forwards)
        self._remembered: dict[Filter, Bools] = {}
        self._first_passages = firsts(len(forward.passages) for forward in forwards)

    @property
    def learned(self) -> Learned:
        return self._learned or shipped()

    def search(self, terms: Sequence[str], limit: int, where: Filter | None = None) -> list[Hit]:
        """The best passages first, at most `limit`, each text once; ties by passage number, so that two runs agree.

        `where` changes what is shown, never a score.
        """
        shown = None if where is None else self._shown(where)
        wanted = limit + limit // REPEATED
        while True:
            passages, scores = self._whole.top(terms, wanted, shown)
            hits = self._distinct(passages, scores)[:limit]
            if len(hits) == limit or len(passages) < wanted:
                return hits
            wanted *= 2

    def within(self, articles: Sequence[str], terms: Sequence[str], limit: int) -> list[Hit]:
        """The best passages of these articles, by id, at most `limit`; also such as have none of the terms."""
        found = [
            Hit(place, passage, first + number, score=0.0)
            for place, (member, first) in enumerate(zip(self.generation.members, self._first_articles, strict=True))
            for number in member.numbers_of(articles)
            for passage in member.segment.forward.passages_of(number)
        ]
        passages = np.array([self._first_passages[hit.member] + hit.passage for hit in found], np.int64)
        scores = self._whole.scores_of(terms, passages).tolist()
        hits = [hit._replace(score=score) for hit, score in zip(found, scores, strict=True)]
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def numbers_of(self, articles: Sequence[str]) -> list[int]:
        """Of those that are there."""
        members = zip(self.generation.members, self._first_articles, strict=True)
        return [first + number for member, first in members for number in member.numbers_of(articles)]

    def holds_in(self, articles: Sequence[str], word: QuestionWord) -> bool:
        """Whether one of these articles, its title or headings have the word."""
        for member in self.generation.members:
            forward, vocabulary = member.segment.forward, member.segment.vocabulary
            phrases = [[vocabulary.numbers.get(part, ABSENT) for part in term.split(BLANK)] for term in word.terms]
            held = (forward.terms_in(number) for number in member.numbers_of(articles))
            if any(np.isin(phrase, terms).all() for terms in held for phrase in phrases):
                return True
        return False

    def titled(self, articles: Ints, terms: Collection[str]) -> Bools:
        """Which of these articles, by number, have all the terms in their title."""
        found = {number: self._has_title(number, terms) for number in np.unique(articles).tolist()}
        return np.array([found[number] for number in articles.tolist()], np.bool_)

    def _has_title(self, number: int, terms: Collection[str]) -> bool:
        member = bisect_right(self._first_articles, number) - 1
        segment = self.generation.members[member].segment
        title = set(segment.forward.terms_of_title(number - self._first_articles[member]).tolist())
        return all(segment.vocabulary.numbers.get(term) in title for term in terms)

    def search_words(self, words: Sequence[QuestionWord], limit: int, where: Filter | None = None) -> list[Hit]:
        """`search`, but a word of several terms counts once in a passage: in the term that scores highest there.

        A phrase scores as the one of its terms that tells least, and not at all without one of them.
        """
        phrases = [term.split(BLANK) for word in words for term in word.terms]
        terms = [term for phrase in phrases for term in phrase]
        hits = self.search(terms, limit * SURPLUS, where)
        passages = np.array([self._first_passages[hit.member] + hit.passage for hit in hits], np.intp)
        by_term = self._whole.scores_by_term(terms, passages)
        by_phrase = np.minimum.reduceat(by_term, np.array(firsts(map(len, phrases)), np.intp))
        begins = np.array(firsts(len(word.terms) for word in words), np.intp)
        scores = np.maximum.reduceat(by_phrase, begins).sum(axis=0)
        order = np.argsort(-scores, kind="stable")[:limit]
        return [hits[place]._replace(score=float(scores[place])) for place in order.tolist()]

    @cached_property
    def languages(self) -> frozenset[str]:
        """That articles are in."""
        found = set[str]()
        for member in self.generation.members:
            names = member.segment.forward.all_names()
            found.update(names[place] for place in np.unique(member.segment.forward.traits[:, LANGUAGE]).tolist())
        return frozenset(found)

    @cached_property
    def spelt_like(self) -> Callable[[str], tuple[str, ...]]:
        """The terms that begin as a name's does and are spelt nearly as it is, the nearest first."""
        return lru_cache(NAMES_REMEMBERED)(partial(spelt_like, self.generation.members))

    @cached_property
    def words_keyed(self) -> Callable[[str], tuple[str, ...]]:
        """The Latin terms that sound as a name's key does, though they are common words: "toss" for that of Toss."""
        return lru_cache(NAMES_REMEMBERED)(partial(words_keyed, self.generation.members))

    def matched(self, hit: Hit, terms: Sequence[str]) -> list[str]:
        """Those of the terms that the passage, its title or heading have."""
        segment = self.generation.members[hit.member].segment
        held = set(segment.forward.terms_of(hit.passage).tolist())
        return [term for term in terms if segment.vocabulary.numbers.get(term) in held]

    def completions(self, beginning: str, limit: int) -> list[tuple[str, int]]:
        """The terms that begin so, those in the most passages first, with their document frequencies."""
        counts: Counter[str] = Counter()
        for member in self.generation.members:
            vocabulary = member.segment.vocabulary
            terms, _, _ = vocabulary.beginning_with([beginning])
            frequencies = member.part.segment.postings.passage_counts[terms]
            best = np.argsort(-frequencies.astype(np.int64), kind="stable")[: limit + CLOSE_BEHIND]
            counts.update({vocabulary.term(term): member.part.count_of(term) for term in terms[best].tolist()})
        ranked = sorted(counts.items(), key=lambda found: (-found[1], found[0]))
        return [(term, count) for term, count in ranked[:limit] if count]

    def weight(self, word: QuestionWord) -> float:
        """How much a word of a question tells: its idf over passages, and while these are few, what is usual.

        The idf is ln(1 + (N - df + 0.5) / (df + 0.5)), never negative (Robertson & Zaragoza 2009, in the form that
        Lucene has); BM25's own is negative or floored in more than half of the passages, and few have many such words.
        """
        found, passages = self.passages_with(word), self._whole.passages
        idf = math.log(1 + (passages - found + 0.5) / (found + 0.5))
        usual = max(map(usual_idf, word.terms[0].split(BLANK)))
        known = passages / (passages + PASSAGES_TRUSTED)
        return known * idf + (1 - known) * usual

    def passages_with(self, word: QuestionWord) -> int:
        """In how many passages the most frequent one of its terms stands; of a phrase, its rarest term."""
        return max((min(map(self._whole.passages_with, term.split(BLANK))) for term in word.terms), default=0)

    def candidates(self, question: Question, weights: Floats, hits: Sequence[Hit]) -> Candidates:
        """The sentences of the hits, at least one. `weights`: the idf of each of the question's words."""
        members = self.generation.members
        parts = []
        for number, some in groupby(sorted(hits, key=lambda hit: hit.member), key=lambda hit: hit.member):
            segment, here = members[number].segment, list(some)
            found = Found(np.array([hit.passage for hit in here]), np.array([hit.score for hit in here]))
            first = self._first_articles[number]
            parts.append(candidates_in(question, weights, segment.forward, segment.vocabulary, found, first))
        return joined(parts)

    def are_of(self, rows: Rows, terms: Collection[str]) -> Bools:
        """Which tokens are one of the terms: shape (tokens,)."""
        found = np.zeros(len(rows.owner), np.bool_)
        for vocabulary, places in self._by_vocabulary(rows):
            known = [place for term in terms if (place := vocabulary.numbers.get(term)) is not None]
            found[places] = np.isin(rows.tokens[places, 2], known)
        return found

    def have_digits(self, rows: Rows) -> Bools:
        """Which tokens are of letters and digits, as "FY2021": shape (tokens,)."""
        found = np.zeros(len(rows.owner), np.bool_)
        for vocabulary, places in self._by_vocabulary(rows):
            found[places] = vocabulary.are_mixed(rows.tokens[places, 2])
        return found

    def years(self, rows: Rows) -> Ints:
        """Which year each token may be, 0 for one that is none: shape (tokens,)."""
        found = np.zeros(len(rows.owner), np.int32)
        for vocabulary, places in self._by_vocabulary(rows):
            found[places] = vocabulary.years(rows.tokens[places, 2])
        return found

    def _by_vocabulary(self, rows: Rows) -> Iterator[tuple[Vocabulary, Ints]]:
        """That of each segment, and the places of the tokens that have a term in it."""
        members, has_term = self._members_of(rows), rows.tokens[:, 2] != NONE
        for number in set(members.tolist()):
            here = np.flatnonzero((members == number)[rows.owner] & has_term)
            yield self.generation.members[number].segment.vocabulary, here

    def tokens(self, rows: Rows, row: int, text: str) -> Iterator[Token]:
        """Those of a row as the analysis found them in its article; offsets into `text`, which is the row's."""
        own = rows.tokens_of(row)
        spans = rows.tokens[own, :2] - rows.spans[row, 0]
        terms = self.terms(rows, np.arange(own.start, own.stop))
        for (start, end), term, flags in zip(spans.tolist(), terms, rows.tokens[own, 3].tolist(), strict=True):
            yield Token(start, end, term or term_of(text[start:end]), flags)

    def terms(self, rows: Rows, tokens: Ints) -> list[str]:
        """Those of tokens of the rows, "" for what is not looked up."""
        found = np.full(len(tokens), "", object)
        numbers, members = rows.tokens[tokens, 2], self._members_of(rows)[rows.owner[tokens]]
        for number in set(members.tolist()):
            here = np.flatnonzero((members == number) & (numbers != NONE))
            found[here] = self.generation.members[number].segment.vocabulary.terms(numbers[here])
        written: list[str] = found.tolist()
        return written

    def _members_of(self, rows: Rows) -> Ints:
        """In which segment each row is: shape (rows,)."""
        members: Ints = np.array(self._first_articles).searchsorted(rows.article, side="right") - 1
        return members

    @cached_property
    def rereading(self) -> Rereading:
        """What questions were meant to be, by what the archive has."""
        known = self.known()
        lexicon = Lexicon(self.generation.members, self._whole.passages_with, known.sources | known.sections)
        # Nothing here holds on to the retriever: one that is done with goes at once, and its files with it.
        return Rereading(lexicon, Respelling(lexicon, partial(best_score, self._whole)))

    def article(self, number: int) -> tuple[str, int]:
        """Its id, and the checksum of the text that offsets are into."""
        member = bisect_right(self._first_articles, number) - 1
        forward, place = self.generation.members[member].segment.forward, number - self._first_articles[member]
        return forward.id_of(place), int(forward.checksums[place])

    def dates(self, articles: Ints | Sequence[int]) -> Ints:
        """Of articles by number, as proleptic Gregorian ordinals; 0 where the date is unknown."""
        of_each: Ints = self._all_dates[articles]
        return of_each

    @cached_property
    def _all_dates(self) -> Ints:
        return np.concatenate([member.segment.forward.dates for member in self.generation.members])

    def newest(self, where: Filter) -> int | None:
        """The number of the last dated article, of equal ones the first; None where there is none."""
        found, last = None, 0
        for member, first in zip(self.generation.members, self._first_articles, strict=False):
            forward = member.segment.forward
            days = np.where(where.articles_shown(forward), forward.dates, 0)
            days[member.gone] = 0
            if days.max(initial=0) > last:
                found, last = first + int(np.argmax(days)), int(days.max())
        return found

    def of_same_source(self, article: int, limit: int) -> list[str]:
        """Ids of the last articles, at most `limit`, in the segment of this one, by number, and from its source."""
        member = bisect_right(self._first_articles, article) - 1
        forward = self.generation.members[member].segment.forward
        sources = forward.traits[:, SOURCE]
        source = sources[article - self._first_articles[member]]
        places = np.flatnonzero((sources == source) & (source != NONE))[-limit:]
        return [forward.id_of(place) for place in places.tolist()]

    def known(self) -> Known:
        """The languages, sources and sections of the articles."""
        found: list[set[str]] = [set(), set(), set()]
        for member in self.generation.members:
            forward = member.segment.forward
            names = forward.all_names()
            for column, named in enumerate(found):
                named |= {names[place] for place in np.unique(forward.traits[:, column]).tolist() if place != NONE}
        languages, sources, sections = map(frozenset, found)
        return Known(languages, sources, sections)

    def span(self, hit: Hit) -> tuple[int, int]:
        """Where the passage begins and ends in the text of its article."""
        forward = self.generation.members[hit.member].segment.forward
        first, last = forward.passages[hit.passage].tolist()
        return int(forward.sentences[first, 0]), int(forward.sentences[last - 1, 1])

    def _shown(self, where: Filter) -> Bools:
        found = self._remembered.get(where)
        if found is None:
            found = np.concatenate([where.shown(member.segment.forward) for member in self.generation.members])
            if where.since is None and where.until is None and len(self._remembered) < FILTERS_REMEMBERED:
                self._remembered[where] = found
        return found

    def _distinct(self, passages: Ints, scores: Floats) -> list[Hit]:
        """Of passages, best first, the first of each text."""
        members = np.searchsorted(self._first_passages, passages, side="right") - 1
        places = passages - np.array(self._first_passages)[members]
        articles, texts = np.empty(len(passages), np.int64), np.empty(len(passages), np.uint64)
        for number in set(members.tolist()):
            here, forward = members == number, self.generation.members[number].segment.forward
            found = forward.article_passages.searchsorted(places[here].astype(np.uint32), side="right") - 1
            articles[here] = found + self._first_articles[number]
            texts[here] = forward.texts[places[here]]
        first: dict[int, Hit] = {}
        hits = map(Hit, *(column.tolist() for column in (members, places, articles, scores)))
        for text, hit in zip(texts.tolist(), hits, strict=True):
            first.setdefault(text, hit)
        return list(first.values())


def best_score(whole: Whole, terms: Sequence[str]) -> float:
    return max(whole.top(terms, 1)[1].tolist(), default=0.0)


def spelt_like(members: Sequence[Member], name: str) -> tuple[str, ...]:
    found = set[str]()
    for member in members:
        segment = member.segment
        found.update(segment.vocabulary.terms(segment.letter_sets.alike(name, SLIPS, SPELT_ALIKE, name[:2])))
    alike = process.extract(name, sorted(found), scorer=fuzz.ratio, score_cutoff=SPELT_ALIKE, limit=SPELLINGS)
    return tuple(term for term, _, _ in alike)


def words_keyed(members: Sequence[Member], key: str) -> tuple[str, ...]:
    found = set[str]()
    for member in members:
        alike = member.segment.letter_sets.sharing(key, KEPT, key[:2])
        found.update(term for term in member.segment.vocabulary.terms(alike) if term.isascii())
    return tuple(sorted(term for term in found if abs(len(term) - len(key)) <= SLIPS and name_key(term) == key))


def firsts(sizes: Iterable[int]) -> list[int]:
    """The number of the first of each, counted throughout."""
    return [0, *accumulate(sizes)][:-1]
