"""A question with what it restricts, a time or whose word is asked for, to a choice of sentences that keeps to that.

A time narrows the articles down only where some of them tell of that time what is asked for; else its words are looked
up like any others. An article of the time asked for need not name it: its date does. The words of a restriction that is
to be left out are looked up like any others, too; where that tells nothing, the question is asked without them.
"""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from index.archive import Load
from index.arrays import Bools, Ints
from index.asked_times import is_lasting, is_of_few_days, is_of_years
from index.asking import Asking, terms_in
from index.attributions import Attribution, attribution, covers, is_called, may_attribute
from index.candidates import Candidates, are_names
from index.choosing import PASSAGES_READ, Choice, Ranked, choose_among
from index.confidence import lacks_names, may_name_asked, surer
from index.crossing import choose, in_languages
from index.days import shifted
from index.domain import Kind, Restriction, Span, Understood
from index.embedded import EmbeddedRetriever
from index.events import bounded_by_event
from index.filters import Filter
from index.kinds import mentions
from index.languages.times import Role
from index.question import Question
from index.rules.beside import named_beside
from index.rules.definitions import introducing
from index.rules.happening import asks_what_happened, happening
from index.rules.home import goes_without_saying
from index.rules.reading import written
from index.rules.to_the_point import to_the_point
from index.rules.winners import naming_winner
from index.telling_times import are_telling, are_titled, tells_of_coming
from index.times import Period, time_asked

NAMES_TIME = 2.0  # log odds
WRITTEN_THEN = 0.6  # log odds of being right that no word shows: the article is of the time asked for
TOLD = 0.8  # confidence in what answers though little of the question is left: no model learnt from such
YEARS_BACK = 5  # in which a month is looked for whose year is not said
LAG = dt.timedelta(1)  # what happens on a day is in the next day's articles


_WORD = re.compile(r"\w+")


def choose_as_asked(
    question: Question,
    retriever: EmbeddedRetriever,
    load: Load,
    today: dt.date,
    without: Collection[Restriction] = (),
) -> tuple[Choice | None, Understood]:
    choice, understood = _choose_without(without, Asking(question, retriever, load, today))
    if choice is None:
        return None, understood
    for rule in (introducing, named_beside, naming_winner, to_the_point):
        choice = rule(choice, retriever, load)
    return choice, understood


def _time_asked(question: Question, today: dt.date) -> Period | None:
    if question.language is None or (question.asked is Kind.TIME and not asks_what_happened(question)):
        return None  # else a time in it is part of the fact
    time = time_asked(question.text, question.language, today)
    return time.to_come(today) if time and question.is_of_future else time


def words_understood(question: Question, today: dt.date) -> frozenset[str]:
    """Those that say when, or ask no more than what happened: that no article has them tells nobody anything."""
    spans = _spans_understood(question, today)
    return frozenset(word[0] for word in _WORD.finditer(question.text) if covers(spans, word.start()))


def newest_of_time(question: Question, retriever: EmbeddedRetriever, today: dt.date) -> int | None:
    """The number of the newest article of the time asked for, where nothing else is asked, if possible in the
    question's language."""
    time, said = _time_asked(question, today), terms_in(question.text, _spans_understood(question, today))
    if time is None or (time.since is None and time.until is None):
        return None
    if any(word.terms[0] not in said for word in question.words):
        return None
    then = Filter(since=time.since, until=time.until)
    own = replace(then, languages=frozenset({question.language or ""}))
    found = retriever.newest(own)
    return retriever.newest(then) if found is None else found


def _spans_understood(question: Question, today: dt.date) -> list[Span]:
    """An event that bounds a time is looked up like anything else."""
    time = _time_asked(question, today)
    return [span for span in (time and not time.event and time.span, happening(question)) if span]


