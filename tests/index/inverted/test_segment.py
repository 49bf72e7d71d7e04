"""An index on disk: the same answers after loading, and clear words about what cannot be loaded."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.bm25 import BM25Index
from index.errors import DamagedDataError, NewerDataError
from index.inverted import segment
from index.inverted.segment import FILE, MAGIC

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
    padding = set(range(len(whole))) - set(written(whole))
    for place in sorted(set(range(len(whole))) - padding):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        with pytest.raises((DamagedDataError, NewerDataError)) as caught:
            segment.check(saved)
        assert str(path) in str(caught.value)


def written(whole: bytes) -> list[int]:
    """All places but the filling between sections."""
    count = segment.HEAD.unpack_from(whole)[2]
    places = list(range(segment.HEAD.size + count * segment.SECTION.size + 4))
    for section in segment._sections(whole, count):  # type: ignore[arg-type]
        places += range(section.first, section.first + section.size)
    return places


def test_a_file_that_was_cut_off_is_noticed_when_loaded(saved: Path) -> None:
    path = saved / FILE
    whole = path.read_bytes()
    for length in [*range(1500), *range(1500, len(whole), 7)]:
        path.write_bytes(whole[:length])
        with pytest.raises(DamagedDataError):
            BM25Index.load(saved)


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"", DamagedDataError, "it is empty"),
        (b"something else altogether", DamagedDataError, "it is no index"),
        (struct.pack("<8sII4d", MAGIC, 9, 0, 0, 0, 0, 0), NewerDataError, "has format 9"),
    ],
)
def test_what_is_no_index_of_ours_is_named(tmp_path: Path, content: bytes, error: type[Exception], words: str) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(error, match=words):
        BM25Index.load(tmp_path)


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(DamagedDataError, match="No such file"):
        BM25Index.load(tmp_path)
