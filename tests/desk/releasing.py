"""A release into a folder, and what is then found there."""

from pathlib import Path

from editor.desk.approve import Answer
from editor.desk.release import Released, release
from editor.domain.sign_off import Standing
from editor.reading.word import read_word
from editor.store.store import Store

YES = Answer(Standing.APPROVED, "Jo Lund", "phone", "at noon")


def released(store: Store, draft_id: int, shelf: Path) -> Released:
    return release(store, draft_id, "Bea", shelf / "ferry.docx", shelf / "ferry.txt")


def names_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def headers_of(path: Path) -> list[str]:
    return [part.text_after for part in read_word(path.read_bytes()).parts("header")]
