"""list, show, export, import-json and export-json, as another program calls them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.exports.word_file import WordFile

BY_HAND = {
    "headline": "Ferry to Marsh End returns",
    "date": "2019-03-14",
    "body": ["The ferry starts again in April.", {"quote": 0}, "Boats leave every 30 minutes."],
    "quotes": [
        {
            "speaker": "Ada Okafor",
            "role": "Leader",
            "organisation": "Marsh End Council",
            "attribution": "before",
            "paragraphs": ["We are pleased.", "It took years."],
        }
    ],
    "partners": [{"organisation": "Fenshire Police"}],
}


def _imported(call: Call, folder: Path, form: object) -> int:
    file = folder / "draft.json"
    file.write_text(json.dumps(form), encoding="utf-8")
    said = call("import-json", file)
    assert (said.code, said.err) == (0, "")
    return int(said.out)


def test_list_has_a_line_a_draft_newest_first(call: Call, tmp_path: Path) -> None:
    assert _imported(call, tmp_path, BY_HAND) == 2
    said = call("list")
    assert said.code == 0
    assert [line.split()[:2] for line in said.out.splitlines()] == [["2", "drafting"], ["1", "drafting"]]
    rows = json.loads(call("list", "--json").out)
    assert [(row["id"], row["headline"]) for row in rows] == [
        (2, "Ferry to Marsh End returns"),
        (1, "Night ferry to Marsh End returns"),
    ]


@pytest.mark.parametrize(
    ("words", "found"), [(["pleased"], [2]), (["marsh", "end"], [2, 1]), (["nothing"], []), (['"'], [2, 1])]
)
def test_list_takes_words_to_look_for(call: Call, tmp_path: Path, words: list[str], found: list[int]) -> None:
    _imported(call, tmp_path, BY_HAND)
    said = call("list", "--json", *words)
    assert (said.code, [row["id"] for row in json.loads(said.out)]) == (0, found)


@pytest.mark.parametrize("words", [['"'], ["*"], ["AND"], ["a:b"], ["(", ")"], ["-x"], ["'"], ["NEAR("]])
def test_no_words_to_look_for_are_too_odd(call: Call, words: list[str]) -> None:
    said = call("list", "--json", "--", *words)
    assert (said.code, said.err) == (0, "")


def test_show_prints_the_plain_text(call: Call, tmp_path: Path) -> None:
    shown = call("show", 1)
    assert call("export", 1, "--text", tmp_path / "a.txt").code == 0
    assert shown.out == (tmp_path / "a.txt").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def test_export_writes_the_files_and_prints_their_names(call: Call, tmp_path: Path) -> None:
    word, text = tmp_path / "a.docx", tmp_path / "a.txt"
    said = call("export", 1, "--word", word, "--text", text)
    assert (said.code, said.out.splitlines()) == (0, [str(word), str(text)])
    assert WordFile(word.read_bytes()).header() == ["DRAFT - NOT FOR PUBLICATION"]
    assert text.read_bytes().startswith("\ufeffMarsh End Ferry Trust\r\n".encode())


def test_export_writes_a_tagged_pdf_and_an_e_mail_draft(call: Call, tmp_path: Path) -> None:
    pdf, mail = tmp_path / "a.pdf", tmp_path / "a.eml"
    said = call("export", 1, "--pdf", pdf, "--mail", mail)
    assert (said.code, said.out.splitlines()) == (0, [str(pdf), str(mail)])
    assert b"/StructTreeRoot" in pdf.read_bytes() and mail.read_bytes().startswith(b"X-Unsent: 1")


def test_a_form_written_by_hand_is_taken_with_its_quote_in_its_place(call: Call, tmp_path: Path) -> None:
    number = _imported(call, tmp_path, BY_HAND)
    lines = [line for line in call("show", number).out.splitlines() if line]
    assert lines == [
        "FOR IMMEDIATE RELEASE",
        "News release",
        "14 March 2019",
        "Ferry to Marsh End returns",
        "The ferry starts again in April.",
        "Ada Okafor (Leader, Marsh End Council) said:",
        '"We are pleased.',
        '"It took years."',
        "Boats leave every 30 minutes.",
        "ENDS",
        "Partner organisations",
        "Fenshire Police",
    ]


def test_a_draft_goes_out_and_comes_in_the_same_but_for_its_number(call: Call, tmp_path: Path) -> None:
    printed = json.loads(call("export-json", 1).out)
    assert printed["version"] == 1
    said = call("export-json", 1, tmp_path / "one.json")
    assert (said.code, said.out) == (0, f"{tmp_path / 'one.json'}\n")
    assert json.loads((tmp_path / "one.json").read_text(encoding="utf-8")) == printed
    number = int(call("import-json", tmp_path / "one.json").out)
    again = json.loads(call("export-json", number).out)
    assert (again.pop("id"), printed.pop("id")) == (number, 1)
    assert again == printed


@pytest.mark.parametrize("words", [["show"], ["export", "--text", "a.txt"], ["export-json"]])
@pytest.mark.parametrize("number", [0, -1, 99, 2**63 - 1])
def test_a_draft_that_is_not_there_is_refused(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], number: int
) -> None:
    monkeypatch.chdir(tmp_path)  # nothing may be written there
    said = call(words[0], *words[1:], "--", number)
    assert (said.code, said.out) == (1, "")
    assert f"There is no draft {number}." in said.err
    assert not (tmp_path / "a.txt").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["show", "one"],
        ["show", "1", "2"],
        ["show", "9" * 30],
        pytest.param(["show", "9" * 5000], id="more digits than Python reads"),
        ["export", "1"],
        ["export", "1", "--odt", "a"],
        ["import-json"],
    ],
)
def test_wrong_usage_is_2(call: Call, words: list[str]) -> None:
    said = call(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"{", "not JSON"),
        (b"[]", "should be an object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"version": 9}', "newer Standfirst"),
        (b'{"headline": 1}', "headline"),
        (b'{"body": [{"quote": 3}]}', "body 1"),
        (b'{"colour": "red"}', "colour"),
        (b'{"date": "14 March"}', "14 March"),
        (b'{"embargo": "0001-01-01T00:00:00+05:00"}', "beyond the calendar"),
    ],
)
def test_a_file_that_is_no_draft_is_2_and_named(call: Call, tmp_path: Path, content: bytes, named: str) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    said = call("import-json", tmp_path / "bad.json")
    assert (said.code, said.out) == (2, "")
    assert named in said.err
    assert len(json.loads(call("list", "--json").out)) == 1


def test_a_file_that_is_not_there_is_2(call: Call, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.json", tmp_path):
        said = call("import-json", path)
        assert (said.code, said.out) == (2, "")
        assert str(path) in said.err


@pytest.mark.parametrize("words", [["export", 1, "--word"], ["export", 1, "--text"], ["export-json", 1]])
def test_a_folder_that_is_gone_is_refused_and_named(call: Call, tmp_path: Path, words: list[object]) -> None:
    said = call(*words, tmp_path / "gone" / "a")
    assert (said.code, said.out) == (1, "")
    assert str(tmp_path / "gone") in said.err
