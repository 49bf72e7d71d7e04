from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from index import kernels
from index.answer import Answerer
from index.domain import Details
from index.kernels import numpy_kernel
from index.sources import folder
from tests.index.newsroom import Newsroom
from tests.index.shelf import Shelf


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    room = Newsroom(tmp_path)
    with room.store:
        yield room


@pytest.fixture(scope="module", params=["numpy", "numba"])
def kernel(request: pytest.FixtureRequest) -> Iterator[None]:
    """Answers all questions of a test; what numba compiled is kept for the next run."""
    numba = request.param == "numba"
    kernel = kernels.compiled_kernel(request.config.cache.mkdir("numba")) if numba else numpy_kernel.Search
    if kernel is None:
        pytest.skip("numba is not installed: pip install '.[fast]'")
    before = kernels.in_use()
    kernels.use(kernel)
    yield
    kernels.use(before)


@pytest.fixture(scope="module")
def samples() -> Iterator[Answerer]:
    """Over the articles that come with tsitata."""
    shelf = Shelf()
    for file in folder.files_of(Path(str(files("index") / "samples"))):
        for draft in folder.read(file, Details()):
            assert not isinstance(draft, Exception)
            shelf.put(f"{file.parent.name}/{file.stem}", draft.text, title=draft.title)
    answerer = Answerer(shelf)
    yield answerer
    answerer.close()
