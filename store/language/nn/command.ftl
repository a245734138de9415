# Det kommandolina seier.
usage = Referat: møtereferat i takt med samtalen.

    referat [--archive MAPPE] [KOMMANDO …]
usage-notes = Utan kommando opnar skjermbileta seg. MØTE er ein id, ein dato, ein tittel, ein del av dei, eller «latest».
    Arkivet er mappa Referat mellom dokumenta dine når inga anna er nemnd med --archive.
    referat KOMMANDO --help seier korleis ein kommando skal skrivast.
verb-open = opnar skjermbileta rett i eit møte, eit godkjent for å lese det, med --read eitkvart; med --follow eit vindauge for storskjerm, som viser det offentlege og ikkje skriv noko
    .form = referat open MØTE [--read | --follow]
verb-demo = opnar skjermbileta på døme
    .form = referat demo [--archive MAPPE]
verb-new = lagar eit møte og skriv ut id-en
    .form = referat new TITTEL [--from DATO --to DATO --place STAD --language { $languages } --series NAMN --number NR --profile minutes|protocol|municipal] · referat new --after MØTE_ELLER_SERIE [TITTEL] [--from DATO] [--another]
verb-series = viser ein serie som linjer, eller tek imot linjer om han
    .form = referat series [NAMN] [FIL|-] [--from MØTE] [--join SERIE] [--dates "12.2 19.3 2026"] [--json]
verb-take = tek imot linjer frå ei fil eller eit røyr; i ein terminal spør ho om dei, éi etter éi
    .form = referat take MØTE [FIL] [--json]
verb-import = les referat som finst som tekst (Word, nettsider, Markdown og rein tekst), og syner kva kvar linje blir, før dei blir lagde i arkivet; opptak frå andre arkiv blir lagde ved sida av eigne møte
    .form = referat import FIL_ELLER_MAPPE … [--language { $languages }] [--series NAMN] [--yes] [--dry-run] [--json]
verb-list = viser møta
    .form = referat list [--json]
verb-show = viser eitt møte som tekst
    .form = referat show MØTE [--json]
verb-search = finn det som vart sagt, vedteke og lova, i alle møta
    .form = referat search ORD … [--all] [--json]
verb-decisions = viser vedtaka frå alle møta, dei nyaste først, og kva som er blitt av dei
    .form = referat decisions [ORD …] [--open] [--status STATUS] [--series NAMN] [--as-of DATO] [--json] [--export FIL|MAPPE]
verb-expectations = viser kva kven ventar av kven: kor mange for kvart par, og så kvar forventning
    .form = referat expectations [ORD …] [--open] [--from PART] [--to PART] [--status STATUS] [--series NAMN] [--as-of DATO] [--json] [--export FIL|MAPPE]
verb-actions = viser oppgåvene etter frist, dei opne først
    .form = referat actions [ORD …] [--open] [--overdue] [--owner NAMN] [--status STATUS] [--series NAMN] [--as-of DATO] [--json] [--export FIL|MAPPE]
verb-topic = viser emna, alt som er kjent om eitt av dei, eller sakene som ikkje har noko emne
    .form = referat topic [EMNE] [--also "ORD, ORD"] [--rename NYTT] [--join ANNA] [--untagged] [--to { $formats }] [-o FIL|MAPPE] [--series NAMN] [--as-of DATO] [--internal] [--json]
verb-experiences = viser erfaringar, tips, og kven som tilbyr eller ønskjer hospitering
    .form = referat experiences [ORD …] [--topic EMNE] [--party NAMN] [--variant experience|tip|lesson|offer|wish] [--all] [--as-of DATO] [--internal] [--json]
verb-followup = viser kva tidlegare møte i serien lét stå ope
    .form = referat followup MØTE [--json]
verb-renumber = viser kva nummer to møte i ein serie har, og gir det som vik, nye med --yes
    .form = referat renumber SERIE [--yes]
verb-calendar = skriv ei kalenderfil med møta og planane, eller ei side for året
    .form = referat calendar [--to ics|docx|markdown|html|json] [--year ÅR] [--series NAMN] [--owner NAMN] [--deadlines] [--spans] [-o FIL|MAPPE]
verb-site = lagar nettstaden av godkjende møte: sider i ei mappe, til å lese og søkje i
    .form = referat site MAPPE [--series NAMN …] [--drafts|--no-drafts] [--url ADRESSE] [--title TITTEL] [--language { $languages }] [--findable|--no-findable] [--records|--no-records] [--overwrite] [--dry-run] [--json]
