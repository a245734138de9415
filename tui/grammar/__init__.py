"""From a typed line to a change of the record: pure, total, and in three languages at once.

:mod:`~tui.grammar.parse` says what a line is, :mod:`~tui.grammar.recorder` writes it down. No input
raises, and no text disappears: what does not fit stays as text, with a hint.
"""
