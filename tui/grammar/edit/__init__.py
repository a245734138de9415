"""Changing what was typed: kinds, order, agenda and attendance."""
