"""The facts about nynorsk."""

from store.language.about import LanguageFacts

ABOUT = LanguageFacts(
    order=2,
    tag="nn-NO",
    locale="nn_NO",
    family="Norwegian",
    serves=(),
    letters="æøå",
)
