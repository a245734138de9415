"""Running text in written minutes: what its sentences say by themselves."""
