"""The index of an archive as it is now: followed in a thread of its own, while the last one goes on answering."""

import logging
import math
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet

from index.archive import Archive
from index.embedded import EmbeddedRetriever
from index.errors import BusyError, TsitataError
from index.generations.folder import Generations
from index.generations.members import Generation
from index.generations.updating import bring_up_to_date, merge_where_due
from index.learned import Learned

log = logging.getLogger(__name__)

FRESH_WITHIN_S = 1.0  # a question waits this long for an index with the newest change; then the old one answers


class Current:
    """May be asked by several threads at once; another process may change the archive meanwhile."""

    def __init__(self, archive: Archive, learned: Learned | None) -> None:
        self._archive = archive
        self._learned = learned
        self._generations = Generations(archive.index, archive.index_bytes)
        self._lock = threading.Lock()
        self._retriever: EmbeddedRetriever | None = None
        self._building: Future[Generation] | None = None
        self._builder: threading.Thread | None = None

    def close(self) -> None:
        """Waits for what is being written; without that it is done by the next one who asks."""
        if self._builder is not None:
            self._builder.join()

    def retriever(self) -> EmbeddedRetriever:
        """Of the archive as it is now, or as it was, where bringing the index up to date takes too long."""
        version = self._archive.version()
        generation = self._generations.current()
        if generation is None or generation.archive != version:
            generation = self._brought_up_to_date(generation)
        retriever = self._retriever
        if retriever is None or retriever.generation is not generation:
            retriever = self._retriever = EmbeddedRetriever(generation, self._learned)
        return retriever

    def _brought_up_to_date(self, last: Generation | None) -> Generation:
        with self._lock:
            if self._building is None or self._building.done():
                self._building = Future()
                patience_s = 0.0 if last else math.inf
                self._builder = threading.Thread(target=self._build, args=(self._building, patience_s), daemon=True)
                self._builder.start()
            building = self._building
        try:
            return building.result(FRESH_WITHIN_S if last else None)
        except (NotYet, TsitataError) as error:
            if last is None:
                raise
            if not isinstance(error, NotYet | BusyError):
                log.warning("the last index goes on answering: %s", error)
            return last

    def _build(self, building: Future[Generation], patience_s: float) -> None:
        """In a daemon thread: what is written is whole at every moment, so nobody need wait for it to end."""
        try:
            building.set_result(bring_up_to_date(self._generations, self._archive, patience_s))
        except Exception as error:
            building.set_exception(error)
            return
        try:
            merge_where_due(self._generations)
        except BusyError:
            pass  # another one is at it
        except TsitataError as error:
            log.warning("%s", error)
