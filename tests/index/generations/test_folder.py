"""An index folder is whole or says in one line what is wrong with it; the last good generation answers."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.analysis import terms
from index.answer import Answerer
from index.domain import Answer
from index.embedded import EmbeddedRetriever
from index.errors import DamagedDataError, NewerDataError, TsitataError
from index.generations import manifest, segment
from index.generations.folder import KEPT_GENERATIONS, Generations
from index.generations.updating import bring_up_to_date
from tests.index.shelf import Shelf

SMALL_FILES = ("current", "generation-2/manifest.json", "generation-2/gone")


@pytest.fixture
def shelf() -> Shelf:
    """With two generations: the second has a segment more, and an article less."""
    shelf = Shelf("The mayor of Poti opened a bridge.", "It rained in Gori.")
    bring_up_to_date(Generations(shelf.index), shelf)
    shelf.put("0", "The mayor of Poti opened a tunnel.")
    bring_up_to_date(Generations(shelf.index), shelf)
    return shelf


def found(generations: Generations, word: str) -> int:
    generation = generations.current()
    assert generation is not None
    return len(EmbeddedRetriever(generation).search(terms(word), 10))


def assert_old_or_new(folder: Path) -> None:
    generation = Generations(folder).current()
    if generation is not None:
        hits = [len(EmbeddedRetriever(generation).search(terms(word), 10)) for word in ("bridge", "tunnel", "Gori")]
        assert hits in ([1, 0, 1], [0, 1, 1])


def places_in(content: bytes) -> Iterator[int]:
    yield from range(len(content))


@pytest.mark.parametrize("name", SMALL_FILES)
def test_whatever_byte_of_a_small_file_is_flipped_the_old_or_the_new_generation_is_read(
    shelf: Shelf, name: str
) -> None:
    path = shelf.index / name
    whole = path.read_bytes()
    for place in places_in(whole):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        assert_old_or_new(shelf.index)
    path.write_bytes(whole)
    assert found(Generations(shelf.index), "tunnel") == 1


@pytest.mark.parametrize("name", [*SMALL_FILES, "segment-2/segment", "segment-2/forward"])
def test_wherever_a_file_was_cut_off_the_old_or_the_new_generation_is_read(shelf: Shelf, name: str) -> None:
    path = shelf.index / name
    whole = path.read_bytes()
    for length in range(0, len(whole), 1 + len(whole) // 300):
        path.write_bytes(whole[:length])
        assert_old_or_new(shelf.index)


@pytest.mark.parametrize("name", ["segment-2/segment", "segment-2/forward", "generation-2/gone"])
def test_a_check_finds_a_byte_that_is_not_what_was_written(shelf: Shelf, name: str) -> None:
    generations = Generations(shelf.index)
    assert generations.check() == []
    path = shelf.index / name
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    (error,) = generations.check()
    assert str(path) in str(error)
    assert "tsitata reindex" in str(error)


def test_a_damaged_index_is_made_anew_and_answers_meanwhile(shelf: Shelf) -> None:
    shutil.rmtree(shelf.index / "segment-2")
    answerer = Answerer(shelf)
    try:
        answer = answerer.answer("who opened a tunnel in Poti?")
    finally:
        answerer.close()
    assert isinstance(answer, Answer)
    assert Generations(shelf.index).check() == []


def test_an_index_of_another_way_of_cutting_up_is_made_anew(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    older = manifest.Analysis(version=manifest.Analysis().version - 1)
    path = shelf.index / "generation-2"
    manifest.write(manifest.read(path).model_copy(update={"analysis": older}), path)
    generations = Generations(shelf.index)
    assert generations.current() is None
    assert bring_up_to_date(generations, shelf).articles == 2


def test_a_newer_index_is_refused_in_words(shelf: Shelf) -> None:
    path = shelf.index / "generation-2"
    manifest.write(manifest.read(path).model_copy(update={"format": 99}), path)
    with pytest.raises(NewerDataError, match="has format 99, this program reads 1: use the newer program"):
        Generations(shelf.index).current()


def test_an_empty_folder_and_none_have_no_generation(tmp_path: Path) -> None:
    assert Generations(tmp_path).current() is None
    assert Generations(tmp_path / "none").current() is None
    assert Generations(tmp_path / "none").check() == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where the folder should be")
    with pytest.raises(TsitataError, match=str(tmp_path / "index")), Generations(tmp_path / "index").writing(0):
        pass


def test_another_process_sees_the_switch_at_its_next_look(shelf: Shelf) -> None:
    reader = Generations(shelf.index)
    assert found(reader, "tunnel") == 1
    shelf.remove("0")
    bring_up_to_date(Generations(shelf.index), shelf)
    assert found(reader, "tunnel") == 0


def test_old_generations_are_kept_to_a_number_and_never_taken_from_a_reader(shelf: Shelf) -> None:
    reader = Generations(shelf.index).current()
    assert reader is not None
    for number in range(6):
        shelf.put("more", f"The lighthouse number {number} is lit.")
        bring_up_to_date(Generations(shelf.index), shelf)
    numbers = {path.name for path in shelf.index.glob("generation-*")}
    assert "generation-2" in numbers
    assert len(numbers) == KEPT_GENERATIONS + 1
    assert len(EmbeddedRetriever(reader).search(terms("tunnel"), 10)) == 1
    del reader
    gc.collect()
    shelf.remove("more")
    bring_up_to_date(Generations(shelf.index), shelf)
    assert not (shelf.index / "generation-2").exists()


def test_old_generations_go_sooner_where_the_folder_is_too_large(shelf: Shelf) -> None:
    for number in range(3):
        shelf.put("more", f"The lighthouse number {number} is lit.")
        bring_up_to_date(Generations(shelf.index, kept_bytes=1), shelf)
    numbers = sorted(path.name for path in shelf.index.glob("generation-*"))
    assert numbers == ["generation-4", "generation-5"]  # the one before was still in the hands of the writer


def test_what_an_interrupted_writer_left_is_removed_by_the_next(shelf: Shelf) -> None:
    (shelf.index / "segment-9").mkdir()
    (shelf.index / "generation-9").mkdir()
    assert found(Generations(shelf.index), "tunnel") == 1
    shelf.remove("0")
    bring_up_to_date(Generations(shelf.index), shelf)
    assert not (shelf.index / "segment-9").exists()
    assert Generations(shelf.index).check() == []


def test_what_is_no_file_of_arrays_is_named(shelf: Shelf) -> None:
    path = shelf.index / "segment-2" / "forward"
    path.write_bytes(b"something else altogether")
    with pytest.raises(DamagedDataError, match="it is something else"):
        segment.load(path.parent)
