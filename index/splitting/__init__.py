"""The rules of index.sentences."""
