"""Which edits take the place of a message is looked up at every tap on its buttons."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index("outbox_edits", "outbox", ["edits"], sqlite_where=sa.text("edits IS NOT NULL"))
