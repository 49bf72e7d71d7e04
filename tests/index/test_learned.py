"""The file of what was learnt."""

from pathlib import Path

import numpy as np
import pytest

from index.errors import UnreadableError
from index.features import features
from index.learned import SHIPPED, read_learned, shipped, write_learned
from tests.index.visit import found, visit

MOST_BYTES = 64 * 1024


def test_the_shipped_file_is_small() -> None:
    path = Path(__file__).parents[2] / "index" / "models" / SHIPPED
    assert path.stat().st_size <= MOST_BYTES


def test_it_is_read_as_it_was_written_and_written_the_same_twice(tmp_path: Path) -> None:
    once, twice = tmp_path / "once.npz", tmp_path / "twice.npz"
    write_learned(shipped(), once)
    write_learned(read_learned(once), twice)
    assert once.read_bytes() == twice.read_bytes()
    asked = features(*found(visit(), "who received Gagloev?"))
    assert read_learned(once).ranker.scores(asked).tolist() == shipped().ranker.scores(asked).tolist()
    assert read_learned(once).confidence.weights.tolist() == shipped().confidence.weights.tolist()


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04"])
def test_what_is_no_such_file_is_said_in_a_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "learned.npz"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=r"learned\.npz: it is no file of python -m index\.training"):
        read_learned(path)


def test_a_file_with_other_arrays_is_none(tmp_path: Path) -> None:
    path = tmp_path / "learned.npz"
    np.savez(path, names=np.array(["inside"]))
    with pytest.raises(UnreadableError):
        read_learned(path)
