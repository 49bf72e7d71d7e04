"""Newest, as of then, agreement, contradiction, and filters read from the question: cases frozen before the code."""

from collections.abc import Iterator

import pytest

from index.languages.facts import words
from tests.index.timed import CASES, Case, answered, answerer, wrong

STILL_WRONG = words("""
    en-c04 en-c05 en-c18 en-c26 ru-c16 ru-c22 ru-c28 ru-c37 ka-c04 ka-c17 ka-c22 ka-c26 ka-c28 ka-c35
""")


@pytest.fixture(scope="module", autouse=True)
def _asked() -> Iterator[None]:
    yield
    answerer().close()


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case["id"], marks=[pytest.mark.xfail(strict=True)] if case["id"] in STILL_WRONG else [])
        for case in CASES
    ],
)
def test_a_case_is_answered_as_its_writer_wanted(case: Case) -> None:
    assert wrong(case, answered(case)) == []
