"""Where partners stood, decision by decision; new ones are recorded by approve, send and take_in."""

from editor.store.sign_offs import decisions

__all__ = ["decisions"]