def _choose_without(without: Collection[Restriction], asking: Asking) -> tuple[Choice | None, Understood]:
    question, retriever = asking.question, asking.retriever
    if question.language is None:
        return choose(question, retriever), Understood()
    asked = None
    if may_attribute(question.text, question.language):
        asked = attribution(question.text, question.language, retriever.known())
    time = _time_asked(question, asking.today)
    left_out: list[Span] = []
    if asked and Restriction.BY_WHOM in without:
        left_out += [*asked.spans, *([asked.who] if asked.who else [])]
        asked = None
    if time and Restriction.WHEN in without:
        left_out.append(time.span)
        time = None
    choice, understood = _choose(asking, asked, time)
    if left_out and not (choice and choice.is_sure):
        return _choose(asking.without(left_out), asked, time)
    return choice, understood


def _choose(asking: Asking, asked: Attribution | None, time: Period | None) -> tuple[Choice | None, Understood]:
    question, retriever = asking.question, asking.retriever
    if asked is None and time is None:
        return choose(question, retriever), Understood()
    understood = Understood()
    if asked:
        asking, understood = _attributed(asking, asked)
    if asked and asked.is_of_cause and question.asked is Kind.THING:
        asking = replace(asking, question=replace(asking.question, asked=Kind.REASON))
        if time is None and (choice := _giving_reason(asking)):
            return choice, understood
    if time:
        if time.event:
            time = bounded_by_event(time, question, retriever, asking.load)
        if time.is_yearless and time.role is Role.AT and not question.is_of_future:
            choice, time = _choose_in_month(asking, time)
        else:
            choice = _choose_in_time(asking, time)
        if time is None:
            return choice, understood
        event = question.text[time.span.start : time.span.end] if time.event else None
        return choice, replace(understood, since=time.since, until=time.until, event=event)
    if understood.attribution and asked and asked.who and (choice := _quoting(asking, asked.who)):
        return choice, understood
    return asking.choose(), understood


def _attributed(asking: Asking, asked: Attribution) -> tuple[Asking, Understood]:
    """The articles that the question asks for, and without the words that say which."""
    if asked.language:
        narrowed = _in_other_language(
            replace(asking.without(asked.spans), where=Filter(languages=frozenset({asked.language})))
        )
        return narrowed, Understood(language=asked.language)
    if asked.source:
        where = Filter(sources=frozenset({asked.source}))
        return replace(asking.without(asked.spans), where=where), Understood(source=asked.source)
    if asked.section:
        where = Filter(sections=frozenset({asked.section}))
        return replace(asking.without(asked.spans), where=where), Understood(section=asked.section)
    if asked.who is None:
        return asking, Understood()
    text = asking.question.text
    by_author = asking.without((*asked.spans, asked.who))
    if author := _author(by_author, asked.who):
        name, articles = author
        return replace(by_author, articles=articles), Understood(author=name)
    return asking.without(asked.spans), Understood(attribution=text[asked.who.start : asked.who.end])


def _in_other_language(asking: Asking) -> Asking:
    """In an edition of another language only such words can be expected as it has at all, by whatever translation."""
    if asking.where.languages == {asking.question.language}:
        return asking
    words = in_languages(asking.question.words, asking.where.languages, asking.retriever)
    held = tuple(word for word in words if asking.retriever.search(word.searched, 1, asking.where))
    return replace(asking, question=replace(asking.question, words=held)) if held else asking


def _author(asking: Asking, who: Span) -> tuple[str, frozenset[int]] | None:
    """The author of articles about what is asked who is called so, and their numbers."""
    hits = asking.retriever.search(asking.question.terms, PASSAGES_READ)
    ids = {hit.article: asking.retriever.article(hit.article)[0] for hit in hits}
    articles = asking.load(list(ids.values()))
    named = {
        number: author
        for number, article_id in ids.items()
        if (author := articles[article_id].author if article_id in articles else None)
        and is_called(asking.question.text, who, author)
    }
    return (next(iter(named.values())), frozenset(named)) if named else None


def _giving_reason(asking: Asking) -> Choice | None:
    candidates = asking.candidates((asking.question.terms, asking.where))
    if candidates is None:
        return None
    which = candidates.rows.counts(mentions(candidates.rows).of(Kind.REASON))[candidates.place] > 0
    says_all = np.logical_and.reduce(candidates.said, axis=1, dtype=np.bool_)
    return _sure(asking, candidates, which) or _told(asking, candidates, which & says_all)