verb-subscribe = hentar opptak frå ei mappe der andre arkiv legg dei, eller viser kva mapper det er
    .form = referat subscribe [MAPPE [--name NAMN] | --read | --remove NAMN] [--json]
verb-set = seier kva som er blitt av eit vedtak, ei oppgåve eller ei forventning
    .form = referat set OPPFØRING [STATUS] [--owner NAMN] [--deadline FRIST] [--remark TEKST] [--in MØTE]
verb-export = skriv eit møte til ei fil
    .form = referat export MØTE --to { $formats }|record [--to …] [-o FIL|MAPPE] [--profile minutes|protocol|notice] [--item SAK|all] [--letterhead NAMN|none] [--as-typed] [--internal] [--carry] [--metadata]
verb-corrections = viser kva som er retta i ei Word-fil av eit møte, og tek inn det som blir godteke
    .form = referat corrections FIL.docx [--meeting MØTE] [--accept ID|all …] [--refuse ID|all …] [--note ID …] [--json]
verb-letterhead = legg brevarket eller logoen til verksemda i arkivet, eller viser kva som er der
    .form = referat letterhead [FIL.docx [--series NAMN] | BILETE.png|.jpg [--text TEKST]] [--remove NAMN]
verb-summary = gjer framlegg til eit samandrag, som linjer «take» forstår
    .form = referat summary MØTE
verb-digest = skriv ein kort e-post om møte: vedtak, kven gjer kva, opne spørsmål, datoar
    .form = referat digest [MØTE … | --since DATO [--series NAMN]] [--to eml|html|markdown|json] [--for NAMN | --absent] [--attach docx|pdf] [-o FIL|MAPPE]
verb-slip = skriv det som gjeld éin part eller éin person, eller ei særutskrift for kvar som eit møte gjeld
    .form = referat slip NAMN [--since MØTE|DATO] [--series NAMN] [--to docx|html|markdown|json|eml] [--json] [-o FIL|MAPPE] · referat slip --all MØTE [-o MAPPE]
verb-party = viser partane, eller seier kven ei gruppe er sett saman av
    .form = referat party [NAMN] [--includes "NAMN, NAMN"] [--also "NAMN, NAMN"] [--json]
verb-approve = godkjenner eit referat, som sidan ikkje tek imot endringar, eller opnar det att
    .form = referat approve MØTE [--in MØTE [--item SAK] | --on DATO] [--reason TEKST] | --reopen --reason TEKST
verb-revisions = skriv revisjonane av eit møte: kva som er godkjent, når og kvifor; --show éin av dei som dokument, --diff kva som skil han frå den før, eller frå ein annan
    .form = referat revisions MØTE [--show N | --diff N [M]] [--json]
verb-check = les gjennom alle filene i arkivet; av eitt møte: stadene å sjekke; av eit opptak: kven det er frå, og om det er heilt
    .form = referat check [MØTE | FIL | --mend]
verb-settle = slår kopiar av møte saman med møta; med --as-new gir det eit møte som er kopiert for hand, ein eigen id
    .form = referat settle · referat settle FIL --as-new
verb-merge-file = flettar to versjonar av ei fil i arkivet, slik git spør etter det
    .form = referat merge-file FØR VÅR DERES [NAMN]
verb-setup-git = lèt git flette filene i arkivet, og seier kva det endra
    .form = referat setup-git
git-written = Skrive i { $file }:
git-there = Ingenting å føye til i { $file }.
git-done = No flettar git filene i dette arkivet sjølv. Kvar klone treng «referat setup-git» éin gong.
verb-waiting = viser det som er skrive og ikkje er kome inn i eit møte, tek det inn eller kastar det
    .form = referat waiting [MØTE] [--take] [--discard ID] [--yes] [--json]
verb-spell = viser orda i eit møte som språket ikkje kjenner
    .form = referat spell MØTE
verb-replace = byter ut ord i heile møtet, og viser kva som blir endra
    .form = referat replace MØTE GAMMALT NYTT [--whole-word] [--case] [--dry-run]
verb-settings = viser innstillingane for denne maskina, og kva som er gale i fila
    .form = referat settings [--json]
verb-keys = viser tastane, også eigne
    .form = referat keys [--place STAD] [--json|--markdown]
verb-bin = legg eit møte i papirkorga, viser ho, hentar tilbake eller slettar for godt
    .form = referat bin [MØTE] [--restore MØTE] [--empty [--older DAGAR] [--yes]] [--json]
