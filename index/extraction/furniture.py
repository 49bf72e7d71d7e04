"""Which of a page's paragraphs are prose, and which are what the site puts around it."""

import re
from collections.abc import Collection
from enum import Enum, auto

from index.extraction.bylines import is_beside_headline
from index.extraction.plaintext import Paragraph, holds_sentence, words_in
from index.languages import FACTS
from index.languages.word_lists import words

LONGEST_FURNITURE_CHARS = 300  # a longer paragraph that begins like a stock phrase is prose all the same
MENU_ITEM_WORDS = 3
CODE_CHARS = 3  # "EN", "rus"; a longer name of a language can be a word of a headline

# As they call themselves; the languages that have facts of their own bring their names with them.
_OTHER_LANGUAGES = words("""
    українська հայերեն azərbaycan azərbaycanca аҧсуа аԥсшәа ирон türkçe deutsch français español italiano polski
    português lietuvių latviešu eesti română беларуская қазақша 中文 العربية فارسی עברית ελληνικά 日本語
    ua am az tr de fr
""")
_LANGUAGES = _OTHER_LANGUAGES.union(*(facts.furniture.languages for facts in FACTS.values()))
_LABELS = frozenset[str]().union(*(facts.furniture.labels for facts in FACTS.values()))
_CODES = frozenset(name for name in _LANGUAGES if len(name) <= CODE_CHARS)

_BLANKS = re.compile(r"\s+")
_SIGNS_BEFORE = re.compile(r"^(?:(?!©)[\W_])+")
_SIGNS_AFTER = re.compile(r"[\W_]+$")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\W*\d{4}", re.IGNORECASE)
_HASHTAGS = re.compile(r"(?:[#＃][^\W\d]\w*[\s,]*)+")
_MENU_DIVIDER = re.compile(r"\s*[\t|•·]\s*|\s[>»›/]\s|\s{2,}")


class Mark(Enum):
    PROSE = auto()
    FURNITURE = auto()  # wherever it stands
    ENDING = auto()  # furniture, after which the article is over
    LABEL = auto()  # furniture beside the article (a date, a section, a button), perhaps a heading within
    OTHER = auto()  # a headline, a heading, an item, a caption, a button: its place tells


class _Phrases:
    def __init__(self, phrases: Collection[str]) -> None:
        self._whole = frozenset(phrase for phrase in phrases if not phrase.endswith("*"))
        self._beginnings = tuple(phrase.removesuffix("*") for phrase in phrases if phrase.endswith("*"))

    def match(self, line: str) -> bool:
        return line.startswith(self._beginnings) or _SIGNS_AFTER.sub("", line) in self._whole


_PHRASES = _Phrases([phrase for facts in FACTS.values() for phrase in facts.furniture.phrases])
_ENDINGS = _Phrases([phrase for facts in FACTS.values() for phrase in facts.furniture.endings])


def mark(paragraph: Paragraph, shared_lines: Collection[str] = ()) -> Mark:
    """What the paragraph is by its own wording; `shared_lines` are furniture whatever their wording."""
    if all(line in shared_lines for line in paragraph.lines):
        return Mark.FURNITURE
    text = _BLANKS.sub(" ", paragraph.text)
    if len(text) <= LONGEST_FURNITURE_CHARS:
        line = _SIGNS_BEFORE.sub("", text).casefold()
        if _ENDINGS.match(line) or _COPYRIGHT.match(line):
            return Mark.ENDING
        if _PHRASES.match(line) or _offers_languages(line):
            return Mark.FURNITURE
        if _is_label(line) or _is_menu(paragraph.text) or _HASHTAGS.fullmatch(text):
            return Mark.LABEL
        if is_beside_headline(text):
            return Mark.LABEL
    return Mark.PROSE if holds_sentence(text) else Mark.OTHER


def _offers_languages(line: str) -> bool:
    names = words_in(line)
    return len(names) > 1 and _LANGUAGES.issuperset(names)


def _is_label(line: str) -> bool:
    """ "Politics", "Facebook Twitter", "Log in EN RU", "3 comments", "Russian"."""
    names = words_in(line)
    if len(names) == 1 and names[0] in _LANGUAGES:
        return True
    return not _LABELS.isdisjoint(names) and (_LABELS | _CODES).issuperset(names)


def menu_items(line: str) -> list[str]:
    """The items of a line that consists of several short ones apart from each other; none where it does not."""
    items = [item for item in _MENU_DIVIDER.split(line) if item]
    is_menu = len(items) > 1 and all(len(words_in(item)) <= MENU_ITEM_WORDS for item in items)
    return items if is_menu else []


def _is_menu(line: str) -> bool:
    """A menu most of whose items are known: "Subscribe | Log in | Tbilisi"."""
    items = [item.casefold() for item in menu_items(line)]
    known = sum(_PHRASES.match(item) or _is_label(item) or item in _LANGUAGES for item in items)
    return 2 * known > len(items)
