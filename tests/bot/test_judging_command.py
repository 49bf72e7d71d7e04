"""`tsitata eval` as an owner at a shell, or their continuous integration, sees it."""

import json
import re
from pathlib import Path

import pytest

from index.learned import shipped, write_learned
from tests.bot.shell import Tsitata

TEXT = "Marat Kulakhmetov is Russia's envoy to Tskhinvali. He came on 14 June 2022."
ENVOY = "Marat Kulakhmetov is Russia's envoy to Tskhinvali."
ASKED = "who is Russia's envoy to Tskhinvali?"
OWN = f"""question,answer,article
{ASKED},{ENVOY},
When did Kulakhmetov come to Tskhinvali?,,https://example.com/1
Who is the envoy to <Sukhumi>?,none,
{ASKED.replace("who", "Who, pray,")},none,
"""


@pytest.fixture
def stocked(tsitata: Tsitata, tmp_path: Path) -> Tsitata:
    article = {"title": "An <envoy>", "url": "https://example.com/1", "date": "2022-06-15", "text": TEXT}
    assert tsitata("add", rows(tmp_path / "envoy.jsonl", article), "--quiet").returncode == 0
    return tsitata


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.csv"
    file.write_text(
        OWN.replace("Who, pray, is Russia's envoy to Tskhinvali?", '"Who, pray, is Russia\'s envoy to Tskhinvali?"')
    )
    return file


def rows(file: Path, *lines: object) -> Path:
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return file


def figures(output: str) -> dict[str, str]:
    """Name to the figure itself, without its interval."""
    found = re.findall(r"^(\S.*?)  +([\d.]+)", output, re.MULTILINE)
    return {name: value.rstrip(".") for name, value in found}


def test_the_archive_is_asked_an_owners_questions(stocked: Tsitata, own: Path) -> None:
    done = stocked("eval", own)
    assert (done.returncode, done.stderr) == (0, "")
    said = figures(done.stdout)
    assert (said["questions"], said["came out right"], said["unanswerable declined"]) == ("4", "0.750", "0.500")
    assert "0.750 (0.30–0.95)  3 of 4" in done.stdout
    missed = done.stdout.partition("missed: 1\n")[2]
    assert missed.startswith(
        "? Who, pray, is Russia's envoy to Tskhinvali?\n  answered, though nothing answers, confid"
    )
    assert ENVOY in missed


def test_the_table_of_confidence_says_what_it_counts(stocked: Tsitata, tmp_path: Path) -> None:
    own, page = tmp_path / "own.csv", tmp_path / "page.html"
    own.write_text("question,answer\nWho is the envoy to Sukhumi?,none\nWho won the cup in 1950?,none\n")
    done = stocked("eval", own, "--report", page)
    assert "came out right                             1.000" in done.stdout
    caption, header, *bins = done.stdout.partition("given or not;\n")[2].splitlines()
    assert caption == "where nothing answers, no sentence can, even if all was rightly declined"
    assert header.split() == ["confidence", "it", "answers", "questions", "unanswerable"]
    assert sum(int(line.split()[-1]) for line in bins) == sum(int(line.split()[-2]) for line in bins) == 2
    assert caption in page.read_text()


def test_a_build_fails_where_less_comes_out_right(stocked: Tsitata, own: Path) -> None:
    assert stocked("eval", own, "--min", "0.75").returncode == 0
    done = stocked("eval", own, "--min", "0.76")
    assert done.returncode == 1
    assert done.stderr == "tsitata: 0.750 came out right (3 of 4), less than --min 0.76\n"
    assert "came out right" in done.stdout


def test_two_versions_are_compared(stocked: Tsitata, own: Path, tmp_path: Path) -> None:
    before, page = tmp_path / "before.json", tmp_path / "page.html"
    assert stocked("eval", own, "--report", before).returncode == 0
    rows(tmp_path / "envoy.jsonl", {"url": "https://example.com/1", "text": "It rained in Gori. It snowed in Poti."})
    stocked("add", tmp_path / "envoy.jsonl", "--quiet")
    done = stocked("eval", own, "--against", before, "--report", page)
    assert "compared: 1 better, 2 worse, 1 as before" in done.stdout
    worse = done.stdout.partition("worse: 2\n")[2]
    assert worse.startswith(f"? {ASKED}\n  before  answered right, confidence 0.")
    assert "now     declined, though there is an answer" in worse
    assert "(not found in the articles)" in done.stdout, "the sentence that is expected has gone"
    assert "1 better, 2 worse" in page.read_text()


def test_the_page_shows_every_miss_beside_what_was_expected(stocked: Tsitata, tmp_path: Path) -> None:
    own = rows(tmp_path / "own.jsonl", {"question": f"<b>{ASKED}</b>", "answer": "14 June 2022"})
    page = tmp_path / "page.html"
    assert stocked("eval", own, "--report", page).returncode == 0
    shown = page.read_text()
    assert "&lt;b&gt;who is Russia&#x27;s envoy to Tskhinvali?&lt;/b&gt;" in shown
    assert "<b>" not in shown
    assert shown.index("He came on 14 June 2022.") < shown.index("Marat Kulakhmetov is Russia&#x27;s envoy")
    assert re.search(r'<a href="https://example.com/1#:~:text=[^"]+">An &lt;envoy&gt;</a>', shown)
    assert re.search(r"0\.\d\d sure", shown)
    assert not re.search(r'<(?:script|link|img)|(?:src|href)="(?!https://example.com/1)', shown), (
        "it needs nothing else"
    )


