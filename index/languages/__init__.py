"""Language facts, one record a language, and telling languages apart."""

import re
from functools import lru_cache

from index.languages.en import EN
from index.languages.facts import LanguageFacts
from index.languages.ka import KA
from index.languages.ru import RU

FACTS: dict[str, LanguageFacts] = {facts.code: facts for facts in (EN, RU, KA)}
LANGUAGES = tuple(FACTS)

WORDS_REMEMBERED, REMEMBERED_CHARS = 5_000, 40  # half a megabyte; each word of a question is asked about many times

_WORD = re.compile(r"\w+")
_LETTERS = {code: re.compile(f"[{facts.letters}]") for code, facts in FACTS.items()}


def detect_language(text: str) -> str | None:
    """The language that most letters of `text` are written in: "en", "ru" or "ka"; None without a letter of these.

    Script decides: the three languages have one each.
    """
    return _detected(text) if len(text) <= REMEMBERED_CHARS else _most(_letters_in(text))


@lru_cache(WORDS_REMEMBERED)
def _detected(word: str) -> str | None:
    return _most(_letters_in(word))


def language_asked(text: str) -> str | None:
    """The language of a question: names in it may be of other letters, as in "Где создана Call of Duty?", and longer.

    What asks decides, then stop words, then letters.
    """
    counts = _letters_in(text)
    if sum(map(bool, counts.values())) < 2:
        return _most(counts)
    said = _WORD.findall(text.lower())

    def rank(code: str) -> tuple[int, int, int]:
        asking, stopping = (
            sum(map(listed.__contains__, said)) for listed in (FACTS[code].question_words, FACTS[code].stop_words)
        )
        return asking, stopping, counts[code]

    return max(FACTS, key=rank)


def _letters_in(text: str) -> dict[str, int]:
    return {code: len(letters.findall(text)) for code, letters in _LETTERS.items()}


def _most(counts: dict[str, int]) -> str | None:
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None
