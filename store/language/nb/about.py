"""What Bokmål is."""

from store.language.about import About

ABOUT = About(
    order=1,
    tag="nb-NO",
    locale="nb_NO",
    family="Norwegian",
    serves=("no", "da", "sv"),
    letters="æøå",
)
