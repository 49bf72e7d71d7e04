"""The schema of bot.db, revision by revision."""
