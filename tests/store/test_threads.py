"""Each thread has a connection of its own, and nothing of it is left when thread or store are done."""

import gc
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest

from editor.domain.draft import Draft
from editor.store.drafts import add_draft, autosave, load_draft
from editor.store.history import list_revisions
from editor.store.store import Store, open_store


def test_threads_save_different_drafts_at_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "drafts.db") as store:
        ids = [add_draft(store, Draft()) for _ in range(4)]

        def type_in(draft_id: int) -> None:
            for n in range(40):
                autosave(store, draft_id, Draft(headline=f"{draft_id} {n}"))

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(type_in, ids))
        assert [load_draft(store, draft_id).draft.headline for draft_id in ids] == [f"{i} 39" for i in ids]
        assert all(len(list_revisions(store, draft_id)) == 41 for draft_id in ids)


def test_a_threads_connection_is_closed_with_the_thread(store: Store) -> None:
    seen: list[sqlite3.Connection] = []
    thread = Thread(target=lambda: seen.append(store.connection))
    thread.start()
    thread.join()
    gc.collect()
    assert seen[0] is not store.connection
    assert store.connection is store.connection
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        seen[0].execute("SELECT 1")


def test_closing_the_store_ends_all_connections_and_leaves_one_file(store: Store) -> None:
    add_draft(store, Draft())
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(lambda: store.connection).result()
        store.close()
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            other.execute("SELECT 1")
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            pool.submit(lambda: store.rows("SELECT 1")).result()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        store.connection.execute("SELECT 1")
    assert [path.name for path in store.path.parent.iterdir()] == ["drafts.db"]
