"""The text of a PDF file as any reader shows it, read by another library than the one that writes them."""

from __future__ import annotations

from collections.abc import Iterator

from store.errors import Problem


def pdf_text(content: bytes) -> Iterator[str]:
    """Yield the text of each page, its lines joined by blanks, and each of the file's properties.

    Raises Problem ``pdf-missing`` where the extra is not installed.
    """
    try:
        import pypdfium2  # noqa: PLC0415 — an extra, and heavy
    except ImportError as error:
        raise Problem("pdf-missing") from error
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            yield " ".join(page.get_textpage().get_text_range().split())
        yield from document.get_metadata_dict().values()
    finally:
        document.close()
