"""Follow-ups on 210 dialogues over public news, which are outside of the repository."""

import pytest

from index.evaluation import share
from tests.benchmarks.dialogues import CORPORA, FOLLOW_UPS, measure


@pytest.mark.skipif(not (CORPORA / "news3_en").is_dir(), reason="../shared/eval is missing")
def test_follow_ups_are_answered_and_whole_questions_left_alone() -> None:
    found = list(measure())
    assert share(one.right for one in found if one.kind in FOLLOW_UPS) >= 0.76
    assert share(one.as_if_alone for one in found if one.kind == "whole") >= 0.97
