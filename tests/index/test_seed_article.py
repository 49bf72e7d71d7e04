"""The one real article of the evaluation set, with its questions; both are outside of the repository."""

import json
from collections import Counter
from pathlib import Path

import pytest

from index.answer import Answerer
from index.domain import Answer
from tests.index.newsroom import Newsroom

SHARED = Path(__file__).parents[3] / "shared"
ARTICLES, QUESTIONS = SHARED / "articles", SHARED / "eval" / "seed" / "questions.jsonl"

pytestmark = pytest.mark.skipif(not (ARTICLES.is_dir() and QUESTIONS.exists()), reason="../shared is missing")


def test_every_question_about_the_one_article_comes_out_right(newsroom: Newsroom) -> None:
    newsroom.add(*ARTICLES.glob("*.txt"))
    answerer = Answerer(newsroom.store)
    outcomes: Counter[str] = Counter()
    try:
        for row in map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines()):
            answer = answerer.answer(row["question"])
            if isinstance(answer, Answer):
                is_right = row["answerable"] and answer.citations[0].sentence.startswith(row["sentence_starts_with"])
                outcomes["answered" if is_right else row["question"]] += 1
            else:
                outcomes["declined" if not row["answerable"] else row["question"]] += 1
    finally:
        answerer.close()
    assert outcomes == {"answered": 12, "declined": 6}
