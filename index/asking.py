"""A question as it is asked here and now, and of which articles."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index import in_context
from index.analysis import tokens
from index.archive import Load
from index.attributions import covers
from index.candidates import Candidates
from index.choosing import PASSAGES_READ, Choice, candidates_of, choose_among
from index.domain import Span
from index.embedded import EmbeddedRetriever, Hit
from index.filters import Filter
from index.question import Question

ALL = Filter()


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as it is asked here and now, of the articles that it restricts itself to."""

    question: Question
    retriever: EmbeddedRetriever
    load: Load  # articles by id
    today: dt.date
    where: Filter = ALL
    articles: frozenset[int] | None = None  # their numbers; None for all

    def without(self, spans: Collection[Span]) -> "Asking":
        """The question without these words, unless nothing else is asked."""
        said = terms_in(self.question.text, spans)
        words = tuple(word for word in self.question.words if word.terms[0] not in said)
        return replace(self, question=replace(self.question, words=words)) if words else self

    def candidates(self, *searches: tuple[Sequence[str], Filter]) -> Candidates | None:
        found: dict[tuple[int, int], Hit] = {}
        for terms, where in searches:
            hits = self.retriever.search(terms, PASSAGES_READ, where if where != ALL else None)
            near = in_context.passages_near(self.question, self.retriever, PASSAGES_READ) if where == ALL else []
            for hit in (*hits, *near):
                before = found.get((hit.member, hit.passage))
                if before is None or before.score < hit.score:
                    found[hit.member, hit.passage] = hit
        if not found:
            return None
        candidates = candidates_of(self.question, list(found.values()), self.retriever)
        if self.articles is not None:
            candidates = candidates.narrowed(np.isin(candidates.article, list(self.articles)))
        return candidates if len(candidates.place) else None

    def choose(self) -> Choice | None:
        candidates = self.candidates((self.question.terms, self.where))
        return None if candidates is None else choose_among(candidates, self.question, self.retriever)


def terms_in(text: str, spans: Collection[Span]) -> set[str]:
    return {token.term for token in tokens(text) if covers(spans, token.start)}
