"""What people write around a question out of courtesy, and whom they address: none of it is asked."""

import re
from itertools import islice

from index.analysis import words_in
from index.analysis.words import plain
from index.domain import Declined
from index.languages import FACTS
from index.languages.word_lists import is_listed
from index.question import cues_in, read_question

MOST = 8  # courtesies before a question and behind it, and words of a greeting
READ = 500  # characters: each courtesy is read anew for the one before it, and before a story it counts for little

# A page's address ends before the signs that end a sentence; Telegram's names have 4 to 32 Latin letters, digits or _.
_ADDRESS = re.compile(r""" ?(?:(?:https?://|www\.)\S*[^\s.,;:!?…)\]"'”’»]|(?<![\w@])@[A-Za-z]\w{3,31}(?![\w@]))""")
_PAUSE = re.compile(r"""[^\w"'“„‘«(\[]*""")
_LAST_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^.!?…]+[.!…]*\s*$)")
_LAST_CLAUSE = re.compile(r",\s+(?=[^,.!?…]+[.!…]*\s*$)")
_CAPITAL_BEHIND = re.compile(r" ([^\W\d_a-zа-яё]\w*)")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\s*$")
_TITLES = frozenset(word for facts in FACTS.values() for word in facts.titles)
_SPOKEN = frozenset(word for facts in FACTS.values() for word in facts.courtesies.words)
_ASKING = frozenset(word for facts in FACTS.values() for word in facts.question_words)
_POLITE = tuple(facts.courtesies.polite for facts in FACTS.values())


def without_courtesies(text: str) -> str:
    """The question alone, where there is one: "Hello!" is a greeting and stays so."""
    if len(text) > READ:
        return text
    rest = addressed = _ADDRESS.sub("", text).strip()
    for _ in range(MOST):
        rest = rest[_greeting(rest) or _polite(rest) :]
        rest = rest[: _thanks(rest)].rstrip()
    if rest == text or read_question(rest).small_talk is None or _goes_on(rest):
        return rest
    said = addressed.removesuffix(rest).strip()  # "Hi!" of "Hi! How are you?"
    if _is_said(said):
        return said if said == text else without_courtesies(said)
    return text if _is_nothing(addressed) else addressed


def _greeting(text: str) -> int:
    """Where a greeting or thanks at the beginning end, with what sets them off; 0 where no such words stand alone.

    "Good Morning America" greets nobody.
    """
    found = 0
    for word in islice(words_in(text), MOST):
        if not is_listed(plain(text[word.start : word.end]), _SPOKEN):
            break
        end = _after_pause(text, word.end)
        if ":" in text[word.end : end] and _refers_back(text[end:]):
            break  # "Cheers: who starred in it?"
        is_set_off = bool(text[word.end : end].strip()) or _asks(text[end:])
        if is_set_off and _is_said(text[:end]):
            found = end
    return found


def _thanks(text: str) -> int:
    """Where thanks at the end begin; where the text ends if it has none. "Who shot Mr. Cheers" thanks nobody."""
    for facts in FACTS.values():
        ahead = facts.courtesies.thanks_ahead.search(text)
        if ahead and ahead.start() and not text[ahead.end() :].strip(" .!?…)"):
            return len(text[: ahead.start()].rstrip(" ,;.—–-("))
    last = _LAST_SENTENCE.search(text)
    if last and _is_said(text[last.end() :]) and not _ends_in_title(text[: last.start()]):
        return last.start()
    last = _LAST_CLAUSE.search(text)
    return last.start() if last and read_question(text[last.end() :]).small_talk is Declined.THANKS else len(text)


def _ends_in_title(text: str) -> bool:
    last = _LAST_WORD.search(text)
    return last is not None and last[1].lower() in _TITLES


def _polite(text: str) -> int:
    """Where "could you tell me" at the beginning ends; else 0. "Please Please Me" and "Tell Me Why" are titles."""
    found = (match for polite in _POLITE if (match := polite.match(text)))
    return next((_after_pause(text, match.end()) for match in found if match.end() and not _is_title(text, match)), 0)


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Whether capitals go on behind the first word, in it or after no more than a blank."""
    behind = _CAPITAL_BEHIND.match(text, match.end())
    is_again = behind is not None and any(polite.match(text, behind.start(1)) for polite in _POLITE)
    goes_on = behind is not None and (is_again or plain(behind[1]) not in _ASKING)
    return not text.isupper() and (goes_on or any(letter.isupper() for letter in match.group().lstrip()[1:]))


def _after_pause(text: str, end: int) -> int:
    pause = _PAUSE.match(text, end)
    return pause.end() if pause else end


def _asks(text: str) -> bool:
    first = next(iter(words_in(text)), None)
    return first is not None and (plain(text[first.start : first.end]) in _ASKING or bool(_polite(text)))


def _refers_back(text: str) -> bool:
    return any(facts.follow_ups.pronoun.search(text) for facts in FACTS.values())


def _is_said(text: str) -> bool:
    return read_question(text).small_talk in (Declined.GREETING, Declined.THANKS)


def _goes_on(text: str) -> bool:
    """Whether what has nothing to look up asks of what was said before: "when?", but not "how are you?"."""
    return any(cues_in(text, facts.cues) and not facts.courtesies.welfare.search(text) for facts in FACTS.values())


def _is_nothing(text: str) -> bool:
    return read_question(text).small_talk is Declined.NO_QUESTION
