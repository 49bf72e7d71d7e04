"""What people write around a question out of courtesy, and whom they address: none of it is asked."""

import re
from itertools import islice

from index.analysis import plain, words_in
from index.domain import Declined
from index.languages import FACTS
from index.languages.facts import is_listed
from index.question import cues_in, read_question

MOST = 8  # courtesies before a question and behind it, and words of a greeting
READ = 500  # characters: each courtesy is read anew for the one before it, and before a story it counts for little

# A page's address ends before the signs that end a sentence; Telegram's names have 4 to 32 Latin letters, digits or _.
_ADDRESS = re.compile(r""" ?(?:(?:https?://|www\.)\S*[^\s.,;:!?…)\]"'”’»]|(?<![\w@])@[A-Za-z]\w{3,31}(?![\w@]))""")
_PAUSE = re.compile(r"""[^\w"'“„‘«(\[]*""")
_LAST_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^.!?…]+[.!…]*\s*$)")
_SPOKEN = frozenset(word for facts in FACTS.values() for word in facts.greetings | facts.thanks)
_ASKING = frozenset(word for facts in FACTS.values() for word in facts.question_words)


def without_courtesies(text: str) -> str:
    """The question alone, where there is one: "Hello!" is a greeting and stays so."""
    if len(text) > READ:
        return text
    rest = addressed = _ADDRESS.sub("", text).strip()
    for _ in range(MOST):
        rest = rest[_greeting(rest) or _polite(rest) :]
        thanks = _LAST_SENTENCE.search(rest)
        if thanks and _is_said(rest[thanks.end() :]):
            rest = rest[: thanks.start()]
    if rest == text or read_question(rest).small_talk is None or _goes_on(rest):
        return rest
    said = addressed.removesuffix(rest).strip()  # "Hi!" of "Hi! How are you?"
    whole = text if _is_nothing(addressed) else addressed
    return said if _is_said(said) else whole


def _greeting(text: str) -> int:
    """Where a greeting or thanks at the beginning end, with what sets them off; 0 where no such words stand alone.

    "Good Morning America" greets nobody.
    """
    found = 0
    for word in islice(words_in(text), MOST):
        if not is_listed(plain(text[word.start : word.end]), _SPOKEN):
            break
        end = _after_pause(text, word.end)
        is_set_off = bool(text[word.end : end].strip()) or _asks(text[end:])
        if is_set_off and _is_said(text[:end]):
            found = end
    return found


def _polite(text: str) -> int:
    """Where "could you tell me" at the beginning ends; else 0."""
    ends = (match.end() for facts in FACTS.values() if (match := facts.polite.match(text)))
    return next((_after_pause(text, end) for end in ends if end), 0)


def _after_pause(text: str, end: int) -> int:
    pause = _PAUSE.match(text, end)
    return pause.end() if pause else end


def _asks(text: str) -> bool:
    first = next(iter(words_in(text)), None)
    return first is not None and (plain(text[first.start : first.end]) in _ASKING or bool(_polite(text)))


def _is_said(text: str) -> bool:
    return read_question(text).small_talk in (Declined.GREETING, Declined.THANKS)


def _goes_on(text: str) -> bool:
    """Whether what has nothing to look up asks of what was said before: "when?", but not "how are you?"."""
    return any(cues_in(text, facts.cues) and not facts.welfare.search(text) for facts in FACTS.values())


def _is_nothing(text: str) -> bool:
    return read_question(text).small_talk is Declined.NO_QUESTION
