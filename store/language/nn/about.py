"""What Nynorsk is."""

from store.language.about import LanguageFacts

ABOUT = LanguageFacts(
    order=2,
    tag="nn-NO",
    locale="nn_NO",
    family="Norwegian",
    serves=(),
    letters="æøå",
)
