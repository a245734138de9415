"""Digests: the same as everywhere."""

from __future__ import annotations

import hashlib

import pytest

from store.digest import sha256


@pytest.mark.parametrize("content", [b"", b"Vedtak", bytes(range(256)) * 300])
def test_a_digest_is_that_of_hashlib(content: bytes) -> None:
    assert sha256(content).digest() == hashlib.sha256(content).digest()
    assert sha256(content).hexdigest() == hashlib.sha256(content).hexdigest()
