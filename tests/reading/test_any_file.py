"""Whatever stands in a file: it is read, with nothing shown lost, or refused with an error that a writer can act on."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.errors import EditorError
from editor.reading.blocks import HANDLERS as BLOCKS
from editor.reading.json_values import from_json, to_json
from editor.reading.names import W
from editor.reading.runs import HANDLERS as RUNS
from editor.reading.values import PARAGRAPH_MARK, ReadCopy
from editor.reading.word import read_word
from tests.reading.made import ANN, NAMESPACES, after, before, docx, p, read, t, zipped

NAMES = sorted({tag.removeprefix(W) for tag in {**BLOCKS, **RUNS} if tag.startswith(W)} | {"sdtContent", "fldSimple"})
ATTRIBUTES = [
    "",
    ANN,
    'w:id="1"',
    'w:fldCharType="begin"',
    'w:fldCharType="separate"',
    'w:fldCharType="end"',
    'w:val="1"',
    'w:font="Symbol" w:char="F061"',
]
INSIDE = [
    "",
    "words",
    '<w:rPr><w:vanish/><w:rPrChange w:author="A"/></w:rPr>',
    f"<w:pPr><w:rPr><w:ins {ANN}/></w:rPr></w:pPr>",
]
LEAVES = st.builds(
    lambda name, attribute, text: f"<w:{name} {attribute}>{text}</w:{name}>",
    st.sampled_from(NAMES),
    st.sampled_from(ATTRIBUTES),
    st.sampled_from(INSIDE),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda name, attribute, items: f"<w:{name} {attribute}>{''.join(items)}</w:{name}>",
        st.sampled_from(NAMES),
        st.sampled_from(ATTRIBUTES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TREES, max_size=4))
def test_elements_in_any_order_make_no_trouble(trees: list[str]) -> None:
    copy = read("".join(trees) + p(t("last words")))
    for stretch in copy.stretches:
        shown = "".join(piece.text for piece in stretch.pieces if piece.is_after)
        made = PARAGRAPH_MARK.join(copy.after[index].text for index in stretch.after)
        assert not stretch.after or shown == made
    assert [paragraph.stretch for paragraph in copy.after] == sorted(paragraph.stretch for paragraph in copy.after)
    for change in copy.changes:
        if change.part == "body":
            assert 0 <= change.paragraph <= len(copy.before)
            assert 0 <= change.after_paragraph <= len(copy.after)
    assert from_json(ReadCopy, to_json(copy)) == copy


@settings(max_examples=150, deadline=None)
@given(st.binary(min_size=1, max_size=6), st.floats(0, 1))
def test_a_file_damaged_anywhere_is_read_or_refused(noise: bytes, where: float) -> None:
    data = bytearray(docx(p(t("Some words")), {"styles.xml": ("styles", f"<w:styles {NAMESPACES}/>")}))
    at = int(where * (len(data) - len(noise)))
    data[at : at + len(noise)] = noise
    try:
        read_word(bytes(data))
    except EditorError as error:
        assert error.hint


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_a_part_of_anything_is_read_or_refused(xml: bytes) -> None:
    try:
        read_word(zipped({"word/document.xml": xml}))
    except EditorError as error:
        assert error.hint


def test_the_deepest_file_within_the_limit_is_read() -> None:
    deep = "<w:ins>" * 190 + t("deep") + "</w:ins>" * 190
    assert after(read(p(deep))) == ["deep"]
    tables = "<w:tbl><w:tr><w:tc>" * 64 + p(t("deep")) + "</w:tc></w:tr></w:tbl>" * 64
    assert before(read(tables)) == ["deep"]
