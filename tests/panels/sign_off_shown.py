"""The Sign-off tab of a draft in the real window, for tests."""

from editor.domain.draft import Draft
from editor.panels.sign_off import SignOffPanel
from editor.store.drafts import add_draft
from editor.window.main_window import MainWindow
from tests.session.offices import Office, until


def open_sign_off(shown: MainWindow, it: Office, draft: Draft) -> SignOffPanel:
    it.workspace.open(add_draft(it.store, draft, "Bea Holm"))
    until(lambda: shown.page is not None and shown.page.is_complete)
    panel = shown.side.show_tab("Sign-off")
    assert isinstance(panel, SignOffPanel)
    until(lambda: bool(panel.summary.text()))
    return panel
