"""The words by which running text in bokmål, Danish and Swedish minutes says who does what."""

from store.language.folders import forms
from store.language.prose import ProseWords

PROSE = ProseWords(
    deeds=(
        "melder fra",
        "melder inn",
        "kigger på",
        "kikker nærmere på",
        "laster opp",
        "skrur opp",
        "skrur ned",
        "setter i gang",
        "rydder i",
        "tar det med",
        *forms(
            "bekrefter signerer sammenkaller ettersender formidler etablerer engasjerer rekrutterer "
            "anskaffer utbedrer kartlegger merker rigger rengjører sorterer skanner tømmer skifter "
            "bekræfter underskriver "
            "fremskaffer rykker bekräftar undertecknar hänger"
        ),
        "deler inn",
        "deler det på",
        "regner ut",
        "melder oss på",
        "melder laget på",
        "setter ned",
        "nedsetter",
        "sier fra",
        "melder tilbake",
        "ser etter",
        "kikker på",
        "ser om",
        "tar en prat med",
        "tar en tur",
        "er ansvarlig for",
        "har ansvaret for",
        "får ansvaret for",
        "ansvarar för",
        "kollar upp",
        "ansetter",
        "sier ifra",
        "siger til",
        "melder ifra",
        "gir beskjed",
        "sender ut",
        "deler ut",
        "legger inn",
        "melder på",
        "melder seg på",
        "handler inn",
        "rydder opp",
        "skriver ut",
        "setter seg inn i",
        "går gjennom",
        "sender rundt",
        "finder ud af",
        "skickar ut",
        "kallar till",
        "hör av sig till",
        *forms(
            "retter finner oppretter utreder låner leier vasker maler kjører handler registrerer "
            "fakturerer oppsummerer oversetter tegner designer programmerer tester oppgraderer "
            "installerer varsler skaffer henger laminerer printer kopierer pakker plukker planter "
            "klipper måker bygger snekrer syr steker pynter dekorerer griller serverer skaffer lejer "
            "bager finder maler "
            "skriver hämtar målar bakar lånar hyr betalar anmäler lagar rättar skickar kallar"
        ),
        "følger opp",
        "følger det opp",
        "følger dette opp",
        "tar kontakt",
        "tar det opp med",
        "tar dette opp med",
        "tar opp med",
        "tager det op med",
        "tar seg av",
        "tar hånd om",
        "står for",
        "ser gjennom",
        "kommer tilbake med",
        "tar det videre",
        "tar opp saken",
        "tar saken opp",
        "tar dette opp",
        "tar det opp",
        "tar dette videre",
        "tar saken videre",
        "tar på seg",
        "påtar seg",
        "tar ansvar for",
        "har ansvar for å",
        "har ansvaret for å",
        "fikk i oppgave å",
        "får i oppgave å",
        "fikk i oppdrag å",
        "får i oppdrag å",
        "får ansvar for",
        "lover å",
        "lovet å",
        "lovte å",
        "tilbød seg å",
        "sa seg villig til å",
        "meldte seg til å",
        "hører med",
        "snakker med",
        "finner ut",
        "henter inn",
        "sørger for",
        "setter opp",
        "legger ut",
        "kaller inn",
        "sjekker opp",
        "søker om",
        "ser på",
        "ser nærmere på",
        "ber om",
        *forms(
            "sjekker undersøker kontakter ringer bestiller sender skaffer lager skriver innhenter purrer "
            "spør kjøper ordner forbereder utarbeider avklarer inviterer booker publiserer oppdaterer svarer "
            "reserverer trykker reparerer fikser henger videresender koordinerer innkaller rydder baker "
            "organiserer arrangerer planlegger monterer bytter henter leverer"
        ),
        # Danish
        "tager kontakt",
        "tager sig af",
        "taler med",
        "kommer med",
        "vender tilbage med",
        "tager fat i",
        "følger op",
        "finder ud af",
        "indhenter",
        "lovede at",
        "undersøger",
        *forms("køber sørger laver spørger bestiller indkalder ringer sender undersøger"),
        # Swedish
        "tar in",
        "tar hand om",
        "pratar med",
        "talar med",
        "ser över",
        "tar fram",
        "ser till att",
        "följer upp",
        "återkommer med",
        "fick i uppdrag att",
        "får i uppdrag att",
        "lovade att",
        *forms("kontaktar undersöker köper skickar frågar ordnar bokar bjuder beställer kollar ringer"),
    ),
    later=("skal", "må", "bør", "ska", "måste"),
    idle=forms(
        "ha være vært bli få i på til ut inn av med ikke også si slutte flytte reise gå ha være bli at ta"
    ),
    unsure=forms(
        "ikke inte allerede alltid vanligvis ofte hver hvert hvis dersom om-ikke mener mente synes syntes sa "
        "fortalte hvorfor kanskje aldri tidligere redan alltid varje"
    ),
    agreed=(
        r"(?:det )?ble (?:det )?avtalt",
        "det ble enighet om",
        "det ble bestemt",
        "vi avtalte",
        "vi ble enige? om",
        "styret ber om",
        "det blev aftalt",
        "det beslutades",
    ),
    that=("at", "å", "att", "om at", "om å"),
    earlier=(
        "forrige",
        r"i fjor\b",
        r"i går\b",
        "tidligere",
        "siste møte",
        "opprinnelig",
        "tidligare",
        "sidste møde",
    ),
    bodies=forms(
        "vi møtet styret rådet utvalget komiteen nemnda årsmøtet laget foreningen bestyrelsen styrelsen "
        "mötet årsmötet gruppa gruppen"
    ),
    abbreviations=forms(
        "ca nr kl jf inkl f.eks m.m mm osv pr bl.a dvs evt ev max maks min mv m.fl jfr st fr hr dr t.o.m tlf "
        "gnr bnr kr mnd ref"
    ),
    past=forms(
        "gikk kom dro sa tok ga fikk måtte forlot reiste satte spurte svarte ringte sendte mente fortalte "
        "hentet kjøpte ble var hadde blev fik tog sagde gav gick kom fick blev sade"
    ),
    past_endings=(
        *("erte", "dte", "lgte", "pte", "mte", "[æøu]rte", "ilte", "[gv]de", "[oå]dde", "et"),
        *(
            "(?<!b)erede",
            "erade",
            "jente",
            "ynte",
            "talte",
            "delte",
            "ølte",
            "eiste",
            "viste",
            "leste",
            "løste",
        ),
        *("søkte", "tenkte", "møtte"),
    ),
    to_do=("å", "att", "at", "skal", "må", "bør", "vil"),
    then=("men", "så", "før", "och", "sen"),
    put_off=(
        r"(?:sak(?:en|a|ene)|punktet|behandlingen(?: av saken)?|vedtaket) (?:ble|blir|er|var) utsatt",
        r"(?:(?:sak(?:en|a|ene)|punktet|behandlingen(?: av saken)?|vedtaket) )?(?:utsettes|utsettast)",
        r"utsatt(?= til\b)",
        r"sak(?:en|a)? utsatt",
        r"(?:sak(?:en|a)|punktet) avventes",
        r"(?:vi|styret|rådet|utvalget|møtet|nemnda|komiteen|laget) uts(?:ett|att)er? (?:sak(?:en|a)|punktet)",
    ),
    taken_back=(
        r"(?:saken|saka|punktet) utgår",
        r"(?:saken|saka|punktet) (?:(?:ble|blir|er) trukket|trekkes)",
    ),
    taken_note_of=(
        r"(?:[\w-]{3,24} )?(?:(?:ble|blir|er) tatt|tas|tatt) til (?:orientering|etterretning|vitende)",
    ),
    approved=(
        r"(?:(?:ble|blir|er|var) )?(?:enstemmig )?(?:godkjent|vedtatt)(?: enstemmig| uten merknader)?",
        r"(?:enstemmig )?(?:godkjennes|vedtas)(?: enstemmig| uten merknader)?",
        r"(?:blev|blevet|er) (?:enstemmigt )?(?:godkendt|vedtaget)",
        r"(?:godkändes|godtogs|fastställdes)",
    ),
    definites=("en", "n", "et"),
    the=("det",),
    relative=("som", "der"),
    settled=("(?:enstemmig )?(?:vedtok|godkjente|vedtog|godkendte|antog)",),
    endorses=(
        "(?:enstemmig )?slutt(?:et|er) seg(?: enstemmig)? til",
        "(?:enstemmig )?(?:tiltrådte|tiltrer|fulgte|følger|støttet|støtter|godtok|godtar|bifalte)",
        "tilsluttede sig(?: til)?",
        "biföll",
    ),
    recommended=(
        r"(?:[^\W\d_]+s )?(?:innstilling|tilråding|anbefaling)(?:en|a)?",
        r"(?:[^\W\d_]+s )?(?:forslag|förslag)(?:et)?(?: til vedtak)?",
        "indstillingen",
    ),
    after_talk=(r"etter (?:en |noe |lang )?(?:diskusjon|drøfting|debatt)",),
    surely=(),
    responsible=(
        r"(?:hoved)?ansvar(?:lig|et)?(?: for [^.:;,]{2,60}?)? (?:er|blir|har|ligger hos)",
        r"ansvarlig for [^.:;,]{2,60}?:",
    ),
    offices=(
        "sekretariatet",
        "administrasjonen",
        "vaktmester",
        "regnskapsfører",
        "kommunedirektøren",
        "byggherre",
        "kirkevergen",
        "klubbleder",
        "kontoret",
    ),
    bare_resolved=(r"(?:enstemmig )?(?:vedtatt|besluttet|bestemt) å",),
    bare_agreed=("enige? om (?:å|at)",),
    asked_of=(
        r"[^\W\d_]+ (?:ber|bad|ba|oppfordrer|utfordrer) {} om å\b.+",
        r".+ (?:følges opp|tas videre|tas opp|ordnes|fikses|gjøres) av {}",
        r".+ (?:undersøkes|sjekkes|utarbeides|sendes|bestilles) av {}",
        r"{} (?:blir|ble|blei) bedt om å\b.+",
    ),
    agreed_on=("(?:ble|blei|blev|er) enige? om",),
    decides=("(?:vedtar|beslutter|beslutar)(?: enstemmig)?",),
    earlier_minutes=(
        "(?:(?:forrige|sidste|föregående) )?(?:møte|møde|mötes)?(?:referat|protokoll?)(?:et|en)?",
        "møteboka?",
    ),
    papers=(
        "(?:møte)?innkalling(?:en|a)?",
        "sak(?:s)?lista?n?",
        "dagsorden(?:en)?",
        "dagordning(?:en)?",
        "beretning(?:en)?",
        "årsberetning(?:en|a)?",
        "(?:års)?regnskap(?:et)?",
        "regnskabet",
        "(?:års)?budsjett(?:et)?",
        "(?:års)?budget(?:tet)?",
        "årsmelding(?:en|a)?",
        "årsrapport(?:en)?",
    ),
    as_it_stands=(
        "uten (?:merknader|kommentarer|anmerkninger|endringer)",
        "uden (?:bemærkninger|kommentarer|ændringer)",
        "utan (?:anmärkningar|ändringar)",
        "med .{3,60}",
        "enstemmig",
        "enhälligt",
        "enstemmigt",
        "og (?:signert|underskrevet|underskrevet)",
        "og underskrevet",
        "som den (?:er|var)",
    ),
    excuses=(r"(?:det )?(?:er|var|ble)? ?(?:meldt )?forfall(?: (?:er|var|ble) meldt)? fra",),
    as_recommended=(r"i (?:samsvar med|tråd med|henhold til)", "(?:som|etter) innstilling", "som foreslått"),
    tells=forms(
        "er har blir kan vil mener synes tror vet sier sa informerer orienterer forteller opplyser melder "
        "rapporterer presenterer viser peker påpeker understreker kommenterer gjennomgår redegjør gjør "
        "foreslår spør lurer ønsker ser svarer takker åpner leder deltar møter kommer fortsetter sitter "
        "bor jobber arbeider trekker slutter går flytter representerer stiller heter får utgjør refererer "
        "supplerer støtter stemmer etterlyser savner husker vurderer håper frykter opplever erfarer "
        "kjenner liker avslutter innleder advarer minner konkluderer oppsummerer begrunner utdyper undrer "
        "uttrykker hilser skryter roser eier mottar trenger mangler behøver overtar fyller fratrer "
        "erstatter vikarierer ankommer forlater tilhører gjelder betyr krever starter begynner holder "
        "står gir deler bruker drar reiser venter forklarer beskriver nevner beklager gratulerer reagerer "
        "samtykker følger velges kjører leser snakker fremmer framfører tilføyer "
        "referer fungerer velger ligger varer "
        # Danish
        "siger ved fortæller oplyser gennemgår spørger deltager fortsætter sidder arbejder trækker "
        "repræsenterer hedder håber afslutter overtager begynder giver taler læser "
        "nævner beretter bliver gør fremlægger "
        # Swedish
        "är vill anser tycker säger informerar berättar upplyser rapporterar presenterar visar påpekar "
        "kommenterar föreslår yrkar undrar önskar svarar tackar öppnar fortsätter arbetar jobbar slutar "
        "flyttar representerar ställer stöder saknar minns hoppas avslutar behöver ger delar "
        "läser talar nämner förklarar redogör framför gör avgår tillträder hälsar"
    ),
    is_=forms("er har blir kan vil får bliver är gjelder ligger står"),
    goes_with_nothing=forms(
        "om på fram frem fra til for pris opp over at att i av som ikke "
        "inte også gjerne godt mye mest ordet ordre gjenvalg forbehold dissens avstand opp vekt merke hensyn "
        "vare uttrykk enig uenig"
    ),
)
