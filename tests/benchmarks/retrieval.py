"""How fast, how small and how soon the passage index answers, beside its peers: `make bench-retrieval N=100000`.

All engines are in one process, on one core, and take turns. A figure of a question is the time of a whole call in
Python from words to ten pairs of passage and score, the least of several passes; how long the first of them took is
beside it, because an engine may remember what it was asked. Memory and the time to the first answer are each engine's
in a process of its own.
"""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks import alone, chart, natural, zipfian
from tests.benchmarks.agreement import DisagreementError
from tests.benchmarks.engines import Engine
from tests.benchmarks.figures import KINDS, Figures, index_table, questions_table
from tests.benchmarks.machine import load, machine, use_one_core, versions
from tests.benchmarks.measuring import measured
from tests.benchmarks.peers import all_engines, installed

QUESTIONS = 300
MAKERS = {"zipfian": zipfian.text, "natural": natural.text}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("passages", type=int)
    parser.add_argument("--out", type=Path, default=Path(".bench"), help="folder for the figures and the chart")
    asked = parser.parse_args()
    use_one_core()
    engines, left_out = installed(all_engines())
    packages = {"numpy", *(engine.package for engine in engines if engine.package)}
    on = [machine(), versions(packages)]
    print(f"{asked.passages:,} passages, {load()}", *on, sep="\n", end="\n\n")
    for name in left_out:
        print(f"{name} is left out: it is not installed\n")
    texts = {text: found for text in MAKERS if (found := _of_text(text, asked.passages, engines))}
    building = alone.building(asked.passages)
    print(f"Built from a generator alone: {building.seconds:.1f} s, {building.before:.0f} MB before, "
          f"{building.most:.0f} MB at most; {load()}")  # fmt: skip
    asked.out.mkdir(exist_ok=True)
    stem = asked.out / f"retrieval-{asked.passages}"
    every = {text: {name: asdict(of) for name, of in figures.items()} for text, figures in texts.items()}
    report = {"passages": asked.passages, "machine": "; ".join(on), "texts": every, "building": building._asdict()}
    stem.with_suffix(".json").write_text(json.dumps(report, indent=1))
    stem.with_suffix(".svg").write_text(chart.drawn(texts, f"{asked.passages:,} passages: a question, median", on))
    print(f"{stem}.json, {stem}.svg")


def _of_text(text: str, passages: int, engines: list[Engine]) -> dict[str, Figures] | None:
    started = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {text}: {what}", file=sys.stderr, flush=True)

    say("making passages")
    made = MAKERS[text](passages, QUESTIONS)
    if made is None:
        print(f"{text} text is left out: {natural.PROGRAM} is not there\n")
        return None
    fitting = [engine for engine in engines if passages <= engine.most]
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = measured(made, fitting, Path(folder), say)
        except DisagreementError as error:
            raise SystemExit(str(error)) from None
    print(f"{text} text, {len(made.corpus.words):,} words\n")
    for table in (*(questions_table(found, kind) for kind in KINDS), index_table(found)):
        print(table, end="\n\n", flush=True)
    return found


if __name__ == "__main__":
    main()
