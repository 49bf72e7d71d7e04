"""The sample articles that come with tsitata."""

import subprocess
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path
from zipfile import ZipFile

import pytest

from index.domain import Details, Draft
from index.languages import LANGUAGES, detect_language
from index.sentences import split
from index.sources import folder

SAMPLES = Path(str(files("index") / "samples"))
SAMPLE = "tsitata sample"


def read(file: Path) -> Draft:
    (draft,) = folder.read(file, Details())
    assert isinstance(draft, Draft), draft
    return draft


@pytest.mark.parametrize(
    "file", folder.files_of(SAMPLES), ids=lambda file: str(file.relative_to(SAMPLES).with_suffix(""))
)
def test_a_sample_is_a_short_article_marked_as_a_sample(file: Path) -> None:
    sample = read(file)
    assert sample.language == file.parent.name == detect_language(sample.text)
    assert sample.title
    assert sample.source == SAMPLE
    assert sample.url is None
    assert (sample.headings, sample.removed) == ((), ())
    assert 5 <= len(split(sample.text, sample.language)) <= 15


def test_there_are_ten_or_so_in_each_language() -> None:
    counts = Counter(file.parent.name for file in folder.files_of(SAMPLES))
    assert set(counts) == set(LANGUAGES)
    assert all(10 <= count <= 12 for count in counts.values())


def test_one_sentence_in_each_language_names_the_envoy_to_tskhinvali() -> None:
    for language, name in {"en": "Kulakhmetov", "ru": "Кулахметов", "ka": "კულახმეტოვი"}.items():
        drafts = [read(file) for file in folder.files_of(SAMPLES / language)]
        sentences = [draft.text[slice(*span)] for draft in drafts for span in split(draft.text, language)]
        assert sum(name in sentence for sentence in sentences) == 1


def test_the_samples_are_in_the_package_that_is_installed(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=SAMPLES.parent.parent, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = {name for name in ZipFile(wheel).namelist() if name.startswith("index/samples/")}
    assert packed == {f"index/samples/{file.relative_to(SAMPLES).as_posix()}" for file in folder.files_of(SAMPLES)}
