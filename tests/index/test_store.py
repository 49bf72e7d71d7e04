"""What readers of the archive may rely on."""

import datetime as dt
import threading

import pytest

from index import prepared
from index.domain import Details
from index.errors import UnknownArticleError
from index.store import Store
from tests.index.newsroom import Newsroom, story


def filled(newsroom: Newsroom, count: int) -> None:
    newsroom.write_rows("a.jsonl", [{"text": story(number), "title": f"Story {number}"} for number in range(count)])
    newsroom.add()


def test_an_article_is_found_by_id_beginning_address_and_path(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", story(1))
    newsroom.add(file, details=Details(url="https://example.com/news?id=1"))
    article = newsroom.only()
    for reference in (
        article.id,
        article.id.upper(),
        article.id[:3],
        "http://EXAMPLE.com/news/?id=1&fbclid=x#top",
        str(file),
    ):
        assert newsroom.store.article(reference) == article


def test_what_is_not_there_or_may_be_several_is_refused_with_the_next_step(newsroom: Newsroom) -> None:
    filled(newsroom, 3)
    with pytest.raises(UnknownArticleError, match="tsitata list"):
        newsroom.store.article("nothing-of-the-kind")
    with pytest.raises(UnknownArticleError, match=newsroom.ids()[0]):
        newsroom.store.article(str(newsroom.folder / "a.jsonl"))


def test_articles_and_analyses_come_in_one_steady_order(newsroom: Newsroom) -> None:
    filled(newsroom, 5)
    ids = newsroom.ids()
    newsroom.reindexer.correct(ids[0], Details(author="A. Writer"))
    assert newsroom.ids() == ids
    assert list(newsroom.store.keys()) == ids
    assert [article.id for article in newsroom.store.analysed(ids)] == ids


def test_an_analysis_is_what_prepare_makes_of_the_article(newsroom: Newsroom) -> None:
    filled(newsroom, 3)
    newsroom.reindexer.correct(newsroom.ids()[1], Details(title="A corrected headline"))
    keys = newsroom.store.keys()
    for article, analysed in zip(newsroom.articles(), newsroom.store.analysed(keys), strict=True):
        assert analysed[:2] == (article.id, keys[article.id])
        assert analysed[2:6] == (article.date, article.language, article.source, article.section)
        assert analysed.analysis == prepared.prepare(article.text, article.language, article.title, article.headings)


def test_after_an_upgrade_the_first_reader_makes_the_analyses_and_keeps_them(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(newsroom, 60)
    monkeypatch.setattr(prepared, "VERSION", prepared.VERSION + 1)
    version = newsroom.store.version()
    ids = newsroom.ids()
    before = list(newsroom.store.analysed(ids))
    assert len(before) == newsroom.store.condition().analysed == 60
    monkeypatch.setattr(prepared, "prepare", None)  # so that whatever calls it fails
    assert list(newsroom.store.analysed(ids)) == before
    assert newsroom.store.version() == version


def test_an_articles_key_changes_with_whatever_is_indexed_of_it(newsroom: Newsroom) -> None:
    filled(newsroom, 2)
    changed, other = newsroom.ids()
    seen = [newsroom.store.keys()]
    for corrections in (Details(title="Another headline"), Details(date=dt.date(2020, 1, 2)), Details(source="RES")):
        newsroom.reindexer.correct(changed, corrections)
        seen.append(newsroom.store.keys())
    assert len({keys[changed] for keys in seen}) == 4
    assert len({keys[other] for keys in seen}) == 1


def test_load_gives_those_that_are_there(newsroom: Newsroom) -> None:
    filled(newsroom, 3)
    ids = newsroom.ids()
    loaded = newsroom.store.load([*ids[1:], "notthere"])
    assert loaded == {article.id: article for article in newsroom.articles()[1:]}


def test_the_summary_counts_and_names_what_there_is(newsroom: Newsroom) -> None:
    assert newsroom.store.summary().articles == 0
    assert newsroom.store.summary().newest is None
    rows = [{"text": story(n), "date": f"2024-0{n}-01", "source": name} for n, name in ((1, "RES"), (2, "Civil"))]
    newsroom.write_rows("a.jsonl", [*rows, {"text": story(3), "section": "Sport"}])
    newsroom.add()
    summary = newsroom.store.summary()
    assert (summary.articles, summary.newest, summary.sources) == (3, dt.date(2024, 2, 1), ("Civil", "RES"))
    assert summary.sections == ("Sport",)


def test_what_one_process_adds_another_sees(newsroom: Newsroom) -> None:
    with Store(newsroom.data) as other:
        version = other.version()
        filled(newsroom, 2)
        assert other.version() > version
        assert len(list(other.articles())) == 2


def test_readers_in_threads_go_on_while_articles_are_added(newsroom: Newsroom) -> None:
    filled(newsroom, 5)
    seen: list[int] = []

    def read() -> None:
        seen.extend(len(list(newsroom.store.articles())) for _ in range(20))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    filled(newsroom, 100)
    for reader in readers:
        reader.join()
    assert len(seen) == 80
    assert seen[0] >= 5
    assert max(seen) <= 100


def test_the_listing_is_newest_first_and_never_without_a_title(newsroom: Newsroom) -> None:
    rows = [
        {"text": story(1)},
        {"text": story(2), "date": "2023-01-01", "title": "Older"},
        {"text": story(3), "date": "2024-01-01", "title": "Newer"},
    ]
    newsroom.write_rows("a.jsonl", rows)
    newsroom.add()
    titles = [listed.title for listed in newsroom.store.listing()]
    assert titles[:2] == ["Newer", "Older"]
    assert titles[2].startswith("The council")


def test_removed_articles_are_listed_with_their_place(newsroom: Newsroom) -> None:
    filled(newsroom, 2)
    removed = newsroom.ids()[1]
    newsroom.reindexer.remove(removed)
    assert list(newsroom.store.removed()) == [(removed, str(newsroom.folder / "a.jsonl"), 2)]
