"""What index.store keeps articles in and knows them again by."""
