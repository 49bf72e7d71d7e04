"""Brings articles into the archive: adds files and folders, reads them again, takes out what is gone."""

import time
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path

import sqlalchemy as sa

from index.domain import Article, Details, Draft
from index.errors import BusyError, TsitataError, UnreadableError
from index.reindexing import added
from index.reindexing.gone import drop_gone, look_for
from index.reindexing.intake import Intake
from index.reindexing.reading import Progress, Step, files_in, read_files, unwatched
from index.storage import analysis_cache, changes
from index.storage.addresses import canonical
from index.storage.changes import Change, Reading
from index.storage.database import writing
from index.storage.details import overlay
from index.storage.identity import address_key, find, is_gone
from index.storage.references import Removal, full, removed, resolve, to_remove
from index.storage.tables import keys
from index.store import Store

__all__ = ["Change", "Progress", "Reindexer", "Report", "Step"]

ANALYSES_IN_A_BATCH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept_out: int = 0  # removed by a person, and not added again by name
    gone: int = 0
    failed: tuple[UnreadableError, ...] = ()
    seconds: float = 0.0

    def __add__(self, other: "Report") -> "Report":
        return Report(**{field.name: getattr(self, field.name) + getattr(other, field.name) for field in fields(self)})


class Reindexer:
    """Several may be at work on one archive, in processes of their own: they take turns, batch by batch."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.engine = store.engine

    def add(
        self,
        paths: Sequence[Path],
        details: Details,
        progress: Progress = unwatched,
        forgotten: Collection[str] = (),
    ) -> Report:
        """The articles of each file or folder, those too that were removed by this very name.

        `details` say what the files do not. What a path was added with before stays, where they do not say otherwise;
        `forgotten` names those that go.
        """
        started = time.monotonic()
        found: dict[str, list[Path]] = {}
        failed: list[UnreadableError] = []
        for path in map(full, paths):
            try:
                found[path] = files_in(path)
            except UnreadableError as error:
                failed.append(error)
        with writing(self.engine) as db:
            added.note(db, found, details, forgotten)
            for path in found:
                changes.restore(db, removed(db, path))
            known = added.added(db)
        intake = Intake(self.engine)
        failed += read_files((file for files in found.values() for file in files), known, intake, progress)
        with writing(self.engine) as db:
            added.forget_fruitless(db, found)
        return self.finish(intake, failed, started)

    def reindex(self, progress: Progress = unwatched) -> Report:
        """Reads again all that was added, with the details given then; what was removed by a person stays out."""
        started = time.monotonic()
        with self.engine.connect() as db:
            known = added.added(db)
        looked_for = {path: look_for(self.engine, path) for path in known}
        unreachable = {path: found for path, found in looked_for.items() if isinstance(found, UnreadableError)}
        files = [file for found in looked_for.values() if isinstance(found, list) for file in found]
        intake = Intake(self.engine, dropping=True)
        failed = [*unreachable.values(), *read_files(files, known, intake, progress)]
        gone, elsewhere = drop_gone(self.engine, known, unreachable)
        failed += self.read_again(elsewhere | intake.read_again, known, intake)
        with writing(self.engine) as db:
            added.forget_fruitless(db, filter(is_gone, known))
        return replace(self.finish(intake, failed, started), gone=intake.gone + gone)

    def restore(self, reference: str, progress: Progress = unwatched) -> Report:
        """Brings back what was removed, by its id, its address, or the name that it was removed by."""
        started = time.monotonic()
        with writing(self.engine) as db:
            ids = removed(db, reference)
            if not ids:
                why = "no such file or folder, and nothing that was removed is known as that: check the name"
                return Report(failed=(UnreadableError(reference, why),))
            paths = changes.restore(db, ids)
            if not paths:
                why = "let in again, but in no file: it is back when its channel gives it again"
                return Report(failed=(UnreadableError(reference, why),))
            known = added.added(db)
            added.note(db, (path for path in paths if added.nearest(path, known) is None), Details())
        intake = Intake(self.engine)
        return self.finish(intake, read_files(map(Path, paths), known, intake, progress), started)

    def put(self, draft: Draft) -> Change:
        """A single article that no file holds, such as a channel post."""
        reading = Reading(draft, added.reading_of(draft.digest, Details()))
        with self.engine.connect() as db:
            known = find(db, *reading, ())
            if known and known.unchanged:
                return Change.UNCHANGED if changes.removed_as(db, known.id) is None else Change.KEPT_OUT
            row = changes.plan(db, draft, known)
            made = {} if analysis_cache.has(db, row["content"]) else {row["content"]: analysis_cache.make(row)}
        with writing(self.engine) as db:
            change, _ = changes.put(db, reading, find(db, *reading, ()), made)
            if change in (Change.ADDED, Change.CHANGED):
                changes.grow_version(db)
        return change

    def remove(self, reference: str) -> Removal:
        """An article, or all of a file or folder: out until it is added again by `name`."""
        with writing(self.engine) as db:
            removal = to_remove(db, reference)
            changes.remove(db, removal.ids, removal.name)
            added.forget(db, removal.name)
            if removal.ids:
                changes.grow_version(db)
        return removal

    def correct(self, reference: str, corrections: Details, forgotten: Collection[str] = ()) -> Article:
        """Corrections stay through every reindex; `forgotten` names those that go, so that the source's word counts."""
        with writing(self.engine) as db:
            article_id = resolve(db, reference)
            before = changes.corrections_of(db, article_id)
            stay = replace(before, **dict.fromkeys(forgotten))
            refuse_address_of_another(db, article_id, corrections.url)
            if changes.correct(db, article_id, overlay(stay, corrections)) is Change.CHANGED:
                changes.grow_version(db)
        self.cut_pages_again()
        return self.store.article(article_id)

    def finish(self, intake: Intake, failed: Iterable[UnreadableError], started: float) -> Report:
        others = self.cut_pages_again()
        self.complete_analyses()
        self.bring_index_up_to_date()
        return Report(
            added=intake.counts[Change.ADDED],
            changed=intake.counts[Change.CHANGED] + others,
            unchanged=intake.counts[Change.UNCHANGED],
            kept_out=intake.counts[Change.KEPT_OUT],
            failed=tuple(failed),
            seconds=time.monotonic() - started,
        )

    def bring_index_up_to_date(self) -> None:
        """So that who asks next need not wait for it."""
        from index.generations.folder import Generations
        from index.generations.updating import bring_up_to_date, merge_where_due

        generations = Generations(self.store.index, self.store.index_bytes)
        bring_up_to_date(generations, self.store)
        with suppress(BusyError):  # another one is merging
            merge_where_due(generations)

    def read_again(self, paths: Iterable[str], known: dict[str, Details], intake: Intake) -> list[UnreadableError]:
        """These files were counted when they were read first: only what is others now counts."""
        again = Intake(self.engine, dropping=True)
        there = [Path(path) for path in paths if not is_gone(path)]  # one may have been renamed over another
        failed = read_files(there, known, again, unwatched)
        intake.gone += again.gone
        intake.counts[Change.CHANGED] += again.counts[Change.CHANGED]
        return failed

    def cut_pages_again(self) -> int:
        from index.reindexing.siblings import cut_again

        return cut_again(self.engine)

    def complete_analyses(self) -> None:
        """After an upgrade of the program: all that an older one analysed."""
        while True:
            with self.engine.connect() as db:
                rows = analysis_cache.missing(db, ANALYSES_IN_A_BATCH)
            if not rows:
                break
            made = {row["content"]: analysis_cache.make(row) for row in rows}
            with writing(self.engine) as db:
                analysis_cache.keep(db, made)
        with writing(self.engine) as db:
            analysis_cache.drop_older(db)


def refuse_address_of_another(db: sa.Connection, article_id: str, url: str | None) -> None:
    address = canonical(url) if url else None
    other = db.scalar(sa.select(keys.c.id).where(keys.c.key == address_key(address))) if address else None
    if other not in (None, article_id):
        raise TsitataError(f"{url} is the address of another article, {other}: correct or remove that one first")
