"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A machine that is busy with something else is no fault of the program's.
settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")
