"""The facts about bokmål."""

from store.language.about import LanguageFacts

ABOUT = LanguageFacts(
    order=1,
    tag="nb-NO",
    locale="nb_NO",
    family="Norwegian",
    serves=("no", "da", "sv"),
    letters="æøå",
)
