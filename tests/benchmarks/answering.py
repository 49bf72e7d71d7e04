"""How long an answer takes in an archive of a newsroom's size, and where the time goes: `make bench-answers`.

    python -m tests.benchmarks.answering [ARTICLES] [--corpus FILE]… [--questions FILE]… [--data FOLDER]

The archive is filled and opened as the bot does it: articles in SQLite, the index mapped from disk. The articles are
those of the corpus files (lines of "id", "title", "lang", "text"), without any the samples that come with the project,
and made-up ones up to the number wanted. Questions are the lines' "question", or words of a sentence of an article.
Each is asked after some others: nothing is remembered of it then but what it has in common with them. Then it is asked
again some times, and the least is told: what else the machine does hardly touches it.
"""

import argparse
import gc
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np

from bot.settings import CACHE
from index import kernels
from index.answer import Answerer
from index.domain import Answer
from index.evaluation import AskedQuestion, Document, read_rows
from index.languages import FACTS, LANGUAGES, detect_language, lemmas
from index.sentences import split
from index.store import Store
from tests.benchmarks.articles import LAST_DAY, bundled
from tests.benchmarks.figures import aligned
from tests.benchmarks.filling import fill
from tests.benchmarks.machine import load, machine, memory
from tests.benchmarks.parts import NAMES, watched

ARTICLES = 30_000
QUESTIONS = 300  # of each language at most
FIRST = 25  # of each language that are asked before: dictionaries and the pages of the index are read by then
P50_MS, P99_MS = 5.0, 20.0  # less than this an answer is to take
AGAIN = 3  # times that each question is asked again
SLOWEST = 0.01  # share of the questions of which the parts are told apart
FEWEST, MOST = 3, 8  # words of a made-up question


@dataclass
class Asked:
    language: str
    is_answered: bool
    seconds: dict[str, float]  # by part
    calls: dict[str, int]
    again: float = 0.0  # seconds: the least

    @property
    def whole(self) -> float:
        return sum(self.seconds.values())


@dataclass
class Measured:
    opened_s: float = 0.0  # until the index is there
    first_s: float = 0.0  # the first answer after that
    opened_mb: float = 0.0
    end_mb: float = 0.0
    asked: list[Asked] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=ARTICLES, help=f"{ARTICLES:,} without it")
    parser.add_argument("--corpus", type=Path, action="append", default=[], help="a .jsonl file of articles")
    parser.add_argument("--questions", type=Path, action="append", default=[], help="a .jsonl file of questions")
    parser.add_argument("--data", type=Path, help="folder that keeps the archive for the next time")
    parser.add_argument("--no-fast", action="store_true", help="search with numpy where numba is installed, too")
    parser.add_argument("--cpu", action="store_true", help="time on the processor: where others are at work beside it")
    given = parser.parse_args()
    documents = [row for file in given.corpus for row in read_rows(file, Document)] or bundled()
    questions = asked_in(given.questions) if given.questions else made_up(documents)
    with tempfile.TemporaryDirectory(prefix="tsitata-") as folder:
        data = given.data or Path(folder)
        print(filled(given.articles, documents, data), flush=True)
        lemmas.use_cache(data / CACHE)
        print(f"{machine()}; {load()}", flush=True)
        found = measured(data, questions, fast=not given.no_fast, cpu=given.cpu)
    print(report(found))


def filled(articles: int, documents: Sequence[Document], data: Path) -> str:
    """In a process of its own, whose memory is not measured."""
    started = time.perf_counter()
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, spawning, initializer=lemmas.use_cache, initargs=(data / CACHE,)) as beside:
        count = beside.submit(fill, articles, documents, data).result()
    size = sum(file.stat().st_size for file in data.rglob("*") if file.is_file()) / 1e6
    return f"{count:,} articles, {size:,.0f} MB on disk, filled in {time.perf_counter() - started:.0f} s"


def asked_in(files: Sequence[Path]) -> list[str]:
    return sampled([row.question for file in files for row in read_rows(file, AskedQuestion)])


def made_up(documents: Sequence[Document]) -> list[str]:
    """A word that asks and words of a sentence, in their order, for each sentence."""
    rng = Random(1)
    return sampled([text for document in documents for text in questions_about(document, rng)])


def questions_about(document: Document, rng: Random) -> Iterator[str]:
    language = document.lang or LANGUAGES[0]
    asking = sorted(FACTS[language].question_words)
    for start, end in split(document.text, language, ()):
        words = document.text[start:end].rstrip(".!?").split()
        chosen = sorted(rng.sample(range(len(words)), min(len(words), rng.randint(FEWEST, MOST))))
        yield " ".join([rng.choice(asking).capitalize(), *(words[place] for place in chosen)]) + "?"


