"""Questions for several things: which further sentences of the best one's article name more of them.

A list with a wrong sentence in it is worse than one sentence: so the rules are strict, and many lists stay short.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.analysis.token import Flag
from index.analysis.words import plain
from index.arrays import Bools
from index.candidates import are_names, are_own
from index.choosing import Ranked, Sentence, sentence_at
from index.confidence import are_told_by_capitals
from index.domain import Article, Citation, Kind
from index.kinds import mentions
from index.languages import FACTS
from index.matching import ABSENT
from index.question import Question, kind_of

LONGEST = 5  # sentences
LISTED = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})  # their names can be told from other words

# Log odds by which a further sentence may be behind the best one:
BEHIND, BEHIND_WITH_ALSO = 5.0, 6.5
BEHIND_WITHOUT_PREDICATE = 0.9  # "name the cities of Georgia" says nothing of them that another sentence could say, too


@dataclass(frozen=True, slots=True)
class Item:
    sentence: Sentence
    joined_by: Sentence | None = None  # it is one of them only where this one, itself or the best, says "also"


@dataclass(frozen=True, slots=True)
class AskedList:
    kind: Kind
    nouns: Bools  # which of the question's words say what the things are: "countries"
    telling: Bools  # which say something of the things: no names, as far as these can be told, and nothing inherited


def asked_list(question: Question) -> AskedList | None:
    """None where the question asks for one thing, or for such as cannot be told."""
    match = FACTS[question.language].lists.asking.search(question.text) if question.language else None
    if match is None or question.language is None:
        return None
    number = next((number for number, group in enumerate(match.groups(), 1) if group), 0)
    said = match[number].split() if number else []
    asking = question.text[: match.start(number)].split() if number else []  # "list the …"
    kinds = [kind_of(plain(word), question.language) for word in said]
    end = next((place for place, kind in enumerate(kinds, 1) if kind), len(said))
    kind = question.asked if question.asked in LISTED or not said else kinds[end - 1]
    if kind not in LISTED or question.asked not in LISTED | {Kind.THING, Kind.NAME}:
        return None
    nouns = np.array([word.text in said[:end] for word in question.words], np.bool_)
    named = are_names(question)
    if not are_told_by_capitals(question):
        named = np.array([word.has_digits for word in question.words], np.bool_)
    asks = np.array([word.text in asking for word in question.words], np.bool_)
    return AskedList(kind, nouns, ~named & ~nouns & ~asks & are_own(question))


def items(ranked: Ranked) -> tuple[Item, ...]:
    """In the article's order, the best sentence among them; empty where no list is asked for."""
    question, candidates, best = ranked.question, ranked.candidates, ranked.best
    asked = asked_list(question)
    if asked is None:
        return ()
    alike = _say_the_same(ranked, asked)
    alike[best] = True
    following = _following(ranked, asked, alike)
    leading = _leading(ranked, asked.kind) & ~alike & ~following
    found = np.flatnonzero(alike | following | leading)
    first = found[np.lexsort((-ranked.scores[found], ~alike[found]))][:LONGEST]

    def item(place: int) -> Item:
        sentence = sentence_at(ranked, place)
        joined_by = sentence if following[place] else sentence_at(ranked, best)
        return Item(sentence, None if alike[place] else joined_by)

    return tuple(map(item, sorted(first.tolist(), key=lambda place: int(candidates.place[place]))))


