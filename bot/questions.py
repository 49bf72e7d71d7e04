"""What it takes to ask again what somebody asked: written down with the answer, so that its buttons outlive the bot."""

import datetime as dt
import json
from dataclasses import asdict, dataclass

from bot.conversations import Speaker
from index.domain import Restriction
from index.followups import Conversation, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A message that asks one thing or several."""

    text: str
    who: Speaker | None  # nobody who could be told from others
    place: int  # in the conversation
    before: Conversation
    day: dt.date | None = None  # what "yesterday" counts from; None is today
    without: frozenset[tuple[int, Restriction]] = frozenset()  # restrictions left out, each with its question's number
    is_shown: bool = True  # by the chat: a tapped button asks what nobody wrote


def as_json(question: Question) -> str:
    """In ASCII: half a surrogate pair is no UTF-8."""
    day = question.day.isoformat() if question.day else None
    return json.dumps(asdict(question) | {"day": day, "without": sorted(question.without)})


def question_from(written: str) -> Question:
    body = json.loads(written)
    turns = tuple(
        Turn(
            turn["question"],
            tuple(turn["articles"]),
            tuple(map(tuple, turn["said"])),
            turn["answer"],
            tuple(turn["nearest"]) if turn.get("nearest") else None,  # an older version did not write it down
        )
        for turn in body["before"]["turns"]
    )
    return Question(
        text=body["text"],
        who=Speaker(*body["who"]) if body["who"] else None,
        place=body["place"],
        before=Conversation(turns),
        day=dt.date.fromisoformat(body["day"]) if body["day"] else None,
        without=frozenset((number, Restriction(restriction)) for number, restriction in body["without"]),
        is_shown=body["is_shown"],
    )
