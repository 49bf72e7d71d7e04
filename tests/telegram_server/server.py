"""The HTTP side: the Bot API on one port, which can be out of reach for a time, and what tests order on another."""

import asyncio
from inspect import isawaitable
from typing import Any

from aiogram.types import InputFile
from aiohttp import web

from . import methods
from .errors import Refused, SceneError
from .faults import Fault
from .people import People
from .requests import method_of, outward, parameters_of
from .watching import Watching
from .world import World

HOST = "127.0.0.1"
BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"
ACCEPTED_BYTES = 60 * 1024 * 1024  # a little more than Telegram lets be uploaded, so that it is us who refuse


class Server:
    def __init__(self) -> None:
        self.world = World("Tsitata", "tsitata_bot", privacy=True)
        self.port = 0
        self.api = self.runner(
            web.route("*", "/bot{token}/{method}", self.call), web.get("/file/bot{token}/{path:.+}", self.download)
        )
        self.control = self.runner(web.post("/{action}", self.order))
        self.site: web.TCPSite | None = None
        self.return_of_service: asyncio.Task[None] | None = None

    @staticmethod
    def runner(*routes: web.RouteDef) -> web.AppRunner:
        app = web.Application(client_max_size=ACCEPTED_BYTES)
        app.add_routes(routes)
        # Handlers end with their connection: a bot that was killed does not go on polling.
        return web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)

    async def start(self, port: int) -> tuple[str, str]:
        """The addresses of the Bot API and of control."""
        self.port = port
        await self.api.setup()
        await self.come_back()
        await self.control.setup()
        await web.TCPSite(self.control, HOST, 0).start()
        return f"http://{HOST}:{self.port}", f"http://{HOST}:{self.control.addresses[0][1]}"

    async def stop(self) -> None:
        if self.return_of_service is not None:
            self.return_of_service.cancel()
        await self.api.cleanup()
        await self.control.cleanup()

    async def call(self, request: web.Request) -> web.StreamResponse:
        world = self.world
        name = request.match_info["method"]
        fault = world.faults.of(name) if request.match_info["token"] == world.token else None
        if fault is not None and fault.kind != "dropped after":
            world.record(name, {}, fault.kind)
            return await suffer(request, fault)
        parameters: dict[str, Any] = {}
        try:
            authorise(world, request.match_info["token"])
            parameters = await parameters_of(request)
            method = method_of(name, parameters)
            name = method.__api_method__
            result = outward(await methods.answer(world, method))
        except Refused as refused:
            world.record(name, plain(parameters), refused.description)
            return refusal(refused)
        if fault is not None:
            world.record(name, plain(parameters), fault.kind)
            return await suffer(request, fault)
        world.record(name, plain(parameters), "ok")
        return web.json_response({"ok": True, "result": result})

    async def download(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.world.token:
            return refusal(Refused(401))
        stored = self.world.files.values()
        found = next((file for file in stored if file.path == request.match_info["path"]), None)
        return web.Response(body=found.content) if found else refusal(Refused(404))

    async def order(self, request: web.Request) -> web.StreamResponse:
        """Does one action of those of Server, People or Watching, with its arguments in the body."""
        action = request.match_info["action"]
        for side in (Ordered(self), People(self.world), Watching(self.world)):
            do = getattr(side, action, None)
            if do is not None:
                break
        else:
            return web.json_response({"error": f"there is no action {action}"}, status=404)
        try:
            result = do(**await request.json())
            return web.json_response({"result": outward(await result if isawaitable(result) else result)})
        except (SceneError, Refused) as error:
            return web.json_response({"error": str(error)}, status=422)

    async def go_away(self) -> None:
        """Nobody listens on the port any more, and what was connected is cut off."""
        if self.site is not None:
            await self.site.stop()
            self.site = None
        server = self.api.server
        for connection in [*server.connections] if server is not None else []:
            connection.force_close()

    async def come_back(self) -> None:
        if self.site is None:
            site = web.TCPSite(self.api, HOST, self.port, reuse_address=True)
            await site.start()
            self.site = site
            self.port = self.api.addresses[0][1]


class Ordered:
    """Actions on the server as a whole."""

    def __init__(self, server: Server) -> None:
        self.server = server

    async def new_world(self, name: str, username: str, privacy: bool) -> dict[str, Any]:
        """Everything that was before is forgotten; who held the old token is a stranger now."""
        old = self.server.world
        old.updates.polls += 1  # ends the poll of a bot that was left behind
        old.changes.happened()
        await self.server.come_back()
        self.server.world = World(name, username, privacy)
        return {"token": self.server.world.token, "bot": outward(self.server.world.bot)}

    async def outage(self, seconds: float | None) -> None:
        """For so long, or until `recovery`."""
        await self.server.go_away()
        if seconds is not None:
            self.server.return_of_service = asyncio.create_task(self.later(seconds))

    async def recovery(self) -> None:
        await self.server.come_back()

    async def later(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self.server.come_back()


def plain(parameters: dict[str, Any]) -> dict[str, Any]:
    """As they are noted down: without the content of files."""
    return {name: "<file>" if isinstance(value, InputFile) else value for name, value in parameters.items()}


def authorise(world: World, token: str) -> None:
    if token != world.token:
        raise Refused(401 if token.partition(":")[0].isdecimal() else 404)


def refusal(refused: Refused) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
    if refused.parameters:
        body["parameters"] = refused.parameters
    return web.json_response(body, status=refused.code)


async def suffer(request: web.Request, fault: Fault) -> web.StreamResponse:
    match fault.kind:
        case "too many requests":
            wait = int(fault.seconds)
            return refusal(Refused(429, f"retry after {wait}", {"retry_after": wait}))
        case "bad gateway":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        case "hung":
            await asyncio.sleep(fault.seconds)
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
