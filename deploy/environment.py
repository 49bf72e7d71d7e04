"""Makes an environment in the clone from a lock file: `python3 deploy/environment.py requirements.lock`.

It is .venv for running and developing, .venv-bench for measuring beside other engines.

Standard library only, for it runs before anything is installed. Says what it does; does nothing while the lock file
and pyproject.toml are unchanged; may be run by several commands at once (they take turns) and after an interruption.
"""

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME, DEVELOPMENT, BENCHMARKS = "requirements.lock", "requirements-dev.lock", "requirements-bench.lock"
VENVS = {RUNTIME: ROOT / ".venv", DEVELOPMENT: ROOT / ".venv", BENCHMARKS: ROOT / ".venv-bench"}
OLDEST = (3, 11)
SAY_ERRORS_ONLY = ("--quiet", "--quiet")  # pip warns of an extra of lxml's that it only fails to spell


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Waits for another set-up in this clone. The lock goes with its process, so a killed one leaves nothing behind."""
    with (ROOT / ".venv.lock").open("w") as lock:
        if os.name != "nt":
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("Waiting for another set-up in this folder …", flush=True)
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def python_of(lock_name: str) -> Path:
    return VENVS[lock_name] / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted(lock_name: str) -> str:
    """What an environment made now from this lock file would be stamped with."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for name in (lock_name, "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamp(lock_name: str) -> Path:
    return VENVS[lock_name] / f".{lock_name}.installed"


def is_ready(lock_name: str) -> bool:
    try:
        return python_of(lock_name).exists() and stamp(lock_name).read_text() == wanted(lock_name)
    except FileNotFoundError:
        return False


def works(python: Path) -> bool:
    """Whether it starts and is the version that runs this."""
    ask = "import sys; print(sys.version_info[:2])"
    try:
        found = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return False
    return found.stdout.strip() == str(sys.version_info[:2])


def pip(python: Path, *arguments: str) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", "install", *SAY_ERRORS_ONLY, *arguments]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603


def install(lock_name: str) -> None:
    count = sum("==" in line for line in (ROOT / lock_name).read_text().splitlines())
    folder, python = VENVS[lock_name], python_of(lock_name)
    if not works(python):
        print(f"Making {folder.name} with Python {sys.version.split()[0]} …", flush=True)
        venv.create(folder, clear=True, with_pip=True)
    print(f"Installing up to {count} packages from {lock_name} (a minute or so, this once) …", flush=True)
    for stamped in folder.glob(".*.installed"):
        stamped.unlink()
    pip(python, "--require-hashes", "--requirement", lock_name)
    pip(python, "--no-deps", "--no-build-isolation", "--editable", ".")
    stamp(lock_name).write_text(wanted(lock_name))
    if lock_name == DEVELOPMENT:  # it holds every package of the runtime one at the same version
        stamp(RUNTIME).write_text(wanted(RUNTIME))
    print("Ready.", flush=True)


def main() -> int:
    if sys.version_info < OLDEST:
        print(f"tsitata needs Python 3.11 or newer; this is {sys.version.split()[0]}: make PYTHON=python3.12 …")
        return 1
    if len(sys.argv) != 2 or sys.argv[1] not in VENVS:
        print(f"usage: {Path(sys.argv[0]).name} {'|'.join(VENVS)}")
        return 2
    lock_name = sys.argv[1]
    if is_ready(lock_name):
        return 0
    with one_at_a_time():
        if not is_ready(lock_name):
            try:
                install(lock_name)
            except subprocess.CalledProcessError:
                print("The set-up failed: see above; mend it (network? disk?) and run the same command again.")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
