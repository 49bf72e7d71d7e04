"""The questions over a newsroom's articles: each is answered by one whole sentence, or by none."""

from collections import Counter
from pathlib import Path

import pytest

from index.evaluation import AskedQuestion, Document, read_rows
from index.languages import LANGUAGES, detect_language
from index.sentences import split

NEWSROOM = Path(__file__).parent / "newsroom"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_answers_is_one_whole_sentence_of_an_article(language: str) -> None:
    documents, questions = read(language)
    sentences = {one.id: {tuple(span) for span in split(one.text, language, ())} for one in documents}
    for question in questions:
        assert bool(question.gold) == (question.kind == "answerable")
        for place in question.gold:
            assert (place.start, place.end) in sentences[place.doc_id], question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_out_of_the_corpus_is_not_in_it(language: str) -> None:
    documents, questions = read(language)
    ids = {one.id for one in documents}
    assert len(ids) == len(documents)
    for question in questions:
        assert (question.group in ids) == (question.kind == "answerable")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_asked_once_and_in_the_language_of_its_set(language: str) -> None:
    _, questions = read(language)
    assert len({one.id for one in questions}) == len({one.question for one in questions}) == len(questions)
    assert Counter(detect_language(one.question) for one in questions)[language] == len(questions)


def read(language: str) -> tuple[list[Document], list[AskedQuestion]]:
    folder = NEWSROOM / language
    return read_rows(folder / "corpus.jsonl", Document), read_rows(folder / "questions.jsonl", AskedQuestion)
