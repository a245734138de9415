### Skjermene på bokmål. Hele setninger; nøklene som begynner med hint- hører til grammatikken.

## Fellesord
untitled = Uten tittel
no-date = uten dato
opening = Åpning
day-number = dag { $number }
each-other = hverandre
themselves = seg selv
word-end = slutt

## Ordet foran hver oppføring (høyst elleve tegn)
label-note = TEKST
label-memo = HUSKELAPP
label-statement = TILFØRSEL
label-summary = SAMMENDRAG
label-guide = TIL DRØFTING
label-decision = VEDTAK
label-conclusion = KONKLUSJON
label-action = OPPGAVE
label-expectation = FORVENTNING
label-proposal = FORSLAG
label-question = SPØRSMÅL
label-annex = VEDLEGG
label-swot = SWOT
label-strength = STYRKE
label-weakness = SVAKHET
label-opportunity = MULIGHET
label-threat = TRUSSEL
label-unplaced = UPLASSERT
label-step = STEG
label-experience = ERFARING
label-tip = TIPS
label-lesson = LÆRDOM
label-offer = TILBUD
label-wish = ØNSKE
label-activity = AKTIVITET
label-link = LENKE
label-outcome = Resultat
label-contact = Kontakt
label-since = Siden
label-newer = NYERE SLAG
label-item = SAK
label-meeting = MØTE
label-day = DAG
label-break = PAUSE
label-go = GÅ TIL
label-move = FLYTT SAK
label-item-detail = OM SAKEN
label-attendance = FRAMMØTE
label-read = LES
label-search = FINN
label-preflight = SJEKK
label-replace = ERSTATT
label-bin = PAPIRKURV
label-importing = IMPORT
label-settings = INNSTILLINGER
label-folder = MAPPE
label-close = LUKK
label-spelling = STAVEKONTROLL
label-presence = INN OG UT
label-meeting-detail = OM MØTET
label-votes = AVSTEMNING
label-vote = AVSTEMNING
label-answer = SVAR
label-more = FORTSETTER
label-edit = RETTER

## Innliming: hva mange linjer blir til
paste-lines = { $lines ->
    [one] ÉN LINJE
   *[other] { $lines } LINJER
}
paste-one = én tekst
paste-points = { $number ->
    [0] punkter
    [one] ett punkt
   *[other] { $number } punkter
}
paste-paragraphs = { $number ->
    [0] avsnitt
    [one] ett avsnitt
   *[other] { $number } avsnitt
}
paste-both = { $number ->
    [0] hver for seg
   *[other] { $number } oppføringer
}
paste-items = { $number ->
    [0] saker
    [one] én sak
   *[other] { $number } saker
}
paste-typed = { $number ->
    [0] som skrevet
    [one] én linje som skrevet
   *[other] { $number } linjer som skrevet
}
paste-nothing = Esc nei
paste-done = Limt inn: { $what }.
paste-taking = { $done } av { $lines } linjer er lest · Esc avbryter
paste-stopped = Avbrutt. Ingenting av innlimingen er tatt inn; den venter fortsatt.
paste-undo = Ctrl+z tar alt tilbake.
line-pasted = { $lines ->
    [one] Én linje limt inn: velg over. «{ $first }»
   *[other] { $lines } linjer limt inn: velg over. «{ $first }» … «{ $last }»
}

## Merker bak en oppføring
mark-private = privat
mark-exempt = unntatt offentlighet: { $ground }
mark-note = notat, ikke i referatet
mark-written = renskrevet
mark-default = ikke i referatet
mark-check = må sjekkes
mark-supersedes = erstatter { $numbers }
mark-amends = endrer { $numbers }
status-decision-adopted = vedtatt
status-decision-rejected = ikke vedtatt
status-decision-postponed = utsatt
status-decision-superseded = erstattet
status-decision-repealed = opphevet
status-action-open = åpen
status-action-done = utført
status-action-dropped = utgår
status-action-next = til neste møte
status-expectation-stated = framsatt
status-expectation-accepted = godtatt
status-expectation-met = innfridd
status-expectation-unmet = ikke innfridd
status-expectation-withdrawn = trukket
counted-expectation-stated = { $count } { $count ->
    [one] framsatt
   *[other] framsatte
}
counted-expectation-accepted = { $count } { $count ->
    [one] godtatt
   *[other] godtatte
}
counted-expectation-met = { $count } { $count ->
    [one] innfridd
   *[other] innfridde
}
counted-expectation-unmet = { $count } { $count ->
    [one] ikke innfridd
   *[other] ikke innfridde
}
counted-expectation-withdrawn = { $count } { $count ->
    [one] trukket
   *[other] trukne
}
status-proposal-open = åpent
status-proposal-adopted = vedtatt
status-proposal-rejected = falt
status-proposal-merged = slått sammen
status-proposal-dropped = bortfalt
status-item-postponed = utsatt
status-item-withdrawn = trukket
status-item-done = behandlet
status-question-open = ubesvart
status-question-answered = besvart
status-question-dropped = bortfalt
status-experience-holds = gjelder
status-experience-outdated = utdatert
status-activity-planned = planlagt
status-activity-held = gjennomført
status-activity-cancelled = avlyst
outcome-done = behandlet
outcome-postponed = utsatt
outcome-withdrawn = trukket
outcome-noted = til orientering
outcome-inconclusive = uten konklusjon
board-strength = Styrker
board-weakness = Svakheter
board-opportunity = Muligheter
board-threat = Trusler
board-unplaced = Ikke plassert ennå
board-others = Annet i saken
board-values = Verdier
board-plan = Plan
plan-proposed = foreslått, ikke vedtatt
plan-adopted = vedtatt
column-period = Periode
column-activity = Aktivitet
column-owner = Ansvar

## Over oppføringene
head-followed = Fulgt opp
head-of-item = Sak { $number }
head-continues = Utsatt fra
head-presenter = Innleder
head-format = Arbeidsform
head-background = Bakgrunn
head-recommendation = Innstilling
head-recommender = Innstilling fra
head-closed = Lukket
head-plan = Planen
head-outcome = Utfall
head-marks = Sak
head-exempt = Unntatt
head-exempt-unnamed = ingen paragraf nevnt
head-days = Dato
head-clock = Kl.
head-next-meeting = Neste møte
head-place = Sted
head-chair = Møteleder
head-note-taker = Referent
head-present = Til stede
head-deputy = Vara
head-excused = Forfall
head-absent = Ikke møtt

## Det åpne møtet
agenda-title = Saker
minutes-empty = Ingenting er notert her ennå.
minutes-submitted = { $profile ->
    [protocol] Protokollen
   *[minutes] Referatet
} fra { $date }: utkast · { $items ->
    [one] { $items } sak
   *[other] { $items } saker
}, { $decisions } vedtak
item-empty = Ingenting i «{ $title }» ennå. Skriv under; = vedtak, ! oppgave.
meeting-listed = Nå saken: # første sak · ellers er alt tekst · ? hjelp
meeting-empty = Begynn slik: til stede: Kari, Per · # første sak · ? hjelp
line-empty = Skriv det som blir sagt. # mer · : ord · ? hjelp
minutes-used = { $minutes } m
item-time = { $used } min
item-time-planned = { $used } av { $planned } min
item-time-over = { $used } av { $planned } min, { $over } over
break-time = pause i { $used } min
break-time-planned = pause, { $left } min igjen
break-time-over = { $over ->
    [0] pausen er slutt nå
   *[other] pausen er { $over } min over tiden
}
plan-left = { $minutes } min igjen · { $time }
present-count = { $here } av { $expected } til stede
present-uncounted = { $here }+ til stede
saved-at = lagret { $time }
all-saved = Alt er lagret kl. { $time }.
saving = Lagrer …
read-only = kan bare leses
kept-aside-how = Ctrl+p «Lagt til side» viser det.
bin-ask = Legge «{ $title }» ({ $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }) i papirkurven? ⏎ ja · Esc nei
bin-ask-for-good = Slette «{ $title }» ({ $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }) for godt? ⏎ ja · Esc nei
bin-put = I papirkurven, u henter tilbake: «{ $title }»
bin-back = «{ $title }» er hentet tilbake.
put-away = Lagt bort, u henter tilbake: «{ $title }»
meeting-became = «{ $title }» er nå { $state }.
meeting-becomes-draft = avsluttet (utkast)
meeting-becomes-live = pågår
meeting-becomes-planned = planlagt
meeting-becomes-cancelled = avlyst
meeting-becomes-away = bortlagt: ikke i listen, finnes med /
meeting-becomes-listed = i listen igjen
meetings-view-year = etter år
meetings-view-series = etter serie
meetings-no-series = uten serie
meetings-view-away = bortlagte og avlyste
meetings-view-bin = papirkurven
meetings-away = { $count ->
    [one] { $count } bortlagt eller avlyst
   *[other] { $count } bortlagte eller avlyste
}
bin-deleted = «{ $title }» er slettet for godt.
bin-left-something = «{ $title }» er slettet, men { $count ->
        [one] én fil
       *[other] { $count } filer
    } kan ha noe av det fremdeles: «referat bin --empty» nevner dem.
bin-approved = Godkjente referater slettes ikke. g åpner det først.
status-approved = Godkjente referater har ingen annen status før de er åpnet igjen: g åpner.
bin-title = Papirkurven
bin-count = { $count ->
        [one] 1 møte
       *[other] { $count } møter
    }
bin-empty = Papirkurven er tom.
bin-nothing = Ingenting er gjort her som kan angres, siden programmet startet.
aside-title = Det møtet ikke har tatt imot
aside-none = Ingenting er lagt til side.
aside-no-words = (en endring uten ord)
aside-put-in = { $count ->
        [0] Det er ingenting som kan tas inn av seg selv; kopier linjene i stedet.
        [one] Én endring er tatt inn.
       *[other] { $count } endringer er tatt inn.
    }
aside-copied = Linjene er kopiert.
aside-sure = Ingen kan hente dette tilbake. Del en gang til kaster det.
undone = Siste endring er angret. Ctrl+y gjør den igjen.
redone = Endringen er gjort igjen.
nothing-to-undo = Det er ingenting å angre.
nothing-to-redo = Det er ingenting å gjøre igjen.
deleted = Slettet: { $text }
deleted-hint = Trykk u for å angre.
no-entry = Ingen oppføring er valgt.
only-points = Bare tekst og punkter kan plasseres på tavla.
no-item = Gå til en sak først.
leave-unsaved = Noe er ikke på disken ennå, så møtet holdes åpent. Det prøves igjen.
meeting-ended = Møtet er avsluttet. Referatet er et utkast og tar fortsatt imot linjer.

## Den tomme linjen
line-goes-to = linjen går til { $place }
new-below = { $count } { $count ->
    [one] ny
   *[other] nye
 } under ↓
line-away-entries = Tastene virker på oppføringen over. i: tilbake hit. q: ut av møtet.
line-away-agenda = Tastene virker i sakslisten. Esc: tilbake hit.
line-approving = ⇥ { $line }
line-approved = Godkjent: tar ingen linjer.
line-paragraph = Nytt avsnitt: neste tekst begynner for seg selv.
line-unsaved = Ikke lagret ennå; prøver igjen.
line-empty-swot = + styrke  - svakhet  ++ mulighet  -- trussel
line-empty-values = * verdi: hva den betyr
line-empty-plan = / juni 2027: hva som skal gjøres

## Hva som nettopp skjedde
taken-back = Angret: { $what }.
taken-back-hint = Ctrl+y gjør det igjen.
done-again = Gjort igjen: { $what }.
changed-entry = { $kind } «{ $text }»
changed-entries = { $count ->
    [one] én oppføring
   *[other] { $count } oppføringer
}
changed-edited = endringen av { $what }
changed-deleted = slettingen av { $what }
changed-item = saken «{ $title }»
changed-agenda = sakslisten
changed-meeting = siden om møtet
changed-attendance = frammøtet
changed-presence = inn og ut
changed-days = møtedagene
changed-other = siste endring
told-end = Møtet er hevet kl. { $time }; referatet er et utkast.
told-detail = { $label }: { $value }.

## Steder å sjekke
sign-check = noe å sjekke før referatet går ut; tegnene kommer ikke med i noe dokument
sign-looking = stedene å sjekke før referatet går ut; sammendraget
sign-more-looking = finn og erstatt i hele møtet; stavekontroll
example-check = … ?? · husk: …
example-looking = #sjekk · #sammendrag
example-more-looking = #erstatt · #stavekontroll
checks-count = { $count ->
    [one] ett merket sted
   *[other] { $count } merkede steder
}
checks-none = Ingen merkede steder står igjen.
checks-left = { $count ->
    [0] Ingen merkede steder står igjen.
    [one] Ett merket sted står igjen.
   *[other] { $count } merkede steder står igjen.
}
check-settled = Sjekket: { $text }
check-memo-done = Huskelappen er gjort og slettet; u angrer.
check-none-here = Denne oppføringen har ikke noe å sjekke.

## Fullføring og vedtak som gjelder
offer-person = på listen
offer-party = part
offer-item = sak
offer-decision = vedtak
offer-word = ord
offer-deadline = frist
offer-abbreviation = forkortelse
offer-standing = gjelder
sign-complete = det som tilbys bak markøren, tas med Tab; Enter lagrer det som er skrevet

## Sakslisten
naming-first = Ny sak aller først
naming-after = Ny sak etter «{ $title }»
naming-under = Ny undersak i «{ $title }»
naming-how = Tittelen på saken, gjerne med (20 min). Enter lager den, Esc lar være.
item-added = Ny sak: { $title }. Trykk u for å angre.
key-agenda-level = nivå
key-agenda-go = gå til
    .help = Lar skrivelinjen gå til saken.
key-agenda-new = ny sak
    .help = Lager en ny sak under denne.
key-attendance-more = flere
    .help = Fører opp flere.
key-attendance-fields = alle felt
    .help = Viser alle feltene for personen.
key-follow-parts = forrige, neste
item-now-under = «{ $title }» står nå under «{ $above }».
item-now-own = «{ $title }» er nå en egen sak.
item-no-lower = Her er ingen sak foran som den kan stå under.
item-no-higher = Den er en egen sak allerede.
item-is-first = Saken står først allerede.
item-is-last = Saken står sist allerede.
item-settled = { $title }: { $outcome }
outcome-open = åpen
no-item-chosen = Ingen sak er valgt.
delete-item-sure = Del en gang til sletter saken; { $count ->
    [one] én oppføring flyttes
   *[other] { $count } oppføringer flyttes
} til «{ $place }».
day-is-here = I dag er dag { $number }. Skriv #dag { $number } for å begynne på den.