verb-forget = fjernar ein tekst for godt, overalt der han står, og seier kva som ikkje kunne nåast
    .form = referat forget ID|ORD [--everywhere] [--yes] [--json]
verb-help = viser det som er å vite om eit emne: språket på linja, tastane, kommandoane, kvar ting ligg
    .form = referat help [GRAMMATIKK|TASTAR|KOMMANDOAR|STADER|KOMMANDO]
verb-completion = skriv ut skriptet som lèt eit skal fullføre kommandoar, val, møte og namn
    .form = referat completion bash|zsh|fish|powershell
help-grammar = det som kan skrivast på linja
    .names = grammatikk grammar teikn
help-keys = tastane, stad for stad
    .names = tastar keys
help-commands = alle kommandoar, og korleis dei skal skrivast
    .names = kommandoar commands
help-places = versjonen, og kvar ting ligg
    .names = stader places filer versjon
help-notes = referat help og eitt av desse orda viser det; namnet på ein kommando viser korleis han skal skrivast.
help-grammar-labels = Ei linje kan begynne med eitt av desse orda og eit kolon:
help-grammar-structure = Etter #:
where-program = program
where-python = Python
where-archive = arkiv
where-settings = innstillingar
where-state = arbeidsmappe
where-cache = søkjeregister
where-log = krasjlogg
## Linjemodus: det som blir sagt når eit møte blir teke i ein vanleg terminal
line-mode-welcome = { $title }. Skriv det som blir sagt, og trykk Enter. Eit spørjeteikn åleine seier kva teikna tyder. Ctrl+d avsluttar.
line-mode-commands = Tab fullfører. Skriv #angre og #gjer om for å angre og gjere om att, #rett og ny tekst for å rette det siste, #slett for å slette det, #les for å høyre det som står her, #kvar for å høyre kvar du er.
line-mode-paragraph = Nytt avsnitt.
line-mode-where = Du er her: { $place }. { $number ->
    [0] Det står ingenting her enno.
    [one] Éi oppføring står her.
   *[other] { $number } oppføringar står her.
}
line-mode-empty = Det står ingenting her enno.
line-mode-interrupted = Linja står her framleis. Ctrl+d på ei tom linje avsluttar.
line-mode-bye = Alt er lagra.
line-mode-paste = { $lines ->
    [one] Éi lang linje er limt inn.
   *[other] { $lines } linjer er limte inn.
} Enter gjer dei til { $best }. Skriv 1 for éin tekst, 2 for { $each }, 3 for { $items }, 4 for linjer slik dei er skrivne, eller 0 for ingenting.
line-mode-pasted = Limt inn: { $what }. #angre tek alt tilbake.
line-mode-no-paste = Ingenting er limt inn.
spoken-and = { $some } og { $last }
spoken-note = Tekst lagra.
spoken-point = Punkt lagra.
spoken-speech = Tekst lagra, sagt av { $name }.
spoken-memo = Hugselapp lagra: { $text }
spoken-statement = Protokolltilførsel lagra: { $text }
spoken-summary = Samandrag lagra: { $text }
spoken-guide = Spørsmål til samtalen lagra: { $text }
spoken-decision = Vedtak lagra: { $text }
spoken-conclusion = Konklusjon lagra: { $text }
spoken-action = Oppgåve lagra: { $text }
spoken-deadline = { $text }, frist { $deadline }
spoken-expectation = Forventning lagra: { $text }
spoken-pair = { $one } til { $other }
spoken-mutual = { $one } og { $other } til kvarandre
spoken-proposal = Framlegg lagra: { $text }
spoken-value = Verdi lagra: { $text }
spoken-question = Spørsmål lagra: { $text }
spoken-annex = Vedlegg lagra: { $text }
spoken-swot = SWOT-punkt lagra: { $text }
spoken-step = Steg lagra: { $text }
spoken-experience = Erfaring lagra: { $text }
spoken-activity = Aktivitet lagra: { $text }
spoken-link = Lenkje lagra: { $text }
spoken-more = Lagt til. No står det: { $text }
spoken-item = Sak { $name }, opna.
spoken-planned = Sak { $name }, er lagd til i sakslista.
spoken-go = Du er i sak { $name }.
spoken-break = Pause: { $text }
spoken-item-detail = Lagra om saka: { $text }
spoken-meeting-detail = Lagra om møtet: { $text }
spoken-outcome = Saka er sett til: { $outcome }.
spoken-end = Møtet er heva { $time }.
spoken-votes = Røysting lagra: { $text }
spoken-vote = Røysting lagra: { $text }
spoken-answer = Svar lagra: { $text }
spoken-present = { $names } er til stades.
spoken-excused = { $names } har meldt forfall.
spoken-absent = { $names } har ikkje møtt.
spoken-deputy = { $names } møter som vara.
spoken-invited = { $names } er innkalla.
spoken-arrival = { $when ->
    [none] { $name } har kome.
   *[other] { $name } kom { $when }.
}
spoken-departure = { $when ->
    [none] { $name } har gått.
   *[other] { $name } gjekk { $when }.
}
spoken-recusal = { $name } er ugild.
spoken-other = Lagra: { $text }
line-mode-no-screen = Dette er for skjermane. Her skriv du berre linjer; referat export lagar fila.
line-mode-deleted = Sletta: { $text } #angre tek det tilbake.
line-mode-corrected = No står det: { $text }
line-mode-correct-how = Skriv den nye teksten etter #rett.
spoken-private = privat
spoken-out-of-minutes = ikkje i referatet
spoken-sub-point = Underpunkt lagra.
spoken-nobody = Ingen står på frammøtelista enno.
spoken-gone = { $names } har gått.
spoken-pause = { $minutes ->
    [0] Pause.
   *[other] Pause i { $minutes } minutt.
}

