"""Where articles come from: files and channel posts in, drafts out. One kind a file."""
