"""What a person may rely on when adding, reindexing, removing and correcting articles."""

import datetime as dt
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from index import prepared
from index.domain import Details
from index.errors import TsitataError, UnknownArticleError
from index.reindex import Reindexer
from index.storage.changes import Change
from index.store import Store
from tests.index.newsroom import Newsroom, counts, post, story


def test_adding_the_same_again_changes_nothing(newsroom: Newsroom) -> None:
    for number in range(3):
        newsroom.write(f"{number}.txt", story(number))
    assert counts(newsroom.add()) == {"added": 3}
    version, before = newsroom.store.version(), newsroom.articles()
    assert counts(newsroom.add()) == {"unchanged": 3}
    assert counts(newsroom.reindex()) == {"unchanged": 3}
    assert (newsroom.store.version(), newsroom.articles()) == (version, before)


def test_a_changed_file_replaces_its_article_under_the_same_id(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.add()
    before, version = newsroom.only(), newsroom.store.version()
    newsroom.write("a.txt", story(2))
    assert counts(newsroom.reindex()) == {"changed": 1}
    assert newsroom.only().id == before.id
    assert "plan 2" in newsroom.only().text
    assert newsroom.store.version() > version


def test_a_file_whose_bytes_alone_changed_is_unchanged(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.add()
    version = newsroom.store.version()
    newsroom.write("a.txt", story(1) + "\n\n\n")
    assert counts(newsroom.add()) == {"unchanged": 1}
    assert newsroom.store.version() == version


def test_a_moved_file_keeps_its_article(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.write("b.txt", story(2))
    newsroom.add()
    before = newsroom.ids()
    (newsroom.folder / "2024").mkdir()
    (newsroom.folder / "a.txt").rename(newsroom.folder / "2024" / "renamed.txt")
    assert counts(newsroom.reindex()) == {"unchanged": 2}
    assert newsroom.ids() == before
    assert newsroom.store.article(str(newsroom.folder / "2024" / "renamed.txt")).id in before


def test_a_copy_is_an_article_of_its_own(newsroom: Newsroom) -> None:
    original = newsroom.write("a.txt", story(1))
    newsroom.add()
    shutil.copy(original, newsroom.folder / "b.txt")
    assert counts(newsroom.reindex()) == {"added": 1, "unchanged": 1}


def test_articles_of_one_address_are_one_article(newsroom: Newsroom) -> None:
    addresses = ("https://example.com/news/1", "HTTP://Example.com:80/news/1/?utm_source=feed#top")
    newsroom.write_rows("a.jsonl", [{"text": story(1), "url": addresses[0]}])
    newsroom.add()
    before = newsroom.only().id
    newsroom.write_rows("b.jsonl", [{"text": story(2), "url": addresses[1]}])
    assert counts(newsroom.add()) == {"changed": 1, "unchanged": 1}
    assert newsroom.only().id == before
    assert newsroom.store.article("https://example.com/news/1#anywhere").id == before
    assert counts(newsroom.reindex()) == {"unchanged": 2}, "the two files do not take turns at every reindex"


def test_an_id_counts_within_its_source_only(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"id": "7", "source": "RES", "text": story(1)}])
    newsroom.write_rows("b.jsonl", [{"id": "7", "source": "Other", "text": story(2)}])
    newsroom.write_rows("c.jsonl", [{"id": "7", "text": story(3)}])
    newsroom.write_rows("d.jsonl", [{"id": "7", "text": story(4)}])
    newsroom.write_rows("e.jsonl", [{"id": "7", "source": "RES", "text": story(5)}])
    assert counts(newsroom.add()) == {"added": 4, "changed": 1}


def test_rows_put_in_above_move_the_others_without_changing_them(newsroom: Newsroom) -> None:
    rows: list[object] = [{"text": story(number)} for number in range(5)]
    newsroom.write_rows("a.jsonl", rows)
    newsroom.add()
    before = {article.text: article.id for article in newsroom.articles()}
    newsroom.write_rows("a.jsonl", [{"text": story(9)}, *rows[:2], {"text": story(8)}, *rows[2:]])
    assert counts(newsroom.reindex()) == {"added": 2, "unchanged": 5}
    assert before.items() <= {article.text: article.id for article in newsroom.articles()}.items()


def test_a_row_that_changed_in_place_keeps_its_article(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(1)}, {"text": story(2)}])
    newsroom.add()
    before = newsroom.ids()
    newsroom.write_rows("a.jsonl", [{"text": story(1)}, {"text": story(3)}])
    assert counts(newsroom.reindex()) == {"changed": 1, "unchanged": 1}
    assert newsroom.ids() == before


