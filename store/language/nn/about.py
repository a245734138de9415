"""What Nynorsk is."""

from store.language.folders import About

ABOUT = About(
    order=2,
    tag="nn-NO",
    locale="nn_NO",
    family="Norwegian",
    serves=(),
    letters="æøå",
)
