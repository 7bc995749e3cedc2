"""Edits Word copies in a running LibreOffice as a partner would; runs in LibreOffice's own Python and knows nothing of
our program.

    python3 driver.py PIPE

Each line of standard input is a request as JSON: {"source", "target", "author", "steps"}; each line of output says how
it went: {"error": ""}. "target" may end in .docx, .odt or .doc; a step is {"do", "part", "old", "new", "tracked"}.
"""

import importlib
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

uno: Any = importlib.import_module("uno")

FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8", ".doc": "MS Word 97"}
PARAGRAPH_BREAK = 0
BOLD = 150.0


class Office:
    """The running program."""

    def __init__(self, pipe: str) -> None:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        self._context = _patiently(resolver, f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop = self._service("com.sun.star.frame.Desktop")

    def sign_in(self, author: str) -> None:
        """From now on, tracked changes are by this author."""
        given, _, family = author.partition(" ")
        settings = self._service("com.sun.star.configuration.ConfigurationProvider")
        where = _value("nodepath", "/org.openoffice.UserProfile/Data")
        data = settings.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (where,))
        data.setPropertyValue("givenname", given)
        data.setPropertyValue("sn", family)
        data.commitChanges()

    def open(self, path: Path) -> Any:
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (_value("Hidden", True),))

    def _service(self, name: str) -> Any:
        return self._context.ServiceManager.createInstanceWithContext(name, self._context)


class Copy:
    """One open copy; its parts are found by their bookmarks."""

    def __init__(self, document: Any, author: str) -> None:
        self.document = document
        self.text = document.Text
        self.author = author

    def track(self, wanted: bool) -> None:
        if self.document.RecordChanges != wanted:
            self.document.RedlineProtectionKey = uno.ByteSequence(b"")  # what a partner does who lifts the protection
            self.document.RecordChanges = wanted

    def do(self, step: dict[str, Any]) -> None:
        self.track(step["tracked"])
        getattr(self, f"do_{step['do']}")(step["part"], step["old"], step["new"])

    # --- words --------------------------------------------------------------------------------------------------------

    def do_replace(self, part: int, old: str, new: str) -> None:
        self._words(part, old).setString(new)

    def do_delete(self, part: int, old: str, _new: str) -> None:
        self._words(part, old).setString("")

    def do_insert(self, part: int, old: str, new: str) -> None:
        """Puts `new` after the words `old`."""
        self.text.insertString(self._words(part, old).End, new, False)

    def do_rewrite(self, part: int, _old: str, new: str) -> None:
        """The whole paragraph anew."""
        self._paragraph(part).setString(new)

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def do_split(self, part: int, old: str, _new: str) -> None:
        """Ends the paragraph before the words `old`."""
        self.text.insertControlCharacter(self._words(part, old).Start, PARAGRAPH_BREAK, False)

    def do_join(self, part: int, _old: str, new: str) -> None:
        """Joins the paragraph with the next, with `new` between."""
        end = self.text.createTextCursorByRange(self._paragraph(part).End)
        end.goRight(1, True)
        end.setString(new)

    def do_remove(self, part: int, _old: str, _new: str) -> None:
        whole = self._paragraph(part)
        whole.goRight(1, True)
        whole.setString("")

    def do_add(self, part: int, _old: str, new: str) -> None:
        """A new paragraph after the part."""
        end = self._paragraph(part).End
        self.text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
        at = self.text.createTextCursorByRange(end)
        at.gotoEndOfParagraph(False)
        if not at.isStartOfParagraph():
            at.goRight(1, False)
        self.text.insertString(at, new, False)

    def do_move(self, part: int, old: str, _new: str) -> None:
        """The paragraph goes behind the part whose number `old` is."""
        words = self._paragraph(part).String
        self.do_add(int(old), "", words)
        self.do_remove(part, "", "")

    def do_front(self, _part: int, old: str, new: str) -> None:
        """Words before the release, in its tables too."""
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = old, True
        self.document.findFirst(search).setString(new)

    # --- no words -----------------------------------------------------------------------------------------------------

    def do_embolden(self, part: int, old: str, _new: str) -> None:
        self._words(part, old).CharWeight = BOLD

    def do_comment(self, part: int, old: str, new: str) -> None:
        remark = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        remark.Author, remark.Content = self.author, new
        moment = uno.createUnoStruct("com.sun.star.util.DateTime")
        moment.Year, moment.Month, moment.Day, moment.Hours = 2025, 11, 4, 10
        remark.DateTimeValue = moment
        self.text.insertTextContent(self._words(part, old), remark, True)

    def do_answer(self, _part: int, old: str, new: str) -> None:
        """Chooses from the list, or fills the field in which the words `old` wait."""
        for portion in self._portions():
            if portion.TextPortionType == "ContentControl" and not old:
                control = portion.ContentControl
                inside = control.createTextCursor()
                inside.gotoStart(False)
                inside.goRight(len("".join(inner.String for inner in _each(control))), True)
                control.ShowingPlaceHolder = False
                inside.setString(new)
            elif portion.TextPortionType == "TextField" and old and portion.String == old:
                portion.TextField.Content = new

    # --- where --------------------------------------------------------------------------------------------------------

    def _paragraph(self, part: int) -> Any:
        """A cursor over the paragraph in which the part begins."""
        start = self.document.Bookmarks.getByName(f"part_{part}").Anchor.Start
        cursor = self.text.createTextCursorByRange(start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        return cursor

    def _words(self, part: int, words: str) -> Any:
        """The words in the part, however often they stand elsewhere."""
        paragraph = self._paragraph(part)
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findNext(paragraph.Start, search)
        if found is None or self.text.compareRegionEnds(found, paragraph) < 0:
            raise ValueError(f"{words!r} is not in part {part}: {paragraph.String!r}")
        return found

    def _portions(self) -> Iterator[Any]:
        for paragraph in _each(self.text):
            if paragraph.supportsService("com.sun.star.text.Paragraph"):
                yield from list(_each(paragraph))


def _each(parent: Any) -> Iterator[Any]:
    items = parent.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


def _value(name: str, value: object) -> Any:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


def _patiently(resolver: Any, address: str) -> Any:
    no_connection = uno.getClass("com.sun.star.connection.NoConnectException")
    for _ in range(300):
        try:
            return resolver.resolve(address)
        except no_connection:
            time.sleep(0.1)
    raise TimeoutError("LibreOffice did not start within 30 seconds")


def work_on(office: Office, request: dict[str, Any]) -> None:
    source, target = Path(request["source"]), Path(request["target"])
    office.sign_in(request["author"])
    document = office.open(source)
    copy = Copy(document, request["author"])
    for step in request["steps"]:
        copy.do(step)
    document.storeToURL(target.as_uri(), (_value("FilterName", FILTERS[target.suffix]),))
    document.close(True)


def main(pipe: str) -> None:
    office = Office(pipe)
    for line in sys.stdin:
        error = ""
        try:
            work_on(office, json.loads(line))
        except (ValueError, uno.RuntimeException) as problem:
            error = f"{type(problem).__name__}: {problem}"
        print(json.dumps({"error": error}), flush=True)
    office.desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
