"""The release as HTML: headings, lists and quotations as themselves, links that are safe, all else escaped."""

from editor.domain.draft import Draft
from editor.domain.text import Block, Span, plain
from editor.exports.html import html
from tests.exports.samples import AWKWARD, BULLET, FERRY, NUMBER, blocks_of, linked

FERRY_HTML = """\
<p class="organisation">Saltmarsh Harbour Trust</p>
<p class="release-line">FOR IMMEDIATE RELEASE</p>
<p class="kind">News release</p>
<p class="date">5 November 2025</p>
<p class="reference">Reference: SHT 25/101</p>
<h1>Wrack Island ferry returns after storm repairs</h1>
<p class="standfirst">The ferry to Wrack Island will sail again on Friday, four weeks after the storm.</p>
<p>The ferry between Saltmarsh and Wrack Island will sail again on Friday 7 November.</p>
<p>Passengers can <a href="https://ferry.example/winter?from=a&amp;to=b">see the winter timetable</a>.</p>
<p class="attribution">Ines Caldbeck (Harbour Master, Saltmarsh Harbour Trust) said:</p>
<blockquote>
<p>“We know what the ferry means to the island.</p>
<p>“People there have been ‘very patient’.”</p>
</blockquote>
<p>Until Friday the trust will run:</p>
<ul>
<li>a launch for pupils at 8am</li>
<li>a barge for supplies on Wednesday</li>
</ul>
<p class="ends">ENDS</p>
<h2>Notes to editors</h2>
<ol>
<li>The storm of 9 October broke two of the ferry’s three moorings.</li>
<li>The ferry seats 80.</li>
</ol>
<h2>Partner organisations</h2>
<p class="partner">Wrack Island Parish Council</p>
<p class="partner">Fenshire Coastguard</p>
<h2>Media contact</h2>
<p class="contact">Press desk</p>
<p class="contact">Direct line: 01632 960 221</p>
<p class="contact">Out of hours: 01632 960 222</p>
<p class="contact">E-mail: <a href="mailto:press@saltmarsh.example">press@saltmarsh.example</a></p>
<h2>About the trust</h2>
<p>The trust keeps the harbour open all year.</p>"""


def body_of(*blocks: Block) -> str:
    """What stands between the kind and ENDS."""
    lines = html(blocks_of(Draft(body=blocks))).split("\n")
    return "\n".join(lines[2:-1])


def test_a_release_reads_from_top_to_bottom() -> None:
    assert html(blocks_of(FERRY)) == FERRY_HTML


def test_characters_that_mean_something_in_html_are_escaped() -> None:
    assert body_of(plain('<script>alert("1")</script> & more')) == (
        '<p>&lt;script&gt;alert("1")&lt;/script&gt; &amp; more</p>'
    )
    assert body_of(linked("", "a", 'https://a.example/"onclick="x')) == (
        '<p><a href="https://a.example/%22onclick=%22x">a</a></p>'
    )


def test_a_link_that_runs_a_program_is_only_words() -> None:
    assert body_of(linked("a ", "script", "javascript:alert(1)", ".")) == "<p>a script.</p>"


def test_bold_and_italic_are_meant_and_a_link_of_two_formattings_is_one() -> None:
    link = "https://a.example"
    block = Block(
        (Span("a", bold=True), Span("b", True, True), Span("c", link=link), Span("d", italic=True, link=link))
    )
    assert body_of(block) == (f'<p><strong>a</strong><strong><em>b</em></strong><a href="{link}">c<em>d</em></a></p>')


def test_a_new_list_begins_where_the_numbers_do() -> None:
    assert body_of(plain("a", NUMBER), plain("b", NUMBER), plain("c", BULLET), plain("d", NUMBER)) == (
        "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>\n<ol>\n<li>d</li>\n</ol>"
    )


def test_two_quotes_beside_each_other_are_two_quotations() -> None:
    assert html(blocks_of(AWKWARD)).count("<blockquote>") == len(AWKWARD.quotes)


def test_a_line_separator_is_a_break_and_control_characters_are_gone() -> None:
    assert body_of(plain("one\u2028two\x00")) == "<p>one<br>two</p>"


def test_a_paragraph_in_arabic_says_which_way_it_runs() -> None:
    assert body_of(plain("اللجنة تعتذر")) == '<p dir="rtl">اللجنة تعتذر</p>'
