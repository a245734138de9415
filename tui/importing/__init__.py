"""Minutes that exist as text, made into meetings of the archive.

decoding (bytes → text) · source (text → lines) · blocks (lines → headings, paragraphs, points, tables) ·
structure (which of them are items and days) · taking (blocks → documents) · reading (all of these) ·
filing (files → archive). All but the last touch nothing. No sign of the capture line means anything here.
"""
