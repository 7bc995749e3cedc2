"""What taking copies in costs: a file opened, aligned and compared; five of them merged (pytest -n0
--benchmark-enable)."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from editor.domain.draft import Draft
from editor.domain.sent import SentText
from editor.domain.text import Block, plain
from editor.exports.sign_off_copy import write_sign_off_copy
from editor.exports.sign_off_sheet import Asker, SignOffSheet
from editor.reading.word import read_word
from editor.returns.intake import Intake, intake
from editor.returns.merge import Merged, Offer, merged
from editor.returns.sending import sent_text
from tests.checks.letters import NAMES, sentences
from tests.exports.samples import FERRY, about, blocks_of

Benchmark = Callable[..., Any]
_RUN = re.compile(r'<w:r><w:t xml:space="preserve">([^<&]{40,})</w:t></w:r>')
_WHO = 'w:id="9" w:author="Author" w:date="2026-03-01T10:00:00Z"'


def release_of_600_words() -> Draft:
    body: list[Block] = []
    found = [sentence for name in NAMES for sentence in sentences(name)]
    while sum(len(block.text.split()) for block in body) < 450:
        body.append(plain(" ".join(found.pop() for _ in range(3))))
    return replace(FERRY, body=(*FERRY.body, *body))


def copy_of(draft: Draft) -> bytes:
    asker = Asker("Ines Caldbeck", "Saltmarsh Harbour Trust", "press@saltmarsh.example")
    sheet = SignOffSheet("SF-1-1-K7QM", 1, datetime(2026, 3, 1, tzinfo=UTC), "Coastguard", "the whole text", asker)
    return write_sign_off_copy(blocks_of(draft), about(draft), sheet)


def edited(data: bytes, random: Random) -> bytes:
    """With a word replaced in most paragraphs, two in three of these tracked."""

    def changed(run: re.Match[str]) -> str:
        if random.random() > 0.8:
            return run.group()
        words = run[1].split(" ")
        at = random.randrange(1, len(words) - 1)
        before, after = " ".join(words[:at]) + " ", " " + " ".join(words[at + 1 :])
        if random.random() < 0.35:
            return _text(before + "silent" + after)
        taken = f"<w:del {_WHO}><w:r><w:delText>{words[at]}</w:delText></w:r></w:del>"
        return f"{_text(before)}{taken}<w:ins {_WHO}>{_text('tracked')}</w:ins>{_text(after)}"

    result = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                head, mark, release = content.decode().partition('w:name="part_0"')
                content = (head + mark + _RUN.sub(changed, release)).encode()
            new.writestr(name, content)
    return result.getvalue()


def _text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_one_copy_of_600_words_is_read_aligned_and_compared(benchmark: Benchmark) -> None:
    """Budget: 10 ms."""
    draft = release_of_600_words()
    data = copy_of(draft)
    sent = sent_text(blocks_of(draft), read_word(data))
    returned = edited(data, Random(3))

    def take_in() -> Intake:
        return intake(read_word(returned), sent, draft)

    assert 5 < len(benchmark(take_in).proposals) < 30


def test_five_copies_of_600_words_are_taken_in_and_merged(benchmark: Benchmark) -> None:
    """Budget: 100 ms."""
    draft = release_of_600_words()
    data = copy_of(draft)
    kept = sent_text(blocks_of(draft), read_word(data)).to_text()
    returned = [edited(data, Random(seed)) for seed in range(5)]

    def take_in() -> Merged:
        sent = SentText.from_text(kept)
        offers = [
            Offer(index, source, f"Partner {source}", proposal)
            for source, file in enumerate(returned)
            for index, proposal in enumerate(intake(read_word(file), sent, draft).proposals)
        ]
        return merged(offers, draft)

    result = benchmark(take_in)
    assert any(group.is_agreement for group in result.groups) or any(group.is_conflict for group in result.groups)
