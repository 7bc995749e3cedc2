"""The release as an e-mail draft with its files."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor.desk.export import text_data, word_data
from editor.desk.mail_release import mail_release, release_mail
from editor.desk.release import Override, release
from editor.domain.draft import Draft
from editor.reading.eml import read_eml
from editor.store.drafts import add_draft
from editor.store.store import Store


def test_a_draft_says_so_in_subject_and_text_and_brings_both_files(store: Store, draft_id: int, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    mail_release(store, draft_id, path)
    letter = read_eml(path.read_bytes())
    assert letter.subject == "DRAFT: Night ferry to Marsh End returns"
    assert letter.paragraphs[0] == "DRAFT - NOT FOR PUBLICATION"
    assert "Boats leave every 30 minutes." in letter.paragraphs
    name = "2019-03-14-night-ferry-to-marsh-end-returns-news-release"
    assert [(file.name, file.data) for file in letter.attachments] == [
        (f"{name}.docx", word_data(store, draft_id)),
        (f"{name}.txt", text_data(store, draft_id)),
    ]


def test_what_was_released_under_embargo_says_the_embargo_first_and_brings_what_went_out(
    store: Store, draft: Draft, tmp_path: Path
) -> None:
    draft_id = add_draft(store, replace(draft, embargo=datetime(2019, 3, 14, 0, 1, tzinfo=UTC)), "Bea")
    out = release(store, draft_id, "Bea", tmp_path / "a.docx", tmp_path / "a.txt", Override("Ann", "It is a test"))
    letter = read_eml(release_mail(store, draft_id))
    line = "EMBARGOED until 00:01 on Thursday 14 March 2019"
    assert letter.subject == f"{line}: Night ferry to Marsh End returns"
    assert letter.paragraphs[0] == line
    assert [file.data for file in letter.attachments] == [out.word.read_bytes(), out.text.read_bytes()]
