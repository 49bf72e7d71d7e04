"""Kills `tsitata add` of 500 articles at every file-changing system call, and at random moments.

    python -m tests.index.crash_campaign [--most 400] [--moments 50]

Needs strace. A kill and the check after it take 2 to 4 seconds, the default campaign 15 to 25 minutes. It kills at each
call of the rare kinds; of the frequent ones at so many as make up `--most`: the first ten, the last ten, and evenly
between. `--most 100000` kills at every call there is.
Ends with exit code 1 at the first kill after which something was lost or half in, and keeps that archive.
"""

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.index.crashes import Scene, check, duration, kill_after, kill_at, moments, system_calls

ARTICLES = 500
ENDS = 10  # of each kind of call the first and last ones are always among those killed at


def spread(count: int, most: int) -> list[int]:
    """Numbers from 1 to count, at most so many: the ends, and evenly between."""
    if count <= most:
        return list(range(1, count + 1))
    ends = {*range(1, ENDS + 1), *range(count - ENDS + 1, count + 1)}
    between = max(most - len(ends), 1)
    return sorted(ends | {1 + round(step * (count - 1) / between) for step in range(between + 1)})


def chosen(calls: Counter[str], most: int) -> dict[str, list[int]]:
    """The rare kinds whole, what is left of `most` for the frequent ones."""
    kills, left = {}, most
    for position, (call, count) in enumerate(sorted(calls.items(), key=lambda item: item[1])):
        kills[call] = spread(count, max(left // (len(calls) - position), 2 * ENDS + 1))
        left -= len(kills[call])
    return kills


def campaign(base: Path, most: int, random_moments: int) -> None:
    scene = Scene(base, ARTICLES)
    scene.write()
    calls = system_calls(scene)
    print(f"an add of {ARTICLES} articles makes {calls.total()} calls: {dict(calls)}", flush=True)
    started = time.monotonic()
    for call, numbers in chosen(calls, most).items():
        killed, found = 0, Counter[int]()
        for number in numbers:
            scene.clear()
            killed += kill_at(scene, call, number)
            found[check(scene)] += 1
        print(f"{call}: killed at {killed} of {calls[call]}; in were {summary(found)}", flush=True)
    scene.clear()
    found = Counter()
    for moment in moments(random_moments, duration(scene), seed=500):
        scene.clear()
        found[check(scene, at_least=kill_after(scene, moment))] += 1
    print(f"random moments: {random_moments}; in were {summary(found)}")
    print(f"nothing lost, nothing half in, in {time.monotonic() - started:.0f} s")


def summary(found: Counter[int]) -> str:
    return ", ".join(f"{articles} ({times}×)" for articles, times in sorted(found.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=400, help="kills at system calls, in all")
    parser.add_argument("--moments", type=int, default=50, help="kills at random moments")
    given = parser.parse_args()
    base = Path(tempfile.mkdtemp(prefix="crash-campaign-"))
    print(f"in {base}")
    campaign(base, given.most, given.moments)


if __name__ == "__main__":
    main()