## Frammøtet
attendance-title = Frammøte
attendance-empty = Ingen er ført opp ennå. Trykk n og skriv navn som etter «til stede:», for eksempel: Kari Nordmann (leder, Harstad bibliotek), Per Hansen, ni biblioteksjefer
attendance-before = a fører opp de { $count } fra «{ $title }».
attending-present = til stede
attending-deputy = vara
attending-recused = inhabil
attending-gone = har gått
attending-excused = forfall
attending-absent = ikke møtt
attending-invited = innkalt
attending-unsaid = ikke ført
mark-deputy-for = vara for { $name }
mark-no-vote = uten stemmerett
voters-count = { $met } av { $members } med stemmerett
voters-present = { $met } av { $members } med stemmerett til stede
quorum-quorate = vedtaksfør
quorum-half = akkurat halvparten
quorum-not-quorate = ikke vedtaksfør
label-recusal = INHABIL
moved-arrival = { $name } kom
moved-departure = { $name } gikk
moved-recusal = { $name } er inhabil
ask-deputy = Hvem er vara for { $name }?
ask-ground = Hvorfor er { $name } inhabil i saken? Svaret kan stå tomt.
ask-people = Hvem? Skriv som etter «til stede:», eller for eksempel «forfall: Per».
list-none-before = Ingen tidligere møte i serien eller med samme tittel har en frammøteliste. n fører opp.
list-taken = Ført opp som i «{ $title }»: { $count }.
    .hint = a: alle er til stede · u angrer
list-has-moved = { $name } har kommet eller gått. Linjen om det kan slettes.
list-is-here = { $name } er alt til stede.
list-is-not-here = { $name } er ikke til stede.
list-persons-only = Dette gjelder personer, ikke grupper.
list-one-name = Skriv ett navn, for eksempel Nils Li.
list-removed = { $name } er tatt av listen. u angrer.
list-row-gone = Linjen er slettet. u angrer.
list-undone = Siste endring er angret. Ctrl+y gjør den igjen.
details-person = På frammøtelisten
field-count = Antall
field-count-hint = for en gruppe; 0 er ukjent, tomt er én person
field-party = Parti
field-reason = Grunn
field-role = Rolle
field-attending = Frammøte
field-deputy-for = Vara for
field-may-vote = Stemmerett
field-invited = Innkalt
wrong-count = Antallet må være et tall, eller tomt for en person.
wrong-name = Skriv et navn. Den som ikke skal stå her, fjernes med Del i listen.
sign-everybody = alle på listen er til stede, med unntak
example-everybody = alle til stede unntatt Per

## Blant oppføringene
label-owner = ANSVAR
label-deadline = FRIST
label-pair = FORVENTNING
label-moving = FLYTTER
label-split = DELER
how-owner = Hvem har ansvaret?
how-deadline = Når skal det være gjort?
how-pair = Hvem venter det av hvem? A > B
how-moving = Til hvilken sak? Nummer eller tittel
how-split = Sett markøren der den skal deles.
none-with-owner = Bare oppgaver og steg har ansvar.
none-with-deadline = Bare oppgaver har frist.
make-action-first = Trykk ! for å gjøre den til en oppgave.
no-pair = Skriv hvem som venter noe av hvem: A > B.
no-such-item = Ingen enkelt sak heter det. Skriv nummeret eller mer av tittelen.
no-point-above = Det står ikke noe punkt over som den kan høre til.
nothing-above = Det står ingen oppføring over.
split-where = Sett markøren inne i teksten, der den skal deles.
split-done = Delt i to.
kind-point = punkt
kind-sub-point = underpunkt
kind-conclusion = konklusjon
already = Det er { $kind } fra før.
became = Endret til { $kind }: { $text }
became-many = { $count } oppføringer er endret til { $kind }.
action-next = a gir ansvar, f gir frist.
promoted-decision = { $count ->
    [one] Nytt vedtak: { $text }
   *[other] { $count } nye vedtak
}
promoted-conclusion = { $count ->
    [one] Ny konklusjon: { $text }
   *[other] { $count } nye konklusjoner
}
promoted-action = { $count ->
    [one] Ny oppgave: { $text }
   *[other] { $count } nye oppgaver
}
promoted-stays = { $count ->
    [one] Oppføringen den kom fra, står som før.
   *[other] Oppføringene de kom fra, står som før.
}
promoted-adopted = { $count ->
    [one] Forslaget er merket som vedtatt.
   *[other] Forslagene er merket som vedtatt.
}
now-private = { $count ->
    [one] Nå privat: { $text }
   *[other] { $count } oppføringer er nå private.
}
now-not-private = { $count ->
    [one] Ikke lenger privat: { $text }
   *[other] { $count } oppføringer er ikke lenger private.
}
now-in-minutes = { $count ->
    [one] Med i referatet: { $text }
   *[other] { $count } oppføringer er med i referatet.
}
now-out-of-minutes = { $count ->
    [one] Ikke med i referatet: { $text }
   *[other] { $count } oppføringer er ikke med i referatet.
}
moved = { $count ->
    [one] Flyttet til «{ $item }».
   *[other] { $count } oppføringer er flyttet til «{ $item }».
}
already-there = Den står allerede i den saken.
merged = { $count } oppføringer er slått sammen til én.
deleted-many = { $count } oppføringer er slettet.

## Renskriving
label-fair = RENSKRIV
fair-lines = Linjer som skrevet
fair-texts = Blir til
fair-reading = Referatet, slik det blir skrevet ut
fair-lines-empty = Her er ingen linjer.
fair-texts-empty = Enter gjør linjen til en tekst. 1 lar den stå som den er, 2 tar den ut av referatet.
fair-written = tekst { $text }
fair-open = åpen
fair-kept = står som den er
fair-out = ikke i referatet
fair-private = privat
fair-count = sak { $place } av { $places } · { $treated } av { $lines } linjer behandlet
fair-left = hele møtet: { $left } av { $lines } linjer igjen
fair-all-done = hele møtet er gått gjennom
fair-took = møtet tok { $minutes } min
fair-stands = Dette står for seg selv i referatet. 1 lar det stå, e retter teksten.
fair-already = Linjen står alt i en tekst. e skriver teksten om, Del tar linjen ut av den.
fair-written-stands = Ordene står i en tekst. Del tar linjen ut av teksten først.
fair-from-lines = Gå til linjene med Tab for å ta flere med.
fair-join-two = Merk tekstene som skal slås sammen, eller velg en som har en tekst over seg.
fair-apart = Notatene står for seg selv igjen.
fair-nothing-apart = Her er ingen tekst å ta fra hverandre.
fair-text-first = Velg en tekst på siden «Blir til» først.
fair-text-gone = Noen tok teksten fra hverandre. Kopier ordene dine, eller trykk Esc to ganger.
fair-item-out = Hele saken er tatt ut av referatet.
fair-item-in = Hele saken er med i referatet igjen.
fair-how-write = Enter lagrer, ctrl+j gir ny linje. En tom linje gir nytt avsnitt.
fair-sure = Esc en gang til forkaster det du skrev. Enter lagrer det.
fair-undone = Siste endring er angret. Ctrl+y gjør den igjen.
fair-is-last = Det er ingen flere saker med linjer.
fair-is-first = Dette er den første saken med linjer.
sign-fair = renskriving: linjene blir til referat, også mens møtet pågår
example-fair = #renskriv
hint-opens-fair = Enter åpner Renskriv

## Møtene
column-number = Nr
column-due = Frist
column-day = Dag
column-meeting = Møte
column-point = Punkt
column-item = Sak
column-series = Serie
column-status = Status
meetings-live = Pågår
meetings-unreadable = Ikke i orden
meetings-count = { $count ->
    [one] ett møte
   *[other] { $count } møter
}
reading = leser arkivet …
reading-so-far = leser arkivet … { $done } av { $count }
archive-empty = Her er ingen møter ennå.
beginning-welcome = Velkommen til Referat. Møtene blir lagret i { $folder }.
beginning-1 = Begynn på et møte nå
beginning-2 = Se på eksempelmøter (lagres ikke; q kommer tilbake hit)
beginning-3 = Les inn referater fra før
beginning-4 = Språk: bokmål · nynorsk · English
beginning-5 = Virksomhet: står på dokumentene
beginning-6 = En annen mappe
beginning-folder = Avslutt med q og start slik: referat --archive MAPPE
beginning-signs = Tegnene: = vedtak  ! oppgave  A > B: forventning  - punkt  ? spørsmål  # sak
beginning-text = Alt annet er tekst. F1 viser hjelp, overalt; på skrivelinjen også ? og Enter.
none-away = Her er ingen bortlagte eller avlyste møter.
    .hint = Esc viser alle møtene.
search-empty = Ord · "en frase" · slag:vedtak fra: til: ansvar: serie: år: status:
search-title = Finn i alle møter
search-title-series = Finn i { $series }
search-widen = ⌫ alle serier
search-offers = ⇥ { $offers }
hits-title = Treff
hits-count = { $count ->
    [one] ett treff
   *[other] { $count } treff
}
hits-newest = de { $count } nyeste; flere kommer når du blar
nothing-fits = Ingenting passer til «{ $text }».
    .hint = Prøv færre ord, eller bare en del av et ord. «slag:vedtak», «fra:styret», «ansvar:kari» og «år:2015» begrenser søket. Esc viser møtene igjen.
unreadable-hint = Kjør «referat check» for å se alt som er galt, og hva som kan gjøres.
count-points = { $count ->
    [one] Oppfølging: 1 åpent punkt fra { $name } venter her
   *[other] Oppfølging: { $count } åpne punkter fra { $name } venter her
}
count-items = { $count ->
    [one] én sak
   *[other] { $count } saker
}
count-decisions = { $count ->
    [one] ett vedtak
   *[other] { $count } vedtak
}
count-actions = { $count ->
    [one] én oppgave
   *[other] { $count } oppgaver
}
count-expectations = { $count ->
    [one] én forventning
   *[other] { $count } forventninger
}
state-planned = planlagt
state-live = pågår
state-draft = utkast
state-submitted = til godkjenning
state-approved = godkjent
state-cancelled = avlyst
meeting-waits = noe venter

## Møtet som leses
sign-read = lese møtet slik det blir skrevet ut, med det som har skjedd siden
example-read = #les
read-contents = Innhold
read-search-empty = Finn i dette møtet
read-hits = { $place } av { $count } · ↓ neste, ↑ forrige
read-reading = leser møtet …
read-no-hits = ingen treff
read-nothing-marked = Tab går til neste vedtak, oppgave eller lenke; ⏎ følger den.
read-no-link = Herfra går det ingen lenke.
read-no-way-back = Du har ikke fulgt noen lenke hit.
read-no-more = Lenger ned er det ingen vedtak, oppgaver eller lenker.
read-no-more-above = Lenger opp er det ingen vedtak, oppgaver eller lenker.
read-not-printed = Det du kom for, står ikke i denne utgaven. v og 4 tar med det som er privat.
read-no-series = Møtet hører ikke til noen serie.
read-newest = Dette er det siste møtet i serien.
read-oldest = Dette er det første møtet i serien.
read-approved = Møtet er godkjent og kan ikke endres.
read-internal = Det som er privat eller unntatt, er med og merket.
read-public = Det som er privat eller unntatt, vises ikke.
read-copied-marked = Stedet er kopiert, hvis terminalen tillater det.
read-copied-address = Adressen er kopiert.
read-copied-part = Det som står under overskriften, er kopiert, hvis terminalen tillater det.
read-copied-all = Hele dokumentet er kopiert, hvis terminalen tillater det.

## I margen: hva som har skjedd siden
since-replaced = erstattet av { $number }
since-repealed = opphevet ved { $number }
since-amended = endret av { $number }
since-decision-adopted = vedtatt { $day }
since-decision-rejected = ikke vedtatt { $day }
since-decision-postponed = utsatt { $day }
since-decision-superseded = erstattet { $day }
since-action-open = åpnet igjen { $day }
since-action-done = utført { $day }
since-action-dropped = utgått { $day }
since-expectation-stated = framsatt på nytt { $day }
since-expectation-accepted = godtatt { $day }
since-expectation-met = innfridd { $day }
since-expectation-unmet = ikke innfridd { $day }
since-expectation-withdrawn = trukket { $day }
since-proposal-open = åpent igjen { $day }
since-proposal-adopted = vedtatt { $day }
since-proposal-rejected = falt { $day }
since-proposal-merged = slått sammen med et annet { $day }
since-proposal-dropped = bortfalt { $day }
since-question-open = stilt på nytt { $day }
since-question-answered = besvart { $day }
since-question-dropped = bortfalt { $day }
since-experience-holds = gjelder, sagt { $day }
since-experience-outdated = utdatert { $day }
since-activity-planned = planlagt { $day }
since-activity-held = gjennomført { $day }
since-activity-cancelled = avlyst { $day }
since-owner = { $owners } overtok { $day }
since-no-owner = uten ansvarlig fra { $day }
since-deadline = ny frist { $deadline }, satt { $day }
since-deadline-next-meeting = ny frist: neste møte, satt { $day }
since-no-deadline = uten frist fra { $day }
since-taken-up = tatt opp igjen i sak { $number }, { $day }
since-mentioned = fortsetter, sagt { $day }
since-remark = { $day }: { $text }

