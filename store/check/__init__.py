"""Whether an archive is whole, and whose eyes it is open to."""