## Søk
search-none = Ingenting passar til «{ $text }».
search-more = Det finst fleire treff enn dei { $count } nyaste. --all viser alle.
search-part-behind = Berre dei { $count } nyaste møta er lesne enno, { $left } står att. Dei andre blir lesne no, i bakgrunnen: søk att om litt, eller vent på alt med --all.
search-part = Berre dei { $count } nyaste møta er lesne enno, { $left } står att. Med --all blir alle lesne før det blir svara.

## Import
argument-files = FIL
import-read-so-far = Lese { $done } av { $count } filer.
import-kept-so-far = { $done } av { $count } filer er handsama.
check-so-far = Sett på { $done } av { $count } filer …
site-so-far = Lese { $done } av { $count } møte til nettstaden …
index-so-far = Les møte for søket: { $done } av { $count } …
import-ask = { $count ->
    [one] Skal møtet leggjast i arkivet? [j/N]
   *[other] Skal dei { $count } møta leggjast i arkivet? [j/N]
}
    .yes = j ja y yes
import-left = Ingenting er lagt i arkivet.
import-each-line = Med --dry-run blir kvar linje vist.
import-there = «{ $file }» er i arkivet frå før.
import-dry = Ingenting er skrive.
import-report = { $kept ->
    [0] Ingen møte er lagde i arkivet
    [one] Eitt møte er lagt i arkivet
   *[other] { $kept } møte er lagde i arkivet
}, { $there } var der frå før, { $refused ->
    [0] ingen filer vart avviste
    [one] éi fil vart avvist
   *[other] { $refused } filer vart avviste
}. { $lines } linjer er lesne; { $text } av dei står som tekst og punkt.

## Register
register-count = { $count ->
    [0] Ingenting passar.
    [one] Éi oppføring.
   *[other] { $count } oppføringar.
}
register-only-open_only = berre opne
register-only-overdue = berre forfalne
register-supersedes = erstattar { $numbers }
register-repeals = opphevar { $numbers }
register-amends = endrar { $numbers }
register-superseded-by = erstatta av { $number } ({ $date })
register-repealed-by = oppheva av { $number } ({ $date })
register-amended-by = endra av { $number } ({ $date })
register-private = privat
register-exempt = unnateke offentlegheit
register-note = ikkje i referatet
topic-count = { $count ->
    [one] Eitt emne.
   *[other] { $count } emne.
}
topic-counts = { $entries ->
    [one] { $entries } punkt
   *[other] { $entries } punkt
} frå { $meetings ->
    [one] { $meetings } møte
   *[other] { $meetings } møte
}
topic-also-called = også { $names }
topic-also = «{ $name }» blir no også funne ved: { $names }
topic-told = Andre får også sjå dette der dei får lese om emnet, på nettstaden og i dokument.
topic-renamed = «{ $old }» heiter no «{ $new }»; det gamle namnet finn det framleis.
topic-joined = «{ $one }» og «{ $other }» er no eitt emne; begge namn finn det.
topic-untagged-count = { $count ->
    [one] Éi sak er utan emne.
   *[other] { $count } saker er utan emne.
}
experience-confirmed = sist stadfesta { $date }
experience-count = { $count ->
    [one] Éi erfaring.
   *[other] { $count } erfaringar.
}
set-between = «{ $text }»: { $status }.
set-in-meeting = «{ $text }»: { $status }. Det er skrive i «{ $title }», som er i gang.

