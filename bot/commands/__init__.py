"""What the commands of `tsitata` do, imported when one is called."""
