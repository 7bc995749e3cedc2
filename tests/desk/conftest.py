"""A real database in the test's own folder, and a statement that is ready to go out but for its approvals."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.approve import approve
from editor.domain.draft import Draft
from editor.store.drafts import add_draft
from editor.store.store import Store, open_store
from tests.desk.releasing import YES
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


@pytest.fixture
def cleared(store: Store, draft_id: int) -> int:
    approve(store, draft_id, "Police", YES)
    approve(store, draft_id, "Council", replace(YES, by="Bo Reed", how="e-mail"))
    return draft_id


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    return folder
