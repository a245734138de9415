"""Minutes that exist as text, made into meetings of the archive.

source (text → lines) · front_matter (a head in YAML) · blocks (lines → headings, paragraphs, points) ·
structure (which of them are items and days) · body, head, roster/, roll, tables, tasks (blocks → documents) ·
read (all of these) · correction (what somebody says of it) · own_files/ (what the program wrote) ·
files (files → archive). All but the last touch nothing. No sign of the capture line means anything here.
"""
