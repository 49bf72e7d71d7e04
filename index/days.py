"""Days before and after one another, where the calendar ends at the years 1 and 9999."""

import datetime as dt


def shifted(day: dt.date, by: dt.timedelta) -> dt.date:
    """`day` plus `by`; the calendar's first or last day where that would be beyond it."""
    try:
        return day + by
    except OverflowError:
        return dt.date.max if by > dt.timedelta(0) else dt.date.min
