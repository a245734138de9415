"""The site of the archive: where it is, what goes out on it, and one key that makes it or renews it."""
