"""Sample questions about the people that articles name."""

import re
from collections.abc import Iterator
from itertools import islice

from index.analysis import words_in
from index.analysis.token import Flag, Token
from index.languages import FACTS

NAME_PARTS = 2  # first name and surname


def questions_about(text: str, language: str) -> Iterator[str]:
    """ "Who is …?" for each person whom the text names in full, in the nominative, after a title or an office."""
    facts = FACTS[language]
    words = words_in(text)
    for place, office in enumerate(words):
        name = list(islice(words, place + 1, place + 1 + NAME_PARTS))
        if office.flags & Flag.PERSON and not office.flags & Flag.STOP and _is_full_name(text, office, name):
            full = text[name[0].start : name[-1].end]
            if facts.surname.search(full):
                yield facts.asks_who.format(name=full)


def _is_full_name(text: str, office: Token, name: list[Token]) -> bool:
    """Whether all parts are names, with one blank between them and the office before them."""
    if len(name) < NAME_PARTS or not all(part.flags & Flag.NAME and not part.flags & Flag.PERSON for part in name):
        return False
    return bool(re.fullmatch(r"\S+(?: \S+){2}", text[office.start : name[-1].end]))