## Import av tekst
label-point-of-decision = PUNKT I VEDTAK
label-point-of-proposal = PUNKT I FORSLAG
label-correction = RETTELSE
label-point = PUNKT
label-role = I HODET
label-end = SLUTT
label-form-swot = SWOT
label-form-values = VERDIER
label-form-plan = PLAN
label-value = VERDI
label-aside = UTENOM
label-layout = SKILLE
import-hint-decided = høres ut som et vedtak, men kalles ikke det
import-hint-adopted = sier at forslaget over ble vedtatt; «=» gjør det til vedtaket
import-hint-struck = er strøket over, uten at det står om det er gjort eller falt bort
import-when = { $day ->
    [none] Ingen dato er funnet
   *[other] { $day }
} · { $language ->
    [nb] bokmål
    [nn] nynorsk
   *[en] engelsk
}
import-holds = { $items ->
    [one] 1 sak
   *[other] { $items } saker
} · { $people ->
    [one] 1 på frammøtelisten
   *[other] { $people } på frammøtelisten
} · { $decisions } vedtak · { $conclusions ->
    [one] 1 konklusjon
   *[other] { $conclusions } konklusjoner
} · { $actions ->
    [one] 1 oppgave
   *[other] { $actions } oppgaver
}
import-lines = { $lines ->
    [one] 1 linje
   *[other] { $lines } linjer
}, av dem { $text } som tekst og punkter
import-left-out = { $count ->
    [one] 1 innholdsliste eller innsatt side er utelatt
   *[other] { $count } innholdslister eller innsatte sider er utelatt
}
import-comment = Merknad fra { $who }: { $text }
import-header = Topptekst: { $text }
import-footer = Bunntekst: { $text }
import-picture = Bilde: { $text }
import-joined = { $count ->
    [one] 1 linje som var brutt, er skjøtt sammen med den foran
   *[other] { $count } linjer som var brutt, er skjøtt sammen med den foran
}
import-there-already = er i arkivet fra før
import-title = Importer referater som finnes som tekst
import-path = Fil eller mappe
import-path-hint = f.eks. ~/Dokumenter/referat.txt
import-how = Skriv stien til en fil (.docx, .html, .md, .txt, .json) eller en mappe, og trykk Enter. Så vises hver linje og hva den blir. Ingenting skrives i arkivet før du trykker Enter en gang til.
import-reading = Leser …
import-files = { $count } filer
import-nothing-new = Det er ingenting nytt å legge i arkivet.
import-done = { $kept ->
    [0] Ingen møter er lagt i arkivet
    [one] Ett møte er lagt i arkivet
   *[other] { $kept } møter er lagt i arkivet
}{ $refused ->
    [0] .
    [one] ; én fil ble avvist.
   *[other] ; { $refused } filer ble avvist.
}
record-new = «{ $title }» fra { $archive } er lest.
record-newer = «{ $title }» fra { $archive } er lest; en eldre utgave er lagt til side.
record-known = «{ $title }» fra { $archive } er lest fra før.
record-older = Arkivet har en nyere utgave av «{ $title }» fra { $archive }; filen er ikke lest inn.
record-both = To utgaver av revisjon { $theirs } av «{ $title }» fra { $archive }; begge er beholdt.
record-restored = «{ $title }» er tilbake i arkivet.
record-here = «{ $title }» er i arkivet fra før; ingenting er skrevet.
record-here-older = Du har { $ours ->
        [0] et utkast
       *[other] revisjon { $ours }
    } av «{ $title }»; filen er { $theirs ->
        [0] et utkast
       *[other] revisjon { $theirs }
    }, og er ikke lest inn.
record-here-newer = Filen er revisjon { $theirs } av «{ $title }»; arkivet har { $ours ->
        [0] et utkast
       *[other] revisjon { $ours }
    }. Ingenting er skrevet.
record-here-other = Filen og arkivet har hver sin utgave av revisjon { $theirs } av «{ $title }». Ingenting er skrevet.
foreign-from = fra { $archive }, lest { $day }
foreign-list = Fra andre
arrivals = { $count } nye opptak fra andre arkiver er lest.
import-read-so-far = lest { $done } av { $count } filer
import-kept-so-far = { $done } av { $count } filer er behandlet
import-correct = På en linje: = vedtak, ! oppgave, * forslag, - punkt, ' tekst.
import-correct-person = På en person: 1 til stede, 2 forfall, 3 ikke møtt, 4 vara. u angrer.
import-stays = Denne linjen hører til møtets hode eller er en sak; den kan rettes når møtet er lagt i arkivet.
key-import-read = les
    .help = Leser filen eller mappen og viser hva hver linje blir.
key-import-keep = legg i arkivet
    .help = Legger det som vises, i arkivet. Et møte alene åpnes.
key-import-other = annen fil
    .help = Skriver en annen sti.

## Registrene
register-meetings = Møter
register-decisions = Vedtak
register-expectations = Forventninger
topic-decisions = Gjelder nå
topic-actions = Åpne oppgaver
topic-expectations = Forventninger
topic-experiences = Erfaringer
topic-questions = Åpne spørsmål
topic-proposals = Åpne forslag
topic-dates = Datoer
topic-links = Lenker
topic-history = Historie
topic-items = Behandlet i
topic-word-hits = Ord funnet, ikke bestemt
register-experiences = Erfaringer
register-topics = Emner
topic-also = også { $names }
topic-entries = { $entries ->
        [one] ett punkt
       *[other] { $entries } punkter
    } fra { $meetings ->
        [one] ett møte
       *[other] { $meetings } møter
    }
topic-nothing = Ingenting er ført på dette emnet.
topic-by-title = tittelen, «{ $word }»
topic-by-text = ordet «{ $word }»
topics-count = { $count ->
        [one] ett emne
       *[other] { $count } emner
    }
topics-none = Ingen emner ennå. «emne: hospitering» i en sak gir den et emne.
topics-untagged = saker uten emne
topics-left = { $count ->
        [one] én sak uten emne
       *[other] { $count } saker uten emne
    }
topics-left-short = { $count } igjen
topics-none-left = Ingen saker mangler emne.
topics-needs-none = trenger ikke emne
topics-ask = Emner, med komma mellom
key-topics-untagged = uten emne
    .help = Viser sakene som ikke har emne, så de kan få ett.
key-topics-others = andre emner
    .help = Skriver andre emner for saken.
experiences-count = { $count ->
        [one] én erfaring
       *[other] { $count } erfaringer
    }
experiences-who = Hvem
experiences-what = Hva
experiences-confirmed = Bekreftet
experiences-last = bekreftet { $year }
experiences-all-outdated = Alle erfaringene er utdaterte. v viser dem også.
experiences-none = Ingen erfaringer ennå. «erfaring: Dømedal bibliotek: …» i et møte gir den første.
experiences-outdated = utdaterte også, eller ikke
register-actions = Oppgaver
register-decisions-count = { $open } av { $count } gjelder
register-expectations-count = { $open } av { $count } ikke innfridd
register-actions-count = { $open } av { $count } åpne
register-count-short = { $open } av { $count }
register-as-of-short = per { $day }
register-as-of = slik det sto { $day }
register-shown = viser { $shown } av { $count }
register-order-date = nyeste først
register-order-number = etter nummer
register-order-owner = etter ansvar
register-order-deadline = etter frist
register-order-status = etter status
register-order-party = etter hvem
register-standing = bare gjeldende
register-open = bare åpne
register-pairs = hvem venter hva av hvem
    .help = Enter viser forventningene.
register-all-pairs = Alle forventninger ({ $count })
register-all-series = alle serier
register-view-series = serien, eller alle serier
register-narrow-empty = Ord · "en frase" · ansvar:kari status:åpen fra: til: serie: år:2025
register-filters = Prøv færre ord, eller bare en del av et ord. «ansvar:kari», «status:åpen», «fra:styret», «serie:styret» og «år:2025» begrenser listen. Esc viser alle igjen.
register-no-decisions = Det er ikke vedtatt noe ennå. = foran en linje i et møte gjør den til et vedtak.
register-no-expectations = Ingen har satt fram forventninger ennå. «Bibliotekene > Fylket: …» i et møte blir en forventning.
register-no-actions = Det er ingen oppgaver ennå. ! foran en linje i et møte gjør den til en oppgave.
register-none-then = Her sto det ingenting den dagen. d viser det slik det er nå.
register-none-open = Bare det som er åpent eller gjelder, vises nå. v og 1 viser resten også.
register-overdue = over fristen
register-owner = Ansvar: { $owners }
register-no-owner = Ingen har ansvaret
register-due = frist { $due }
register-no-deadline = uten frist
register-hidden-private = privat
register-hidden-exempt = unntatt offentlighet
register-hidden-note = notat, ikke i referatet
register-link-later = videre til { $what }
register-link-earlier = tilbake til { $what }
register-no-link = Ingen vedtak peker dit herfra.
register-no-row = Velg en rad først.
register-so-already = Det står slik alt.
register-as-it-stood = Her vises det som sto tidligere, og det kan ikke endres. d viser det slik det er nå.
register-nothing-said = Det er ingenting å angre her.
register-taken-back = { $count ->
    [one] Angret: raden står som før.
   *[other] Angret: { $count } rader står som før.
}
register-said = { $count ->
    [one] { $what }: «{ $text }». u angrer.
   *[other] { $what }: { $count } rader. u angrer.
}
register-said-in = { $count ->
    [one] { $what }: «{ $text }». Føres i «{ $meeting }». u angrer.
   *[other] { $what }: { $count } rader. Føres i «{ $meeting }». u angrer.
}
register-said-owner = nytt ansvar
register-said-deadline = ny frist
register-said-remark = merknad
register-ask-owner = { $count ->
    [one] Hvem skal gjøre «{ $text }»?
   *[other] Hvem skal gjøre disse { $count }?
}
register-ask-deadline = { $count ->
    [one] Ny frist for «{ $text }» (1.9, neste møte):
   *[other] Ny frist for disse { $count } (1.9, neste møte):
}
register-ask-remark = { $count ->
    [one] Merknad til «{ $text }»:
   *[other] Merknad til disse { $count }:
}
register-ask-day = Hvilken dag? Registeret vises slik det sto da (1.3.2025):
register-no-day = «{ $text }» er ingen dag. Skriv den som 1.3.2025.
next-meeting = neste møte
history-first = { $what } { $day }
history-by = { $what } { $day }
history-in = { $what } i «{ $meeting }»
register-exported-left-out = { $count ->
    [one] Én rad som ikke er for alle, er utelatt.
   *[other] { $count } rader som ikke er for alle, er utelatt.
}
register-export-private = Private og unntatte rader og notater blir ikke med.
register-export-all = Private og unntatte rader og notater blir med. Bare for dem med tilgang.
register-export-rows = { $count ->
    [one] én rad
   *[other] { $count } rader
}

## Følgevinduet
follow-stale = Det som ble lest sist, vises så lenge.
follow-here = følger møtet
follow-away = viser en annen sak · End følger møtet igjen
follow-closed = Det som behandles nå, vises ikke her.

## Om møtet
details-title = Om møtet
details-new = Nytt møte
details-entry = Oppføring
details-item = Sak
details-changed = Noe er endret. Esc en gang til forlater det, Ctrl+s lagrer.
details-saved = Opplysningene er lagret.
details-wrong = Rett det som står i rødt, så kan det lagres.
field-title = Tittel
field-subtitle = Undertittel
field-series = Serie
field-number = Møtenummer
field-numbering = Saksnummer
field-days = Dato
field-days-hint = f.eks. 2.6, 2.–3. juni eller torsdag
field-clocks = Kl.
field-clocks-hint = f.eks. 10 eller 10–14.30
field-more = Mer
field-place = Sted
field-language = Språk
field-profile = Dokument
field-tidy = Rydd teksten
field-scope = Referatet tar med
field-organiser = Arrangør
field-chair = Møteleder
field-note-taker = Referent
field-copy-to = Kopi til
field-archive-ref = Arkivsak
field-access = Tilgang
field-signers = Underskrivere
field-remarks-by = Merknader innen
field-zone = Tidssone
field-state = Status
field-text = Tekst
field-kind = Slag
field-status = Status
field-point = Punkt i en liste
field-entry-number = Nummer
field-conclusion = Konklusjon
field-owners = Ansvar
field-owner = Ansvar
field-deadline = Frist
field-from-party = Hvem forventer
field-to-party = Av hvem
field-gathers = Samler verdiene
field-mutual = Gjensidig
field-name = Navn
field-by = Foreslått av
field-votes = Stemmer
field-supersedes = Erstatter
field-repeals = Opphever det helt
field-amends = Endrer
field-answer = Svar
field-answered-by = Svar fra
field-file = Fil
field-quadrant = Plass på tavlen
field-period = Periode
field-variant = Slag
variant-experience = erfaring
variant-tip = tips
variant-lesson = lærdom
variant-offer = tilbud
variant-wish = ønske
field-came-of-it = Hva det førte til
field-contact = Kontakt
field-since = Siden
field-url = Adresse
field-held-by = Part
field-speaker = Sagt av
field-tags = Emneord
field-in-minutes = Med i referatet
field-kept = Står som skrevet
field-check = Må sjekkes
field-private = Privat
field-exempt = Unntatt etter
field-item-number = Saksnummer
field-form = Arbeidsform
field-sort = Behandles som
field-presenter = Innleder
field-planned = Tidsramme
field-format = Arbeidsform
field-background = Bakgrunn
field-recommendation = Innstilling
field-recommender = Innstilling fra
field-closed = Lukket etter
field-closed-hint = koml. § 11-5 · – uten lov
field-outcome = Utfall
field-when = f.eks. 1.9., 12. mars, neste møte eller høsten 2026
field-counts = f.eks. 7-2-1 eller enstemmig
field-numbers = f.eks. 14/25; flere skilles med semikolon
field-numbering-hint = f.eks. PS 1/26, 1/26 eller 1; - for ingen
field-months = f.eks. juni 2026 eller juni–august 2026
field-ground = f.eks. § 13
field-case = f.eks. 12/26
field-length = f.eks. 20 min eller 1 time
field-several = flere skilles med semikolon
field-date = f.eks. 2.6.2026 eller 2026-06-02
wrong-days = Datoen ble ikke forstått. Skriv den som 2.6.2026, 2.–3. juni eller torsdag.
series-near = Ny serie «{ $name }»? «{ $known }» har { $count ->
    [one] ett møte
   *[other] { $count } møter
}. ⇥ tar den, ⏎ lager en ny.
wrong-title = Møtet må ha en tittel, eller en serie som gir det en.
wrong-zone = Tidssonen finnes ikke. Skriv den som Europe/Oslo.
wrong-item-title = Saken må ha en tittel.
wrong-text = Skriv noe her. En oppføring slettes med Del blant oppføringene.
wrong-votes = Stemmetallene ble ikke forstått. Skriv dem som 7-2-1 eller enstemmig.
wrong-numbering = Saksnummer skrives som et eksempel: PS 1/26, 1/26, 1 eller - for ingen.
wrong-period = Perioden ble ikke forstått. Skriv den som juni 2026 eller juni–august 2026.
wrong-minutes = Tidsrammen ble ikke forstått. Skriv den som 20 min eller 1 time.
wrong-clock = Klokkeslettet ble ikke forstått. Skriv det som 10.15 eller 10–14.30.
details-settings = Innstillinger
settings-saved = Innstillingene er lagret.
settings-machine = Denne maskinen
settings-archive = Arkivet
field-machine-language = Skjermspråk
machine-language-system = systemets
machine-language-nb = bokmål
machine-language-nn = nynorsk
machine-language-en = English
field-machine-theme = Farger
machine-theme-auto = etter terminalen
machine-theme-dark = mørk
machine-theme-light = lys
machine-theme-contrast = kontrast
machine-theme-terminal = terminalens
field-machine-labels = Slag
machine-labels-words = med ord
machine-labels-signs = bare tegn
field-machine-times = Klokkeslett
machine-times-wide = på brede skjermer
machine-times-always = alltid
machine-times-never = aldri
field-machine-rail = Saker ved siden
machine-rail-wide = på brede skjermer
machine-rail-always = alltid
machine-rail-never = aldri
field-machine-mouse = Mus
machine-mouse-yes = i skjermbildene
machine-mouse-no = i terminalen (neste gang)
field-organisation = Virksomhet
field-organisation-hint = f.eks. Troms fylkesbibliotek; øverst på side 1
field-documents = Dokumentmappe
field-documents-hint = en mappe; tomt: dokumentmappen din
field-abbreviations = Forkortelser
field-abbreviations-hint = én på hver linje: fb = Fylkesbiblioteket
field-known-words = Kjente ord
field-labels = Egne merkelapper
field-labels-hint = én på hver linje: Sp = spørsmål
field-parties = Egne partier
field-parties-hint = f.eks. Bygdelista; Ap, H, Sp er kjent
field-unstated-deadline = Når frist mangler
unstated-none = ingen
unstated-next = neste møte
wrong-pairs = Skriv én på hver linje, med = mellom: fb = Fylkesbiblioteket.
wrong-label = Etter = står hva linjen blir: kommentar, spørsmål, forslag, vedtak, oppgave …
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
profile-minutes = referat
profile-notice = innkalling
profile-protocol = møteprotokoll
profile-slips = særutskrift for hver part
profile-mail = kort e-post
profile-municipal = kommunal protokoll
tidy-all = alt
tidy-signs = bare tegn
tidy-off = nei
scope-everything = alt
scope-outcomes = bare vedtak, oppgaver og forventninger
scope-unattributed = alt, men ikke hvem som sa hva
choice-yes = ja
choice-no = nei
choice-none = ikke oppgitt
kind-note = tekst
kind-memo = huskelapp
kind-statement = tilførsel
kind-summary = sammendrag
kind-guide = til drøfting
kind-decision = vedtak
kind-action = oppgave
kind-expectation = forventning
kind-proposal = forslag
kind-question = spørsmål
kind-annex = vedlegg
kind-swot = SWOT-punkt
kind-step = steg
kind-experience = erfaring
kind-tip = tips
kind-lesson = lærdom
kind-offer = tilbud
kind-wish = ønske
kind-activity = aktivitet
kind-link = lenke
kind-vote = avstemning
kind-newer = nyere slag
form-plain = vanlig
form-swot = SWOT
form-values = verdier
form-plan = plan
form-break = pause
sort-information = orientering
sort-discussion = drøfting
sort-decision = vedtak

