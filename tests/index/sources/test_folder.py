"""Files and folders that a person named."""

import json
import os
import pwd
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Details, Draft
from index.errors import UnreadableError
from index.sources import folder
from index.sources.files import ARTICLE_BYTES

TEXT = "The boat left at nine. Nobody saw it go."


def read(file: Path) -> list[Draft | UnreadableError]:
    return list(folder.read(file, Details()))


def reason(file: Path) -> str:
    [found] = read(file)
    assert isinstance(found, UnreadableError), found
    assert "\n" not in str(found)
    assert found.place == str(file)
    return found.reason


def tree(top: Path, *names: str) -> None:
    for name in names:
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(TEXT)


# --- which files ------------------------------------------------------------------------------------------------------


def test_a_folder_gives_its_articles_sorted_and_no_others(tmp_path: Path) -> None:
    tree(
        tmp_path, "b.txt", "a/z.MD", "a/y.html", "c.jsonl", ".hidden.txt", ".git/x.txt", "photo.jpg", "README", "d.htm"
    )
    assert [str(file.relative_to(tmp_path)) for file in folder.files_of(tmp_path)] == [
        "a/y.html",
        "a/z.MD",
        "b.txt",
        "c.jsonl",
        "d.htm",
    ]


def test_a_file_gives_itself_whatever_it_is_called(tmp_path: Path) -> None:
    tree(tmp_path, ".hidden.txt", "photo.jpg")
    for name in (".hidden.txt", "photo.jpg", "missing.txt"):
        assert folder.files_of(tmp_path / name) == [tmp_path / name]


def test_paths_are_absolute_and_links_keep_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "real/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    monkeypatch.chdir(tmp_path)
    assert folder.files_of(Path("link")) == [tmp_path / "link" / "a.txt"]
    [found] = read(Path("link/../link/a.txt"))
    assert isinstance(found, Draft)
    assert found.path == str(tmp_path / "link" / "a.txt")


def test_folders_that_link_to_each_other_end(tmp_path: Path) -> None:
    tree(tmp_path, "a/one.txt", "b/two.txt")
    (tmp_path / "a" / "to_b").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "to_a").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "self").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    files = folder.files_of(tmp_path)
    assert sorted(file.name for file in files) == ["loop.txt", "one.txt", "two.txt"]
    assert "cannot be read" in reason(tmp_path / "loop.txt")


def test_pipes_and_sockets_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert folder.files_of(tmp_path) == [tmp_path / "a.txt"]


def test_a_deep_folder_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep = Path(*["d"] * 1500)
    for _ in range(1500):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    try:
        assert folder.files_of(tmp_path) == [tmp_path / deep / "a.txt"]
    finally:
        for depth in range(1500, 0, -1):  # what pytest would clean up recurses
            level = Path(*["d"] * depth)
            (level / "a.txt").unlink(missing_ok=True)
            level.rmdir()


# --- what cannot be read ----------------------------------------------------------------------------------------------


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    assert reason(tmp_path / "missing.txt") == "there is no such file: check the path"
    assert reason(tmp_path / "missing.docx") == "there is no such file: check the path"
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    assert reason(tmp_path / "dangling.txt") == "there is no such file: check the path"


def test_a_file_that_goes_between_listing_and_reading_says_so(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "b.txt")
    files = folder.files_of(tmp_path)
    files[0].unlink()
    assert reason(files[0]) == "there is no such file: check the path"
    assert isinstance(read(files[1])[0], Draft)


@pytest.mark.parametrize("suffix", folder.SUFFIXES)
@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_an_empty_file_says_so(tmp_path: Path, suffix: str, content: bytes) -> None:
    (tmp_path / f"a{suffix}").write_bytes(content)
    assert reason(tmp_path / f"a{suffix}").startswith("it is empty")


@pytest.mark.parametrize("suffix", folder.SUFFIXES)
@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\x7fELF", b"%PDF-1.7\n"])
def test_a_binary_file_with_the_name_of_a_text_says_so(tmp_path: Path, suffix: str, start: bytes) -> None:
    (tmp_path / f"a{suffix}").write_bytes(start + bytes(range(256)) * 40)
    assert "no text: save the article as plain text" in reason(tmp_path / f"a{suffix}")


