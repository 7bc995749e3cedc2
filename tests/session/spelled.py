"""The spelling of a draft, for tests: without a dictionary, or with the real one."""

from editor.session.dictionary import WordList, Words
from editor.session.document import DraftDocument
from editor.session.notices import Notices
from editor.session.spelling import Spelling
from tests.session.offices import until


def spelling_of(document: DraftDocument, notices: Notices, loaded: bool = False) -> Spelling:
    """What the writer adds or passes over is kept nowhere."""
    words = WordList(frozenset(), _keep, notices, document)
    if loaded:
        words.load()
        until(lambda: words.is_loaded)
        words.close()
    return Spelling(document, words, frozenset(), _keep, notices, document)


def _keep(words: Words) -> None:
    """Nothing is written."""
