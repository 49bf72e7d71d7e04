"""Language facts, one record a language, and telling languages apart."""

import re

LANGUAGES = ("en", "ru", "ka")

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_GEORGIAN = re.compile(r"[ა-ჿᲐ-Ჿⴀ-ⴭ]")


def detect_language(text: str) -> str | None:
    """The language that most letters of `text` are written in: "en", "ru" or "ka"; None without a letter of these.

    Script decides: the three languages have one each.
    """
    counts = {
        "en": len(_LATIN.findall(text)),
        "ru": len(_CYRILLIC.findall(text)),
        "ka": len(_GEORGIAN.findall(text)),
    }
    best = max(LANGUAGES, key=lambda language: counts[language])
    return best if counts[best] else None
