"""Whatever a newsroom does to its files between two reindexes, the archive holds afterwards what is on disk."""

import json
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.index.newsroom import Newsroom, counts, story

NAMES = st.sampled_from(["a", "b", "2024/c", "2024/d"])
STORIES = st.integers(0, 6)
ROWS = st.lists(st.tuples(STORIES, st.booleans()), min_size=1, max_size=6)  # a story, and whether it has an address
STEPS = st.one_of(
    st.tuples(st.just("text"), NAMES, STORIES),
    st.tuples(st.just("rows"), NAMES, ROWS),
    st.tuples(st.just("delete"), NAMES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("reindex")),
)


def row(number: int, addressed: bool) -> dict[str, str]:
    return {"text": story(number)} | ({"url": f"https://example.com/{number}"} if addressed else {})


def take(step: tuple[object, ...], room: Newsroom) -> None:
    match step:
        case ("text", str(name), int(number)):
            room.write(f"{name}.txt", story(number))
        case ("rows", str(name), list(rows)):
            room.write_rows(f"{name}.jsonl", [row(number, addressed) for number, addressed in rows])
        case ("delete", str(name)):
            for suffix in (".txt", ".jsonl"):
                (room.folder / f"{name}{suffix}").unlink(missing_ok=True)
        case ("rename", str(old), str(new)):
            for file in room.folder.glob(f"{old}.*"):
                file.rename(room.folder / f"{new}{file.suffix}")
        case ("reindex",):
            room.reindex()


def on_disk(folder: Path) -> Counter[str]:
    """Each text file and each row is an article; rows of one address are one."""
    texts = [file.read_text() for file in folder.rglob("*.txt")]
    rows = [json.loads(line) for file in folder.rglob("*.jsonl") for line in file.read_text().splitlines()]
    texts += [row["text"] for row in rows if "url" not in row]
    return Counter(texts) + Counter({row["text"] for row in rows if "url" in row})


@settings(max_examples=15)
@given(st.lists(STEPS, max_size=12))
def test_the_archive_follows_the_disk(steps: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as base:
        room = Newsroom(Path(base))
        room.write("2024/always.txt", story(7))
        with room.store:
            room.add()
            for step in steps:
                take(step, room)
            first = room.reindex()
            assert not first.failed
            assert Counter(article.text for article in room.articles()) == on_disk(room.folder)
            before = room.articles()
            assert set(counts(room.reindex())) == {"unchanged"}
            assert room.articles() == before
