"""Merging versions of a meeting: what two windows wrote, copies beside a file, lines that stand twice."""