def _quoting(asking: Asking, who: Span) -> Choice | None:
    """A sentence that names whose word is asked for."""
    candidates = asking.candidates((asking.question.terms, asking.where))
    if candidates is None:
        return None
    said = terms_in(asking.question.text, [who])
    named = np.array([word.terms[0] in said for word in asking.question.words])
    missing: Ints = (~(candidates.inside | candidates.akin)[:, named]).sum(axis=1)
    return _sure(asking, candidates, np.equal(missing, 0))


def _choose_in_time(asking: Asking, time: Period) -> Choice | None:
    timeless = asking.without([time.span]).without(_spans_understood(asking.question, asking.today))
    if time.since is None and time.until is None:
        return asking.choose()
    before = Filter(until=shifted(time.since, -LAG)) if time.since and is_lasting(asking.question, time) else None
    terms = timeless.question.terms
    until = shifted(time.until, LAG) if time.until and time.since == time.until else time.until
    candidates = timeless.candidates(
        (terms, replace(asking.where, since=time.since, until=until)),
        (asking.question.terms, asking.where),
        *([(terms, replace(asking.where, until=before.until))] if before else []),
    )
    if asks_what_happened(asking.question) and (choice := _what_happened(asking, timeless, time, until)):
        return choice
    dates = np.zeros(0, np.int32) if candidates is None else asking.retriever.dates(candidates.article)
    if candidates is None or not dates.any():
        return asking.choose()
    tells = are_telling(asking, candidates, time)
    then = _dated(dates, time.since, until) | tells | are_titled(asking, candidates, time)
    if choice := _sure(timeless, candidates, then, tells):
        return choice
    if before and (choice := _sure(timeless, candidates, _dated(dates, None, before.until))):
        return choice
    is_to_come = time.since is not None and time.since > asking.today  # and may be told without that time: "soon"
    if _is_relative(asking.question, time) and not is_to_come:  # the article says it of its own last week
        undated: Bools = dates == 0
        return choose_among(candidates.narrowed(then | undated), timeless.question, asking.retriever)
    choice = asking.choose()
    if choice and _tells_nothing_of(time, choice.ranked, asking):
        return replace(choice, is_beside_the_point=True)
    return choice


def _choose_in_month(asking: Asking, time: Period) -> tuple[Choice | None, Period | None]:
    """What is told of such a month of the last year of which it is told, else what says the month; and of when."""
    first = _choose_in_time(asking, time)
    if first and first.is_sure:
        return first, time
    candidates = asking.candidates((asking.question.terms, asking.where))
    if candidates is None:
        return first, time
    for earlier in _earlier(time, asking.retriever.dates(candidates.article)):
        choice = _choose_in_time(asking, earlier)
        if choice and choice.is_sure:
            return choice, earlier
    choice = choose_among(candidates, asking.question, asking.retriever)
    if choice and choice.is_sure and _says(choice.ranked, terms_in(asking.question.text, [time.span])):
        return choice, None
    return first, time


def _earlier(time: Period, dates: Ints) -> list[Period]:
    """The same month of years before, newest first, of those in which or in the year after there are dated articles."""
    years = {dt.date.fromordinal(day).year for day in set(dates.tolist()) if day}
    periods = [time.years_later(-back) for back in range(1, YEARS_BACK + 1)]
    return [period for period in periods if period.since and years & {period.since.year, period.since.year + 1}]


def _says(ranked: Ranked, terms: Collection[str]) -> bool:
    """Whether the best sentence, or what is around it, has those of the question's words that are among the terms."""
    named = np.array([word.terms[0] in terms for word in ranked.question.words])
    held = (ranked.candidates.context | ranked.candidates.akin)[ranked.best]
    return bool(named.any() and held[named].all())