## Når noko er skrive feil
misuse-hint = Slik skal det skrivast: { $form }
no-such-option = Valet { $name } finst ikkje.
given-twice = { $name } er gjeve meir enn éin gong, og har berre éin verdi.
missing-argument = { $name } manglar.
bad-choice = { $name } må vere ein av desse: { $choices }.
bad-argument = { $name } kan ikkje brukast slik det er skrive.
argument-meeting = MØTE
argument-title = TITTEL
argument-entry = OPPFØRING
argument-words = ORD
argument-old = GAMMALT
argument-new = NYTT
not-saved = Ingenting er endra; prøv igjen når det er ordna.
line-not-saved = Linje { $line } og det som kom etter, er ikkje lagra; linjene før står i arkivet.
approved = «{ $title }» er godkjent. Ordlyden er teken vare på og tek ikkje imot endringar.
approved-site = Nettstaden i «{ $folder }» viser det ikkje enno. Køyr: referat site "{ $folder }"
approved-already = «{ $title }» er alt godkjent: { $printed }
revisions-none = Møtet har ingen revisjonar: ingenting er godkjent enno.
revisions-same = Ingenting er ulikt i det som blir trykt.
revision-state = { $state ->
    [submitted] lagt fram
    [reopened] opna att
   *[approved] godkjent
}
minutes-approved = «{ $title }»{ $dated ->
    [0] {""}
   *[other] {" "}{ $day }
} er godkjent i dette møtet{ $corrections ->
    [0] {""}
    [one] , med éi retting
   *[other] , med { $corrections } rettingar
}.
revision-reopened = Opna att { $day }: { $reason }
revision-forgotten = Revisjon { $number } kan ikkje lenger provast: { $count ->
    [one] éi linje
   *[other] { $count } linjer
} er fjerna for godt { $day }.
reopened = «{ $title }» er eit utkast att.
export-public = { $count ->
    [0] Ingenting i møtet er halde tilbake.
    [one] Fila er gjennomsøkt etter éin tekst som er halden tilbake; han står ikkje der.
   *[other] Fila er gjennomsøkt etter { $count } tekstar som er haldne tilbake; ingen av dei står der.
}
export-internal = Intern utgåve: private og unnatekne tekstar er med.
pdf-signs = { $count ->
    [one] Eitt teikn finst ikkje i skrifta og står som □: { $signs }
   *[other] { $count } teikn finst ikkje i skrifta og står som □: { $signs }
}
pdf-sign = { $code } («{ $place }»)
record-is = Opptak frå { $archive } ({ $id }): «{ $title }», { $day }, { $revision ->
        [0] utkast
       *[other] revisjon { $revision } · { $hash }
    }{ $audience ->
        [internal] , internt: private og unnatekne tekstar er med
       *[others] , for alle
    }
record-fits = Innhaldet passar med hashen.
record-same = Arkivet har det same.
record-differs = Arkivet har møtet, men med eit anna innhald.
record-missing = Arkivet har ikkje møtet. «referat import» les det inn.
record-is-older = Arkivet har ei nyare utgåve.
record-is-newer = Arkivet har ei eldre utgåve.
subscription-kept = «{ $name }» er ei mappe det blir henta opptak frå: { $folder }
subscription-removed = Det blir ikkje lenger henta opptak frå «{ $name }». Det som er lese, står.
subscription-none = Det blir ikkje henta opptak frå noka mappe. «referat subscribe MAPPE» legg til ei.
subscription-read = { $count ->
        [0] Ingen nye opptak.
        [one] Eitt nytt opptak er lese.
       *[other] { $count } nye opptak er lesne.
    }
