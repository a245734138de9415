"""What English is."""

from store.language.about import About

ABOUT = About(
    order=3,
    tag="en-GB",
    locale="en_GB",
    family="English",
    serves=(),
    letters="",
)
