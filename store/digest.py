"""SHA-256 as Python itself works it out.

``hashlib`` loads OpenSSL, and that takes longer than all the digests that a start asks for. A build of
Python that lacks its own has it there.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

__all__ = ["sha256"]

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        if sys.version_info >= (3, 12):
            from _sha2 import sha256
        else:
            from _sha256 import sha256
    except ImportError:
        from hashlib import sha256
