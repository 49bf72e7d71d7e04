"""One surface a file. Handlers write to the outbox and do not speak to Telegram themselves."""
