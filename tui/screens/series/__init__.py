"""Series of meetings: the next meeting, a series in its lines, and all of them."""
