"""The letterhead of the Word files: ours, or the organisation's own with its styles for the places of a release."""

import base64
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from editor.desk.letterhead_places import guessed
from editor.desk.settings import get_setting, set_setting
from editor.domain.errors import EditorError
from editor.domain.values import frozen
from editor.exports.letterhead import OwnLetterhead
from editor.reading.letterhead_values import Letterhead, TemplateStyle
from editor.shipped import resource
from editor.store.store import Store

if TYPE_CHECKING:
    from editor.reading.worker import ReadingWorker

SETTING = "letterhead"
_ENDINGS = (".docx", ".dotx")


@frozen
class Chosen:
    """`name` is that of the file it came from; `styles` gives the id of one of its styles, or "" for ours, by place."""

    name: str
    letterhead: Letterhead
    styles: tuple[tuple[str, str], ...]


def take_letterhead(path: Path, worker: "ReadingWorker") -> Chosen:
    """Reads the file and guesses which style is for what; nothing is kept yet. Raises EditorError with the reason for
    which it is not taken."""
    from editor.reading.package import file_bytes

    ending = path.suffix.lower()
    if ending not in _ENDINGS:
        is_for_macros = ending in (".docm", ".dotm")
        raise EditorError(
            f"{path.name} is {'a file for macros' if is_for_macros else 'no Word file'}.",
            "Save it in Word as .docx or .dotx and choose that.",
        )
    letterhead = worker.read_letterhead(file_bytes(path))
    return Chosen(path.name, letterhead, guessed(letterhead.styles))


def our_looks(worker: "ReadingWorker") -> dict[str, TemplateStyle]:
    """By place, how our own style looks."""
    from editor.exports.word_styles import STYLES

    looks = {style.id: style for style in worker.read_letterhead(resource("letterhead.docx").read_bytes()).styles}
    return {place: looks[style_id] for place, style_id in STYLES.items()}


def keep_letterhead(store: Store, chosen: Chosen) -> None:
    """Word files are written on it from now on. Raises EditorError where the database can't be written."""
    form = {
        "name": chosen.name,
        "data": base64.b64encode(chosen.letterhead.data).decode(),
        "styles": dict(chosen.styles),
    }
    set_setting(store, SETTING, json.dumps(form))


def give_up_letterhead(store: Store) -> None:
    """Word files are written on ours again."""
    set_setting(store, SETTING, "")


def kept_letterhead(store: Store, worker: "ReadingWorker") -> Chosen | None:
    """The one that is in use, with how its styles look; None for ours."""
    form = _form(store)
    if form is None:
        return None
    letterhead = worker.read_letterhead(_data(form))
    return Chosen(str(form["name"]), letterhead, _styles(form))


def letterhead_name(store: Store) -> str:
    """The name of the file that it was; "" for ours."""
    form = _form(store)
    return str(form["name"]) if form else ""


def letterhead_in_use(store: Store) -> OwnLetterhead | None:
    """What Word files are written on; None for ours."""
    form = _form(store)
    return None if form is None else OwnLetterhead(_data(form), _styles(form))


def with_styles(chosen: Chosen, styles: Iterable[tuple[str, str]]) -> Chosen:
    return Chosen(chosen.name, chosen.letterhead, tuple(styles))


def _form(store: Store) -> Mapping[str, object] | None:
    kept = get_setting(store, SETTING)
    form: Mapping[str, object] | None = json.loads(kept) if kept else None
    return form


def _data(form: Mapping[str, object]) -> bytes:
    return base64.b64decode(str(form["data"]))


def _styles(form: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    styles = form["styles"]
    return tuple((str(place), str(style)) for place, style in styles.items()) if isinstance(styles, dict) else ()
