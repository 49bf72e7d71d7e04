import pytest
from hypothesis import settings

from index.languages import lemmas
from tests.telegram_server.fixtures import telegram, telegram_process

# How long a case takes says how busy the machine is; what profiles leave unsaid is as in this one.
settings.register_profile("default", deadline=None)
settings.load_profile("default")
settings.register_profile("campaign", max_examples=20_000)  # for a night, or one test file
settings.register_profile("short-campaign", max_examples=2_000)  # where a case takes long

__all__ = ["telegram", "telegram_process"]


@pytest.fixture(scope="session", autouse=True)
def _dictionaries(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Made once for all tests."""
    lemmas.use_cache(tmp_path_factory.getbasetemp() / "dictionaries")
