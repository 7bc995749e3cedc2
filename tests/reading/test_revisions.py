"""Tracked changes of each kind: what stood before, what stands after, and who did what when."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.reading.values import PARAGRAPH_MARK, Mark, ReadCopy
from tests.reading.made import ANN, BOB, after, before, dele, ins, p, read, t

ANNS = Mark("Ann", "2025-11-03T10:00:00Z")
BOBS = Mark("Bob", "2025-11-04T11:30:00Z")


def told(copy: ReadCopy) -> list[tuple[str, str, str, str]]:
    return [(change.kind, change.author, change.old, change.new) for change in copy.changes]


def test_inserted_and_deleted_words() -> None:
    copy = read(p(t("The ") + dele("old") + ins(t("new"), BOB) + t(" plan")))
    assert (before(copy), after(copy)) == (["The old plan"], ["The new plan"])
    assert told(copy) == [("delete", "Ann", "old", ""), ("insert", "Bob", "", "new")]
    assert [(piece.text, piece.inserted_by, piece.deleted_by) for piece in copy.stretches[0].pieces] == [
        ("The ", None, None),
        ("old", None, ANNS),
        ("new", BOBS, None),
        (" plan", None, None),
    ]
    assert copy.changes[0].date == "2025-11-03T10:00:00Z"


def test_words_split_over_runs_are_one_change() -> None:
    copy = read(p(ins(t("one ") + t("two ")) + ins("<w:r><w:rPr><w:b/></w:rPr><w:t>three</w:t></w:r>")))
    assert told(copy) == [("insert", "Ann", "", "one two three")]


def test_what_one_inserts_and_another_deletes_is_in_neither() -> None:
    inside = t("new ") + dele("never ", BOB) + t("words")
    copy = read(p(t("Some ") + ins(inside)))
    assert (before(copy), after(copy)) == (["Some "], ["Some new words"])
    assert told(copy) == [("insert", "Ann", "", "new never words"), ("delete", "Bob", "never ", "")]
    (never,) = [piece for piece in copy.stretches[0].pieces if piece.text == "never "]
    assert (never.inserted_by, never.deleted_by) == (ANNS, BOBS)


def test_nesting_the_other_way_round_reads_the_same() -> None:
    copy = read(p(t("a") + f"<w:del {BOB}>{ins('<w:r><w:delText>x</w:delText></w:r>')}</w:del>" + t("b")))
    assert (before(copy), after(copy)) == (["ab"], ["ab"])
    assert told(copy) == [("delete", "Bob", "x", ""), ("insert", "Ann", "", "x")]


def test_changes_without_author_or_date_are_still_changes() -> None:
    copy = read(p('<w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins><w:r><w:delText>b</w:delText></w:r>'))
    assert (before(copy), after(copy)) == (["b"], ["a"])
    assert told(copy) == [("insert", "", "", "a"), ("delete", "", "b", "")]


def test_a_deleted_mark_joins_two_paragraphs() -> None:
    copy = read(p(t("One. "), mark=f"<w:del {ANN}/>") + p(t("Two."), '<w:pStyle w:val="Quote"/>') + p(t("Three.")))
    assert before(copy) == ["One. ", "Two.", "Three."]
    assert after(copy) == ["One. Two.", "Three."]
    assert copy.after[0].style_id == "Quote"
    assert [copy.body.became(index) for index in range(3)] == [(0,), (0,), (1,)]
    assert [(change.kind, change.paragraph, change.after_paragraph) for change in copy.changes] == [
        ("paragraph-delete", 0, 0)
    ]


def test_an_inserted_mark_splits_a_paragraph() -> None:
    copy = read(p(t("One. "), mark=f"<w:ins {ANN}/>") + p(t("Two."), '<w:pStyle w:val="Quote"/>') + p(t("Three.")))
    assert before(copy) == ["One. Two.", "Three."]
    assert after(copy) == ["One. ", "Two.", "Three."]
    assert copy.before[0].style_id == "Quote"
    assert copy.body.became(0) == (0, 1)
    assert "".join(piece.text for piece in copy.stretches[0].pieces) == f"One. {PARAGRAPH_MARK}Two."


def test_a_mark_inserted_by_one_and_deleted_by_another_is_in_neither() -> None:
    copy = read(p(t("One "), mark=f"<w:ins {ANN}/><w:del {BOB}/>") + p(t("two")))
    assert before(copy) == after(copy) == ["One two"]
    assert told(copy) == [("paragraph-delete", "Bob", "", ""), ("paragraph-insert", "Ann", "", "")]


def test_a_new_paragraph_is_only_after_and_knows_its_place() -> None:
    copy = read(p(t("One")) + p(ins(t("New")), mark=f"<w:ins {ANN}/>") + p(t("Two")))
    assert (before(copy), after(copy)) == (["One", "Two"], ["One", "New", "Two"])
    assert copy.body.became(1) == (1, 2)
    assert [(change.kind, change.new, change.paragraph, change.after_paragraph) for change in copy.changes] == [
        ("insert", "New", 1, 1),
        ("paragraph-insert", "", 1, 1),
    ]


def test_a_new_last_paragraph_leaves_no_empty_one_before() -> None:
    copy = read(p(t("One")) + p(ins(t("New")), mark=f"<w:ins {ANN}/>"))
    assert (before(copy), after(copy)) == (["One"], ["One", "New"])


def test_paragraphs_are_not_joined_with_a_table_that_follows() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p(t('Cell'))}</w:tc></w:tr></w:tbl>"
    kept = read(p(t("Kept"), mark=f"<w:del {ANN}/>") + table + p(t("End")))
    assert after(kept) == ["Kept", "Cell", "End"]
    gone = read(p(dele("Gone"), mark=f"<w:del {ANN}/>") + table + p(t("End")))
    assert (before(gone), after(gone)) == (["Gone", "Cell", "End"], ["Cell", "End"])
    assert gone.body.became(0) == ()


def test_paragraphs_are_not_joined_across_cells() -> None:
    cells = "".join(f"<w:tc>{p(t(text), mark=f'<w:del {ANN}/>')}</w:tc>" for text in ("One", "Two"))
    copy = read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + p(t("End")))
    assert before(copy) == after(copy) == ["One", "Two", "End"]


def test_an_emptied_cell_keeps_a_paragraph() -> None:
    cell = f"<w:tc>{p(dele('One'), mark=f'<w:del {ANN}/>')}{p(dele('Two'))}</w:tc>"
    copy = read(f"<w:tbl><w:tr>{cell}<w:tc>{p(t('Next'))}</w:tc></w:tr></w:tbl>")
    assert (before(copy), after(copy)) == (["One", "Two", "Next"], ["", "Next"])


def test_paragraphs_are_joined_through_a_control() -> None:
    block = f"<w:sdt><w:sdtContent>{p(t('one '), mark=f'<w:del {ANN}/>')}</w:sdtContent></w:sdt>"
    copy = read(block + p(t("two")))
    assert (before(copy), after(copy)) == (["one ", "two"], ["one two"])


def test_rows_inserted_and_deleted_are_there_in_one_form_only() -> None:
    def row(text: str, mark: str = "") -> str:
        return f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p(t(text))}</w:tc><w:tc>{p(t(text + '2'))}</w:tc></w:tr>"

    copy = read(f"<w:tbl>{row('A')}{row('B', f'<w:del {ANN}/>')}{row('C', f'<w:ins {BOB}/>')}</w:tbl>" + p(t("End")))
    assert before(copy) == ["A", "A2", "B", "B2", "End"]
    assert after(copy) == ["A", "A2", "C", "C2", "End"]
    rows = [change for change in copy.changes if change.kind.startswith("row")]
    assert [(change.kind, change.author, change.old, change.new) for change in rows] == [
        ("row-delete", "Ann", "B\tB2", ""),
        ("row-insert", "Bob", "", "C\tC2"),
    ]
    inserted = [stretch for stretch in copy.stretches if not stretch.before]
    assert [piece.inserted_by for stretch in inserted for piece in stretch.pieces] == [BOBS, BOBS]


def test_cells_inserted_and_deleted_are_there_in_one_form_only() -> None:
    def cell(text: str, mark: str = "") -> str:
        return f"<w:tc><w:tcPr>{mark}</w:tcPr>{p(t(text))}</w:tc>"

    cells = cell("A") + cell("B", f"<w:cellDel {ANN}/>") + cell("C", f"<w:cellIns {BOB}/>")
    copy = read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert (before(copy), after(copy)) == (["A", "B"], ["A", "C"])
    assert [change.kind for change in copy.changes if change.kind.startswith("cell")] == ["cell-delete", "cell-insert"]


def test_moved_words_are_before_at_one_place_and_after_at_another() -> None:
    copy = read(
        p(f"<w:moveFrom {ANN}>{t('Moved. ')}</w:moveFrom>" + t("One. "))
        + p(f"<w:moveTo {ANN}>{t('Moved. ')}</w:moveTo>")
    )
    assert (before(copy), after(copy)) == (["Moved. One. ", ""], ["One. ", "Moved. "])
    assert told(copy) == [("move-from", "Ann", "Moved. ", ""), ("move-to", "Ann", "", "Moved. ")]


def test_words_deleted_within_moved_words_are_gone_from_both_places() -> None:
    copy = read(
        p(f"<w:moveFrom {ANN}>{t('Moved')}{dele(' away', BOB)}</w:moveFrom>")
        + p(f"<w:moveTo {ANN}>{t('Moved')}</w:moveTo>")
    )
    assert (before(copy), after(copy)) == (["Moved away", ""], ["", "Moved"])


def test_changes_of_format_are_told_apart_from_changes_of_words() -> None:
    run = f"<w:r><w:rPr><w:b/><w:rPrChange {ANN}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>"
    properties = f'<w:pStyle w:val="Two"/><w:pPrChange {BOB}><w:pPr><w:pStyle w:val="One"/></w:pPr></w:pPrChange>'
    section = f"<w:sectPr><w:sectPrChange {ANN}/></w:sectPr>"
    copy = read(f"<w:p><w:pPr>{properties}</w:pPr>{t('very ')}{run}</w:p>{section}")
    assert before(copy) == after(copy) == ["very bold"]
    assert (copy.before[0].style_id, copy.after[0].style_id) == ("One", "Two")
    assert all(change.is_format for change in copy.changes)
    assert told(copy) == [
        ("paragraph-format", "Bob", "very bold", "very bold"),
        ("format", "Ann", "bold", "bold"),
        ("section-format", "Ann", "", ""),
    ]


def test_marks_around_whole_paragraphs_count_for_them() -> None:
    """Not by the standard, but some programs write it."""
    copy = read(p(t("One")) + ins(p(t("New"))) + p(t("Two")))
    assert (before(copy), after(copy)) == (["One", "Two"], ["One", "New", "Two"])


FATES = st.sampled_from(["", "ins", "del", "both"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(st.tuples(st.text("abc ", min_size=1, max_size=4), FATES)), FATES), min_size=1))
def test_both_forms_come_out_of_the_pieces(paragraphs: list[tuple[list[tuple[str, str]], str]]) -> None:
    """Any paragraphs, words and marks: each form is the pieces that it shows, and nothing else."""
    marks = {"": "", "ins": f"<w:ins {ANN}/>", "del": f"<w:del {BOB}/>", "both": f"<w:ins {ANN}/><w:del {BOB}/>"}

    def words_of(words: list[tuple[str, str]]) -> str:
        xml = ""
        for text, fate in words:
            inside = dele(text, BOB) if fate in ("del", "both") else t(text)
            xml += ins(inside) if fate in ("ins", "both") else inside
        return xml

    body = "".join(p(words_of(words), mark=marks[end]) for words, end in paragraphs)
    copy = read(body + p(t("last")))
    forms = ("", "")
    for words, end in [*paragraphs, ([("last", "")], "")]:
        for text, fate in [*words, ("¶", end)]:
            forms = (forms[0] + (text if fate in ("", "del") else ""), forms[1] + (text if fate in ("", "ins") else ""))
    assert before(copy) == forms[0].removesuffix("¶").split("¶")
    assert after(copy) == forms[1].removesuffix("¶").split("¶")
    for stretch in copy.stretches:
        of_pieces = "".join(piece.text for piece in stretch.pieces if piece.is_before).split(PARAGRAPH_MARK)
        assert of_pieces == [copy.before[index].text for index in stretch.before]
        of_pieces = "".join(piece.text for piece in stretch.pieces if piece.is_after).split(PARAGRAPH_MARK)
        assert of_pieces == [copy.after[index].text for index in stretch.after]
