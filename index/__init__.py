"""Finds and answers: plain synchronous code that knows nothing of Telegram."""
