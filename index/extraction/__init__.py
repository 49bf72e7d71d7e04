"""The rules of index.extract."""
