"""Measures engines side by side: all in one process, in turn, so that what else the machine does hits them alike."""

import json
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from tests.benchmarks import alone
from tests.benchmarks.agreement import shares_in_common
from tests.benchmarks.corpus import Corpus, Text
from tests.benchmarks.engines import Ask, Engine
from tests.benchmarks.figures import Figures

PASSES = 7
SLOW_S, SLOW_QUESTIONS, SLOW_PASSES = 0.004, 40, 2  # an engine that needs so long for a question is asked fewer
BUILDS, SLOW_BUILD_S = 3, 40  # one that builds so long builds once more at most
ENDLESS_BUILD_S = 120  # and one that builds so long, never again


def measured(text: Text, engines: Sequence[Engine], folder: Path, say: Callable[[str], None]) -> dict[str, Figures]:
    figures = {engine.name: Figures() for engine in engines}
    say(f"building with {len({engine.index for engine in engines})} engines")
    builds = _built(text.corpus, engines, folder)
    asks: dict[str, Ask] = {}
    text.corpus.save(folder / "corpus")
    (folder / "questions.json").write_text(json.dumps(text.questions["raw"]))
    for engine in engines:
        say(f"{engine.name} alone")
        found, place = figures[engine.name], folder / engine.index
        found.build = builds[engine.index]
        if engine.kept:
            found.disk = sum(file.stat().st_size for file in place.rglob("*") if file.is_file()) / 1e6
        for _ in range(2 if engine.kept else 1):  # the first puts files in the page cache and compiled code on disk
            answering = alone.answering(engine, place, folder / "questions.json", folder / "corpus")
        found.first_answer, found.resident = answering
        asks[engine.name] = engine.settled(engine.open(place))
    for kind, questions in text.questions.items():
        say(f"{kind} questions")
        exact = {engine.name for engine in engines if engine.exact}
        for name, share in shares_in_common(asks, exact, questions[:SLOW_QUESTIONS]).items():
            figures[name].in_common[kind] = share
        for name, times in _times(asks, questions).items():
            figures[name].p50[kind], figures[name].p95[kind] = np.percentile(times, [50, 95]).tolist()
    return figures


def _built(corpus: Corpus, engines: Sequence[Engine], folder: Path) -> dict[str, float]:
    """The least seconds of some builds, by index. What was built last stays."""
    one_each = {engine.index: engine for engine in engines}
    seconds: dict[str, float] = {}
    for turn in range(BUILDS):
        for name, engine in one_each.items():
            before = seconds.get(name, 0.0)
            if before > ENDLESS_BUILD_S or (before > SLOW_BUILD_S and turn > 1):
                continue
            shutil.rmtree(folder / name, ignore_errors=True)
            started = time.perf_counter()
            engine.build(corpus, folder / name)
            took = time.perf_counter() - started
            seconds[name] = min(took, before or took)
    return seconds


def _times(asks: Mapping[str, Ask], questions: Sequence[list[str]]) -> dict[str, list[float]]:
    """The least of several passes, for each engine and each question that it was asked."""
    slow = {name for name, ask in asks.items() if min(_time(ask, words) for words in questions[:3]) > SLOW_S}
    asked = {name: questions[:SLOW_QUESTIONS] if name in slow else questions for name in asks}
    times = {name: [float("inf")] * len(asked[name]) for name in asks}
    for turn in range(PASSES):
        for name, ask in asks.items():
            if name not in slow or turn < SLOW_PASSES:
                for at, words in enumerate(asked[name]):
                    times[name][at] = min(times[name][at], _time(ask, words))
    return times


def _time(ask: Ask, words: list[str]) -> float:
    started = time.perf_counter()
    ask(words)
    return time.perf_counter() - started
