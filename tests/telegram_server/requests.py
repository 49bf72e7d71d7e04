"""A request of the bot, in any of the forms that Telegram takes, as the method that aiogram models."""

import json
from typing import Any, get_args

from aiogram import methods
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, InputFile
from aiohttp import web
from pydantic import ValidationError

from .errors import Refused, bad_request

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    method.__api_method__.lower(): method
    for method in vars(methods).values()
    if isinstance(method, type) and issubclass(method, TelegramMethod) and method is not TelegramMethod
}
UPLOADED = "attach://"


async def parameters_of(request: web.Request) -> dict[str, Any]:
    """As sent, strings where a form was sent; files as aiogram's InputFile. Those without a value count as not sent."""
    parameters: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.text()
        try:
            sent = json.loads(body) if body else {}
        except ValueError as error:
            raise bad_request("can't parse request JSON object") from error
        if not isinstance(sent, dict):
            raise bad_request("request body must be a JSON object")
        parameters |= sent
    elif request.body_exists:
        for name, value in (await request.post()).items():
            parameters[name] = file_of(value) if isinstance(value, web.FileField) else value
    return {name: value for name, value in parameters.items() if value is not None}


def file_of(field: web.FileField) -> InputFile:
    with field.file as opened:
        return BufferedInputFile(opened.read(), field.filename)


def method_of(name: str, parameters: dict[str, Any]) -> TelegramMethod[Any]:
    method = METHODS.get(name.lower())
    if method is None:
        raise Refused(404, "method not found")
    attached = {key: value for key, value in parameters.items() if isinstance(value, InputFile)}
    given = {
        key: resolved(method, key, value, attached) for key, value in parameters.items() if key in method.model_fields
    }
    used = {value.removeprefix(UPLOADED) for value in parameters.values() if is_reference(value)}
    unknown = parameters.keys() - method.model_fields.keys() - used
    if unknown:
        raise bad_request(f"{method.__api_method__} has no parameter {', '.join(sorted(unknown))}")
    for key, field in method.model_fields.items():
        if field.is_required() and field.annotation is str:
            given.setdefault(key, "")  # to Telegram, a text that was not sent is an empty one
    try:
        return method.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise bad_request(f'can\'t parse parameter "{place}" of {method.__api_method__}: {first["msg"]}') from None


def is_reference(value: object) -> bool:
    return isinstance(value, str) and value.startswith(UPLOADED)


def resolved(method: type[TelegramMethod[Any]], name: str, value: Any, attached: dict[str, InputFile]) -> Any:
    if is_reference(value):
        return attached.get(value.removeprefix(UPLOADED), value)
    annotation = method.model_fields[name].annotation
    takes_text = annotation is str or str in get_args(annotation)
    if isinstance(value, str) and not takes_text and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error
    return value


def outward(value: Any) -> Any:
    """An answer or an update in JSON's types, without what has no value."""
    if hasattr(value, "model_dump"):
        value = value.model_dump(mode="json", by_alias=True, exclude_none=True, fallback=lambda unset: None)
    if isinstance(value, dict):
        return {key: outward(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [outward(item) for item in value]
    return value
