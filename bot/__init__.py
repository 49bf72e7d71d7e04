"""Shows answers on Telegram and in the shell."""
