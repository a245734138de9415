"""The line mode: typing a meeting without drawn screens."""
