"""Whatever is drafted can be exported: Word and text are written, clean, and hold each printed block."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.draft import Draft
from editor.domain.text import BlockKind, clean, plain
from editor.exports.html import html
from editor.exports.plain_text import plain_text, text_bytes
from editor.exports.word import write_word
from tests.exports.samples import STYLE, about, blocks_of, linked
from tests.exports.word_file import WordFile
from tests.strategies import drafts

any_characters = st.text(st.characters(), max_size=30)  # lone surrogates and control characters too


@given(drafts(), st.lists(st.text(max_size=20), max_size=2))
def test_any_draft_is_written_clean_with_every_block_in_its_paragraph(draft: Draft, header: list[str]) -> None:
    blocks = blocks_of(draft)
    word = WordFile(write_word(blocks, about(draft, *header)))
    expected = [clean(block.text).replace("\u2028", "\n").replace("\t", " ") for block in blocks]
    assert word.texts() == expected


@given(drafts())
def test_any_draft_is_written_as_text_of_windows_line_ends_and_as_html(draft: Draft) -> None:
    blocks = blocks_of(draft)
    data = text_bytes(plain_text(blocks, STYLE.with_settings(dict(draft.house_style))))
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert html(blocks).startswith("<p")


@given(any_characters, any_characters, st.sampled_from(list(BlockKind)[:4]))
def test_any_characters_can_be_exported(words: str, link: str, kind: BlockKind) -> None:
    draft = Draft(headline=words, organisation=words, body=(plain(words, kind), linked("", words, link)))
    blocks = blocks_of(draft)
    assert len(WordFile(write_word(blocks, about(draft, words))).texts()) == len(blocks)
    text_bytes(plain_text(blocks, STYLE)).decode("utf-8-sig")
    html(blocks).encode()
