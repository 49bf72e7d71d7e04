"""What a generation says of itself: `manifest.json`, a line of JSON and a line with the CRC-32 of the first."""

from pathlib import Path
from zlib import crc32

from pydantic import BaseModel, ConfigDict, ValidationError

from index.arrays_file import damaged
from index.errors import NewerDataError
from index.passages import PASSAGE_SENTENCES, PASSAGE_STEP, TITLE_TIMES
from index.prepared import VERSION

FILE = "manifest.json"
FORMAT = 1


class Analysis(BaseModel):
    """How articles were cut up: an index that was made in another way cannot be asked."""

    model_config = ConfigDict(frozen=True)

    version: int = VERSION
    passage_sentences: int = PASSAGE_SENTENCES
    passage_step: int = PASSAGE_STEP
    title_times: int = TITLE_TIMES


class Listed(BaseModel):
    """A segment as its generation has it."""

    folder: str
    articles: int  # with those that are gone
    passages: int
    gone: int  # articles


class Manifest(BaseModel):
    format: int = FORMAT
    generation: int
    archive: int  # the version of the archive that it was made from
    analysis: Analysis = Analysis()
    segments: list[Listed]


def write(manifest: Manifest, folder: Path) -> None:
    line = manifest.model_dump_json().encode()
    (folder / FILE).write_bytes(b"%b\n%d\n" % (line, crc32(line)))


def read(folder: Path) -> Manifest:
    """Raises DamagedDataError, NewerDataError."""
    path = folder / FILE
    try:
        line, checksum, rest = path.read_bytes().split(b"\n")
    except OSError as error:
        raise damaged(path, error.strerror or "it cannot be read") from error
    except ValueError:
        raise damaged(path, "it is not whole") from None
    if rest or checksum != b"%d" % crc32(line):
        raise damaged(path, "it is not what was written")
    return _validated(path, line)


def _validated(path: Path, line: bytes) -> Manifest:
    try:
        found = _Format.model_validate_json(line).format
        if found > FORMAT:
            raise NewerDataError(f"{path} has format {found}, this program reads {FORMAT}: use the newer program")
        return Manifest.model_validate_json(line)
    except ValidationError as error:
        raise damaged(path, "it says something unknown") from error


class _Format(BaseModel):
    format: int
