"""A question that may go on from the one before although its wording does not show it: "who was arrested?"."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from index import in_context
from index.archive import Load
from index.choosing import Choice
from index.domain import Restriction, Understood
from index.embedded import EmbeddedRetriever
from index.followups import LITTLE, Conversation, read_in, refers_back, without_opening
from index.question import Question, read_question
from index.restricted import choose_as_asked

LESS_SURE = 0.1  # one that opens with "and" may be by so much: it goes on, as like as not


def choose_or_go_on(
    question: Question,
    before: Conversation,
    retriever: EmbeddedRetriever,
    load: Load,
    today: dt.date,
    without: Collection[Restriction] = (),
) -> tuple[Question, Choice | None, Understood]:
    """The question as it stands, or with what it inherits if the article spoken of says more than any other."""
    choice, understood = choose_as_asked(question, retriever, load, today, without)
    if not before.turns:
        return question, choice, understood
    is_sure = choice is not None and choice.is_sure
    if question.context:
        whole = None if is_sure else _whole(question, retriever, load, today, without)
        return whole or (question, choice, understood)
    opened = without_opening(question).opened
    # What it inherits would only make a sentence of the same article seem surer than its own words do.
    says_enough = is_sure or (len(question.words) > LITTLE and not opened)
    if choice and says_enough and _is_spoken_of(choice, before, retriever):
        return question, choice, understood
    going_on = read_in(before, question.text, retriever.holds_in, insist=True)
    if going_on.context is None:
        return question, choice, understood
    found, understood_so = choose_as_asked(going_on, retriever, load, today, without)
    if found is None or not in_context.is_within(going_on.context, found.sentences[0].article, retriever):
        return question, choice, understood
    if choice and not _is_surer(found, choice, LESS_SURE if opened else 0.0):
        return question, choice, understood
    return replace(going_on, written=question.written, read_as=question.read_as), found, understood_so


def _whole(
    question: Question, retriever: EmbeddedRetriever, load: Load, today: dt.date, without: Collection[Restriction]
) -> tuple[Question, Choice, Understood] | None:
    """The question by itself, if that has an answer: "and who is the mayor?" after one that no article answers."""
    alone = replace(read_question(question.text), written=question.written, read_as=question.read_as)
    stripped = without_opening(alone)
    if not stripped.asks or not stripped.question.words or refers_back(stripped.question):
        return None
    choice, understood = choose_as_asked(alone, retriever, load, today, without)
    return (alone, choice, understood) if choice and choice.is_sure else None


def _is_spoken_of(choice: Choice, before: Conversation, retriever: EmbeddedRetriever) -> bool:
    articles = [article for turn in before.turns for article in turn.articles]
    return choice.sentences[0].article in retriever.numbers_of(articles)


def _is_surer(found: Choice, choice: Choice, less: float) -> bool:
    """By what each has more than enough: an answer from another language must be surer than one from its own."""
    if choice.is_sure and not found.is_sure:
        return False
    return found.confidence - found.enough > choice.confidence - choice.enough - less
