"""``topic`` and ``experiences``: what the meetings know, and that nothing withheld is in it unasked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Ran, referat
