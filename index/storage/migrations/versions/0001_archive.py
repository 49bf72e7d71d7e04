"""Articles, what each is known by, the places they are read from, and cached analyses."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

OLDEST_READER = "0.1.0"


def upgrade() -> None:
    meta = op.create_table(
        "meta",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.bulk_insert(meta, [{"key": "oldest_reader", "value": OLDEST_READER}, {"key": "version", "value": "0"}])
    op.create_table(
        "sources",
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("details", sa.JSON, nullable=False),
    )
    op.create_table(
        "identities",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("removed_as", sa.Text),
        sa.Column("corrections", sa.JSON, nullable=False),
    )
    op.create_table(
        "keys",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, sa.ForeignKey("identities.id", ondelete="CASCADE"), nullable=False, index=True),
    )
    op.create_table(
        "files",
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("reading", sa.Text, nullable=False),
    )
    op.create_table(
        "places",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("path", sa.Text),
        sa.Column("row", sa.Integer),
        sa.Column("digest", sa.Text, nullable=False, index=True),
        sa.Column("reading", sa.Text, nullable=False),
        sa.Column("id", sa.Text, sa.ForeignKey("identities.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Index("ix_places_path_row", "path", "row"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, sa.ForeignKey("identities.id", ondelete="CASCADE"), nullable=False, unique=True),
        sa.Column("content", sa.Text, nullable=False, index=True),
        sa.Column("origin", sa.Text, nullable=False, index=True),
        sa.Column("page", sa.Text),
        sa.Column("cut_with", sa.Text),
        sa.Column("stated", sa.JSON, nullable=False),
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
    op.create_table(
        "analyses",
        sa.Column("content", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("analysis", sa.LargeBinary, nullable=False),
    )
