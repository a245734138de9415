"""Files on the disk: reading them, writing them durably, merging what others wrote."""
