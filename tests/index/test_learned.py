"""The file of what was learnt."""

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from index.errors import TsitataError, UnreadableError
from index.features import features
from index.learned import FOLD, OWN, SHIPPED, own, read_all_learned, read_learned, shipped, write_learned
from tests.index.visit import found, visit

PATH = Path(__file__).parents[2] / "index" / "models" / SHIPPED
MOST_BYTES = 64 * 1024

with np.load(PATH) as file:
    ARRAYS = {name: file[name] for name in file.files}
NAMES = [name for name, array in ARRAYS.items() if array.dtype.kind == "U"]
WEIGHTS = [name for name in ARRAYS if name not in NAMES]


def test_the_shipped_file_is_small() -> None:
    assert PATH.stat().st_size <= MOST_BYTES


def test_it_is_read_as_it_was_written_and_written_the_same_twice(tmp_path: Path) -> None:
    once, twice = tmp_path / "once.npz", tmp_path / "twice.npz"
    write_learned(shipped(), once)
    write_learned(read_learned(once), twice)
    assert once.read_bytes() == twice.read_bytes()
    asked = features(*found(visit(), "who received Gagloev?"))
    assert read_learned(once).ranker.scores(asked).tolist() == shipped().ranker.scores(asked).tolist()
    assert read_learned(once).confidence.said.tolist() == shipped().confidence.said.tolist()
    assert read_learned(once).marker.weights.tolist() == shipped().marker.weights.tolist()


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04"])
def test_what_is_no_such_file_is_said_in_a_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "learned.npz"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=r"learned\.npz: it is damaged, or no such file at all: make it anew"):
        read_learned(path)


def test_a_file_with_other_arrays_is_none(tmp_path: Path) -> None:
    path = tmp_path / "learned.npz"
    np.savez(path, names=np.array(["inside"]))
    with pytest.raises(UnreadableError, match="another version learnt it"):
        read_learned(path)


def spoilt(tmp_path: Path, **changes: object) -> Path:
    """The shipped file with some arrays changed."""
    path = tmp_path / "learned.npz"
    np.savez(path, **{**ARRAYS, **changes})
    return path


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        (
            {"signals": np.array(["x0"]), **{f"signal_{name}": np.ones(1) for name in ("means", "right", "said")}},
            "another version",
        ),
        ({"signal_said": np.ones(2)}, "another version"),
        ({"direct": np.ones(3)}, "another version"),
        ({"direct": np.float32(1)}, "another version"),
        ({"bias": np.float32(1)}, "another version"),
        ({"signal_bias": np.ones(3)}, "another version"),
        ({"signal_scale": np.array(["a", "b", "c"])}, "damaged"),
        ({"output": np.full(160, np.nan)}, "damaged"),
        ({"output": np.full(192, 1e300)}, "damaged"),
        ({"hidden": np.float32(1)}, "another version"),
        ({"features": np.array(["x0"])}, "another version"),
        ({"span_weights": np.ones(3)}, "another version"),
        ({"span_features": np.array(["x0"]), "span_weights": np.ones((4, 1))}, "another version"),
    ],
)
def test_what_cannot_be_chosen_by_is_refused_on_reading(
    tmp_path: Path, changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_learned(spoilt(tmp_path, **changes))


@pytest.mark.parametrize("name", WEIGHTS)
@pytest.mark.parametrize("kind", ["U1", "S1", "?", "i8", "c16", "g"])
def test_weights_that_are_no_such_numbers_are_damaged(tmp_path: Path, name: str, kind: str) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read_learned(spoilt(tmp_path, **{name: np.zeros(ARRAYS[name].shape, kind)}))


@pytest.mark.parametrize("name", WEIGHTS)
@pytest.mark.parametrize("shape", [(), (0,), (0, 0), (1, 1, 1)])
def test_weights_of_another_shape_are_of_another_version(tmp_path: Path, name: str, shape: tuple[int, ...]) -> None:
    with pytest.raises(UnreadableError, match="another version"):
        read_learned(spoilt(tmp_path, **{name: np.zeros(shape)}))


@pytest.mark.parametrize("name", NAMES)
def test_names_that_are_none_or_stand_there_twice_are_damaged(tmp_path: Path, name: str) -> None:
    right = ARRAYS[name]
    for wrong in (
        np.arange(len(right)),
        right.astype("S"),
        np.array(right[0]),
        right[:0],
        right[None],
        np.append(right[:-1], right[0]),
    ):
        with pytest.raises(UnreadableError, match="damaged"):
            read_learned(spoilt(tmp_path, **{name: wrong}))


def test_a_link_to_nothing_in_the_data_folder_is_told(tmp_path: Path) -> None:
    assert own(tmp_path) is None
    (tmp_path / OWN).symlink_to(tmp_path / "nowhere")
    with pytest.raises(UnreadableError, match=r"learned\.npz: it links to nothing: run `tsitata train` again"):
        own(tmp_path)


def test_any_byte_changed_is_read_as_it_was_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "learned.npz"
    write_learned(shipped(), path)
    whole = path.read_bytes()
    for place in range(0, len(whole), 1009):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with suppress(UnreadableError):  # any other error is one too many
            assert read_learned(path).ranker.names == shipped().ranker.names


def test_a_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    precious, path = tmp_path / "precious.txt", tmp_path / "learned.npz"
    precious.write_text("precious")
    path.symlink_to(precious)
    write_learned(shipped(), path)
    assert precious.read_text() == "precious"
    assert read_learned(path).ranker.names == shipped().ranker.names


def test_where_it_cannot_be_written_the_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "learned.npz"
    path.mkdir()
    with pytest.raises(TsitataError, match=r"learned\.npz"):
        write_learned(shipped(), path)


def test_a_folder_that_lacks_a_fold_is_told_by_its_name(tmp_path: Path) -> None:
    for fold in (0, 1, 3, 4):
        write_learned(shipped(), tmp_path / FOLD.format(fold))
    with pytest.raises(UnreadableError, match=r"fold-2\.npz: it is not there: .*fold-0\.npz to fold-4\.npz"):
        read_all_learned(tmp_path)
