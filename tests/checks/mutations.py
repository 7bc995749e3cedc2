"""Ways in which a quotation goes wrong, made at random from true ones."""

import re
from collections.abc import Callable
from random import Random

_NUMBER = re.compile(r"\d+")
ADDED = ("very", "always", "most", "all", "significantly", "not", "the", "and", "more", "now", "quickly", "of")
_NUMBER_WORDS = {"six": "seven", "two": "three", "three": "four", "four": "five", "one": "two", "eleven": "twelve"}


def swap_word(text: str, others: list[str], random: Random) -> str:
    words = text.split()
    at = random.randrange(len(words))
    words[at] = random.choice(
        [word for word in others if word.strip(".,;:").lower() != words[at].strip(".,;:").lower()]
    )
    return " ".join(words)


def drop_word(text: str, others: list[str], random: Random) -> str:
    """A "not" if there is one, else any word within."""
    words = text.split()
    inner = list(range(1, len(words) - 1))
    nots = [at for at in inner if words[at] in ("not", "no", "never", "nor")]
    del words[random.choice(nots or inner)]
    return " ".join(words)


def change_number(text: str, others: list[str], random: Random) -> str:
    found = list(_NUMBER.finditer(text))
    if found:
        number = random.choice(found)
        return f"{text[: number.start()]}{int(number.group()) + random.randint(1, 9)}{text[number.end() :]}"
    return " ".join(_NUMBER_WORDS.get(word, word) for word in text.split())


def add_word(text: str, others: list[str], random: Random) -> str:
    words = text.split()
    words.insert(random.randrange(1, len(words)), random.choice(ADDED))
    return " ".join(words)


def join_with(text: str, other: str, random: Random) -> str:
    """The head of one sentence and the tail of another as if they were one."""
    head, tail = text.rstrip(".").split(), other.rstrip(".").split()
    link = random.choice([" ", ", ", " and ", "; "])
    return " ".join(head[-random.randint(3, 6) :]) + link + " ".join(tail[: random.randint(3, 6)])


MUTATIONS: tuple[Callable[[str, list[str], Random], str], ...] = (swap_word, drop_word, change_number, add_word)
