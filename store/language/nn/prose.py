"""The words by which running text in nynorsk minutes says who does what."""

from store.language.folders import forms
from store.language.prose import ProseWords

PROSE = ProseWords(
    deeds=(
        "melder frå",
        "melder inn",
        "lastar opp",
        "set i gang",
        "vel",
        "vel ut",
        *forms(
            "stadfestar signerer formidlar etablerer engasjerer rekrutterer kartlegg merkar riggar reingjer "
            "sorterer skannar tømmer skiftar steller purrar hengjer"
        ),
        "melder oss på",
        "melder laget på",
        "seier frå",
        "melder tilbake",
        "ser etter",
        "tek ein prat med",
        "er ansvarleg for",
        "har ansvaret for",
        "får ansvaret for",
        "set opp",
        "skriv",
        "bed",
        "set",
        "legg fram",
        "seier ifrå",
        "gjev beskjed",
        "gir beskjed",
        "sender ut",
        "deler ut",
        "legg inn",
        "melder på",
        "handlar inn",
        "ryddar opp",
        "skriv ut",
        "set seg inn i",
        "går gjennom",
        "sender rundt",
        *forms(
            "rettar finn opprettar utgreier låner lånar leiger vaskar målar køyrer handlar registrerer "
            "fakturerer oppsummerer omset teiknar testar oppgraderer installerer varslar skaffar heng "
            "printar kopierer pakkar plantar klipper måkar byggjer snikrar pyntar syr steikjer grillar "
            "serverer"
        ),
        "følgjer opp",
        "fylgjer opp",
        "følgjer det opp",
        "tek kontakt",
        "tek seg av",
        "tek hand om",
        "står for",
        "ser gjennom",
        "kjem attende med",
        "kjem tilbake med",
        "tek det vidare",
        "tek det opp med",
        "tek dette opp med",
        "tek opp med",
        "tek saka vidare",
        "tek på seg",
        "tek ansvar for",
        "har ansvar for å",
        "fekk i oppgåve å",
        "får i oppgåve å",
        "fekk i oppdrag å",
        "lovar å",
        "lova å",
        "snakkar med",
        "høyrer med",
        "finn ut",
        "hentar inn",
        "syter for",
        "sørgjer for",
        "set opp",
        "legg ut",
        "kallar inn",
        "ser på",
        "ber om",
        *forms(
            "sjekkar undersøkjer undersøker kontaktar ringjer ringer bestiller tingar tinger sender skaffar "
            "lagar skriv innhentar purrar spør kjøper ordnar førebur utarbeider avklarar inviterer bookar "
            "publiserer oppdaterer svarar reserverer trykkjer reparerer fiksar heng koordinerer innkallar "
            "ryddar bakar organiserer arrangerer planlegg monterer byter hentar leverer"
        ),
    ),
    later=("skal", "må", "bør"),
    idle=forms("ha vere vera bli få i på til ut inn av med ikkje også seie slutte flytte reise gå ta"),
    unsure=forms(
        "ikkje allereie alt alltid vanlegvis ofte kvar kvart dersom viss meiner meinte synest syntest sa "
        "fortalde kvifor kanskje aldri tidlegare"
    ),
    agreed=(
        r"(?:det )?(?:vart|blei) (?:det )?avtalt",
        "det (?:vart|blei) bestemt",
        "vi avtala",
        "vi (?:vart|blei) samde om",
    ),
    that=("at", "å", "om at", "om å"),
    earlier=("førre", r"i fjor\b", r"i går\b", "tidlegare", "siste møte", "opphavleg"),
    bodies=forms("vi me møtet styret rådet utvalet komiteen nemnda årsmøtet laget gruppa"),
    abbreviations=forms("ca nr kl jf inkl t.d m.m osv pr bl.a dvs ev maks min mv m.fl dr"),
    past=forms(
        "gjekk kom drog sa tok gav fekk måtte forlét reiste sette spurde svara ringte sende meinte fortalde "
        "henta kjøpte vart blei var hadde"
    ),
    past_endings=(
        "erte",
        "dte",
        "lgde",
        "[gv]de",
        "mde",
        "rde",
        "pte",
        "jende",
        "søkte",
        "tenkte",
        "møtte",
        "et",
    ),
    to_do=("å", "at", "skal", "må", "bør", "vil"),
    then=("men", "so", "før"),
    put_off=(
        r"(?:saka|sakene|punktet|handsaminga(?: av saka)?|vedtaket) (?:vart|vert|blei|blir|er|var) utsett",
        r"(?:(?:saka|sakene|punktet|handsaminga|vedtaket) )?utsetjast",
        r"utsett(?= til\b)",
        r"sak(?:a)? utsett",
        r"(?:vi|me|styret|rådet|utvalet|møtet|nemnda|laget) (?:utset|utsette) (?:saka|punktet)",
    ),
    taken_back=(
        r"(?:saka|punktet) går ut",
        r"(?:saka|punktet) (?:vart|vert|blei|blir|er) trekt",
    ),
    taken_note_of=(
        r"(?:[\w-]{3,24} )?(?:(?:vart|vert|blei|er) )?(?:teken|tekne|teke|tatt) til (?:orientering|vitande)",
    ),
    approved=(
        r"(?:(?:vart|vert|blei|er) )?(?:samrøystes )?(?:godkjen[dt]e?|vedteke[nt]?|vedtekne)(?: samrøystes)?",
        r"(?:vart|vert|blei|blir|er) (?:godkjen[dt]e?) utan merknader",
    ),
    definites=("en", "n", "a"),
    the=("det",),
    relative=("som",),
    settled=("(?:samrøystes )?(?:vedtok|godkjende)",),
    endorses=(
        "(?:samrøystes )?slutt(?:a|er|ar) seg(?: samrøystes)? til",
        "(?:samrøystes )?(?:følgde|følgjer|støtta|støttar|godtok|godtek)",
    ),
    recommended=(
        r"(?:[^\W\d_]+ (?:si |sin |sitt )|[^\W\d_]+s )?(?:innstilling|tilråding)a?",
        r"(?:[^\W\d_]+ (?:si |sin |sitt )|[^\W\d_]+s )?(?:framlegg|forslag)(?:et)?(?: til vedtak)?",
    ),
    after_talk=(r"etter (?:ein |noko |lang )?(?:diskusjon|drøfting|ordskifte)",),
    surely=(),
    responsible=(r"(?:hovud)?ansvar(?:leg|et)?(?: for [^.:;,]{2,60}?)? (?:er|blir|vert|har)",),
    offices=(
        "sekretariatet",
        "administrasjonen",
        "vaktmeister",
        "rekneskapsførar",
        "kommunedirektøren",
        "kyrkjeverja",
        "kontoret",
    ),
    bare_resolved=(r"(?:samrøystes )?(?:vedteke|vedtatt|bestemt) å",),
    bare_agreed=("(?:einige?|samde) om (?:å|at)",),
    asked_of=(
        r"[^\W\d_]+ (?:bed|bad|oppmodar) {} om å\b.+",
        r".+ (?:blir|vert) (?:følgd opp|teken vidare|ordna|gjort|sendt) av {}",
        r"{} (?:blir|vert|vart|blei) (?:beden|bede|bedt|bedd|oppmoda) om å\b.+",
    ),
    agreed_on=("(?:vart|blei) samde om",),
    decides=("vedtek(?: samrøystes)?",),
    earlier_minutes=(
        "(?:(?:førre|siste) )?(?:møte)?(?:referat|protokoll?)(?:et|en)?",
        "møteboka?",
    ),
    papers=(
        "(?:møte)?innkalling(?:a|en)?",
        "saklista?",
        "årsmelding(?:a|en)?",
        "rekneskap(?:en|et)?",
    ),
    as_it_stands=(
        "utan (?:merknader|merknadar|endringar)",
        "med .{3,60}",
        "samrøystes",
        "og (?:underskriven|underskrive|signert)",
        "slik (?:han|ho|det|den) (?:ligg|låg) føre",
    ),
    excuses=(r"(?:det )?(?:er|var|vart)? ?(?:meldt )?forfall(?: (?:er|var|vart) meldt)? frå",),
    as_recommended=(r"i (?:samsvar|tråd) med", "(?:som|etter) (?:tilråding|innstilling)", "som føreslått"),
    tells=forms(
        "er har blir vert kan vil meiner synest trur veit seier informerer orienterer fortel opplyser "
        "melder rapporterer presenterer viser peikar påpeikar understrekar kommenterer gjennomgår gjer "
        "føreslår spør lurer ynskjer ønskjer ser svarar takkar opnar leier deltek møter kjem fortset sit "
        "bur jobbar arbeider trekkjer sluttar går flyttar representerer stiller heiter får utgjer "
        "refererer supplerer støttar røystar etterlyser saknar hugsar vurderer vonar opplever kjenner "
        "likar avsluttar innleier åtvarar minner konkluderer oppsummerer grunngjev utdjupar undrar "
        "uttrykkjer helsar rosar eig mottek treng manglar overtek fyller erstattar gjeld krev startar "
        "byrjar held står gjev gir deler brukar dreg reiser ventar forklarar nemner orsakar set legg tek "
        "les snakkar fremjar vel ligg"
    ),
    is_=forms("er har blir vert kan vil får gjeld ligg står"),
    goes_with_nothing=forms(
        "om på fram frå til for pris opp over at i av som ikkje "
        "også gjerne godt mykje mest ordet attval atterhald dissens avstand vekt merke omsyn uttrykk samd"
    ),
)
