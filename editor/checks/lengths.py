"""Headline, standfirst and sentences: how long they may be, and how a headline ends."""

from collections.abc import Iterator

from editor.checks.context import Context, found
from editor.checks.passages import Kind, Passage
from editor.domain.findings import Finding
from editor.domain.sentences import sentence_ranges
from editor.domain.text import words


def headline_and_standfirst(passage: Passage, context: Context) -> Iterator[Finding]:
    text = passage.text
    for kind, rule in ((Kind.HEADLINE, "headline-length"), (Kind.STANDFIRST, "standfirst-length")):
        limit = context.book.limits[rule]
        if passage.kind is kind and len(text.strip()) > limit:
            yield found(rule, passage, 0, len(text), f"{len(text.strip())} characters; {limit} at most.")
    if passage.kind is Kind.HEADLINE and text.rstrip().endswith(".") and not text.rstrip().endswith(".."):
        end = len(text.rstrip())
        yield found("headline-stop", passage, end - 1, end, "The headline ends with a full stop.", "")


def long_sentences(passage: Passage, context: Context) -> Iterator[Finding]:
    if not passage.is_prose:
        return
    limit = context.book.limits["sentence-length"]
    for start, end in sentence_ranges(passage.text):
        count = words(passage.text[start:end])
        if count > limit:
            yield found("sentence-length", passage, start, end, f"A sentence of {count} words; {limit} at most.")
