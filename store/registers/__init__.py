"""Registers: decisions, expectations and actions of all meetings, and what became of them.

:mod:`~store.registers.events` takes from a meeting what the registers need, which the index keeps.
:mod:`~store.registers.book` puts the meetings together and answers what stood on a day. Nothing here is
stored in an entry: a status is the last thing that happened to it.
"""
