"""What is measured of an engine, and the project's own one. Its peers are in `peers`.

Imports are inside, so that a process which measures one engine's memory holds no other's.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.bm25 import BM25Index
    from index.kernels import Kernel

TEN = 10
ROOT = Path(__file__).parents[2]
COMPILED = ROOT / ".bench" / "numba"

Answer = list[tuple[int, float]]
Ask = Callable[[list[str]], Answer]


class Engine(ABC):
    """Builds an index in a folder, opens it, and answers as fast as its users can get."""

    name: str
    index: str  # engines with the same one share what is built
    package: str | None = None  # what has to be installed; None: always there
    may_miss = False  # is left out where its package is not installed, instead of ending the benchmark
    most = 10**9  # passages; more would take hours or all memory
    kept = True  # has its index on disk
    exact = False  # gives rank-bm25's scores

    @abstractmethod
    def build(self, corpus: Iterable[list[str]], folder: Path) -> None: ...

    @abstractmethod
    def open(self, folder: Path) -> Ask: ...

    def settled(self, ask: Ask) -> Ask:
        """How it answers when what opening has set going in the background is done: waits for it."""
        return ask


class Tsitata(Engine):
    index = "tsitata"
    exact = True

    def __init__(self, kernel: str) -> None:
        self.name = f"tsitata {kernel}"
        self.package = "numba" if kernel == "fast" else None
        self._opened: BM25Index
        self._warming: Thread | None = None

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        from index.bm25 import BM25Index

        BM25Index(corpus).save(folder)

    def open(self, folder: Path) -> Ask:
        from index import kernels
        from index.bm25 import BM25Index
        from index.kernels import numpy_kernel

        self._opened = BM25Index.load(folder)
        if self.package == "numba":
            self._warming = kernels.warm_up(COMPILED)
        return self._asking(numpy_kernel.Search)

    def settled(self, ask: Ask) -> Ask:
        from index import kernels

        if not self._warming:
            return ask
        self._warming.join()
        kernel = kernels.compiled_kernel(COMPILED)
        assert kernel is not None, "numba is not installed"
        return self._asking(kernel)

    def _asking(self, kernel: "Kernel") -> Ask:
        from index import kernels

        top, use = self._opened.top, kernels.use

        def ask(words: list[str]) -> Answer:
            use(kernel)  # both are in one process here, which nobody else has: some 50 ns
            passages, scores = top(words, TEN)
            return list(zip(passages.tolist(), scores.tolist(), strict=True))

        return ask
