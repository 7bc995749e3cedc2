"""Records where a partner stands; the log of it is added to and never changed."""

from editor.domain.sign_off import Decision
from editor.store.sign_offs import add_decision, decisions
from editor.store.store import Store

__all__ = ["decisions", "record_decision"]


def record_decision(store: Store, draft_id: int, decision: Decision) -> Decision:
    """The decision with its id, once it is durably written."""
    return add_decision(store, draft_id, decision)
