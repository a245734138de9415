"""The words by which running text in English minutes says who does what."""

from store.language.folders import forms
from store.language.prose import ProseWords

PROSE = ProseWords(
    deeds=(
        "agreed to",
        "offered to",
        "volunteered to",
        "undertook to",
        "promised to",
        "still to",
        "also to",
        "was asked to",
        "was instructed to",
        "were instructed to",
        "is instructed to",
        "was requested to",
        "was authorised to",
        "was tasked to",
        "was to",
        "is responsible for",
        "will take on",
        "takes responsibility for",
        "were asked to",
        "is to",
        "are to",
        "agrees to",
        "undertakes to",
        "promises to",
        "takes on",
        "has taken on",
        "follows up",
        "to",
    ),
    later=("will", "shall", "'ll", "would"),
    idle=forms(
        "be have retire leave remain continue become need not never also soon now then probably like love "
        "prefer rather welcome step date move rise"
    ),
    unsure=forms(
        "not already always usually often every each if unless whether-or-not thinks thought said says "
        "previously never perhaps maybe might could"
    ),
    agreed=(
        "it was agreed",
        "we agreed",
        "the (?:board|committee|council|meeting|group|trustees|governors|members) agreed",
    ),
    that=("that", "to", "not to"),
    earlier=("last (?:year|meeting|month)", "previous", "originally", "earlier", "ago"),
    bodies=forms("we meeting board committee members trustees governors group it"),
    abbreviations=forms("mr mrs ms dr st rev revd cllr no approx e.g i.e etc vs prof hon jr sr ltd inc"),
    past=forms(
        "went came said took gave got left had was were asked answered called sent thought told bought "
        "walked drove"
    ),
    past_endings=("(?<!e)ed", "reed"),
    to_do=("to", "that", "will", "shall", "must"),
    then=("but", "then", "before"),
    put_off=(
        r"(?:(?:the|this) )?(?:agenda )?item (?:(?:was|is|will be) )?(?:deferred|postponed|held over|tabled)",
        r"(?:(?:the|this) )?(?:matter|decision|question) (?:(?:was|is|will be) )?(?:deferred|postponed)",
        r"(?:the )?discussion (?:was|is) (?:deferred|postponed|carried over)",
        r"(?:deferred|postponed|tabled|held over|carried (?:over|forward))(?= (?:to|until|pending)\b)",
        r"(?:we|the board|the council|the committee) (?:deferred|postponed) (?:the|this) (?:item|matter)",
    ),
    taken_back=(r"(?:(?:the|this) )?(?:item|matter|agenda item) (?:was|is) withdrawn",),
    taken_note_of=(
        r"(?:(?:the|this) )?(?:[a-z]+[’']s )?(?:report|update|item|information) (?:was|is) (?:duly )?noted",
        r"(?:(?:the|this) )?correspondence was (?:duly )?noted",
    ),
    approved=(
        (
            r"(?:(?:was|were|is|are) )?(?:unanimously )?"
            r"(?:approved|adopted|agreed|confirmed|accepted)(?: unanimously)?"
        ),
        r"(?:was|were) (?:accepted|signed) as a (?:true|correct) record",
    ),
    definites=(),
    the=("the",),
    relative=("which", "that", "who"),
    settled=("(?:unanimously )?(?:approved|adopted)",),
    endorses=(
        "(?:unanimously )?(?:endorse[sd]|upheld|upholds|supported|supports|accepted|accepts|backed)",
        "(?:unanimously )?(?:agreed to|concurred with)",
    ),
    recommended=(r"(?:the )?(?:[^\W\d_]+[’']s? )?(?:recommendation|proposal|motion)s?",),
    after_talk=(
        r"after (?:(?:a|some|much|further|full|long|considerable) )*(?:discussion|debate|consideration)",
    ),
    surely=("will",),
    responsible=(),
    offices=(
        "secretariat",
        "the office",
        "administrator",
        "caretaker",
        "managing agent",
        "headteacher",
        "principal",
    ),
    bare_resolved=("(?:unanimously )?(?:decided|resolved) (?:not )?(?:to|that)",),
    bare_agreed=("(?:unanimously )?agreed (?:not )?(?:to|that)",),
    asked_of=(
        r"(?:the )?[^\W\d_]+ (?:asks|asked|requests|requested|instructs|instructed) {} to\b.+",
        r".+ (?:to be|will be) (?:followed up|done|sent|drafted|arranged|checked|prepared) by {}",
        r"{} (?:was|is|has been) (?:asked|requested|instructed|tasked) to\b.+",
    ),
    agreed_on=("agreed on",),
    decides=(),
    earlier_minutes=("(?:the )?(?:draft )?minutes",),
    papers=(
        "(?:the )?agenda",
        "(?:the )?(?:annual )?(?:accounts|report|budget|balance sheet|financial statements?)",
        "(?:the )?(?:treasurer|chair|secretary)['’]s report",
    ),
    as_it_stands=(
        "without (?:amendment|change|correction|comment)s?",
        "as (?:a |an )?(?:true|correct|accurate|circulated|read|presented|written|submitted|amended).{0,50}",
        "with .{3,60}",
        "and signed.{0,40}",
        "unanimously",
        "nem\\.? con\\.?",
        "by the (?:chair|chairman)",
        "(?:proposed|moved)(?: by)? [^.;:]{3,40}? (?:and )?seconded(?: by)? [^.;:]{3,40}",
    ),
    excuses=(
        r"apologies (?:for absence )?(?:(?:were|had been|have been) )?(?:received|sent|given) (?:from|by)",
        r"apologies (?:for absence )?from",
    ),
    as_recommended=(r"(?:in accordance|in line) with", "as (?:recommended|proposed)"),
    tells=(),
    is_=(),
    goes_with_nothing=(),
)
