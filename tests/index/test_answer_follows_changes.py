"""Articles change while questions are being answered."""

import gc
import subprocess
import sys
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.answer import Answerer
from index.domain import Article, Declined, NoAnswer
from index.errors import TsitataError
from tests.index.newsroom import Newsroom
from tests.index.shelf import Shelf, answered, cited

ENVOY = "Russia's envoy to Tskhinvali Marat Kulakhmetov went with him."
ASKED = "Who is Russia's envoy to Tskhinvali?"


def visit() -> Shelf:
    shelf = Shelf()
    shelf.put("visit", f"Alan Gagloev flew to Moscow on 14 June 2022. {ENVOY}")
    shelf.put("bridge", "The mayor of Gori opened a bridge on Monday. It is 120 metres long.")
    return shelf


def test_a_changed_article_is_answered_with_its_new_text() -> None:
    shelf = visit()
    answerer = Answerer(shelf)
    try:
        assert cited(answerer.answer("who opened a bridge in Gori?"))[0].sentence.startswith("The mayor of Gori")
        shelf.put("bridge", "It rained. On Tuesday the bishop of Gori opened a bridge.")
        assert cited(answerer.answer("who opened a bridge in Gori?"))[0].sentence.startswith("On Tuesday the bishop")
    finally:
        answerer.close()


def test_a_removed_article_is_no_longer_cited_and_an_added_one_is() -> None:
    shelf = visit()
    answerer = Answerer(shelf)
    try:
        shelf.remove("visit")
        assert isinstance(answerer.answer(ASKED), NoAnswer)
        shelf.put("new", "Russia's envoy to Tskhinvali is Marat Kulakhmetov.")
        assert cited(answerer.answer(ASKED))[0].article.id == "new"
        shelf.remove("new")
        shelf.remove("bridge")
        emptied = answerer.answer(ASKED)
        assert isinstance(emptied, NoAnswer)
        assert emptied.why is Declined.NO_ARTICLES
    finally:
        answerer.close()


def test_a_text_that_changed_after_it_was_searched_is_never_quoted_at_the_old_place() -> None:
    class Hasty(Shelf):
        """Changes the article between finding and quoting, the first time."""

        changed = False

        def load(self, ids: object) -> dict[str, Article]:
            if not self.changed:
                self.changed = True
                self.put("0", "Well, well. The envoy to Tskhinvali is now Ivan Petrov.")
            return {one.id: one for one in self.articles()}

    (citation,) = cited(answered(Hasty("The envoy to Tskhinvali is Marat Kulakhmetov."), "envoy to Tskhinvali"))
    assert citation.sentence == "The envoy to Tskhinvali is now Ivan Petrov."


def test_where_a_new_index_cannot_be_made_the_last_one_goes_on_answering(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_shelf: Shelf) -> dict[str, int]:
        raise TsitataError("the disk is full: make room")

    shelf = visit()
    answerer = Answerer(shelf)
    try:
        assert cited(answerer.answer(ASKED))
        shelf.put("new", "It rained in Poti.")
        monkeypatch.setattr(Shelf, "keys", fails)
        assert cited(answerer.answer(ASKED))[0].article.id == "visit"
        monkeypatch.undo()
        assert cited(answerer.answer("where did it rain?"))[0].article.id == "new"
    finally:
        answerer.close()


def test_an_index_that_was_replaced_is_let_go_at_once() -> None:
    """Also without the collector, which `tsitata serve` keeps out of what is there at its start."""
    shelf = visit()
    answerer = Answerer(shelf)
    gc.disable()
    try:
        answerer.answer("who is Russia's envoi to Sukhumi?")
        answerer.answer("ვინ არის ელჩი?")
        before = weakref.ref(answerer.retriever())
        shelf.put("new", "Russia's envoy to Tskhinvali is Marat Kulakhmetov.")
        answerer.answer(ASKED)
        assert before() is None
    finally:
        gc.enable()
        answerer.close()


def test_what_another_process_adds_is_seen(newsroom: Newsroom) -> None:
    newsroom.write("a.txt", "The mayor of Gori opened a bridge on Monday. It is 120 metres long.")
    newsroom.add()
    file = newsroom.write("b.txt", "Marat Kulakhmetov is Russia's envoy to Tskhinvali. He came on Friday.")
    answerer = Answerer(newsroom.store)
    try:
        assert isinstance(answerer.answer("who is the envoy to Tskhinvali?"), NoAnswer)
        tsitata = [sys.executable, "-m", "bot.shell", "--data", str(newsroom.data)]
        subprocess.run([*tsitata, "add", "--quiet", str(file)], check=True)
        (citation,) = cited(answerer.answer("who is the envoy to Tskhinvali?"))
        assert citation.sentence == "Marat Kulakhmetov is Russia's envoy to Tskhinvali."
    finally:
        answerer.close()


def test_many_may_ask_at_once() -> None:
    shelf = visit()
    answerer = Answerer(shelf)

    def ask(number: int) -> str:
        if number == 20:
            shelf.put("more", "Something else happened in Poti.")
        return cited(answerer.answer(ASKED))[0].sentence

    try:
        with ThreadPoolExecutor(4) as threads:
            assert set(threads.map(ask, range(40))) == {ENVOY}
    finally:
        answerer.close()
