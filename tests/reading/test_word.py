"""Each thing that a Word file can hold, read from a file made for it."""

from editor.reading.links import safe_link
from editor.reading.values import tables
from editor.reading.word import read_word
from tests.reading.made import ANN, after, before, dele, docx, ins, p, part, read, t, zipped


def only(body: str) -> str:
    """The text of the one paragraph that both forms have."""
    copy = read(body)
    assert before(copy) == after(copy)
    (text,) = after(copy)
    return text


def test_empty_paragraphs_are_kept() -> None:
    assert after(read(p(t("One")) + p() + p(t("Two")))) == ["One", "", "Two"]


def test_signs_in_a_run_become_characters() -> None:
    signs = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/></w:r>"
    )
    assert only(p(signs)) == "a\tb\nc\u2011d\u00ad"


def test_a_page_break_is_layout() -> None:
    assert only(p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>')) == "ab"


def test_symbols_become_unicode() -> None:
    symbols = "".join(
        f'<w:sym w:font="{font}" w:char="{code}"/>'
        for font, code in (("Symbol", "F0B7"), ("Symbol", "F061"), ("Wingdings", "F0FE"), ("Arial", "20AC"))
    )
    assert only(p(f"<w:r>{symbols}</w:r>")) == "•α☑€"


def test_a_symbol_nobody_knows_is_not_lost() -> None:
    assert only(p('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>')) == "\uf021"
    assert only(p('<w:r><w:t>a</w:t><w:sym w:font="Symbol" w:char="rubbish"/></w:r>')) == "a"


def test_only_the_result_of_a_field_is_text() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        '<w:r><w:t>code shown as text</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{t("5 November")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert only(p(t("On ") + field + t("."))) == "On 5 November."
    assert only(p(f'<w:fldSimple w:instr="PAGE">{t("3")}</w:fldSimple>')) == "3"


def test_a_field_that_never_ends_hides_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
    assert after(read(p(begin + t("one")) + p(t("two")))) == ["one", "two"]


def test_fields_stand_within_fields() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    inner = begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + separate + t("7") + end
    assert only(p(begin + inner + t("code") + separate + t("a") + inner + t("b") + end + t("c"))) == "a7bc"


def test_links_controls_and_smart_tags_are_walked_through() -> None:
    body = p(
        f'<w:hyperlink r:id="l1">{t("one")}</w:hyperlink><w:smartTag w:element="x">{t(" two")}</w:smartTag>'
        f"<w:sdt><w:sdtContent>{t(' three')}</w:sdtContent></w:sdt><w:customXml>{t(' four')}</w:customXml>"
        f'<w:bdo w:val="rtl">{t(" five")}</w:bdo><future:thing>{t(" six")}</future:thing>'
    )
    copy = read_word(docx(body, links={"l1": "https://example.gov.uk/letter"}))
    assert after(copy) == ["one two three four five six"]
    assert [(piece.text, piece.link) for piece in copy.after[0].pieces] == [
        ("one", "https://example.gov.uk/letter"),
        (" two three four five six", ""),
    ]


def test_a_link_field_has_its_address() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = '<w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r>'
    copy = read(p(begin + code + separate + t("the letter") + end + t(" said")))
    assert [(piece.text, piece.link) for piece in copy.after[0].pieces] == [
        ("the letter", "https://example.org/a"),
        (" said", ""),
    ]


def test_only_web_and_mail_addresses_are_links() -> None:
    assert safe_link("https://a.uk/b") == "https://a.uk/b"
    assert safe_link("MAILTO:press@a.uk") == "MAILTO:press@a.uk"
    for address in (
        "javascript:alert(1)",
        "java\nscript:x",
        "file:///etc/passwd",
        "\\\\server\\share",
        "#top",
        "https:",
    ):
        assert safe_link(address) == ""


def test_one_of_several_alternatives_is_read() -> None:
    def alternative(requires: str) -> str:
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="{requires}"><w:t>new</w:t></mc:Choice>'
            "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        )

    assert only(p(alternative("wps"))) == "new"
    assert only(p(alternative("future"))) == "old"
    assert only(p(alternative("wps future"))) == "old"


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    box = f"<wps:txbx><w:txbxContent>{p(t('In the box'))}</w:txbxContent></wps:txbx>"
    old = f"<v:textbox><w:txbxContent>{p(t('In the box'))}</w:txbxContent></v:textbox>"
    drawing = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    copy = read(p(t("Before ") + drawing + t("after")) + p(t("Next")))
    assert after(copy) == ["Before after", "In the box", "Next"]
    assert [paragraph.part for paragraph in copy.after] == ["body", "text box", "body"]


def test_a_deleted_text_box_is_only_before() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p(t('In the box'))}</w:txbxContent></w:pict></w:r>"
    copy = read(p(t("Text") + f"<w:del {ANN}>{box}</w:del>") + p(t("Next")))
    assert (before(copy), after(copy)) == (["Text", "In the box", "Next"], ["Text", "Next"])


def test_bookmarks_are_on_every_paragraph_they_cover() -> None:
    def start(number: int, name: str) -> str:
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'

    def end(number: int) -> str:
        return f'<w:bookmarkEnd w:id="{number}"/>'

    body = (
        p(start(1, "headline") + t("A") + end(1))
        + start(2, "body1")
        + p(t("B"))
        + p(t("C") + end(2) + start(3, "_GoBack") + end(3))
        + p(start(4, "body2") + t("D"))
        + p(end(4) + t("E"))
    )
    assert [paragraph.bookmarks for paragraph in read(body).after] == [
        ("headline",),
        ("body1",),
        ("body1",),
        ("body2",),
        (),
    ]


