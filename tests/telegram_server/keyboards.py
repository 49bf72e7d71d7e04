"""What Telegram lets be a keyboard under a message."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from .errors import bad_request
from .links import checked_link

CALLBACK_DATA_BYTES = 64
MOST_BUTTONS = 100
ACTIONS = (
    "callback_data",
    "url",
    "login_url",
    "web_app",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def checked_keyboard(markup: object) -> InlineKeyboardMarkup | None:
    """The inline keyboard as the message will carry it. Other kinds of markup are shown by apps, not by messages."""
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    rows = [[checked_button(button) for button in row] for row in markup.inline_keyboard if row]
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def checked_button(button: InlineKeyboardButton) -> InlineKeyboardButton:
    if not button.text.strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    if not any(getattr(button, action) is not None for action in ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if button.callback_data is not None and not 1 <= len(button.callback_data.encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.url is None:
        return button
    url = checked_link(button.url)
    if url is None:
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
    return button.model_copy(update={"url": url})
