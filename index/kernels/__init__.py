"""Who searches the postings: numpy, or, once it is ready, code that numba compiled. Both give the same, bit for bit."""

import logging
import shutil
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar
from zlib import crc32

from index.arrays import Bools, Floats, Ints
from index.inverted.impacts import Saturation
from index.inverted.part import Part
from index.kernels import numpy_kernel

MOST_TERMS = 128  # different ones in a question: for more, whole numbers of 16 bits are too coarse
MOST_PASSAGES = 512  # asked for at once: kept in order one by one

PASSAGES_WORTH_COMPILING = 50_000  # with fewer, numba saves a tenth of a millisecond and takes 120 MB

log = logging.getLogger(__name__)

Term = TypeVar("Term")


class Search(Protocol[Term]):
    """Any number of threads may ask at once."""

    worthwhile_terms: int  # with more in a question it is faster to work out all scores

    def held(self, numbers: Sequence[int | None], idf: float) -> Term:
        """What is to be asked for a term: its number in each part is given, None in those that do not have it."""

    def top(self, terms: Sequence[Term], n: int, shown: Bools | None = None) -> tuple[Ints, Floats]:
        """The `n` best passages with any of `terms` and their scores; best first, ties by number.

        Passages are numbered throughout, part after part. Scores are those of `index.inverted.exact`; passages that are
        gone, and those not `shown`, are not found. At least one term, at most MOST_TERMS different ones, each with an
        idf above 0; `n` from 1 to MOST_PASSAGES.
        """


Kernel = Callable[[Sequence[Part], Saturation], Search[Any]]  # the saturation that passages are to be scored with

_in_use: Kernel = numpy_kernel.Search


def in_use() -> Kernel:
    return _in_use


def use(kernel: Kernel) -> None:
    """For all questions of this process from now on."""
    global _in_use
    _in_use = kernel


def compiled_kernel(folder: Path) -> Kernel | None:
    """Ready to be asked; None where numba is not installed. Takes seconds where the folder has no code yet."""
    try:
        from numba import config
    except ImportError:
        return None
    own = folder / f"{_checksum_of_sources():08x}"
    for other in set(folder.glob("????????")) - {own}:
        shutil.rmtree(other, ignore_errors=True)
    before, config.CACHE_DIR = config.CACHE_DIR, str(own)  # type: ignore[attr-defined]
    try:
        from index.kernels import numba_kernel, trial
    finally:
        config.CACHE_DIR = before  # type: ignore[attr-defined]
    trial.ask(numba_kernel.Search)
    return numba_kernel.Search


def _checksum_of_sources() -> int:
    """Of all files that compiled code is made from: numba itself notices changes in the file of a function only."""
    here = Path(__file__).parent
    inverted = [here.parent / "inverted" / f"{name}.py" for name in ("impacts", "placing", "postings")]
    return crc32(b"".join(source.read_bytes() for source in sorted([*here.glob("*.py"), *inverted])))


def warm_up(folder: Path) -> threading.Thread:
    """Goes over to numba as soon as it is ready, where it is installed; until then numpy answers."""

    def go_over() -> None:
        try:
            kernel = compiled_kernel(folder)
        except Exception:
            log.exception("numba cannot be used, numpy goes on answering")
            return
        if kernel:
            use(kernel)

    thread = threading.Thread(target=go_over, name="numba warm-up", daemon=True)
    thread.start()
    return thread
