"""Updates as they came, messages as they go."""

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
    op.bulk_insert(meta, [{"key": "oldest_reader", "value": OLDEST_READER}])
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.Integer, primary_key=True),
        sa.Column("chat", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("done_at", sa.Float),
    )
    op.create_table(
        "outbox",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, unique=True),
        sa.Column("chat", sa.Integer, nullable=False),
        sa.Column("edits", sa.Text),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("written_at", sa.Float, nullable=False),
        sa.Column("not_before", sa.Float, nullable=False, server_default="0"),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("done_at", sa.Float),
        sa.Column("message_id", sa.Integer),
        sqlite_autoincrement=True,
    )
    undone = sa.text("done_at IS NULL")
    op.create_index("inbox_undone", "inbox", ["chat", "update_id"], sqlite_where=undone)
    op.create_index("outbox_undone", "outbox", ["chat", "number"], sqlite_where=undone)
    op.create_index("inbox_done", "inbox", ["done_at"])
    op.create_index("outbox_done", "outbox", ["done_at"])