def _tells_nothing_of(time: Period, ranked: Ranked, asking: Asking) -> bool:
    """What was written before a time cannot tell what was then, unless it says so or that time has yet to come.

    Nor does what says so, and nothing else, or what is to come at another time.
    """
    if time.since is None:
        return False
    candidates, best = ranked.candidates, ranked.best
    if are_telling(asking, candidates.kept(np.arange(len(candidates.place)) == best), time).any():
        return _only_dates(ranked, terms_in(asking.question.text, [time.span]))
    if time.since > asking.today:
        said = written([best], candidates, asking.retriever, asking.load)
        return any(tells_of_coming(text, article, asking.question) for _, text, article in said)
    day = int(asking.retriever.dates(candidates.article[best : best + 1])[0])
    return 0 < day < time.since.toordinal()


def _what_happened(asking: Asking, timeless: Asking, time: Period, until: dt.date | None) -> Choice | None:
    """Where nothing is asked but what happened in a place at a time: what an article of then says of that very time."""
    if not is_of_few_days(time) or not are_names(timeless.question).all():
        return None
    candidates = timeless.candidates((asking.question.terms, replace(asking.where, since=time.since, until=until)))
    if candidates is None:
        return None
    words, retriever = timeless.question.words, asking.retriever
    missing = [[word for word, held in zip(words, row, strict=True) if not held] for row in candidates.around]
    told = are_telling(asking, candidates, time)
    for place in np.flatnonzero(told).tolist():
        told[place] = goes_without_saying(missing[place], int(candidates.article[place]), retriever)
    return _told(timeless, candidates, told)


def _told(asking: Asking, candidates: Candidates, which: Bools) -> Choice | None:
    """Of some of the candidates, each of which is known to answer, however little of the question is left."""
    if not which.any():
        return None
    choice = choose_among(candidates.narrowed(which), asking.question, asking.retriever)
    return choice and replace(choice, confidence=max(choice.confidence, TOLD), is_beside_the_point=False)


def _sure(asking: Asking, candidates: Candidates, which: Bools, tells: Bools | None = None) -> Choice | None:
    """Of some of the candidates; those that name the time themselves, which `tells` tells, are the better for it."""
    if not which.any():
        return None
    said = np.zeros(int(which.sum()), np.bool_) if tells is None else tells[which]
    known = np.where(said, NAMES_TIME, 0.0)
    choice = choose_among(candidates.narrowed(which), asking.question, asking.retriever, known)
    if choice is None or not may_name_asked(choice.ranked.features, choice.ranked.best):
        return None
    spans, best = candidates.rows.spans[candidates.place], choice.sentences[0]
    is_best = (candidates.article == best.article) & (spans[:, 0] == best.start)
    tells_time = tells is not None and bool((tells & is_best).any())
    if tells is not None and not tells_time:
        choice = replace(choice, confidence=surer(choice.confidence, WRITTEN_THEN))
    if choice.confidence < choice.enough or _is_beside(choice.ranked):
        return None
    if tells_time and _only_dates(choice.ranked, frozenset()):
        return None
    return replace(choice, is_beside_the_point=False)


def _only_dates(ranked: Ranked, when: Collection[str]) -> bool:
    """Whether a sentence that names a time names nothing else that is asked for, nor does the one before it.

    `when`: the terms of that time.
    """
    candidates, best = ranked.candidates, ranked.best
    own = np.array([word.terms[0] not in when for word in ranked.question.words])
    held = (candidates.said | candidates.before)[best]
    return not (held & own).any()


def _is_beside(ranked: Ranked) -> bool:
    """Among sentences of the time asked for it is enough that those around name what is asked about."""
    best = ranked.best
    unnamed = ~are_names(ranked.question)
    held = ranked.candidates.context[best] | ranked.candidates.akin[best]
    only_names = bool(unnamed.any() and not (held & unnamed).any())
    return only_names or lacks_names(ranked.question, ranked.candidates, best)


def _is_relative(question: Question, time: Period) -> bool:
    said = question.text[time.span.start : time.span.end]
    return time.event is None and not is_of_years(time) and not any(letter.isdigit() for letter in said)


def _dated(dates: Ints, since: dt.date | None, until: dt.date | None) -> Bools:
    first, last = since or dt.date.min, until or dt.date.max
    within: Bools = (dates > 0) & (dates >= first.toordinal()) & (dates <= last.toordinal())
    return within
