"""Pasted HTML, as Word, Outlook, LibreOffice, browsers and Google Docs put it on the clipboard."""

import time

import pytest

from editor.domain.errors import EditorError
from editor.reading.html import read_html


def kinds(html: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_html(html)]


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Not text</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<h1>Report   published</h1>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>whole</b> letter is
<a href="https://example.gov.uk/letter">on <i>the</i> site</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>First point<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span
style='mso-list: Ignore'>2.<span>&nbsp; </span></span><!--[endif]-->Second, numbered</p>
<p class=MsoListParagraph>Only indented</p>
<p class=MsoNormal>Said<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span> so</p>
<div style='mso-element:comment-list'><p class=MsoCommentText>A remark</p></div>
<!--EndFragment--></body></html>"""


def test_word() -> None:
    assert kinds(WORD) == [
        ("heading", "Report published"),
        ("paragraph", "The whole letter is on the site."),
        ("bullet", "First point"),
        ("number", "Second, numbered"),
        ("paragraph", "Only indented"),
        ("paragraph", "Said so"),
    ]
    spans = read_html(WORD)[1].spans
    assert [(span.text, span.bold, span.italic, span.link) for span in spans] == [
        ("The ", False, False, ""),
        ("whole", True, False, ""),
        (" letter is ", False, False, ""),
        ("on ", False, False, "https://example.gov.uk/letter"),
        ("the", False, True, "https://example.gov.uk/letter"),
        (" site", False, False, "https://example.gov.uk/letter"),
        (".", False, False, ""),
    ]


def test_libreoffice() -> None:
    html = """<!DOCTYPE html><body><p style="line-height: 100%">One <b>two</b><i> three</i></p>
    <ol><li><p>First</p></li><li><p>Second</p><ul><li><p>Inner</p></li></ul></li></ol>
    <table><tr><td><p>Cell</p></td><td>Other</td></tr></table></body>"""
    assert kinds(html) == [
        ("paragraph", "One two three"),
        ("number", "First"),
        ("number", "Second"),
        ("bullet", "Inner"),
        ("paragraph", "Cell"),
        ("paragraph", "Other"),
    ]


def test_google_docs_bold_that_is_not_bold() -> None:
    html = (
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Plain </span>'
        '<span style="font-weight:700;font-style:italic">strong</span></p></b>'
    )
    (block,) = read_html(html)
    assert [(span.text, span.bold, span.italic) for span in block.spans] == [
        ("Plain ", False, False),
        ("strong", True, True),
    ]


def test_outlook_on_the_web_puts_lines_in_divs_and_breaks() -> None:
    assert kinds("<div>Dear Ann,</div><div><br></div><div>One<br>Two</div>") == [
        ("paragraph", "Dear Ann,"),
        ("paragraph", "One"),
        ("paragraph", "Two"),
    ]
    assert kinds("<ul><li>One<br>still one</li></ul><h2>A<br>B</h2>") == [
        ("bullet", "One still one"),
        ("heading", "A B"),
    ]


def test_text_without_tags_and_nothing_at_all() -> None:
    assert kinds("just text &amp; more") == [("paragraph", "just text & more")]
    assert kinds("") == kinds("  \n ") == kinds("<p>&nbsp;</p><!-- x -->") == []


def test_no_break_spaces_stay_within_text() -> None:
    assert kinds("<p>&nbsp;5&nbsp;November  2025&nbsp;</p>") == [("paragraph", "5\xa0November 2025")]


def test_whatever_could_do_harm_or_is_not_seen_is_left_out() -> None:
    html = (
        "<script>alert(1)</script><style>p{}</style><p onclick='x()'>Seen<img src=x onerror=x()>"
        "<span style='display: none'>hidden</span><del>deleted</del><iframe src='https://a.uk'>x</iframe>"
        "<svg><text>drawn</text></svg><object data=x>y</object></p><noscript>z</noscript><textarea>w</textarea>"
    )
    assert kinds(html) == [("paragraph", "Seen")]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " java&#10;script:x", "data:text/html,x", "file:///c:/x", "#a"]
)
def test_links_that_are_no_web_or_mail_address_become_plain_text(address: str) -> None:
    (block,) = read_html(f'<p><a href="{address}">words</a></p>')
    assert [(span.text, span.link) for span in block.spans] == [("words", "")]


def test_preformatted_lines_are_paragraphs() -> None:
    assert kinds("<pre>one\ntwo</pre>") == [("paragraph", "one"), ("paragraph", "two")]


@pytest.mark.parametrize(
    "html", ["x" * 5_000_001, "<br>" * 300_001, "<div>" * 5_000 + "x"], ids=["long", "many tags", "deep"]
)
def test_too_much_is_refused_and_does_not_keep_the_processor_busy(html: str) -> None:
    start = time.process_time()
    with pytest.raises(EditorError):
        read_html(html)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("5 m<sup>2</sup> of H<sub>2</sub>O", "5 m² of H₂O"),
        ("10<sup>-3</sup> and 10<sup>−3</sup>", "10⁻³ and 10⁻³"),
        ("x<sup><b>(1+2)</b>=3</sup>", "x⁽¹⁺²⁾⁼³"),
        ('m<span style="font-size:0.6em; vertical-align: super">3</span>', "m³"),
        ('CO<span style="vertical-align:sub;">2</span> 4', "CO₂ 4"),
        ("the 1<sup>st</sup> and 22<sup>nd</sup>", "the 1st and 22nd"),
        ("a<sup>2b</sup>, a<sup>2,5</sup>", "a2b, a2,5"),
        ('<span style="vertical-align:super-ish">3</span><span style="vertical-align:top">4</span>', "34"),
    ],
)
def test_figures_above_and_below_the_line_stay_there(html: str, text: str) -> None:
    assert "".join(span.text for span in read_html(f"<p>{html}</p>")[0].spans) == text
