"""What a marker learns: which span of a right sentence is the answer."""

import numpy as np
import pytest

from index.answer_spans import span_features
from index.domain import Kind
from index.evaluation import AskedQuestion, Place
from index.marks import MARKED
from index.training.examples import example_of
from index.training.spans import SpanExample, fit_marker
from tests.index.shelf import Shelf, retriever_of

TEXT = "On Tuesday the envoy Marat Kulakhmetov met Ann Lee in Gori."


def spans_for(question: str, answer: str) -> SpanExample | None:
    shelf, start = Shelf(TEXT), TEXT.index(answer)
    gold = [Place(doc_id="0", start=start, end=start + len(answer))]
    asked = AskedQuestion(id="1", question=question, kind="answerable", answers=[answer], gold=gold)
    example = example_of(asked, retriever_of(shelf), shelf)
    assert example is not None
    return example.spans


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("Marat Kulakhmetov", [True, False, False]),
        ("Kulakhmetov", [True, False, False]),
        ("Ann Lee in Gori", [False, True, False]),  # Gori is one of three words: too little
    ],
)
def test_a_span_is_right_that_has_enough_of_the_answer(answer: str, right: list[bool]) -> None:
    found = spans_for("who is the envoy?", answer)
    assert found is not None
    assert found.asked is Kind.PERSON
    assert found.right.tolist() == right


def test_nothing_is_learnt_of_answers_that_are_not_marked() -> None:
    assert spans_for("why did the envoy come?", "met") is None


def test_what_tells_answers_from_others_is_learnt_for_each_kind() -> None:
    random, names = np.random.default_rng(7), sorted(span_features())
    near = names.index("close")
    examples = []
    for _ in range(200):
        columns = random.random((3, len(names)))
        examples.append(SpanExample(Kind.TIME, columns, columns[:, near] > 0.7))
    learnt = fit_marker(examples, [1.0] * len(examples))
    weights = learnt.weights[MARKED.index(Kind.TIME)]
    assert learnt.names == tuple(names)
    assert int(np.argmax(weights)) == near
    assert not learnt.weights[MARKED.index(Kind.PLACE)].any()