def test_an_address_that_is_no_web_address_is_no_link(tsitata: Tsitata, tmp_path: Path) -> None:
    tsitata("add", rows(tmp_path / "a.jsonl", {"title": "A", "text": TEXT}), "--quiet", "--url", "https://x.example")
    (article,) = tsitata("list").stdout.splitlines()
    tsitata("edit", article.split()[0], "--url", "javascript:alert(1)")
    own, page = rows(tmp_path / "own.jsonl", {"question": ASKED, "answer": "none"}), tmp_path / "page.html"
    tsitata("eval", own, "--report", page)
    assert ENVOY.replace("'", "&#x27;") in page.read_text()
    assert "javascript:" not in page.read_text()


def test_each_bad_row_is_a_line_and_nothing_is_asked(stocked: Tsitata, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("question,answer,article\nwho?,,\nwhen?,x,\nwhere?,,nowhere.html\n")
    done = stocked("eval", own, "--min", "0")
    assert (done.returncode, done.stdout) == (1, "")
    first, second = done.stderr.splitlines()
    assert first.startswith(f"tsitata: {own}, row 2: it has no answer: give the sentence")
    assert second.startswith(f"tsitata: {own}, row 4: no article is known as nowhere.html: ")
    own.write_text("question,answer\n" + "who?,\n" * 100)
    *named, last = stocked("eval", own).stderr.splitlines()
    assert len(named) == 20
    assert last == "tsitata: and 80 more rows: correct these first"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a", "b", "c"), "name a file of questions, or a corpus and a file of questions"),
        (("a", "--report", "report.pdf"), "name a file that ends in .html or .json"),
        (("a", "--min", "80"), "less than or equal to 1"),
    ],
)
def test_wrong_usage_is_told(tsitata: Tsitata, arguments: tuple[str, ...], said: str) -> None:
    done = tsitata("eval", *arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


def test_a_corpus_is_asked_without_the_archive_being_touched(tsitata: Tsitata, tmp_path: Path) -> None:
    corpus = rows(tmp_path / "corpus.jsonl", {"id": "a", "title": "An envoy", "lang": "en", "text": TEXT})
    gold = [{"doc_id": "a", "start": 0, "end": 17}]
    questions = rows(
        tmp_path / "questions.jsonl",
        {"id": "1", "question": ASKED, "kind": "answerable", "answers": ["Marat Kulakhmetov"], "gold": gold},
        {"id": "2", "question": "who won the cup?", "kind": "out_of_corpus"},
    )
    done = tsitata("eval", corpus, questions, "--out", tmp_path / "out.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    said = figures(done.stdout)
    assert (said["questions"], said["accuracy@1 (declining aside)"]) == ("2", "1.000")
    assert said["out of corpus declined"] == "1.000"
    assert "adversarial" not in done.stdout
    predictions = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [prediction["answered"] for prediction in predictions] == [True, False]
    assert tsitata("list").stdout == ""


def test_what_was_measured_is_shown_though_it_cannot_be_written(stocked: Tsitata, own: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing" / "out"
    for option in ("--out", "--report"):
        done = stocked("eval", own, option, missing.with_suffix(".json"))
        assert done.returncode == 1
        assert "accuracy@1" in done.stdout
        assert done.stderr.startswith(f"tsitata: {missing.with_suffix('.json')}: ")
        assert len(done.stderr.splitlines()) == 1


def test_a_corpus_that_is_none_and_documents_that_are_not_there_are_named(tsitata: Tsitata, tmp_path: Path) -> None:
    good = rows(tmp_path / "good.jsonl", {"id": "a", "text": "x"})
    done = tsitata("eval", good, good)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"tsitata: {good}, line 1: it has no question: give it one\n"
    asked = {"id": "1", "question": "?", "kind": "answerable", "gold": [{"doc_id": "b", "start": 0, "end": 1}]}
    done = tsitata("eval", good, rows(tmp_path / "questions.jsonl", asked))
    assert "line 1: the corpus does not have the document b: correct it" in done.stderr


def test_how_sure_an_answer_must_be_counts_here_too(
    stocked: Tsitata, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TSITATA_SURE", "1")
    assert figures(stocked("eval", own).stdout)["answerable declined"].startswith("1")


def test_another_ranker_is_named_or_refused(stocked: Tsitata, own: Path, tmp_path: Path) -> None:
    write_learned(shipped(), tmp_path / "mine.npz")
    assert stocked("eval", "--model", tmp_path / "mine.npz", own).stdout.startswith(
        stocked("eval", own).stdout.partition("time a question")[0]
    )
    done = stocked("eval", "--model", tmp_path / "none.npz", own)
    assert (done.returncode, done.stdout) == (1, "")
    assert "none.npz: it is not there: name a file that" in done.stderr
