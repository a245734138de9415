"""``topic`` and ``experiences``: what the meetings know, and that nothing withheld is in it unasked."""

from __future__ import annotations
