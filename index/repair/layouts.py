"""What the same keys write on another keyboard layout: "rnj ghtpbltyn" on the Russian one is "кто президент"."""

from collections.abc import Iterator
from functools import cache

from index.languages import detect_language

# Key by key, without and with Shift. The Georgian layout (QWERTY) has no letters of its own on the keys of punctuation.
_ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?' + "@#$^&"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ," + '"№;:?'
_GEORGIAN = "„ქწერტყუიოპ[]ასდფგჰჯკლ;'ზხცვბნმ,./" + '“QჭEღთYUIOP{}AშDFGHჟKL:"ძXჩVBNM<>?' + "@#$^&"

LAYOUTS = {"en": _ENGLISH, "ru": _RUSSIAN, "ka": _GEORGIAN}
KEYS = 34  # with and without Shift, before the signs over the digits
ENDING = "? \n"


def on_other_layouts(text: str, language: str) -> Iterator[str]:
    """What the keys that wrote `text` on the layout of `language` write on each of the others.

    A question mark at the end is one on any layout: whoever put it there had looked for its key.
    """
    words = text.rstrip(ENDING)
    for code, layout in LAYOUTS.items():
        if code != language:
            yield words.translate(_changes(LAYOUTS[language], layout)) + text[len(words) :]


def _changes(typed: str, meant: str) -> dict[int, str]:
    return {ord(one): other for one, other in zip(typed, meant, strict=True) if one != other}


def are_neighbours(one: str, other: str, language: str) -> bool:
    """Whether two letters are on one key or on keys beside each other."""
    layout = LAYOUTS[language]
    places = [layout.find(letter) for letter in (one, other)]
    return -1 not in places and abs(places[0] % KEYS - places[1] % KEYS) <= 1


@cache
def letters_of(language: str) -> frozenset[str]:
    """Its small letters."""
    return frozenset(letter for letter in LAYOUTS[language].lower() if detect_language(letter) == language)
