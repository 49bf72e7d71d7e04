"""Names in one Latin form, whatever script they are written in: Лавров, ლავროვი and Lavrov meet as "lavrov"."""

import re

from anyascii import anyascii

# The national system of romanisation (2002) without its apostrophes, for names are hardly ever written with them.
_GEORGIAN = str.maketrans(
    dict(zip("აბგდევზთიკლმნოპრსტუფქყჯჰ", "abgdevztiklmnoprstupkqjh", strict=True))
    | {"ჟ": "zh", "ღ": "gh", "შ": "sh", "ჩ": "ch", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ხ": "kh"}
)
_SAME_SOUND = (("kh", "h"), ("gh", "g"), ("q", "k"), ("w", "v"), ("yu", "iu"), ("ya", "ia"), ("y", "i"))
KEPT = frozenset("abcdefjlmnoprstuxz")  # Latin letters that are in a name's key if and only if they are in the name
_DOUBLED = re.compile(r"(.)\1")


def name_key(name: str) -> str:
    """One key for the spellings of a lower-case name in three scripts; "" where no letter of it has a Latin form."""
    key = anyascii(name.translate(_GEORGIAN)).lower()
    for spelling, one in _SAME_SOUND:
        key = key.replace(spelling, one)
    key = _DOUBLED.sub(r"\1", "".join(letter for letter in key if letter.isalnum()))
    return key.removesuffix("i") if len(key) > 3 else key
