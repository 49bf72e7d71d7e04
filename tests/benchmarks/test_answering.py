"""What is said of where an answer's time goes adds up, and the archive that is asked is the same each time."""

import time
from pathlib import Path

import pytest

from index import quoting
from index.answer import Answerer
from index.evaluation import Document
from tests.benchmarks.answering import Asked, made_up, measured, parted, parts_table, report, times_table
from tests.benchmarks.articles import DAYS, LAST_DAY, PARAGRAPHS, VOCABULARY, articles, bundled
from tests.benchmarks.filling import FILLED, fill
from tests.benchmarks.parts import NAMES, REST, watched

ARTICLES = 40


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [one for one in bundled() if one.lang == "en"]


@pytest.fixture(scope="module")
def archive(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("archive") / "data"
    assert fill(ARTICLES, documents, data) == ARTICLES
    return data


def test_the_same_documents_give_the_same_articles_and_hold_them_all(documents: list[Document]) -> None:
    found = list(articles(documents, ARTICLES))
    assert found == list(articles(documents, ARTICLES))
    assert [one["text"] for one in found if one["text"] in {own.text for own in documents}] == [
        own.text for own in documents
    ]
    made = [one["text"] for one in found if one["text"] not in {own.text for own in documents}]
    assert all(len(text.split("\n\n")) == PARAGRAPHS for text in made)
    assert len(set(made)) == ARTICLES - len(documents)
    dates = sorted(one["date"] for one in found)
    assert dates[-1] == LAST_DAY.isoformat()
    assert int(dates[0][:4]) >= LAST_DAY.year - DAYS // 365


def test_fewer_articles_than_documents_are_the_documents(documents: list[Document]) -> None:
    assert len(list(articles(documents, 1))) == len(documents)


def test_words_are_made_up_beyond_those_that_the_documents_have(documents: list[Document]) -> None:
    said = {word for one in articles(documents, ARTICLES) for word in one["text"].lower().split()}
    assert len(said) > 2000
    assert len(said) < VOCABULARY


def test_an_archive_is_filled_once_and_never_with_other_articles(documents: list[Document], archive: Path) -> None:
    before = (archive / FILLED).stat().st_mtime_ns
    assert fill(ARTICLES, documents, archive) == ARTICLES
    assert (archive / FILLED).stat().st_mtime_ns == before
    with pytest.raises(SystemExit, match="holds something else: name an empty folder"):
        fill(ARTICLES + 1, documents, archive)


def test_parts_and_rest_are_the_whole(documents: list[Document], archive: Path) -> None:
    answering = Answerer.answer, quoting.citations
    found = measured(archive, made_up(documents), fast=False)
    assert (Answerer.answer, quoting.citations) == answering, "nothing is watched after that"
    assert len(found.asked) == len(parted(made_up(documents))[1]) > 20
    assert 5 < found.opened_mb <= found.end_mb
    for one in found.asked:
        assert set(one.seconds) <= set(NAMES)
        assert one.calls["reading the question"] >= 1
        assert 0 < one.seconds[REST] < one.whole
        assert one.again > 0
    assert all(one.calls["BM25 search"] and one.seconds["quoting"] for one in found.asked if one.is_answered)
    assert any(one.is_answered for one in found.asked)
    assert "p50 is to be below 5 ms: " in report(found)


def test_tables_tell_times_in_ms_and_the_slowest_apart() -> None:
    quick = [Asked("en", True, {"quoting": 0.001, REST: 0.001}, {"quoting": 2}) for _ in range(99)]
    slow = Asked("ru", False, {"BM25 search": 0.006, REST: 0.002}, {"BM25 search": 1}, again=0.004)
    rows = {line.split("  ")[0]: line.split() for line in times_table([*quick, slow]).splitlines()}
    assert rows["en"][1:5] == ["99", "100%", "2.00", "2.00"]
    assert rows["all"][1:4] == ["100", "99%", "2.00"]
    assert rows["ru"][-3:] == ["8.00", "4.00", "4.00"]
    assert rows["all"][-3:-1] == ["8.00", "0.00"]
    parts = {line.split("  ")[0]: line.split() for line in parts_table([*quick, slow]).splitlines()}
    assert parts["quoting"][1:] == ["0.990", "48.1%", "0.000", "0.0%", "1.98"]
    assert parts["BM25 search"][2:] == ["0.060", "2.9%", "6.000", "75.0%", "0.01"]
    assert parts["the whole"][2:] == ["2.060", "100.0%", "8.000", "100.0%", "1.99"]


def test_a_part_has_its_own_time_only_and_one_tried_as_a_whole_all() -> None:
    with watched(time.perf_counter) as clock:
        inner = clock.timed("quoting", lambda: None)
        outer = clock.timed("confidence", inner)
        whole = clock.timed("further languages", outer)
        clock.start()
        outer()
        whole()
        clock.stop()
    assert clock.calls == {"confidence": 1, "quoting": 1, "further languages": 1}
    assert set(clock.seconds) == {"confidence", "quoting", "further languages", REST}
