"""The one door: a question to an Answer, or NoAnswer."""

import datetime as dt
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from index.archive import Archive
from index.choosing import RUNNERS_UP, Choice, Ranked, Sentence
from index.crossing import held_in_others
from index.current import Current
from index.domain import Answer, Article, Citation, Declined, NoAnswer, Restriction, Understood
from index.embedded import EmbeddedRetriever
from index.explaining import Explanation, explanation
from index.followups import NOTHING_BEFORE, Conversation, read_in
from index.going_on import choose_or_go_on
from index.learned import Learned, shipped
from index.links import link_to
from index.marks import whole
from index.prepared import checksum_of
from index.question import Question, read_question
from index.repair.courtesies import without_courtesies
from index.repair.messages import questions_in
from index.repair.spelling import differ_in_endings
from index.restricted import choose_as_asked, newest_of_time, words_understood
from index.rivals import rivals
from index.rules.lists import items, listed
from index.rules.predecessors import successor_in
from index.suggesting import questions_about
from index.timeline import Told, days_compared, predecessor, timeline
from index.times import is_of_state

ARTICLES_SAMPLED = 50  # for sample questions: a look at the archive, not a walk through it


class Answerer:
    """Answers from the articles of an archive; may be asked by several threads at once.

    A change of the archive, also by another process, is followed in a thread of its own: questions go on meanwhile.
    """

    def __init__(self, archive: Archive, learned: Learned | None = None, sure: float | None = None) -> None:
        """`learned`: the shipped one where it is not given. `sure`: confidence from which on an answer is given."""
        self._archive = archive
        self._current = Current(archive, learned if sure is None else replace(learned or shipped(), enough=sure))

    def answer(
        self,
        text: str,
        before: Conversation = NOTHING_BEFORE,
        now: dt.date | None = None,
        without: Collection[Restriction] = (),
    ) -> Answer | NoAnswer:
        """`before`: what the same person asked; "and when?" goes on from it, a question whole in itself does not.

        `now` is the day that "last week" counts from, today where it is not given. `without` are restrictions that
        the question is not to be read for.
        """
        started = time.perf_counter()
        question = self._read(text, before)
        if question.small_talk:
            return self._declined(question, question.small_talk, started)
        retriever = self.retriever()
        if not retriever.generation.articles:
            return self._declined(question, Declined.NO_ARTICLES, started)
        question = self._as_meant(question, before, retriever)
        if question.small_talk:
            return self._declined(question, question.small_talk, started)
        question, choice, understood = choose_or_go_on(
            question, before, retriever, self._archive.load, now or _today(), without
        )
        if choice is None:
            declined = replace(self._declined(question, Declined.NOT_SAID, started), understood=understood)
            return self._not_said(question, declined, retriever, now or _today())
        sentences = choice.marked_sentences if choice.is_sure else choice.sentences
        citations = self.citations(sentences, retriever)
        if len(citations) < len(sentences) and retriever.generation.archive != self._archive.version():
            return self.answer(text, before, now, without)  # an article changed between finding and quoting
        found = replace(self._judged(question, choice, citations, started), understood=understood)
        if isinstance(found, Answer):
            found = _linked(self._listing(self._in_time(found, choice.ranked, retriever), choice.ranked, retriever))
        else:
            found = self._not_said(question, found, retriever, now or _today())
        return replace(found, took_ms=_ms_since(started))

    def answers(
        self,
        text: str,
        before: Conversation = NOTHING_BEFORE,
        now: dt.date | None = None,
        without: Collection[tuple[int, Restriction]] = (),
    ) -> list[Answer | NoAnswer]:
        """To each of the questions in a message, in their order; at least one. One may go on from the one before it.

        `without`: what a question, named by its number from 0, is not to be read for.
        """
        given: list[Answer | NoAnswer] = []
        for number, question in enumerate(self._questions(text)):
            left_out = {restriction for which, restriction in without if which == number}
            given.append(self.answer(question, before, now, left_out))
            before = before.after(given[-1])
        return given

    def _questions(self, text: str) -> list[str]:
        """On another keyboard layout a comma may come out as a question mark."""
        found = questions_in(text)
        if len(found) == 1 or not self.retriever().generation.articles:
            return found
        meant = questions_in(self.retriever().rereading.as_typed(text))
        return found if len(meant) == len(found) else meant if len(meant) > 1 else [text]

    def explain(self, text: str, before: Conversation = NOTHING_BEFORE) -> Explanation:
        """Why it is answered so: asks again, since an answer keeps nothing for it."""
        text = without_courtesies(text)
        given = self.answer(text, before)
        question, retriever = self._read(text, before), self.retriever()
        choice = None
        if not question.small_talk and retriever.generation.articles:
            question = self._as_meant(question, before, retriever)
            question, choice, _ = choose_or_go_on(question, before, retriever, self._archive.load, _today(), ())
        return explanation(question, given, choice, retriever, self._archive)

    def _in_time(self, answer: Answer, ranked: Ranked, retriever: EmbeddedRetriever) -> Answer:
        """With what other articles say, where their dates are known: the newest first."""
        day = answer.citations[0].article.date
        if day is None:
            return answer
        may_change = _may_change(ranked.question, answer.understood)
        others = rivals(ranked, retriever, days_compared(ranked.question, day, may_change=may_change))
        cited = self.citations([rival.sentence for rival in others], retriever)
        if len(cited) < len(others):
            return answer  # one of them has changed: it may say something else now
        told = [Told(citation, rival.strength) for citation, rival in zip(cited, others, strict=True)]
        line = timeline(ranked.question, answer.citations[0], told, may_change=may_change)
        placed = {
            one.article.id for one in (line.first, *line.later, *line.agreeing, *line.contradicting, *line.earlier)
        }
        # A state is one at a time: what could not be placed in it would pass for a second one.
        also = [
            one for one in answer.citations if one.article.id not in placed and not (may_change and one.article.date)
        ]
        earlier = line.earlier
        if may_change and not line.earlier and (before := predecessor(ranked.question, line.first)):
            earlier = (Citation(article=line.first.article, start=before.start, end=before.end),)
        return replace(
            answer,
            citations=(line.first, *line.later, *also)[: 1 + RUNNERS_UP],
            agreeing=line.agreeing,
            contradicting=line.contradicting,
            earlier=earlier if answer.understood.until is None else (),
        )

    def _listing(self, answer: Answer, ranked: Ranked, retriever: EmbeddedRetriever) -> Answer:
        """With further sentences of the same article, where several things are asked for.

        What changed, or is disputed, is told value by value instead.
        """
        found = items(ranked)
        article_id, _ = retriever.article(int(ranked.candidates.article[ranked.best]))
        if not found or answer.contradicting or answer.earlier or answer.citations[0].article.id != article_id:
            return answer
        cited = self.citations([item.sentence for item in found], retriever)
        return replace(answer, listed=listed(ranked.question, found, cited)) if len(cited) == len(found) else answer

    def sample_questions(self, language: str, count: int) -> tuple[str, ...]:
        """Questions that the archive answers, at most `count`, one an article: whom it is about, else its headline."""
        found: list[str] = []
        sampled = islice((one for one in self._archive.articles() if one.language == language), ARTICLES_SAMPLED)
        for article in sorted(sampled, key=lambda one: not any(questions_about(one.text, language))):
            asked = (*questions_about(article.text, language), *([article.title] if article.title else []))
            answered = (text for text in asked if text not in found and isinstance(self.answer(text), Answer))
            found += islice(answered, 1)
            if len(found) == count:
                break
        return tuple(found)

    def close(self) -> None:
        """Waits for what is being written; without that it is done by the next one who asks."""
        self._current.close()

    def _read(self, text: str, before: Conversation = NOTHING_BEFORE) -> Question:
        return read_in(before, text, lambda articles, word: self.retriever().holds_in(articles, word))

    def _as_meant(self, question: Question, before: Conversation, retriever: EmbeddedRetriever) -> Question:
        meant = retriever.rereading.of(question.text)
        if meant is None:
            return question
        meant = without_courtesies(meant)  # in other letters they were not known for it
        told = None if differ_in_endings(question.text, meant) else meant
        return replace(self._read(meant, before), written=question.text, read_as=told)

    def _judged(
        self, question: Question, choice: Choice, citations: Sequence[Citation], started: float
    ) -> Answer | NoAnswer:
        if citations and choice.is_sure:
            return Answer(
                question=question.written or question.text,
                language=question.language,
                asked=question.asked,
                citations=_distinct(citations[: choice.agreeing]),
                confidence=choice.confidence,
                matched=choice.matched,
                took_ms=_ms_since(started),
                read_as=question.read_as,
            )
        nearest = citations[0].article if citations and choice.is_near else None
        return self._declined(question, Declined.NOT_SAID, started, choice, nearest, citations)

    def _declined(
        self,
        question: Question,
        why: Declined,
        started: float,
        choice: Choice | None = None,
        nearest: Article | None = None,
        best: Sequence[Citation] = (),
    ) -> NoAnswer:
        return NoAnswer(
            question=question.written or question.text,
            language=question.language,
            asked=question.asked,
            why=why,
            confidence=choice.confidence if choice else 0.0,
            nearest=nearest,
            best=tuple(best),
            matched=choice.matched if choice else (),
            took_ms=_ms_since(started),
            read_as=question.read_as,
        )

    def _not_said(self, question: Question, found: NoAnswer, retriever: EmbeddedRetriever, now: dt.date) -> NoAnswer:
        """With what may help: which words are in no article, and a question spelt nearly so that has an answer."""
        suggested = retriever.rereading.suggestion(question.text)
        did_you_mean = suggested if suggested and self._has_answer(suggested, retriever) else None
        known, nearest = frozenset[str](), found.nearest
        if found.understood.is_dated:
            nearest = nearest or self._newest(question, retriever, now)
            known = words_understood(question, now)
        if unknown := [word for word in retriever.rereading.unknown(question.text) if word not in known]:
            met = {part for word in question.words if retriever.passages_with(word) for part in word.text.split()}
            unknown = [word for word in unknown if word not in met]
        if unknown:
            held = held_in_others(question, retriever)
            unknown = [word for word in unknown if word not in held]
        return replace(found, did_you_mean=did_you_mean, unknown=tuple(unknown), nearest=nearest)

    def _newest(self, question: Question, retriever: EmbeddedRetriever, now: dt.date) -> Article | None:
        number = newest_of_time(question, retriever, now)
        if number is None:
            return None
        article_id, _ = retriever.article(number)
        return self._archive.load([article_id]).get(article_id)

    def _has_answer(self, text: str, retriever: EmbeddedRetriever) -> bool:
        choice, _ = choose_as_asked(read_question(text), retriever, self._archive.load, _today())
        return choice is not None and choice.is_sure

    def citations(self, sentences: Sequence[Sentence], retriever: EmbeddedRetriever) -> list[Citation]:
        """Quotations from the stored texts; one whose text is not what was searched is left out.

        Without links, which take time: of the many that are compared few are shown.
        """
        known = [retriever.article(sentence.article) for sentence in sentences]
        articles = self._archive.load([article_id for article_id, _ in known])
        found = []
        for sentence, (article_id, checksum) in zip(sentences, known, strict=True):
            article = articles.get(article_id)
            if article and checksum_of(article.text) == checksum:
                marks = tuple(whole(article.text, mark) for mark in sentence.marks)
                found.append(Citation(article=article, start=sentence.start, end=sentence.end, marks=marks))
        return found

    def retriever(self) -> EmbeddedRetriever:
        """Of the archive as it is now, or as it was, where bringing the index up to date takes too long."""
        return self._current.retriever()


