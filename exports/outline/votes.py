"""How a vote fell, in a sentence."""

from __future__ import annotations

import re

from exports.outline.scribe import Scribe
from store.model import Entry
from store.values import Votes

_ACCLAMATION = re.compile(r"\b(?:ved akklamasjon|by acclamation)\b", re.IGNORECASE)

_UNANIMOUS = re.compile(
    r"\b(?:enstemmig|einstemmig|samrøystes|samstemmig|unanimous(?:ly)?|vedtatt|vedteke|vedtatte|godkjent|godkjend"
    r"|avvist|utsatt|utsett|adopted|carried|approved|rejected|stemmer?|røyster?|votes?)\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(r"[^\W\d_]{2}")


def vote_line(scribe: Scribe, entry: Entry) -> str:
    """Return how a vote fell: «Vedtatt med 7 mot 2 stemmer, 1 avholdende. Mot stemte: Kari og Per.».

    Where no count is known, the words that were typed are the sentence. Empty without votes.
    """
    votes = entry.votes
    if votes is None:
        return ""
    status = scribe.fates.status(entry)
    sentences = [_outcome(scribe, votes, "adopted" if status == "superseded" else status)]
    if votes.dissent:
        sentences.append(scribe.say("votes-dissent", names=scribe.names(votes.dissent)))
    return " ".join(sentence for sentence in sentences if sentence)


def _outcome(scribe: Scribe, votes: Votes, status: str) -> str:
    if votes.for_ is None and _ACCLAMATION.search(votes.text):
        return scribe.say("votes-acclamation", status=status)
    if votes.unanimous:
        if _SAYS_MORE.search(_UNANIMOUS.sub("", votes.text)):
            return scribe.sentence(votes.text)
        if votes.for_ is None:
            return scribe.say("votes-unanimous", status=status)
        return scribe.say("votes-unanimous-counted", status=status, **{"for": votes.for_})
    if votes.for_ is None or votes.against is None:
        return "" if votes.dissent and votes.for_ is None else scribe.sentence(votes.text)
    counts = {"for": votes.for_, "against": votes.against}
    # «Vedtatt med 0 mot 4» contradicts itself: some rule beyond the count decided, or a figure is wrong.
    carried = votes.for_ > votes.against
    if (status, carried) in (("adopted", False), ("rejected", True)):
        status = "open"
    if votes.abstain:
        return scribe.say("votes-abstaining", status=status, abstain=votes.abstain, **counts)
    return scribe.say("votes-counted", status=status, **counts)
