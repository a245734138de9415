"""What somebody changed in a Word file of ours, found and told; no record is changed here."""
