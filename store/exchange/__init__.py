"""Meetings that go from one archive to another, as a file that tells when anything in it was changed."""
