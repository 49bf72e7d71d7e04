"""The section is stated like any detail, and can be corrected: what was read is kept beside corrections."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute(sa.text("UPDATE articles SET stated = json_set(stated, '$.section', section) WHERE section IS NOT NULL"))
