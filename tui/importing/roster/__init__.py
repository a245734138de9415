"""Lists of people in written minutes: how those who are named in them are told apart."""
