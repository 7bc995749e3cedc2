"""The dictionary as shipped."""

from editor.desk.dictionary import Dictionary, load
from editor.shipped import resource


def test_every_word_of_the_supplement_is_known_with_its_possessive() -> None:
    dictionary = load()
    lines = resource("dictionaries/supplement.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    assert len(pairs) > 200
    assert [word for word, _ in pairs if not dictionary.has(word)] == []
    nouns = [word for word, example in pairs if dictionary.has(f"{example}'s")]
    assert len(nouns) > 200
    assert [noun for noun in nouns if not dictionary.has(f"{noun}'s")] == []


def test_forms_come_from_the_word_that_a_word_is_like() -> None:
    dictionary = load()
    assert all(map(dictionary.has, ("workstreams", "academised", "academising", "ringfenced")))
    assert not dictionary.has("Ofqualed")


def test_words_are_known_before_all_is_read_only_as_far_as_it_is() -> None:
    dictionary = Dictionary()
    assert not dictionary.has("zoology")
    for _ in dictionary.read_rest():
        pass
    assert dictionary.has("zoology")
