"""What a line tells of a vote: nothing that was typed is lost, and nothing is told that was not said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.language.words import ANY
from store.record.model import Entry
from store.record.values import Ballot, Kind, Name, Option, Votes
from tests.grammar.desk import last, taken, typed
from tui.grammar.result import Hint
from tui.grammar.votes.party_seats import by_seats
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_unanimity, read_votes, sounds_like_votes

ITEM = "# Vaktordning"


def told(text: str) -> str:
    """For, against and abstaining, and all that is kept beside them, on one line."""
    return _shown(read_votes(text))


def _shown(found: VoteTold) -> str:
    votes, ballot = found.votes, found.ballot or Ballot()
    sides = (votes.for_, votes.against, votes.abstain)
    parts = [" ".join("-" if count is None else str(count) for count in sides)]
    parts += ["all"] if votes.unanimous else []
    named = (("against", votes.dissent), ("for", ballot.for_), ("abstain", ballot.abstain))
    parts += [f"{side}: {', '.join(name.name for name in names)}" for side, names in named if names]
    parts += [f"cast {ballot.cast}"] if ballot.cast is not None else []
    parts += [f"by {ballot.method}"] if ballot.method else []
    parts += [f"decided: {ballot.decided}"] if ballot.decided else []
    parts += [f"{option.text} = {option.votes}" for option in ballot.options]
    return " | ".join([*parts, *([f"rest: {ballot.rest}"] if ballot.rest else [])])


FIGURES = [
    ("8-3-1", "8 3 1"),
    ("8–3", "8 3 -"),
    ("8/3/1", "8 3 1"),
    ("8 - 3 - 1", "8 3 1"),
    ("12 mot 5", "12 5 -"),
    ("ni mot fire", "9 4 -"),
    ("vedtatt med 8 mot 3 stemmer", "8 3 -"),
    ("8:3", "8 3 -"),
    ("falt, 4 mot 7", "4 7 -"),
    ("falt mot 2 stemmer", "2 - -"),
    ("fall mot 2 røyster", "2 - -"),
    ("forslaget falt mot to stemmer", "2 - - | rest: forslaget falt mot to stemmer"),
    ("8 stemmer mot 3", "8 3 -"),
    ("8 stemte for og 3 mot", "8 3 -"),
    ("5 for, 4 mot, 2 avholdende", "5 4 2"),
    ("Ja 5 Nei 4", "5 4 -"),
    ("5 ja/4 nei", "5 4 -"),
    ("5 ja-stemmer, 4 nei-stemmer", "5 4 -"),
    ("for: 5; mot: 4; blanke: 2", "5 4 2"),
    ("FOR: 5 MOT: 4", "5 4 -"),
    ("5 for 4 mot 1 blank", "5 4 1"),
    ("fem stemte for, fire imot og én avsto", "5 4 1"),
    ("for (5), mot (4)", "5 4 -"),
    ("mot 3 stemmer", "- 3 -"),
    ("6 stemmer for", "6 - -"),
    ("vedtatt mot én stemme", "- 1 -"),
    ("6 av 8 stemmer", "6 - - | cast 8"),
    ("vedteke med 12 mot 5 røyster", "12 5 -"),
    ("sju røyster for, to mot, ei blank", "7 2 1"),
    ("7 røysta for og 2 røysta mot", "7 2 -"),
    ("fall med 2 mot 8 røyster", "2 8 -"),
    ("carried 9 to 2", "9 2 -"),
    ("lost by 2 votes to 9", "2 9 -"),
    ("9 votes for, 2 against, 1 abstained", "9 2 1"),
    ("Yes 9, no 2", "9 2 -"),
    ("9 yes, 2 no", "9 2 -"),
    ("Ayes 9, Noes 2", "9 2 -"),
    ("carried 9-2-1", "9 2 1"),
    ("six votes to four", "6 4 -"),
    ("carried by 6 votes to 4 with 1 abstention", "6 4 1"),
]
ALL = [
    ("enstemmig", "- - - | all"),
    ("Enstemmig vedtatt.", "- - - | all"),
    ("enst.", "- - - | all"),
    ("samr.", "- - - | all"),
    ("einst.", "- - - | all"),
    ("enstemmig (12)", "12 - - | all"),
    ("enstemmig, 12 stemmer", "12 - - | all"),
    ("12 av 12", "12 - - | all | cast 12"),
    ("samrøystes med 12 røyster", "12 - - | all"),
    ("einstemmig", "- - - | all"),
    ("alle stemte for", "- - - | all"),
    ("alle 12 stemte for", "12 - - | all"),
    ("12-0", "12 0 - | all"),
    ("12 for, ingen mot", "12 0 - | all"),
    ("ingen stemte imot", "- 0 - | all"),
    ("enstemmig, 2 avholdende", "- - 2 | all"),
    ("12-0-1", "12 0 1"),
    ("unanimously (12 votes)", "12 - - | all"),
    ("nem. con.", "- - - | all"),
    ("agreed nem con", "- - - | all"),
    ("8 in favour, none against", "8 0 - | all"),
    ("no votes against", "- 0 - | all"),
    ("0-12", "0 12 -"),
]
METHODS = [
    ("ved akklamasjon", "- - - | all | by acclamation"),
    ("ved håndsopprekking: 8-3", "8 3 - | by hands"),
    ("enstemmig ved håndsopprekking", "- - - | all | by hands"),
    ("skriftlig avstemning, 8-3", "8 3 - | by written"),
    ("hemmelig votering: 8 mot 3", "8 3 - | by secret"),
    ("ved navneopprop 8-3", "8 3 - | by roll"),
    ("utan røysting", "- - - | by none"),
    ("on a show of hands, 9 to 2", "9 2 - | by hands"),
    ("3-3, avgjort med lederens dobbeltstemme", "3 3 - | decided: avgjort med lederens dobbeltstemme"),
    ("3 mot 3, leiaren si dobbeltrøyst", "3 3 - | decided: leiaren si dobbeltrøyst"),
    ("3-3 avgjort ved loddtrekning", "3 3 - | decided: avgjort ved loddtrekning"),
    ("3-3 (møtelederens stemme avgjorde)", "3 3 - | decided: møtelederens stemme avgjorde"),
    ("3-3, the chair’s casting vote", "3 3 - | decided: the chair’s casting vote"),
]
NAMES = [
    ("6 mot 3 (Rødt, MDG, V)", "6 3 - | against: Rødt, MDG, V"),
    ("6-3 mot: SV og V", "6 3 - | against: SV, V"),
    ("6 (Ap, V) - 3 (SV, Sp)", "6 3 - | against: SV, Sp | for: Ap, V"),
    ("falt mot 2 stemmer (SV)", "2 - - | for: SV"),
    ("enstemmig (Siv ikke til stede)", "- - - | all | rest: Siv ikke til stede"),
    ("samrøystes (Siv ikkje til stades)", "- - - | all | rest: Siv ikkje til stades"),
    ("unanimous (Meg not present)", "- - - | all | rest: Meg not present"),
    ("enstemmig (ikke Siv)", "- - - | rest: enstemmig (ikke Siv)"),
    ("2-5 (H, FrP)", "2 5 - | for: H, FrP"),
    ("2-5 (H)", "2 5 - | rest: H"),
    ("5-2 (Ap, SV, V)", "5 2 - | rest: Ap, SV, V"),
    ("3-8 (Nora Vang, Arne Li og Siv Mo)", "3 8 - | for: Nora Vang, Arne Li, Siv Mo"),
    ("utsettelsesforslaget fra H: 2-5 (H, FrP)", "2 5 - | for: H, FrP | rest: utsettelsesforslaget fra H"),
    ("8-1 (Nora Vang)", "8 1 - | against: Nora Vang"),
    ("8-2 (Nora Vang)", "8 2 - | rest: Nora Vang"),
    ("8-2. Nora Vang og Arne Li stemte mot", "8 2 - | against: Nora Vang, Arne Li"),
    ("8-1-1, mot: Nora Vang, blankt: Arne Li", "8 1 1 | against: Nora Vang | abstain: Arne Li"),
    ("mot stemte Nora, Arne og Siv avsto", "- - - | against: Nora | abstain: Arne, Siv"),
    ("3-6, for: Nora Vang og Arne Li", "3 6 - | for: Nora Vang, Arne Li"),
    ("for: V (4), SV (2); mot: H (3)", "6 3 - | against: H (3) | for: V (4), SV (2)"),
    ("V og SV for, H og KrF mot", "- - - | against: H, KrF | for: V, SV"),
    ("mot: N. Vang", "- - - | against: N. Vang"),
    ("for Nora, Arne; mot Siv", "- - - | against: Siv | for: Nora, Arne"),
    ("8-1, mot: Nora Vang (H)", "8 1 - | against: Nora Vang (H)"),
    ("5-2, mot: Andre Moe og Kari Nes", "5 2 - | against: Andre Moe, Kari Nes"),
    ("9-1, Ada Stone dissenting", "9 1 - | against: Ada Stone"),
    ("9-1, Ada Stone voted against", "9 1 - | against: Ada Stone"),
    ("8-2, mot Nora Vangs stemme", "8 2 - | rest: mot Nora Vangs stemme"),
    ("8-2, mot stemte Nora, styreleder, og Arne", "8 2 - | rest: mot stemte Nora, styreleder, og Arne"),
    ("Nora Vang valgt med 6 mot 3", "6 3 - | rest: Nora Vang valgt med 6 mot 3"),
]
OPTIONS = [
    ("A 6, B 3", "- - - | A = 6 | B = 3"),
    ("Nora Vang 6, Arne Li 3, 1 blank", "- - 1 | Nora Vang = 6 | Arne Li = 3"),
    ("forslag 1: 5, forslag 2: 4, forslag 3: 2", "- - - | forslag 1 = 5 | forslag 2 = 4 | forslag 3 = 2"),
    ("innstillingen 7 stemmer, forslaget fra V 2", "- - - | innstillingen = 7 | forslaget fra V = 2"),
    ("tilrådinga mot framlegget frå V: 7-2", "- - - | tilrådinga = 7 | framlegget frå V = 2"),
    (
        "tilrådinga mot framlegget frå H og V: 7-2 (H, V)",
        "- - - | tilrådinga = 7 | framlegget frå H og V (H, V) = 2",
    ),
    ("innstillingen mot forslaget fra V: 2-4 (V)", "- - - | innstillingen = 2 | forslaget fra V (V) = 4"),
    (
        "innstillingen mot forslaget fra V: 6-2 (V, H, Sp)",
        "- - - | innstillingen = 6 | forslaget fra V = 2 | rest: V, H, Sp",
    ),
    (
        "rådmannens innstilling mot forslaget fra Per Dal (H): 4-2 (Ida Vik og Per Dal)",
        "- - - | rådmannens innstilling = 4 | forslaget fra Per Dal (H) (Ida Vik og Per Dal) = 2",
    ),
    ("the motion against the amendment: 5-1 (Hale)", "- - - | the motion = 5 | the amendment (Hale) = 1"),
    (
        "innstillingen mot forslaget fra V: 4-2; 5-1, mot: Siv",
        "5 1 - | against: Siv | innstillingen = 4 | forslaget fra V = 2",
    ),
    ("Nora fikk 6 og Arne 3 stemmer", "- - - | Nora = 6 | Arne = 3"),
    ("alt. 1: 6, alt. 2: 3", "- - - | alt. 1 = 6 | alt. 2 = 3"),
]
AS_TYPED = [
    ("8-3, etter at Nora hadde gått", "8 3 - | rest: etter at Nora hadde gått"),
    ("9-8 (V, SV mot H, KrF)", "9 8 - | rest: V, SV mot H, KrF"),
    ("8-3 etter omvotering", "8 3 - | rest: 8-3 etter omvotering"),
    ("fire stemte for å utsette", "4 - - | rest: fire stemte for å utsette"),
    ("innstillingen ble vedtatt mot 3 stemmer", "- 3 - | rest: innstillingen ble vedtatt mot 3 stemmer"),
    *(
        (text, f"- - - | rest: {text}")
        for text in (
            "forslaget fra V falt",
            "V sitt forslag fikk 3 stemmer og falt",
            "saken ble sendt tilbake",
            "ikke enstemmig",
            "nesten enstemmig",
            "tilnærmet enstemmig",
            "ikkje samrøystes",
            "nesten samrøystes",
            "tilnærma samrøystes",
            "not unanimous",
            "almost unanimous",
            "nearly unanimous",
            "enstemmig mot 2 stemmer",
            "8-3 (punkt 1), 11-0 (punkt 2)",
            "8-3, så 7-4",
            "pkt. 2 falt med 3 mot 8",
            "knapt flertall",
            "12-15 personer",
            "kl. 12.30",
            "7",
        )
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*FIGURES, *ALL, *METHODS, *NAMES, *OPTIONS, *AS_TYPED], ids=lambda one: one[:40]
)
def test_a_vote_is_read(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["enstemmig mot Nora Vang", "enstemmig (mot: Sp)", "8-0, enstemmig, mot: H"])
def test_a_vote_that_contradicts_itself_is_kept_as_it_was_typed(text: str) -> None:
    assert read_votes(text) == VoteTold(Votes(text), Ballot(rest=text))


def test_a_name_in_small_letters_is_known_by_the_list() -> None:
    decision = last("til stede: Nora Vang", ITEM, "= Vi bytter", "stemmer: 8-1, mot: nora")
    assert decision.votes is not None
    assert decision.votes.dissent == (Name("nora"),)


_WORDS = sorted({*ANY.votes.for_, *ANY.votes.against, *ANY.votes.filling, "Nora", "H", "punkt", "rart", "ni"})
_PIECES = st.sampled_from([*_WORDS, *" ,;.:()", "7", "7-2", "mot", "enstemmig", "av", "og", "/", "§"])


@given(st.lists(_PIECES, max_size=12).map(" ".join) | st.text(max_size=40))
def test_no_word_of_a_vote_is_lost(text: str) -> None:
    found = read_votes(text)
    kept = found.ballot or Ballot()
    assert found.votes.text == text
    assert all(clause in text for clause in (*kept.rest.split("; "), *kept.decided.split("; ")))
    named = (*found.votes.dissent, *kept.for_, *kept.abstain)
    assert all(name.name in text for name in named)
    assert all(part in text for option in kept.options for part in option.text.removesuffix(")").split(" ("))
    if "rart" in text.split():
        assert "rart" in f"{kept.rest} {kept.decided} {' '.join(option.text for option in kept.options)}"


@pytest.mark.parametrize(
    ("line", "votes"),
    [
        ("Enstemmig vedtatt", Votes("Enstemmig vedtatt", unanimous=True)),
        ("samrøystes (8)", Votes("samrøystes (8)", 8, unanimous=True)),
        ("Carried unanimously", Votes("Carried unanimously", unanimous=True)),
        ("Vedtatt enstemmig.", Votes("Vedtatt enstemmig.", unanimous=True)),
        ("Vedteke samrøystes", Votes("Vedteke samrøystes", unanimous=True)),
        ("Passed nem con", Votes("Passed nem con", unanimous=True)),
        ("Carried", None),
        ("Carried unanimously by those who stayed", None),
        ("Vedtatt i fjor, enstemmig", None),
        ("Enstemmig ros til kjøkkenet", None),
        ("enstemmig, sa Nora", None),
        ("8-3", None),
        ("12-15 personer hørte på", None),
    ],
)
def test_only_that_all_were_for_it_needs_no_word(line: str, votes: Votes | None) -> None:
    found = read_unanimity(line)
    assert (found.votes if found else None) == votes
    entry = last(ITEM, "= Vi bytter vakter", line)
    assert (entry.kind, entry.votes) == ((Kind.DECISION, votes) if votes else (Kind.NOTE, None))


@pytest.mark.parametrize("line", ["All in favour", "Alle stemte for.", "Enstemmig vedtatt"])
def test_that_all_were_for_it_stands_behind_a_decision_and_its_points(line: str) -> None:
    for before in (["= Vi bytter vakter"], ["= Vi bytter:", "1. vakter", "  - alle", "2. vester"]):
        recorder, taken = typed(ITEM, *before, line)
        voted = next(entry for entry in recorder.session.record.entries if entry.votes is not None)
        assert (taken[-1].kind, voted.kind) == ("votes", Kind.DECISION)
    assert typed(ITEM, "Alle stemte for.")[1][-1].kind == "note"


def test_what_sounds_like_a_vote_is_asked_about() -> None:
    for line in ("8 mot 3", "8-3", "For: 8, mot: 3"):
        assert sounds_like_votes(line)
        _, taken = typed(ITEM, "= Vi bytter vakter", line)
        assert taken[-1].hint == Hint(
            "hint-looks-like-vote", {"line": f"stemmer: {line}"}, instead=f"stemmer: {line}"
        )
    _, taken = typed(ITEM, "forslag: nytt telt", "Enstemmig vedtatt")
    assert (taken[-1].kind, taken[-1].hint and taken[-1].hint.key) == ("note", "hint-looks-like-vote")
    _, taken = typed(ITEM, "= Vi bytter vakter", "stemmer: 8-3", "enstemmig")
    assert (taken[-1].kind, taken[-1].hint) == ("note", None)


def test_a_vote_before_its_decision_waits_for_it_and_is_taken_over_in_one_step() -> None:
    recorder, taken = typed(ITEM, "votering: 8-3, mot: Nora Vang", "Vi snakket lenge.", "= Vi bytter vakter")
    assert (taken[1].kind, taken[1].hint) == ("vote", Hint("hint-vote-waits"))
    kinds = [entry.kind for entry in recorder.session.record.entries]
    decision = recorder.session.record.entries[-1]
    assert kinds == [Kind.NOTE, Kind.DECISION]
    assert decision.votes == Votes("8-3, mot: Nora Vang", 8, 3, dissent=(Name("Nora Vang"),))
    recorder.session.undo()
    assert [entry.kind for entry in recorder.session.record.entries] == [Kind.VOTE, Kind.NOTE]


def test_a_vote_stays_in_its_item() -> None:
    recorder, taken = typed("# En", "= Vi bytter vakter", "# To", "stemmer: 8-3")
    assert recorder.session.record.entries[0].votes is None
    assert taken[-1].kind == "vote"


def test_a_conclusion_takes_no_vote_that_waits() -> None:
    entry = last(ITEM, "stemmer: 8-3", "konklusjon: vi bytter")
    assert entry.votes is None


def test_a_withheld_vote_is_not_taken_over_by_what_everybody_reads() -> None:
    recorder, _ = typed(ITEM, "privat: noe om Nora", "stemmer: 8-3, mot: Nora", "= Vi bytter vakter")
    vote, decision = recorder.session.record.entries[-2:]
    assert (vote.kind, vote.private, decision.votes) == (Kind.VOTE, True, None)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("3-3", "avgjort med leders dobbeltstemme"), "3-3; avgjort med leders dobbeltstemme"),
        (("forslaget fra V fikk 2 stemmer", "8-3"), "forslaget fra V fikk 2 stemmer; 8-3"),
        (("8-3", "8-4"), "8-4"),
        (("8-3", "8-3"), "8-3"),
    ],
)
def test_more_of_a_vote_goes_on_with_it_and_figures_correct_figures(
    lines: tuple[str, str], text: str
) -> None:
    entry = last(ITEM, "= Vi bytter vakter", *(f"stemmer: {line}" for line in lines))
    assert entry.votes is not None
    assert entry.votes.text == text


def test_alternatives_and_a_casting_vote_stand_beside_the_figures() -> None:
    entry = last(ITEM, "forslag: nytt telt", "votering: A 6, B 3, ved håndsopprekking")
    assert entry.ballot == Ballot(method="hands", options=(Option("A", 6), Option("B", 3)))
    assert isinstance(entry, Entry)


@pytest.mark.parametrize(
    "line",
    [
        "votering: Innstillingen ble vedtatt med 3 mot 1 stemme (SV)",
        "votering: Rådmannens innstilling ble vedtatt med 3 mot 1 stemme",
        "røysting: Tilrådinga vart vedteken med 3 mot 1 røyst",
        "votes: The recommendation was carried 3-1",
    ],
)
def test_a_vote_on_the_recommendation_is_none_on_the_proposal_before_it(line: str) -> None:
    recorder, _ = typed(ITEM, "forslag: SV: Saken sendes tilbake", line, "= Vi kjøper")
    proposal, decision = recorder.session.record.entries
    assert proposal.votes is None
    assert decision.votes is not None
    assert (decision.votes.for_, decision.votes.against) == (3, 1)


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Forslaget fra SV fikk 2 stemmer (SP, H) og falt. Innstillingen ble vedtatt med 3 mot 2 stemmer.",
         {"= ": (3, 2), "SV": (2, None)}),
        ("Innstillingen ble vedtatt med 3 mot 2 stemmer. Forslaget fra SV falt med 1 mot 4 stemmer.",
         {"= ": (3, 2), "SV": (1, 4)}),
        ("Forslaget fra V fikk 1 stemme. Forslaget fra SV falt med 2 mot 3 stemmer.",
         {"V": (1, None), "SV": (2, 3)}),
        ("Forslaget fra SV fikk 2 stemmer og falt, mens innstillingen ble vedtatt med 3 mot 2 stemmer.",
         {"= ": (3, 2), "SV": (2, None)}),
        ("Innstillingen ble vedtatt med 3 mot 2 stemmer.", {"= ": (3, 2)}),
        ("Forslaget fra SV falt med 1 mot 4. Forslaget fra Rødt fikk 3 mot 2 stemmer.", {"SV": (1, 4)}),
        ("Forslaget fra SV fikk 1 stemme. Forslaget fra SV falt med 2 mot 3 stemmer.", {"SV": (1, None)}),
        ("Forslaget fra Rødt falt med 1 mot 4. Innstillingen ble vedtatt med 3 mot 2 stemmer.", {}),
    ],
)  # fmt: skip
def test_each_sentence_tells_the_votes_of_what_it_names(
    line: str, figures: dict[str, tuple[int, int] | None]
) -> None:
    recorder, taken = typed(
        ITEM, "= Vi kjøper", "forslag fra SV: Utsettes", "forslag fra V: Send tilbake", f"votering: {line}"
    )
    found = {}
    for entry in recorder.session.record.entries:
        if entry.votes is not None:
            told = (entry.votes.for_, entry.votes.against)
            found[entry.by.name if entry.by else "= "] = None if told == (None, None) else told
    assert found == figures
    assert figures or (taken[-1].kind, taken[-1].hint and taken[-1].hint.key) == ("note", "hint-votes-apart")


@pytest.mark.parametrize(
    ("decided", "votes"),
    [
        (["= Vi maler"], [(1, 4), (3, 2)]),
        (["= Vi maler", "konklusjon: enighet"], [(1, 4), (3, 2), None]),
        # Which of two decisions was voted on nobody can tell, and a conclusion is not voted on.
        (["= Vi maler", "= Vi beiser"], [(1, 4), None, None]),
        (["konklusjon: enighet"], [(1, 4), None]),
        ([], [(1, 4)]),
    ],
)
def test_votes_of_the_recommendation_are_those_of_the_one_decision(
    decided: list[str], votes: list[tuple[int, int] | None]
) -> None:
    line = "votering: Forslaget fra SV falt med 1 mot 4. Innstillingen ble vedtatt med 3 mot 2 stemmer."
    recorder, _ = typed(ITEM, "forslag fra SV: Utsettes", *decided, line)
    told = [one.votes and (one.votes.for_, one.votes.against) for one in recorder.session.record.entries]
    assert told == votes


@pytest.mark.parametrize(
    ("before", "decision", "told"),
    [
        ("unntatt § 13", "= Vi kjøper", 2),
        ("", "privat: = Vi kjøper", 0),
        ("unntatt § 13", "privat: = Vi kjøper", 0),
    ],
)
def test_votes_of_several_are_told_of_nothing_that_is_kept_back_by_itself(
    before: str, decision: str, told: int
) -> None:
    line = "votering: Forslaget fra SV falt med 1 mot 4. Innstillingen ble vedtatt med 3 mot 2 stemmer."
    recorder, _ = typed(ITEM, *filter(None, [before]), decision, "forslag fra SV: Utsettes", line)
    assert sum(entry.votes is not None for entry in recorder.session.record.entries) == told


def test_votes_of_several_wait_for_no_decision() -> None:
    line = (
        "votering: Forslaget fra SV falt med 1 mot 4 stemmer. Innstillingen ble vedtatt med 3 mot 2 stemmer."
    )
    recorder, _ = typed(ITEM, "forslag fra SV: Utsettes", line, "= Vi kjøper")
    proposal, decision = recorder.session.record.entries
    assert proposal.votes is not None
    assert proposal.ballot is not None
    assert (proposal.votes.for_, proposal.votes.against) == (1, 4)
    assert proposal.ballot.rest == "Innstillingen ble vedtatt med 3 mot 2 stemmer."
    assert decision.votes is None


@pytest.mark.parametrize(
    ("line", "for_"),
    [("Vedtatt med 8 mot 3. Forslaget fra V falt.", 8), ("Vedtatt. V sitt forslag fikk 3.", None)],
)
def test_what_a_later_sentence_tells_of_another_stands_as_typed(line: str, for_: int | None) -> None:
    decision = last(ITEM, "= Vi kjøper", f"votering: {line}")
    assert decision.votes is not None
    assert (decision.votes.text, decision.votes.for_) == (line, for_)


@pytest.mark.parametrize(
    ("line", "backed"),
    [
        ("Proposed: Hay. Seconded: Lee. Carried.", ("note", "hint-backing")),
        ("Proposed: Cllr J. Hay, seconded: Cllr Lee", ("note", "hint-backing")),
        ("Moved: Ann Hay and seconded by Tom Lee", ("note", "hint-backing")),
        ("Proposed: Hay. Seconded: Lee. Carried unanimously.", ("votes", None)),
        ("Proposed: Hay Street closes. Seconded: Lee.", ("proposal", None)),
    ],
)
def test_who_proposed_and_backed_a_decision_is_no_proposal(line: str, backed: tuple[str, str | None]) -> None:
    taken = typed(ITEM, "= Rent goes up", line, language="en")[1][-1]
    assert (taken.kind, taken.hint.key if taken.hint else None) == backed


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("= Ny båt kjøpes (5-2)", "= Ny båt kjøpes. Stemmer: 5-2"),
        ("= Ny båt kjøpes. [5–2–1]", "= Ny båt kjøpes. Stemmer: 5–2–1"),
        ("= Ny båt kjøpes, 5 mot 2", "= Ny båt kjøpes. Stemmer: 5 mot 2"),
        ("= Ny båt kjøpes; stemmer 5-2", "= Ny båt kjøpes. Stemmer: 5-2"),
        ("= Ny båt kjøpes – 5-2", "= Ny båt kjøpes. Stemmer: 5-2"),
        ("= ikke vedtatt: Ny båt (2-5)", "= ikke vedtatt: Ny båt. Stemmer: 2-5"),
        ("vedtak: Vedtatt mot 1 stemme (Berg)", "stemmer: Vedtatt mot 1 stemme (Berg)"),
        ("= Åpent hver lørdag (9-10)", ""),
        ("= Ny båt kjøpes (side 5-2)", ""),
        ("= Ny båt kjøpes (2026-2)", ""),
    ],
)
def test_figures_behind_a_decision_may_be_its_votes(line: str, instead: str) -> None:
    became = typed(ITEM, "= Båten males", line)[1][-1]
    assert (became.kind, became.hint.instead if became.hint else "") == ("decision", instead)


@pytest.mark.parametrize("line", ["Flertallet stemte for", "The majority voted for", "Resten mot"])
def test_who_votes_without_a_name_is_nobody(line: str) -> None:
    entry = last(ITEM, "= Båten males", f"stemmer: {line}")
    assert entry.ballot is not None
    assert (entry.ballot.for_, entry.ballot.rest) == ((), line)


@pytest.mark.parametrize(
    ("line", "text", "votes"),
    [
        ("= Ny båt kjøpes. Enstemmig vedtatt.", "Ny båt kjøpes.", (None, None, True)),
        ("= Ny båt kjøpes (enstemmig)", "Ny båt kjøpes", (None, None, True)),
        ("= Ny båt kjøpes. (3 mot 1)", "Ny båt kjøpes.", (3, 1, False)),
        ("= Ny båt vedtas med 3 mot 1", "Ny båt vedtas", (3, 1, False)),
        ("= Båten selges (5 against 2 votes).", "Båten selges", (5, 2, False)),
        ("= Ny båt kjøpes – enstemmig vedtatt", "Ny båt kjøpes", (None, None, True)),
        ("vedtak: Ny båt vert kjøpt. Vedteke med 6 mot 1 røyst (Sp).", "Ny båt vert kjøpt.", (6, 1, False)),
        ("= A new boat is bought. Carried 6 to 1.", "A new boat is bought.", (6, 1, False)),
        (
            "= Båten selges. Den legges ut. Vedtatt mot 2 stemmer.",
            "Båten selges. Den legges ut.",
            (None, 2, False),
        ),
        ("= Ny båt. Vedtatt med 6 mot 1 stemmer. Mot stemte Sp.", "Ny båt.", (6, 1, False)),
        ("= Ny båt kjøpes. Stemmer: 6 for, 1 mot", "Ny båt kjøpes.", (6, 1, False)),
        ("= Ny båt vert kjøpt. Røysting: 6-1", "Ny båt vert kjøpt.", (6, 1, False)),
        ("RESOLVED: that a boat be bought. Votes: 6 for, 1 against", "that a boat be bought.", (6, 1, False)),
        ("= A boat is bought nem. con.", "A boat is bought", (None, None, True)),
        ("= A boat is bought, nem con", "A boat is bought", (None, None, True)),
    ],
)
def test_a_vote_in_the_last_sentence_of_a_decision_is_its_vote(
    line: str, text: str, votes: tuple[int | None, int | None, bool]
) -> None:
    entry = last(ITEM, line)
    assert entry.text == text
    assert entry.votes is not None
    assert (entry.votes.for_, entry.votes.against, entry.votes.unanimous) == votes
    assert set(re.findall(r"\w+", line)) - {"vedtak", "Stemmer", "Røysting", "Votes", "RESOLVED"} <= set(
        re.findall(r"\w+", f"{text} {entry.votes.text}")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Innkallingen godkjennes enstemmig",
        "Laget stiller. Kampen endte 2 mot 1.",
        "Alle for én. Én for alle.",
        "Vi kjøper 6 telt (4 for laget, 2 for utleie)",
        "Per Moe velges (for 2 år)",
        "Ny båt kjøpes. Enstemmig vedtatt plan legges ut.",
        "Ny båt kjøpes. Vedtatt med 6 mot 2 stemmer etter en lang debatt om penger.",
        "Forslaget fra H. 3 av stemmene var blanke, sa Nora.",
        "Styret spør medlemmene. Votering: på neste møte",
    ],
)
def test_a_last_sentence_that_says_more_stays_in_the_decision(text: str) -> None:
    entry = last(ITEM, f"= {text}")
    assert (entry.text, entry.votes) == (text, None)


@pytest.mark.parametrize(
    ("line", "for_", "against"),
    [
        ("For: Ap, H Mot: SV", ["Ap", "H"], ["SV"]),
        ("Mot: SV For: Ap og H", ["Ap", "H"], ["SV"]),
        ("For: Ap, H. Mot: SV", ["Ap", "H"], ["SV"]),
    ],
)
def test_sides_with_their_names_need_no_sign_between_them(
    line: str, for_: list[str], against: list[str]
) -> None:
    entry = last(ITEM, "= Ny båt kjøpes", line)
    assert entry.votes is not None
    assert entry.ballot is not None
    assert [name.name for name in entry.votes.dissent] == against
    assert [name.name for name in entry.ballot.for_] == for_


def test_one_vote_over_several_alternatives_stands_with_the_decision() -> None:
    line = "stemmer: alternativ 1 fikk 5 stemmer, alternativ 2 fikk 3 stemmer"
    decision = last(ITEM, "= Vi kjøper båt", line)
    assert decision.kind == Kind.DECISION
    assert decision.ballot == Ballot(options=(Option("alternativ 1", 5), Option("alternativ 2", 3)))


@pytest.mark.parametrize(
    ("line", "figures", "for_", "dissent"),
    [
        ("Vedtatt med 5 mot 4 stemmer (4 FrP, 1 H)", (5, 4), ["4 FrP", "1 H"], []),
        ("Vedtatt med 6 mot 3 stemmer (2 FrP, 1 H)", (6, 3), [], ["2 FrP", "1 H"]),
        ("stemmer: 6-3 (H 2, FrP 1)", (6, 3), [], ["H 2", "FrP 1"]),
        ("stemmer: 6-3 (2 FrP, 2 H)", (6, 3), [], []),
        ("stemmer: fikk 4 stemmer (Ap, SV) og falt", (4, None), ["Ap", "SV"], []),
        ("stemmer: fikk 1 stemme og falt", (1, None), [], []),
        ("stemmer: 4 for og 1 mot (Ola By)", (4, 1), [], ["Ola By"]),
        ("Dissens: Ola By (FrP)", (None, None), [], ["Ola By"]),
        ("Enst. vedt.", (None, None), [], []),
    ],
)
def test_whose_votes_stand_in_a_bracket(
    line: str, figures: tuple[int | None, int | None], for_: list[str], dissent: list[str]
) -> None:
    entry = last("til stede: Kari Nes, Ola By (FrP)", ITEM, "= Planen vedtas", line)
    assert entry.votes is not None
    assert (entry.votes.for_, entry.votes.against) == figures
    assert [name.name for name in entry.votes.dissent] == dissent
    assert [name.name for name in (entry.ballot.for_ if entry.ballot else ())] == for_


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Prøvevotering: 5-4", True),
        ("Votering over forslag 1: 5-4", True),
        ("Alternativ votering: A fikk 5, B fikk 4", True),
        ("Kari tok dissens", True),
        ("Enstemmig (Kari gikk før avstemning)", True),
        ("Avgjort ved loddtrekning etter 3-3", True),
        ("Alle tre stemmene i koret er besatt", False),
        ("Det var 40 personer som kom", False),
        ("Stemmene fordelte seg slik: 4 for, 1 mot", True),
        ("Vedtaket ble fattet enstemmig", True),
        ("Forslaget ble vedtatt med knapt flertall", True),
        ("Flertallet stemte for", True),
        ("Alle enige", True),
        ("No objections.", True),
        ("Flertallet vil ha te", False),
    ],
)
def test_what_tells_of_a_vote_right_after_a_decision_is_asked_about(line: str, asks: bool) -> None:
    became = taken("til stede: Kari Nes, Ola By", ITEM, "= Planen vedtas", line)
    assert became.kind == "note"
    assert bool(became.hint and became.hint.key == "hint-looks-like-vote") is asks


@pytest.mark.parametrize(
    ("text", "sentence", "votes"),
    [
        ("Vi kjøper båt, vedtatt mot 2 stemmer", "Vi kjøper båt", "vedtatt mot 2 stemmer"),
        ("Vi kjøper båt, enstemmig vedtatt", "Vi kjøper båt", "enstemmig vedtatt"),
        ("Planen vedtas mot 2 stemmer", "Planen vedtas", "mot 2 stemmer"),
        ("Budsjettet ble vedtatt med 5 mot 3 stemmer.", "Budsjettet ble vedtatt", "med 5 mot 3 stemmer"),
        ("Planen vedtas enstemmig.", "Planen vedtas", "enstemmig"),
        ("Vi tapte med 5 mot 3 stemmer", "Vi tapte med 5 mot 3 stemmer", None),
        ("Ny skole ble vedtatt med 5 klasser", "Ny skole ble vedtatt med 5 klasser", None),
        ("Vi kjøper båt, vedtatt pris 200 kr", "Vi kjøper båt, vedtatt pris 200 kr", None),
    ],
)
def test_how_it_was_carried_may_stand_behind_a_comma(text: str, sentence: str, votes: str | None) -> None:
    entry = last(ITEM, f"= {text}")
    assert (entry.text, entry.votes.text if entry.votes else None) == (sentence, votes)


_COUNCIL = ["H", "H", "H", "Ap", "Ap", "Ap", "Ap", "Ap", "SV", "SV", "V"]
"""Who sits there, by party."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3-8 (H)", "3 8 - | for: H"),
        ("5-6 (Ap)", "5 6 - | for: Ap"),
        ("8-3 (H)", "8 3 - | against: H"),
        ("5-6 (H, SV og V)", "5 6 - | against: H, SV, V"),
        ("3-8 mot (H)", "3 8 - | against: H"),  # the word says so
        ("for 3, mot 8 (H)", "3 8 - | against: H"),
        ("ja 3, nei 8 (H)", "3 8 - | against: H"),
        ("ayes 3, noes 8 (H)", "3 8 - | against: H"),
        ("innstillingen: 3, forslaget fra H: 8 (H)", "- - - | innstillingen = 3 | forslaget fra H (H) = 8"),
        ("3 mot 8 (H)", "3 8 - | for: H"),
        ("4-7 (H)", "4 7 - | rest: H"),
        ("3-8 (H, FrP)", "3 8 - | rest: H, FrP"),
        ("3-3 (H)", "3 3 - | against: H"),
        ("innstillingen mot forslaget fra H: 8-3 (H)", "- - - | innstillingen = 8 | forslaget fra H (H) = 3"),
        ("innstillingen mot forslaget fra H: 3-8 (H)", "- - - | innstillingen (H) = 3 | forslaget fra H = 8"),
        (
            "innstillingen mot forslaget fra V: 5-6 (V, H, SV)",
            "- - - | innstillingen = 5 | forslaget fra V (V, H, SV) = 6",
        ),
    ],
)
def test_parties_in_a_bracket_are_on_the_side_that_has_their_seats(text: str, expected: str) -> None:
    assert _shown(by_seats(read_votes(text), _COUNCIL.count)) == expected


def test_the_seats_of_a_typed_vote_are_those_of_the_list() -> None:
    who = "til stede: Odd Bø (H), Unn Eik (H), Eli Mo (SV), Siv Li (SV), Jo Vik (SV), Nora Ås (H, observatør)"
    entry = last(who, ITEM, "= Vi venter", "stemmer: 2-3 (H)")
    assert entry.ballot == Ballot(for_=(Name("H"),))
