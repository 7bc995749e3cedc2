"""A real database in the test's own folder, and a statement that is ready to go out but for its approvals."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.desk.approve import approve
from editor.desk.send import Sent, send
from editor.desk.take_in import ReturnedFile, TakenIn, take_in
from editor.domain.draft import Draft
from editor.reading.worker import ReadingWorker
from editor.store.drafts import add_draft
from editor.store.store import Store, open_store
from tests.desk.releasing import YES
from tests.desk.statements import ferry

TakeIn = Callable[..., TakenIn]
"""Takes a file in as Bea: its bytes, its name, and the reference where that is told."""


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


@pytest.fixture(scope="module")
def worker() -> Iterator[ReadingWorker]:
    with ReadingWorker() as started:
        yield started


@pytest.fixture
def sent(store: Store, draft_id: int, tmp_path: Path) -> Sent:
    return send(store, draft_id, tmp_path / "out", "Bea")


@pytest.fixture
def police(sent: Sent) -> bytes:
    return sent.files[0].path.read_bytes()


@pytest.fixture
def take(store: Store, worker: ReadingWorker) -> TakeIn:
    def taken(data: bytes, name: str = "back.docx", reference: str = "") -> TakenIn:
        return take_in(store, ReturnedFile(name, data), "Bea", worker, reference)

    return taken