def test_a_row_of_another_address_is_another_article(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(1), "url": "https://example.com/1"}])
    newsroom.add()
    before = newsroom.only().id
    newsroom.write_rows("a.jsonl", [{"text": story(2), "url": "https://example.com/2"}])
    assert counts(newsroom.reindex()) == {"added": 1, "gone": 1}
    assert newsroom.only().id != before


def test_rows_gone_from_a_file_go_at_reindex_and_not_before(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(number)} for number in range(3)])
    newsroom.add()
    newsroom.write_rows("a.jsonl", [{"text": story(number)} for number in range(2)])
    assert counts(newsroom.add()) == {"unchanged": 2}
    assert len(newsroom.articles()) == 3
    assert counts(newsroom.reindex()) == {"unchanged": 2, "gone": 1}
    assert len(newsroom.articles()) == 2


def test_a_bad_row_loses_no_other_and_not_what_it_was_before(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(1)}, {"text": story(2)}])
    newsroom.add()
    newsroom.write_rows("a.jsonl", [{"text": story(1)}, '{"text": "cut off', {"text": story(3)}])
    report = newsroom.reindex()
    assert counts(report) == {"added": 1, "unchanged": 1, "failed": 1}
    assert "2" in report.failed[0].place.removeprefix(str(newsroom.folder))
    assert len(newsroom.articles()) == 3
    assert counts(newsroom.reindex()) == {"unchanged": 2, "failed": 1}, "it is named again until it is mended"


def test_a_file_gone_from_disk_takes_its_article_along(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", story(1))
    newsroom.write("b.txt", story(2))
    newsroom.add()
    file.unlink()
    assert counts(newsroom.add()) == {"unchanged": 1}
    assert len(newsroom.articles()) == 2
    assert counts(newsroom.reindex()) == {"unchanged": 1, "gone": 1}
    assert "plan 2" in newsroom.only().text


def test_a_file_added_by_name_and_gone_is_not_complained_about_again(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", story(1))
    newsroom.add(file)
    file.unlink()
    assert counts(newsroom.reindex()) == {"gone": 1}
    assert counts(newsroom.reindex()) == {}


@pytest.mark.parametrize("left", ["nothing", "an empty folder"])
def test_a_folder_missing_as_a_whole_keeps_its_articles(newsroom: Newsroom, left: str) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.add()
    shutil.rmtree(newsroom.folder)
    if left == "an empty folder":  # as an unmounted disk leaves
        newsroom.folder.mkdir()
    report = newsroom.reindex()
    assert counts(report) == {"failed": 1}
    assert f"tsitata remove {newsroom.folder}" in str(report.failed[0])
    assert len(newsroom.articles()) == 1
    newsroom.reindexer.remove(str(newsroom.folder))
    assert counts(newsroom.reindex()) == {}
    assert newsroom.articles() == []


def test_an_article_in_two_files_stays_while_one_is_left_and_says_what_that_says(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(1), "url": "https://example.com/1"}])
    second = newsroom.write_rows("b.jsonl", [{"text": story(2), "url": "https://example.com/1"}])
    newsroom.add()
    assert "plan 2" in newsroom.only().text
    second.unlink()
    assert counts(newsroom.reindex()) == {"changed": 1, "unchanged": 1}
    assert "plan 1" in newsroom.only().text


