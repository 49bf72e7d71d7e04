"""Newest, as of then, agreement, contradiction, and filters read from the question: cases frozen before the code."""

from collections.abc import Iterator

import pytest

from tests.index.timed import CASES, Case, answered, answerer, wrong


@pytest.fixture(scope="module", autouse=True)
def _asked() -> Iterator[None]:
    yield
    answerer().close()


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_case_is_answered_as_its_writer_wanted(case: Case) -> None:
    assert wrong(case, answered(case)) == []
