"""Comments in the margin of a Word file, with their replies and whether they are resolved."""

from editor.reading.blocks import HANDLERS as BLOCKS
from editor.reading.lines import Context
from editor.reading.names import W14, W15, Element, W
from editor.reading.runs import HANDLERS as RUNS
from editor.reading.source import Excerpt, Source
from editor.reading.story import Story
from editor.reading.values import Comment

_PARAGRAPH_ID = W14 + "paraId"


def comments(source: Source, root: Element | None, extended: Element | None) -> tuple[Comment, ...]:
    """The comments in the order of the file, all replies of a thread under its first comment, as Word shows them.
    `extended` is the newer part that says who answers whom (always somebody earlier) and what is resolved; older files
    have none."""
    if root is None:
        return ()
    parents, resolved = _extended(extended)
    found: dict[str, Element] = {}
    by_paragraph: dict[str, str] = {}
    for element in root.iterchildren(W + "comment"):
        identity = element.get(W + "id", "")
        found[identity] = element
        for paragraph in element.iter(W + "p"):
            by_paragraph[paragraph.get(_PARAGRAPH_ID, "")] = identity
    is_resolved = {identity for paragraph, identity in by_paragraph.items() if resolved.get(paragraph)}
    threads: dict[str, str] = {}
    replies: dict[str, list[Comment]] = {}
    for identity, element in found.items():
        parent = _parent(element, parents, by_paragraph)
        threads[identity] = threads.get(parent, identity)
        replies.setdefault(threads[identity], [])
        if threads[identity] != identity:
            replies[threads[identity]].append(_comment(source, identity, element, identity in is_resolved, ()))
    return tuple(
        _comment(source, identity, found[identity], identity in is_resolved, tuple(answers))
        for identity, answers in replies.items()
    )


def _comment(
    source: Source, identity: str, element: Element, is_resolved: bool, replies: tuple[Comment, ...]
) -> Comment:
    anchor = source.anchors.get(identity) or Excerpt()
    return Comment(
        element.get(W + "author", ""),
        element.get(W + "date", ""),
        _text(source, element),
        anchor.after or anchor.before,
        is_resolved,
        replies,
        anchor.paragraph,
        anchor.after_paragraph,
    )


def _extended(root: Element | None) -> tuple[dict[str, str], dict[str, bool]]:
    parents: dict[str, str] = {}
    resolved: dict[str, bool] = {}
    if root is not None:
        for element in root.iter(W15 + "commentEx"):
            paragraph = element.get(W15 + "paraId", "")
            parents[paragraph] = element.get(W15 + "paraIdParent", "")
            resolved[paragraph] = element.get(W15 + "done", "0") not in ("0", "false", "off")
    return parents, resolved


def _parent(element: Element, parents: dict[str, str], by_paragraph: dict[str, str]) -> str:
    """The comment that this one answers; the newer part names comments by their last paragraph."""
    for paragraph in element.iter(W + "p"):
        parent = by_paragraph.get(parents.get(paragraph.get(_PARAGRAPH_ID, ""), ""), "")
        if parent:
            return parent
    return ""


def _text(source: Source, element: Element) -> str:
    story = Story(source, "comment", {}, {**BLOCKS, **RUNS})
    story.contain(element, Context())
    return "\n".join(paragraph.text for paragraph in story.builder.after).strip()