def test_of_two_rows_of_one_article_the_one_that_is_left_counts(newsroom: Newsroom) -> None:
    rows = [{"text": story(number), "url": "https://example.com/1"} for number in (1, 2)]
    newsroom.write_rows("a.jsonl", rows)
    newsroom.add()
    assert "plan 2" in newsroom.only().text
    newsroom.write_rows("a.jsonl", rows[:1])
    newsroom.reindex()
    assert "plan 1" in newsroom.only().text
    assert counts(newsroom.reindex()) == {"unchanged": 1}


def test_two_missing_folders_with_the_same_articles_lose_none(newsroom: Newsroom) -> None:
    first, second = newsroom.folder / "first", newsroom.folder / "second"
    for folder in (first, second):
        newsroom.write_rows(f"{folder.name}/a.jsonl", [{"text": story(1), "url": "https://example.com/1"}])
    newsroom.add(first, second)
    shutil.rmtree(first)
    assert counts(newsroom.reindex()) == {"unchanged": 1}, "it lies in the second one still"
    newsroom.write_rows("first/a.jsonl", [{"text": story(1), "url": "https://example.com/1"}])
    newsroom.add(first)
    shutil.rmtree(first)
    shutil.rmtree(second)
    assert counts(newsroom.reindex()) == {"failed": 2}
    assert len(newsroom.articles()) == 1


