"""What the figures were measured on."""

import os
import platform
import resource
import sqlite3
import sys
from collections.abc import Iterable
from importlib.metadata import packages_distributions, version
from pathlib import Path


def use_one_core() -> None:
    """This process and those it starts, where the system lets a process choose."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def machine() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.processor())
    return f"one of {os.cpu_count()} cores, {model}, {platform.system()}, Python {platform.python_version()}"


def versions(packages: Iterable[str]) -> str:
    of_module = packages_distributions()
    names = sorted({of_module[package][0] for package in packages})
    return ", ".join([*(f"{name} {version(name)}" for name in names), f"SQLite {sqlite3.sqlite_version}"])


def load() -> str:
    """How many processes wanted a core at a time, this one among them, in the last minute and in the last five."""
    return "load {:.1f} {:.1f}".format(*os.getloadavg()[:2]) if hasattr(os, "getloadavg") else "load unknown"


def memory(line: str) -> float:
    """MB: of the process now, or at most so far; where the system is not Linux, the most in both cases."""
    status = Path("/proc/self/status")
    if not status.exists():
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / (1e6 if sys.platform == "darwin" else 1e3)
    found = next(text for text in status.read_text().splitlines() if text.startswith(line))
    return int(found.split()[1]) * 1024 / 1e6
