"""send, approve, release, verify and read-copy, as another program calls them."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from editor.cli import run
from editor.desk.office_settings import keep_settings, office_settings
from editor.exports.atomic import write_file
from editor.reading.word import read_word
from editor.store.log import read as read_log
from editor.store.store import open_store
from tests.cli.conftest import Call
from tests.desk.partners import remarked
from tests.reading.made import docx

ANYWAY = ("--override-by", "Ann Reed", "--reason", "It is in the papers.")
MAIN = Path(__file__).resolve().parents[2] / "main.py"


def _approve_all(call: Call) -> None:
    for name in ("Police", "Council"):
        assert call("approve", 1, "--partner", name, "--by", "Jo Lund", "--note", "by phone").code == 0


def _release(call: Call, folder: Path, *more: str) -> int:
    return call("release", 1, "--word", folder / "a.docx", "--text", folder / "a.txt", *more).code


def test_send_prints_the_copies_of_those_whose_sign_off_is_needed(call: Call, tmp_path: Path) -> None:
    said = call("send", 1, "--to", tmp_path / "out")
    assert (said.code, said.err) == (0, "")
    files = [Path(line) for line in said.out.splitlines()]
    assert len(files) == 2
    assert all(file.read_bytes().startswith(b"PK") for file in files)
    shown = json.loads(call("show", 1, "--json").out)
    assert shown["stage"] == "in sign-off"
    assert shown["standing"] == {"Police": "asked", "Council": "asked"}


def test_an_approval_names_the_round_that_its_wording_was_sent_in(call: Call, tmp_path: Path) -> None:
    call("send", 1, "--to", tmp_path)
    said = call("approve", 1, "--partner", "Council", "--by", "Bo Reed")
    assert said.out == (
        "Recorded: Council approved quote 1 of draft 1, as it stands in revision 1, sent in round 1; said by Bo Reed.\n"
    )


def test_what_is_done_stands_under_the_name_in_the_settings(call: Call, database: Path, tmp_path: Path) -> None:
    with open_store(database) as store:
        keep_settings(store, replace(office_settings(store), writer="Bea Holm"))
    (tmp_path / "letter.txt").write_text("A letter.", encoding="utf-8")
    (police, _) = (Path(line) for line in call("send", 1, "--to", tmp_path / "out").out.splitlines())
    assert "Bea Holm" in "\n".join(paragraph.text for paragraph in read_word(police.read_bytes()).after)
    for words in (
        ("take-in", police),
        ("attach", 1, tmp_path / "letter.txt"),
        ("approve", 1, "--partner", "Police", "--by", "Jo Lund"),
        ("release", 1, "--word", tmp_path / "a.docx", "--text", tmp_path / "a.txt", *ANYWAY),
    ):
        assert call(*words).code == 0
    with open_store(database) as store:
        lines = [(line.action, line.by) for line in read_log(store, 1)]
    assert {by for _, by in lines} == {"Bea Holm"}
    assert {"sent for sign-off", "taken in", "decision", "released"} <= {action for action, _ in lines}


def test_send_takes_a_deadline_a_partner_and_writes_mails(call: Call, tmp_path: Path) -> None:
    said = call("send", 1, "--to", tmp_path, "--partner", "council", "--deadline", "2019-03-31T09:00", "--mail")
    copy, mail = (Path(line) for line in said.out.splitlines())
    assert (copy.suffix, mail.suffix) == (".docx", ".eml")
    assert "by 09:00 on Sunday 31 March 2019" in mail.read_bytes().decode()
    for wrong in (
        "tomorrow",
        "0001-01-01T00:00+05:00",
        "2019-03-31T01:30",
    ):  # the clocks go forward that night: there is no half past one
        said = call("send", 1, "--to", tmp_path, "--deadline", wrong)
        assert said.code == 2
        assert "--deadline" in said.err


def test_an_approval_shows_and_goes_with_its_words(call: Call) -> None:
    said = call("approve", 1, "--partner", "Police", "--by", "Jo Lund")
    done = "Recorded: Police approved the whole text of draft 1, as it stands in revision 1; said by Jo Lund.\n"
    assert (said.code, said.out, said.err) == (0, done, "")
    said = call("approve", 1, "--partner", "Ada Okafor", "--by", "Ada Okafor", "--quote", 1)
    done = "Recorded: Ada Okafor approved quote 1 of draft 1, as it stands in revision 1; said by Ada Okafor.\n"
    assert (said.code, said.out) == (0, done)
    shown = json.loads(call("show", 1, "--json").out)
    assert shown["standing"] == {"Police": "approved", "Council": "not asked"}
    assert [(row["name"], row["approved"]) for row in shown["sign_off"]] == [
        ("Police", ["whole text"]),
        ("Council", []),
        ("Ada Okafor", ["quote 1"]),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("approve", 1, "--partner", "Nobody", "--by", "Jo"),
        ("approve", 1, "--partner", "Police", "--by", ""),
        ("approve", 1, "--partner", "Police", "--by", "Jo", "--quote", 9),
        ("approve", 7, "--partner", "Police", "--by", "Jo"),
        ("send", 7, "--to", "."),
        ("release", 1, "--word", "a.docx", "--text", "a.txt"),
        ("release", 7, "--word", "a.docx", "--text", "a.txt"),
    ],
)
def test_what_is_refused_ends_with_1_and_a_reason(call: Call, words: tuple[object, ...]) -> None:
    said = call(*words)
    assert said.code == 1
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err.strip()


@pytest.mark.parametrize(
    "words",
    [
        ("approve", 1, "--by", "Jo"),
        ("approve", 1, "--partner", "Police"),
        ("approve", "one", "--partner", "Police", "--by", "Jo"),
        ("approve", 1, "--partner", "Police", "--by", "Jo", "--quote", "first"),
        ("approve", 1, "--partner", "Police", "--by", "Jo", "--evidence", "/nowhere/note.pdf"),
        ("send", 1),
        ("release", 1, "--word", "a.docx"),
        ("release", 1, "--word", "a.docx", "--text", "a.txt", "--override-by", "Jo"),
        ("verify",),
        ("take-in", "a.docx", "b.docx", "--copy", "SF-1-1-ABCD"),
        ("verify", "/nowhere/a.docx", "--json"),
        ("read-copy", "/nowhere/a.docx", "--json"),
    ],
)
def test_wrong_usage_and_files_that_are_not_there_end_with_2(call: Call, words: tuple[object, ...]) -> None:
    said = call(*words)
    assert said.code == 2
    assert said.out == ""
    assert said.err.strip()


def test_a_cleared_draft_is_released_and_verified(call: Call, tmp_path: Path) -> None:
    assert _release(call, tmp_path) == 1
    _approve_all(call)
    assert json.loads(call("show", 1, "--json").out)["stage"] == "cleared"
    assert [row["stage"] for row in json.loads(call("list", "--json").out)] == ["cleared"]
    said = call("release", 1, "--word", tmp_path / "a.docx", "--text", tmp_path / "a.txt")
    assert said.code == 0
    assert said.out.splitlines() == [str(tmp_path / name) for name in ("a.docx", "a.txt", "a-certificate.txt")]
    for name in ("a.docx", "a.txt"):
        said = call("verify", tmp_path / name, "--json")
        found = json.loads(said.out)
        assert (said.code, found["verdict"], found["approved"], found["draft"], found["revision"]) == (
            *(0, "identical", True, 1),
            1,
        )
        assert found["released"].endswith("+00:00")
    said = call("verify", tmp_path / "a-certificate.txt", "--json")
    found = json.loads(said.out)
    assert (said.code, found["verdict"], found["paper"], found["draft"], found["differences"]) == (
        *(1, "not compared", "certificate of release", 1),
        [],
    )
    changed = (tmp_path / "a.txt").read_text(encoding="utf-8-sig").replace("in April", "in May")
    write_file(tmp_path / "b.txt", changed.encode())
    said = call("verify", tmp_path / "b.txt", "--json")
    found = json.loads(said.out)
    assert (said.code, found["approved"]) == (1, False)
    assert [(each["old"], each["new"]) for each in found["differences"]] == [("April", "May")]
    assert found["approvals"] == [{"who": "Police", "places": ["whole text"]}]
    said = call("verify", tmp_path / "b.txt")
    assert said.code == 1
    assert "[April] -> [May]" in said.out
    assert "Touches the approval of Police (whole text)." in said.out
    assert _release(call, tmp_path) == 1


def test_a_released_text_in_a_file_that_holds_more_ends_with_3(call: Call, tmp_path: Path) -> None:
    _approve_all(call)
    assert _release(call, tmp_path) == 0
    write_file(tmp_path / "b.docx", remarked((tmp_path / "a.docx").read_bytes(), "April", "Is it true?", "Bo"))
    said = call("verify", tmp_path / "b.docx", "--json")
    found = json.loads(said.out)
    assert (said.code, found["verdict"], found["same_text"], found["approved"]) == (3, "identical", True, False)
    assert [(each["kind"], each["text"], each["by"]) for each in found["also_holds"]] == [
        ("comment", "Is it true?", "Bo")
    ]
    said = call("verify", tmp_path / "b.docx")
    assert said.out.splitlines()[1] == "But the file also holds a comment by Bo that says “Is it true?”."
    assert "3  the text is the released one, but" in call("verify", "--help").out


def test_an_override_releases_and_is_printed_on_the_certificate(call: Call, tmp_path: Path) -> None:
    assert _release(call, tmp_path, *ANYWAY) == 0
    page = (tmp_path / "a-certificate.txt").read_text(encoding="utf-8-sig")
    assert "By the word of Ann Reed: It is in the papers." in page
    assert "- Police has not been asked." in page


def test_read_copy_prints_before_after_changes_and_comments_and_opens_no_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = '<w:ins w:id="1" w:author="Jo" w:date="2019-03-01T10:00:00Z"><w:r><w:t>new </w:t></w:r></w:ins>'
    body = f"<w:p><w:r><w:t>A </w:t></w:r>{change}<w:r><w:t>ferry.</w:t></w:r></w:p>"
    (tmp_path / "a.docx").write_bytes(docx(body))
    database = tmp_path / "none.db"
    assert run(["read-copy", str(tmp_path / "a.docx"), "--json"], database) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["before"], found["after"], found["comments"]) == (["A ferry."], ["A new ferry."], [])
    assert found["changes"] == [
        {
            "kind": "insert",
            "author": "Jo",
            "date": "2019-03-01T10:00:00Z",
            "old": "",
            "new": "new ",
            "paragraph": 0,
        }
    ]
    assert not database.exists()


@pytest.mark.parametrize("command", ["read-copy", "verify"])
def test_a_foreign_file_that_is_refused_ends_with_2_and_says_what_to_ask_for(
    call: Call, tmp_path: Path, command: str
) -> None:
    for name, data in (("a.docx", b"PK\x03\x04no zip"), ("b.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old")):
        (tmp_path / name).write_bytes(data)
        said = call(command, tmp_path / name, "--json")
        assert (said.code, said.out) == (2, "")
        assert "Traceback" not in said.err
        assert len(said.err.strip()) > 20


@pytest.mark.parametrize(
    "words",
    [
        ["send", "1", "--to", "out"],
        ["approve", "1", "--partner", "Police", "--by", "Jo"],
        ["release", "1", "--word", "a.docx", "--text", "a.txt"],
        ["verify", "a.docx", "--json"],
        ["read-copy", "a.docx", "--json"],
        ["take-in", "a.docx", "--json"],
    ],
)
def test_no_command_loads_qt(database: Path, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "a.docx").write_bytes(docx("<w:p><w:r><w:t>Words.</w:t></w:r></w:p>"))
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import main; main.main(sys.argv[1:]); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, MAIN.parent, "--db", database, *words],
        cwd=tmp_path,
        check=False,
        capture_output=True,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert b"Traceback" not in ran.stderr


def test_a_file_without_an_end_is_refused(call: Call, tmp_path: Path) -> None:
    huge = tmp_path / "huge.docx"
    with huge.open("wb") as file:
        file.truncate(100_000_001)
    for words in (("verify", huge), ("read-copy", huge), ("attach", 1, huge)):
        said = call(*words)
        assert (said.code, said.out) == (2, "")
        assert "larger than 100 MB" in said.err
