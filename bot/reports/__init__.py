"""What `tsitata eval` found, as text and as a page."""
