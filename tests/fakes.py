"""Small real things in place of large ones, which can be asked what happened."""

import datetime as dt
import time
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import Answer, Article, Citation, Declined, Kind, NoAnswer, Restriction, Span, Understood
from index.followups import NOTHING_BEFORE, Conversation
from index.languages import detect_language


class FakeAnswerer:
    """Answers word for word what it was given; declines everything else.

    `asked` are the questions that came, `before` the earlier ones that each of them came with, `days` the days that
    they came on, `left_out` what each was asked without.
    """

    def __init__(self, answers: dict[str, Sequence[Citation]] | None = None, samples: Sequence[str] = ()) -> None:
        self.known = answers if answers is not None else {}
        self.samples = tuple(samples)
        self.declines: dict[str, Declined] = {}
        self.raises: dict[str, Exception] = {}
        self.takes_s: dict[str, float] = {}
        self.sure: dict[str, float] = {}  # 0.9 where it is not named
        self.nearest: Article | None = None
        self.questions_of: dict[str, list[str]] = {}  # of several questions
        self.asked: list[str] = []
        self.before: list[tuple[str, ...]] = []
        self.days: list[dt.date | None] = []
        self.left_out: list[set[Restriction]] = []
        self.understood: dict[str, Understood] = {}
        self.unrestricted: dict[str, Sequence[Citation]] = {}  # what answers once something is left out

    def answer(
        self,
        question: str,
        before: Conversation = NOTHING_BEFORE,
        now: dt.date | None = None,
        without: Collection[Restriction] = (),
    ) -> Answer | NoAnswer:
        self.asked.append(question)
        self.left_out.append(set(without))
        self.before.append(tuple(turn.question for turn in before.turns))
        self.days.append(now)
        time.sleep(self.takes_s.get(question, 0))
        if question in self.raises:
            raise self.raises[question]
        language = detect_language(question)
        understood = restricted(self.understood.get(question, Understood()), without)
        known = self.known | (self.unrestricted if without else {})
        if question in known:
            return Answer(
                question=question,
                language=language,
                asked=Kind.PERSON,
                citations=tuple(known[question]),
                understood=understood,
                confidence=self.sure.get(question, 0.9),
                matched=(),
                took_ms=1.0,
            )
        why = self.declines.get(question, Declined.NOT_SAID)
        nearest = self.nearest if why is Declined.NOT_SAID else None
        return NoAnswer(
            question=question,
            language=language,
            asked=Kind.THING,
            why=why,
            confidence=0.1,
            nearest=nearest,
            understood=understood,
        )

    def answers(
        self,
        text: str,
        before: Conversation = NOTHING_BEFORE,
        now: dt.date | None = None,
        without: Collection[tuple[int, Restriction]] = (),
    ) -> list[Answer | NoAnswer]:
        return [
            self.answer(question, before, now, {left_out for which, left_out in without if which == number})
            for number, question in enumerate(self.questions_of.get(text, [text]))
        ]

    def sample_questions(self, language: str, count: int) -> tuple[str, ...]:
        return tuple(sample for sample in self.samples if detect_language(sample) == language)[:count]

    def close(self) -> None:
        """Holds nothing that would have to be given back."""


def restricted(understood: Understood, without: Collection[Restriction]) -> Understood:
    if Restriction.WHEN in without:
        understood = replace(understood, since=None, until=None, event=None)
    if Restriction.BY_WHOM in without:
        understood = replace(understood, source=None, author=None, section=None, language=None, attribution=None)
    return understood


def citation_of(article: Article, sentence: str, mark: str = "", link: str | None = None) -> Citation:
    """A sentence of the article by its words; `mark` are those of them that answer."""
    start = article.text.index(sentence)
    marked = article.text.index(mark, start) if mark else start
    return Citation(
        article=article,
        start=start,
        end=start + len(sentence),
        marks=(Span(marked, marked + len(mark)),) if mark else (),
        link=link if link is not None else article.url,
    )
