"""What a statement counts."""

from editor.domain.draft import Draft, Quote
from editor.domain.statistics import statistics
from editor.domain.text import Block, BlockKind, plain


def test_words_characters_and_sentences_of_what_is_printed_as_the_statement() -> None:
    quote = Quote(paragraphs=(plain("Good news. Cllr. Okafor was pleased with it."),))
    draft = Draft(headline="New library", body=(plain("It opens at 9."), Block(kind=BlockKind.QUOTE, quote=quote.id)))
    found = statistics(Draft(headline=draft.headline, body=draft.body, quotes=(quote,), notes=(plain("A note."),)))
    assert (found.words, found.sentences, found.minutes) == (14, 3, 1)
    assert found.characters == len("New library") + len("It opens at 9.") + len(quote.text)
    assert found.average == 4
    assert str(found) == "14 words · 69 characters · 1 minute to read · 4 words a sentence on average"


def test_an_empty_statement_has_no_sentences_and_takes_no_time() -> None:
    found = statistics(Draft())
    assert (found.minutes, found.average, str(found)) == (0, 0.0, "0 words · 0 characters")
