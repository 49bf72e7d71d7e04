"""Some kills out of the hundreds of `crash_campaign.py`: enough to see a batch that is no longer one transaction."""

import shutil
from pathlib import Path

import pytest

from tests.index.crashes import Scene, check, duration, kill_after, kill_at, moments, system_calls

ARTICLES = 110  # three batches
KILLS_TRACED = 3  # each takes some seconds under strace
KILLS_TIMED = 5


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    made = Scene(tmp_path, ARTICLES)
    made.write()
    return made


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_an_add_killed_at_a_system_call_loses_nothing_and_is_completed_by_the_next(scene: Scene) -> None:
    written = system_calls(scene)["pwrite64"]
    found = set()
    for kill in range(1, KILLS_TRACED + 1):
        scene.clear()
        assert kill_at(scene, "pwrite64", kill * written // (KILLS_TRACED + 1))
        found.add(check(scene))
    assert len(found) > 1, "the kills came at different moments"


def test_an_add_killed_at_any_moment_loses_nothing_that_others_saw(scene: Scene) -> None:
    for moment in moments(KILLS_TIMED, duration(scene), seed=4):
        scene.clear()
        seen = kill_after(scene, moment)
        check(scene, at_least=seen)
