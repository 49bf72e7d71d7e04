"""As many articles as a newsroom has: some that are there, among them such as are made up to the number wanted.

Made-up ones have the words of those that are there, spread by Zipf's law, and words put together from two of these: for
speed and size only, never for quality. The same articles and number give the same ones.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from random import Random

from index.domain import Details, Draft
from index.evaluation import Document
from index.sources import folder
from tests.benchmarks import zipfian

VOCABULARY = 150_000  # words of a language
PARAGRAPHS, SENTENCES = 12, 3  # of an article, and of a paragraph
SHORTEST, LONGEST = 8, 28  # words of a sentence
COMMA = 9  # words to the next
HEADLINE = 7  # words
LETTERS = 5  # that a word has at least to lend half of itself to another
LAST_DAY, DAYS = dt.date(2025, 6, 30), 5 * 365
STRIDE = 1009  # days from an article to the next: all days come, in no order

_WORD = re.compile(r"[^\W_]+")

Row = dict[str, str]


def bundled() -> list[Document]:
    """The sample articles that come with the project."""
    found = []
    for file in folder.files_of(Path(str(files("index") / "samples"))):
        drafts = (draft for draft in folder.read(file, Details()) if isinstance(draft, Draft))
        found += [Document(id=file.stem, title=one.title, lang=one.language, text=one.text) for one in drafts]
    return found


def articles(documents: Sequence[Document], count: int) -> Iterator[Row]:
    """All of the documents, spread evenly, and in between made-up articles, in each of their languages in turn."""
    languages = sorted({one.lang or "" for one in documents})
    count = max(count, len(documents))
    share = -(-(count - len(documents)) // len(languages))
    made = {code: made_up([one.text for one in documents if one.lang == code], share, code) for code in languages}
    written, turns = 0, 0
    for number in range(count):
        if written * count <= number * len(documents) and written < len(documents):
            own = documents[written]
            title, text, language = own.title or "", own.text, own.lang or ""
            written += 1
        else:
            language = languages[turns % len(languages)]
            title, text = next(made[language])
            turns += 1
        date = LAST_DAY - dt.timedelta(number * STRIDE % DAYS)
        address = f"https://news.example/{language}/{number}"
        yield {"title": title, "text": text, "lang": language, "date": date.isoformat(), "url": address}


def made_up(texts: Sequence[str], count: int, seed: str) -> Iterator[tuple[str, str]]:
    """Headline and text of each."""
    rng = Random(seed)
    passages = zipfian.streamed(count * zipfian.ARTICLE_PASSAGES, len(texts), spelling(texts, rng))
    while words := list(chain.from_iterable(islice(passages, zipfian.ARTICLE_PASSAGES))):
        left = iter(words)
        paragraphs = [[sentence(left, rng) for _ in range(SENTENCES)] for _ in range(PARAGRAPHS)]
        headline = capitalised(" ".join(rng.sample(words, HEADLINE)))
        yield headline, "\n\n".join(" ".join(filter(None, paragraph)) for paragraph in paragraphs if paragraph[0])


def sentence(words: Iterator[str], rng: Random) -> str:
    """Empty where no words are left."""
    said = list(islice(words, rng.randint(SHORTEST, LONGEST)))
    parts = (" ".join(said[first : first + COMMA]) for first in range(0, len(said), COMMA))
    return capitalised(", ".join(parts)) + "." if said else ""


def capitalised(text: str) -> str:
    """By title(), which leaves Georgian letters as they are."""
    return text[:1].title() + text[1:]


def spelling(texts: Sequence[str], rng: Random) -> list[str]:
    """The words of the texts as they are mostly written, the commonest first, then made-up ones."""
    forms: dict[str, Counter[str]] = {}
    for form, times in Counter(chain.from_iterable(map(_WORD.findall, texts))).items():
        forms.setdefault(form.lower(), Counter())[form] = times
    common = sorted(forms.values(), key=lambda written: -written.total())
    words = dict.fromkeys(written.most_common(1)[0][0] for written in islice(common, VOCABULARY))
    halves = [word for word in words if len(word) >= LETTERS and word.isalpha()]
    while len(words) < VOCABULARY:
        one, other = rng.choices(halves, k=2)
        word = one[: len(one) // 2 + 1] + other[len(other) // 2 :].lower()
        while word in words:
            word += rng.choice(halves)[-2:].lower()
        words[word] = None
    return list(words)