def test_another_kind_of_file_names_the_kinds_that_are_read(tmp_path: Path) -> None:
    tree(tmp_path, "a.docx")
    assert reason(tmp_path / "a.docx").endswith("save it as one of .txt, .md, .html, .htm, .json, .jsonl")


@pytest.mark.parametrize("suffix", folder.SUFFIXES)
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path, suffix: str) -> None:
    os.mkfifo(tmp_path / f"pipe{suffix}")
    assert reason(tmp_path / f"pipe{suffix}").startswith("it is no ordinary file")


def test_sockets_and_devices_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the address of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        assert reason(tmp_path / "s.txt").startswith("it cannot be read")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert reason(tmp_path / "zero.txt").startswith("it is no ordinary file")


def test_a_folder_with_the_name_of_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert reason(tmp_path / "a.txt") == "it is a folder: name the files in it"
    assert folder.files_of(tmp_path) == []


@contextmanager
def as_nobody() -> Iterator[None]:
    """Permissions do not bind root."""
    ours = os.geteuid()
    if ours == 0:
        os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(ours)


def test_what_may_not_be_read_says_so() -> None:
    with tempfile.TemporaryDirectory() as made:
        top = Path(made)
        tree(top, "a.txt", "b.html", "closed/c.txt")
        for name, rights in ((".", 0o755), ("a.txt", 0), ("b.html", 0), ("closed", 0)):
            (top / name).chmod(rights)
        with as_nobody():
            assert folder.files_of(top) == [top / "a.txt", top / "b.html", top / "closed"]
            for name in ("a.txt", "b.html", "closed", "closed/c.txt"):
                assert "give yourself the right" in reason(top / name)
        (top / "closed").chmod(0o700)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_fifty_megabytes_of_one_line_are_refused(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"a{suffix}"
    with file.open("wb") as written:
        written.truncate(50_000_000)
    assert reason(file).startswith(f"it has more than {ARTICLE_BYTES // 1_000_000} MB")


def test_a_name_that_no_table_can_hold_is_refused(tmp_path: Path) -> None:
    (file := tmp_path / os.fsdecode(b"\xcf\xe0\xf0\xee\xec.txt")).write_text(TEXT)
    [found] = read(file)
    assert isinstance(found, UnreadableError)
    assert found.reason == "its name is no UTF-8: rename it"
    str(found).encode()
    assert "\n" not in str(read(tmp_path / "two\nlines.txt")[0])
    [found] = read(tmp_path / "a\0.txt")
    assert isinstance(found, UnreadableError)


# --- anything at all --------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "---",
        "title: a",
        "# ",
        "<p>",
        "</p>",
        "<h1>",
        '<meta charset="',
        "{",
        '"text":',
        "[",
        "]",
        "}",
        '"',
        "\n",
        "\r",
        "The boat left. ",
        "Паром ушёл. ",
        "ბორანი წავიდა. ",
        "Related",
        "\\ud800",
        "\0",
        "- ",
        "|",
        "&#0;",
        "<!--",
        "<script>",
        "null",
        "1e999",
    ]
)
ANY_BYTES = st.one_of(
    st.binary(max_size=400),
    st.lists(st.one_of(WORDS, st.text(max_size=10)), max_size=40).map(
        lambda parts: "".join(parts).encode("utf-8", "replace")
    ),
    st.lists(WORDS, max_size=30).map(lambda parts: "".join(parts).encode("utf-16")),
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["id", "title", "text", "url", "date", "modified", "lang", "author", "headings"]), inner
            )
        ),
        max_leaves=15,
    ).map(lambda value: json.dumps(value).encode()),
)


@given(data=ANY_BYTES, suffix=st.sampled_from(folder.SUFFIXES))
def test_whatever_a_file_holds_gives_articles_or_one_line_errors(
    data: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / f"any{suffix}"
    file.write_bytes(data)
    found = read(file)
    assert found
    for item in found:
        if isinstance(item, UnreadableError):
            assert len(str(item).splitlines()) == 1
        else:
            item.text.encode()
            assert item.text.strip()
            assert item.language in ("en", "ru", "ka")
            assert all(0 <= start < end <= len(item.text) for start, end in item.headings)