export-short = { $count ->
    [one] Éin tekst er for kort til å søkjast etter.
   *[other] { $count } tekstar er for korte til å søkjast etter.
}
register-public = { $count ->
    [0] Ingenting i møta er halde tilbake.
    [one] Fila er gjennomsøkt etter éin tekst som er halden tilbake; han står ikkje der.
   *[other] Fila er gjennomsøkt etter { $count } tekstar som er haldne tilbake; ingen av dei står der.
}
letterhead-kept = { $name } er lagt i arkivet og blir brukt frå no av.
letterhead-kept-series = { $name } er lagt i arkivet og blir brukt for «{ $series }» frå no av.
letterhead-removed = { $name } er fjerna.
letterhead-used = { $name } (i bruk)
letterhead-none = Arkivet har ingen brevark.
logo-kept = { $name } er lagd i arkivet: dokument utan brevark byrjar med han frå no av.
logo-used = { $name } (logo på dokument utan brevark)
logo-no-text = Han har ingen alternativ tekst: den som ikkje ser han, får ikkje vite kva han er. --text «Fylkesbiblioteket» seier det.
letterhead-no-header = Brevarket har ingen topptekst; vår eigen blir brukt.
letterhead-no-footer = Brevarket har ingen botntekst; vår eigen blir brukt, med sidetal.
letterhead-no-pages = Botnteksten har ikkje sidetal.
letterhead-no-headings = Brevarket manglar stilar for overskrifter; våre eigne blir brukte.
letterhead-narrow = Brevarket har smal tekstflate; tabellar får lita plass.
letterhead-text = Teksten i brevarket kjem ikkje med; bilete i han gjer det.
letterhead-first-page = Første sida har eigne linjer utan sidetal.
letterhead-no-alt = Eit bilete på brevarket har ingen alternativ tekst; den som ikkje ser det, får ikkje vite kva det er.
letterhead-pale = Overskriftene er for lyse til å bli lesne av alle (under 4,5 til 1 mot kvitt).
letterhead-words = Brevarket har eit felt, ein kontroll eller eit saksnummer som ingen fyller ut; orda der kjem med i alle dokument.
letterhead-unfilled = Noko som står mellom doble klammer på brevarket, fyller ingen ut. Desse blir fylte ut: arkivsak, tittel, dato, utval, nummer og status.
bad-usage = Kommandoen er ikkje skriven slik han må vere.
no-such-verb = Kommandoen «{ $name }» finst ikkje.
state = { $state ->
    [planned] planlagt
    [live] i gang
    [draft] utkast
    [submitted] til godkjenning
    [approved] godkjent
   *[cancelled] avlyst
}
waiting-none = Ingenting ventar.
waiting-how = «referat waiting MØTE --take» tek det inn. «referat waiting MØTE --discard ID» kastar eitt av dei.
waiting-no-meeting = Møte som ikkje er i arkivet lenger
waiting-no-words = (ei endring utan ord)
waiting-line = ikkje lagra då vindauget vart borte
waiting-half-typed = halvskrive
waiting-aside = lagt til side
waiting-elsewhere = ventar der det vart skrive: { $path }
waiting-lost = vart skrive i { $path }, som ikkje er der
waiting-living = eit ope vindauge prøver å lagre det
waiting-taken = { $count ->
        [0] Ingen linjer er tekne inn.
        [one] Éi linje er teken inn.
       *[other] { $count } linjer er tekne inn.
    }
waiting-ask = Ingen kan hente det tilbake. Kaste det? (j/n)
waiting-discarded = Kasta.
check-mended = { $count ->
    [one] Éi fil er gjord mindre: revisjonane i ho står kvar for seg.
   *[other] { $count } filer er gjorde mindre: revisjonane i dei står kvar for seg.
}
check-clean = { $count ->
    [0] Arkivet er tomt; det er ingenting å sjå gjennom.
    [one] Den eine møtefila er i orden.
   *[other] Alle dei { $count } møtefilene er i orden.
}
settled-as-new = «{ $title }» er eit møte for seg no, med id { $id }.
settle-none = Det er ingen kopiar i arkivet.
settings-file = Fil: { $file }
settings-none = Fila finst ikkje; standard gjeld.
settings-row = { $name } = { $value }
bin-empty = Papirkorga er tom.
bin-row = { $id }  { $day }  { $title } · { $count ->
        [one] 1 linje
       *[other] { $count } linjer
    } · lagt her { $binned }
bin-put = «{ $title }» ligg i papirkorga.
bin-back = «{ $title }» er henta tilbake.
bin-ask = { $count ->
        [one] Skriv 1 for å slette «{ $title }» for godt:
       *[other] Skriv { $count } for å slette { $count } møte for godt:
    }
bin-kept = Ingenting er sletta.
bin-deleted = «{ $title }» er sletta for godt.
bin-written-again = «{ $title }» er skrive i etter at det vart sletta for godt ({ $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }), og blir liggjande. «referat bin --restore { $id }» viser det att.
bin-older = Ingen møte har lege der så lenge.
forget-place = { $id }  { $where }, { $table ->
    [meeting] møtet sjølv
    [days] ein dag
    [agenda] ei sak
    [attendance] frammøtet
    [presence] kven som kom og gjekk
    [entries] ei linje
    [events] kva som hende vidare
    [revisions] ein godkjend versjon
   *[other] det som gjeld heile arkivet
}{ $state ->
    [approved] {" "}(godkjent: blir ikkje rørt før møtet er gjort til utkast)
   *[open] {""}
}:
forget-no-text = (ingen tekst)
forget-ask = { $count ->
    [0] Ingenting i arkivet seier «{ $text }». Skal det fjernast for godt frå det programmet elles har teke vare på? [j/N]
    [one] Skal dette fjernast for godt? [j/N]
   *[other] Skal «{ $text }» fjernast for godt frå desse { $count } stadene? [j/N]
}
    .yes = j ja y yes
