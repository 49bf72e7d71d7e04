"""Days as people write them, where that leaves nothing to guess: "12 March 2025", "12 марта 2025", "12.03.2025"."""

import datetime as dt
import re

from index.languages import FACTS
from index.languages.word_lists import is_listed

ABBREVIATED_LETTERS = 3  # "Mar.", "сент.": so many letters of a month's name tell it from the others

_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d\S*)?")
_TIME = r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
_MONTH = r"(?P<name>[^\W\d_]+)\.?"
_FORMS = [
    re.compile(form + _TIME)
    for form in (
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",  # with dots the day is always first
        rf"(?P<day>\d{{1,2}})\s+{_MONTH},?\s+(?P<year>\d{{4}})(?:\s*(?:г\.?|года|წელი|წ\.?))?",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})",
        rf"(?P<year>\d{{4}})\s+წლის\s+(?P<day>\d{{1,2}})\s+{_MONTH}",
    )
]


def written_out(text: str) -> dt.datetime | dt.date | None:
    """The day, with the time where it is stated too; None where `text` is anything else."""
    found = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if found is None:
        return None
    said = found.groupdict()
    month = int(said["month"]) if said.get("month") else _month_called(said["name"].casefold())
    try:
        day = dt.date(int(said["year"]), month, int(said["day"]))
        if said["hour"] is None:
            return day
        return dt.datetime.combine(day, dt.time(int(said["hour"]), int(said["minute"]), int(said["second"] or 0)))
    except ValueError:
        return None


def day_alone(line: str) -> dt.date | None:
    """The day, where `line` is a date and nothing else: as it stands under a headline."""
    if found := _ISO_DAY.fullmatch(line):
        try:
            return dt.date.fromisoformat(found[1])
        except ValueError:
            return None
    day = written_out(line)
    return day.date() if isinstance(day, dt.datetime) else day


def _month_called(name: str) -> int:
    """From 1; 0 where no month, or more than one, is called so."""
    numbers = {
        number
        for facts in FACTS.values()
        for number, forms in enumerate(facts.months, 1)
        if is_listed(name, forms) or (len(name) >= ABBREVIATED_LETTERS and any(form.startswith(name) for form in forms))
    }
    return numbers.pop() if len(numbers) == 1 else 0
