"""What the bot says of itself at Telegram: its commands and descriptions, per language."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.delivery import said
from bot.texts import ALL_TEXTS, DEFAULT_LANGUAGE, Texts

log = logging.getLogger(__name__)

# By Telegram's language code: "" is what all see whose language has none of its own, so the default needs no other.
PROFILES = {"": ALL_TEXTS[DEFAULT_LANGUAGE]} | {
    code: texts for code, texts in ALL_TEXTS.items() if code != DEFAULT_LANGUAGE
}


async def publish_profile(bot: Bot) -> None:
    """Changes what differs only: Telegram makes those wait for hours who set a description often."""
    try:
        for code, texts in PROFILES.items():
            await publish(bot, code, texts)
    except TelegramError as error:
        log.warning("commands and description are not set at Telegram (%s): the next start tries again", said(error))


async def publish(bot: Bot, code: str, texts: Texts) -> None:
    commands = [BotCommand(name, text) for name, text in texts.commands.items()]
    if list(await bot.get_my_commands(language_code=code)) != commands:
        await bot.set_my_commands(commands, language_code=code)
    if (await bot.get_my_description(code)).description != texts.description:
        await bot.set_my_description(texts.description, code)
    if (await bot.get_my_short_description(code)).short_description != texts.short_description:
        await bot.set_my_short_description(texts.short_description, code)
