"""What the server answers, one module for each part of the Bot API.

To teach it another method: a function with `@answers(aiogram.methods.…)` in the module where it belongs, which gives
what `__returning__` of the method promises, or raises Refused.
"""

from . import bot_profile, callbacks, chat_members, files, messages, polling
from .registry import answer, answers

__all__ = ["answer", "answers", "bot_profile", "callbacks", "chat_members", "files", "messages", "polling"]