def test_a_bookmark_without_an_end_covers_its_own_paragraph_alone() -> None:
    """LibreOffice 7.4 writes two starts and one end where a paragraph within a bookmark was split."""
    body = (
        p('<w:bookmarkStart w:id="6" w:name="part_6"/>' + t("First half"))
        + p('<w:bookmarkStart w:id="7" w:name="part_6"/>' + t("second half") + '<w:bookmarkEnd w:id="7"/>')
        + p(t("Next"))
    )
    assert [paragraph.bookmarks for paragraph in read(body).after] == [("part_6",), ("part_6",), ()]


def test_headers_footers_and_notes_stand_apart() -> None:
    header = part("hdr", p(t("DRAFT FOR ") + dele("COMMENT") + ins(t("SIGN-OFF"))))
    notes = part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="-1">{p()}</w:footnote><w:footnote w:id="2">{p(t("A note"))}</w:footnote>'
        f'<w:footnote w:id="3">{p(t("New note"))}</w:footnote>'
        f'<w:footnote w:id="4">{p(t("Not referred to"))}</w:footnote>',
    )
    body = (
        p(t("Text") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + ins('<w:r><w:footnoteReference w:id="3"/></w:r>'))
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header1"/></w:sectPr>'
    )
    unused = part("ftr", p(t("no section uses this")))
    copy = read(
        body,
        {
            "header1.xml": ("header", header),
            "footer1.xml": ("footer", unused),
            "footnotes.xml": ("footnotes", notes),
        },
    )
    assert after(copy) == ["Text"]
    assert [(item.text_before, item.text_after) for item in copy.parts("header")] == [
        ("DRAFT FOR COMMENT", "DRAFT FOR SIGN-OFF")
    ]
    assert list(copy.parts("footer")) == []
    assert [(item.text_before, item.text_after) for item in copy.parts("footnote")] == [
        ("A note", "A note"),
        ("", "New note"),
    ]
    assert [(change.kind, change.part) for change in copy.changes] == [
        ("delete", "header"),
        ("insert", "header"),
        ("insert", "footnote"),
    ]


def test_a_table_reads_as_rows_of_cells() -> None:
    def cell(*texts: str) -> str:
        return "<w:tc>" + "".join(p(t(text)) for text in texts) + "</w:tc>"

    head, row = cell("Who") + cell("Answer"), cell("ICB") + cell("Approved", "today")
    body = f"<w:tbl><w:tr>{head}</w:tr><w:tr>{row}</w:tr></w:tbl>"
    copy = read(p(t("Start")) + body + p(t("End")))
    assert after(copy) == ["Start", "Who", "Answer", "ICB", "Approved", "today", "End"]
    assert tables(copy.after) == [[["Who", "Answer"], ["ICB", "Approved\ntoday"]]]


def test_a_table_in_a_table_has_its_own_cells() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(t('inner'))}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{p(t('one'))}{inner}{p(t('two'))}</w:tc><w:tc>{p(t('three'))}</w:tc></w:tr></w:tbl>"
    copy = read(body)
    assert after(copy) == ["one", "inner", "two", "three"]
    assert tables(copy.after) == [[["one\ntwo", "three"]], [["inner"]]]


def test_properties_say_which_copy_it_is() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>Visit</dc:title><dc:identifier>SF-12-3-ICB</dc:identifier><cp:lastModifiedBy>Ann</cp:lastModifiedBy>"
        "<dcterms:modified>2025-11-04T11:30:00Z</dcterms:modified></cp:coreProperties>"
    )
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property pid="2" name="StandfirstCopy"><vt:lpwstr>12/3/ICB</vt:lpwstr></property></Properties>'
    )
    parts = {"docProps/core.xml": ("core-properties", core), "docProps/custom.xml": ("custom-properties", custom)}
    properties = read(p(), parts).properties
    assert (properties.title, properties.identifier) == ("Visit", "SF-12-3-ICB")
    assert (properties.last_modified_by, properties.modified) == ("Ann", "2025-11-04T11:30:00Z")
    assert properties.get("StandfirstCopy") == "12/3/ICB"
    assert properties.get("another") == ""


def test_formulas_and_ruby_are_read_once() -> None:
    assert only(p("<m:oMath><m:r><m:t>A=</m:t></m:r><m:r><m:t>π</m:t></m:r></m:oMath>")) == "A=π"
    ruby = f"<w:r><w:ruby><w:rt>{t('reading')}</w:rt><w:rubyBase>{t('base')}</w:rubyBase></w:ruby></w:r>"
    assert only(p(ruby)) == "base"


def test_a_strict_file_is_read_like_any_other() -> None:
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = part("document", f"<w:body>{p(t('One') + dele(' two'))}</w:body>").replace(
        usual, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    copy = read_word(zipped({"word/document.xml": strict}))
    assert (before(copy), after(copy)) == (["One two"], ["One"])


def test_line_ends_within_text_are_spaces() -> None:
    assert only(p("<w:r><w:t>one\n  two</w:t></w:r>")) == "one   two"