## Eksport
export-title = Eksport
export-format = Format
export-attached = Vedlegg
export-profile = Dokument
export-docx = Word
export-pdf = PDF
export-markdown = Markdown
export-html = HTML
export-json = JSON
export-letterhead = Brevark
letterhead-plain = uten
export-path = Skrives til
export-private = Private og unntatte oppføringer blir ikke med.
export-all = Også private og unntatte tekster er med, hver med sitt merke. Bare for dem som har tilgang.
export-version = Utgave
version-public = offentlig
version-internal = intern
export-page = Side 1
export-slips = For hver av disse:
export-first = Skriv filen først, med ⏎.
exporting = Skriver …
exported = Skrevet: { $path }
exported-checked = { $count ->
    [0] Ingenting i møtet er holdt tilbake.
    [one] Filen er gjennomsøkt etter én tekst som er holdt tilbake; den står ikke der.
   *[other] Filen er gjennomsøkt etter { $count } tekster som er holdt tilbake; ingen av dem står der.
}
exported-internal = Intern utgave: private og unntatte tekster er med.
exported-short = { $count ->
    [one] Én tekst er for kort til å søkes etter.
   *[other] { $count } tekster er for korte til å søkes etter.
}
register-exported-checked = { $count ->
    [0] Ingenting i møtene er holdt tilbake.
    [one] Filen er gjennomsøkt etter én tekst som er holdt tilbake; den står ikke der.
   *[other] Filen er gjennomsøkt etter { $count } tekster som er holdt tilbake; ingen av dem står der.
}
exported-before = Skrevet før: { $names }{ $more ->
    [0] {""}
   *[other] {" "}· og { $more } til
}. o åpner den siste.
exported-next = o åpner filen; . har mer, også mappen.
slips-written = { $count ->
    [0] Ingen særutskrift er skrevet: det er ikke noe nytt å fortelle noen.
    [one] Én særutskrift er skrevet i { $path }
   *[other] { $count } særutskrifter er skrevet i { $path }
}
slips-silent = Uten særutskrift, for om dem er det ikke sagt noe nytt: { $names }.
slips-checked = { $count ->
    [0] Ingenting i møtene er holdt tilbake.
    [one] Filene er gjennomsøkt etter én tekst som er holdt tilbake; den står ikke i noen av dem.
   *[other] Filene er gjennomsøkt etter { $count } tekster som er holdt tilbake; ingen av dem står der.
}
slips-next = o åpner mappen; . har mer.

## Revisjoner
revisions-title = Revisjoner av { $title }
revisions-none = Møtet har ingen revisjoner: ingenting er godkjent ennå.
revisions-none-before = Det er ingen revisjon før denne å sammenligne med.
revision-approved = godkjent
revision-corrected = godkjent med rettelser
revision-submitted = lagt fram
revision-reopened = åpnet igjen, godkjent
revision-opened = Åpnet igjen { $day }: { $reason }
revision-wrong = Stemmer ikke med sin hash: filen er endret utenom Referat.
revision-withheld = { $count ->
    [one] Én tekst her er holdt tilbake fra andre siden.
   *[other] { $count } tekster her er holdt tilbake fra andre siden.
}
revision-unproved = Revisjon { $number } kan ikke lenger bevises: { $count ->
    [one] én linje
   *[other] { $count } linjer
} er fjernet for godt { $day }.
revision-unread = Revisjonen kan ikke leses.
revision-read = REVISJON { $number }, { $state }
read-revision = Dette er en revisjon, som er som den ble godkjent. Esc går tilbake.
read-foreign = Dette møtet er fra et annet arkiv og kan bare leses.
differences-title = { $title }: revisjon { $first } → { $second ->
    [0] slik det står nå
   *[other] { $second }
}
differences-none = Ingenting er ulikt i det som trykkes.

## Godkjenning
minutes-approved = «{ $title }»{ $dated ->
    [0] {""}
   *[other] {" "}{ $day }
} er godkjent i dette møtet{ $corrections ->
    [0] {""}
    [one] , med én rettelse
   *[other] , med { $corrections } rettelser
}.
approval-title = Godkjenning
field-approval = Referatet er
field-approval-where = Godkjent i
field-approval-where-hint = et senere møte, eller en dag
field-approval-words = Påskrift
field-approval-words-hint = slik som møtet eller dagen gir
field-approval-why = Hvorfor
field-approval-why-hint = trykkes i neste revisjon
wrong-why = Skriv hvorfor referatet åpnes igjen.
approval-draft = utkast, kan endres
approval-approved = godkjent, tar ingen endringer
approval-unfinished = { $marked ->
    [0] {""}
    [one] Én linje er uferdig eller usikker (??).{" "}
   *[other] { $marked } linjer er uferdige eller usikre (??).{" "}
}{ $count ->
    [one] Ett sted å sjekke
   *[other] { $count } steder å sjekke
}: F6.
approval-kept = { $state ->
    [approved] Referatet er godkjent. Ordlyden er tatt vare på og tar ikke imot endringer.
    [stale] Referatet er godkjent. Ordlyden er tatt vare på og tar ikke imot endringer. Nettstedet viser det ikke ennå: ctrl+p, «nettsted».
   *[draft] Referatet er et utkast og kan endres.
}

## Steder å se på
look-count = { $count ->
    [one] Ett sted å sjekke:
   *[other] { $count } steder å sjekke:
}
look-clean = Ingenting å sjekke. Referatet kan gå ut.
look-waits = Ikke med ennå, men skrevet: { $lines ->
        [0] {""}
        [one] én linje
       *[other] { $lines } linjer
    }{ $first }{ $half ->
        [0] {""}
        [one] en halvskrevet linje
       *[other] { $half } × halvskrevet linje
    }{ $second }{ $aside ->
        [0] {""}
        [one] én endring som er lagt til side
       *[other] { $aside } endringer som er lagt til side
    }.
look-versions = To versjoner av samme linje; slett den ene: «{ $text }» og «{ $other }».
look-check = Her står det ?? ennå: «{ $text }».
look-marked = Skal sjekkes: «{ $text }».
look-action-bare = Oppgaven har verken ansvarlig eller frist: «{ $text }».
look-owner = Oppgaven har ingen ansvarlig: «{ $text }».
look-deadline = Oppgaven har ingen frist: «{ $text }».
look-number-twice = Nummeret { $number } står to ganger i møtet: «{ $text }».
look-number-used = Nummeret { $number } er brukt i et annet møte i serien: «{ $text }».
look-number = Vedtaket har ikke nummer: «{ $text }».
look-no-case = Vedtaket hører ikke til noen sak: «{ $text }».
look-outcome = Saken har verken vedtak, konklusjon eller oppgave: «{ $text }».
look-stranger = { $name } står ikke på frammøtelisten: «{ $text }».
look-quorum = Bare { $met } av { $members } med stemmerett var til stede da dette ble vedtatt: «{ $text }».
look-votes = { $votes } stemmer er ført, men bare { $voters } til stede hadde stemmerett: «{ $text }».
look-vote-outcome = Avstemningen sier noe annet enn det saken endte med: «{ $text }».
look-vote-waits = Avstemningen er ikke ført på noe vedtak: «{ $text }».
look-untouched = { $count ->
    [one] Sak { $items } ble ikke behandlet: utsatt?
   *[other] Sakene { $items } ble ikke behandlet: utsatt?
}
look-empty = { $count ->
    [one] I sak { $items } står det ingenting.
   *[other] I sakene { $items } står det ingenting.
}
look-unmarked = { $count ->
    [one] { $names } er innkalt, men ikke merket som til stede eller fraværende.
   *[other] Innkalt, men ikke merket som til stede eller fraværende: { $names }.
}
look-end = Møtet sluttet kl. { $end }, men det er ført noe kl. { $time }.
look-inherited = Går ikke ut, fordi linjen over ikke gjør det: «{ $text }».
look-beside = Står rett etter noe som ikke går ut, og går selv ut: «{ $text }».
look-proposal = Forslaget er ikke avgjort: «{ $text }».
look-summary = Referatet er langt, men har ikke noe sammendrag.
look-two-names = Flere på listen kan være { $name }: «{ $text }».
look-newer-kind = { $count ->
    [one] Ett innslag er av et slag ({ $kinds }) som bare en nyere utgave av Referat kjenner: «{ $text }». Det skrives ut som tekst. Oppgrader Referat.
   *[other] { $count } innslag er av slag ({ $kinds }) som bare en nyere utgave av Referat kjenner, det første: «{ $text }». De skrives ut som tekst. Oppgrader Referat.
}
look-memo = Huskelapp: «{ $text }».
look-decided = Vedtaket «{ $text }» kan være noe annet. Kanskje ment: «{ $line }».
look-left = Står som tekst: «{ $text }». Kanskje ment: «{ $line }».
look-title = Tittelen går ut som den står: «{ $text }». Kanskje ment: «{ $line }».
look-unspoken = { $number ->
    [one] Én linje om hva noen sa, kommer ikke med i en møteprotokoll: «{ $text }».
   *[other] { $number } linjer om hva noen sa, kommer ikke med i en møteprotokoll. Den første: «{ $text }».
}
look-misread = { $number ->
    [one] Én linje ser ut som et ord med kolon eller #, men ble tekst: «{ $text }».
   *[other] { $number } linjer ser ut som ord med kolon eller #, men ble tekst. Den første: «{ $text }».
}

## Før referatet går ut
look-gone = Det som skulle ses på, er slettet.
preflight-title = Sjekk
preflight-count = { $count ->
    [one] Ett sted å sjekke
   *[other] { $count } steder å sjekke
}
export-look = { $count ->
    [one] F6 viser det
   *[other] F6 viser alle
}

## Sammendrag, finn og erstatt, stavekontroll
summary-title = Sammendrag
summary-lines = Linjene i sammendraget
summary-count = { $count ->
    [0] ingen linjer er tatt med
    [one] én linje er tatt med
   *[other] { $count } linjer er tatt med
}
summary-there = står der alt
summary-is-there = Den står i sammendraget alt. Del tar den bort.
summary-none-taken = Ingen linje er tatt med ennå. Mellomrom tar den med.
summary-kept = { $count ->
    [0] Sammendraget er tømt. Ctrl+z angrer.
    [one] Sammendraget har én linje. Ctrl+z angrer.
   *[other] Sammendraget har { $count } linjer. Ctrl+z angrer.
}
summary-empty = Her er det ikke noe å foreslå ennå: ingen sak har vedtak, konklusjon, forventning eller oppgave. Trykk n for å skrive en linje selv.
summary-edit = Rett linjen; Enter tar den med.
summary-add = Skriv en linje, gjerne «Samarbeid: …»; det før kolon blir uthevet.
key-summary-keep = lagre
    .help = Gjør linjene som er tatt med, til møtets sammendrag.
key-summary-turn = ta med
    .help = Tar linjen med, eller lar den være.
