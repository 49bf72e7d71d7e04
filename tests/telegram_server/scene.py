"""The server as a test sees it: a stage for people, chats and one bot.

Whoever waits here waits until the thing happens, at most PATIENCE_S, and then raises SceneError with the transcript.
"""

from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Literal, Self

from aiohttp import ClientSession, ClientTimeout

from .cast import PATIENCE_S, Channel, Group, Person
from .errors import SceneError
from .process import Addresses


@dataclass(frozen=True)
class Bot:
    token: str = field(repr=False)
    id: int
    username: str
    name: str


@dataclass(frozen=True)
class Call:
    """A call that the bot made: `outcome` is "ok", Telegram's error text, or the fault that befell it."""

    method: str
    parameters: dict[str, Any]
    outcome: str


class TelegramServer:
    """`async with TelegramServer(addresses) as telegram`: a new world, empty but for the bot."""

    def __init__(
        self, addresses: Addresses, name: str = "Tsitata", username: str = "tsitata_bot", privacy: bool = True
    ) -> None:
        self.address = addresses.api
        self.base_url = f"{addresses.api}/bot"
        self.base_file_url = f"{addresses.api}/file/bot"
        self.control = addresses.control
        self.world = {"name": name, "username": username, "privacy": privacy}
        self.session: ClientSession
        self.bot: Bot

    async def __aenter__(self) -> Self:
        self.session = ClientSession(timeout=ClientTimeout(total=None))
        made = await self.order("new_world", **self.world)
        bot = made["bot"]
        self.bot = Bot(made["token"], bot["id"], bot["username"], bot["first_name"])
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.order("recovery")
        await self.session.close()

    async def order(self, action: str, **arguments: Any) -> Any:
        async with self.session.post(f"{self.control}/{action}", json=arguments) as response:
            answer = await response.json() if response.content_type == "application/json" else {}
        if "error" in answer or "result" not in answer:
            raise SceneError(answer.get("error", f"{action} failed in the server: {response.status}"))
        return answer["result"]

    # People and places

    async def person(self, name: str, language: str | None = "en", username: str | None = None) -> Person:
        made = await self.order("person", name=name, language=language, username=username)
        return Person(self, made["id"], name)

    async def group(
        self,
        name: str,
        *,
        owner: Person | None = None,
        topics: bool = False,
        kind: Literal["group", "supergroup"] = "supergroup",
        username: str | None = None,
        bot: Literal["member", "administrator", "left"] = "member",
    ) -> Group:
        owner = owner or await self.person(f"Owner of {name}")
        made = await self.order(
            "group", name=name, owner=owner.id, kind=kind, topics=topics, username=username, bot=bot
        )
        return Group(self, made["id"], name, owner)

    async def channel(
        self,
        name: str,
        *,
        owner: Person | None = None,
        username: str | None = None,
        bot: Literal["administrator", "left"] = "administrator",
        discussion: Group | None = None,
    ) -> Channel:
        owner = owner or await self.person(f"Owner of {name}")
        linked = discussion.id if discussion else None
        made = await self.order("channel", name=name, owner=owner.id, username=username, bot=bot, discussion=linked)
        return Channel(self, made["id"], name, owner)

    # What can be seen

    async def transcript(self) -> str:
        """Every chat as its people see it."""
        return str(await self.order("transcript", chat=None))

    async def calls(self, method: str | None = None) -> list[Call]:
        return [Call(**call) for call in await self.order("calls", method=method)]

    async def called(self, method: str, times: int = 1, patience: float = PATIENCE_S) -> None:
        """Waits for so many calls of the method since the world began; those that a fault befell count too."""
        if not await self.order("called", method=method, times=times, patience=patience):
            made = [call.outcome for call in await self.calls(method)]
            raise SceneError(f"{method} was called {len(made)} times in {patience} s, not {times}: {made}")

    async def confirmed(self, patience: float = PATIENCE_S) -> None:
        """Waits until the bot has confirmed all its updates."""
        if not await self.order("confirmed", patience=patience):
            raise SceneError(f"after {patience} s the bot has not confirmed all its updates")

    async def profile(self) -> dict[str, Any]:
        """What the bot told of itself: name, description and short_description by language code ("" for all others),
        commands by scope and language code ("default", "default ka", "chat/7000000001 en") as {command: description}.
        """
        result: dict[str, Any] = await self.order("profile")
        return result

    # Faults on order: they befall the calls number `call`, and so many after it, that come from now on

    async def too_many_requests(
        self, method: str = "sendMessage", *, retry_after: int = 1, call: int = 1, times: int = 1
    ) -> None:
        await self._fault("too many requests", method, call, times, retry_after)

    async def bad_gateway(self, method: str = "sendMessage", *, call: int = 1, times: int = 1) -> None:
        await self._fault("bad gateway", method, call, times)

    async def drops_before(self, method: str = "sendMessage", *, call: int = 1, times: int = 1) -> None:
        """The connection is cut before Telegram does what was asked."""
        await self._fault("dropped before", method, call, times)

    async def drops_after(self, method: str = "sendMessage", *, call: int = 1, times: int = 1) -> None:
        """Telegram does what was asked; its answer is lost."""
        await self._fault("dropped after", method, call, times)

    async def hangs(self, method: str = "sendMessage", *, seconds: float, call: int = 1, times: int = 1) -> None:
        """The connection stays open so long without an answer, then is cut; nothing is done."""
        await self._fault("hung", method, call, times, seconds)

    async def _fault(self, kind: str, method: str, call: int, times: int, seconds: float = 0) -> None:
        await self.order("fault", kind=kind, method=method, call=call, times=times, seconds=seconds)

    async def outage(self, seconds: float | None = None) -> None:
        """Nothing listens and all connections are cut: for so long, or until `recovery`."""
        await self.order("outage", seconds=seconds)

    async def recovery(self) -> None:
        await self.order("recovery")

    async def repeats_updates(self, times: int = 1) -> None:
        """The next answers with updates, so many of them, are given once more although they were confirmed."""
        await self.order("repeat_updates", times=times)

    async def taps_expire(self) -> None:
        """What was tapped and is not answered yet can no longer be answered."""
        await self.order("taps_expire")
