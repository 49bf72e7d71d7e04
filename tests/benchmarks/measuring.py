"""Measures engines side by side: all in one process, in turn, so that what else the machine does hits them alike."""

import json
import random
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks import alone
from tests.benchmarks.agreement import shares_in_common
from tests.benchmarks.corpus import Corpus, Text
from tests.benchmarks.engines import Ask, Engine
from tests.benchmarks.figures import OURS, YARDSTICK, Figures

PASSES = 7
SLOW_S, SLOW_QUESTIONS, SLOW_PASSES = 0.004, 40, 2  # an engine that needs so long for a question is asked fewer
BUILDS = 3
SLOW_BUILD_S = 20  # ours and the yardstick build twice then, others once


def measured(text: Text, engines: Sequence[Engine], folder: Path, say: Callable[[str], None]) -> dict[str, Figures]:
    say(f"building with {len({engine.index for engine in engines})} engines")
    builds = _built(text.corpus, engines, folder)
    text.corpus.save(folder / "corpus")
    (folder / "questions.json").write_text(json.dumps(text.questions["raw"]))
    (folder / "one.json").write_text(json.dumps(text.questions["raw"][:1]))
    figures: dict[str, Figures] = {}
    asks: dict[str, Ask] = {}
    for engine in engines:
        say(f"{engine.name} alone")
        figures[engine.name] = _alone(engine, folder)
        figures[engine.name].build = builds[engine.index]
        asks[engine.name] = engine.settled(engine.open(folder / engine.index))
    exact = {engine.name for engine in engines if engine.exact}
    for kind, questions in text.questions.items():
        say(f"{kind} questions")
        for name, times in _times(asks, questions).items():
            found = figures[name]
            found.first_time[kind] = float(np.median(times[0]))
            found.p50[kind], found.p95[kind] = np.percentile(times.min(0), [50, 95]).tolist()
        for name, share in shares_in_common(asks, exact, questions[:SLOW_QUESTIONS]).items():
            figures[name].in_common[kind] = share
    return figures


def _alone(engine: Engine, folder: Path) -> Figures:
    found, place = Figures(), folder / engine.index
    if engine.kept:
        found.disk = sum(file.stat().st_size for file in place.rglob("*") if file.is_file()) / 1e6
        alone.answering(engine, place, folder / "one.json", folder / "corpus")  # after that its files are in the cache
    found.first_answer, found.resident = alone.answering(engine, place, folder / "questions.json", folder / "corpus")
    return found


def _built(corpus: Corpus, engines: Sequence[Engine], folder: Path) -> dict[str, float]:
    """The least seconds of some builds, by index. What was built last stays."""
    one_each = {engine.index: engine for engine in engines}
    seconds: dict[str, float] = {}
    for turn in range(BUILDS):
        for name, engine in one_each.items():
            before = seconds.get(name, 0.0)
            if before > SLOW_BUILD_S and (turn > 1 or name not in (OURS, YARDSTICK)):
                continue
            shutil.rmtree(folder / name, ignore_errors=True)
            started = time.perf_counter()
            engine.build(corpus, folder / name)
            took = time.perf_counter() - started
            seconds[name] = min(took, before or took)
    return seconds


def _times(asks: Mapping[str, Ask], questions: Sequence[list[str]]) -> dict[str, NDArray[np.float64]]:
    """For each engine seconds, a row for each pass and a column for each question that it was asked."""
    times = {name: [_first_pass(ask, questions)] for name, ask in asks.items()}
    rng = random.Random(1)
    for turn in range(1, PASSES):
        for name in rng.sample(list(asks), len(asks)):  # none always after the same one, which has the cache by then
            count = len(times[name][0])
            if count == len(questions) or turn < SLOW_PASSES:
                times[name].append([_time(asks[name], words) for words in questions[:count]])
    return {name: np.array(passes) for name, passes in times.items()}


def _first_pass(ask: Ask, questions: Sequence[list[str]]) -> list[float]:
    """Fewer questions where the engine is slow."""
    times: list[float] = []
    for words in questions:
        times.append(_time(ask, words))
        if len(times) >= SLOW_QUESTIONS and float(np.median(times)) > SLOW_S:
            break
    return times


def _time(ask: Ask, words: list[str]) -> float:
    started = time.perf_counter()
    ask(words)
    return time.perf_counter() - started
