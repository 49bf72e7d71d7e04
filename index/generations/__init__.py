"""The index on disk: segments of articles, and generations that say which segments, and what of them, count."""