def listed(question: Question, found: Sequence[Item], citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Those of `citations`, one an item, that are plainly in the list; empty where that is only one."""
    kept = [
        citation
        for item, citation in zip(found, citations, strict=True)
        if item.joined_by is None or _says_also(item.joined_by, citation.article)
    ]
    wanted = _otherwise(question.text, question.language)
    kept = [one for one in kept if _otherwise(one.sentence, one.article.language) == wanted]
    return tuple(kept) if len(kept) > 1 else ()


def _otherwise(text: str, language: str | None) -> set[str]:
    """Words like "not", "refused" and "will": who asks with none of them wants no sentence with one."""
    facts = FACTS.get(language or "")
    return {found.group().strip().lower() for found in facts.lists.otherwise.finditer(text)} if facts else set()


def _says_also(sentence: Sentence, article: Article) -> bool:
    facts = FACTS.get(article.language)
    return facts is not None and facts.lists.also.search(article.text[sentence.start : sentence.end]) is not None


def _say_the_same(ranked: Ranked, asked: AskedList) -> Bools:
    """Which candidates say of other things what the best one says of its own: shape (candidates,).

    What it says is the first word of the question that says anything of them: "signed".
    """
    candidates, best = ranked.candidates, ranked.best
    said = candidates.inside | candidates.akin
    tells = asked.telling.any()
    word = int(np.argmax(asked.telling if tells else asked.nouns))
    if not said[best, word]:
        return np.zeros(len(said), np.bool_)
    has_more = _naming_more(ranked, asked.kind)
    if tells:
        has_more = has_more | np.any(said & asked.nouns, axis=1)
    alike: Bools = _near(ranked, BEHIND if tells else BEHIND_WITHOUT_PREDICATE) & said[:, word] & has_more
    return alike


def _following(ranked: Ranked, asked: AskedList, alike: Bools) -> Bools:
    """Which come right after one of them and share a word of the question with the best one: they may say "also"."""
    said = ranked.candidates.inside | ranked.candidates.akin
    shares = np.any(said & said[ranked.best] & (asked.telling | asked.nouns), axis=1)
    may_follow = shares & _near(ranked, BEHIND_WITH_ALSO) & _naming_more(ranked, asked.kind, at_start=True) & ~alike
    following = np.zeros(len(alike), np.bool_)
    for _ in range(LONGEST):
        following |= may_follow & _right_after(ranked, alike | following)
    return following


def _leading(ranked: Ranked, kind: Kind) -> Bools:
    """Which come right before the best one and name others, if that one may say "also" of somebody by name."""
    rows, candidates = ranked.candidates.rows, ranked.candidates
    first_flags = rows.tokens[np.searchsorted(rows.owner, candidates.place[ranked.best]), 3]
    if first_flags & Flag.PRONOUN:  # "he also met": the same one did something else
        return np.zeros(len(ranked.scores), np.bool_)
    span, article = rows.spans[candidates.place[ranked.best]], candidates.article
    is_before = (rows.spans[candidates.place, 1] + 1 == span[0]) & (article == article[ranked.best])
    leading: Bools = is_before & _near(ranked, BEHIND) & _naming_more(ranked, kind)
    return leading


def _near(ranked: Ranked, behind: float) -> Bools:
    """In the best one's article, and no more behind it than so."""
    article = ranked.candidates.article
    near: Bools = (article == article[ranked.best]) & (ranked.scores >= ranked.scores[ranked.best] - behind)
    return near


def _right_after(ranked: Ranked, which: Bools) -> Bools:
    """In the same paragraph."""
    spans, article = ranked.candidates.rows.spans[ranked.candidates.place], ranked.candidates.article
    is_next = (spans[:, :1] == spans[which, 1] + 1) & (article[:, None] == article[which])
    after: Bools = np.any(is_next, axis=1)
    return after


def _naming_more(ranked: Ranked, kind: Kind, *, at_start: bool = False) -> Bools:
    """Which name something that neither the question nor the best one names.

    `at_start`: a sentence's first word may be such a name, though a capital says nothing there.
    """
    candidates, rows = ranked.candidates, ranked.candidates.rows
    flags, terms = rows.tokens[:, 3], rows.tokens[:, 2]
    capital = ((flags & Flag.CAPITAL) > 0) & ((flags & Flag.STOP) == 0) & (rows.word == ABSENT)
    named = mentions(rows).of(kind) | (capital & at_start)
    more = named & ~np.isin(terms, terms[rows.owner == candidates.place[ranked.best]])
    naming: Bools = rows.counts(more)[candidates.place] > 0
    return naming
