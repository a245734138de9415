"""Series of meetings: what they have in common, kept in archive.json, and the meeting that comes next.

:mod:`rows` has the documents, :mod:`book` puts together what several machines have written of one series,
:mod:`next_meeting` works out the next meeting, and :mod:`made_from` describes a series after a meeting.
"""
