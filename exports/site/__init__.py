"""A site: what the meetings of some series know, as plain pages for a browser."""
