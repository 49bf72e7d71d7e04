"""Names that look like a word of little meaning at the beginning of a sentence: Will Smith, Theresa May, Брюс Ли.

Capitals and what stands beside the word tell them: "Will Georgia join?" and "in May" name nobody.
"""

import re

from index.languages import FACTS

_FIRST = frozenset().union(*(facts.namesakes.first for facts in FACTS.values()))
_LAST = frozenset().union(*(facts.namesakes.last for facts in FACTS.values()))
_NO_NAME_BEHIND = frozenset().union(*(facts.namesakes.before for facts in FACTS.values()))
_BEFORE, _BEHIND = 20, 40  # characters that are read
_WORD_BEFORE = re.compile(r"(?:\A|[\s\"“„«(])([^\W\d_][\w'’-]*)((?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z][a-z])\.)? \Z")
_NAME_BEHIND = re.compile(r" [A-ZА-ЯЁ][\w'’-]*")
_GOES_ON = re.compile(r"(?:,| (?:is|was|has|had|said|\w{2,}(?:ed|[^\Ws]s)))(?!\w)")  # no "Will Georgia join"
_TOLD = re.compile(r"[^.!?\n]{0,300}[.!\n]")  # a sentence that asks nothing: there "Will" begins a name
# And this no headline: "Russia Will Build Base".
_IN_LOWER_CASE = re.compile(r"[,.)]| (?:[a-zа-яё]{4,}|and|is|was|has|had|won|met|led)\b")
_OF_CALENDAR = re.compile(r"[ \u00a0](?:\d|Day\b)")


def is_namesake(text: str, start: int, end: int) -> bool:
    """Whether the word there, which begins with a capital, is a name though in small letters it means little."""
    word = text[start:end].lower()
    if word not in _FIRST and word not in _LAST:
        return False
    before = _WORD_BEFORE.search(text[max(start - _BEFORE, 0) : start])
    behind = _NAME_BEHIND.match(text, end, end + _BEHIND)
    is_after_name = before is not None and before[1][0].isupper()
    if before and (before[1].lower() in _NO_NAME_BEHIND or before[1].endswith(("'s", "’s"))):
        return False
    if word in _LAST:
        return before is not None and not (is_after_name and behind) and not _OF_CALENDAR.match(text, end)
    if behind is None:
        return is_after_name
    if before is None:  # it begins a sentence
        return (_TOLD.match(text, behind.end()) or _GOES_ON.match(text, behind.end())) is not None
    return not is_after_name or _IN_LOWER_CASE.match(text, behind.end()) is not None
