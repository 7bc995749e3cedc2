"""Writes the release as an e-mail draft: its text in the mail, the Word file and the text file attached."""

from pathlib import Path

from editor.desk.export import suggested_name, text_data, word_data
from editor.desk.finished import Finished, finished
from editor.domain.draft import Stage
from editor.exports.atomic import write_file
from editor.exports.eml import Attached, unsent_mail
from editor.exports.plain_text import LINE_END
from editor.store.store import Store


def mail_release(store: Store, draft_id: int, path: Path) -> None:
    """An .eml file that Outlook opens ready to be addressed. Raises EditorError where it can't be written."""
    write_file(path, release_mail(store, draft_id))


def release_mail(store: Store, draft_id: int) -> bytes:
    """Subject and text say first that it is a draft, withdrawn or under embargo."""
    ready, text = finished(store, draft_id), text_data(store, draft_id)
    files = (
        Attached(suggested_name(ready.draft, "docx"), word_data(store, draft_id)),
        Attached(suggested_name(ready.draft, "txt"), text),
    )
    words = text.decode("utf-8-sig")
    warning = _warning(ready)
    body = f"{warning}{LINE_END * 2}{words}" if warning else words
    return unsent_mail(_subject(ready), body.replace(LINE_END, "\n"), files)


def _warning(ready: Finished) -> str:
    """The line that keeps it from being published; the embargo, or that it was withdrawn, is in the text already."""
    return ready.about.header_lines[0] if ready.stage in (Stage.DRAFTING, Stage.IN_SIGN_OFF) else ""


def _subject(ready: Finished) -> str:
    lines = [line.replace(" - NOT FOR PUBLICATION", "") for line in ready.about.header_lines]
    return ": ".join((*lines, ready.draft.headline or "Statement without a headline"))
