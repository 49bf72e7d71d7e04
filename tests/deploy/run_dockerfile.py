"""Runs the steps of deploy/Dockerfile without a container runtime: `sudo python3 tests/deploy/run_dockerfile.py`.

A command of its own and no test, for it installs all packages anew and has to be root (Linux, util-linux). This machine
with its Python stands for the base image: each stage is a layer over it, in memory, gone at the end. Then the image's
own command adds the samples and answers a question, as the image's own user.
"""

import json
import os
import shlex
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

CLONE = Path(__file__).resolve().parent.parent.parent
DOCKERFILE = CLONE / "deploy" / "Dockerfile"
ALONE = "--in-a-mount-namespace"
QUESTION = "who is Russia's envoy to Tskhinvali?"
ANSWER = "Marat Kulakhmetov"


def instructions(dockerfile: str) -> Iterator[tuple[str, str]]:
    lines = [line for line in dockerfile.splitlines() if line.strip() and not line.startswith("#")]
    for line in "\n".join(lines).replace("\\\n", "").splitlines():
        name, _, arguments = line.partition(" ")
        yield name, arguments.strip()


class Stage:
    """A layer over this machine's files, and what the instructions so far have settled."""

    def __init__(self, layers: Path, name: str) -> None:
        self.root = layers / name / "root"
        upper, work = layers / name / "upper", layers / name / "work"
        for folder in (self.root, upper, work):
            folder.mkdir(parents=True)
        options = f"lowerdir=/,upperdir={upper},workdir={work}"
        subprocess.run(["mount", "-t", "overlay", "overlay", "-o", options, self.root], check=True)
        for special in ("proc", "dev"):
            subprocess.run(["mount", "--rbind", f"/{special}", self.root / special], check=True)
        self.environment = {"PATH": f"{sys.base_prefix}/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
        self.folder = "/"
        self.user = "0:0"
        self.command: dict[str, list[str]] = {}
        # An image's Python is open to all its users; root's own may not be.
        for above in Path(sys.base_prefix).parents:
            inside = self.inside(above)
            inside.chmod(inside.stat().st_mode | 0o111)

    def inside(self, path: str | Path) -> Path:
        return self.root / Path(self.folder, path).relative_to("/")

    def run(self, *command: str) -> str:
        user, _, group = self.user.partition(":")
        as_user = ["setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups", "--no-new-privs"]
        where = ["chroot", str(self.root), "env", f"--chdir={self.folder}"]
        done = subprocess.run(
            [*where, *as_user, *command], env=self.environment, stdout=subprocess.PIPE, text=True, check=True
        )
        return done.stdout

    def copy(self, arguments: str, stages: dict[str, "Stage"]) -> None:
        *words, target = shlex.split(arguments)
        options = dict(word[2:].split("=") for word in words if word.startswith("--"))
        for word in words:
            if word.startswith("--"):
                continue
            source = stages[options["from"]].inside(word) if "from" in options else CLONE / word
            into = self.inside(target) / (source.name if target.endswith("/") else "")
            if source.is_dir():
                shutil.copytree(source, into, symlinks=True, dirs_exist_ok=True)
            else:
                shutil.copy2(source, into)
            if "chown" in options:
                subprocess.run(["chown", "--recursive", options["chown"], into], check=True)

    def follow(self, name: str, arguments: str, stages: dict[str, "Stage"]) -> None:
        match name:
            case "RUN":
                self.run("sh", "-c", arguments)
            case "COPY":
                self.copy(arguments, stages)
            case "ENV":
                for word in shlex.split(arguments):
                    key, _, value = word.partition("=")
                    self.environment[key] = string.Template(value).substitute(self.environment)
            case "WORKDIR":
                self.folder = arguments
                self.inside(".").mkdir(parents=True, exist_ok=True)
            case "USER":
                self.user = arguments
            case "ENTRYPOINT" | "CMD":
                self.command[name] = json.loads(arguments)
            case "VOLUME":
                pass
            case _:
                sys.exit(f"{DOCKERFILE}: {name} is an instruction that this script does not know: teach it")


def build(layers: Path) -> Stage:
    """The last stage."""
    stages: dict[str, Stage] = {}
    stage = None
    for name, arguments in instructions(DOCKERFILE.read_text(encoding="utf-8")):
        print(f"{name} {arguments}", flush=True)
        if name == "FROM":
            _, _, called = arguments.partition(" AS ")
            stage = stages[called or "last"] = Stage(layers, called or "last")
        elif stage is not None:
            stage.follow(name, arguments, stages)
    assert stage is not None
    return stage


def main(layers: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", layers], check=True)
    image = build(layers)
    program, arguments = image.command["ENTRYPOINT"], image.command["CMD"]
    print(f"--- as {image.user} in {image.folder}")
    print(image.run(*program, "--version"), end="")
    print(image.run(*program, *arguments, "--help").splitlines()[0])
    image.run(*program, "add", "--samples")
    answer = image.run(*program, "ask", QUESTION)
    print(answer)
    assert ANSWER in answer, "the image does not answer from the samples"
    size = subprocess.run(["du", "-sm", image.inside("/opt/tsitata")], capture_output=True, text=True, check=True)
    print(f"{size.stdout.split()[0]} MB in /opt/tsitata")


if __name__ == "__main__":
    if os.geteuid() != 0:
        sys.exit("only root may mount layers: sudo python3 tests/deploy/run_dockerfile.py")
    if sys.argv[1:2] == [ALONE]:
        main(Path(sys.argv[2]))
    else:
        with TemporaryDirectory() as folder:
            itself = [sys.executable, __file__, ALONE, folder]
            sys.exit(subprocess.run(["unshare", "--mount", *itself], check=False).returncode)
