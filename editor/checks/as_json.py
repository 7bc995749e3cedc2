"""Findings as the command line prints them."""

from typing import Any

from editor.domain.draft import Draft
from editor.domain.findings import Finding
from editor.domain.places import describe


def finding_json(finding: Finding, draft: Draft) -> dict[str, Any]:
    """{"rule", "place", "message", "blocks", "text", "source", "page", "status"}; page and status are null where there
    is none, and a waived finding says in "waived" by whom and why."""
    form: dict[str, Any] = {
        "rule": finding.rule,
        "place": describe(finding.place, draft),
        "message": finding.message,
        "blocks": finding.blocks,
        "text": finding.text,
        "source": finding.source,
        "page": finding.page or None,
        "status": str(finding.status) if finding.status else None,
    }
    if finding.waived:
        form["waived"] = f"{finding.waived.by}: {finding.waived.reason}"
    return form
