"""A real database in the test's own folder, and a statement that is ready to go out but for its approvals."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.draft import Draft
from editor.store.drafts import add_draft
from editor.store.store import Store, open_store
from tests.desk.statements import ferry


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "drafts.db") as opened:
        yield opened


@pytest.fixture
def draft() -> Draft:
    return ferry()


@pytest.fixture
def draft_id(store: Store, draft: Draft) -> int:
    return add_draft(store, draft, "Bea")
