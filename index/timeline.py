"""What several articles answer, in order of time: who agrees, who contradicts, what was said before.

Two sentences are compared by what answers in them: names where a name is asked for, numbers where a number is. One of
which it is in doubt whether it says the same, as it names others beside, neither agrees nor differs. Where nothing can
be compared, as with reasons, articles of the same days count as agreeing, or as contradicting if they give different
reasons.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

from index.analysis.token import Flag
from index.analysis.words import plain
from index.confidence import are_told_by_capitals
from index.domain import Citation, Kind, Span
from index.languages import FACTS
from index.languages.word_lists import is_listed
from index.question import Question, QuestionWord
from index.rivals import Strength
from index.rules.another import Holding, holding, is_office
from index.rules.introductions import asked_for
from index.rules.predecessors import OPENING_WORDS
from index.said import Said
from index.sentences import split
from index.values import NAMED, Told, Value, behind_beating, has_capitals

SAME_TIME = dt.timedelta(7)  # within a week two articles speak of the same state of things
SAME_REASON = 1 / 3  # of what two sentences say beyond the question
MOST = 2 / 3
READ_AFTER = 200  # characters: it is told at once, or not at all
EARLIER = 3  # values shown that have changed since

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Timeline:
    first: Citation
    agreeing: tuple[Citation, ...] = ()
    contradicting: tuple[Citation, ...] = ()
    earlier: tuple[Citation, ...] = ()
    later: tuple[Citation, ...] = ()  # what was said since of what may or may not have been done


def timeline(question: Question, found: Told, rivals: Sequence[Told], *, may_change: bool) -> Timeline:
    """Of the best one found and others that answer; those without a date are left out.

    What may not change, as who built a bridge, has no newest answer: then only articles of the same days are compared.
    """
    written = found.citation.article.date
    if written is None:
        return Timeline(found.citation)
    found = _without_beaten(question, found)
    best = found.citation
    if _asks_who_one_is(question, found.said):
        return Timeline(best)  # what answers is no other name, and two introductions contradict nobody
    days = days_compared(question, written, may_change=may_change)
    then = [one for one in rivals if (day := one.citation.article.date) and day.toordinal() in days]
    if not then:
        return Timeline(best)
    near = [_without_beaten(question, one) for one in then]
    told = [found, *compress(near, [not other for other in _are_of_others(question, found, near)])]
    if len(told) == 1:
        return Timeline(best)
    answers = [Value.of(question, one) for one in told]
    if not answers[0].words:
        return _unvalued(question, told, answers)
    groups = _groups(question, told, answers)
    if not groups or groups[0][0] is not best:
        return Timeline(best)  # what it answers cannot be compared with anything
    newest = max(groups, key=lambda group: max(map(_date, group)))
    own = groups[0]
    if max(map(_date, newest)) - _date(best) > SAME_TIME:
        own = newest
    first = best if own is groups[0] else max(own, key=_date)
    contradicting, earlier = [], []
    for group in groups:
        if group is own:
            continue
        nearest = min(group, key=lambda citation: abs(_date(citation) - _date(first)))
        if _are_of_one_time(nearest, first):
            contradicting.append(nearest)
        else:
            earlier.append(max(group, key=_date))
    return Timeline(
        first,
        tuple(citation for citation in own if citation is not first),
        tuple(contradicting),
        tuple(sorted(earlier, key=_date, reverse=True)[:EARLIER]),
    )


def days_compared(question: Question, best: dt.date, *, may_change: bool) -> range:
    """Of which days, as ordinals, other articles may agree or say otherwise; `best` is that of the best citation."""
    if may_change or question.asked is Kind.YES_NO:
        return range(1, dt.date.max.toordinal() + 1)
    return range(best.toordinal() - SAME_TIME.days, best.toordinal() + SAME_TIME.days + 1)


def _asks_who_one_is(question: Question, best: Said) -> bool:
    """ "Who is Ann Lee?", or "who is ann lee?" of a sentence that has these words as a name."""
    if question.asked is not Kind.PERSON or question.language is None:
        return False
    capitals = {token.term for token in best.tokens if token.flags & Flag.CAPITAL and token.start > 0}
    match = asked_for(question.text, question.language)
    has_office = any(is_office(word, question.language) for word in question.words)
    may_be_one = match is not None and not has_office

    def is_name(word: QuestionWord) -> bool:
        is_part = f"-{word.text}" in question.text  # "ho" of "Yong-ho"
        return word.is_name or (may_be_one and (is_part or not capitals.isdisjoint(word.terms)))

    return all(map(is_name, question.words))


def _are_of_others(question: Question, best: Told, others: Sequence[Told]) -> list[bool]:
    """Which speak of somebody else's office or, of anything else, in words like "will" that the best one has not."""
    if question.asked is Kind.PERSON and not _is_of_another(question, best.said):
        return [_is_of_another(question, one.said) for one in others]
    known = _changing(best.citation) | {plain(word) for word in _WORD.findall(question.text)}
    return [not _changing(one.citation) <= known for one in others]


def _is_of_another(question: Question, said: Said) -> bool:
    return said.language in FACTS and holding(question, said) is not Holding.ASKED