def test_a_moved_folder_is_not_missed_once_it_is_added_where_it_is_now(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.write_rows("b.jsonl", [{"text": story(2)}, {"text": story(3), "url": "https://example.com/3"}])
    newsroom.add()
    before = newsroom.ids()
    new = newsroom.folder.rename(newsroom.folder.with_name("moved"))
    assert counts(newsroom.add(new)) == {"unchanged": 3}
    assert counts(newsroom.reindex()) == {"unchanged": 3}
    assert newsroom.ids() == before
    assert newsroom.store.condition().added == 1


def test_what_was_removed_stays_removed_until_it_is_added_by_name(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", story(1))
    newsroom.write("b.txt", story(2))
    newsroom.add()
    removed = newsroom.store.article(str(file)).id
    assert newsroom.reindexer.remove(removed).ids == [removed]
    assert counts(newsroom.reindex()) == {"unchanged": 1, "kept_out": 1}
    newsroom.write("a.txt", story(3))
    assert counts(newsroom.reindex()) == {"unchanged": 1, "kept_out": 1}
    file.rename(newsroom.folder / "c.txt")
    assert counts(newsroom.reindex()) == {"unchanged": 1, "kept_out": 1}
    assert counts(newsroom.add()) == {"unchanged": 1, "kept_out": 1}, "its folder is not its name"
    assert counts(newsroom.add(newsroom.folder / "c.txt")) == {"added": 1}
    assert removed in newsroom.ids()


def test_a_removed_row_comes_back_by_its_id(newsroom: Newsroom) -> None:
    dump = newsroom.write_rows("a.jsonl", [{"text": story(1)}, {"text": story(2)}])
    newsroom.add(dump)
    removed = newsroom.ids()[0]
    newsroom.reindexer.remove(removed)
    assert counts(newsroom.add(dump)) == {"unchanged": 1, "kept_out": 1}, "a file of many articles is no name of one"
    with pytest.raises(UnknownArticleError, match=f"tsitata add {removed}"):
        newsroom.store.article(removed)
    newsroom.reindexer.restore(removed, newsroom.steps.append)
    assert removed in newsroom.ids()


def test_a_removed_folder_comes_back_when_it_is_added_again_without_what_was_removed_singly(newsroom: Newsroom) -> None:
    single = newsroom.write("a.txt", story(1))
    newsroom.write("b.txt", story(2))
    newsroom.add()
    newsroom.reindexer.remove(newsroom.store.article(str(single)).id)
    newsroom.reindexer.remove(str(newsroom.folder))
    assert counts(newsroom.reindex()) == {}
    assert counts(newsroom.add()) == {"added": 1, "kept_out": 1}


def test_details_stated_at_adding_stay_at_every_reindex(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", story(1))
    newsroom.add(details=Details(source="RES", author="A. Writer"))
    newsroom.add(file, details=Details(date=dt.date(2021, 5, 31), author="B. Writer"))
    newsroom.write("a.txt", story(2))
    newsroom.reindex()
    article = newsroom.only()
    assert (article.source, article.author, article.date) == ("RES", "B. Writer", dt.date(2021, 5, 31))


def test_an_address_cannot_be_stated_for_several_articles(newsroom: Newsroom) -> None:
    dump = newsroom.write_rows("a.jsonl", [{"text": story(1)}, {"text": story(2)}])
    report = newsroom.add(dump, details=Details(url="https://example.com/1"))
    assert len(report.failed) == 1
    assert "--url" in str(report.failed[0])


def test_a_correction_stays_until_the_next_one(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(1), "title": "Wrong", "url": "https://example.com/wrong"}])
    newsroom.add()
    corrections = Details(title="Right", url="https://example.com/right", date=dt.date(2020, 1, 2))
    before = newsroom.only().id
    assert newsroom.reindexer.correct(before, corrections).title == "Right"
    newsroom.write_rows("a.jsonl", [{}, {"text": story(2), "title": "Wrong 2", "url": "https://example.com/wrong"}])
    newsroom.add()
    newsroom.reindex()
    article = newsroom.only()
    assert (article.id, article.title, article.url) == (before, "Right", "https://example.com/right")
    assert newsroom.reindexer.correct(before, Details(date=dt.date(2021, 1, 2)), ["title"]).title == "Wrong 2"
    assert newsroom.only().date == dt.date(2021, 1, 2)


def test_a_correction_survives_removal_and_the_loss_of_the_file(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", story(1))
    newsroom.write("b.txt", story(2))
    newsroom.add()
    article_id = newsroom.store.article(str(file)).id
    newsroom.reindexer.correct(article_id, Details(author="A. Writer"))
    newsroom.reindexer.remove(article_id)
    newsroom.add(file)
    assert newsroom.store.article(article_id).author == "A. Writer"
    text = file.read_text()
    file.unlink()
    assert newsroom.reindex().gone == 1
    assert newsroom.reindex().gone == 0
    newsroom.write("a.txt", text)
    assert newsroom.reindex().added == 1
    assert newsroom.store.article(article_id).author == "A. Writer"


def test_the_address_of_another_article_is_refused_as_a_correction(newsroom: Newsroom) -> None:
    rows = [{"text": story(n), "url": f"https://example.com/{n}"} for n in (1, 2)]
    newsroom.write_rows("a.jsonl", rows)
    newsroom.add()
    first, second = newsroom.ids()
    with pytest.raises(TsitataError, match=first):
        newsroom.reindexer.correct(second, Details(url="https://example.com/1"))
    assert newsroom.store.article(second).url == "https://example.com/2"


def test_a_post_is_an_article_that_edits_replace(newsroom: Newsroom) -> None:
    assert newsroom.reindexer.put(post(story(1))) is Change.ADDED
    version = newsroom.store.version()
    assert newsroom.reindexer.put(post(story(1))) is Change.UNCHANGED
    assert newsroom.store.version() == version
    assert newsroom.reindexer.put(post(story(2))) is Change.CHANGED
    assert "plan 2" in newsroom.only().text
    assert counts(newsroom.reindex()) == {}, "no file holds it, so none is missed"
    newsroom.reindexer.remove(newsroom.only().id)
    assert newsroom.reindexer.put(post(story(3))) is Change.KEPT_OUT
    assert newsroom.articles() == []
    assert counts(newsroom.reindexer.restore("https://t.me/news/7")) == {"failed": 1}, "no file to read it from"
    assert newsroom.reindexer.put(post(story(3))) is Change.ADDED


def test_pages_are_cut_again_when_their_siblings_show_what_is_furniture(newsroom: Newsroom) -> None:
    def page(number: int) -> str:
        headline = f"Plan {number} approved in {number} days"
        return f"News\n\n{headline}\n\n{story(number)}\n\nThe Daily Herald was founded in 1901."

    newsroom.write("0.txt", page(0))
    newsroom.add()
    assert "Herald" in newsroom.only().text
    newsroom.reindexer.correct(newsroom.only().id, Details(title="By hand"))
    for number in range(1, 8):
        newsroom.write(f"{number}.txt", page(number))
    assert counts(newsroom.add()) == {"added": 7, "changed": 1, "unchanged": 1}
    assert not [article for article in newsroom.articles() if "Herald" in article.text]
    assert newsroom.articles()[0].title == "By hand"
    assert "Herald" in "\n".join(newsroom.store.removed_lines(newsroom.ids()[0]))
    before = newsroom.articles()
    assert counts(newsroom.add()) == {"unchanged": 8}
    assert newsroom.articles() == before


def test_two_at_once_lose_and_double_nothing(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(number)} for number in range(120)])
    for number in range(120, 150):
        newsroom.write(f"{number}.txt", story(number))

    def add(_worker: int) -> int:
        with Store(newsroom.data) as store:
            return Reindexer(store).add([newsroom.folder], Details()).added

    with ThreadPoolExecutor(3) as workers:
        assert sum(workers.map(add, range(3))) == 150
    assert len({article.text for article in newsroom.articles()}) == len(newsroom.articles()) == 150
    assert counts(newsroom.reindex()) == {"unchanged": 150}


