"""What a test looks at: messages as they arrive, calls, the profile, the transcript. Actions beside those of People."""

from typing import Any

from aiogram import types

from .chats import Chat
from .errors import SceneError
from .faults import Fault, Kind
from .requests import METHODS
from .seen import seen
from .transcript import transcript_of
from .world import World


class Watching:
    def __init__(self, world: World) -> None:
        self.world = world

    async def read(self, chat: int, after: int, topic: int | None, patience: float) -> dict[str, Any] | None:
        """The bot's first message with a number higher than `after`, once there is one."""
        place = self.world.chat(chat)
        return await self.world.changes.until(lambda: self.first_after(place, after, topic), patience)

    def first_after(self, chat: Chat, after: int, topic: int | None) -> dict[str, Any] | None:
        for number, message in chat.messages.items():
            if number > after and self.is_from_bot(message) and topic in (None, message.message_thread_id):
                return seen(chat, message)
        return None

    def is_from_bot(self, message: types.Message) -> bool:
        if message.new_chat_members is not None:
            return False
        return message.from_user is not None and message.from_user.id == self.world.bot.id

    async def read_edited(self, chat: int, message: int, edits: int, patience: float) -> dict[str, Any] | None:
        """The message once it was edited more than `edits` times."""
        place = self.world.chat(chat)

        def edited() -> dict[str, Any] | None:
            known = place.messages.get(message)
            return seen(place, known) if known is not None and place.edits.get(message, 0) > edits else None

        return await self.world.changes.until(edited, patience)

    async def gone(self, chat: int, message: int, patience: float) -> bool:
        place = self.world.chat(chat)
        return await self.world.changes.until(lambda: message not in place.messages or None, patience) or False

    def look(self, chat: int, message: int) -> dict[str, Any]:
        place = self.world.chat(chat)
        return seen(place, place.message(message))

    async def tap_answer(self, query: str, patience: float) -> dict[str, Any] | None:
        return await self.world.changes.until(lambda: self.world.queries[query].answer, patience)

    async def confirmed(self, patience: float) -> bool:
        """Whether the bot has confirmed all its updates in time."""
        return await self.world.changes.until(lambda: not self.world.updates.pending or None, patience) or False

    async def called(self, method: str, times: int, patience: float) -> bool:
        """Whether the method was called so often in time; calls that a fault befell count too."""
        return (
            await self.world.changes.until(lambda: self.world.called[method.lower()] >= times or None, patience)
            or False
        )

    def calls(self, method: str | None) -> list[dict[str, Any]]:
        return [
            {"method": call.method, "parameters": call.parameters, "outcome": call.outcome}
            for call in self.world.calls
            if method is None or call.method.lower() == method.lower()
        ]

    def fault(self, kind: Kind, method: str, call: int, times: int, seconds: float) -> None:
        if method.lower() not in METHODS:
            raise SceneError(f"Telegram has no method {method}")
        self.world.faults.ordered.append(Fault(kind, method, call, times, seconds))

    def repeat_updates(self, times: int) -> None:
        self.world.updates.repetitions += times

    def profile(self) -> dict[str, Any]:
        profile = self.world.profile
        return {
            "name": profile.name,
            "description": profile.description,
            "short_description": profile.short_description,
            "commands": {
                f"{scope} {language}".strip(): {command.command: command.description for command in commands}
                for (scope, language), commands in profile.commands.items()
            },
        }

    def transcript(self, chat: int | None) -> str:
        chats = [self.world.chat(chat)] if chat is not None else self.world.chats.values()
        return "\n\n".join(transcript_of(place) for place in chats if place.events)
