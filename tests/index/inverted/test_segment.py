"""An index on disk: the same answers after loading, and clear words about what cannot be loaded."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import arrays_file
from index.bm25 import BM25Index
from index.errors import DamagedDataError
from index.inverted import segment
from index.inverted.segment import FILE

CORPUS = [["ქართული", "сегодня", "day"], ["day", "day", "night"], [], ["x"] * 300, ["night", "\ud800"], ["day"] * 70]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    BM25Index(CORPUS, k1=1.2, b=0.5, epsilon=0.1).save(tmp_path)
    return tmp_path


def answers(index: BM25Index, questions: list[list[object]]) -> list[object]:
    return [[part.tolist() for part in index.top(question, 4)] for question in questions]


def test_a_loaded_index_answers_as_the_one_that_was_saved(saved: Path) -> None:
    built, loaded = BM25Index(CORPUS, k1=1.2, b=0.5, epsilon=0.1), BM25Index.load(saved)
    assert dict(loaded.idf) == dict(built.idf)
    assert list(loaded.idf) == list(built.idf)
    assert (loaded.k1, loaded.b, loaded.epsilon, loaded.avgdl) == (built.k1, built.b, built.epsilon, built.avgdl)
    questions: list[list[object]] = [
        ["day"],
        ["night", "day"],
        ["ქართული"],
        ["\ud800"],
        ["x", "x"],
        ["no"],
        [7],
        [None],
    ]
    assert answers(loaded, questions) == answers(built, questions)


@given(st.lists(st.lists(st.integers() | st.text(max_size=3), max_size=4), min_size=1, max_size=5))
def test_words_and_whole_numbers_are_found_again(
    tmp_path_factory: pytest.TempPathFactory, corpus: list[list[object]]
) -> None:
    folder = tmp_path_factory.mktemp("index")
    corpus = [*corpus, ["sure"]]
    built = BM25Index(corpus)
    built.save(folder)
    loaded = BM25Index.load(folder)
    assert list(loaded.idf.items()) == list(built.idf.items())
    questions = [[term] for passage in corpus for term in passage]
    assert answers(loaded, questions) == answers(built, questions)


def test_the_same_corpus_gives_the_same_bytes_also_from_a_loaded_index(saved: Path, tmp_path: Path) -> None:
    BM25Index.load(saved).save(tmp_path / "again")
    assert (tmp_path / "again" / FILE).read_bytes() == (saved / FILE).read_bytes()


def test_a_loaded_index_cannot_be_written_to(saved: Path) -> None:
    with pytest.raises(ValueError, match="read-only"):
        BM25Index.load(saved).doc_len[0] = 3


def test_terms_that_no_file_can_hold_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="strings or whole numbers"):
        BM25Index([[("a", "b")]]).save(tmp_path)


def test_every_flipped_byte_is_noticed(saved: Path) -> None:
    path = saved / FILE
    whole = path.read_bytes()
    segment.check(saved)
    for place in written(path):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        with pytest.raises(DamagedDataError) as caught:
            segment.check(saved)
        assert str(path) in str(caught.value)


def written(path: Path) -> list[int]:
    """All places but the filling between arrays."""
    entries = arrays_file.entries(path, segment.KIND, segment.FORMAT)
    places = list(range(arrays_file.HEAD.size + len(entries) * arrays_file.ENTRY.size + 4))
    for entry in entries:
        places += range(entry.first, entry.first + entry.size)
    return places


def test_a_file_that_was_cut_off_is_noticed_when_loaded(saved: Path) -> None:
    path = saved / FILE
    whole = path.read_bytes()
    for length in [*range(1500), *range(1500, len(whole), 7)]:
        path.write_bytes(whole[:length])
        with pytest.raises(DamagedDataError):
            BM25Index.load(saved)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (b"something else altogether", "it is something else"),
        (segment.KIND, "its end is missing"),
    ],
)
def test_what_is_no_index_of_ours_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(DamagedDataError, match=words):
        BM25Index.load(tmp_path)


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(DamagedDataError, match="No such file"):
        BM25Index.load(tmp_path)
