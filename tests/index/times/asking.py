"""Questions of one Monday, and the days that they ask about."""

import datetime as dt

from index.languages import detect_language
from index.times import Period, time_asked

TODAY = dt.date(2024, 11, 25)  # a Monday


def asked(question: str) -> Period | None:
    return time_asked(question, detect_language(question) or "en", TODAY)


def bounds(question: str) -> tuple[str, str] | None:
    """First and last day, "" where it is open; None where no time is asked for."""
    period = asked(question)
    return (str(period.since or ""), str(period.until or "")) if period else None