replace-title = Finn og erstatt
replace-sought = Finn
replace-new = Erstatt med
replace-whole = Bare hele ord
replace-case = Store/små bokstaver
replace-count = { $count ->
    [0] Ingenting endres
    [one] Én tekst endres
   *[other] { $count } tekster endres
}
replace-nothing = Det er ingenting å endre.
replace-with-nothing = Da blir ordene borte. Enter en gang til gjør det.
replace-done = { $count ->
    [one] Én tekst er endret. Ctrl+z angrer.
   *[other] { $count } tekster er endret. Ctrl+z angrer alt.
}
key-replace-all = erstatt alle
    .help = Gjør alle endringene som vises, som én endring.
spelling-title = Stavekontroll
spelling-reading = leser ordlisten …
spelling-count = { $count ->
    [one] Ett ukjent ord
   *[other] { $count } ukjente ord
}
spelling-suggested = Forslag
spelling-clean = Ordlisten kjenner alle ordene i møtet.
spelling-none = Ordlisten har ikke noe forslag. e lar deg skrive ordet selv.
spelling-wait = Forslagene er ikke klare ennå.
spelling-own = Hvordan skal «{ $word }» skrives?
spelling-replaced = { $count ->
    [one] «{ $word }» er rettet til «{ $new }».
   *[other] «{ $word }» er rettet til «{ $new }» { $count } steder.
}
spelling-learnt = Arkivet kjenner «{ $word }» fra nå av.
spelling-undone = Siste endring er angret.

## Hjelp
help-title = Hjelp
help-signs = Tegn og ord
help-twin = skriv { $twin }
sign-text = tekst; tom Enter begynner et nytt avsnitt
sign-point = punkt, underpunkt (Kari: … rett etter er også et punkt)
sign-speaker = sagt av en som står på frammøtelisten
sign-item = ny sak, undersak; (20 min) bak tittelen er tidsrammen
sign-go = neste sak, saken før, sak 5
sign-move = flytter saken opp eller ned blant de andre
sign-break = pause, med lengde eller slutt; # går videre, og tekst går tilbake til saken før
sign-form = sak med egen arbeidsform; dag
sign-guide = spørsmål til drøfting
sign-decision = vedtak; = ikke vedtatt: … · = erstatter 14/25: …
sign-conclusion = konklusjon, et vedtak uten nummer
sign-action = oppgave med ansvar og frist
sign-sentence = ansvaret får den setningen begynner med, når navnet står på listen
sign-deadline = frist sist i setningen; også 12. mars, utgangen av mai, før jul
sign-action-detail = ansvar og frist for siste oppgave
sign-expectation = forventning; > … fortsetter med det samme paret
sign-mutual = gjensidig forventning
sign-proposal = forslag
sign-question = spørsmål og svaret på det
sign-step = steg i en plan
sign-experience = erfaring, også tips: og lærdom:; «hospitering: … tar imot …» er et tilbud
sign-experience-detail = hva det førte til, hvem en kan spørre, siden når; rett under en erfaring
sign-activity = aktivitet med sin tid
sign-link = lenke med tittel
sign-topic = emnene til saken; #emne i en linje er linjens eget
sign-swot = styrke, svakhet, mulighet, trussel, ikke plassert (i en SWOT-sak)
sign-votes = stemmer over siste vedtak eller forslag
sign-attendance = frammøte
sign-presence = kommer og går; inhabil
sign-memo = huskelapp som ikke kommer med; protokolltilførsel, også «fra Åse:»
sign-marks = ikke i referatet; privat; unntatt offentlighet
sign-more = legger til i siste oppføring
sign-literal = bokstavelig: det som står etter ', er bare tekst; også inne i en linje: ! '…
sign-own-label = arkivets egne merkelapper, som står i innstillingene
sign-end = avslutter møtet
example-speaker = Kari: …
example-form = #swot #verdier #plan #dag
example-move = #opp   #ned
example-break = #pause 10 min · til 12.30
example-conclusion = konklusjon: …
example-action = ! Kari: … innen 1.9
example-sentence = ! Kari skal …
example-deadline = … innen fredag · uke 38
example-action-detail = ansvar: … · frist: …
example-proposal = forslag: …
example-question = ? … · svar: …
example-votes = stemmer: 7-2-1
example-experience = erfaring: Prøvestad: …
example-experience-detail = resultat: … · kontakt: …
example-activity = aktivitet: 3. mars: …
example-link = lenke: … https://…
example-topic = emne: … · … #emne
example-attendance = til stede: … · forfall: …
example-presence = inn: … · ut: … · inhabil: …
example-memo = husk: … · protokolltilførsel: …
example-marks = notat: · privat: · unntatt § 13:
example-own-label = Sp: … · LF: …
example-end = slutt: · hevet: 15.00

## Taster
key-put-in = ta inn
    .help = Tar det som er lagt til side, inn i møtet når det tar imot endringer igjen.
key-save = lagre
    .help = Lagrer opplysningene.
key-cancel = avbryt
    .help = Går tilbake uten å lagre.
key-take-offered = ta tilbudet
series-made-with = «{ $title }» og dette møtet blir en serie.
key-write = skriv filen
    .help = Skriver filen.
command-language = Språk på skjermen: { $language }
    .help = Skifter språk på skjermen. Hvert møte beholder sitt.
command-ask = Hva vil du gjøre?
command-theme = Farger på skjermen
    .help = Skifter mellom mørke og lyse farger, mer kontrast og terminalens egne.

## Taster i frammøtelisten
key-person-recused = inhabil
    .help = Er inhabil i denne saken; spør om grunnen.
key-person-came = kom nå
    .help = Kom inn nå.
key-person-left = gikk nå
    .help = Gikk nå.

## Taster i registrene
key-to-rows = til radene
    .help = Går til radene som er igjen.
key-all-rows = vis alle
    .help = Viser alle radene igjen.
twin-decisions = #vedtak
twin-expectations = #forventninger
twin-actions = #oppgaver
twin-topics = #emner
twin-experiences = #erfaringer
twin-site = #nettsted
label-decisions = VEDTAK
label-expectations = FORVENTN.
label-actions = OPPGAVER
label-topics = EMNER
label-experiences = ERFARING.
label-site = NETTSTED
hint-opens-decisions = Enter åpner registeret over vedtak
hint-opens-expectations = Enter åpner registeret over forventninger
hint-opens-actions = Enter åpner registeret over oppgaver
hint-opens-topics = Enter viser emnene
hint-opens-experiences = Enter viser erfaringene
hint-opens-site = Enter viser nettstedet

## Det som skrives i stedet for en tast
twin-details = #om
twin-export = #eksport
twin-attendance = #frammøte
twin-fair = #renskriv
twin-preflight = #sjekk
twin-replace = #erstatt
twin-search = #finn
twin-summary = #sammendrag
twin-spelling = #stavekontroll
twin-read = #les
twin-import = #importer
twin-corrections = #rettelser
twin-settings = #innstillinger
twin-folder = #mappe
twin-close = #lukk
label-details = OM MØTET
label-export = EKSPORT
hint-opens-details = Enter åpner «Om møtet»
hint-opens-export = Enter åpner eksporten

## Taster blant oppføringene
key-name-space = mellomrom
key-answer = svar
    .help = Lagrer svaret.
key-give-up = avbryt
    .help = Lar alt være som det var; det som sto på linjen, kommer tilbake.
key-menu-take = ta raden
key-menu-complete = fullfør
key-menu-close = lukk listen
key-paste-in = lim inn
key-paste-not = la være
key-make-item = lag saken
key-make-meeting = lag møtet
    .help = Lager møtet og åpner det.

## Taster i Renskriv
key-fair-take = ny tekst
    .help = Lager en ny tekst av linjene.
key-fair-keep = behold
    .help = Beholder linjen som den står; en gang til angrer det.
key-fair-out = ut
    .help = Tar linjen ut av referatet, eller inn igjen.
key-fair-item = hele saken
    .help = Tar hele saken ut av referatet, eller inn igjen.
key-save-text = lagre
    .help = Lagrer teksten.
key-abbreviation = forkortelse
    .help = Skriver ut forkortelsen foran markøren.

## Taster i møtet som leses
key-to-hits = til treffene
    .help = Går til treffene; ↓ og ↑ går gjennom dem.
key-to-text = til teksten
    .help = Går til teksten; treffene er merket.
key-end-find = avslutt
    .help = Avslutter søket i møtet.

## Når programmet slutter
key-quit = avslutt
how-to-quit = Ctrl+q avslutter. Ctrl+c kopierer.
quit-unsaved = Noe er ikke på disken ennå. Ctrl+q en gang til avslutter likevel.
ended-unsaved = Noe ble ikke lagret, fordi arkivet ikke lot seg skrive.
crashed = Programmet stanset på grunn av en feil i programmet. Alt som var bekreftet, er lagret.
crashed-unsaved = Programmet stanset på grunn av en feil i programmet. Noe som var bekreftet, er ikke lagret ennå; det tas opp igjen når møtet åpnes.
crashed-where = Hvor det skjedde, står i { $log }; der står ingenting av det du har skrevet.

## Grammatikken: hvorfor en linje ble tekst
hint-waiting = tar neste linje
hint-nothing-before = det står ingenting før denne linjen
hint-no-pair = «>» fortsetter en forventning, og ingen står rett over
hint-last-item = dette er den siste saken
hint-no-such-item = ingen sak har nummer { $number }; linjen er tatt vare på som notat, ikke i referatet
hint-no-item = gå til en sak først
hint-named-twice = to på linjen heter { $name }, og står som én; skriv mer av navnene, for eksempel en forbokstav til
hint-two-names = flere på listen heter { $name }; skriv hele navnet
hint-cannot-qualify = denne linjen kan ikke merkes slik
hint-whose-expectation = hvem venter hva av hvem? Skriv A > B: …
hint-no-decision = det er ingen vedtak eller forslag å stemme over
hint-vote-waits = venter på vedtaket i saken
hint-in-place-of = står i stedet for «{ $text }»
hint-told-of-action = er linjen over en oppgave, gjør den til det først (Esc og !); oppgaven lenger oppe har «{ $text }»
hint-own-pair = står hos paret over; ⇥ tar «{ $line }»
hint-votes-apart = står som tekst: den forteller om flere voteringer, og ikke hvilket forslag hver av dem gjelder
hint-votes-as-typed = tallene ble ikke forstått; linjen blir skrevet ut som den står
hint-looks-like-vote = ligner en avstemning; ⇥ tar «{ $line }»
hint-looks-put-off = står som vedtak; ⇥ sier i stedet at saken er utsatt: «{ $line }»
hint-looks-adopted = ⇥ gjør forslaget til vedtaket: «{ $line }»
hint-nothing-submitted = Ingen protokoll er lagt fram her; rettelsen står som tekst.
hint-not-submitted-here = «{ $named }» er ikke lagt fram i denne saken; rettelsen står som tekst.
hint-approves = ⇥ godkjenner { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} fra { $date } (utkast)
hint-approves-by-command = { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} fra { $date } er fortsatt et utkast. «referat approve { $id } --in { $within }» godkjenner { $profile ->
    [protocol] den
   *[minutes] det
}
hint-could-approve = ⇥ vedtak som godkjenner { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} fra { $date } (utkast)
hint-no-minutes-wait = Ble tekst. Ingen referat eller protokoll i serien venter på godkjenning.
hint-approves-none = ingen slik protokoll venter på godkjenning; vedtaket godkjenner ingen
hint-approves-at-closing = { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} fra { $date } blir godkjent{ $corrections ->
    [none] {""}
    [one] {" "}med rettelsen
   *[some] {" "}med rettelsene
} når møtet heves
hint-number-not-there = sak { $number } finnes ikke i { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} fra { $date }; rettelsen gjelder alt sammen
hint-no-question = det er ingen spørsmål å svare på
hint-no-action = det er ingen oppgave å føre dette på
hint-activity-when = Når er aktiviteten? Skriv «aktivitet: 14.–18. mars: …». Den er ført uten dag.
hint-link-address = «lenke:» uten adresse ble tekst.
hint-link-scheme = Bare http, https og e-post blir lenker; dette står som tekst.
hint-topic-unknown = «#{ $typed }» ble tekst: emnet finnes ikke. ⇥ #{ $name }
hint-perhaps-owned = ingen er ansvarlig; ⇥ tar «{ $line }»
hint-perhaps-said = sa noen dette? ⇥ gjør linjen til «{ $line }»
hint-corrects-item = { $number } kan være en sak: ⇥ knytter rettelsen til den
hint-speaker-unlisted = { $name } står ikke på lista, og linjen ble tekst. Skriv «{ $line }»; så kan en linje si hvem som taler.
hint-to-check = Ble tekst. ?? bak merker det som skal sjekkes: ⇥ setter det til.
hint-whose-action = navnene ble ikke forstått
hint-no-names = skriv Nils for Anne
hint-no-board = plusser og minuser hører hjemme i en #swot-sak
hint-number-taken = sak { $number } finnes fra før; nummeret blir stående i tittelen
hint-is-number = { $number } er sakens nummer; ' foran gjør det til en del av tittelen
hint-number-gap = { $number } følger ikke { $before }; ' foran gjør det til en del av tittelen
hint-no-time = klokkeslettet ble ikke forstått; skriv 15.00
hint-deadline-no-such-day = { $words } finnes ikke i kalenderen; handlingen har ingen frist
hint-deadline-weekday = ukedagen stemmer ikke med datoen i { $words }; datoen gjelder
hint-deadline-past = { $words } er nettopp passert; skriv årstallet også
hint-deadline-next-year = { $words } er lest som { $year }
hint-no-deadline = ingen frist
hint-deadline-unread = { $words } er ikke lest som frist; sett ordet «{ $by }» foran
hint-deadline-two-ways = { $words } er lest som dag { $day } i måned { $month }
hint-no-date = datoen ble ikke forstått; skriv 2.6.2015
hint-no-numbering = ble en linje i hodet; et eksempel sier hvordan saker får nummer: PS 1/26, 1/26, 1 eller nei
hint-no-law = skriv loven også: lukket: koml. § 11-5
hint-no-paper = skriv referat, protokoll eller kommunal protokoll

## Grammatikken: setninger

## Grammatikken: i sakslisten
hint-could-have-form = en vanlig sak. ⇥ gir den { $form ->
    [swot] en SWOT-tavle
    [values] verdier
   *[plan] en plan med steg
 }
