"""Question sets to what a ranker learns from: the features of the candidates of each question, and which are right."""

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from index import in_context
from index.answer import Answerer
from index.archive import Archive
from index.arrays import Bools
from index.choosing import PASSAGES_READ, candidates_of
from index.domain import Citation
from index.embedded import EmbeddedRetriever
from index.evaluation import AskedQuestion, Corpus, Document, QuestionKind, is_right, read_rows
from index.features import Features, features
from index.folds import fold_of
from index.question import read_question
from index.shortlist import shortlist
from index.training.spans import SpanExample, span_example

ASKED_OF_ARTICLE = 5  # questions, of an article in a small archive
MOST_ASKED = 300  # of all small archives of a set

Progress = Callable[[int, int], None]  # done, of how many


@dataclass(frozen=True, slots=True)
class Example:
    """A question and its shortlisted candidates."""

    kind: QuestionKind
    features: Features
    right: Bools  # (candidates,)
    fold: int
    spans: SpanExample | None  # where the words that answer are known


@dataclass(frozen=True, slots=True)
class Examples:
    """Those of one set."""

    name: str
    found: tuple[Example, ...]
    answerable: int  # questions that have an answer; some find nothing

    @property
    def ceiling(self) -> float:
        """The share of these that have a right candidate."""
        return sum(bool(example.right.any()) for example in self.found) / self.answerable


def read_examples(folder: Path, progress: Progress) -> Examples:
    """From a folder with corpus.jsonl and questions.jsonl."""
    documents = read_rows(folder / "corpus.jsonl", Document)
    questions = read_rows(folder / "questions.jsonl", AskedQuestion)
    answerable = sum(question.kind == "answerable" for question in questions)
    return Examples(folder.name, tuple(examples_of(questions, documents, progress)), answerable)


def examples_of(
    questions: Sequence[AskedQuestion], documents: Sequence[Document], progress: Progress = lambda done, of: None
) -> Iterator[Example]:
    """Of the questions that find anything."""
    with TemporaryDirectory(prefix="tsitata-") as index:
        corpus = Corpus(documents, Path(index))
        with closing(Answerer(corpus)) as answerer:
            retriever = answerer.retriever()
            for number, question in enumerate(questions, 1):
                if example := example_of(question, retriever, corpus):
                    yield example
                progress(number, len(questions))


def example_of(asked: AskedQuestion, retriever: EmbeddedRetriever, archive: Archive) -> Example | None:
    """None where nothing is found."""
    question = read_question(asked.question)
    hits = in_context.passages(question, retriever, PASSAGES_READ)
    if not hits:
        return None
    candidates = candidates_of(question, hits, retriever)
    candidates = candidates.kept(shortlist(candidates, np.zeros(len(candidates.place))))
    if not len(candidates.place):
        return None
    ids = [retriever.article(number)[0] for number in candidates.article.tolist()]
    spans = candidates.rows.spans[candidates.place].tolist()
    right = np.array(list(are_right(asked, archive, ids, spans)), np.bool_)
    group = asked.group or next((one for one, is_right in zip(ids, right, strict=True) if is_right), asked.id)
    spans = span_example(asked, question, candidates, ids, archive) if right.any() else None
    return Example(asked.kind, features(question, candidates), right, fold_of(group), spans)


def are_right(
    asked: AskedQuestion, archive: Archive, ids: Sequence[str], spans: Sequence[Sequence[int]]
) -> Iterator[bool]:
    """Of sentences, by the ids of their articles and where they are in them; none where nothing answers."""
    if asked.kind != "answerable":
        yield from [False] * len(ids)
        return
    wanted = {place.doc_id for place in asked.gold} | set(asked.articles) or set(ids)
    articles = archive.load(wanted & set(ids))
    for article_id, (start, end) in zip(ids, spans, strict=True):
        article = articles.get(article_id)
        yield bool(article and is_right(asked, Citation(article=article, start=start, end=end)))


def read_small_archives(folder: Path, articles: int) -> Iterator[Example]:
    """The same questions put to archives of so few articles: their document frequencies tell little.

    Each is asked questions that it answers, as many whose article it does not have, and such as its articles seem to
    answer and do not; MOST_ASKED in all.
    """
    documents = {document.id: document for document in read_rows(folder / "corpus.jsonl", Document)}
    by_group: defaultdict[str, list[AskedQuestion]] = defaultdict(list)
    tempting: defaultdict[str, list[AskedQuestion]] = defaultdict(list)
    for question in read_rows(folder / "questions.jsonl", AskedQuestion):
        if question.kind != "out_of_corpus":
            here = by_group if question.kind == "answerable" else tempting
            here[question.group] += [question] if len(here[question.group]) < ASKED_OF_ARTICLE else []
    groups = [by_group[group] for group in sorted(by_group, key=lambda group: zlib.crc32(group.encode()))]
    chunks = [list(chain(*groups[start : start + articles])) for start in range(0, len(groups), articles)]
    left = MOST_ASKED
    for own, others in zip(chunks, [*chunks[1:], chunks[0]], strict=True):
        held = {place.doc_id for question in own for place in question.gold}
        foreign = [
            question.model_copy(update={"kind": "out_of_corpus", "gold": []})
            for question in others
            if not held & {place.doc_id for place in question.gold}
        ]
        seeming = [question for group in {one.group for one in own} for question in tempting[group]]
        asked = [*own, *foreign[: len(own)], *sorted(seeming, key=lambda question: question.id)]
        yield from examples_of(asked, [documents[one] for one in sorted(held)])
        left -= len(asked)
        if left <= 0:
            return
