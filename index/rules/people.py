"""Whom a sentence names beside those whom a question names."""

from index.analysis import Flag, Token, words_in
from index.languages import FACTS
from index.question import Question

NO_NAME = Flag.STOP | Flag.DIGITS | Flag.TIME


def names_another(text: str, language: str, question: Question) -> bool:
    """Whether it has a name that the question has not; "Ann" of "Ann Lee" is none where Lee is asked for."""
    asked = {term for word in question.words for term in word.searched}
    words = words_in(text)
    for place, word in enumerate(words):
        if word.flags & NO_NAME or word.term in asked or not _is_name(text, word, place, language):
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        if following is None or following.term not in asked or text[word.end : following.start] != " ":
            return True
    return False


def _is_name(text: str, word: Token, place: int, language: str) -> bool:
    """In a script without capitals surnames are in its dictionary, and what is in none may be a name."""
    written = text[word.start : word.end]
    if written.title() == written.lower():
        return bool(word.flags & Flag.NAME) or bool(FACTS[language].surname.search(written))
    return bool(word.flags & Flag.CAPITAL and (place or word.flags & Flag.NAME))
