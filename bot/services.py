"""What every handler is handed."""

import asyncio
import datetime as dt
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, ParamSpec, Protocol, TypeAlias, TypeVar

from telegram import Update
from telegram.ext import Application, BaseHandler, CallbackContext, ExtBot

from bot.conversations import Conversations
from bot.delivery import Delivery
from bot.settings import Settings
from index.domain import Answer, NoAnswer, Restriction
from index.followups import Conversation
from index.reindex import Reindexer
from index.store import Store

Data: TypeAlias = dict[Any, Any]
Context: TypeAlias = CallbackContext[ExtBot[None], Data, Data, Data]
NewsBot: TypeAlias = Application[ExtBot[None], Context, Data, Data, Data, None]
Handlers: TypeAlias = list[BaseHandler[Update, Context, Any]]

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Answers(Protocol):
    """index.answer.Answerer, and the one that the tests have."""

    def answers(
        self,
        text: str,
        before: Conversation = ...,
        now: dt.date | None = ...,
        without: Collection[tuple[int, Restriction]] = ...,
    ) -> list[Answer | NoAnswer]: ...

    def sample_questions(self, language: str, count: int) -> tuple[str, ...]: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    settings: Settings
    answers: Answers
    store: Store
    reindexer: Reindexer
    delivery: Delivery
    conversations: Conversations
    threads: ThreadPoolExecutor  # `index` is plain synchronous code: called here, it holds up no chat

    async def call(self, work: Callable[Given, Result], *args: Given.args, **named: Given.kwargs) -> Result:
        """Does a piece of synchronous work in one of the threads."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, lambda: work(*args, **named))
