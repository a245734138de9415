"""The facts about English."""

from store.language.about import LanguageFacts

ABOUT = LanguageFacts(
    order=3,
    tag="en-GB",
    locale="en_GB",
    family="English",
    serves=(),
    letters="",
)
