"""Days before and after one another, and those of months, seasons and parts of a time."""

import datetime as dt

SEASON_MONTHS = 3
WINTER = 4  # begins in the year before
THIRDS = 3


def shifted(day: dt.date, by: dt.timedelta) -> dt.date:
    """`day` plus `by`; the calendar's first or last day where that would be beyond it."""
    try:
        return day + by
    except OverflowError:
        return dt.date.max if by > dt.timedelta(0) else dt.date.min


def month_after(first: dt.date, months: int) -> dt.date:
    number = first.year * 12 + first.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)


def month_of(year: int, number: int) -> tuple[dt.date, dt.date]:
    first = dt.date(year, number, 1)
    return first, month_after(first, 1) - dt.timedelta(1)


def years_after(day: dt.date, years: int) -> dt.date:
    """The same day of the same month; its last one stays the last."""
    last = month_of(day.year, day.month)[1]
    first, then = month_of(day.year + years, day.month)
    return then if day == last else first.replace(day=min(day.day, then.day))


def season_of(year: int, number: int) -> tuple[dt.date, dt.date]:
    """Spring is 1."""
    first = dt.date(year - (number == WINTER), number * SEASON_MONTHS % 12 or 12, 1)
    return first, month_after(first, SEASON_MONTHS) - dt.timedelta(1)


def third_of(first: dt.date, last: dt.date, number: int) -> tuple[dt.date, dt.date]:
    """Whole years of several, whole months of a year or a season, else days. The first third is 0."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    for unit in (12, 1):
        if months // unit >= THIRDS and months % unit == 0:
            start, end = (-(-months // unit * bound // THIRDS) * unit for bound in (number, number + 1))
            return month_after(first, start), month_after(first, end) - dt.timedelta(1)
    days = (last - first).days + 1
    if days < THIRDS:
        return first, last
    start, end = (days * bound // THIRDS for bound in (number, number + 1))
    return first + dt.timedelta(start), first + dt.timedelta(end - 1)
