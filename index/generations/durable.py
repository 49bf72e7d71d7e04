"""Files and folders that are still there after the power failed."""

import os
from pathlib import Path


def sync(path: Path) -> None:
    """A file's bytes, or a folder's entries. (Windows has no such call for folders and keeps their entries itself.)"""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, content: bytes) -> None:
    """In one step: whoever reads finds the old content or the new."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    sync(path.parent)
