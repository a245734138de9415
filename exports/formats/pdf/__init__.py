"""Minutes as PDF for archives, tagged for screen readers.

The look stands in ``minutes.typ``, which the typesetter Typst reads; what is printed goes there as data, so
that nothing a person typed is read as markup. The files follow PDF/A-2a, for keeping, and PDF/UA-1, for
screen readers, and the same minutes give the same bytes on machines with the same fonts.

Typst is the extra ``referat[pdf]``; without it :func:`to_pdf` raises Problem ``pdf-missing``.
"""

from exports.formats.pdf.document import to_pdf, unknown_signs

__all__ = ["to_pdf", "unknown_signs"]
