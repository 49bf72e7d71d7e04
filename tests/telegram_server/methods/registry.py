from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import Any, TypeVar

from aiogram.methods import TelegramMethod

from ..errors import bad_request
from ..world import World

Method = TypeVar("Method", bound=TelegramMethod[Any])
Answer = Callable[[World, Method], Any | Awaitable[Any]]

ANSWERS: dict[type[TelegramMethod[Any]], Answer[Any]] = {}


def answers(method: type[Method]) -> Callable[[Answer[Method]], Answer[Method]]:
    def register(function: Answer[Method]) -> Answer[Method]:
        ANSWERS[method] = function
        return function

    return register


async def answer(world: World, method: TelegramMethod[Any]) -> Any:
    function = ANSWERS.get(type(method))
    if function is None:
        raise bad_request(f"this test server does not know {method.__api_method__} yet: teach it in methods/")
    result = function(world, method)
    return await result if isawaitable(result) else result