hint-first-item = dette er den første saken
hint-exempt-unnamed = privat, siden ingen paragraf er nevnt; «{ $word } § 13:» foran linjen nevner en
hint-exempt-item-unnamed = ingen paragraf er nevnt; «{ $word } § 13» nevner en
hint-private-as-before = privat, som linjen over: Esc, v og 3 opphever det
hint-exempt-as-before = unntatt etter { $ground }, som linjen over
hint-private-as-item = privat, som saken: Esc, v og 3 opphever det
hint-exempt-as-item = unntatt etter { $ground }, som saken
hint-note-as-before = notat, ikke i referatet, som linjen over: Esc, v og 1 tar den inn
hint-list-withheld = hører til det som ikke går ut over, og går heller ikke ut; ⏎ på tom linje avslutter listen
hint-kept-inside = går ikke ut: «{ $mark }:» står i linjen; skriv ' foran for å ta den med i referatet
hint-mark-inside = går ut: «{ $mark }» står inne i linjen; ⇥ setter det først
hint-perhaps-for-few = går ut: «{ $mark }» kan bety at bare noen skal lese dette; ⇥ setter «{ $word }:» foran
hint-goes-out = andre får lese denne, men ikke linjen over; ⇥ setter «{ $mark }:» foran
hint-of-meeting-goes-out = gjelder hele møtet: andre får lese linjen, selv om saken ikke går ut
hint-stays-in-item = saken går ikke ut; linjen hører til noe utenfor den og står her som tekst
hint-goes-with-above = usikkert hva linjen hører til; den står som tekst og går ikke ut, som den over
hint-after-break = pausen er slutt; linjen står i «{ $title }»

## Grammatikken: frammøtet
hint-no-list = det er ingen frammøteliste ennå; skriv til stede: og navnene
hint-nobody-left = det står ingen på frammøtelisten som ikke alt er ført
hint-all-but-whom = navnene etter «unntatt» ble ikke forstått
hint-listed = { $names } settes på listen, uten stemmerett
hint-too-many-votes = { $votes } stemmer er ført, men bare { $voters } til stede har stemmerett
hint-no-quorum = bare { $met } av { $members } med stemmerett er til stede: det er ikke vedtaksført

## Grammatikken: numrene på sakene
hint-renumbered = { $title } er nå sak { $number }.
hint-renumbered-more = { $title } er nå sak { $number }, og de etter har også fått nytt nummer.
hint-renumbered-new = Ny sak { $new }. { $title } er nå sak { $number }.
hint-renumbered-more-new = Ny sak { $new }. { $title } er nå sak { $number }, og de etter har også fått nytt nummer.

## Grammatikken: vedtak som nevnes ved nummer
hint-number-unknown = det finnes ikke noe vedtak { $number }: nummeret står som tekst
hint-number-unknown-series = { $series } har ikke noe vedtak { $number }: nummeret står som tekst

## Grammatikken: skjermer som åpnes
hint-opens-attendance = Enter åpner frammøtelisten
hint-opens-preflight = Enter viser stedene å sjekke
hint-opens-summary = Enter åpner sammendraget
hint-opens-replace = Enter åpner finn og erstatt
hint-opens-search = Enter finner i alle møter
hint-opens-bin = Enter åpner papirkurven
hint-opens-importing = Enter leser inn et dokument eller en tekst
hint-opens-settings = Enter åpner innstillingene
hint-opens-folder = Enter lagrer møtet i en annen mappe
hint-opens-close = Enter lukker møtet
hint-opens-spelling = Enter åpner stavekontrollen
hint-opens-read = Enter viser møtet slik det blir skrevet ut

## Grammatikken: ord og navn som nesten ble forstått
hint-who = navnene ble ikke forstått; skriv dem som Kari Vik, Per Ås
hint-workplace = { $place } blir arbeidssted; skriv hele navnet på en person
hint-person-or-place = { $place } står som person; arbeidssted skrives i parentes
hint-leads = { $name } blir møteleder; skriv «møteleder:» om det var en annen
hint-not-listed = { $names } står ikke på frammøtelisten
hint-everybody-again = { $names ->
    [none] retter: alle innkalte er til stede, utenom forfall
   *[other] retter: { $names } ikke møtt, ellers alle utenom forfall
}
hint-looks-like = { $what ->
    [decision] Ble tekst. Ligner et vedtak: ⇥ gjør linjen til det.
    [conclusion] Ble tekst. Ligner en konklusjon: ⇥ gjør linjen til det.
    [action] Ble tekst. Ligner en oppgave: ⇥ gjør linjen til det.
    [point] Ble tekst. Ligner et punkt: ⇥ gjør linjen til det.
    [expectation] Ble tekst. Ligner en forventning: ⇥ gjør linjen til det.
    [proposal] Ble tekst. Ligner et forslag: ⇥ gjør linjen til det.
    [question] Ble tekst. Ligner et spørsmål: ⇥ gjør linjen til det.
    [answer] Ble tekst. Ligner et svar: ⇥ gjør linjen til det.
    [votes] Ble tekst. Ligner en avstemning: ⇥ gjør linjen til det.
    [attendance] Ble tekst. Ligner frammøte: ⇥ gjør linjen til det.
    [presence] Ble tekst. Ligner at noen kom eller gikk: ⇥ gjør linjen til det.
    [item] Ble tekst. Ligner en sak: ⇥ gjør linjen til det.
    [day] Ble tekst. Ligner en ny dag: ⇥ gjør linjen til det.
    [step] Ble tekst. Ligner et steg: ⇥ gjør linjen til det.
    [experience] Ble tekst. Ligner en erfaring: ⇥ gjør linjen til det.
    [tip] Ble tekst. Ligner et tips: ⇥ gjør linjen til det.
    [lesson] Ble tekst. Ligner en lærdom: ⇥ gjør linjen til det.
    [activity] Ble tekst. Ligner en aktivitet: ⇥ gjør linjen til det.
    [link] Ble tekst. Ligner en lenke: ⇥ gjør linjen til det.
    [statement] Ble tekst. Ligner en protokolltilførsel: ⇥ gjør linjen til det.
    [break] Ble tekst. Ligner en pause: ⇥ gjør linjen til det.
    [item-detail] Ble tekst. Ligner en opplysning om saken: ⇥ gjør linjen til det.
    [end] Ble tekst. Ligner slutten på møtet: ⇥ gjør linjen til det.
    [meeting-detail] Ble tekst. Ligner en opplysning om møtet: ⇥ gjør linjen til det.
   *[other] Ble tekst. Ligner noe mer enn tekst: ⇥ gjør linjen til det.
}
hint-point-cited = endrer { $numbers }; resten av vedtaket står
hint-backing = står som tekst: hvem som foreslo eller støttet, føres ikke for seg
hint-initials = Ble tekst. «{ $word }» kan være et parti eller en oppgave: ⇥ gjør linjen til en oppgave.
hint-in-head = «{ $word }» står i hodet på referatet: ⇥ gjør linjen til tekst
hint-head-over = ble tekst: «{ $word }» hører til hodet, før første sak; F2 retter det der
hint-number-before-title = ble tekst: nummeret til en sak står foran tittelen, «{ $number } …», og i skjemaet for saken
hint-archive-of-meeting = ble tekst: en sak har ikke egen «{ $word }»; møtets står i hodet, og F2 retter den der
hint-in-form = ble tekst: «{ $word }» settes i skjemaet om møtet; F2 åpner det
hint-none-of-it = ble tekst: det er ingen
hint-fallen = forslaget har falt: «{ $text }»
hint-rejected-what = ble tekst: si hva som ikke ble vedtatt, = ikke vedtatt: …
hint-value-name = «{ $name }» står i teksten; ⇥ gjør det til navnet på verdien
hint-gathers = samler verdiene over under dette navnet, og er ikke noe vedtak; ⇥ gjør linjen til et vedtak
hint-other-weekday = «{ $words }» er en { $weekday }: datoen gjelder
hint-day-outside = «{ $words }» er utenfor møtets dager
hint-day-added = «{ $words }» er etter møtets siste dag; møtet varer nå til da
hint-no-such-day = «{ $day }» er ingen dag; den står som overskrift
hint-no-words = «#{ $word }» tar ingen ord etter seg; linjen er tatt vare på som notat, ikke i referatet
hint-near-word = mente du «{ $word }:»?
hint-no-word = «:{ $word }» er ikke et av ordene og står som tekst; : alene viser alle
hint-near-command = mente du «#{ $word }»? Linjen er tatt vare på som notat, ikke i referatet
hint-line-mode-only = «#{ $word }» virker bare i linjemodus; her angrer ctrl+z
hint-not-next-number = { $number } følger ikke nummeret over: linjen står som den er skrevet
hint-hash = skriv # og mellomrom for en ny sak

## En annen mappe
not-saved-elsewhere = Ctrl+p «annen mappe» lagrer møtet et annet sted.
details-folder = Lagre møtet i en annen mappe
field-folder = Mappe
edited-stays = Lagret som tekst. På skrivelinjen ville den ha sagt noe om møtet.
edited-gone = Noen andre har slettet oppføringen. Teksten din står på linjen; Enter lagrer den som ny.
mark-conflict = annen utgave av den over
folder-moved = Møtet lagres nå i { $folder }.
field-folder-hint = f.eks. ~/Referat eller D:\Referat
wrong-folder = Skriv en mappe.

# The map of keys: a word for the key line and the menu, and a sentence for the help
key-all-help = hjelp
    .help = Viser hjelpen: tastene der du er, tegnene og ordene.
key-all-details = om møtet
    .help = Viser om møtet: tittel, dager, sted, status og alt annet som gjelder hele møtet.
key-all-export = eksport
    .help = Skriver møtet eller registeret til en fil.
key-all-attendance = frammøte
    .help = Viser frammøtet: hvem som er til stede, kommer og går.
key-all-fair-copy = renskriv
    .help = Går til Renskriv.
key-all-preflight = sjekk
    .help = Viser stedene å sjekke før det går ut.
key-all-part-before = forrige
    .help = Går til delen eller registeret før.
key-all-part-after = neste
    .help = Går til delen eller registeret etter.
key-all-contents = saker
    .help = Går til sakslisten eller innholdet.
key-all-command-palette = kommandoer
    .help = Viser alle kommandoer ved navn.
key-all-find = finn
    .help = Finner i det du ser på; blant oppføringene i alle møter.
key-all-undo = angre
    .help = Tar tilbake den siste endringen.
key-all-redo = gjør igjen
    .help = Gjør igjen det som ble angret.
key-all-back = tilbake
    .help = Går ett steg tilbake. q i et møte lukker det; q i møtelisten avslutter programmet.
key-all-quit = avslutt programmet
    .help = Avslutter programmet.
key-all-saved = lagret?
    .help = Sier når alt ble lagret. I et skjema lagrer den.
key-all-pane = neste felt
    .help = Går til neste eller forrige felt eller del av skjermen.
key-list-move = opp og ned
    .help = Går til raden over eller under.
key-list-page = bla
    .help = Går en side, eller til begynnelsen eller slutten.
key-list-side = til siden
    .help = Går til siden: feltet ved siden av på en tavle, den andre siden i Renskriv, vedtaket eller møtet før og etter.
key-list-carry = flytt
    .help = Flytter raden opp eller ned. Blant oppføringene i et møte bare med shift og pil.
key-list-open = åpne
    .help = Åpner raden: møtet, stedet, alle felt. I et spørsmål, en eksport og en import gjør den det som står først i tastelinjen.
key-list-edit = rett
    .help = Retter raden.
key-list-mark = merk
    .help = Merker raden; det neste gjelder alle som er merket.
key-list-delete = slett
    .help = Sletter raden. u angrer.
key-list-new = nytt
    .help = Begynner på noe nytt: et møte, en sak, en person, en linje.
key-list-next = neste møte
    .help = Lager det neste møtet i serien, med saker og folk. n én gang til: skjemaet for et annet møte.
key-list-status = status
    .help = Viser hva det kan bli av raden; et tall velger.
key-list-view = vis
    .help = Viser hvordan det kan vises; et tall velger.
key-list-menu = mer
    .help = Viser alt som kan gjøres her.
key-list-copy = kopier
    .help = Kopierer det du står på.
key-list-read = les
    .help = Viser det slik det blir trykt.
key-list-to-line = til linjen
    .help = Går til skrivelinjen, til stedet du leser; tar inn det som er lagt til side.
key-list-approve = godkjenn
    .help = Godkjenner referatet, eller åpner det igjen.
key-line-take = lagre
    .help = Lagrer det som er skrevet.
key-line-complete = fullfør
    .help = Tar det som tilbys, og forlater aldri linjen.
key-line-newline = ny linje
    .help = Gir en ny linje i teksten.
key-line-to-entries = rett
    .help = Går til oppføringene: Esc, eller ↑ på en tom linje. Mens linjen spør, avbryter Esc.
key-line-number = sak
    .help = Først på linjen: neste sak, en ny sak eller et sted å gå til.
key-line-word = ord
    .help = Etter et ord først på linjen sier tegnet hva linjen er.
key-line-ask = hjelp
    .help = Alene på linjen viser det hjelpen når du trykker Enter; først på linjen gjør det linjen til et spørsmål.
key-entry-decision = vedtak
    .help = Gjør oppføringen til et vedtak; en gang til: en konklusjon. Et forslag blir stående, og vedtaket kommer etter det.
key-entry-action = oppgave
    .help = Gjør oppføringen til en oppgave; så spør a hvem, og f når.
key-entry-expectation = forventning
    .help = Gjør oppføringen til en forventning; spør hvem som venter det av hvem.
key-entry-point = punkt
    .help = Gjør oppføringen til et punkt; en gang til: et underpunkt.
key-entry-question = spørsmål
    .help = Gjør oppføringen til et spørsmål.
key-entry-proposal = forslag
    .help = Gjør oppføringen til et forslag; på en verditavle en verdi.
key-entry-step = steg
    .help = Gjør oppføringen til et steg, bare i en sak som er en plan; ellers finner tasten.
key-entry-text = tekst
    .help = Gjør oppføringen til løpende tekst.
key-entry-other = annet slag
    .help = Gjør oppføringen til noe annet, valgt fra en liste.
key-entry-to-item = til sak
    .help = Flytter oppføringen til en annen sak; spør hvilken.
key-entry-owner = ansvar
    .help = Spør hvem som har ansvaret.
