"""Shows answers on Telegram and in the shell."""

import os

# python-telegram-bot gives spans of time as timedelta where it is told so, and warns at each of them where it is not.
os.environ.setdefault("PTB_TIMEDELTA", "true")
