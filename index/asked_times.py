"""What kind of a time a question asks for."""

import datetime as dt

from index.languages.times import Role
from index.question import Question
from index.times import Period, is_of_state

DECADE = dt.timedelta(9 * 365)  # or longer: may be named in words, "the nineties", which no flag tells
WEEK = dt.timedelta(7)
FEW_DAYS = dt.timedelta(3)  # in a longer time many things happen


def is_lasting(question: Question, time: Period) -> bool:
    """Whether what was so before that time may have been so still."""
    return time.role is Role.AT and is_of_state(question.text, question.language or "", at_a_time=True)


def is_of_few_days(time: Period) -> bool:
    return (length := _length(time)) is not None and length <= FEW_DAYS


def is_of_a_week(time: Period) -> bool:
    """Or of less."""
    return (length := _length(time)) is not None and length < WEEK


def is_of_years(time: Period) -> bool:
    return (length := _length(time)) is not None and length >= DECADE


def _length(time: Period) -> dt.timedelta | None:
    """From its first day to its last; None where it is open at an end."""
    return time.until - time.since if time.since is not None and time.until is not None else None