forget-left-in-use = { $file } – eit ope vindauge bruker ho
forget-left-cut = { $file } – kan ikkje lesast som det ho skal vere, kanskje avkorta
forget-left-beside = { $file } – ein kopi som ikkje er programmet sin eigen
forget-left-closed = { $file } – kan ikkje sjåast inn i
forget-left-named = { $file } – namnet på fila seier det
forget-left-approved = { $file } – møtet er godkjent
forget-left-refused = { $file } – kunne ikkje skrivast
forgotten = { $files ->
    [0] Han var borte frå før.
    [one] Teksten er fjerna for godt frå éi fil.
   *[other] Teksten er fjerna for godt frå { $files } filer.
}
forgotten-texts = { $count ->
    [one] Han vart skriven inn i, eller står òg i, teksten { $ids }. Sjå om han òg må bort.
   *[other] Han vart skriven inn i, eller står òg i, tekstane { $ids }. Sjå om dei òg må bort.
}
forgotten-documents = { $count ->
    [one] Dette dokumentet er skrive frå møtet på denne maskina. Sjå om det må bort, òg der det er sendt:
   *[other] Desse { $count } dokumenta er skrivne frå møtet på denne maskina. Sjå om dei må bort, òg der dei er sende:
}
forgotten-document = { $file } ({ $day }{ $kind ->
    [internal] , internt
   *[public] {""}
}{ $there ->
    [moved] , ligg ikkje der lenger
   *[there] {""}
})
replace-shown = { $count ->
    [0] Ingen tekstar ville bli endra.
    [one] Éin tekst ville bli endra.
   *[other] { $count } tekstar ville bli endra.
}
replaced = { $count ->
    [0] Ingen tekstar er endra.
    [one] Éin tekst er endra.
   *[other] { $count } tekstar er endra.
}
spelt = { $count ->
    [0] Ingen ukjende ord.
    [one] Eitt ukjent ord.
   *[other] { $count } ukjende ord.
}

series-meetings = { $count ->
    [one] eitt møte
   *[other] { $count } møte
}
series-fields = { $count ->
    [one] eitt felt endra
   *[other] { $count } felt endra
}
series-came = { $names } inn
series-gone = { $names } ute
series-items = sakene endra
series-unchanged = ingenting endra
series-joined = «{ $name }» er no eit anna namn på serien { $other }.
series-from-approved = { $title } er godkjent og blir ikkje endra; serien er laga etter det.
series-day-taken = { $day } har { $name } alt eit møte; det er hoppa over.
next-planned = Neste møte er alt planlagt: { $title } { $day }. Med --another blir det laga eitt til.
next-series-unread = Serien kunne ikkje lesast; møtet er laga frå { $title } { $day }.
next-closed = { $title } { $day } stod som pågåande, og er heva.
renumber-none = Ingen nummer i serien er brukte to gonger.
renumber-done = Numra er endra. Dei gamle finn fram framleis.
renumber-how = «referat renumber { $name } --yes» endrar dei.
renumber-citing = viser til det gamle nummeret, og er ikkje endra: { $title } – { $text }
next-nothing-to-approve = Ingen protokoll ventar på godkjenning; saka om det er utelaten.
followup-none = Ingen opne punkt frå før.
followup-silent = ikkje nemnt i { $count } møte
followup-on-agenda = no sak { $number }
followup-older = eldre
followup-outside = { $title } er godkjent; dette blir ført utanfor møta.
calendar-no-day = «{ $time }» har ingen dag og er ikkje i kalenderen; det står i årsplanen.
site-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}: { $new } nye, { $changed } endra, { $removed } fjerna.
site-files-tried = Ingenting er skrive. Det ville blitt { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}: { $new } nye, { $changed } endra, { $removed } fjerna.
site-searched = Leita etter { $count ->
    [one] { $count } tilbakehalden tekst
   *[other] { $count } tilbakehaldne tekstar
} i alle filene: ingen funne.
site-short = { $count ->
    [one] { $count } er for kort til å leitast etter.
   *[other] { $count } er for korte til å leitast etter.
}
site-foreign = { $count ->
    [one] { $count } anna fil i mappa er latt i fred.
   *[other] { $count } andre filer i mappa er latne i fred.
}
site-put-aside = { $file } var ikkje vår; ho er teken vare på.
site-mended = Førre gongen vart avbroten; mappa er no heil.
site-new-series = Ny serie «{ $name }» er ikkje med. --series tek han med.
site-no-series = ingen
site-public = Dette blir offentleg: { $count ->
    [one] { $count } møte
   *[other] { $count } møte
} frå { $series }.
site-people = { $count ->
    [one] { $count } namn på personar står der
   *[other] { $count } namn på personar står der
}: { $names }{ $more ->
    [0] .
   *[other] { $more } til.
}
site-more = {"  "}… og { $count } til.
site-agree = Lage nettstaden i «{ $folder }»? [j/N]
    .yes = j ja y yes
