"""Buttons under an answer: each says one thing that was understood of the question, and asks it again without that."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.outbox import Button
from bot.reader import Reader
from bot.understood import told
from index.domain import Restriction, Understood

PREFIX = "without:"
REMOVE = "✕"


@dataclass(frozen=True, slots=True)
class Chip:
    """A button that asks one of the questions of a message again, without one of its restrictions."""

    number: int  # of the question, from 0
    restriction: Restriction
    answer: str  # the key of the message that answers it

    @property
    def data(self) -> str:
        return f"{PREFIX}{self.number}:{self.restriction}:{self.answer}"


def chip_of(data: str) -> Chip | None:
    """What a button carries; None where it is none of these."""
    if not data.startswith(PREFIX):
        return None
    try:
        number, restriction, answer = data.removeprefix(PREFIX).split(":", 2)
        return Chip(int(number), Restriction(restriction), answer)
    except ValueError:
        return None


def buttons(understood: Understood, number: int, answer: str, reader: Reader) -> Iterator[Button]:
    for restriction, words in told(understood, reader):
        yield Button(f"{words} {REMOVE}", Chip(number, restriction, answer).data)
