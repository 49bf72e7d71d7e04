"""Details that a person states: with `add` for what the files do not say, with `edit` against what they say."""

import datetime as dt
import sqlite3
from contextlib import closing

import pytest

from index.domain import Details
from index.errors import UnknownArticleError
from index.reindex import Reindexer
from index.store import ARTICLES, Store
from tests.index.newsroom import Newsroom, counts, story

STATED = {"text": story(1), "id": "plan-1", "date": "2024-09-23", "author": "A. Writer", "lang": "en"}
SILENT = {"text": story(2), "id": "plan-2"}
DAY, OTHER_DAY = dt.date(2020, 1, 1), dt.date(2021, 5, 31)


def test_what_a_file_states_wins_over_the_details_given_with_add(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [STATED, SILENT])
    newsroom.write("b.txt", story(3))
    newsroom.write("c.md", f"---\ndate: 2022-02-02\n---\n{story(4)}")
    newsroom.add(details=Details(date=DAY, author="B. Writer", language="ru"))
    assert [(article.date, article.author, article.language) for article in newsroom.articles()] == [
        (dt.date(2024, 9, 23), "A. Writer", "en"),
        (DAY, "B. Writer", "ru"),
        (DAY, "B. Writer", "ru"),
        (dt.date(2022, 2, 2), "B. Writer", "ru"),
    ]


def test_an_edit_wins_over_the_file_and_over_details(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [STATED])
    newsroom.add(details=Details(date=DAY))
    article_id = newsroom.only().id
    assert newsroom.reindexer.correct(article_id, Details(date=OTHER_DAY)).date == OTHER_DAY
    newsroom.add(details=Details(date=DAY))
    newsroom.reindex()
    assert newsroom.only().date == OTHER_DAY
    assert newsroom.reindexer.correct(article_id, Details(), ["date"]).date == dt.date(2024, 9, 23)


def test_a_section_that_the_file_states_can_be_corrected_and_comes_back(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [STATED | {"section": "Politics"}])
    newsroom.add()
    article_id = newsroom.only().id
    assert newsroom.reindexer.correct(article_id, Details(section="Sport")).section == "Sport"
    assert newsroom.reindexer.correct(article_id, Details(title="Plan")).section == "Sport"
    assert newsroom.reindexer.correct(article_id, Details(), ["section"]).section == "Politics"


def test_a_section_read_before_sections_could_be_corrected_stays_at_a_correction(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [STATED | {"section": "Politics"}])
    newsroom.add()
    with closing(sqlite3.connect(newsroom.data / ARTICLES)) as db, db:
        db.execute("UPDATE articles SET stated = json_remove(stated, '$.section')")
        db.execute("UPDATE alembic_version SET version_num = '0001'")
    with Store(newsroom.data) as store:
        Reindexer(store).correct("plan-1", Details(title="Plan"))
        assert store.article("plan-1").section == "Politics"


def test_a_file_that_comes_to_state_its_date_has_that_one(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [SILENT])
    newsroom.add(details=Details(date=DAY))
    newsroom.write_rows("a.jsonl", [SILENT | {"date": "2024-09-23"}])
    newsroom.reindex()
    assert newsroom.only().date == dt.date(2024, 9, 23)


def test_what_was_given_with_add_is_forgotten_when_told_so(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [SILENT])
    newsroom.add(details=Details(date=DAY, source="Herald", author="B. Writer"))
    before = newsroom.only()
    report = newsroom.reindexer.add([newsroom.folder], Details(), forgotten=["date", "source"])
    assert counts(report) == {"changed": 1}
    article = newsroom.only()
    assert (article.id, article.date, article.source, article.author) == (before.id, None, None, "B. Writer")
    newsroom.reindex()
    assert newsroom.only() == article


def test_pages_cut_again_with_their_siblings_keep_the_details(newsroom: Newsroom) -> None:
    for number in range(8):
        newsroom.write(f"{number}.txt", f"News\n\nPlan {number} of many\n\n{story(number)}\n\nThe Herald is from 1901.")
    newsroom.add(details=Details(date=DAY, author="B. Writer"))
    assert not [article for article in newsroom.articles() if "1901" in article.text]
    assert {(article.date, article.author) for article in newsroom.articles()} == {(DAY, "B. Writer")}


def test_an_article_is_found_by_its_id_at_its_source(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [STATED, SILENT])
    newsroom.add()
    first, second = newsroom.ids()
    assert newsroom.store.article("plan-1").id == first
    assert newsroom.reindexer.remove("plan-2").ids == [second]
    with pytest.raises(UnknownArticleError, match="no article is known as plan"):
        newsroom.store.article("plan")


def test_an_id_that_two_sources_have_is_refused_with_the_ids_to_choose_from(newsroom: Newsroom) -> None:
    newsroom.write_rows("a.jsonl", [SILENT | {"source": "Herald"}, SILENT | {"source": "Post", "text": story(3)}])
    newsroom.add()
    with pytest.raises(UnknownArticleError, match="2 articles: name one by its id") as refused:
        newsroom.store.article("plan-2")
    assert all(article_id in str(refused.value) for article_id in newsroom.ids())
