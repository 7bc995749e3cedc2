"""What a release says under embargo, what can be exported of it, its correction and its withdrawal."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.desk.approve import approve
from editor.desk.correct import correct
from editor.desk.export import DRAFT_LINE, export_text, export_word
from editor.desk.finished import finished
from editor.desk.gate import why_shut
from editor.desk.house_style import SETTING
from editor.desk.list_drafts import list_drafts
from editor.desk.release import certificate_path, release
from editor.desk.sealed import released_style, went_out_line
from editor.desk.settings import set_setting
from editor.desk.show import show_text
from editor.desk.withdraw import withdraw, withdrawal_notice
from editor.domain.draft import Draft, Stage
from editor.domain.errors import EditorError
from editor.domain.uk_time import london, long_date, now, short_time
from editor.store.drafts import add_draft, autosave, load_draft
from editor.store.log import read
from editor.store.releases import correction, releases
from editor.store.store import Store
from tests.desk.releasing import YES, headers_of, names_of, released
from tests.desk.statements import COUNCIL, OKAFOR, POLICE


def test_the_list_says_when_it_went_out_and_when_it_was_withdrawn(
    store: Store, draft: Draft, cleared: int, shelf: Path
) -> None:
    other = add_draft(store, draft, "Bea")
    assert [row.out for row in list_drafts(store)] == [None, None]
    out = released(store, cleared, shelf)
    assert {row.id: row.out for row in list_drafts(store)} == {cleared: out.released, other: None}
    assert [row.on for row in list_drafts(store)] == [row.out or row.saved for row in list_drafts(store)]
    assert went_out_line(store, cleared) == f"This statement was released {short_time(out.released)}."
    assert went_out_line(store, other) == ""
    withdraw(store, cleared, "Bea Holm", "A wrong date.")
    gone = releases(store, cleared)[0].withdrawn
    assert gone is not None
    assert {row.id: row.out for row in list_drafts(store)} == {cleared: gone, other: None}
    line = f" It was withdrawn {short_time(gone)} by Bea Holm: A wrong date."
    assert went_out_line(store, cleared).endswith(line)


def _under_embargo(store: Store, draft: Draft, draft_id: int, moment: datetime) -> None:
    autosave(store, draft_id, replace(draft, embargo=moment, date=london(moment).date()))
    approve(store, draft_id, "Police", YES)


def test_the_embargo_stands_in_the_header_and_on_line_1(store: Store, draft: Draft, cleared: int, shelf: Path) -> None:
    _under_embargo(store, draft, cleared, datetime(2030, 7, 1, 23, 1, tzinfo=UTC))
    out = released(store, cleared, shelf)
    line = "EMBARGOED until 00:01 on Tuesday 2 July 2030"
    assert headers_of(out.word) == [line]
    assert out.text.read_text(encoding="utf-8-sig").splitlines()[0] == line
    with pytest.raises(EditorError, match="The embargo ends on 2 July 2030, 00:01"):
        export_word(store, cleared, shelf / "lifted.docx", lifted=True)
    with pytest.raises(EditorError, match="The embargo ends on"):
        export_text(store, cleared, shelf / "lifted.txt", lifted=True)
    assert "lifted.docx" not in names_of(shelf)


def test_a_lifted_copy_is_another_export(store: Store, draft: Draft, cleared: int, shelf: Path) -> None:
    _under_embargo(store, draft, cleared, now() - timedelta(days=1))
    with pytest.raises(EditorError, match="Only a release that went out under embargo"):
        export_word(store, cleared, shelf / "lifted.docx", lifted=True)
    out = released(store, cleared, shelf)
    export_word(store, cleared, shelf / "lifted.docx", lifted=True)
    export_text(store, cleared, shelf / "lifted.txt", lifted=True)
    assert headers_of(shelf / "lifted.docx") in ([], [""])
    text = (shelf / "lifted.txt").read_text(encoding="utf-8-sig")
    assert "EMBARGOED" not in text
    assert "FOR IMMEDIATE RELEASE" in text
    assert "EMBARGOED" in out.text.read_text(encoding="utf-8-sig")


def test_an_export_of_a_release_is_the_file_that_went_out_whatever_the_house_style_is_now(
    store: Store, cleared: int, shelf: Path
) -> None:
    out = released(store, cleared, shelf)
    set_setting(store, SETTING, json.dumps({"ends_line": "-ends-"}))
    export_word(store, cleared, shelf / "again.docx")
    export_text(store, cleared, shelf / "again.txt")
    assert (shelf / "again.docx").read_bytes() == out.word.read_bytes()
    assert (shelf / "again.txt").read_bytes() == out.text.read_bytes()


def test_an_export_says_draft_unless_it_is_cleared(store: Store, draft: Draft, draft_id: int, shelf: Path) -> None:
    def header() -> list[str]:
        export_word(store, draft_id, shelf / "a.docx")
        return [line for line in headers_of(shelf / "a.docx") if line]

    assert header() == [DRAFT_LINE]
    approve(store, draft_id, "Police", YES)
    assert header() == [DRAFT_LINE]
    approve(store, draft_id, "Council", YES)
    assert header() == []
    autosave(store, draft_id, replace(draft, headline="Night boat returns"))
    assert header() == [DRAFT_LINE]
    autosave(store, draft_id, draft)
    assert header() == []


def test_a_correction_names_what_it_corrects_and_has_a_sign_off_of_its_own(
    store: Store, draft: Draft, cleared: int, shelf: Path
) -> None:
    with pytest.raises(EditorError, match="not been released"):
        correct(store, cleared, "Bea", "The month is May.")
    out = released(store, cleared, shelf)
    with pytest.raises(EditorError, match="not said"):
        correct(store, cleared, "Bea", " ")
    new = correct(store, cleared, "Bea", "The month is May.")
    made = load_draft(store, new)
    day = long_date(london(out.released).date())
    assert made.draft.body[0].text == (
        f"Correction to “Night ferry to Marsh End returns”, issued on {day}: The month is May."
    )
    assert made.draft.body[1:] == draft.body
    assert made.draft.quotes == (OKAFOR,)
    assert made.draft.date == london(now()).date()
    assert made.stage is Stage.DRAFTING
    found = correction(store, new)
    assert found is not None
    assert (found.release_id, found.what) == (releases(store, cleared)[0].id, "The month is May.")
    assert [reason.who for reason in why_shut(store, new)] == [POLICE.id, COUNCIL.id]
    for name in ("Police", "Council"):
        approve(store, new, name, YES)
    again = release(store, new, "Bea", shelf / "new.docx", shelf / "new.txt")
    page = again.certificate.read_text(encoding="utf-8-sig")
    assert "Corrects:     “Night ferry to Marsh End returns”, released " in page
    assert "What changed: The month is May." in page
    assert load_draft(store, cleared).stage is Stage.RELEASED


def test_a_withdrawal_says_who_and_why_and_writes_a_notice(store: Store, cleared: int, shelf: Path) -> None:
    with pytest.raises(EditorError, match="not been released"):
        withdraw(store, cleared, "Bea", "The boat sank.")
    out = released(store, cleared, shelf)
    for by, why in (("", "x"), ("Bea", " ")):
        with pytest.raises(EditorError, match="a name and a reason"):
            withdraw(store, cleared, by, why)
    with pytest.raises(EditorError, match="This release stands"):
        withdrawal_notice(store, cleared)
    with pytest.raises(EditorError):
        withdraw(store, cleared, "Bea", "The boat sank.", shelf / "gone" / "notice.txt")
    assert load_draft(store, cleared).stage is Stage.RELEASED
    text = withdraw(store, cleared, "Bea", "The boat sank.", shelf / "notice.txt")
    assert (shelf / "notice.txt").read_bytes() == text.encode("utf-8-sig")
    assert text == withdrawal_notice(store, cleared)
    assert text.startswith("WITHDRAWN - NOT FOR PUBLICATION\r\n")
    for words in ("“Night ferry to Marsh End returns”", "by Bea", "Reason: The boat sank.", "01632 960123"):
        assert words in text
    assert load_draft(store, cleared).stage is Stage.WITHDRAWN
    with pytest.raises(EditorError, match="withdrawn already"):
        withdraw(store, cleared, "Bea", "Again.")
    with pytest.raises(EditorError, match="went out"):
        autosave(store, cleared, replace(load_draft(store, cleared).draft, headline="x"))
    export_word(store, cleared, shelf / "late.docx")
    assert headers_of(shelf / "late.docx") == ["WITHDRAWN - NOT FOR PUBLICATION"]
    export_text(store, cleared, shelf / "late.txt")
    assert (shelf / "late.txt").read_text(encoding="utf-8-sig").startswith("WITHDRAWN - NOT FOR PUBLICATION\n\nMarsh")
    assert out.word.exists()
    assert [line.action for line in read(store, cleared)][-2:] == ["released", "withdrawn"]


def test_the_certificate_stands_beside_the_word_file(shelf: Path) -> None:
    assert certificate_path(shelf / "ferry.docx") == shelf / "ferry-certificate.txt"


def test_what_was_withdrawn_is_printed_as_it_went_out_whatever_the_house_style_is_now(
    store: Store, cleared: int, shelf: Path
) -> None:
    out = released(store, cleared, shelf)
    withdraw(store, cleared, "Bea", "A wrong date.")
    set_setting(store, SETTING, json.dumps({"date_form": "weekday", "attribution": "after"}))
    export_text(store, cleared, shelf / "withdrawn.txt")
    text = (shelf / "withdrawn.txt").read_text(encoding="utf-8-sig")
    assert text == "WITHDRAWN - NOT FOR PUBLICATION\n\n" + out.text.read_text(encoding="utf-8-sig")
    assert show_text(store, cleared) == text
    assert finished(store, cleared).style == released_style(store, cleared)
