"""One engine in a process of its own: how soon it answers, how much memory it holds."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.engines import ROOT, Engine, Tsitata
from tests.benchmarks.machine import memory
from tests.benchmarks.peers import all_engines

ASKED_S = 60  # the slowest engines are not asked all questions; what they hold no longer grows by then
SPELT_BEFORE = 1000  # passages made before memory is first looked at: their maker has its own by then


class Answering(NamedTuple):
    first_answer: float  # seconds from the start of the process
    resident: float  # MB after the questions


class Building(NamedTuple):
    seconds: float
    before: float  # MB held before it began
    most: float  # MB held at most


def answering(engine: Engine, folder: Path, questions: Path, corpus: Path) -> Answering:
    """An engine that keeps nothing on disk builds first."""
    command = [sys.executable, "-m", __name__, "answer", engine.name, *map(str, (folder, questions, corpus))]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        first_answer = time.perf_counter() - started
        resident = process.stdout.readline()
    if process.returncode:
        raise SystemExit(f"{engine.name} failed in a process of its own: see above")
    return Answering(first_answer, float(resident))


def building(passages: int) -> Building:
    """The project's own index of Zipfian passages that come from a generator and are never held together."""
    command = [sys.executable, "-m", __name__, "build", str(passages)]
    printed = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Building(*json.loads(printed))


def _answer(name: str, folder: Path, questions: Path, corpus: Path) -> None:
    asked: list[list[str]] = json.loads(questions.read_text())
    engine = next(engine for engine in all_engines() if engine.name == name)
    if not engine.kept:
        engine.build(Corpus.load(corpus), folder)
    ask = engine.open(folder)
    ask(asked[0])
    print("answered", flush=True)
    ask = engine.settled(ask)
    ends = time.monotonic() + ASKED_S
    for words in asked:
        ask(words)
        if time.monotonic() > ends:
            break
    print(memory("VmRSS"), flush=True)


def _build(passages: int) -> None:
    from tests.benchmarks import zipfian

    before = 0.0

    def watched() -> Iterator[list[str]]:
        nonlocal before
        for number, words in enumerate(zipfian.streamed(passages)):
            if number == SPELT_BEFORE:
                before = memory("VmHWM")
            yield words

    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        Tsitata("numpy").build(watched(), Path(folder) / "index")
        print(json.dumps(Building(time.perf_counter() - started, before, memory("VmHWM"))))


if __name__ == "__main__":
    if sys.argv[1] == "build":
        _build(int(sys.argv[2]))
    else:
        _answer(sys.argv[2], *map(Path, sys.argv[3:]))
