"""Who reads: the language of the interface, and how dates and numbers are written there."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval
from babel.numbers import format_decimal

from bot.texts import ALL_TEXTS, DEFAULT_LANGUAGE, Texts, texts_for
from index.days import shifted


@dataclass(frozen=True, slots=True)
class Reader:
    texts: Texts
    locale: Locale

    def date(self, date: dt.date) -> str:
        return format_date(date, "long", self.locale)

    def date_before_ending(self, date: dt.date) -> str:
        """For texts that may put an ending to it: as_of, since and until."""
        form = self.texts.dates_before_ending.get(date.month)
        return form.format(day=date.day, year=date.year) if form else self.date(date)

    def days(self, first: dt.date, last: dt.date) -> str:
        """Whole years and months without their days: "2022", "June 2022", "March – June 2022", "15–20 Jun 2022"."""
        if first == last:
            return self.date(first)
        after = shifted(last, dt.timedelta(1))
        months = first.day == after.day == 1
        years = months and first.month == after.month == 1
        return format_interval(first, last, "y" if years else "yMMMM" if months else "yMMMd", locale=self.locale)

    def language(self, code: str) -> str:
        """Its name; the code itself where that is unknown."""
        named = locale_of(code)
        return (named and named.get_language_name(self.locale)) or code

    def number(self, number: int) -> str:
        return format_decimal(number, locale=self.locale)

    def counted(self, forms: Mapping[str, str], number: int, **named: str) -> str:
        """The plural form of a text that fits `number`, with it and what is named filled in."""
        return forms[self.locale.plural_form(number)].format(count=self.number(number), **named)


def reader_of(question_language: str | None, user_language: str | None) -> Reader:
    """In the question's language, else the user's, else English. `user_language` is an IETF tag such as "en-GB".

    The user's regional habits count where they are of the same language: an American reads June 15, 2022.
    """
    users = (user_language or "").partition("-")[0].lower()
    language = next((code for code in (question_language, users) if code in ALL_TEXTS), DEFAULT_LANGUAGE)
    texts = texts_for(language)
    own = locale_of(user_language or "") if users == language else None
    return Reader(texts, own if own and own.territory else Locale.parse(texts.locale))


def locale_of(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return None