site-not-made = Ingenting er skrive.
site-left-out = Dette blir ikkje med: { $what }.
site-left-private = { $count ->
    [one] { $count } privat linje
   *[other] { $count } private linjer
}
site-left-exempt = { $count ->
    [one] { $count } unnateken linje
   *[other] { $count } unnatekne linjer
}
site-left-working = { $count } arbeidsnotat
site-left-unapproved = { $count ->
    [one] { $count } møte som ikkje er godkjent
   *[other] { $count } møte som ikkje er godkjende
}
site-left-planned = { $count ->
    [one] { $count } planlagt møte (berre i kalenderen)
   *[other] { $count } planlagde møte (berre i kalenderen)
}
site-left-cancelled = { $count ->
    [one] { $count } avlyst møte
   *[other] { $count } avlyste møte
}
site-left-series = { $count ->
    [one] { $count } møte i andre seriar
   *[other] { $count } møte i andre seriar
}
site-beside = «{ $text }» står rett etter noko unnateke. Sjå etter at ho kan lesast av alle.
digest-no-address = { $name } har inga e-postadresse; til-linja er tom.
slips-public = { $count ->
    [0] Ingenting i møta er halde tilbake.
    [one] Filene er gjennomsøkte etter éin tekst som er halden tilbake; han står ikkje i nokon av dei.
   *[other] Filene er gjennomsøkte etter { $count } tekstar som er haldne tilbake; ingen av dei står der.
}
slip-nothing = Det er ikkje sagt noko om { $name }.
slip-nothing-since = Det er ikkje sagt noko om { $name } sidan { $day }.
party-includes = { $name }: { $names }
party-alone = { $name } står for seg sjølv.
party-told = Andre får også sjå dette: nettstaden viser { $name } under { $names }.
party-none = Ingen grupper er skildra. Skriv: referat party Biblioteka --includes "Dømedal bibliotek, Prøvestad bibliotek"
followup-said = «{ $text }» er ført i { $title }.

## Rettingar
argument-file = FIL
corrections-reading = Les { $file } …
corrections-none = Ingen rettingar: teksten er som han vart skriven ut.
corrections-none-left = Alle rettingane i fila er handsama.
corrections-both = { $count ->
    [one] 1 stad er endra både her og i Word; vel for han med id-en.
   *[other] { $count } stader er endra både her og i Word; vel for kvar med id-en.
}
corrections-since = { $count ->
    [one] Dokumentet er ei eldre utgåve enn møtet; 1 tekst er endra her sidan.
   *[other] Dokumentet er ei eldre utgåve enn møtet; { $count } tekstar er endra her sidan.
}
corrections-taken = { $count ->
    [one] 1 retting er godteken.
   *[other] { $count } rettingar er godtekne.
}
corrections-refused = { $count ->
    [one] 1 retting er avvist og blir ikkje vist att.
   *[other] { $count } rettingar er avviste og blir ikkje viste att.
}
corrections-noted = { $count ->
    [one] 1 retting er lagd i møtet som notat.
   *[other] { $count } rettingar er lagde i møtet som notat.
}
corrections-untracked = utan sporing
corrections-next = Til neste møte:
corrections-resolved = merkt som løyst i Word
corrections-sort = { $sort ->
    [split] delt
    [added] nytt
    [deleted] sletta
    [moved] flytta
    [comment] merknad
    [label] fast tekst
    [merged] slått saman
    [restyled] ny stil
    [struck] stroke ut
    [unplaced] utan plass
   *[changed] endra
}
corrections-head = Møtet