def _distinct(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Each sentence once: two articles may hold the same one."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.sentence, citation)
    return tuple(first.values())


def _linked(answer: Answer) -> Answer:
    """With links for what is shown of it."""
    return replace(
        answer,
        citations=tuple(map(_with_link, answer.citations)),
        listed=tuple(map(_with_link, answer.listed)),
        agreeing=tuple(map(_with_link, answer.agreeing)),
        contradicting=tuple(map(_with_link, answer.contradicting)),
        earlier=tuple(map(_with_link, answer.earlier)),
    )


def _with_link(citation: Citation) -> Citation:
    article = citation.article
    if not article.url:
        return citation
    return replace(citation, link=link_to(article.url, article.text, citation.start, citation.end))


def _may_change(question: Question, understood: Understood) -> bool:
    """By the question as it was understood: what was typed on another keyboard layout has none of its words.

    Who held an office before somebody stays the same.
    """
    if successor_in(question):
        return False
    at_a_time = understood.is_dated
    return question.language is not None and is_of_state(question.text, question.language, at_a_time=at_a_time)


def _today() -> dt.date:
    """Where the machine is: a server is set to the time of its readers."""
    return dt.datetime.now().astimezone().date()


def _ms_since(started: float) -> float:
    return (time.perf_counter() - started) * 1000
