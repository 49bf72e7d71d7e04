"""What was learnt from questions whose answers are known: a file that `index.training` made, in `index.models`.

docs/model.md says from which questions, and how well it chooses.
"""

import zipfile
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np

from index.confidence import Confidence
from index.domain import SURE_ENOUGH
from index.errors import UnreadableError
from index.folds import FOLDS
from index.ranking import Ranker

SHIPPED = "learned.npz"
OWN = "learned.npz"  # in the data folder
FOLD = "fold-{}.npz"


RANKER_WEIGHTS = ("direct", "hidden", "context", "bias", "output")


@dataclass(frozen=True, slots=True)
class Learned:
    ranker: Ranker
    confidence: Confidence
    enough: float = SURE_ENOUGH  # confidence from which on an answer is given


@cache
def shipped() -> Learned:
    with as_file(files("index.models") / SHIPPED) as path:
        return read_learned(path)


def own(data: Path) -> Learned | None:
    """What was learnt from the owner's questions; None where nothing was. Raises UnreadableError."""
    path = data / OWN
    if not path.exists():
        return None
    found = read_learned(path)
    if found.ranker.names != shipped().ranker.names or found.ranker.asked != shipped().ranker.asked:
        raise UnreadableError(
            str(path), "another version learnt it: run `tsitata train` again, or `tsitata train --undo`"
        )
    return found


def read_all_learned(path: Path) -> list[Learned]:
    """One from a file, one a fold from a folder that `index.training` wrote."""
    return [read_learned(path / FOLD.format(fold)) for fold in range(FOLDS)] if path.is_dir() else [read_learned(path)]


def read_learned(path: Path) -> Learned:
    """Raises UnreadableError where it is no such file."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            ranker = Ranker(
                _names(arrays["features"]),
                _names(arrays["asked"]),
                *(arrays[name].astype(np.float64) for name in RANKER_WEIGHTS),
            )
            confidence = Confidence(
                _names(arrays["signals"]),
                arrays["signal_weights"].astype(np.float64),
                arrays["signal_means"].astype(np.float64),
                float(arrays["signal_bias"]),
            )
            return Learned(ranker, confidence)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise UnreadableError(str(path), "it is no file of python -m index.training: name one") from error


def write_learned(learned: Learned, path: Path) -> None:
    """The same bytes from the same weights, which are kept in single precision."""
    ranker, confidence = learned.ranker, learned.confidence
    np.savez_compressed(
        path,
        features=np.array(ranker.names),
        asked=np.array(ranker.asked),
        signals=np.array(confidence.names),
        signal_weights=confidence.weights.astype(np.float32),
        signal_means=confidence.means.astype(np.float32),
        signal_bias=np.float32(confidence.bias),
        **{name: getattr(ranker, name).astype(np.float32) for name in RANKER_WEIGHTS},
    )


def _names(array: "np.typing.NDArray[np.str_]") -> tuple[str, ...]:
    return tuple(map(str, array.tolist()))
