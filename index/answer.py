"""The one door: a question to an Answer, or NoAnswer."""

import datetime as dt
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from index import quoting
from index.archive import Archive, Load, remembering
from index.choosing import Choice
from index.crossing import held_in_others
from index.current import Current
from index.domain import Answer, Article, Citation, Declined, NoAnswer, Restriction
from index.embedded import EmbeddedRetriever
from index.explaining import Explanation, explanation
from index.followups import NOTHING_BEFORE, Conversation, read_in
from index.going_on import choose_or_go_on
from index.learned import Learned, shipped
from index.question import Question, read_question
from index.repair.courtesies import without_courtesies
from index.repair.messages import questions_in
from index.repair.spelling import differ_in_endings
from index.restricted import choose_as_asked, newest_of_time, words_understood
from index.suggesting import questions_about

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
        load, question = remembering(self._archive.load), self._read(text, before)
        if question.small_talk:
            return self._declined(question, question.small_talk, started)
        retriever = self.retriever()
        if not retriever.generation.articles:
            return self._declined(question, Declined.NO_ARTICLES, started)
        question = self._as_meant(question, before, retriever)
        if question.small_talk:
            return self._declined(question, question.small_talk, started)
        today = now or _today()
        question, choice, understood = choose_or_go_on(question, before, retriever, load, today, without)
        if choice is None:
            declined = replace(self._declined(question, Declined.NOT_SAID, started), understood=understood)
            return self._not_said(question, declined, retriever, load, today)
        sentences = choice.marked_sentences if choice.is_sure else choice.sentences
        citations = quoting.citations(sentences, retriever, load)
        if len(citations) < len(sentences) and retriever.generation.archive != self._archive.version():
            return self.answer(text, before, now, without)  # an article changed between finding and quoting
        found = replace(self._judged(question, choice, citations, started), understood=understood)
        if isinstance(found, Answer):
            found = quoting.completed(found, choice.ranked, retriever, load)
        else:
            found = self._not_said(question, found, retriever, load, today)
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
        load, choice = remembering(self._archive.load), None
        if not question.small_talk and retriever.generation.articles:
            question = self._as_meant(question, before, retriever)
            question, choice, _ = choose_or_go_on(question, before, retriever, load, _today(), ())
        return explanation(question, given, choice, retriever, self._archive)

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

    def _not_said(
        self, question: Question, found: NoAnswer, retriever: EmbeddedRetriever, load: Load, now: dt.date
    ) -> NoAnswer:
        """With what may help: which words are in no article, and a question spelt nearly so that has an answer."""
        suggested = retriever.rereading.suggestion(question.text)
        did_you_mean = suggested if suggested and _has_answer(suggested, retriever, load) else None
        known, nearest = frozenset[str](), found.nearest
        if found.understood.is_dated:
            nearest = nearest or _newest(question, retriever, load, now)
            known = words_understood(question, now)
        if unknown := [word for word in retriever.rereading.unknown(question.text) if word not in known]:
            met = {part for word in question.words if retriever.passages_with(word) for part in word.text.split()}
            unknown = [word for word in unknown if word not in met]
        if unknown:
            held = held_in_others(question, retriever)
            unknown = [word for word in unknown if word not in held]
        return replace(found, did_you_mean=did_you_mean, unknown=tuple(unknown), nearest=nearest)

    def retriever(self) -> EmbeddedRetriever:
        """Of the archive as it is now, or as it was, where bringing the index up to date takes too long."""
        return self._current.retriever()


def _distinct(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Each sentence once: two articles may hold the same one."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.sentence, citation)
    return tuple(first.values())


def _today() -> dt.date:
    """Where the machine is: a server is set to the time of its readers."""
    return dt.datetime.now().astimezone().date()


def _ms_since(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _newest(question: Question, retriever: EmbeddedRetriever, load: Load, now: dt.date) -> Article | None:
    number = newest_of_time(question, retriever, now)
    if number is None:
        return None
    article_id, _ = retriever.article(number)
    return load([article_id]).get(article_id)


def _has_answer(text: str, retriever: EmbeddedRetriever, load: Load) -> bool:
    choice, _ = choose_as_asked(read_question(text), retriever, load, _today())
    return choice is not None and choice.is_sure
