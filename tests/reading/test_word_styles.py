"""What styles and lists do to the text: names, hidden words, emphasis, bullets and numbers."""

from tests.reading.made import ANN, after, before, p, part, read, t
from tests.reading.test_word import only


def test_hidden_text_is_told_apart() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r>'
    copy = read(p(t("a") + hidden + shown))
    assert after(copy) == ["ab"]
    assert copy.hidden == ("secret",)


def test_on_off_values_are_read_as_word_does() -> None:
    for value, shown in (("0", "x"), ("false", "x"), ("off", "x"), ("1", ""), ("true", ""), ("on", "")):
        assert only(p(f'<w:r><w:rPr><w:vanish w:val="{value}"/></w:rPr><w:t>x</w:t></w:r>')) == shown


STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Hid"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="character" w:styleId="HidChar"><w:name w:val="HidChar"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/>'
    "</w:numPr></w:pPr></w:style>",
)


def test_text_hidden_by_a_style_is_hidden_and_two_styles_cancel_out() -> None:
    in_hidden_style = '<w:r><w:rPr><w:rStyle w:val="HidChar"/></w:rPr><w:t>both</w:t></w:r>'
    body = (
        p(t("by paragraph style"), '<w:pStyle w:val="Hid"/>')
        + p(t("inherited"), '<w:pStyle w:val="Sub"/>')
        + p(in_hidden_style)
        + p(in_hidden_style, '<w:pStyle w:val="Hid"/>')
        + p(t("a circle of styles"), '<w:pStyle w:val="Loop"/>')
    )
    copy = read(body, {"styles.xml": ("styles", STYLES)})
    assert after(copy) == ["", "", "", "both", "a circle of styles"]
    assert copy.hidden == ("by paragraph style", "inherited", "both")


def test_hiding_words_under_tracking_is_a_deletion() -> None:
    hidden = f"<w:r><w:rPr><w:vanish/><w:rPrChange {ANN}><w:rPr/></w:rPrChange></w:rPr><w:t>not </w:t></w:r>"
    copy = read(p(t("We do ") + hidden + t("agree")))
    assert (before(copy), after(copy)) == (["We do not agree"], ["We do agree"])


def test_a_paragraph_has_the_name_of_its_style() -> None:
    body = p(t("A"), '<w:pStyle w:val="berschrift1"/>') + p(t("B")) + p(t("C"), '<w:pStyle w:val="gone"/>')
    copy = read(body, {"styles.xml": ("styles", STYLES)})
    assert [(item.style, item.style_id) for item in copy.after] == [
        ("heading 1", "berschrift1"),
        ("Normal", "N"),
        ("gone", "gone"),
    ]


def test_emphasis_is_what_the_run_or_its_style_says() -> None:
    runs = (
        "<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>a</w:t></w:r>"
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>b</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Strong"/><w:b w:val="off"/></w:rPr><w:t>c</w:t></w:r>'
    )
    (paragraph,) = read(p(runs), {"styles.xml": ("styles", STYLES)}).after
    assert [(piece.text, piece.bold, piece.italic) for piece in paragraph.pieces] == [
        ("a", True, True),
        ("b", True, False),
        ("c", False, False),
    ]


def test_lists_are_bullets_or_numbers() -> None:
    def level(number: int, shape: str) -> str:
        return f'<w:lvl w:ilvl="{number}"><w:numFmt w:val="{shape}"/></w:lvl>'

    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal")}{level(1, "lowerLetter")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="8">{level(0, "bullet")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">{level(0, "bullet")}</w:lvlOverride>'
        "</w:num>",
    )

    def item(number: int, depth: int = 0) -> str:
        return p(t("x"), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

    body = (
        item(1) + item(1, 1) + item(2) + item(3) + item(0) + item(9) + p(t("x"), '<w:pStyle w:val="LB"/>') + p(t("x"))
    )
    copy = read(body, {"numbering.xml": ("numbering", numbering), "styles.xml": ("styles", STYLES)})
    assert [(paragraph.listed, paragraph.level) for paragraph in copy.after] == [
        ("number", 0),
        ("number", 1),
        ("bullet", 0),
        ("bullet", 0),
        ("", 0),
        ("", 0),
        ("bullet", 0),
        ("", 0),
    ]
