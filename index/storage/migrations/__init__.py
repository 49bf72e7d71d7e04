"""The schema of articles.db, revision by revision."""
