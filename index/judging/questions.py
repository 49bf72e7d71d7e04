"""Questions with known answers as people write them down: a table, or lines of JSON."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, field_validator

from index.domain import Article
from index.errors import TsitataError, UnreadableError
from index.evaluation import AskedQuestion, Place, QuestionKind, holds
from index.sources.encoding import decode
from index.sources.reason import Reason

TABLES = {".csv", ".tsv"}
DELIMITERS = ",;\t"  # a semicolon is what spreadsheets write where the comma stands in numbers
NONE = "none"  # as an answer: nothing in the articles answers


class Row(BaseModel):
    """What a row may hold. `answer` and `article` are for people, the fields after these for public sets."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str = ""
    question: str
    answer: list[str] = []
    article: str = ""
    kind: QuestionKind | None = None
    answers: list[str] = []
    gold: list[Place] = []
    group: str = ""

    @field_validator("answer", mode="before")
    @classmethod
    def one_or_several(cls, value: object) -> object:
        return [value] if isinstance(value, str | int | float) else value

    @field_validator("question", "article", "id")
    @classmethod
    def trimmed(cls, value: str, info: ValidationInfo) -> str:
        if info.field_name == "question" and not value.strip():
            raise ValueError("it is empty: write the question")
        return value.strip()


class Placed(NamedTuple):
    place: str  # the file and the row, for what is wrong with it
    question: AskedQuestion


Rows = Iterator[tuple[str, dict[str, object] | UnreadableError]]
Checked = tuple[list[AskedQuestion], list[UnreadableError]]


def read_questions(path: Path) -> tuple[list[Placed], list[UnreadableError]]:
    """The questions, and what is wrong with each other row; raises UnreadableError where it is no such file at all."""
    found, wrong, known = [], [], dict[str, str]()
    for place, row in rows_of(path):
        try:
            question = question_of(row, place)
        except UnreadableError as error:
            wrong.append(error)
            continue
        if question.id in known:
            reason = f"the same as {known[question.id]}: take one out, or give each an id of its own"
            wrong.append(UnreadableError(place, reason))
        else:
            known[question.id] = place.removeprefix(f"{path}, ")
            found.append(Placed(place, question))
    if not found and not wrong:
        raise UnreadableError(str(path), "there is no question in it: write one a row")
    return found, wrong


def question_of(fields: dict[str, object] | UnreadableError, place: str) -> AskedQuestion:
    if isinstance(fields, UnreadableError):
        raise fields
    try:
        row = Row.model_validate({name: value for name, value in fields.items() if value is not None})
    except ValidationError as error:
        wrong = error.errors()[0]
        field = ".".join(map(str, wrong["loc"]))
        if wrong["type"] == "missing":
            raise UnreadableError(place, f"it has no {field}: give it one") from error
        raise UnreadableError(place, f"{field}: {wrong['msg'].removeprefix('Value error, ')}") from error
    answers = [line.strip() for text in row.answer + row.answers for line in text.splitlines() if line.strip()]
    articles = [row.article] if row.article else []
    kind = row.kind or "answerable"
    if NONE in (word.casefold() for word in answers + articles) and row.kind is None:
        if len(answers + articles) > 1 + (answers == articles):
            raise UnreadableError(place, f"it has an answer and {NONE} at once: take one of them out")
        answers, articles, kind = [], [], "none"
    if kind == "answerable" and not (answers or articles or row.gold):
        reason = f"it has no answer: give the sentence that answers or words of it, the article, or {NONE}"
        raise UnreadableError(place, reason)
    return AskedQuestion(
        id=row.id or row.question,
        question=row.question,
        kind=kind,
        answers=answers,
        gold=row.gold,
        articles=articles,
        group=row.group,
    )


def checked(found: Sequence[Placed], article: Callable[[str], Article]) -> Checked:
    """The articles they name by id, and what is wrong with those that could never be right.

    `article` finds one by a name for it, or raises UnknownArticleError.
    """
    questions, wrong = [], []
    for place, question in found:
        try:
            named = [article(name) for name in question.articles]
            gold = [Place(doc_id=article(one.doc_id).id, start=one.start, end=one.end) for one in question.gold]
        except TsitataError as error:
            wrong.append(UnreadableError(place, str(error)))
            continue
        if named and question.answers and not any(holds(a.text, words) for a in named for words in question.answers):
            reason = f"article {named[0].id} does not have the words “{question.answers[0]}”: copy them from its text"
            wrong.append(UnreadableError(place, reason))
        else:
            questions.append(question.model_copy(update={"articles": [one.id for one in named], "gold": gold}))
    return questions, wrong


def rows_of(path: Path) -> Rows:
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise UnreadableError(
            str(path), f"it cannot be read ({error.strerror}): name a table or lines of JSON"
        ) from error
    except Reason as error:
        what = str(error).partition(":")[0]
        raise UnreadableError(str(path), f"{what}: save the questions as CSV or as lines of JSON, in UTF-8") from error
    return table_rows(path, text) if path.suffix.lower() in TABLES else json_rows(path, text)


def json_rows(path: Path, text: str) -> Rows:
    for number, line in enumerate(text.split("\n"), 1):  # splitlines() would cut at U+2028, too
        if line.strip():
            place = f"{path}, line {number}"
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield place, UnreadableError(place, f"it is not JSON ({error}): write one object on each line")
                continue
            if not is_text(row):
                reason = "it has half a character (an escape from \\ud800 to \\udfff): write the whole one"
                yield place, UnreadableError(place, reason)
                continue
            whole = isinstance(row, dict)
            yield place, row if whole else UnreadableError(place, 'it is no object: write {"question": …} on each line')


def is_text(value: object) -> bool:
    """Whether all that JSON spells can be written to a file again: it can spell half a character."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def table_rows(path: Path, text: str) -> Rows:
    """As spreadsheets count rows: the names of the columns are row 1, and a cell may have several lines."""
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    table = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        names = [name.strip().casefold() for name in next(table, [])]
        number = 1
        if "question" not in names:
            raise UnreadableError(str(path), "its first row has no column “question”: name the columns there")
        for number, cells in enumerate(table, 2):
            place = f"{path}, row {number}"
            if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
                reason = f"{len(cells)} cells for {len(names)} columns: put a text with commas in quotation marks"
                yield place, UnreadableError(place, reason)
            elif any(cell.strip() for cell in cells):
                yield place, {name: cell for name, cell in zip(names, cells, strict=False) if cell.strip()}
    except csv.Error as error:
        raise UnreadableError(f"{path}, row {number + 1}", in_plain_words(error)) from error


def in_plain_words(error: csv.Error) -> str:
    if "expected after" in str(error):
        return "a cell goes on after its quotation marks: put them around all of it, and write those inside it twice"
    if "field larger" in str(error):
        return f"a cell has more than {csv.field_size_limit():,} characters: close its quotation marks, or shorten it"
    return "a cell's quotation marks are not closed: close them, or take the first one out"