def test_an_interrupted_add_keeps_what_was_finished_and_goes_on(newsroom: Newsroom) -> None:
    for number in range(130):
        newsroom.write(f"{number:03}.txt", story(number))

    def interrupt(step: object) -> None:
        newsroom.steps.append(step)  # type: ignore[arg-type]
        if len(newsroom.steps) == 115:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        newsroom.reindexer.add([newsroom.folder], Details(), interrupt)
    finished = len(newsroom.articles())
    assert 100 <= finished < 130
    assert counts(newsroom.add()) == {"added": 130 - finished, "unchanged": finished}


def test_analyses_of_an_older_program_are_made_anew(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        newsroom.write(f"{number}.txt", story(number))
    newsroom.add()
    monkeypatch.setattr(prepared, "VERSION", prepared.VERSION + 1)
    assert newsroom.store.condition().analysed == 0
    assert counts(newsroom.reindex()) == {"unchanged": 3}
    assert newsroom.store.condition().analysed == 3
    assert stored_versions(newsroom.data) == {prepared.VERSION}


def stored_versions(data: Path) -> set[int]:
    with closing(sqlite3.connect(data / "articles.db")) as db:
        return {version for (version,) in db.execute("SELECT version FROM analyses")}


def test_no_analysis_is_kept_that_no_article_has(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.write("b.txt", story(2))
    newsroom.add()
    newsroom.write("a.txt", story(3))
    newsroom.reindex()
    newsroom.reindexer.remove(str(newsroom.folder / "b.txt"))
    with closing(sqlite3.connect(newsroom.data / "articles.db")) as db:
        assert db.execute("SELECT count(*) FROM analyses").fetchone() == (1,)


def test_progress_counts_files_and_rows_up_to_the_total(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", story(1))
    newsroom.write_rows("b.jsonl", [{"text": story(2)}, "broken", {"text": story(3)}])
    newsroom.add()
    assert [step.done for step in newsroom.steps] == [1, 2, 3, 4]
    assert newsroom.steps[-1].total == 4


def test_errors_name_the_path_and_the_others_are_added(newsroom: Newsroom) -> None:
    good = newsroom.write("good.txt", story(1))
    empty = newsroom.write("empty.txt", "")
    report = newsroom.add(newsroom.folder / "missing.txt", empty, good)
    assert counts(report) == {"added": 1, "failed": 2}
    assert {error.place for error in report.failed} == {str(newsroom.folder / "missing.txt"), str(empty)}
    assert counts(newsroom.reindex()) == {"unchanged": 1}, "what never gave an article is not remembered"
