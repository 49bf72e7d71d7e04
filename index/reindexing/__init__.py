"""The passes of index.reindex: over files, over what is gone, over pages whose siblings are known."""
