"""What was learnt from questions whose answers are known: a file that `index.training` made, in `index.models`.

docs/model.md says from which questions, and how well it chooses.
"""

import io
import os
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from tokenize import TokenError
from typing import Any, BinaryIO
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from index.answer_spans import span_features
from index.arrays import Floats
from index.confidence import OF_SCORES
from index.confidence_model import Confidence
from index.domain import SURE_ENOUGH
from index.errors import TsitataError, UnreadableError
from index.features import known_names
from index.features.word_by_word import HELD, OF_WORD
from index.folds import FOLDS
from index.generations import durable
from index.marks import MARKED, Marker
from index.ranking import IN_HALF, Ranker

SHIPPED = "learned.npz"
OWN = "learned.npz"  # in the data folder
FOLD = "fold-{}.npz"

RANKER_WEIGHTS = ("word", "holding", "word_bias", "direct", "hidden", "context", "bias", "output")
DIMENSIONS = (2, 2, 1, 1, 2, 2, 1, 1)  # of these
SIGNAL_WEIGHTS = ("means", "right", "said", "bias", "scale")
HALF_SINGLE_DOUBLE = "efd"  # numpy's letters for them
MOST = 1e6  # that a weight can be: none that is learnt comes near, and products of far larger ones overflow


@dataclass(frozen=True, slots=True)
class Learned:
    ranker: Ranker
    confidence: Confidence
    marker: Marker
    enough: float = SURE_ENOUGH  # confidence from which on an answer is given


@cache
def shipped() -> Learned:
    with as_file(files("index.models") / SHIPPED) as path:
        return read_learned(path)


def own(data: Path) -> Learned | None:
    """What was learnt from the owner's questions; None where nothing was. Raises UnreadableError."""
    path = data / OWN
    is_there = os.path.lexists(path)  # a link to nothing is told, too
    return read_learned(path, "run `tsitata train` again, or `tsitata train --undo`") if is_there else None


def read_all_learned(path: Path) -> list[Learned]:
    """One from a file, one a fold from a folder that `index.training` wrote."""
    first, last = FOLD.format(0), FOLD.format(FOLDS - 1)
    then = f"name a file that python -m index.training wrote, or a folder with {first} to {last}"
    paths = [path / FOLD.format(fold) for fold in range(FOLDS)] if path.is_dir() else [path]
    return [read_learned(one, then) for one in paths]


def read_learned(path: Path, then: str = "make it anew with python -m index.training") -> Learned:
    """Raises UnreadableError where it cannot be read or chosen by; `then` says what to do."""
    if not path.is_file():
        what = "it is no file" if path.exists() else "it links to nothing" if path.is_symlink() else "it is not there"
        raise UnreadableError(str(path), f"{what}: {then}")
    try:
        with path.open("rb") as file:
            arrays = read_arrays(file)
        learned = Learned(
            Ranker(
                names(arrays["features"]),
                names(arrays["asked"]),
                names(arrays["of_word"]),
                names(arrays["held"]),
                *(weights(arrays[name]) for name in RANKER_WEIGHTS),
            ),
            Confidence(names(arrays["signals"]), *(weights(arrays[f"signal_{name}"]) for name in SIGNAL_WEIGHTS)),
            Marker(names(arrays["span_features"]), weights(arrays["span_weights"]), weights(arrays["span_bias"])),
        )
    except OSError as error:
        raise UnreadableError(str(path), f"it cannot be read ({error.strerror}): {then}") from error
    except KeyError as error:
        raise UnreadableError(str(path), f"another version learnt it: {then}") from error
    except UNREADABLE as error:
        raise UnreadableError(str(path), f"it is damaged, or no such file at all: {then}") from error
    if not fits(learned):
        raise UnreadableError(str(path), f"another version learnt it: {then}")
    return learned


# What numpy and zipfile raise for bytes that are no archive of arrays, or one that was changed.
UNREADABLE = (
    *(ValueError, TypeError, EOFError, RuntimeError, NotImplementedError, BadZipFile, zlib.error),
    *(SyntaxError, TokenError),  # numpy reads an array's header as Python
)


def read_arrays(file: BinaryIO) -> dict[str, NDArray[Any]]:
    with np.load(file, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


def names(array: NDArray[Any]) -> tuple[str, ...]:
    """Raises ValueError where it is no list of different names."""
    if array.dtype.kind != "U" or array.ndim != 1 or not 0 < len(array) == len(set(array.tolist())):
        raise ValueError("no names")
    return tuple(map(str, array.tolist()))


def weights(array: NDArray[Any]) -> Floats:
    """In double precision. Raises ValueError where it is no such numbers as are learnt."""
    if array.dtype.char not in HALF_SINGLE_DOUBLE:
        raise ValueError("no weights")
    found: Floats = array.astype(np.float64)
    if not (np.abs(found) <= MOST).all():  # nor is NaN
        raise ValueError("no weights that were learnt")
    return found


def fits(learned: Learned) -> bool:
    """Whether this version has all that it weighs, and a weight for each."""
    ranker, confidence, marker = learned.ranker, learned.confidence, learned.marker
    known_features, known_asked = known_names()
    if tuple(getattr(ranker, name).ndim for name in RANKER_WEIGHTS) != DIMENSIONS:
        return False
    read, units = ranker.word_bias.shape, ranker.bias.shape
    of_network = ranker.hidden.shape[0] - len(ranker.names)
    shapes = [getattr(ranker, name).shape for name in RANKER_WEIGHTS]
    wanted = [(len(OF_WORD), *read), (len(HELD), *read), read, (len(ranker.names) + sum(read),)]
    wanted += [(len(ranker.names) + of_network, *units), (len(ranker.asked), *units), units, units]
    signals = (len(confidence.names),)
    return (
        shapes == wanted
        and of_network > 0
        and read[0] % of_network == 0 < read[0]
        and units[0] % (read[0] // of_network) == 0
        and (ranker.of_word, ranker.held) == (OF_WORD, HELD)
        and confidence.means.shape == confidence.right.shape == confidence.said.shape == signals
        and (confidence.bias.shape, confidence.scale.shape) == ((2,), (3,))
        and marker.weights.shape == (len(MARKED), len(marker.names))
        and marker.bias.shape == (len(MARKED),)
        and known_features.issuperset(ranker.names)
        and known_asked.issuperset(ranker.asked)
        and (known_features | known_asked | OF_SCORES).issuperset(confidence.names)
        and span_features().issuperset(marker.names)
    )


def write_learned(learned: Learned, path: Path) -> None:
    """The same bytes from the same weights, which are kept in single or half precision. Raises TsitataError."""
    ranker, confidence, marker = learned.ranker, learned.confidence, learned.marker
    written = io.BytesIO()
    np.savez_compressed(
        written,
        features=np.array(ranker.names),
        asked=np.array(ranker.asked),
        of_word=np.array(ranker.of_word),
        held=np.array(ranker.held),
        signals=np.array(confidence.names),
        span_features=np.array(marker.names),
        span_weights=marker.weights.astype(np.float32),
        span_bias=marker.bias.astype(np.float32),
        **{f"signal_{name}": getattr(confidence, name).astype(np.float32) for name in SIGNAL_WEIGHTS},
        **{
            name: getattr(ranker, name).astype(np.float16 if name in IN_HALF else np.float32) for name in RANKER_WEIGHTS
        },
    )
    try:
        durable.replace(path, written.getvalue())
    except OSError as error:
        raise TsitataError(f"{path}: {error.strerror}: make room there, or move away what is in its place") from error