key-entry-deadline = frist
    .help = Spør når fristen er.
key-entry-split = bryt
    .help = Bryter oppføringen i to ved markøren.
key-entry-join = slå sammen
    .help = Slår oppføringen sammen med den over, eller alle som er merket.
key-entry-choose = plasser
    .help = Plasserer punktet i et felt av SWOT-tavlen; 0 legger det i bunken.
key-entry-memo = huskelapp
    .help = Gjør oppføringen til en huskelapp, som ikke kommer i referatet.
key-entry-in-minutes = i referatet
    .help = Tar oppføringen med i referatet, eller ut av det.
key-entry-private = privat
    .help = Gjør oppføringen privat, eller ikke lenger privat.
key-entry-settled = sjekket
    .help = Tar bort ?? fra oppføringen; en huskelapp som er gjort, går bort.
key-agenda-choose = utfall
    .help = Gir saken et utfall: 1 behandlet, 2 til orientering, 3 utsatt, 4 trukket, 5 uten konklusjon, 6 åpen.
key-agenda-sub-item = ny undersak
    .help = Spør etter tittelen på en undersak.
key-attendance-tick = huk av
    .help = Fører personen som til stede, eller ikke.
key-attendance-rest = alle
    .help = Fører alle som ikke er ført ennå, som til stede. På en tom liste: fører opp dem fra forrige møte.
key-attendance-choose = status
    .help = Gir personen en status: 1 til stede, 2 forfall, 3 ikke møtt, 4 vara, 5 inhabil, 6 kom nå, 7 gikk nå.
key-attendance-vote = stemmerett
    .help = Gir personen stemmerett, eller tar den bort.
key-fair-choose = står, ut
    .help = 1 linjen står som den er, 2 linjen ut av referatet, 3 hele saken ut. Samme tall igjen angrer.
key-fair-join = legg til
    .help = Legger linjen til den valgte teksten; på tekstsiden slås tekstene sammen.
key-fair-split = bryt
    .help = Bryter teksten i to der markøren settes.
key-fair-rest = resten står
    .help = Lar resten av saken stå som skrevet.
key-corrections-choose = godta, behold
    .help = 1 tar det som står i Word, 2 beholder det som står her, 3 legger Words tekst inn som notat.
key-corrections-rest = merk resten
    .help = Merker alle som venter og kan godtas; et tall gjør det samme med dem alle.
key-points-choose = status
    .help = Gir raden den statusen som tallet står for, og går til raden under.
key-points-owner = ansvar
    .help = Spør hvem som har ansvaret.
key-points-deadline = frist
    .help = Spør etter en ny frist.
key-points-remark = merknad
    .help = Spør etter en merknad.
key-points-as-of = slik det sto
    .help = Viser registeret slik det sto en dag; en gang til: slik det er nå.
key-points-sort = sorter
    .help = Sorterer radene på en annen måte.
key-points-open-only = bare åpne
    .help = Viser bare det som er åpent eller gjelder, eller alt.
key-reading-mark = hopp
    .help = Går til neste eller forrige vedtak, oppgave, forventning eller lenke.
key-reading-turn = bla
    .help = Blar en side.
key-reading-way-back = tilbake hit
    .help = Går tilbake dit en lenke ble fulgt fra.
key-reading-revisions = revisjoner
    .help = Viser revisjonene av møtet; Enter leser en av dem.
key-reading-differences = forskjeller
    .help = Viser forskjellene fra forrige utgave.
key-reading-follow = følg
    .help = Følger møtet igjen, ved det siste.
key-reading-paper = dokument
    .help = Viser et annet dokument av møtet: referat, møteprotokoll, innkalling.
key-reading-internal = internt
    .help = Viser det private og unntatte også, eller ikke.
key-reading-copy-all = kopier alt
    .help = Kopierer hele dokumentet.
key-archive-decisions = vedtak
    .help = Viser registeret over vedtak.
key-archive-actions = oppgaver
    .help = Viser registeret over oppgaver.
key-archive-expectations = forventninger
    .help = Viser registeret over forventninger.
key-archive-topics = emner
    .help = Viser emnene, og alt som er kjent om hvert av dem.
key-form-values = liste
    .help = Viser listen over det feltet kan være.
key-form-choice = velg
    .help = Velger et annet av det feltet kan være.
key-form-newline = ny linje
    .help = Gir en ny linje i feltet.
key-export-written = åpne filen
    .help = Åpner filen som ble skrevet.
key-export-slips = åpne mappen
    .help = Åpner mappen med særutskriftene.
key-reopen = åpne igjen
    .help = Åpner referatet igjen, med en grunn.
key-export-folder = vis mappe
    .help = Viser mappen som filen ble skrevet til.
key-export-other-folder = annen mappe
    .help = Lar dokumentene gå til en annen mappe.
key-menu-choose = velg
    .help = Gjør det som står ved tallet.
key-menu-hit = neste treff
    .help = I et søkefelt: går til neste eller forrige treff.
key-spelling-choose = forslag
    .help = Setter inn forslaget som har tallet.
key-spelling-learn = lær
    .help = Lærer arkivet ordet.
key-spelling-leave = la stå
    .help = Lar ordet stå.
key-all-import-text = importer
    .help = Leser inn møter som finnes som tekst.
key-all-corrections = rettelser
    .help = Viser hva som er rettet i en Word-fil.
key-all-settings = innstillinger
    .help = Viser det som gjelder for alle møter.
key-all-summary = sammendrag
    .help = Viser sammendraget av møtet, med det som foreslås til det.
key-all-replace = finn og erstatt
    .help = Finner og erstatter ord i hele møtet.
key-all-spelling = stavekontroll
    .help = Viser ord som møtets språk ikke kjenner.
key-all-followup = oppfølging
    .help = Viser hva som står åpent fra før; der føres det hva som er blitt av det.
key-all-series = serien
    .help = Viser serien, slik den er beskrevet, og lar den endres.
key-all-decisions = alle vedtak
    .help = Viser registeret over vedtak.
key-all-actions = alle oppgaver
    .help = Viser registeret over oppgaver.
key-all-expectations = alle forventninger
    .help = Viser registeret over forventninger.
key-all-topics = alle emner
    .help = Viser emnene, og alt som er kjent om hvert av dem.
key-all-experiences = alle erfaringer
    .help = Viser erfaringer fra alle møtene, med tips og tilbud.
key-all-site = nettstedet
    .help = Lager eller oppdaterer nettstedet.
key-all-next-check = neste sjekk
    .help = Går til neste sted som er merket med ??.
key-all-kept-aside = lagt til side
    .help = Viser det som møtet ikke tok imot.
key-all-elsewhere = annen mappe
    .help = Lagrer møtet i en annen mappe, når mappen det ligger i, ikke kan skrives til.
key-all-end-meeting = avslutt møtet
    .help = Avslutter møtet, som «slutt:» på linjen.
key-all-close = lukk møtet
    .help = Lukker møtet og går til møtelisten.
menu-all = Alt som kan gjøres her
menu-none = Ingen kommando heter «{ $text }». Prøv et annet ord.
menu-how = ⏎ gjør det · bokstaver begrenser · Esc tilbake
key-line-head-edit = rett
    .help = Retter linjen.
key-line-head-text = til tekst
    .help = Gjør linjen til tekst i referatet.
key-line-head-delete = ta bort
    .help = Tar linjen ut av hodet i referatet.
key-line-become = blir til
key-line-more = sak og mer
status-set = { $what }: «{ $text }».
view-entry-in = i referatet
view-entry-note = notat, ikke i referatet
view-entry-private = privat, eller ikke lenger
view-entry-exempt = unntatt; spør etter hjemmelen
place-all = Overalt
place-list = I lister
place-line = På skrivelinjen
place-entry = På en oppføring (Esc eller ↑ fra linjen)
place-agenda = I sakslisten (F9)
place-attendance = I frammøtet (F4)
place-fair = I Renskriv (F5)
place-corrections = Blant rettelser fra Word
place-points = I et register
place-reading = Når du leser
place-archive = I møtelisten og registrene
place-form = I et skjema
place-export = I eksporten (F3)
place-menu = I en meny og et søkefelt
place-spelling = I stavekontrollen
fair-rest-stands = { $count } linjer står som de er skrevet.
read-with-private = med private og unntatte, eller uten
bin-restore = hent tilbake
    .help = Henter møtet tilbake til listen.
bin-delete = slett for godt
    .help = Sletter møtet for godt.
key-all-bin = papirkurven
    .help = Viser møtene som er lagt i papirkurven.

## Ordene foran kolon: hva de betyr, og et eksempel

meant-item = en ny sak, som # foran
    .example = Budsjett 2028
meant-background = det saken bygger på
    .example = Tallene for 2027 er klare
meant-recommendation = det som foreslås vedtatt
    .example = Budsjettet vedtas
meant-decision = et vedtak, som = foran
    .example = Budsjettet er vedtatt
meant-conclusion = det møtet er enig om, uten nummer
    .example = Vi prøver det i høst
meant-action = en oppgave, som ! foran
    .example = Kari: sende utkast innen 1.9
meant-owner = hvem som har siste oppgave
    .example = Kari
meant-deadline = når siste oppgave skal være gjort
    .example = 1.9
meant-expectation = hva en part venter av en annen
    .example = Bibliotekene > Fylket: støtte
meant-proposal = et forslag, som * foran
    .example = Felles kalender
meant-question = et spørsmål, som ? foran
    .example = Når kommer rapporten
meant-answer = svaret på siste spørsmål
    .example = I mai
meant-step = et steg i en plan
    .example = Felles kalender
meant-strength = en styrke, i en SWOT-sak
    .example = Gode folk
meant-weakness = en svakhet, i en SWOT-sak
    .example = Lite tid
meant-opportunity = en mulighet, i en SWOT-sak
    .example = Nye lokaler
meant-threat = en trussel, i en SWOT-sak
    .example = Mindre penger
meant-votes = stemmer over siste vedtak eller forslag
    .example = 7-2
meant-statement = noe en vil ha ført til protokollen
    .example = Kari: Jeg er uenig
meant-correction = en rettelse til referatet som er lagt fram
    .example = 2/26 det skal stå 3 mot 1
meant-memo = en huskelapp, kommer ikke med i referatet
    .example = ringe Per
meant-present = hvem som er til stede
    .example = Kari, Per
meant-excused = hvem som har meldt forfall
    .example = Siri
meant-absent = hvem som ikke er møtt
    .example = Siri
meant-deputy = hvem som møter for en annen
    .example = Nils for Siri
meant-invited = hvem som er innkalt
    .example = Kari, Per
meant-arrival = noen kommer
    .example = Per 11.20
meant-departure = noen går
    .example = Per 13.00
meant-recusal = noen er inhabil i saken
    .example = Per
meant-presenter = hvem som innleder saken
    .example = Kari Eksempel
meant-format = hvordan saken behandles
    .example = gruppearbeid
meant-frame = hvor lang tid saken får
    .example = 20 min
meant-annex = et vedlegg til saken
    .example = Regnskap 2027
meant-postponed = saken er utsatt; kan stå alene
    .example = til neste møte
meant-withdrawn = saken er trukket; kan stå alene
    .example = av forslagsstilleren
meant-noted = saken er tatt til orientering; kan stå alene
    .example = tallene for mai
meant-inconclusive = saken endte uten konklusjon; kan stå alene
    .example = tas opp igjen
meant-closed = saken er behandlet for lukkede dører
    .example = offl. § 13
meant-exempt = unntatt offentlighet; nevn hjemmelen
    .example = § 13
meant-private = bare for deg, kommer aldri ut
    .example = Per virket sliten
meant-working-note = et notat, kommer ikke med i referatet
    .example = sjekk tallet
meant-time = når møtet begynte og sluttet
    .example = 10.00–14.00
meant-end = møtet er slutt; kan stå alene
    .example = 14.05
meant-summary = sammendraget først i referatet
    .example = Budsjettet er vedtatt
meant-topic = emnene til saken; før første sak: til møtet
    .example = hospitering, kompetanse
meant-link = en lenke med tittel
    .example = Råd https://bibliotek.example
meant-experience = en erfaring, med hvem som har den foran
    .example = Prøvestad: fire dager var passe
meant-tip = et råd til andre
    .example = Prøvestad: gi hospitanten en oppgave
meant-lesson = noe dere lærte
    .example = to dager er for kort
meant-exchange = et tilbud eller et ønske om hospitering
    .example = Prøvestad tar imot to i uke 38
meant-outcome = hva det førte til; rett under en erfaring
    .example = to av tre byttet arbeidsmåte
meant-contact = hvem en kan spørre; rett under en erfaring
    .example = Kari Eksempel
meant-since = siden når det gjelder; rett under en erfaring
    .example = mars 2024
meant-activity = noe som skal skje, med tiden foran
    .example = 14.–18. september: Hospiteringsuka
meant-next-meeting = når neste møte er
    .example = 14. juni
meant-title = møtets tittel
    .example = Styremøte 3/2027
meant-subtitle = linjen under tittelen
    .example = Vårmøtet
meant-date = dagen møtet er
    .example = 2.–3. juni
meant-place = hvor møtet er
    .example = Tromsø
meant-chair = hvem som leder møtet
    .example = Kari Eksempel
meant-note-taker = hvem som skriver referatet
    .example = Per Eksempel
meant-account = hvem framstillingen er ved
    .example = Kari Eksempel
meant-organiser = hvem som holder møtet
    .example = Fylkesbiblioteket
meant-copy-to = hvem som får kopi
    .example = Fylkesrådet
meant-archive-ref = nummeret i arkivet
    .example = 27/114
meant-meeting-number = hvilket møte det er i rekken
    .example = 3/27
meant-signers = hvem som skriver under
    .example = Kari Eksempel, Per Eksempel
meant-remarks-by = når merknader må være inne
    .example = 20. juni
meant-numbering = hvordan sakene får nummer
    .example = 1/27
meant-document = hva dokumentet skal være
    .example = møteprotokoll
menu-next-item = neste sak: { $title }
menu-no-item = neste sak: ingen. «# tittel» lager en ny.
menu-keys = ⏎ tar raden · Tab også · Esc lukker listen
menu-more = og { $count } til: bokstaver begrenser, ↓ går videre
help-do = gjør det
    .help = Gjør det som raden forteller om.
