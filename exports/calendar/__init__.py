"""The calendar of an archive: what falls on which days, as a file for calendars and as a page of the year."""
