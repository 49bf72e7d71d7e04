"""Threads and processes that ask while the index is switched under them.

    python -m tests.index.generations.readers

200 updates with 8 threads and 4 processes asking; takes about a minute. Ends with exit code 1 at the first error, and
at the first answer that is mixed of two generations. Says how long questions took, with updates and without.
"""

import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from index.analysis import terms
from index.embedded import EmbeddedRetriever
from index.generations.folder import Generations
from index.generations.updating import bring_up_to_date, merge_where_due
from tests.index.shelf import Shelf

ARTICLES = 40
THREADS, PROCESSES, UPDATES = 8, 4, 200
QUESTION = terms("bridge")


def edition(number: int) -> Shelf:
    """Every article says which edition it is of."""
    return Shelf(*[f"The bridge {article} is new in edition{number}." for article in range(ARTICLES)])


def editions_found(generations: Generations) -> set[str]:
    """Of all that one search finds."""
    generation = generations.current()
    assert generation is not None
    retriever = EmbeddedRetriever(generation)
    hits = retriever.search(QUESTION, ARTICLES)
    assert len(hits) == ARTICLES
    found = set()
    for hit in hits:
        segment = generation.members[hit.member].segment
        words = [segment.vocabulary.term(term) for term in segment.forward.terms_of(hit.passage).tolist()]
        found |= {word for word in words if word.startswith("edition")}
    return found


def ask_until(generations: Generations, stopped: threading.Event, times: list[float]) -> None:
    while not stopped.is_set():
        started = time.perf_counter()
        found = editions_found(generations)
        times.append(time.perf_counter() - started)
        assert len(found) == 1, found


def asked_by_threads(
    folder: Path, threads: int, stopped: threading.Event
) -> tuple[list[threading.Thread], list[float]]:
    times: list[float] = []
    generations = Generations(folder)
    asking = [threading.Thread(target=ask_until, args=(generations, stopped, times)) for _ in range(threads)]
    for thread in asking:
        thread.start()
    return asking, times


def updates(folder: Path, count: int) -> None:
    generations = Generations(folder)
    for number in range(1, count + 1):
        shelf = edition(number)
        bring_up_to_date(generations, _at(shelf, folder, number))
        merge_where_due(generations)


def _at(shelf: Shelf, folder: Path, number: int) -> Shelf:
    shelf.index = folder
    shelf.put("0", f"The bridge 0 is new in edition{number}.", title=f"Edition {number}")  # another version each time
    for _ in range(number):
        shelf.put("0", f"The bridge 0 is new in edition{number}.")
    return shelf


def process(folder: Path) -> None:
    """Asks until its standard input is closed; prints how many times, and how long most took in ms."""
    stopped = threading.Event()
    asking, times = asked_by_threads(folder, 1, stopped)
    sys.stdin.read()
    stopped.set()
    for thread in asking:
        thread.join()
    print(len(times), percentile(times, 99))


def percentile(times: list[float], per_cent: int) -> float:
    """In ms."""
    ordered = sorted(times)
    return 1000 * ordered[min(len(ordered) - 1, len(ordered) * per_cent // 100)]


def main() -> None:
    failed: list[threading.ExceptHookArgs] = []
    threading.excepthook = failed.append
    base = Path(tempfile.mkdtemp(prefix="readers-"))
    folder = base / "index"
    updates(folder, 1)
    for label, count in (("without updates", 0), (f"with {UPDATES} updates", UPDATES)):
        stopped = threading.Event()
        command = [sys.executable, "-m", "tests.index.generations.readers", str(folder)]
        others = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for _ in range(PROCESSES)
        ]
        asking, times = asked_by_threads(folder, THREADS, stopped)
        if count:
            updates(folder, count)
        else:
            time.sleep(10)
        stopped.set()
        for thread in asking:
            thread.join()
        told = [other.communicate("")[0].split() for other in others]
        assert not failed, failed
        assert all(other.returncode == 0 for other in others)
        counts = [int(asked) for asked, _ in told]
        slow = ", ".join(f"{float(p99):.1f}" for _, p99 in told)
        print(f"{label}: {len(times)} questions in {THREADS} threads, p50 {percentile(times, 50):.1f} and p99 "
              f"{percentile(times, 99):.1f} ms; {sum(counts)} in {PROCESSES} processes, p99 {slow} ms")  # fmt: skip
    shutil.rmtree(base)
    print("no error, no answer mixed of two generations")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        process(Path(sys.argv[1]))
    else:
        main()
