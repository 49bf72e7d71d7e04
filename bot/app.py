"""Where the parts are made and joined. Handlers are tried in this order, and the first that fits answers."""

from telegram.ext import ApplicationBuilder

from bot.handlers import admin, channels, chips, failures, groups, private
from bot.services import NewsBot, Services
from bot.settings import Settings

CONNECT_S = 5.0
READ_S = 20.0  # Telegram has taken a message that it is slow to confirm: sent again, it would be there twice


def build(settings: Settings) -> NewsBot:
    """The application without handlers yet: they need the services, and those need its bot."""
    token = settings.token.get_secret_value() if settings.token else ""
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_api_url}/file/bot")
        .connect_timeout(CONNECT_S)
        .read_timeout(READ_S)
        .get_updates_connect_timeout(CONNECT_S)
        .updater(None)  # bot.polling takes its place
        .job_queue(None)
        .build()
    )


def join(app: NewsBot, services: Services, reindexing: admin.Reindexing) -> None:
    app.add_handlers(
        [
            *reindexing.handlers(),
            *private.handlers(services),
            *groups.handlers(services),
            *channels.handlers(services),
            *chips.handlers(services),
        ]
    )
    failures.report_failures(app, services)
