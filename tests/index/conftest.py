from collections.abc import Iterator
from pathlib import Path

import pytest

from index import kernels
from index.kernels import numpy_kernel
from tests.index.newsroom import Newsroom


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
