"""The shape of a language's texts: en.py, ru.py and ka.py hold one record each."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What a reader is told in one language, as Telegram HTML; {…} is filled in with what is HTML already."""

    language: str
    locale: str  # how dates and numbers are written unless the reader's own locale says otherwise, as Babel names it
    dates_before_ending: Mapping[int, str] = field(
        default_factory=dict
    )  # by month; empty where Babel's serve: {day}, {year}

    # The profile at Telegram: plain text, and what each command does.
    description: str  # in a chat that is still empty; Telegram takes 512 characters
    short_description: str  # in the profile; Telegram takes 120
    commands: Mapping[str, str]

    # Private chat
    start: str
    help: str
    try_these: str
    about: Mapping[str, str]  # by CLDR plural category: {count} articles
    newest: str  # {date}
    sources: str  # {sources}
    and_more: str  # {count}

    # What is said in place of an answer
    no_articles: str
    greeting: str
    thanks: str
    no_question: str
    not_said: str
    hint: str  # what may help, to a person alone with the bot
    nearest: str  # {article}
    unknown: str  # {words} that no article has
    quoted: str  # {word}
    did_you_mean: str  # {question}
    sticker: str
    voice: str
    picture: str
    poll: str
    not_text: str
    empty_ask: str
    failed: str  # {id}

    # Around a quotation
    read_as: str  # {question}: what it was taken for, where that is not what was written
    other_language: str  # {language}
    also: str
    as_of: str  # {date}
    also_in: Mapping[str, str]  # by CLDR plural category: {count}, {articles}
    differs: str
    earlier: str
    untitled: str
    no_address: str  # in place of a link, in the shell

    # What was understood of a question, as plain text: on a button that asks it again without that
    understood: str  # {words}: some of the following, in the shell
    since: str  # {date}
    until: str  # {date}, inclusive
    from_source: str  # {name}
    from_section: str  # {name}
    by_author: str  # {name}
    edition: str  # {language}
    according_to: str  # {name}, in the question's words, so in whatever case it has there
    asker_only: str
    button_outdated: str

    # Reindexing, for administrators
    admins_only: str
    reindex_started: str
    reindex_progress: str  # {done}, {total}
    reindex_running: str
    reindex_done: str  # {added}, {changed}, {gone}, {failed}
    reindex_failed: str  # {reason}
    reindex_interrupted: str