def _changing(citation: Citation) -> set[str]:
    """Words like "former" and "will" in a sentence."""
    if citation.article.language not in FACTS:
        return set()
    listed = FACTS[citation.article.language].times.another
    return {word for word in map(plain, _WORD.findall(citation.sentence)) if is_listed(word, listed)}


def predecessor(question: Question, first: Citation) -> Span | None:
    """The sentence after the first in its article, where it tells who held the office before."""
    article = first.article
    if question.asked is not Kind.PERSON or article.language not in FACTS:
        return None
    after = article.text[first.end : first.end + READ_AFTER]
    if not any(is_listed(plain(word), FACTS[article.language].times.succeeding) for word in after.split()):
        return None
    spans = split(article.text, article.language, article.headings)
    following = next((span for span in spans if span.start >= first.end), None)
    if following is None or following in article.headings:
        return None
    words = [plain(word) for word in article.text[following.start : following.end].split()]
    told = any(is_listed(word, FACTS[article.language].times.succeeding) for word in words[:OPENING_WORDS])
    value, own = (
        Value.of(question, Told(one, Said.of(one.sentence, article.language)))
        for one in (Citation(article=article, start=following.start, end=following.end), first)
    )
    is_other = value.words and not value.agrees(own)
    return following if told and is_other else None


def _groups(question: Question, told: Sequence[Told], answers: Sequence[Value]) -> list[list[Citation]]:
    """Citations by what they answer, one an article, the best one's group first."""
    groups: list[tuple[Value, list[Citation]]] = []
    best, read = told[0].citation, set[str]()
    for one, value in zip(told, answers, strict=True):
        is_then = _are_of_one_time(one.citation, best)
        if not value.words or _lacks_name(question, one, value, answers[0]) or one.citation.article.id in read:
            continue
        if question.asked is Kind.NUMBER and not value.is_comparable(answers[0], question.measure):
            continue
        group = next((group for known, group in groups if known.agrees(value)), None)
        if group is None and any(known.may_agree(value) for known, _ in groups):
            continue
        if one.strength is not Strength.FULL and not (is_then and (group or _is_of_the_same(question, one, value))):
            continue
        read.add(one.citation.article.id)
        if group is None:
            groups.append((value, [one.citation]))
        else:
            group.append(one.citation)
    return [group for _, group in groups]


def _lacks_name(question: Question, one: Told, value: Value, best: Value) -> bool:
    is_told_by_capitals = question.asked is Kind.PERSON and has_capitals(one.citation.sentence)
    return is_told_by_capitals and best.is_full_name and not value.is_full_name


def _is_of_the_same(question: Question, one: Told, value: Value) -> bool:
    """A sentence with all the question's words but its names speaks of the same, unless it names others."""
    is_of_others = value.names_others and question.asked not in NAMED and are_told_by_capitals(question)
    return one.strength is Strength.THEN and not is_of_others


def _unvalued(question: Question, told: Sequence[Told], answers: Sequence[Value]) -> Timeline:
    best = told[0].citation
    if question.asked is Kind.NAME:
        return Timeline(best)
    agreeing: list[Citation] = []
    contradicting: list[Citation] = []
    later: list[Citation] = []
    read: set[str] = set()
    for one, value in zip(told[1:], answers[1:], strict=True):
        is_then = _are_of_one_time(one.citation, best)
        if not is_then and _is_said_since(question, one, told[0]):
            later.append(one.citation)
        if not is_then or one.strength is Strength.SAME or one.citation.article.id in read:
            continue
        read.add(one.citation.article.id)
        shared = len(value.rest & answers[0].rest) / max(min(len(value.rest), len(answers[0].rest)), 1)
        differs = question.asked is Kind.REASON and shared < SAME_REASON
        if differs and not (value.gives_reason and answers[0].gives_reason):
            continue
        (contradicting if differs else agreeing).append(one.citation)
    newest = sorted(later, key=_date)[-1:]
    return Timeline(best, tuple(agreeing), tuple(contradicting), later=tuple(newest))


def _is_said_since(question: Question, one: Told, best: Told) -> bool:
    """Whether it is asked if something was done, and a newer article has most common words that the best one has."""
    if (
        question.asked is not Kind.YES_NO
        or one.strength is not Strength.FULL
        or _date(one.citation) < _date(best.citation)
    ):
        return False
    here, there = ({token.term for token in said.tokens} for said in (one.said, best.said))
    common = [{*word.terms} for word in question.words if not word.is_name]
    held = [bool(terms & here) for terms in common if terms & there]
    return sum(held) >= MOST * len(held) > 0


def _without_beaten(question: Question, told: Told) -> Told:
    """They do not answer, however near to the question's words."""
    citation = told.citation
    if not citation.marks or question.asked is not Kind.PERSON:
        return told
    behind = citation.start + behind_beating(question, told.said)
    marks = tuple(mark for mark in citation.marks if mark.start < behind)
    return replace(told, citation=replace(citation, marks=marks))


def _are_of_one_time(one: Citation, other: Citation) -> bool:
    return abs(_date(one) - _date(other)) <= SAME_TIME


def _date(citation: Citation) -> dt.date:
    return citation.article.date or dt.date.min