def sampled(questions: Sequence[str]) -> list[str]:
    """At most QUESTIONS and FIRST of each language, from throughout, mixed."""
    rng = Random(1)
    of_each = [[text for text in dict.fromkeys(questions) if detect_language(text) == code] for code in LANGUAGES]
    found = [text for texts in of_each for text in rng.sample(texts, min(len(texts), QUESTIONS + FIRST))]
    rng.shuffle(found)
    return found


def measured(data: Path, questions: Sequence[str], *, fast: bool, cpu: bool = False) -> Measured:
    found, first, others = Measured(), *parted(questions)
    with Store(data) as store, closing(Answerer(store)) as answerer:
        started = time.perf_counter()
        passages = answerer.retriever().generation.totals.passages
        found.opened_s, found.opened_mb = time.perf_counter() - started, memory("VmRSS")
        answerer.answer(questions[0], now=LAST_DAY)
        found.first_s = time.perf_counter() - started - found.opened_s
        if fast and passages >= kernels.PASSAGES_WORTH_COMPILING:
            kernels.warm_up(data / CACHE / "numba").join()
        for text in first:
            answerer.answer(text, now=LAST_DAY)
        gc.freeze()  # as `tsitata serve` does
        now = time.process_time if cpu else time.perf_counter
        with watched(now) as clock:
            for text in others:
                clock.start()
                given = answerer.answer(text, now=LAST_DAY)
                clock.stop()
                answered = isinstance(given, Answer)
                found.asked.append(Asked(given.language or "–", answered, dict(clock.seconds), dict(clock.calls)))
        found.end_mb = memory("VmRSS")
        passes = [[seconds_for(answerer, text, now) for text in others] for _ in range(AGAIN)]
        for one, seconds in zip(found.asked, zip(*passes, strict=True), strict=True):
            one.again = min(seconds)
    return found


def seconds_for(answerer: Answerer, text: str, now: Callable[[], float]) -> float:
    started = now()
    answerer.answer(text, now=LAST_DAY)
    return now() - started


def parted(questions: Sequence[str]) -> tuple[list[str], list[str]]:
    """FIRST of each language, or half of what there are; and the others."""
    first: list[str] = []
    for code in LANGUAGES:
        texts = [text for text in questions if detect_language(text) == code]
        first += texts[: min(FIRST, len(texts) // 2)]
    return first, [text for text in questions if text not in set(first)]


def report(found: Measured) -> str:
    tables = [times_table(found.asked), parts_table(found.asked)]
    kernel = kernels.in_use().__module__.rpartition(".")[2]
    opened = (
        f"Opened in {found.opened_s:.2f} s, the first answer after another {found.first_s:.2f} s; "
        f"{found.opened_mb:.0f} MB resident when opened, {found.end_mb:.0f} MB at the end; searched with {kernel}"
    )
    whole = [one.whole * 1000 for one in found.asked]
    p50, p99 = np.percentile(whole, [50, 99])
    held = f"p50 is to be below {P50_MS:g} ms: {p50 < P50_MS}; p99 below {P99_MS:g} ms: {p99 < P99_MS}"
    return "\n\n".join(["", *tables, opened, held])


def times_table(asked: Sequence[Asked]) -> str:
    rows = [["questions", "number", "answered", "p50 ms", "p95 ms", "p99 ms", "max ms", "again: p50", "p99 ms"]]
    for language in (*sorted({one.language for one in asked}), "all"):
        here = [one for one in asked if language in (one.language, "all")]
        times = np.array([one.whole * 1000 for one in here])
        p50, p95, p99 = np.percentile(times, [50, 95, 99]).tolist()
        answered = f"{np.mean([one.is_answered for one in here]):.0%}"
        again = np.percentile([one.again * 1000 for one in here], [50, 99]).tolist()
        figures = (f"{ms:.2f}" for ms in (p50, p95, p99, times.max(), *again))
        rows.append([language, str(len(here)), answered, *figures])
    return aligned(rows)


def parts_table(asked: Sequence[Asked]) -> str:
    """Means: over all questions, and over the slowest; parts and rest are the whole."""
    slowest = sorted(asked, key=lambda one: -one.whole)[: max(1, round(len(asked) * SLOWEST))]
    rows = [["part", "ms", "share", "of slowest 1 %: ms", "share", "calls"]]
    rows += [_part(name, [name], asked, slowest) for name in NAMES]
    return aligned([*rows, _part("the whole", NAMES, asked, slowest)])


def _part(title: str, names: Sequence[str], asked: Sequence[Asked], slowest: Sequence[Asked]) -> list[str]:
    row = [title]
    for questions in (asked, slowest):
        took = sum(one.seconds.get(name, 0.0) for one in questions for name in names) / len(questions)
        share = took * len(questions) / sum(one.whole for one in questions)
        row += [f"{took * 1000:.3f}", f"{share:.1%}"]
    return [*row, f"{sum(one.calls.get(name, 0) for one in asked for name in names) / len(asked):.2f}"]


if __name__ == "__main__":
    main()
