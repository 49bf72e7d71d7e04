"""What was learnt: files that `index.training` makes, read by `index.ranking`."""
