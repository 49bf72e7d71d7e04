"""What people asked in the last ten minutes, so that "and when?" is understood.

In memory alone; written down only with an answer that has buttons which ask its question again (bot.questions).
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.domain import Answer, NoAnswer
from index.followups import TURNS, Conversation, Turn, turn_of

KEPT_S = 600.0
MOST = 1000  # conversations at a time, some kilobytes each; the one that has rested longest goes first


class Speaker(NamedTuple):
    """A person in a chat, in a group with topics in one of these."""

    chat: int
    topic: int | None
    person: int


@dataclass(frozen=True, slots=True)
class Said:
    at: float
    turns: tuple[Turn, ...]  # none for small talk


class Conversations:
    """A question has a place in its conversation, the id of its message: an edited one is read where it stands."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock`: seconds."""
        self._clock = clock
        self._said: OrderedDict[Speaker, dict[int, Said]] = OrderedDict()

    def before(self, who: Speaker, place: int) -> Conversation:
        self._forget()
        said = self._said.get(who, {})
        fresh = (said[earlier] for earlier in sorted(said) if earlier < place and not self._is_old(said[earlier]))
        return Conversation(tuple(turn for one in fresh for turn in one.turns)[-TURNS:])

    def note(self, who: Speaker, place: int, given: Sequence[Answer | NoAnswer]) -> None:
        """`given`: the answers to one message."""
        said = self._said.setdefault(who, {})
        said[place] = Said(self._clock(), tuple(turn for one in given if (turn := turn_of(one))))
        for oldest in sorted(said)[: -TURNS - 1]:  # one more than a question looks back to: the last one may be edited
            del said[oldest]
        self._said.move_to_end(who)
        if len(self._said) > MOST:
            self._said.popitem(last=False)

    def next_place(self, who: Speaker) -> int:
        """For a question that no message holds: after those that are known, before the message that will come."""
        return max(self._said.get(who, ()), default=0) + 1

    def _forget(self) -> None:
        """Those who have asked nothing for long; they come first."""
        while self._said and all(map(self._is_old, next(iter(self._said.values())).values())):
            self._said.popitem(last=False)

    def _is_old(self, said: Said) -> bool:
        return self._clock() - said.at > KEPT_S
