"""The inverted index: which passages hold a term, how often, and how much that counts."""
