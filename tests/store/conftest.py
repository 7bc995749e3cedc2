"""A new database for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.store.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "drafts.db", patience=0.1) as opened:
        yield opened
