"""A copy as read, in the form that `read-copy --json` prints."""

from typing import Any

from editor.reading.values import Comment, ReadCopy


def copy_as_json(copy: ReadCopy) -> dict[str, Any]:
    """`before` is the body with every change rejected, `after` with every one accepted, one text a
    paragraph, empty ones too; `paragraph` is an index into `before` (of the next paragraph, where the
    change stands in none)."""
    return {
        "before": [paragraph.text for paragraph in copy.before],
        "after": [paragraph.text for paragraph in copy.after],
        "changes": [
            {
                "kind": change.kind,
                "author": change.author,
                "date": change.date,
                "old": change.old,
                "new": change.new,
                "paragraph": change.paragraph,
            }
            for change in copy.changes
            if change.part == "body"
        ],
        "comments": [_comment(comment) for comment in copy.comments],
    }


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "author": comment.author,
        "date": comment.date,
        "text": comment.text,
        "anchor": comment.anchor,
        "resolved": comment.resolved,
        "replies": [_comment(reply) for reply in comment.replies],
    }
