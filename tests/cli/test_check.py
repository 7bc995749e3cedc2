"""check and attach, as another program calls them."""

import json
from pathlib import Path

import pytest
from pytest import CaptureFixture

from editor.cli import run
from editor.desk.attach import attach
from editor.desk.check import check
from editor.desk.waive import waive
from editor.domain.draft import Draft
from editor.domain.text import plain
from editor.store.drafts import add_draft
from editor.store.store import open_store
from tests.checks.letters import scan

LETTER = "There are signs of an acceleration of pace. Staff are proud of their work."


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "drafts.db"


def _draft(database: Path, *body: str, source: str = LETTER) -> int:
    with open_store(database) as store:
        draft_id = add_draft(store, Draft(headline="Inspectors report", body=tuple(map(plain, body))))
        if source:
            attach(store, draft_id, "letter.txt", source.encode(), "Bea")
    return draft_id


def test_prints_every_fragment_that_was_looked_up(database: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "It has ‘an accelerated pace’ and staff are ‘proud of their work’.")
    assert run(["check", str(draft_id), "--json"], database) == 1
    found = [each for each in json.loads(capsys.readouterr().out) if each["rule"] == "fragment"]
    assert [set(each) for each in found] == [
        {"rule", "place", "message", "blocks", "text", "source", "page", "status"}
    ] * 2
    assert [(each["text"], each["status"], each["source"], each["page"], each["blocks"]) for each in found] == [
        ("an accelerated pace", "altered", "letter.txt", 1, True),
        ("proud of their work", "exact", "letter.txt", 1, False),
    ]
    assert {each["place"] for each in found} == {"body paragraph 1"}


def test_without_a_source_each_fragment_cannot_be_checked(database: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "It has ‘an accelerated pace’ and staff are ‘proud of their work’.", source="")
    assert run(["check", str(draft_id), "--json"], database) == 0
    found = [each for each in json.loads(capsys.readouterr().out) if each["rule"] == "fragment"]
    assert [(each["text"], each["status"], each["source"], each["page"]) for each in found] == [
        ("an accelerated pace", "cannot-check", "", None),
        ("proud of their work", "cannot-check", "", None),
    ]


def test_ends_with_0_where_nothing_blocks(database: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "Staff are ‘proud of their work’.")
    assert run(["check", str(draft_id), "--json"], database) == 0
    assert [each["status"] for each in json.loads(capsys.readouterr().out) if each["status"]] == ["exact"]


def test_each_later_stage_finds_more(database: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "It is TBC.", source="")
    rules = {}
    for stage in ("drafting", "sign-off", "release"):
        code = run(["check", str(draft_id), "--stage", stage, "--json"], database)
        found = json.loads(capsys.readouterr().out)
        rules[stage] = {each["rule"] for each in found}
        assert code == int(any(each["blocks"] for each in found))
    assert rules["drafting"] < rules["sign-off"] < rules["release"]


def test_prints_lines_for_people(database: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "It has ‘an accelerated pace’.")
    assert run(["check", str(draft_id)], database) == 1
    assert "blocks  fragment (altered)  body paragraph 1: “an accelerated pace”." in capsys.readouterr().out


@pytest.mark.parametrize(("words", "code"), [(["check", "99"], 1), (["check", "x"], 2), (["check", "1", "--stage"], 2)])
def test_wrong_words_end_with_their_codes(
    database: Path, words: list[str], code: int, capsys: CaptureFixture[str]
) -> None:
    assert run(words, database) == code
    assert capsys.readouterr().err


def test_attaches_files_and_says_what_was_attached_before(
    database: Path, tmp_path: Path, capsys: CaptureFixture[str]
) -> None:
    draft_id = _draft(database, "It has ‘an accelerated pace’.", source="")
    letter, picture = tmp_path / "letter.txt", tmp_path / "scan.pdf"
    letter.write_text(LETTER, encoding="utf-8")
    picture.write_bytes(scan())
    assert run(["attach", str(draft_id), str(letter), str(picture), str(letter)], database) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{letter}: attached, 1 page."
    assert "no text that could be searched" in lines[1]
    assert lines[2].endswith("is attached already, as letter.txt.")
    assert run(["check", str(draft_id)], database) == 1


def test_a_file_that_cannot_be_read_ends_with_2(database: Path, tmp_path: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "Text.", source="")
    broken = tmp_path / "letter.pdf"
    broken.write_bytes(b"no PDF")
    assert run(["attach", str(draft_id), str(broken)], database) == 2
    assert run(["attach", str(draft_id), str(tmp_path / "nothing.pdf")], database) == 2
    assert "letter.pdf" in capsys.readouterr().err


def test_a_waived_fragment_is_listed_as_waived(database: Path, capsys: CaptureFixture[str]) -> None:
    draft_id = _draft(database, "It has ‘an accelerated pace’.")
    with open_store(database) as store:
        (finding,) = (each for each in check(store, draft_id) if each.rule == "fragment")
        waive(store, draft_id, finding, "as agreed", "Bea")
    assert run(["check", str(draft_id), "--json"], database) == 0
    (found,) = (each for each in json.loads(capsys.readouterr().out) if each["rule"] == "fragment")
    assert (found["status"], found["waived"]) == ("waived", "Bea: as agreed")
