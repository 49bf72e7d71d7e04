"""The tables of articles.db, as the newest revision in `migrations` makes them."""

import sqlalchemy as sa

metadata = sa.MetaData()


def identity() -> sa.Column[str]:
    return sa.Column("id", sa.Text, sa.ForeignKey("identities.id", ondelete="CASCADE"), nullable=False, index=True)


# `version` grows with every change that a reader would notice; `oldest_reader` is the oldest program that can read.
meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

# The files and folders that were added by name, with the details given then.
sources = sa.Table(
    "sources",
    metadata,
    sa.Column("path", sa.Text, primary_key=True),
    sa.Column("details", sa.JSON, nullable=False),
)

# Every article that ever was and may come back. What a person decided about it outlives its text.
identities = sa.Table(
    "identities",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("removed_as", sa.Text),  # the name that it was removed by: its own id, or a file or folder
    sa.Column("corrections", sa.JSON, nullable=False),  # details stated by `edit`
)

# What an article is known by other than where it lies: its address, its id at its source.
keys = sa.Table("keys", metadata, sa.Column("key", sa.Text, primary_key=True), identity())

# Files whose every article is in the archive, as they were when last read: the same `reading` need not be read again.
files = sa.Table(
    "files",
    metadata,
    sa.Column("path", sa.Text, primary_key=True),
    sa.Column("reading", sa.Text, nullable=False),
)

# Where an article was read: a file, a row of one, or (path null) what has no file. One article may lie in several.
places = sa.Table(
    "places",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("path", sa.Text),
    sa.Column("row", sa.Integer),
    sa.Column("digest", sa.Text, nullable=False, index=True),  # of the bytes: what a moved file is known by
    sa.Column("reading", sa.Text, nullable=False),  # of the bytes, the details given, and the program that read
    identity(),
    sa.Index("ix_places_path_row", "path", "row"),
    sqlite_autoincrement=True,  # a later place has a higher number, always
)

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, sa.ForeignKey("identities.id", ondelete="CASCADE"), nullable=False, unique=True),
    sa.Column("content", sa.Text, nullable=False, index=True),  # digest of all that is analysed: key of `analyses`
    sa.Column("origin", sa.Text, nullable=False, index=True),  # pages of one origin share their furniture
    sa.Column("page", sa.Text),
    sa.Column("cut_with", sa.Text),  # digest of the shared lines that `text` was cut with; null before the first time
    sa.Column("stated", sa.JSON, nullable=False),  # details as they were read, before corrections
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("headings", sa.JSON, nullable=False),
    sa.Column("removed", sa.JSON, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("url", sa.Text),
    sa.Column("date", sa.Date),
    sa.Column("modified", sa.Text),
    sa.Column("author", sa.Text),
    sa.Column("section", sa.Text),
    sa.Column("source", sa.Text),
    sa.Column("external_id", sa.Text),
)

# Blobs of `prepared.prepare`, by what they were made of and the version of what made them.
analyses = sa.Table(
    "analyses",
    metadata,
    sa.Column("content", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("analysis", sa.LargeBinary, nullable=False),
)