help-only-tells = Raden forteller bare hva tasten gjør; her gjør den ingenting.
help-ask = Finn en tast, et tegn, et ord eller noe som kan gjøres
help-none = Ingenting passer til «{ $text }». Prøv et annet ord.

next-make = lag møtet
    .help = Lager møtet slik det står her.
next-day = annen dato
    .help = Spør etter en annen dag.
next-edit = endre alt
    .help = Lager møtet og viser alle feltene.
next-new = helt nytt
    .help = Begynner på et helt nytt møte.
next-title = Neste møte i { $name }
next-after = etter { $title }
next-ask-day = Når er neste møte i { $name }?
next-is-planned = Neste møte er alt planlagt: { $title }, { $day }. ⏎ åpner det, d lager enda et på en annen dag.
next-row-title = Tittel
next-row-day = Dato
next-row-place = Sted
next-row-document = Dokument
next-row-invited = Innkalt
next-row-items = Saker
next-at = kl. { $clocks }
next-from-next-meeting = fra «neste møte»
next-from-meets = fra «møtes»
next-no-vote = uten stemmerett
next-nothing-to-approve = Ingen protokoll venter på godkjenning; saken om det er utelatt.
next-series-unread = Serien kunne ikke leses; møtet lages fra { $title }.
next-postponed = { $why ->
    [0] utsatt fra { $number }
   *[1] utsatt fra { $number }: { $reason }
}
next-open-points = { $count ->
    [one] 1 åpent punkt
   *[other] { $count } åpne punkter
}
next-closes = { $title } står som pågående fra en tidligere dag; ⏎ hever det.

## Oppfølgingen: det tidligere møter i serien lot stå åpent

label-corrections = RETTELSER
hint-opens-corrections = Enter viser hva som er rettet i en Word-fil av møtet
corrections-title = Rettelser
corrections-path = Word-fil
corrections-path-hint = f.eks. ~/Nedlastinger/rettet.docx
corrections-how = Skriv stien til Word-filen som har kommet tilbake, og trykk Enter. Så står hver endring her, med det som stod og det som står nå. Ingenting i møtet endres før du godtar det.
corrections-reading = Leser filen …
corrections-left = { $left } igjen av { $count }
corrections-here = her
corrections-word = i Word
corrections-next-line = Møtet er godkjent og endres ikke. Til neste møte (c kopierer alle):
corrections-accepted = godta
corrections-refused = behold
corrections-noted = som notat
corrections-key-read = les på stedet
    .help = Leser stedet i referatet.
corrections-key-write = skriv selv
    .help = Skriver teksten selv.
corrections-key-copy = kopier linjene
    .help = Kopierer linjene for neste møte.
corrections-picked = { $count ->
    [0] Ingenting er igjen å merke.
    [one] Én rettelse er merket; 1 godtar den, 2 beholder det som står her.
   *[other] { $count } rettelser er merket; 1 godtar dem, 2 beholder det som står her.
}
corrections-ask = Teksten som skal stå:
corrections-stays = En slettet eller flyttet tekst kan bare godtas som den er.
corrections-copied = { $count ->
    [one] Én linje er kopiert; lim den inn i neste møte.
   *[other] { $count } linjer er kopiert; lim dem inn i neste møte.
}
corrections-nothing-said = Her er ingenting å angre.
corrections-taken-back = { $count ->
    [one] Angret: rettelsen venter igjen.
   *[other] Angret: { $count } rettelser venter igjen.
}
corrections-said-accepted = { $count ->
    [one] Godtatt: { $text }
   *[other] { $count } rettelser er godtatt; u angrer.
}
corrections-said-refused = { $count ->
    [one] Beholdt som det står her.
   *[other] { $count } steder står som før; u angrer.
}
corrections-said-noted = { $count ->
    [one] Lagt inn som arbeidsnotat: { $text }
   *[other] { $count } rettelser er lagt inn som arbeidsnotater; u angrer.
}
corrections-unfit = { $count ->
    [one] Én står igjen: den kan ikke godtas slik, eller er endret også her.
   *[other] { $count } står igjen: de kan ikke godtas slik, eller er endret også her.
}
corrections-state-open = venter
corrections-state-both = endret også her
corrections-state-shown = bare til å se
corrections-state-accepted = godtatt
corrections-state-refused = beholdt
corrections-state-noted = lagt inn som notat
twin-followup = #oppfølging
label-followup = OPPFØLGING
hint-opens-followup = Enter viser det som står åpent fra tidligere møter
follow-up-title = Oppfølging
follow-up-count = { $open } { $open ->
    [one] åpent
   *[other] åpne
} i { $name }{ $settled ->
    [0] {""}
   *[other] , { $settled } ferdig
}
follow-up-count-short = { $open } { $open ->
    [one] åpent
   *[other] åpne
}{ $settled ->
    [0] {""}
   *[other] , { $settled } ferdig
}
follow-up-none = Ingen åpne punkter fra tidligere møter i { $name }.
follow-up-no-series = Møtet hører ikke til noen serie, og derfor er det ingenting å følge opp. F2 setter serien.
follow-up-unread = { $names } kunne ikke leses; punktene derfra mangler
follow-up-waits = { $count ->
    [one] 1 åpent punkt fra før: #0
   *[other] { $count } åpne punkter fra før: #0
}
follow-up-here = #0 viser det som står åpent fra før. Det som skrives her, er referat av saken.
follow-up-group-action = Oppgaver
follow-up-group-item = Utsatte saker
follow-up-group-expectation = Forventninger
follow-up-group-question = Spørsmål
follow-up-group-proposal = Forslag
follow-up-older = + { $count } eldre, urørt siden { $year }
follow-up-unfold = → viser
follow-up-fold = ← skjuler
follow-up-mentioned = fortsetter
follow-up-take-up = på sakslista
follow-up-own-item = egen sak her
follow-up-later = utsatt til …
follow-up-silent = ikke nevnt i { $count } møter
follow-up-never-accepted = ikke godtatt i { $count } møter
follow-up-on-agenda = nå sak { $number }
follow-up-on-agenda-bare = på sakslista
follow-up-due = frist { $due }
follow-up-until = utsatt til { $due }
follow-up-now-owner = nå: { $names }
follow-up-no-deadline = ingen frist
follow-up-remarked = merknad
follow-up-of-item = Sak { $number } { $title }
follow-up-said = Sagt her: { $what }
follow-up-ask-answer = { $count ->
    [one] Svaret på «{ $text }» (Enter uten svar: bare besvart):
   *[other] Svaret på disse { $count } (Enter uten svar: bare besvart):
}
follow-up-ask-later = { $count ->
    [one] Utsette «{ $text }» til når? (neste møte, 1.9)
   *[other] Utsette disse { $count } til når? (neste møte, 1.9)
}
follow-up-set = { $count ->
    [one] { $what }: «{ $text }». u angrer.
   *[other] { $what }: { $count } rader. u angrer.
}
follow-up-moved = ↑ går tilbake til den.
follow-up-unfit = { $count ->
    [one] 1 rad har ikke det valget og står som før.
   *[other] { $count } rader har ikke det valget og står som før.
}
follow-up-unfit-owner = Bare oppgaver har noen som har ansvaret.
follow-up-unfit-deadline = Bare oppgaver og utsatte saker har en frist.
follow-up-outside = { $title } er godkjent; dette føres utenfor møtene.
follow-up-elsewhere = «{ $text }» ble ført i et annet vindu kl. { $clock }: { $what }.
follow-up-read = les
    .help = Leser punktet der det ble sagt.
follow-up-line = linjen
    .help = Går tilbake til skrivelinjen.
twin-series = #serie
label-series = SERIE
hint-opens-series = Enter viser serien som møtet hører til

## Serien i sine linjer

series-title = Serien { $name }
series-count = { $count ->
    [one] 1 møte siden { $year }
   *[other] { $count } møter siden { $year }
}
series-none-here = Møtet hører ikke til noen serie. F2 setter den.
series-save = lagre
    .help = Lagrer serien.
series-complete = fullfør ordet
series-close = lukk
series-sure = Endringene er ikke lagret. ctrl+s lagrer dem, Esc en gang til lar dem gå.
series-crossing = En av linjene er endret i et annet vindu siden du begynte. ctrl+s en gang til lagrer din.
series-unsaved = Ikke lagret ennå: ctrl+s lagrer.
series-empty = En linje for hvert: tittel: sted: tid: møtes: dokument: medlemmer: vara: # sak
series-offered = Ikke beskrevet ennå. ⇥ fyller inn det som står i { $like }
series-days = Planlegges når du lagrer: { $days }
series-planned = { $count ->
    [0] ingen møter planlagt
    [one] 1 møte planlagt
   *[other] { $count } møter planlagt
}
series-lists = { $count ->
    [one] listen til det planlagte møtet er som før; F4 der retter den
   *[other] listene til { $count } planlagte møter er som før; F4 der retter dem
}
series-taken = { $count ->
    [one] 1 dag hadde et møte fra før
   *[other] { $count } dager hadde et møte fra før
}
series-next = neste: { $told }
series-no-next = neste: dagen er ikke kjent
series-invited = { $count } innkalt
series-overview = Serier
series-in-all = { $count } { $count ->
    [one] serie
   *[other] serier
}
series-none = Ingen serier ennå. n på et møte spør etter serien det hører til.
series-narrow = møtene
    .help = Viser møtene i serien.
series-following = neste møte
    .help = Lager det neste møtet i serien.
series-text = serien
    .help = Viser serien, med sted, dokument og medlemmer.
series-meetings = { $count ->
    [one] 1 møte
   *[other] { $count } møter
}
series-last = sist { $day }
series-following-day = neste { $day }
series-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmer
}
series-open = { $count ->
    [one] 1 åpent
   *[other] { $count } åpne
}
next-series = serien
    .help = Viser serien, med sted, dokument og medlemmer.

## En rettelse blant oppføringene

row-corrects = { $variant ->
    [bare-item] Rettelse, sak { $item }:
    [day] Rettelse til { $date }:
    [day-item] Rettelse til { $date }, sak { $item }:
   *[bare] Rettelse:
}
row-corrected = { $variant ->
    [item] Rettet i møte { $date } (sak { $item }):
   *[bare] Rettet i møte { $date }:
}

## Det serien har å si om møtet

look-minutes-unheard = { $profile ->
    [protocol] Protokollen fra { $day } er ikke godkjent, og ingen sak her gjelder den.
   *[minutes] Referatet fra { $day } er ikke godkjent, og ingen sak her gjelder det.
}
look-minutes-undecided = { $profile ->
    [protocol] Sak { $item } legger fram protokollen fra { $day }, men ingenting er vedtatt om den.
   *[minutes] Sak { $item } legger fram referatet fra { $day }, men ingenting er vedtatt om det.
}
look-minutes-waiting = { $profile ->
    [protocol] Protokollen fra { $day } er godkjent her, men ikke ført der.
   *[minutes] Referatet fra { $day } er godkjent her, men ikke ført der.
}
look-postponed = Utsatt og ikke på sakslista: sak { $item }.
look-taken-twice = Sak { $item } er hentet hit, men ble likevel behandlet { $day }.
look-follow-up = { $count ->
    [one] Ingen har sett på oppfølgingen: 1 åpent punkt.
   *[other] Ingen har sett på oppfølgingen: { $count } åpne punkter.
}
look-silent = { $names } var til stede i { $count } møter uten at «{ $text }» ble nevnt.
look-never-accepted = { $count ->
    [one] 1 forventning til { $name } er framsatt for minst to møter siden og ikke godtatt.
   *[other] { $count } forventninger til { $name } er framsatt for minst to møter siden og ikke godtatt.
}
look-member = { $name } er medlem, men står ikke på frammøtelista.
site-title = Nettstedet
details-site = Nettstedet
field-site-folder = Mappe
field-site-folder-hint = en tom mappe, på disken eller en tjener
field-site-series = Serier
field-site-series-hint = som skal ut; «ingen»: møter uten serie
field-site-drafts = Utkast
field-site-url = Adresse
field-site-url-hint = om den får en: https://…
field-site-title = Navn
field-site-title-hint = det siden heter; ellers virksomhetens navn
wrong-site-folder = Velg en mappe.
wrong-site-series = Det finnes ingen slik serie.
site-settled = Ingenting er skrevet ennå.
key-site-look = vis hva som går ut
    .help = Viser hva som går ut, før noe skrives.
key-site-write = skriv nettstedet
    .help = Skriver sidene som er nye eller endret.
key-site-edit = mappe, serier …
    .help = Sier hvor nettstedet skal ligge, og hva som er på det.
site-looking = Ser etter hva som går ut …
site-none-yet = Ikke noe nettsted ennå. e velger mappe og serier.
site-no-series = uten serie
site-series-none = ingen
site-public = Dette blir offentlig: { $count ->
        [one] ett møte
       *[other] { $count } møter
    } fra { $series }
site-people = { $count ->
        [0] Ingen navn på personer
        [one] Ett navn på en person
       *[other] { $count } navn på personer
    } står der
site-withheld = Dette er ikke med
site-left-private = { $count ->
        [one] én privat tekst
       *[other] { $count } private tekster
    }
site-left-exempt = { $count ->
        [one] én unntatt tekst
       *[other] { $count } unntatte tekster
    }
site-left-working = { $count ->
        [one] ett arbeidsnotat
       *[other] { $count } arbeidsnotater
    }
site-left-unapproved = { $count ->
        [one] ett møte som ikke er godkjent
       *[other] { $count } møter som ikke er godkjent
    }
site-left-planned = { $count ->
        [one] ett planlagt møte
       *[other] { $count } planlagte møter
    }
site-left-cancelled = { $count ->
        [one] ett avlyst møte
       *[other] { $count } avlyste møter
    }
site-left-series = { $count ->
        [one] ett møte i en annen serie
       *[other] { $count } møter i andre serier
    }
site-sought = Søkte etter { $count } tilbakeholdte tekster i alle filene: ingen funnet.{ $short ->
        [0] {""}
        [one] { " " }Én er for kort til å søke etter.
       *[other] { " " }{ $short } er for korte til å søke etter.
    }
site-up-to-date = Nettstedet er som det skal være.
site-will-write = Enter skriver: { $new } nye filer, { $changed } endret, { $removed } fjernet.
site-written = Nettstedet er skrevet: { $new } nye filer, { $changed } endret, { $removed } fjernet.
