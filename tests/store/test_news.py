"""Whether another program has written: told from what this one wrote, in whichever thread."""

from dataclasses import replace
from pathlib import Path
from threading import Thread

from editor.store.drafts import add_draft, autosave, delete_draft
from editor.store.log import write
from editor.store.news import look_for_news, no_news
from editor.store.store import open_store
from tests.desk.statements import ferry

FERRY = ferry()


def test_what_another_program_records_or_saves_is_news_and_what_this_one_does_is_not(tmp_path: Path) -> None:
    with open_store(tmp_path / "drafts.db") as ours, open_store(tmp_path / "drafts.db") as theirs:
        draft_id = add_draft(ours, FERRY, "Bea")
        known = look_for_news(ours, no_news(ours))
        assert not (known.is_logged or known.is_saved)
        assert look_for_news(ours, known) == known

        def in_another_thread() -> None:
            write(ours, draft_id, "decision", "Bea")
            autosave(ours, draft_id, FERRY)

        thread = Thread(target=in_another_thread)
        thread.start()
        thread.join()
        after = look_for_news(ours, known)
        assert after.version != known.version
        assert not (after.is_logged or after.is_saved)

        write(theirs, draft_id, "decision", "Cy")
        found = look_for_news(ours, after)
        assert (found.is_logged, found.is_saved) == (True, False)
        assert not look_for_news(ours, found).is_logged

        second = add_draft(theirs, ferry(), "Cy")
        found = look_for_news(ours, found)
        assert found.is_saved
        delete_draft(theirs, second)
        assert look_for_news(ours, found).is_saved


def test_a_line_that_this_program_took_back_hides_nobody_elses(tmp_path: Path) -> None:
    with open_store(tmp_path / "drafts.db") as ours, open_store(tmp_path / "drafts.db") as theirs:
        draft_id = add_draft(ours, FERRY, "Bea")
        known = look_for_news(ours, no_news(ours))
        try:
            with ours.write():
                write(ours, draft_id, "decision", "Bea")
                raise RuntimeError
        except RuntimeError:
            write(theirs, draft_id, "decision", "Cy")  # gets the number of the line that is gone
        assert look_for_news(ours, known).is_logged


def test_a_save_of_anothers_is_news_though_we_saved_a_different_draft_after_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "drafts.db") as ours, open_store(tmp_path / "drafts.db") as theirs:
        first, second = add_draft(ours, FERRY, "Bea"), add_draft(ours, FERRY, "Bea")
        known = look_for_news(ours, no_news(ours))
        autosave(theirs, first, replace(FERRY, headline="Theirs"))
        autosave(ours, second, replace(FERRY, headline="Ours"))
        found = look_for_news(ours, known)
        assert found.is_saved
        assert not look_for_news(ours, found).is_saved
        autosave(ours, first, replace(FERRY, headline="Ours too"))
        assert not look_for_news(ours, found).is_saved
