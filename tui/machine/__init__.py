"""What holds on this machine: a file that somebody may write by hand."""
