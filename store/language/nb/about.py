"""What Bokmål is."""

from store.language.folders import About

ABOUT = About(
    order=1,
    tag="nb-NO",
    locale="nb_NO",
    family="Norwegian",
    serves=("no", "da", "sv"),
    letters="æøå",
)
