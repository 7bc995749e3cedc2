"""The organisation's letterhead: taken, its styles guessed, kept, used for Word files, given up."""

from pathlib import Path

import pytest

from editor.desk.export import export_word, word_data
from editor.desk.letterhead import (
    give_up_letterhead,
    keep_letterhead,
    kept_letterhead,
    letterhead_in_use,
    our_looks,
    take_letterhead,
    with_styles,
)
from editor.desk.letterhead_places import PLACES, guessed
from editor.desk.release import Override, release
from editor.desk.send import send
from editor.desk.standing import stands
from editor.desk.take_in import ReturnedFile, take_in
from editor.domain.errors import EditorError
from editor.domain.standing import State
from editor.exports.word_styles import STYLES
from editor.reading.letterhead_values import TemplateStyle
from editor.reading.worker import ReadingWorker
from editor.store.store import Store
from tests.desk.partners import answered
from tests.exports.letterheads import FOOT, council
from tests.exports.word_file import WordFile


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "Council release.dotx"
    path.write_bytes(council())
    return path


def test_it_is_kept_and_word_files_are_written_on_it_until_it_is_given_up(
    store: Store, draft_id: int, template: Path, tmp_path: Path
) -> None:
    before = word_data(store, draft_id)
    with ReadingWorker() as worker:
        chosen = take_letterhead(template, worker)
        assert letterhead_in_use(store) is None
        keep_letterhead(store, chosen)
        template.unlink()
        kept = kept_letterhead(store, worker)
    assert kept is not None
    assert (kept.name, kept.styles, kept.letterhead.styles) == (chosen.name, chosen.styles, chosen.letterhead.styles)
    export_word(store, draft_id, tmp_path / "a.docx")
    word = WordFile((tmp_path / "a.docx").read_bytes())
    assert word.styled("Title") == ["Night ferry to Marsh End returns"]
    assert any(FOOT in word.texts(name) for name in word.names if "footer" in name)
    give_up_letterhead(store)
    assert word_data(store, draft_id) == before
    with ReadingWorker() as worker:
        assert kept_letterhead(store, worker) is None


def test_copies_for_sign_off_are_sent_on_it_and_come_back_as_they_went(
    store: Store, draft_id: int, template: Path, tmp_path: Path
) -> None:
    with ReadingWorker() as worker:
        keep_letterhead(store, take_letterhead(template, worker))
        copy = send(store, draft_id, tmp_path / "out", "Bea").files[0].path
        word = WordFile(copy.read_bytes())
        assert word.styled("Title") == ["For sign-off by Police", "Night ferry to Marsh End returns"]
        assert any(FOOT in word.texts(name) for name in word.names if "footer" in name)
        taken = take_in(
            store, ReturnedFile(copy.name, answered(copy.read_bytes(), "Approved", "Jo Lund")), "Bea", worker
        )
    assert (taken.intake.proposals, taken.intake.asides, taken.organisation) == ((), (), "Police")
    assert stands(store, draft_id)[0].state is State.HOLDS


def test_a_release_goes_out_on_it_and_stays_as_it_went_out(
    store: Store, draft_id: int, template: Path, tmp_path: Path
) -> None:
    with ReadingWorker() as worker:
        keep_letterhead(store, take_letterhead(template, worker))
    out = release(store, draft_id, "Bea", tmp_path / "a.docx", tmp_path / "a.txt", Override("Ann", "It is a test"))
    assert WordFile(out.word.read_bytes()).styled("Title") == ["Night ferry to Marsh End returns"]
    give_up_letterhead(store)
    assert word_data(store, draft_id) == out.word.read_bytes()


def test_a_style_chosen_by_hand_is_used(store: Store, draft_id: int, template: Path) -> None:
    with ReadingWorker() as worker:
        chosen = take_letterhead(template, worker)
    keep_letterhead(store, with_styles(chosen, {**dict(chosen.styles), "headline": "Heading3"}.items()))
    assert WordFile(word_data(store, draft_id)).styled("Heading3") == ["Night ferry to Marsh End returns"]


@pytest.mark.parametrize(
    ("name", "reason"), [("a.docm", "file for macros"), ("a.dotm", "file for macros"), ("a.pdf", "no Word file")]
)
def test_a_file_of_another_kind_is_refused_by_its_name(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / name).write_bytes(council())
    with ReadingWorker() as worker, pytest.raises(EditorError, match=reason):
        take_letterhead(tmp_path / name, worker)


def test_a_broken_file_is_refused_and_the_one_in_use_stays(store: Store, template: Path) -> None:
    with ReadingWorker() as worker:
        keep_letterhead(store, take_letterhead(template, worker))
        template.write_bytes(b"PK broken")
        with pytest.raises(EditorError, match="damaged"):
            take_letterhead(template, worker)
    assert letterhead_in_use(store) is not None


def test_styles_are_guessed_by_their_names() -> None:
    names = [
        "Normal",
        "Title",
        "Heading 1",
        "Heading 2",
        "Press-Intro",
        "Press Release Quote",
        "Notes to editors",
        "date",
    ]
    found = dict(guessed(tuple(TemplateStyle(name.replace(" ", ""), name) for name in names)))
    assert found["headline"] == "Title" and found["subheading"] == found["heading"] == "Heading2"
    assert found["standfirst"] == "Press-Intro" and found["quote"] == "PressReleaseQuote"
    assert found["note"] == "Notestoeditors" and found["date"] == "date"
    assert found["paragraph"] == "Normal" and found["attribution"] == found["bullet"] == ""


def test_every_place_of_a_release_has_a_name_and_a_look_of_ours() -> None:
    assert set(PLACES) == set(STYLES)
    with ReadingWorker() as worker:
        looks = our_looks(worker)
    assert set(looks) == set(PLACES) and looks["headline"].half_points == 40
