"""Boundaries: who may know of whom."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def modules_imported_by(package: str) -> Iterator[str]:
    for file in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0]


def test_index_knows_nothing_of_telegram() -> None:
    assert not {"telegram", "bot"} & set(modules_imported_by("index"))


def test_no_pattern_depends_on_a_fault_of_older_pythons() -> None:
    """Before 3.11.5 a group with a choice inside matched wrongly where it was repeated possessively (gh-106052)."""
    possessive_group = re.compile(r"\)(?:[*+?]|\{+[\d,]+\}+)\+")
    for package in ("index", "bot"):
        for file in (ROOT / package).rglob("*.py"):
            found = [text for text in texts_of(file) if "(?" in text and possessive_group.search(text)]
            assert not found, file


def texts_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
