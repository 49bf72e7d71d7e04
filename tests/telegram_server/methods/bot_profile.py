import re
from typing import TypeVar

from aiogram import methods, types

from ..errors import bad_request
from ..world import World
from .registry import answers

MOST_COMMANDS = 100
NAME_CHARACTERS = 64
DESCRIPTION_CHARACTERS = 512
SHORT_DESCRIPTION_CHARACTERS = 120
Text = TypeVar("Text")


@answers(methods.GetMe)
def get_me(world: World, call: methods.GetMe) -> types.User:
    return world.bot


@answers(methods.LogOut)
def log_out(world: World, call: methods.LogOut) -> bool:
    return True


@answers(methods.Close)
def close(world: World, call: methods.Close) -> bool:
    return True


@answers(methods.SetMyCommands)
def set_my_commands(world: World, call: methods.SetMyCommands) -> bool:
    if len(call.commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in call.commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.command.removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description.strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[scope_of(call.scope), language_of(call.language_code)] = call.commands
    world.changes.happened()
    return True


@answers(methods.GetMyCommands)
def get_my_commands(world: World, call: methods.GetMyCommands) -> list[types.BotCommand]:
    return world.profile.commands.get((scope_of(call.scope), language_of(call.language_code)), [])


@answers(methods.DeleteMyCommands)
def delete_my_commands(world: World, call: methods.DeleteMyCommands) -> bool:
    world.profile.commands.pop((scope_of(call.scope), language_of(call.language_code)), None)
    return True


@answers(methods.SetMyName)
def set_my_name(world: World, call: methods.SetMyName) -> bool:
    put(world.profile.name, call.language_code, call.name, NAME_CHARACTERS)
    return True


@answers(methods.GetMyName)
def get_my_name(world: World, call: methods.GetMyName) -> types.BotName:
    return types.BotName(name=get(world.profile.name, call.language_code) or world.bot.first_name)


@answers(methods.SetMyDescription)
def set_my_description(world: World, call: methods.SetMyDescription) -> bool:
    put(world.profile.description, call.language_code, call.description, DESCRIPTION_CHARACTERS)
    return True


@answers(methods.GetMyDescription)
def get_my_description(world: World, call: methods.GetMyDescription) -> types.BotDescription:
    return types.BotDescription(description=get(world.profile.description, call.language_code))


@answers(methods.SetMyShortDescription)
def set_my_short_description(world: World, call: methods.SetMyShortDescription) -> bool:
    put(world.profile.short_description, call.language_code, call.short_description, SHORT_DESCRIPTION_CHARACTERS)
    return True


@answers(methods.GetMyShortDescription)
def get_my_short_description(world: World, call: methods.GetMyShortDescription) -> types.BotShortDescription:
    return types.BotShortDescription(short_description=get(world.profile.short_description, call.language_code))


def put(texts: dict[str, str], language: str | None, text: str | None, most: int) -> None:
    if len(text or "") > most:
        raise bad_request("text is too long")
    texts[language_of(language)] = text or ""


def get(texts: dict[str, str], language: str | None) -> str:
    return texts.get(language_of(language)) or texts.get("", "")


def language_of(code: str | None) -> str:
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("LANG_CODE_INVALID")
    return code or ""


def scope_of(scope: types.BotCommandScopeUnion | None) -> str:
    parts = (scope or types.BotCommandScopeDefault()).model_dump(mode="json", exclude_none=True)
    return "/".join(str(parts[key]) for key in ("type", "chat_id", "user_id") if key in parts)
