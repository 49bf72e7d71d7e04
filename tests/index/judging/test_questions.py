"""Questions that an owner wrote down, and what is said of rows that are wrong."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Article
from index.errors import UnknownArticleError, UnreadableError
from index.evaluation import AskedQuestion
from index.judging.questions import Rows, checked, json_rows, question_of, read_questions, table_rows

ARTICLE = Article(id="abc", text="The tram opens on Monday.\n\nIt is long.", language="en")


def article(name: str) -> Article:
    if name != "tram.html":
        raise UnknownArticleError(f"no article is known as {name}: `tsitata list` shows what there is")
    return ARTICLE


def read(tmp_path: Path, name: str, content: str | bytes) -> tuple[list[AskedQuestion], list[str]]:
    """The questions, and what is said of the others, without the name of the file."""
    file = tmp_path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    placed, wrong = read_questions(file)
    questions, unknown = checked(placed, article)
    return questions, [str(error).removeprefix(f"{file}, ") for error in [*wrong, *unknown]]


def test_a_table_says_sentence_article_or_none(tmp_path: Path) -> None:
    table = "question,answer,article\nWhen does it open?,on Monday,\nWhat opens?,,tram.html\nWho won?,None,\n"
    (sentence, by_article, none), wrong = read(tmp_path, "own.csv", table)
    assert wrong == []
    assert (sentence.kind, sentence.answers, sentence.articles) == ("answerable", ["on Monday"], [])
    assert (by_article.kind, by_article.answers, by_article.articles) == ("answerable", [], ["abc"])
    assert (none.kind, none.answers, none.articles) == ("none", [], [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_table_is_read_as_spreadsheets_write_it(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [
        delimiter.join(("Note", " Question ", "ANSWER", "id")),
        delimiter.join(("", '"Кто, когда; и ""где""?"', '"Марат Кулахметов приехал\r\nв понедельник"', "7")),
        delimiter * 3,
    ]
    (question,), wrong = read(tmp_path, "own.csv", "\r\n".join(rows).encode(encoding))
    assert wrong == []
    assert (question.id, question.question) == ("7", 'Кто, когда; и "где"?')
    assert question.answers == ["Марат Кулахметов приехал", "в понедельник"]


def test_lines_of_json_have_the_same_fields(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "question": "When?", "answer": ["on Monday", "Monday"], "article": "tram.html"},
        {"question": "Who won?", "answer": "none", "article": None},
    ]
    (both, none), wrong = read(tmp_path, "own.jsonl", "\n\n".join(map(json.dumps, rows)))
    assert wrong == []
    assert (both.id, both.answers, both.articles) == ("7", ["on Monday", "Monday"], ["abc"])
    assert (none.id, none.kind) == ("Who won?", "none")


def test_a_number_is_an_answer_as_it_is(tmp_path: Path) -> None:
    (question,), wrong = read(tmp_path, "own.jsonl", '{"question": "How many came?", "answer": 5}')
    assert (question.answers, wrong) == (["5"], [])


def test_public_sets_say_kind_answers_and_places(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "question": "?", "kind": "answerable", "answers": ["x"],
         "gold": [{"doc_id": "tram.html", "start": 0, "end": 8}]},
        {"id": "2", "question": "?", "kind": "adversarial", "answers": ["none"]},
    ]  # fmt: skip
    (placed, adversarial), wrong = read(tmp_path, "set.jsonl", "\n".join(map(json.dumps, rows)))
    assert wrong == []
    assert [(place.doc_id, place.start, place.end) for place in placed.gold] == [("abc", 0, 8)]
    assert adversarial.kind == "adversarial"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("When?,,", "row 2: it has no answer: give the sentence that answers or words of it, the article, or none"),
        (",on Monday,", "row 2: it has no question: give it one"),
        ("When?,none,tram.html", "row 2: it has an answer and none at once: take one of them out"),
        ("When?,on Monday,no.html", "row 2: no article is known as no.html: `tsitata list` shows what there is"),
        (
            "When?,on Friday,tram.html",
            "row 2: article abc does not have the words “on Friday”: copy them from its text",
        ),
        ("When, now?,on Monday,x", "row 2: 4 cells for 3 columns: put a text with commas in quotation marks"),
    ],
)
def test_a_bad_row_of_a_table_is_named_with_what_to_do(tmp_path: Path, row: str, said: str) -> None:
    questions, wrong = read(tmp_path, "own.csv", f"question,answer,article\n{row}\nWhat?,Monday,\n")
    assert [question.question for question in questions] == ["What?"], "the others are read all the same"
    assert wrong == [said]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('"When?,Monday', "a cell's quotation marks are not closed: close them, or take the first one out"),
        (
            '"Titanic" sank when?,1912',
            "a cell goes on after its quotation marks: put them around all of it, and write those inside it twice",
        ),
        (
            f'When?,"{"x" * 140_000}"',
            "a cell has more than 131,072 characters: close its quotation marks, or shorten it",
        ),
    ],
)
def test_a_table_whose_cells_cannot_be_told_apart_is_refused_in_plain_words(
    tmp_path: Path, row: str, said: str
) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path, "own.csv", f'question,answer\n"Who,\nthen?",x\n{row}\nWhat?,y\n')
    assert str(refused.value) == f"{tmp_path / 'own.csv'}, row 3: {said}"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 2: it is not JSON ("),
        ('["When?"]', 'line 2: it is no object: write {"question": …} on each line'),
        ('{"question": ["When?"], "answer": "x"}', "line 2: question: Input should be a valid string"),
        ('{"question": " ", "answer": "x"}', "line 2: question: it is empty: write the question"),
        ('{"question": "When?", "answer": null}', "line 2: it has no answer: give"),
        ('{"question": "When?", "kind": "hard"}', "line 2: kind: Input should be 'answerable'"),
        ('{"question": "When?", "answer": {"x": 5}}', "line 2: answer: "),
        ('{"question": "What?", "answer": "x"}', "line 2: the same as line 1: take one out, or give each an id"),
        ('{"question": "When?\\ud83d", "answer": "x"}', "line 2: it has half a character (an escape from \\ud800 to"),
        ('{"question": "When?", "answer": ["x", "\\udfff"]}', "line 2: it has half a character"),
        ("[" * 100_000, "line 2: it is not JSON ("),
    ],
)
def test_a_bad_line_of_json_is_named_with_what_to_do(tmp_path: Path, line: str, said: str) -> None:
    questions, (wrong,) = read(tmp_path, "own.jsonl", f'{{"question": "What?", "answer": "x"}}\n{line}\n')
    assert [question.question for question in questions] == ["What?"]
    assert wrong.startswith(said)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("own.csv", "Who?,Marat\n", "its first row has no column “question”: name the columns there"),
        ("own.csv", "question,answer\n", "there is no question in it: write one a row"),
        ("own.jsonl", "\n", "there is no question in it: write one a row"),
        ("own.csv", b"PK\x03\x04 a spreadsheet", "office document.*: save the questions as CSV or as lines of JSON"),
    ],
)
def test_a_file_without_questions_is_refused(tmp_path: Path, name: str, content: str | bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read(tmp_path, name, content)
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_questions(tmp_path / "missing.csv")


@given(st.text(), st.sampled_from([table_rows, json_rows]))
def test_whatever_the_file_holds_each_row_is_a_question_or_one_line_of_complaint(
    text: str, rows: Callable[[Path, str], Rows]
) -> None:
    found = rows(Path("own"), text)
    with suppress(UnreadableError):  # the whole file is none
        for place, row in found:
            with suppress(UnreadableError):
                assert question_of(row, place).question.strip()
            assert place.startswith("own, ")
