### Skjermane på nynorsk. Heile setningar; nøklane som byrjar med hint- høyrer til grammatikken.

## Fellesord
untitled = Utan tittel
no-date = utan dato
opening = Opning
day-number = dag { $number }
each-other = kvarandre
themselves = seg sjølv
word-end = slutt

## Ordet framfor kvar oppføring (høgst elleve teikn)
label-note = TEKST
label-memo = HUGSELAPP
label-statement = TILFØRSEL
label-summary = SAMANDRAG
label-guide = TIL DRØFTING
label-decision = VEDTAK
label-conclusion = KONKLUSJON
label-action = OPPGÅVE
label-expectation = FORVENTNING
label-proposal = FRAMLEGG
label-question = SPØRSMÅL
label-annex = VEDLEGG
label-swot = SWOT
label-strength = STYRKE
label-weakness = VEIKSKAP
label-opportunity = MOGLEGHEIT
label-threat = TRUSSEL
label-unplaced = UPLASSERT
label-step = STEG
label-experience = ERFARING
label-tip = TIPS
label-lesson = LÆRDOM
label-offer = TILBOD
label-wish = ØNSKE
label-activity = AKTIVITET
label-link = LENKJE
label-outcome = Resultat
label-contact = Kontakt
label-since = Sidan
label-newer = NYARE SLAG
label-item = SAK
label-meeting = MØTE
label-day = DAG
label-break = PAUSE
label-go = GÅ TIL
label-move = FLYTT SAK
label-item-detail = OM SAKA
label-attendance = FRAMMØTE
label-read = LES
label-search = FINN
label-preflight = SJEKK
label-replace = BYT UT
label-bin = PAPIRKORG
label-importing = IMPORT
label-settings = INNSTILLINGAR
label-folder = MAPPE
label-close = LUKK
label-spelling = STAVEKONTROLL
label-presence = INN OG UT
label-meeting-detail = OM MØTET
label-votes = RØYSTING
label-vote = RØYSTING
label-answer = SVAR
label-more = HELD FRAM
label-edit = RETTAR

## Innliming: kva mange linjer blir til
paste-lines = { $lines ->
    [one] ÉI LINJE
   *[other] { $lines } LINJER
}
paste-one = éin tekst
paste-points = { $number ->
    [0] punkt
    [one] eitt punkt
   *[other] { $number } punkt
}
paste-paragraphs = { $number ->
    [0] avsnitt
    [one] eitt avsnitt
   *[other] { $number } avsnitt
}
paste-both = { $number ->
    [0] kvar for seg
   *[other] { $number } oppføringar
}
paste-items = { $number ->
    [0] saker
    [one] éi sak
   *[other] { $number } saker
}
paste-typed = { $number ->
    [0] som skrive
    [one] éi linje som skriven
   *[other] { $number } linjer som skrivne
}
paste-nothing = Esc nei
paste-done = Limt inn: { $what }.
paste-taking = { $done } av { $lines } linjer er lesne · Esc avbryt
paste-stopped = Avbrote. Ingenting av innliminga er teke inn; ho ventar framleis.
paste-undo = Ctrl+z tek alt tilbake.
line-pasted = { $lines ->
    [one] Éi linje limt inn: vel over. «{ $first }»
   *[other] { $lines } linjer limt inn: vel over. «{ $first }» … «{ $last }»
}

## Merke bak ei oppføring
mark-private = privat
mark-exempt = unnateke offentlegheit: { $ground }
mark-note = notat, ikkje i referatet
mark-written = reinskrive
mark-default = ikkje i referatet
mark-check = må sjekkast
mark-supersedes = erstattar { $numbers }
mark-amends = endrar { $numbers }
status-decision-adopted = vedteke
status-decision-rejected = ikkje vedteke
status-decision-postponed = utsett
status-decision-superseded = erstatta
status-decision-repealed = oppheva
status-action-open = open
status-action-done = utført
status-action-dropped = går ut
status-action-next = til neste møte
status-expectation-stated = sett fram
status-expectation-accepted = godteken
status-expectation-met = innfridd
status-expectation-unmet = ikkje innfridd
status-expectation-withdrawn = trekt
counted-expectation-stated = { $count } { $count ->
    [one] sett fram
   *[other] sette fram
}
counted-expectation-accepted = { $count } { $count ->
    [one] godteken
   *[other] godtekne
}
counted-expectation-met = { $count } { $count ->
    [one] innfridd
   *[other] innfridde
}
counted-expectation-unmet = { $count } { $count ->
    [one] ikkje innfridd
   *[other] ikkje innfridde
}
counted-expectation-withdrawn = { $count } { $count ->
    [one] trekt
   *[other] trekte
}
status-proposal-open = ope
status-proposal-adopted = vedteke
status-proposal-rejected = falle
status-proposal-merged = slått saman
status-proposal-dropped = falle bort
status-item-postponed = utsett
status-item-withdrawn = trekt
status-item-done = handsama
status-question-open = utan svar
status-question-answered = svart på
status-question-dropped = falle bort
status-experience-holds = gjeld
status-experience-outdated = utdatert
status-activity-planned = planlagd
status-activity-held = gjennomført
status-activity-cancelled = avlyst
outcome-done = handsama
outcome-postponed = utsett
outcome-withdrawn = trekt
outcome-noted = til orientering
outcome-inconclusive = utan konklusjon
board-strength = Styrkar
board-weakness = Veikskapar
board-opportunity = Moglegheiter
board-threat = Truslar
board-unplaced = Ikkje plassert enno
board-others = Anna i saka
board-values = Verdiar
board-plan = Plan
plan-proposed = foreslått, ikkje vedteken
plan-adopted = vedteken
column-period = Periode
column-activity = Aktivitet
column-owner = Ansvar

## Over oppføringane
head-followed = Følgt opp
head-of-item = Sak { $number }
head-continues = Utsett frå
head-presenter = Innleiar
head-format = Arbeidsform
head-background = Bakgrunn
head-recommendation = Tilråding
head-recommender = Tilråding frå
head-closed = Lukka
head-plan = Planen
head-outcome = Utfall
head-marks = Sak
head-exempt = Unnateke
head-exempt-unnamed = ingen paragraf nemnd
head-days = Dato
head-clock = Kl.
head-next-meeting = Neste møte
head-place = Stad
head-chair = Møteleiar
head-note-taker = Referent
head-present = Til stades
head-deputy = Vara
head-excused = Forfall
head-absent = Ikkje møtt

## Det opne møtet
agenda-title = Saker
minutes-empty = Ingenting er notert her enno.
minutes-submitted = { $profile ->
    [protocol] Protokollen
   *[minutes] Referatet
} frå { $date }: utkast · { $items ->
    [one] { $items } sak
   *[other] { $items } saker
}, { $decisions } vedtak
item-empty = Ingenting i «{ $title }» enno. Skriv under; = vedtak, ! oppgåve.
meeting-listed = No saka: # første sak · elles er alt tekst · ? hjelp
meeting-empty = Byrj slik: til stades: Kari, Per · # første sak · ? hjelp
line-empty = Skriv det som blir sagt. # meir · : ord · ? hjelp
minutes-used = { $minutes } m
item-time = { $used } min
item-time-planned = { $used } av { $planned } min
item-time-over = { $used } av { $planned } min, { $over } over
break-time = pause i { $used } min
break-time-planned = pause, { $left } min att
break-time-over = { $over ->
    [0] pausen er slutt no
   *[other] pausen er { $over } min over tida
}
plan-left = { $minutes } min att · { $time }
present-count = { $here } av { $expected } til stades
present-uncounted = { $here }+ til stades
saved-at = lagra { $time }
all-saved = Alt er lagra kl. { $time }.
saving = Lagrar …
read-only = kan berre lesast
kept-aside-how = Ctrl+p «Lagt til side» viser det.
bin-ask = Leggje «{ $title }» ({ $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }) i papirkorga? ⏎ ja · Esc nei
bin-ask-for-good = Slette «{ $title }» ({ $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }) for godt? ⏎ ja · Esc nei
bin-put = I papirkorga, u hentar tilbake: «{ $title }»
bin-back = «{ $title }» er henta tilbake.
put-away = Lagt bort, u hentar tilbake: «{ $title }»
meeting-became = «{ $title }» er no { $state }.
meeting-becomes-draft = avslutta (utkast)
meeting-becomes-live = i gang
meeting-becomes-planned = planlagt
meeting-becomes-cancelled = avlyst
meeting-becomes-away = lagt bort: ikkje i lista, finst med /
meeting-becomes-listed = i lista igjen
meetings-view-year = etter år
meetings-view-series = etter serie
meetings-no-series = utan serie
meetings-view-away = bortlagde og avlyste
meetings-view-bin = papirkorga
meetings-away = { $count ->
    [one] { $count } bortlagt eller avlyst
   *[other] { $count } bortlagde eller avlyste
}
bin-deleted = «{ $title }» er sletta for godt.
bin-left-something = «{ $title }» er sletta, men { $count ->
        [one] éi fil
       *[other] { $count } filer
    } kan ha noko av det framleis: «referat bin --empty» nemner dei.
bin-approved = Godkjende referat blir ikkje sletta. g opnar det først.
status-approved = Godkjende referat har ingen annan status før dei er opna att: g opnar.
bin-title = Papirkorga
bin-count = { $count } møte
bin-empty = Papirkorga er tom.
bin-nothing = Ingenting er gjort her som kan angrast, sidan programmet starta.
aside-title = Det møtet ikkje har teke imot
aside-none = Ingenting er lagt til side.
aside-no-words = (ei endring utan ord)
aside-put-in = { $count ->
        [0] Det er ingenting som kan takast inn av seg sjølv; kopier linjene i staden.
        [one] Éi endring er teken inn.
       *[other] { $count } endringar er tekne inn.
    }
aside-copied = Linjene er kopierte.
aside-sure = Ingen kan hente dette tilbake. Del ein gong til kastar det.
undone = Den siste endringa er angra. Ctrl+y gjer ho igjen.
redone = Endringa er gjord igjen.
nothing-to-undo = Det er ingenting å angre.
nothing-to-redo = Det er ingenting å gjere igjen.
deleted = Sletta: { $text }
deleted-hint = Trykk u for å angre.
no-entry = Inga oppføring er vald.
only-points = Berre tekst og punkt kan plasserast på tavla.
no-item = Gå til ei sak først.
leave-unsaved = Noko er ikkje på disken enno, så møtet blir halde ope. Det blir prøvd igjen.
meeting-ended = Møtet er avslutta. Referatet er eit utkast og tek framleis imot linjer.

## Den tomme linja
line-goes-to = linja går til { $place }
new-below = { $count } { $count ->
    [one] ny
   *[other] nye
 } under ↓
line-away-entries = Tastane verkar på oppføringa over. i: tilbake hit. q: ut av møtet.
line-away-agenda = Tastane verkar i sakslista. Esc: tilbake hit.
line-approving = ⇥ { $line }
line-approved = Godkjent: tek ingen linjer.
line-paragraph = Nytt avsnitt: neste tekst byrjar for seg sjølv.
line-unsaved = Ikkje lagra enno; prøver igjen.
line-empty-swot = + styrke  - veikskap  ++ moglegheit  -- trussel
line-empty-values = * verdi: kva han tyder
line-empty-plan = / juni 2027: kva som skal gjerast

## Kva som nettopp hende
taken-back = Angra: { $what }.
taken-back-hint = Ctrl+y gjer det igjen.
done-again = Gjort igjen: { $what }.
changed-entry = { $kind } «{ $text }»
changed-entries = { $count ->
    [one] éi oppføring
   *[other] { $count } oppføringar
}
changed-edited = endringa av { $what }
changed-deleted = slettinga av { $what }
changed-item = saka «{ $title }»
changed-agenda = sakslista
changed-meeting = sida om møtet
changed-attendance = frammøtet
changed-presence = inn og ut
changed-days = møtedagane
changed-other = siste endring
told-end = Møtet er heva kl. { $time }; referatet er eit utkast.
told-detail = { $label }: { $value }.

## Stader å sjekke
sign-check = noko å sjekke før referatet går ut; teikna kjem ikkje med i noko dokument
sign-looking = stadene å sjekke før referatet går ut; samandraget
sign-more-looking = finn og byt ut i heile møtet; stavekontroll
example-check = … ?? · hugs: …
example-looking = #sjekk · #samandrag
example-more-looking = #byt · #stavekontroll
checks-count = { $count ->
    [one] éin merkt stad
   *[other] { $count } merkte stader
}
checks-none = Ingen merkte stader står att.
checks-left = { $count ->
    [0] Ingen merkte stader står att.
    [one] Éin merkt stad står att.
   *[other] { $count } merkte stader står att.
}
check-settled = Sjekka: { $text }
check-memo-done = Hugselappen er gjord og sletta; u angrar.
check-none-here = Denne oppføringa har ikkje noko å sjekke.

## Fullføring og vedtak som gjeld
offer-person = på lista
offer-party = part
offer-item = sak
offer-decision = vedtak
offer-word = ord
offer-deadline = frist
offer-abbreviation = forkorting
offer-standing = gjeld
sign-complete = det som blir tilbode bak markøren, tek du med Tab; Enter lagrar det som er skrive

## Sakslista
naming-first = Ny sak aller først
naming-after = Ny sak etter «{ $title }»
naming-under = Ny undersak i «{ $title }»
naming-how = Tittelen på saka, gjerne med (20 min). Enter lagar ho, Esc lèt vere.
item-added = Ny sak: { $title }. Trykk u for å angre.
key-agenda-level = nivå
key-agenda-go = gå til
    .help = Lèt skrivelinja gå til saka.
key-agenda-new = ny sak
    .help = Lagar ei ny sak under denne.
key-attendance-more = fleire
    .help = Fører opp fleire.
key-attendance-fields = alle felt
    .help = Viser alle felta for personen.
key-follow-parts = førre, neste
item-now-under = «{ $title }» står no under «{ $above }».
item-now-own = «{ $title }» er no ei eiga sak.
item-no-lower = Her er inga sak framfor som ho kan stå under.
item-no-higher = Ho er ei eiga sak alt.
item-is-first = Saka står først alt.
item-is-last = Saka står sist alt.
item-settled = { $title }: { $outcome }
outcome-open = open
no-item-chosen = Inga sak er vald.
delete-item-sure = Del ein gong til slettar saka; { $count ->
    [one] éi oppføring blir flytta
   *[other] { $count } oppføringar blir flytta
} til «{ $place }».
day-is-here = I dag er dag { $number }. Skriv #dag { $number } for å byrje på han.

## Frammøtet
attendance-title = Frammøte
attendance-empty = Ingen er ført opp enno. Trykk n og skriv namn som etter «til stades:», til dømes: Kari Nordmann (leiar, Harstad bibliotek), Per Hansen, ni biblioteksjefar
attendance-before = a fører opp dei { $count } frå «{ $title }».
attending-present = til stades
attending-deputy = vara
attending-recused = ugild
attending-gone = har gått
attending-excused = forfall
attending-absent = ikkje møtt
attending-invited = innkalla
attending-unsaid = ikkje ført
mark-deputy-for = vara for { $name }
mark-no-vote = utan røysterett
voters-count = { $met } av { $members } med røysterett
voters-present = { $met } av { $members } med røysterett til stades
quorum-quorate = vedtaksfør
quorum-half = akkurat halvparten
quorum-not-quorate = ikkje vedtaksfør
label-recusal = UGILD
moved-arrival = { $name } kom
moved-departure = { $name } gjekk
moved-recusal = { $name } er ugild
ask-deputy = Kven er vara for { $name }?
ask-ground = Kvifor er { $name } ugild i saka? Svaret kan stå tomt.
ask-people = Kven? Skriv som etter «til stades:», eller til dømes «forfall: Per».
list-none-before = Ingen tidlegare møte i serien eller med same tittel har ei frammøteliste. n fører opp.
list-taken = Førte opp som i «{ $title }»: { $count }.
    .hint = a: alle er til stades · u angrar
list-has-moved = { $name } har kome eller gått. Linja om det kan slettast.
list-is-here = { $name } er alt til stades.
list-is-not-here = { $name } er ikkje til stades.
list-persons-only = Dette gjeld personar, ikkje grupper.
list-one-name = Skriv eitt namn, til dømes Nils Li.
list-removed = { $name } er teken av lista. u angrar.
list-row-gone = Linja er sletta. u angrar.
list-undone = Siste endring er angra. Ctrl+y gjer ho igjen.
details-person = På frammøtelista
field-count = Tal på
field-count-hint = for ei gruppe; 0 er ukjent, tomt er éin person
field-party = Parti
field-reason = Grunn
field-role = Rolle
field-attending = Frammøte
field-deputy-for = Vara for
field-may-vote = Røysterett
field-invited = Innkalla
wrong-count = Her må det stå eit tal, eller vere tomt for ein person.
wrong-name = Skriv eit namn. Den som ikkje skal stå her, blir fjerna med Del i lista.
sign-everybody = alle på lista er til stades, med unntak
example-everybody = alle til stades utanom Per

## Blant oppføringane
label-owner = ANSVAR
label-deadline = FRIST
label-pair = FORVENTNING
label-moving = FLYTTER
label-split = DELER
how-owner = Kven har ansvaret?
how-deadline = Når skal det vere gjort?
how-pair = Kven ventar det av kven? A > B
how-moving = Til kva sak? Nummer eller tittel
how-split = Set markøren der ho skal delast.
none-with-owner = Berre oppgåver og steg har ansvar.
none-with-deadline = Berre oppgåver har frist.
make-action-first = Trykk ! for å gjere henne til ei oppgåve.
no-pair = Skriv kven som ventar noko av kven: A > B.
no-such-item = Inga enkelt sak heiter det. Skriv nummeret eller meir av tittelen.
no-point-above = Det står ikkje noko punkt over som ho kan høyre til.
nothing-above = Det står inga oppføring over.
split-where = Set markøren inne i teksten, der han skal delast.
split-done = Delt i to.
kind-point = punkt
kind-sub-point = underpunkt
kind-conclusion = konklusjon
already = Det er { $kind } frå før.
became = Endra til { $kind }: { $text }
became-many = { $count } oppføringar er endra til { $kind }.
action-next = a gir ansvar, f gir frist.
promoted-decision = { $count ->
    [one] Nytt vedtak: { $text }
   *[other] { $count } nye vedtak
}
promoted-conclusion = { $count ->
    [one] Ny konklusjon: { $text }
   *[other] { $count } nye konklusjonar
}
promoted-action = { $count ->
    [one] Ny oppgåve: { $text }
   *[other] { $count } nye oppgåver
}
promoted-stays = { $count ->
    [one] Oppføringa det kom frå, står som før.
   *[other] Oppføringane dei kom frå, står som før.
}
promoted-adopted = { $count ->
    [one] Framlegget er merkt som vedteke.
   *[other] Framlegga er merkte som vedtekne.
}
now-private = { $count ->
    [one] No privat: { $text }
   *[other] { $count } oppføringar er no private.
}
now-not-private = { $count ->
    [one] Ikkje lenger privat: { $text }
   *[other] { $count } oppføringar er ikkje lenger private.
}
now-in-minutes = { $count ->
    [one] Med i referatet: { $text }
   *[other] { $count } oppføringar er med i referatet.
}
now-out-of-minutes = { $count ->
    [one] Ikkje med i referatet: { $text }
   *[other] { $count } oppføringar er ikkje med i referatet.
}
moved = { $count ->
    [one] Flytta til «{ $item }».
   *[other] { $count } oppføringar er flytta til «{ $item }».
}
already-there = Ho står alt i den saka.
merged = { $count } oppføringar er slått saman til éi.
deleted-many = { $count } oppføringar er sletta.

## Reinskriving
label-fair = REINSKRIV
fair-lines = Linjer som skrivne
fair-texts = Blir til
fair-reading = Referatet, slik det blir skrive ut
fair-lines-empty = Her er ingen linjer.
fair-texts-empty = Enter gjer linja til ein tekst. 1 lèt ho stå som ho er, 2 tek ho ut av referatet.
fair-written = tekst { $text }
fair-open = open
fair-kept = står som ho er
fair-out = ikkje i referatet
fair-private = privat
fair-count = sak { $place } av { $places } · { $treated } av { $lines } linjer handsama
fair-left = heile møtet: { $left } av { $lines } linjer att
fair-all-done = heile møtet er gått gjennom
fair-took = møtet tok { $minutes } min
fair-stands = Dette står for seg sjølv i referatet. 1 lèt det stå, e rettar teksten.
fair-already = Linja står alt i ein tekst. e skriv teksten om, Del tek linja ut av han.
fair-written-stands = Orda står i ein tekst. Del tek linja ut av teksten først.
fair-from-lines = Gå til linjene med Tab for å ta med fleire.
fair-join-two = Merk tekstane som skal slåast saman, eller vel ein som har ein tekst over seg.
fair-apart = Notata står for seg sjølve att.
fair-nothing-apart = Her er ingen tekst å ta frå kvarandre.
fair-text-first = Vel ein tekst på sida «Blir til» først.
fair-text-gone = Nokon tok teksten frå kvarandre. Kopier orda dine, eller trykk Esc to gonger.
fair-item-out = Heile saka er teken ut av referatet.
fair-item-in = Heile saka er med i referatet att.
fair-how-write = Enter lagrar, ctrl+j gir ny linje. Ei tom linje gir nytt avsnitt.
fair-sure = Esc ein gong til forkastar det du skreiv. Enter lagrar det.
fair-undone = Siste endring er angra. Ctrl+y gjer ho igjen.
fair-is-last = Det er ingen fleire saker med linjer.
fair-is-first = Dette er den første saka med linjer.
sign-fair = reinskriving: linjene blir til referat, òg medan møtet går
example-fair = #reinskriv
hint-opens-fair = Enter opnar Reinskriv

## Møta
column-number = Nr
column-due = Frist
column-day = Dag
column-meeting = Møte
column-point = Punkt
column-item = Sak
column-series = Serie
column-status = Status
meetings-live = I gang
meetings-unreadable = Ikkje i orden
meetings-count = { $count ->
    [one] eitt møte
   *[other] { $count } møte
}
reading = les arkivet …
reading-so-far = les arkivet … { $done } av { $count }
archive-empty = Her er ingen møte enno.
beginning-welcome = Velkomen til Referat. Møta blir lagra i { $folder }.
beginning-1 = Byrj på eit møte no
beginning-2 = Sjå på døme på møte (blir ikkje lagra; q kjem tilbake hit)
beginning-3 = Les inn referat frå før
beginning-4 = Språk: bokmål · nynorsk · English
beginning-5 = Verksemd: står på dokumenta
beginning-6 = Ei anna mappe
beginning-folder = Avslutt med q og start slik: referat --archive MAPPE
beginning-signs = Teikna: = vedtak  ! oppgåve  A > B: forventning  - punkt  ? spørsmål  # sak
beginning-text = Alt anna er tekst. F1 viser hjelp, overalt; på skrivelinja òg ? og Enter.
none-away = Her er ingen bortlagde eller avlyste møte.
    .hint = Esc viser alle møta.
search-empty = Ord · "ein frase" · slag:vedtak frå: til: ansvar: serie: år: status:
search-title = Finn i alle møte
search-title-series = Finn i { $series }
search-widen = ⌫ alle seriar
search-offers = ⇥ { $offers }
hits-title = Treff
hits-count = { $count ->
    [one] eitt treff
   *[other] { $count } treff
}
hits-newest = dei { $count } nyaste; fleire kjem når du blar
nothing-fits = Ingenting passar til «{ $text }».
    .hint = Prøv færre ord, eller berre ein del av eit ord. «slag:vedtak», «frå:styret», «ansvar:kari» og «år:2015» avgrensar søket. Esc viser møta igjen.
unreadable-hint = Køyr «referat check» for å sjå alt som er gale, og kva som kan gjerast.
count-points = { $count ->
    [one] Oppfølging: 1 ope punkt frå { $name } ventar her
   *[other] Oppfølging: { $count } opne punkt frå { $name } ventar her
}
count-items = { $count ->
    [one] éi sak
   *[other] { $count } saker
}
count-decisions = { $count ->
    [one] eitt vedtak
   *[other] { $count } vedtak
}
count-actions = { $count ->
    [one] éi oppgåve
   *[other] { $count } oppgåver
}
count-expectations = { $count ->
    [one] éi forventning
   *[other] { $count } forventningar
}
state-planned = planlagt
state-live = i gang
state-draft = utkast
state-submitted = til godkjenning
state-approved = godkjent
state-cancelled = avlyst
meeting-waits = noko ventar

## Møtet som blir lese
sign-read = lese møtet slik det blir skrive ut, med det som har hendt sidan
example-read = #les
read-contents = Innhald
read-search-empty = Finn i dette møtet
read-hits = { $place } av { $count } · ↓ neste, ↑ førre
read-reading = les møtet …
read-no-hits = ingen treff
read-nothing-marked = Tab går til neste vedtak, oppgåve eller lenkje; ⏎ følgjer henne.
read-no-link = Herifrå går det inga lenkje.
read-no-way-back = Du har ikkje følgt noka lenkje hit.
read-no-more = Lenger ned er det ingen vedtak, oppgåver eller lenkjer.
read-no-more-above = Lenger opp er det ingen vedtak, oppgåver eller lenkjer.
read-not-printed = Det du kom for, står ikkje i denne utgåva. v og 4 tek med det som er privat.
read-no-series = Møtet høyrer ikkje til nokon serie.
read-newest = Dette er det siste møtet i serien.
read-oldest = Dette er det første møtet i serien.
read-approved = Møtet er godkjent og kan ikkje endrast.
read-internal = Det som er privat eller unnateke, er med og merkt.
read-public = Det som er privat eller unnateke, blir ikkje vist.
read-copied-marked = Staden er kopiert, om terminalen tillèt det.
read-copied-address = Adressa er kopiert.
read-copied-part = Det som står under overskrifta, er kopiert, om terminalen tillèt det.
read-copied-all = Heile dokumentet er kopiert, om terminalen tillèt det.

## I margen: kva som har hendt sidan
since-replaced = erstatta av { $number }
since-repealed = oppheva ved { $number }
since-amended = endra av { $number }
since-decision-adopted = vedteke { $day }
since-decision-rejected = ikkje vedteke { $day }
since-decision-postponed = utsett { $day }
since-decision-superseded = erstatta { $day }
since-action-open = opna att { $day }
since-action-done = utført { $day }
since-action-dropped = gjekk ut { $day }
since-expectation-stated = sett fram på nytt { $day }
since-expectation-accepted = godteken { $day }
since-expectation-met = innfridd { $day }
since-expectation-unmet = ikkje innfridd { $day }
since-expectation-withdrawn = trekt { $day }
since-proposal-open = ope att { $day }
since-proposal-adopted = vedteke { $day }
since-proposal-rejected = fall { $day }
since-proposal-merged = slått saman med eit anna { $day }
since-proposal-dropped = falle bort { $day }
since-question-open = stilt på nytt { $day }
since-question-answered = svart på { $day }
since-question-dropped = falle bort { $day }
since-experience-holds = gjeld, sagt { $day }
since-experience-outdated = utdatert { $day }
since-activity-planned = planlagd { $day }
since-activity-held = gjennomført { $day }
since-activity-cancelled = avlyst { $day }
since-owner = { $owners } tok over { $day }
since-no-owner = utan ansvarleg frå { $day }
since-deadline = ny frist { $deadline }, sett { $day }
since-deadline-next-meeting = ny frist: neste møte, sett { $day }
since-no-deadline = utan frist frå { $day }
since-taken-up = teken opp att i sak { $number }, { $day }
since-mentioned = held fram, sagt { $day }
since-remark = { $day }: { $text }

## Import av tekst
label-point-of-decision = PUNKT I VEDTAK
label-point-of-proposal = PUNKT I FRAMLEGG
label-correction = RETTING
label-point = PUNKT
label-role = I HOVUDET
label-end = SLUTT
label-form-swot = SWOT
label-form-values = VERDIAR
label-form-plan = PLAN
label-value = VERDI
label-aside = UTANOM
label-layout = SKILJE
import-hint-decided = høyrest ut som eit vedtak, men blir ikkje kalla det
import-hint-adopted = seier at framlegget over vart vedteke; «=» gjer det til vedtaket
import-hint-struck = er stroke over, utan at det står om det er gjort eller falle bort
import-when = { $day ->
    [none] Ingen dato er funnen
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
    [one] 1 på frammøtelista
   *[other] { $people } på frammøtelista
} · { $decisions } vedtak · { $conclusions ->
    [one] 1 konklusjon
   *[other] { $conclusions } konklusjonar
} · { $actions ->
    [one] 1 oppgåve
   *[other] { $actions } oppgåver
}
import-lines = { $lines ->
    [one] 1 linje
   *[other] { $lines } linjer
}, av dei { $text } som tekst og punkt
import-left-out = { $count ->
    [one] 1 innhaldsliste eller innsett side er utelaten
   *[other] { $count } innhaldslister eller innsette sider er utelatne
}
import-comment = Merknad frå { $who }: { $text }
import-header = Topptekst: { $text }
import-footer = Botntekst: { $text }
import-picture = Bilete: { $text }
import-joined = { $count ->
    [one] 1 linje som var broten, er skøytt saman med den framfor
   *[other] { $count } linjer som var brotne, er skøytte saman med den framfor
}
import-there-already = er i arkivet frå før
import-title = Importer referat som finst som tekst
import-path = Fil eller mappe
import-path-hint = t.d. ~/Dokument/referat.txt
import-how = Skriv stien til ei fil (.docx, .html, .md, .txt, .json) eller ei mappe, og trykk Enter. Då kjem kvar linje og kva ho blir. Ingenting blir skrive i arkivet før du trykkjer Enter ein gong til.
import-reading = Les …
import-files = { $count } filer
import-nothing-new = Det er ingenting nytt å leggje i arkivet.
import-done = { $kept ->
    [0] Ingen møte er lagde i arkivet
    [one] Eitt møte er lagt i arkivet
   *[other] { $kept } møte er lagde i arkivet
}{ $refused ->
    [0] .
    [one] ; éi fil vart avvist.
   *[other] ; { $refused } filer vart avviste.
}
record-new = «{ $title }» frå { $archive } er lese.
record-newer = «{ $title }» frå { $archive } er lese; ei eldre utgåve er lagd til side.
record-known = «{ $title }» frå { $archive } er lese frå før.
record-older = Arkivet har ei nyare utgåve av «{ $title }» frå { $archive }; fila er ikkje lesen inn.
record-both = To utgåver av revisjon { $theirs } av «{ $title }» frå { $archive }; begge er tekne vare på.
record-restored = «{ $title }» er tilbake i arkivet.
record-here = «{ $title }» er i arkivet frå før; ingenting er skrive.
record-here-older = Du har { $ours ->
        [0] eit utkast
       *[other] revisjon { $ours }
    } av «{ $title }»; fila er { $theirs ->
        [0] eit utkast
       *[other] revisjon { $theirs }
    }, og er ikkje lesen inn.
record-here-newer = Fila er revisjon { $theirs } av «{ $title }»; arkivet har { $ours ->
        [0] eit utkast
       *[other] revisjon { $ours }
    }. Ingenting er skrive.
record-here-other = Fila og arkivet har kvar si utgåve av revisjon { $theirs } av «{ $title }». Ingenting er skrive.
foreign-from = frå { $archive }, lese { $day }
foreign-list = Frå andre
arrivals = { $count } nye opptak frå andre arkiv er lesne.
import-read-so-far = lese { $done } av { $count } filer
import-kept-so-far = { $done } av { $count } filer er handsama
import-correct = På ei linje: = vedtak, ! oppgåve, * framlegg, - punkt, ' tekst.
import-correct-person = På ein person: 1 til stades, 2 forfall, 3 ikkje møtt, 4 vara. u angrar.
import-stays = Denne linja høyrer til hovudet for møtet eller er ei sak; ho kan rettast når møtet er lagt i arkivet.
key-import-read = les
    .help = Les fila eller mappa og viser kva kvar linje blir.
key-import-keep = legg i arkivet
    .help = Legg det som blir vist, i arkivet. Eit møte åleine blir opna.
key-import-other = anna fil
    .help = Skriv ein annan sti.

## Registra
register-meetings = Møte
register-decisions = Vedtak
register-expectations = Forventningar
topic-decisions = Gjeld no
topic-actions = Opne oppgåver
topic-expectations = Forventningar
topic-experiences = Erfaringar
topic-questions = Opne spørsmål
topic-proposals = Opne framlegg
topic-dates = Datoar
topic-links = Lenkjer
topic-history = Historie
topic-items = Handsama i
topic-word-hits = Ord funne, ikkje bestemt
register-experiences = Erfaringar
register-topics = Emne
topic-also = også { $names }
topic-entries = { $entries ->
        [one] eitt punkt
       *[other] { $entries } punkt
    } frå { $meetings ->
        [one] eitt møte
       *[other] { $meetings } møte
    }
topic-nothing = Ingenting er ført på dette emnet.
topic-by-title = tittelen, «{ $word }»
topic-by-text = ordet «{ $word }»
topics-count = { $count ->
        [one] eitt emne
       *[other] { $count } emne
    }
topics-none = Ingen emne enno. «emne: hospitering» i ei sak gir henne eit emne.
topics-untagged = saker utan emne
topics-left = { $count ->
        [one] éi sak utan emne
       *[other] { $count } saker utan emne
    }
topics-left-short = { $count } att
topics-none-left = Ingen saker manglar emne.
topics-needs-none = treng ikkje emne
topics-ask = Emne, med komma mellom
key-topics-untagged = utan emne
    .help = Viser sakene som ikkje har emne, så dei kan få eitt.
key-topics-others = andre emne
    .help = Skriv andre emne for saka.
experiences-count = { $count ->
        [one] éi erfaring
       *[other] { $count } erfaringar
    }
experiences-who = Kven
experiences-what = Kva
experiences-confirmed = Stadfesta
experiences-last = stadfesta { $year }
experiences-all-outdated = Alle erfaringane er utdaterte. v viser dei òg.
experiences-none = Ingen erfaringar enno. «erfaring: Dømedal bibliotek: …» i eit møte gir den første.
experiences-outdated = utdaterte òg, eller ikkje
register-actions = Oppgåver
register-decisions-count = { $open } av { $count } gjeld
register-expectations-count = { $open } av { $count } ikkje innfridde
register-actions-count = { $open } av { $count } opne
register-count-short = { $open } av { $count }
register-as-of-short = per { $day }
register-as-of = slik det stod { $day }
register-shown = viser { $shown } av { $count }
register-order-date = nyaste først
register-order-number = etter nummer
register-order-owner = etter ansvar
register-order-deadline = etter frist
register-order-status = etter status
register-order-party = etter kven
register-standing = berre gjeldande
register-open = berre opne
register-pairs = kven ventar kva av kven
    .help = Enter viser forventningane.
register-all-pairs = Alle forventningar ({ $count })
register-all-series = alle seriar
register-view-series = serien, eller alle seriar
register-narrow-empty = Ord · "ein frase" · ansvar:kari status:open frå: til: serie: år:2025
register-filters = Prøv færre ord, eller berre ein del av eit ord. «ansvar:kari», «status:open», «frå:styret», «serie:styret» og «år:2025» avgrensar lista. Esc viser alle att.
register-no-decisions = Det er ikkje vedteke noko enno. = framfor ei linje i eit møte gjer henne til eit vedtak.
register-no-expectations = Ingen har sett fram forventningar enno. «Biblioteka > Fylket: …» i eit møte blir ei forventning.
register-no-actions = Det er ingen oppgåver enno. ! framfor ei linje i eit møte gjer henne til ei oppgåve.
register-none-then = Her stod det ingenting den dagen. d viser det slik det er no.
register-none-open = Berre det som er ope eller gjeld, står her no. v og 1 viser resten òg.
register-overdue = over fristen
register-owner = Ansvar: { $owners }
register-no-owner = Ingen har ansvaret
register-due = frist { $due }
register-no-deadline = utan frist
register-hidden-private = privat
register-hidden-exempt = unnateke offentlegheit
register-hidden-note = notat, ikkje i referatet
register-link-later = vidare til { $what }
register-link-earlier = tilbake til { $what }
register-no-link = Ingen vedtak peikar dit herifrå.
register-no-row = Vel ei rad først.
register-so-already = Det står slik alt.
register-as-it-stood = Her står det som galdt tidlegare, og det kan ikkje endrast. d viser det slik det er no.
register-nothing-said = Det er ingenting å angre her.
register-taken-back = { $count ->
    [one] Angra: rada står som før.
   *[other] Angra: { $count } rader står som før.
}
register-said = { $count ->
    [one] { $what }: «{ $text }». u angrar.
   *[other] { $what }: { $count } rader. u angrar.
}
register-said-in = { $count ->
    [one] { $what }: «{ $text }». Blir ført i «{ $meeting }». u angrar.
   *[other] { $what }: { $count } rader. Blir ført i «{ $meeting }». u angrar.
}
register-said-owner = nytt ansvar
register-said-deadline = ny frist
register-said-remark = merknad
register-ask-owner = { $count ->
    [one] Kven skal gjere «{ $text }»?
   *[other] Kven skal gjere desse { $count }?
}
register-ask-deadline = { $count ->
    [one] Ny frist for «{ $text }» (1.9, neste møte):
   *[other] Ny frist for desse { $count } (1.9, neste møte):
}
register-ask-remark = { $count ->
    [one] Merknad til «{ $text }»:
   *[other] Merknad til desse { $count }:
}
register-ask-day = Kva dag? Registeret blir vist slik det stod då (1.3.2025):
register-no-day = «{ $text }» er ingen dag. Skriv han som 1.3.2025.
next-meeting = neste møte
history-first = { $what } { $day }
history-by = { $what } { $day }
history-in = { $what } i «{ $meeting }»
register-exported-left-out = { $count ->
    [one] Éi rad som ikkje er for alle, er utelaten.
   *[other] { $count } rader som ikkje er for alle, er utelatne.
}
register-export-private = Private og unnatekne rader og notat blir ikkje med.
register-export-all = Private og unnatekne rader og notat blir med. Berre for dei med tilgang.
register-export-rows = { $count ->
    [one] éi rad
   *[other] { $count } rader
}

## Følgjevindauget
follow-stale = Det som vart lese sist, blir vist så lenge.
follow-here = følgjer møtet
follow-away = viser ei anna sak · End følgjer møtet att
follow-closed = Det som er oppe no, blir ikkje vist her.

## Om møtet
details-title = Om møtet
details-new = Nytt møte
details-entry = Oppføring
details-item = Sak
details-changed = Noko er endra. Esc ein gong til går frå det, Ctrl+s lagrar.
details-saved = Opplysningane er lagra.
details-wrong = Rett det som står i raudt, så kan det lagrast.
field-title = Tittel
field-subtitle = Undertittel
field-series = Serie
field-number = Møtenummer
field-numbering = Saksnummer
field-days = Dato
field-days-hint = t.d. 2.6, 2.–3. juni eller torsdag
field-clocks = Kl.
field-clocks-hint = t.d. 10 eller 10–14.30
field-more = Meir
field-place = Stad
field-language = Språk
field-profile = Dokument
field-tidy = Rydd teksten
field-scope = Referatet tek med
field-organiser = Arrangør
field-chair = Møteleiar
field-note-taker = Referent
field-copy-to = Kopi til
field-archive-ref = Arkivsak
field-access = Tilgang
field-signers = Underskrivarar
field-remarks-by = Merknader innan
field-zone = Tidssone
field-state = Status
field-text = Tekst
field-kind = Slag
field-status = Status
field-point = Punkt i ei liste
field-entry-number = Nummer
field-conclusion = Konklusjon
field-owners = Ansvar
field-owner = Ansvar
field-deadline = Frist
field-from-party = Kven ventar
field-to-party = Av kven
field-gathers = Samlar verdiane
field-mutual = Gjensidig
field-name = Namn
field-by = Foreslått av
field-votes = Røyster
field-supersedes = Erstattar
field-repeals = Opphevar det heilt
field-amends = Endrar
field-answer = Svar
field-answered-by = Svar frå
field-file = Fil
field-quadrant = Plass på tavla
field-period = Periode
field-variant = Slag
variant-experience = erfaring
variant-tip = tips
variant-lesson = lærdom
variant-offer = tilbod
variant-wish = ønske
field-came-of-it = Kva det førte til
field-contact = Kontakt
field-since = Sidan
field-url = Adresse
field-held-by = Part
field-speaker = Sagt av
field-tags = Emneord
field-in-minutes = Med i referatet
field-kept = Står som skrive
field-check = Må sjekkast
field-private = Privat
field-exempt = Unnateke etter
field-item-number = Saksnummer
field-form = Arbeidsform
field-sort = Blir handsama som
field-presenter = Innleiar
field-planned = Tidsramme
field-format = Arbeidsform
field-background = Bakgrunn
field-recommendation = Tilråding
field-recommender = Tilråding frå
field-closed = Lukka etter
field-closed-hint = koml. § 11-5 · – utan lov
field-outcome = Utfall
field-when = t.d. 1.9., 12. mars, neste møte eller hausten 2026
field-counts = t.d. 7-2-1 eller samrøystes
field-numbers = t.d. 14/25; fleire blir skilde med semikolon
field-numbering-hint = t.d. PS 1/26, 1/26 eller 1; - for ingen
field-months = t.d. juni 2026 eller juni–august 2026
field-ground = t.d. § 13
field-case = t.d. 12/26
field-length = t.d. 20 min eller 1 time
field-several = fleire blir skilde med semikolon
field-date = t.d. 2.6.2026 eller 2026-06-02
wrong-days = Datoen vart ikkje forstått. Skriv han som 2.6.2026, 2.–3. juni eller torsdag.
series-near = Ny serie «{ $name }»? «{ $known }» har { $count ->
    [one] eitt møte
   *[other] { $count } møte
}. ⇥ tek han, ⏎ lagar ein ny.
wrong-title = Møtet må ha ein tittel, eller ein serie som gir det ein.
wrong-zone = Tidssona finst ikkje. Skriv ho som Europe/Oslo.
wrong-item-title = Saka må ha ein tittel.
wrong-text = Skriv noko her. Ei oppføring blir sletta med Del blant oppføringane.
wrong-votes = Røystetala vart ikkje forstått. Skriv dei som 7-2-1 eller samrøystes.
wrong-numbering = Saksnummer blir skrivne som eit døme: PS 1/26, 1/26, 1 eller - for ingen.
wrong-period = Perioden vart ikkje forstått. Skriv han som juni 2026 eller juni–august 2026.
wrong-minutes = Tidsramma vart ikkje forstått. Skriv ho som 20 min eller 1 time.
wrong-clock = Klokkeslettet vart ikkje forstått. Skriv det som 10.15 eller 10–14.30.
details-settings = Innstillingar
settings-saved = Innstillingane er lagra.
settings-machine = Denne maskina
settings-archive = Arkivet
field-machine-language = Skjermspråk
machine-language-system = systemet sitt
machine-language-nb = bokmål
machine-language-nn = nynorsk
machine-language-en = English
field-machine-theme = Fargar
machine-theme-auto = etter terminalen
machine-theme-dark = mørk
machine-theme-light = lys
machine-theme-contrast = kontrast
machine-theme-terminal = terminalen sine
field-machine-labels = Slag
machine-labels-words = med ord
machine-labels-signs = berre teikn
field-machine-times = Klokkeslett
machine-times-wide = på breie skjermar
machine-times-always = alltid
machine-times-never = aldri
field-machine-rail = Saker ved sida
machine-rail-wide = på breie skjermar
machine-rail-always = alltid
machine-rail-never = aldri
field-machine-mouse = Mus
machine-mouse-yes = i skjermbileta
machine-mouse-no = i terminalen (neste gong)
field-organisation = Verksemd
field-organisation-hint = t.d. Troms fylkesbibliotek; øvst på side 1
field-documents = Dokumentmappe
field-documents-hint = ei mappe; tomt: dokumentmappa di
field-abbreviations = Forkortingar
field-abbreviations-hint = éi på kvar linje: fb = Fylkesbiblioteket
field-known-words = Kjende ord
field-labels = Eigne merkelappar
field-labels-hint = éin på kvar linje: Sp = spørsmål
field-parties = Eigne parti
field-parties-hint = t.d. Bygdelista; Ap, H, Sp er kjende
field-unstated-deadline = Når frist manglar
unstated-none = ingen
unstated-next = neste møte
wrong-pairs = Skriv éi på kvar linje, med = mellom: fb = Fylkesbiblioteket.
wrong-label = Etter = står kva linja blir: kommentar, spørsmål, framlegg, vedtak, oppgåve …
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
profile-minutes = referat
profile-notice = innkalling
profile-protocol = møteprotokoll
profile-slips = særutskrift for kvar part
profile-mail = kort e-post
profile-municipal = kommunal protokoll
tidy-all = alt
tidy-signs = berre teikn
tidy-off = nei
scope-everything = alt
scope-outcomes = berre vedtak, oppgåver og forventningar
scope-unattributed = alt, men ikkje kven som sa kva
choice-yes = ja
choice-no = nei
choice-none = ikkje oppgitt
kind-note = tekst
kind-memo = hugselapp
kind-statement = tilførsel
kind-summary = samandrag
kind-guide = til drøfting
kind-decision = vedtak
kind-action = oppgåve
kind-expectation = forventning
kind-proposal = framlegg
kind-question = spørsmål
kind-annex = vedlegg
kind-swot = SWOT-punkt
kind-step = steg
kind-experience = erfaring
kind-tip = tips
kind-lesson = lærdom
kind-offer = tilbod
kind-wish = ønske
kind-activity = aktivitet
kind-link = lenkje
kind-vote = røysting
kind-newer = nyare slag
form-plain = vanleg
form-swot = SWOT
form-values = verdiar
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
letterhead-plain = utan
export-path = Blir skrive til
export-private = Private og unnatekne oppføringar blir ikkje med.
export-all = Også private og unnatekne tekstar er med, kvar med sitt merke. Berre for dei som har tilgang.
export-version = Utgåve
version-public = offentleg
version-internal = intern
export-page = Side 1
export-slips = For kvar av desse:
export-first = Skriv fila først, med ⏎.
exporting = Skriv …
exported = Skrive: { $path }
exported-checked = { $count ->
    [0] Ingenting i møtet er halde tilbake.
    [one] Fila er gjennomsøkt etter éin tekst som er halden tilbake; han står ikkje der.
   *[other] Fila er gjennomsøkt etter { $count } tekstar som er haldne tilbake; ingen av dei står der.
}
exported-internal = Intern utgåve: private og unnatekne tekstar er med.
exported-short = { $count ->
    [one] Éin tekst er for kort til å søkjast etter.
   *[other] { $count } tekstar er for korte til å søkjast etter.
}
register-exported-checked = { $count ->
    [0] Ingenting i møta er halde tilbake.
    [one] Fila er gjennomsøkt etter éin tekst som er halden tilbake; han står ikkje der.
   *[other] Fila er gjennomsøkt etter { $count } tekstar som er haldne tilbake; ingen av dei står der.
}
exported-before = Skrive før: { $names }{ $more ->
    [0] {""}
   *[other] {" "}· og { $more } til
}. o opnar den siste.
exported-next = o opnar fila; . har meir, òg mappa.
slips-written = { $count ->
    [0] Inga særutskrift er skriven: det er ikkje noko nytt å fortelje nokon.
    [one] Éi særutskrift er skriven i { $path }
   *[other] { $count } særutskrifter er skrivne i { $path }
}
slips-silent = Utan særutskrift, for om dei er det ikkje sagt noko nytt: { $names }.
slips-checked = { $count ->
    [0] Ingenting i møta er halde tilbake.
    [one] Filene er gjennomsøkte etter éin tekst som er halden tilbake; han står ikkje i nokon av dei.
   *[other] Filene er gjennomsøkte etter { $count } tekstar som er haldne tilbake; ingen av dei står der.
}
slips-next = o opnar mappa; . har meir.

## Revisjonar
revisions-title = Revisjonar av { $title }
revisions-none = Møtet har ingen revisjonar: ingenting er godkjent enno.
revisions-none-before = Det er ingen revisjon før denne å samanlikne med.
revision-approved = godkjent
revision-corrected = godkjent med rettingar
revision-submitted = lagt fram
revision-reopened = opna att, godkjent
revision-opened = Opna att { $day }: { $reason }
revision-wrong = Stemmer ikkje med hashen sin: fila er endra utanom Referat.
revision-withheld = { $count ->
    [one] Éin tekst her er halden tilbake frå andre sidan.
   *[other] { $count } tekstar her er haldne tilbake frå andre sidan.
}
revision-unproved = Revisjon { $number } kan ikkje lenger provast: { $count ->
    [one] éi linje
   *[other] { $count } linjer
} er fjerna for godt { $day }.
revision-unread = Revisjonen kan ikkje lesast.
revision-read = REVISJON { $number }, { $state }
read-revision = Dette er ein revisjon, som er som han vart godkjend. Esc går tilbake.
read-foreign = Dette møtet er frå eit anna arkiv og kan berre lesast.
differences-title = { $title }: revisjon { $first } → { $second ->
    [0] slik det står no
   *[other] { $second }
}
differences-none = Ingenting er ulikt i det som blir trykt.

## Godkjenning
minutes-approved = «{ $title }»{ $dated ->
    [0] {""}
   *[other] {" "}{ $day }
} er godkjent i dette møtet{ $corrections ->
    [0] {""}
    [one] , med éi retting
   *[other] , med { $corrections } rettingar
}.
approval-title = Godkjenning
field-approval = Referatet er
field-approval-where = Godkjent i
field-approval-where-hint = eit seinare møte, eller ein dag
field-approval-words = Påskrift
field-approval-words-hint = slik som møtet eller dagen gir
field-approval-why = Kvifor
field-approval-why-hint = blir trykt i neste revisjon
wrong-why = Skriv kvifor referatet blir opna att.
approval-draft = utkast, kan endrast
approval-approved = godkjent, tek ingen endringar
approval-unfinished = { $marked ->
    [0] {""}
    [one] Éi linje er uferdig eller usikker (??).{" "}
   *[other] { $marked } linjer er uferdige eller usikre (??).{" "}
}{ $count ->
    [one] Éin stad å sjekke
   *[other] { $count } stader å sjekke
}: F6.
approval-kept = { $state ->
    [approved] Referatet er godkjent. Ordlyden er teken vare på og tek ikkje imot endringar.
    [stale] Referatet er godkjent. Ordlyden er teken vare på og tek ikkje imot endringar. Nettstaden viser det ikkje enno: ctrl+p, «nettstad».
   *[draft] Referatet er eit utkast og kan endrast.
}

## Stader å sjå på
look-count = { $count ->
    [one] Éin stad å sjekke:
   *[other] { $count } stader å sjekke:
}
look-clean = Ingenting å sjekke. Referatet kan gå ut.
look-waits = Ikkje med enno, men skrive: { $lines ->
        [0] {""}
        [one] éi linje
       *[other] { $lines } linjer
    }{ $first }{ $half ->
        [0] {""}
        [one] ei halvskriven linje
       *[other] { $half } × halvskriven linje
    }{ $second }{ $aside ->
        [0] {""}
        [one] éi endring som er lagd til side
       *[other] { $aside } endringar som er lagde til side
    }.
look-versions = To versjonar av same linja; slett den eine: «{ $text }» og «{ $other }».
look-check = Her står det ?? enno: «{ $text }».
look-marked = Skal sjekkast: «{ $text }».
look-action-bare = Oppgåva har verken ansvarleg eller frist: «{ $text }».
look-owner = Oppgåva har ingen ansvarleg: «{ $text }».
look-deadline = Oppgåva har ingen frist: «{ $text }».
look-number-twice = Nummeret { $number } står to gonger i møtet: «{ $text }».
look-number-used = Nummeret { $number } er brukt i eit anna møte i serien: «{ $text }».
look-number = Vedtaket har ikkje nummer: «{ $text }».
look-no-case = Vedtaket høyrer ikkje til noka sak: «{ $text }».
look-outcome = Saka har verken vedtak, konklusjon eller oppgåve: «{ $text }».
look-stranger = { $name } står ikkje på frammøtelista: «{ $text }».
look-quorum = Berre { $met } av { $members } med røysterett var til stades då dette vart vedteke: «{ $text }».
look-votes = { $votes } røyster er førte, men berre { $voters } til stades hadde røysterett: «{ $text }».
look-vote-outcome = Røystinga seier noko anna enn det saka enda med: «{ $text }».
look-vote-waits = Røystinga er ikkje ført på noko vedtak: «{ $text }».
look-untouched = { $count ->
    [one] Sak { $items } vart ikkje handsama: utsett?
   *[other] Sakene { $items } vart ikkje handsama: utsette?
}
look-empty = { $count ->
    [one] I sak { $items } står det ingenting.
   *[other] I sakene { $items } står det ingenting.
}
look-unmarked = { $count ->
    [one] { $names } er kalla inn, men ikkje merkt som til stades eller fråverande.
   *[other] Kalla inn, men ikkje merkte som til stades eller fråverande: { $names }.
}
look-end = Møtet slutta kl. { $end }, men noko er ført kl. { $time }.
look-inherited = Går ikkje ut, fordi linja over ikkje gjer det: «{ $text }».
look-beside = Står rett etter noko som ikkje går ut, og går sjølv ut: «{ $text }».
look-proposal = Framlegget er ikkje avgjort: «{ $text }».
look-summary = Referatet er langt, men har ikkje noko samandrag.
look-two-names = Fleire på lista kan vere { $name }: «{ $text }».
look-newer-kind = { $count ->
    [one] Eitt innslag er av eit slag ({ $kinds }) som berre ei nyare utgåve av Referat kjenner: «{ $text }». Det blir skrive ut som tekst. Oppgrader Referat.
   *[other] { $count } innslag er av slag ({ $kinds }) som berre ei nyare utgåve av Referat kjenner, det første: «{ $text }». Dei blir skrivne ut som tekst. Oppgrader Referat.
}
look-memo = Hugselapp: «{ $text }».
look-decided = Vedtaket «{ $text }» kan vere noko anna. Kanskje meint: «{ $line }».
look-left = Står som tekst: «{ $text }». Kanskje meint: «{ $line }».
look-title = Tittelen går ut som han står: «{ $text }». Kanskje meint: «{ $line }».
look-unspoken = { $number ->
    [one] Éi linje om kva nokon sa, kjem ikkje med i ein møteprotokoll: «{ $text }».
   *[other] { $number } linjer om kva nokon sa, kjem ikkje med i ein møteprotokoll. Den første: «{ $text }».
}
look-misread = { $number ->
    [one] Éi linje ser ut som eit ord med kolon eller #, men vart tekst: «{ $text }».
   *[other] { $number } linjer ser ut som ord med kolon eller #, men vart tekst. Den første: «{ $text }».
}

## Før referatet går ut
look-gone = Det som skulle sjåast på, er sletta.
preflight-title = Sjekk
preflight-count = { $count ->
    [one] Éin stad å sjekke
   *[other] { $count } stader å sjekke
}
export-look = { $count ->
    [one] F6 viser det
   *[other] F6 viser alle
}

## Samandrag, finn og byt ut, stavekontroll
summary-title = Samandrag
summary-lines = Linjene i samandraget
summary-count = { $count ->
    [0] ingen linjer er tekne med
    [one] éi linje er teken med
   *[other] { $count } linjer er tekne med
}
summary-there = står der alt
summary-is-there = Ho står i samandraget alt. Del tek ho bort.
summary-none-taken = Inga linje er teken med enno. Mellomrom tek ho med.
summary-kept = { $count ->
    [0] Samandraget er tømt. Ctrl+z angrar.
    [one] Samandraget har éi linje. Ctrl+z angrar.
   *[other] Samandraget har { $count } linjer. Ctrl+z angrar.
}
summary-empty = Her er det ikkje noko å føreslå enno: inga sak har vedtak, konklusjon, forventning eller oppgåve. Trykk n for å skrive ei linje sjølv.
summary-edit = Rett linja; Enter tek ho med.
summary-add = Skriv ei linje, gjerne «Samarbeid: …»; det før kolon blir utheva.
key-summary-keep = lagre
    .help = Gjer linjene som er tekne med, til samandraget av møtet.
key-summary-turn = ta med
    .help = Tek linja med, eller lèt ho vere.
replace-title = Finn og byt ut
replace-sought = Finn
replace-new = Byt ut med
replace-whole = Berre heile ord
replace-case = Store/små bokstavar
replace-count = { $count ->
    [0] Ingenting blir endra
    [one] Éin tekst blir endra
   *[other] { $count } tekstar blir endra
}
replace-nothing = Det er ingenting å endre.
replace-with-nothing = Då blir orda borte. Enter ein gong til gjer det.
replace-done = { $count ->
    [one] Éin tekst er endra. Ctrl+z angrar.
   *[other] { $count } tekstar er endra. Ctrl+z angrar alt.
}
key-replace-all = byt ut alle
    .help = Gjer alle endringane som er viste, som éi endring.
spelling-title = Stavekontroll
spelling-reading = les ordlista …
spelling-count = { $count ->
    [one] Eitt ukjent ord
   *[other] { $count } ukjende ord
}
spelling-suggested = Forslag
spelling-clean = Ordlista kjenner alle orda i møtet.
spelling-none = Ordlista har ikkje noko forslag. e lèt deg skrive ordet sjølv.
spelling-wait = Forslaga er ikkje klare enno.
spelling-own = Korleis skal «{ $word }» skrivast?
spelling-replaced = { $count ->
    [one] «{ $word }» er retta til «{ $new }».
   *[other] «{ $word }» er retta til «{ $new }» { $count } stader.
}
spelling-learnt = Arkivet kjenner «{ $word }» frå no av.
spelling-undone = Siste endring er angra.

## Hjelp
help-title = Hjelp
help-signs = Teikn og ord
help-twin = skriv { $twin }
sign-text = tekst; tom Enter byrjar eit nytt avsnitt
sign-point = punkt, underpunkt (Kari: … rett etter er òg eit punkt)
sign-speaker = sagt av ein som står på frammøtelista
sign-item = ny sak, undersak; (20 min) bak tittelen er tidsramma
sign-go = neste sak, saka før, sak 5
sign-move = flyttar saka opp eller ned blant dei andre
sign-break = pause, med lengd eller slutt; # går vidare, og tekst går tilbake til saka før
sign-form = sak med eiga arbeidsform; dag
sign-guide = spørsmål til drøfting
sign-decision = vedtak; = ikkje vedteke: … · = erstattar 14/25: …
sign-conclusion = konklusjon, eit vedtak utan nummer
sign-action = oppgåve med ansvar og frist
sign-sentence = ansvaret får den setninga byrjar med, når namnet står på lista
sign-deadline = frist sist i setninga; òg 12. mars, utgangen av mai, før jul
sign-action-detail = ansvar og frist for siste oppgåve
sign-expectation = forventning; > … held fram med det same paret
sign-mutual = gjensidig forventning
sign-proposal = framlegg
sign-question = spørsmål og svaret på det
sign-step = steg i ein plan
sign-experience = erfaring, også tips: og lærdom:; «hospitering: … tek imot …» er eit tilbod
sign-experience-detail = kva det førte til, kven ein kan spørje, sidan når; rett under ei erfaring
sign-activity = aktivitet med si tid
sign-link = lenkje med tittel
sign-topic = emna til saka; #emne i ei linje er linja sitt eige
sign-swot = styrke, veikskap, moglegheit, trussel, ikkje plassert (i ei SWOT-sak)
sign-votes = røyster over siste vedtak eller framlegg
sign-attendance = frammøte
sign-presence = kjem og går; ugild
sign-memo = hugselapp som ikkje kjem med; protokolltilførsel, òg «frå Åse:»
sign-marks = ikkje i referatet; privat; unnateke offentlegheit
sign-more = legg til i siste oppføring
sign-literal = bokstavleg: det som står etter ', er berre tekst; òg inne i ei linje: ! '…
sign-own-label = eigne merkelappar for arkivet, som står i innstillingane
sign-end = avsluttar møtet
example-speaker = Kari: …
example-form = #swot #verdiar #plan #dag
example-move = #opp   #ned
example-break = #pause 10 min · til 12.30
example-conclusion = konklusjon: …
example-action = ! Kari: … innan 1.9
example-sentence = ! Kari skal …
example-deadline = … innan fredag · veke 38
example-action-detail = ansvar: … · frist: …
example-proposal = framlegg: …
example-question = ? … · svar: …
example-votes = røyster: 7-2-1
example-experience = erfaring: Prøvestad: …
example-experience-detail = resultat: … · kontakt: …
example-activity = aktivitet: 3. mars: …
example-link = lenkje: … https://…
example-topic = emne: … · … #emne
example-attendance = til stades: … · forfall: …
example-presence = inn: … · ut: … · ugild: …
example-memo = hugs: … · protokolltilførsel: …
example-marks = notat: · privat: · unnateke § 13:
example-own-label = Sp: … · LF: …
example-end = slutt: · heva: 15.00

## Tastar
key-put-in = ta inn
    .help = Tek det som er lagt til side, inn i møtet når det tek imot endringar igjen.
key-save = lagre
    .help = Lagrar opplysningane.
key-cancel = avbryt
    .help = Går tilbake utan å lagre.
key-take-offered = ta tilbodet
series-made-with = «{ $title }» og dette møtet blir ein serie.
key-write = skriv fila
    .help = Skriv fila.
command-language = Språk på skjermen: { $language }
    .help = Skiftar språk på skjermen. Kvart møte held på sitt.
command-ask = Kva vil du gjere?
command-theme = Fargar på skjermen
    .help = Skiftar mellom mørke og lyse fargar, meir kontrast og dei terminalen har sjølv.

## Tastar i frammøtelista
key-person-recused = ugild
    .help = Er ugild i denne saka; spør om grunnen.
key-person-came = kom no
    .help = Kom inn no.
key-person-left = gjekk no
    .help = Gjekk no.

## Tastar i registra
key-to-rows = til radene
    .help = Går til radene som er att.
key-all-rows = vis alle
    .help = Viser alle radene att.
twin-decisions = #vedtak
twin-expectations = #forventningar
twin-actions = #oppgåver
twin-topics = #emne
twin-experiences = #erfaringar
twin-site = #nettstad
label-decisions = VEDTAK
label-expectations = FORVENTN.
label-actions = OPPGÅVER
label-topics = EMNE
label-experiences = ERFARING.
label-site = NETTSTAD
hint-opens-decisions = Enter opnar registeret over vedtak
hint-opens-expectations = Enter opnar registeret over forventningar
hint-opens-actions = Enter opnar registeret over oppgåver
hint-opens-topics = Enter viser emna
hint-opens-experiences = Enter viser erfaringane
hint-opens-site = Enter viser nettstaden

## Det som blir skrive i staden for ein tast
twin-details = #om
twin-export = #eksport
twin-attendance = #frammøte
twin-fair = #reinskriv
twin-preflight = #sjekk
twin-replace = #byt
twin-search = #finn
twin-summary = #samandrag
twin-spelling = #stavekontroll
twin-read = #les
twin-import = #importer
twin-corrections = #rettingar
twin-settings = #innstillingar
twin-folder = #mappe
twin-close = #lukk
label-details = OM MØTET
label-export = EKSPORT
hint-opens-details = Enter opnar «Om møtet»
hint-opens-export = Enter opnar eksporten

## Tastar blant oppføringane
key-name-space = mellomrom
key-answer = svar
    .help = Lagrar svaret.
key-give-up = avbryt
    .help = Lèt alt vere som det var; det som stod på linja, kjem tilbake.
key-menu-take = ta rada
key-menu-complete = fullfør
key-menu-close = lukk lista
key-paste-in = lim inn
key-paste-not = lat vere
key-make-item = lag saka
key-make-meeting = lag møtet
    .help = Lagar møtet og opnar det.

## Tastar i Reinskriv
key-fair-take = ny tekst
    .help = Lagar ein ny tekst av linjene.
key-fair-keep = behald
    .help = Beheld linja som ho står; ein gong til angrar det.
key-fair-out = ut
    .help = Tek linja ut av referatet, eller inn att.
key-fair-item = heile saka
    .help = Tek heile saka ut av referatet, eller inn att.
key-save-text = lagre
    .help = Lagrar teksten.
key-abbreviation = forkorting
    .help = Skriv ut forkortinga framfor markøren.

## Tastar i møtet som blir lese
key-to-hits = til treffa
    .help = Går til treffa; ↓ og ↑ går gjennom dei.
key-to-text = til teksten
    .help = Går til teksten; treffa er merkte.
key-end-find = avslutt
    .help = Avsluttar søket i møtet.

## Når programmet sluttar
key-quit = avslutt
how-to-quit = Ctrl+q avsluttar. Ctrl+c kopierer.
quit-unsaved = Noko er ikkje på disken enno. Ctrl+q ein gong til avsluttar likevel.
ended-unsaved = Noko vart ikkje lagra, fordi det ikkje gjekk an å skrive til arkivet.
crashed = Programmet stansa på grunn av ein feil i programmet. Alt som var stadfesta, er lagra.
crashed-unsaved = Programmet stansa på grunn av ein feil i programmet. Noko som var stadfesta, er ikkje lagra enno; det blir teke opp att når møtet blir opna.
crashed-where = Kvar det hende, står i { $log }; der står ingenting av det du har skrive.

## Grammatikken: kvifor ei linje vart tekst
hint-waiting = tek neste linje
hint-nothing-before = det står ingenting før denne linja
hint-no-pair = «>» held fram ei forventning, og inga står rett over
hint-last-item = dette er den siste saka
hint-no-such-item = inga sak har nummer { $number }; linja er teken vare på som notat, ikkje i referatet
hint-no-item = gå til ei sak først
hint-named-twice = to på linja heiter { $name }, og står som éin; skriv meir av namna, til dømes ein førebokstav til
hint-two-names = fleire på lista heiter { $name }; skriv heile namnet
hint-cannot-qualify = denne linja kan ikkje merkjast slik
hint-whose-expectation = kven ventar kva av kven? Skriv A > B: …
hint-no-decision = det er ingen vedtak eller framlegg å røyste over
hint-vote-waits = ventar på vedtaket i saka
hint-in-place-of = står i staden for «{ $text }»
hint-told-of-action = er linja over ei oppgåve, gjer ho til det først (Esc og !); oppgåva lenger oppe har «{ $text }»
hint-own-pair = står hos paret over; ⇥ tek «{ $line }»
hint-votes-apart = står som tekst: ho fortel om fleire voteringar, og ikkje kva framlegg kvar av dei gjeld
hint-votes-as-typed = tala vart ikkje forstått; linja blir skriven ut som ho står
hint-looks-like-vote = liknar ei røysting; ⇥ tek «{ $line }»
hint-looks-put-off = står som vedtak; ⇥ seier i staden at saka er utsett: «{ $line }»
hint-looks-adopted = ⇥ gjer framlegget til vedtaket: «{ $line }»
hint-nothing-submitted = Ingen protokoll er lagd fram her; rettinga står som tekst.
hint-not-submitted-here = «{ $named }» er ikkje lagd fram i denne saka; rettinga står som tekst.
hint-approves = ⇥ godkjenner { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} frå { $date } (utkast)
hint-approves-by-command = { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} frå { $date } er framleis eit utkast. «referat approve { $id } --in { $within }» godkjenner { $profile ->
    [protocol] han
   *[minutes] det
}
hint-could-approve = ⇥ vedtak som godkjenner { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} frå { $date } (utkast)
hint-no-minutes-wait = Vart tekst. Ikkje noko referat og ingen protokoll i serien ventar på godkjenning.
hint-approves-none = ingen slik protokoll ventar på godkjenning; vedtaket godkjenner ingen
hint-approves-at-closing = { $profile ->
    [protocol] protokollen frå { $date } blir godkjend
   *[minutes] referatet frå { $date } blir godkjent
}{ $corrections ->
    [none] {""}
    [one] {" "}med rettinga
   *[some] {" "}med rettingane
} når møtet blir heva
hint-number-not-there = sak { $number } finst ikkje i { $profile ->
    [protocol] protokollen
   *[minutes] referatet
} frå { $date }; rettinga gjeld alt saman
hint-no-question = det er ingen spørsmål å svare på
hint-no-action = det er inga oppgåve å føre dette på
hint-activity-when = Når er aktiviteten? Skriv «aktivitet: 14.–18. mars: …». Han er ført utan dag.
hint-link-address = «lenkje:» utan adresse vart tekst.
hint-link-scheme = Berre http, https og e-post blir lenkjer; dette står som tekst.
hint-topic-unknown = «#{ $typed }» vart tekst: emnet finst ikkje. ⇥ #{ $name }
hint-perhaps-owned = ingen er ansvarleg; ⇥ tek «{ $line }»
hint-perhaps-said = sa nokon dette? ⇥ gjer linja til «{ $line }»
hint-corrects-item = { $number } kan vere ei sak: ⇥ knyter rettinga til henne
hint-speaker-unlisted = { $name } står ikkje på lista, og linja vart tekst. Skriv «{ $line }»; så kan ei linje seie kven som taler.
hint-to-check = Vart tekst. ?? bak merkjer det som skal sjekkast: ⇥ set det til.
hint-whose-action = namna vart ikkje forstått
hint-no-names = skriv Nils for Anne
hint-no-board = plussar og minusar høyrer heime i ei #swot-sak
hint-number-taken = sak { $number } finst frå før; nummeret blir ståande i tittelen
hint-is-number = { $number } er nummeret til saka; ' framfor gjer det til ein del av tittelen
hint-number-gap = { $number } følgjer ikkje { $before }; ' framfor gjer det til ein del av tittelen
hint-no-time = klokkeslettet vart ikkje forstått; skriv 15.00
hint-deadline-no-such-day = { $words } finst ikkje i kalenderen; oppgåva har ingen frist
hint-deadline-weekday = vekedagen stemmer ikkje med datoen i { $words }; datoen gjeld
hint-deadline-past = { $words } har nett vore; skriv årstalet òg
hint-deadline-next-year = { $words } er lese som { $year }
hint-no-deadline = ingen frist
hint-deadline-unread = { $words } er ikkje lese som frist; set ordet «{ $by }» framfor
hint-deadline-two-ways = { $words } er lese som dag { $day } i månad { $month }
hint-no-date = datoen vart ikkje forstått; skriv 2.6.2015
hint-no-numbering = vart ei linje i hovudet; eit døme seier korleis saker får nummer: PS 1/26, 1/26, 1 eller nei
hint-no-law = skriv lova òg: lukka: koml. § 11-5
hint-no-paper = skriv referat, protokoll eller kommunal protokoll

## Grammatikken: setningar

## Grammatikken: i sakslista
hint-could-have-form = ei vanleg sak. ⇥ gir ho { $form ->
    [swot] ei SWOT-tavle
    [values] verdiar
   *[plan] ein plan med steg
 }
hint-first-item = dette er den første saka
hint-exempt-unnamed = privat, sidan ingen paragraf er nemnd; «{ $word } § 13:» framfor linja nemner ein
hint-exempt-item-unnamed = ingen paragraf er nemnd; «{ $word } § 13» nemner ein
hint-private-as-before = privat, som linja over: Esc, v og 3 tek det bort
hint-exempt-as-before = unnateke etter { $ground }, som linja over
hint-private-as-item = privat, som saka: Esc, v og 3 tek det bort
hint-exempt-as-item = unnateke etter { $ground }, som saka
hint-note-as-before = notat, ikkje i referatet, som linja over: Esc, v og 1 tek ho inn
hint-list-withheld = høyrer til det over som ikkje går ut, og går heller ikkje ut; ⏎ på tom linje avsluttar lista
hint-kept-inside = går ikkje ut: «{ $mark }:» står i linja; skriv ' framfor for å ta henne med i referatet
hint-mark-inside = går ut: «{ $mark }» står inne i linja; ⇥ set det først
hint-perhaps-for-few = går ut: «{ $mark }» kan tyde at berre nokre skal lese dette; ⇥ set «{ $word }:» framfor
hint-goes-out = andre får lese denne, men ikkje linja over; ⇥ set «{ $mark }:» framfor
hint-of-meeting-goes-out = gjeld heile møtet: andre får lese linja, sjølv om saka ikkje går ut
hint-stays-in-item = saka går ikkje ut; linja høyrer til noko utanfor ho og står her som tekst
hint-goes-with-above = usikkert kva linja høyrer til; ho står som tekst og går ikkje ut, som ho over
hint-after-break = pausen er slutt; linja står i «{ $title }»

## Grammatikken: frammøtet
hint-no-list = det er inga frammøteliste enno; skriv til stades: og namna
hint-nobody-left = det står ingen på frammøtelista som ikkje alt er ført
hint-all-but-whom = namna etter «utanom» vart ikkje forstått
hint-listed = { $names } blir sett på lista, utan røysterett
hint-too-many-votes = { $votes } røyster er førte, men berre { $voters } til stades har røysterett
hint-no-quorum = berre { $met } av { $members } med røysterett er til stades: det er ikkje vedtaksført

## Grammatikken: numra på sakene
hint-renumbered = { $title } er no sak { $number }.
hint-renumbered-more = { $title } er no sak { $number }, og dei etter har òg fått nytt nummer.
hint-renumbered-new = Ny sak { $new }. { $title } er no sak { $number }.
hint-renumbered-more-new = Ny sak { $new }. { $title } er no sak { $number }, og dei etter har òg fått nytt nummer.

## Grammatikken: vedtak som er nemnde ved nummer
hint-number-unknown = det finst ikkje noko vedtak { $number }: nummeret står som tekst
hint-number-unknown-series = { $series } har ikkje noko vedtak { $number }: nummeret står som tekst

## Grammatikken: skjermar som blir opna
hint-opens-attendance = Enter opnar frammøtelista
hint-opens-preflight = Enter viser stadene å sjekke
hint-opens-summary = Enter opnar samandraget
hint-opens-replace = Enter opnar finn og byt ut
hint-opens-search = Enter finn i alle møte
hint-opens-bin = Enter opnar papirkorga
hint-opens-importing = Enter les inn eit dokument eller ein tekst
hint-opens-settings = Enter opnar innstillingane
hint-opens-folder = Enter lagrar møtet i ei anna mappe
hint-opens-close = Enter lukkar møtet
hint-opens-spelling = Enter opnar stavekontrollen
hint-opens-read = Enter viser møtet slik det blir skrive ut

## Grammatikken: ord og namn som nesten vart forstått
hint-who = namna vart ikkje forstått; skriv dei som Kari Vik, Per Ås
hint-workplace = { $place } blir arbeidsstad; skriv heile namnet på ein person
hint-person-or-place = { $place } står som person; arbeidsstad skriv du i parentes
hint-leads = { $name } blir møteleiar; skriv «møteleiar:» om det var ein annan
hint-not-listed = { $names } står ikkje på frammøtelista
hint-everybody-again = { $names ->
    [none] rettar: alle innkalla er til stades, utanom forfall
   *[other] rettar: { $names } ikkje møtt, elles alle utanom forfall
}
hint-looks-like = { $what ->
    [decision] Vart tekst. Liknar eit vedtak: ⇥ gjer linja til det.
    [conclusion] Vart tekst. Liknar ein konklusjon: ⇥ gjer linja til det.
    [action] Vart tekst. Liknar ei oppgåve: ⇥ gjer linja til det.
    [point] Vart tekst. Liknar eit punkt: ⇥ gjer linja til det.
    [expectation] Vart tekst. Liknar ei forventning: ⇥ gjer linja til det.
    [proposal] Vart tekst. Liknar eit framlegg: ⇥ gjer linja til det.
    [question] Vart tekst. Liknar eit spørsmål: ⇥ gjer linja til det.
    [answer] Vart tekst. Liknar eit svar: ⇥ gjer linja til det.
    [votes] Vart tekst. Liknar ei røysting: ⇥ gjer linja til det.
    [attendance] Vart tekst. Liknar frammøte: ⇥ gjer linja til det.
    [presence] Vart tekst. Liknar at nokon kom eller gjekk: ⇥ gjer linja til det.
    [item] Vart tekst. Liknar ei sak: ⇥ gjer linja til det.
    [day] Vart tekst. Liknar ein ny dag: ⇥ gjer linja til det.
    [step] Vart tekst. Liknar eit steg: ⇥ gjer linja til det.
    [experience] Vart tekst. Liknar ei erfaring: ⇥ gjer linja til det.
    [tip] Vart tekst. Liknar eit tips: ⇥ gjer linja til det.
    [lesson] Vart tekst. Liknar ein lærdom: ⇥ gjer linja til det.
    [activity] Vart tekst. Liknar ein aktivitet: ⇥ gjer linja til det.
    [link] Vart tekst. Liknar ei lenkje: ⇥ gjer linja til det.
    [statement] Vart tekst. Liknar ein protokolltilførsel: ⇥ gjer linja til det.
    [break] Vart tekst. Liknar ein pause: ⇥ gjer linja til det.
    [item-detail] Vart tekst. Liknar ei opplysning om saka: ⇥ gjer linja til det.
    [end] Vart tekst. Liknar slutten på møtet: ⇥ gjer linja til det.
    [meeting-detail] Vart tekst. Liknar ei opplysning om møtet: ⇥ gjer linja til det.
   *[other] Vart tekst. Liknar noko meir enn tekst: ⇥ gjer linja til det.
}
hint-point-cited = endrar { $numbers }; resten av vedtaket står
hint-backing = står som tekst: kven som foreslo eller støtta, blir ikkje ført for seg
hint-initials = Vart tekst. «{ $word }» kan vere eit parti eller ei oppgåve: ⇥ gjer linja til ei oppgåve.
hint-in-head = «{ $word }» står i hovudet på referatet: ⇥ gjer linja til tekst
hint-head-over = vart tekst: «{ $word }» høyrer til hovudet, før første sak; F2 rettar det der
hint-number-before-title = vart tekst: nummeret til ei sak står framfor tittelen, «{ $number } …», og i skjemaet for saka
hint-archive-of-meeting = vart tekst: ei sak har ikkje eigen «{ $word }»; den til møtet står i hovudet, og F2 rettar han der
hint-in-form = vart tekst: «{ $word }» blir sett i skjemaet om møtet; F2 opnar det
hint-none-of-it = vart tekst: det er ingen
hint-fallen = framlegget har falle: «{ $text }»
hint-rejected-what = vart tekst: sei kva som ikkje vart vedteke, = ikkje vedteke: …
hint-value-name = «{ $name }» står i teksten; ⇥ gjer det til namnet på verdien
hint-gathers = samlar verdiane over under dette namnet, og er ikkje noko vedtak; ⇥ gjer linja til eit vedtak
hint-other-weekday = «{ $words }» er ein { $weekday }: datoen gjeld
hint-day-outside = «{ $words }» er utanfor dagane til møtet
hint-day-added = «{ $words }» er etter den siste dagen i møtet; møtet varer no til då
hint-no-such-day = «{ $day }» er ingen dag; det står som overskrift
hint-no-words = «#{ $word }» tek ingen ord etter seg; linja er teken vare på som notat, ikkje i referatet
hint-near-word = meinte du «{ $word }:»?
hint-no-word = «:{ $word }» er ikkje eit av orda og står som tekst; : åleine viser alle
hint-near-command = meinte du «#{ $word }»? Linja er teken vare på som notat, ikkje i referatet
hint-line-mode-only = «#{ $word }» verkar berre i linjemodus; her angrar ctrl+z
hint-not-next-number = { $number } følgjer ikkje nummeret over: linja står som ho er skriven
hint-hash = skriv # og mellomrom for ei ny sak

## Ei anna mappe
not-saved-elsewhere = Ctrl+p «anna mappe» lagrar møtet ein annan stad.
details-folder = Lagre møtet i ei anna mappe
field-folder = Mappe
edited-stays = Lagra som tekst. På skrivelinja ville ho ha sagt noko om møtet.
edited-gone = Nokon andre har sletta oppføringa. Teksten din står på linja; Enter lagrar han som ny.
mark-conflict = annan versjon av den over
folder-moved = Møtet blir no lagra i { $folder }.
field-folder-hint = t.d. ~/Referat eller D:\Referat
wrong-folder = Skriv ei mappe.

# The map of keys: a word for the key line and the menu, and a sentence for the help
key-all-help = hjelp
    .help = Viser hjelpa: tastane der du er, teikna og orda.
key-all-details = om møtet
    .help = Viser om møtet: tittel, dagar, stad, status og alt anna som gjeld heile møtet.
key-all-export = eksport
    .help = Skriv møtet eller registeret til ei fil.
key-all-attendance = frammøte
    .help = Viser frammøtet: kven som er til stades, kjem og går.
key-all-fair-copy = reinskriv
    .help = Går til Reinskriv.
key-all-preflight = sjekk
    .help = Viser stadene å sjekke før det går ut.
key-all-part-before = førre
    .help = Går til delen eller registeret før.
key-all-part-after = neste
    .help = Går til delen eller registeret etter.
key-all-contents = saker
    .help = Går til sakslista eller innhaldet.
key-all-command-palette = kommandoar
    .help = Viser alle kommandoar ved namn.
key-all-find = finn
    .help = Finn i det du ser på; blant oppføringane i alle møte.
key-all-undo = angre
    .help = Tek tilbake den siste endringa.
key-all-redo = gjer igjen
    .help = Gjer igjen det som vart angra.
key-all-back = tilbake
    .help = Går eitt steg tilbake. q i eit møte lukkar det; q i møtelista avsluttar programmet.
key-all-quit = avslutt programmet
    .help = Avsluttar programmet.
key-all-saved = lagra?
    .help = Seier når alt vart lagra. I eit skjema lagrar ho.
key-all-pane = neste felt
    .help = Går til neste eller førre felt eller del av skjermen.
key-list-move = opp og ned
    .help = Går til rada over eller under.
key-list-page = bla
    .help = Går ei side, eller til starten eller slutten.
key-list-side = til sida
    .help = Går til sida: feltet ved sida av på ei tavle, den andre sida i Reinskriv, vedtaket eller møtet før og etter.
key-list-carry = flytt
    .help = Flyttar rada opp eller ned. Blant oppføringane i eit møte berre med shift og pil.
key-list-open = opne
    .help = Opnar rada: møtet, staden, alle felt. I eit spørsmål, ein eksport og ein import gjer ho det som står først i tastelinja.
key-list-edit = rett
    .help = Rettar rada.
key-list-mark = merk
    .help = Merkjer rada; det neste gjeld alle som er merkte.
key-list-delete = slett
    .help = Slettar rada. u angrar.
key-list-new = nytt
    .help = Byrjar på noko nytt: eit møte, ei sak, ein person, ei linje.
key-list-next = neste møte
    .help = Lagar det neste møtet i serien, med saker og folk. n éin gong til: skjemaet for eit anna møte.
key-list-status = status
    .help = Viser kva det kan bli av rada; eit tal vel.
key-list-view = vis
    .help = Viser korleis det kan visast; eit tal vel.
key-list-menu = meir
    .help = Viser alt som kan gjerast her.
key-list-copy = kopier
    .help = Kopierer det du står på.
key-list-read = les
    .help = Viser det slik det blir trykt.
key-list-to-line = til linja
    .help = Går til skrivelinja, til staden du les; tek inn det som er lagt til side.
key-list-approve = godkjenn
    .help = Godkjenner referatet, eller opnar det igjen.
key-line-take = lagre
    .help = Lagrar det som er skrive.
key-line-complete = fullfør
    .help = Tek det som blir tilbode, og forlèt aldri linja.
key-line-newline = ny linje
    .help = Gir ei ny linje i teksten.
key-line-to-entries = rett
    .help = Går til oppføringane: Esc, eller ↑ på ei tom linje. Medan linja spør, avbryt Esc.
key-line-number = sak
    .help = Først på linja: neste sak, ei ny sak eller ein stad å gå til.
key-line-word = ord
    .help = Etter eit ord først på linja seier teiknet kva linja er.
key-line-ask = hjelp
    .help = Åleine på linja viser det hjelpa når du trykkjer Enter; først på linja gjer det linja til eit spørsmål.
key-entry-decision = vedtak
    .help = Gjer oppføringa til eit vedtak; ein gong til: ein konklusjon. Eit framlegg blir ståande, og vedtaket kjem etter det.
key-entry-action = oppgåve
    .help = Gjer oppføringa til ei oppgåve; så spør a kven, og f når.
key-entry-expectation = forventning
    .help = Gjer oppføringa til ei forventning; spør kven som ventar det av kven.
key-entry-point = punkt
    .help = Gjer oppføringa til eit punkt; ein gong til: eit underpunkt.
key-entry-question = spørsmål
    .help = Gjer oppføringa til eit spørsmål.
key-entry-proposal = framlegg
    .help = Gjer oppføringa til eit framlegg; på ei verditavle ein verdi.
key-entry-step = steg
    .help = Gjer oppføringa til eit steg, berre i ei sak som er ein plan; elles finn tasten.
key-entry-text = tekst
    .help = Gjer oppføringa til løpande tekst.
key-entry-other = anna slag
    .help = Gjer oppføringa til noko anna, valt frå ei liste.
key-entry-to-item = til sak
    .help = Flyttar oppføringa til ei anna sak; spør kva for ei.
key-entry-owner = ansvar
    .help = Spør kven som har ansvaret.
key-entry-deadline = frist
    .help = Spør når fristen er.
key-entry-split = bryt
    .help = Bryt oppføringa i to ved markøren.
key-entry-join = slå saman
    .help = Slår oppføringa saman med den over, eller alle som er merkte.
key-entry-choose = plasser
    .help = Plasserer punktet i eit felt av SWOT-tavla; 0 legg det i bunken.
key-entry-memo = hugselapp
    .help = Gjer oppføringa til ein hugselapp, som ikkje kjem i referatet.
key-entry-in-minutes = i referatet
    .help = Tek oppføringa med i referatet, eller ut av det.
key-entry-private = privat
    .help = Gjer oppføringa privat, eller ikkje lenger privat.
key-entry-settled = sjekka
    .help = Tek bort ?? frå oppføringa; ein hugselapp som er gjord, går bort.
key-agenda-choose = utfall
    .help = Gir saka eit utfall: 1 handsama, 2 til orientering, 3 utsett, 4 trekt, 5 utan konklusjon, 6 open.
key-agenda-sub-item = ny undersak
    .help = Spør etter tittelen på ei undersak.
key-attendance-tick = huk av
    .help = Fører personen som til stades, eller ikkje.
key-attendance-rest = alle
    .help = Fører alle som ikkje er førte enno, som til stades. På ei tom liste: fører opp dei frå førre møte.
key-attendance-choose = status
    .help = Gir personen ein status: 1 til stades, 2 forfall, 3 ikkje møtt, 4 vara, 5 ugild, 6 kom no, 7 gjekk no.
key-attendance-vote = røysterett
    .help = Gir personen røysterett, eller tek han bort.
key-fair-choose = står, ut
    .help = 1 linja står som ho er, 2 linja ut av referatet, 3 heile saka ut. Same tal igjen angrar.
key-fair-join = legg til
    .help = Legg linja til den valde teksten; på tekstsida blir tekstane slått saman.
key-fair-split = bryt
    .help = Bryt teksten i to der markøren blir sett.
key-fair-rest = resten står
    .help = Lèt resten av saka stå slik ho er skriven.
key-corrections-choose = godta, behald
    .help = 1 tek det som står i Word, 2 beheld det som står her, 3 legg teksten i Word inn som notat.
key-corrections-rest = merk resten
    .help = Merkjer alle som ventar og kan godtakast; eit tal gjer det same med dei alle.
key-points-choose = status
    .help = Gir rada den statusen som talet står for, og går til rada under.
key-points-owner = ansvar
    .help = Spør kven som har ansvaret.
key-points-deadline = frist
    .help = Spør etter ein ny frist.
key-points-remark = merknad
    .help = Spør etter ein merknad.
key-points-as-of = slik det stod
    .help = Viser registeret slik det stod ein dag; ein gong til: slik det er no.
key-points-sort = sorter
    .help = Sorterer radene på ein annan måte.
key-points-open-only = berre opne
    .help = Viser berre det som er ope eller gjeld, eller alt.
key-reading-mark = hopp
    .help = Går til neste eller førre vedtak, oppgåve, forventning eller lenkje.
key-reading-turn = bla
    .help = Blar ei side.
key-reading-way-back = tilbake hit
    .help = Går tilbake dit ei lenkje vart følgd frå.
key-reading-revisions = revisjonar
    .help = Viser revisjonane av møtet; Enter les éin av dei.
key-reading-differences = skilnader
    .help = Viser skilnadene frå førre utgåve.
key-reading-follow = følg
    .help = Følgjer møtet igjen, ved det siste.
key-reading-paper = dokument
    .help = Viser eit anna dokument av møtet: referat, møteprotokoll, innkalling.
key-reading-internal = internt
    .help = Viser det private og unnatekne òg, eller ikkje.
key-reading-copy-all = kopier alt
    .help = Kopierer heile dokumentet.
key-archive-decisions = vedtak
    .help = Viser registeret over vedtak.
key-archive-actions = oppgåver
    .help = Viser registeret over oppgåver.
key-archive-expectations = forventningar
    .help = Viser registeret over forventningar.
key-archive-topics = emne
    .help = Viser emna, og alt som er kjent om kvart av dei.
key-form-values = liste
    .help = Viser lista over det feltet kan vere.
key-form-choice = vel
    .help = Vel noko anna av det feltet kan vere.
key-form-newline = ny linje
    .help = Gir ei ny linje i feltet.
key-export-written = opne fila
    .help = Opnar fila som vart skriven.
key-export-slips = opne mappa
    .help = Opnar mappa med særutskriftene.
key-reopen = opne att
    .help = Opnar referatet att, med ein grunn.
key-export-folder = vis mappe
    .help = Viser mappa som fila vart skriven til.
key-export-other-folder = anna mappe
    .help = Lèt dokumenta gå til ei anna mappe.
key-menu-choose = vel
    .help = Gjer det som står ved talet.
key-menu-hit = neste treff
    .help = I eit søkjefelt: går til neste eller førre treff.
key-spelling-choose = forslag
    .help = Set inn forslaget som har talet.
key-spelling-learn = lær
    .help = Lærer arkivet ordet.
key-spelling-leave = la stå
    .help = Lèt ordet stå.
key-all-import-text = importer
    .help = Les inn møte som finst som tekst.
key-all-corrections = rettingar
    .help = Viser kva som er retta i ei Word-fil.
key-all-settings = innstillingar
    .help = Viser det som gjeld for alle møte.
key-all-summary = samandrag
    .help = Viser samandraget av møtet, med det som blir foreslått til det.
key-all-replace = finn og byt ut
    .help = Finn og byter ut ord i heile møtet.
key-all-spelling = stavekontroll
    .help = Viser ord som språket ikkje kjenner.
key-all-followup = oppfølging
    .help = Viser kva som står ope frå før; der blir det ført kva som er blitt av det.
key-all-series = serien
    .help = Viser serien, slik han er skildra, og lèt han endrast.
key-all-decisions = alle vedtak
    .help = Viser registeret over vedtak.
key-all-actions = alle oppgåver
    .help = Viser registeret over oppgåver.
key-all-expectations = alle forventningar
    .help = Viser registeret over forventningar.
key-all-topics = alle emne
    .help = Viser emna, og alt som er kjent om kvart av dei.
key-all-experiences = alle erfaringar
    .help = Viser erfaringar frå alle møta, med tips og tilbod.
key-all-site = nettstaden
    .help = Lagar eller oppdaterer nettstaden.
key-all-next-check = neste sjekk
    .help = Går til neste stad som er merkt med ??.
key-all-kept-aside = lagt til side
    .help = Viser det som møtet ikkje tok imot.
key-all-elsewhere = anna mappe
    .help = Lagrar møtet i ei anna mappe, når mappa det ligg i, ikkje kan skrivast til.
key-all-end-meeting = avslutt møtet
    .help = Avsluttar møtet, som «slutt:» på linja.
key-all-close = lukk møtet
    .help = Lukkar møtet og går til møtelista.
menu-all = Alt som kan gjerast her
menu-none = Ingen kommando heiter «{ $text }». Prøv eit anna ord.
menu-how = ⏎ gjer det · bokstavar avgrensar · Esc tilbake
key-line-head-edit = rett
    .help = Rettar linja.
key-line-head-text = til tekst
    .help = Gjer linja til tekst i referatet.
key-line-head-delete = ta bort
    .help = Tek linja ut av hovudet i referatet.
key-line-become = blir til
key-line-more = sak og meir
status-set = { $what }: «{ $text }».
view-entry-in = i referatet
view-entry-note = notat, ikkje i referatet
view-entry-private = privat, eller ikkje lenger
view-entry-exempt = unnateke; spør etter heimelen
place-all = Overalt
place-list = I lister
place-line = På skrivelinja
place-entry = På ei oppføring (Esc eller ↑ frå linja)
place-agenda = I sakslista (F9)
place-attendance = I frammøtet (F4)
place-fair = I Reinskriv (F5)
place-corrections = Blant rettingar frå Word
place-points = I eit register
place-reading = Når du les
place-archive = I møtelista og registera
place-form = I eit skjema
place-export = I eksporten (F3)
place-menu = I ein meny og eit søkjefelt
place-spelling = I stavekontrollen
fair-rest-stands = { $count } linjer står som dei er skrivne.
read-with-private = med private og unnatekne, eller utan
bin-restore = hent tilbake
    .help = Hentar møtet tilbake til lista.
bin-delete = slett for godt
    .help = Slettar møtet for godt.
key-all-bin = papirkorga
    .help = Viser møta som er lagde i papirkorga.

## Orda føre kolon: kva dei tyder, og eit døme

meant-item = ei ny sak, som # føre
    .example = Budsjett 2028
meant-background = det saka byggjer på
    .example = Tala for 2027 er klare
meant-recommendation = det som er tilrådd vedteke
    .example = Budsjettet blir vedteke
meant-decision = eit vedtak, som = føre
    .example = Budsjettet er vedteke
meant-conclusion = det møtet er samd om, utan nummer
    .example = Vi prøver det i haust
meant-action = ei oppgåve, som ! føre
    .example = Kari: sende utkast innan 1.9
meant-owner = kven som har siste oppgåve
    .example = Kari
meant-deadline = når siste oppgåve skal vere gjord
    .example = 1.9
meant-expectation = kva ein part ventar av ein annan
    .example = Biblioteka > Fylket: støtte
meant-proposal = eit framlegg, som * føre
    .example = Felles kalender
meant-question = eit spørsmål, som ? føre
    .example = Når kjem rapporten
meant-answer = svaret på siste spørsmål
    .example = I mai
meant-step = eit steg i ein plan
    .example = Felles kalender
meant-strength = ein styrke, i ei SWOT-sak
    .example = Gode folk
meant-weakness = ein veikskap, i ei SWOT-sak
    .example = Lite tid
meant-opportunity = ei moglegheit, i ei SWOT-sak
    .example = Nye lokale
meant-threat = ein trussel, i ei SWOT-sak
    .example = Mindre pengar
meant-votes = røyster over siste vedtak eller framlegg
    .example = 7-2
meant-statement = noko nokon vil ha ført til protokollen
    .example = Kari: Eg er usamd
meant-correction = ei retting til referatet som er lagt fram
    .example = 2/26 det skal stå 3 mot 1
meant-memo = ein hugselapp, kjem ikkje med i referatet
    .example = ringje Per
meant-present = kven som er til stades
    .example = Kari, Per
meant-excused = kven som har meldt forfall
    .example = Siri
meant-absent = kven som ikkje er møtt
    .example = Siri
meant-deputy = kven som møter for ein annan
    .example = Nils for Siri
meant-invited = kven som er innkalla
    .example = Kari, Per
meant-arrival = nokon kjem
    .example = Per 11.20
meant-departure = nokon går
    .example = Per 13.00
meant-recusal = nokon er ugild i saka
    .example = Per
meant-presenter = kven som innleier saka
    .example = Kari Døme
meant-format = korleis saka blir handsama
    .example = gruppearbeid
meant-frame = kor lang tid saka får
    .example = 20 min
meant-annex = eit vedlegg til saka
    .example = Rekneskap 2027
meant-postponed = saka er utsett; kan stå åleine
    .example = til neste møte
meant-withdrawn = saka er trekt; kan stå åleine
    .example = av den som fremja henne
meant-noted = saka er teken til orientering; kan stå åleine
    .example = tala for mai
meant-inconclusive = saka enda utan konklusjon; kan stå åleine
    .example = blir teken opp att
meant-closed = saka er handsama for lukka dører
    .example = offl. § 13
meant-exempt = unnateke offentlegheit; nemn heimelen
    .example = § 13
meant-private = berre for deg, kjem aldri ut
    .example = Per verka sliten
meant-working-note = eit notat, kjem ikkje med i referatet
    .example = sjekk talet
meant-time = når møtet byrja og slutta
    .example = 10.00–14.00
meant-end = møtet er slutt; kan stå åleine
    .example = 14.05
meant-summary = samandraget først i referatet
    .example = Budsjettet er vedteke
meant-topic = emna til saka; før første sak: til møtet
    .example = hospitering, kompetanse
meant-link = ei lenkje med tittel
    .example = Råd https://bibliotek.example
meant-experience = ei erfaring, med kven som har henne framfor
    .example = Prøvestad: fire dagar var passe
meant-tip = eit råd til andre
    .example = Prøvestad: gi hospitanten ei oppgåve
meant-lesson = noko de lærte
    .example = to dagar er for kort
meant-exchange = eit tilbod eller eit ønske om hospitering
    .example = Prøvestad tek imot to i veke 38
meant-outcome = kva det førte til; rett under ei erfaring
    .example = to av tre bytte arbeidsmåte
meant-contact = kven ein kan spørje; rett under ei erfaring
    .example = Kari Eksempel
meant-since = sidan når det gjeld; rett under ei erfaring
    .example = mars 2024
meant-activity = noko som skal skje, med tida framfor
    .example = 14.–18. september: Hospiteringsveka
meant-next-meeting = når neste møte er
    .example = 14. juni
meant-title = tittelen på møtet
    .example = Styremøte 3/2027
meant-subtitle = linja under tittelen
    .example = Vårmøtet
meant-date = dagen møtet er
    .example = 2.–3. juni
meant-place = kvar møtet er
    .example = Tromsø
meant-chair = kven som leier møtet
    .example = Kari Døme
meant-note-taker = kven som skriv referatet
    .example = Per Døme
meant-account = kven framstillinga er ved
    .example = Kari Døme
meant-organiser = kven som held møtet
    .example = Fylkesbiblioteket
meant-copy-to = kven som får kopi
    .example = Fylkesrådet
meant-archive-ref = nummeret i arkivet
    .example = 27/114
meant-meeting-number = kva møte det er i rekkja
    .example = 3/27
meant-signers = kven som skriv under
    .example = Kari Døme, Per Døme
meant-remarks-by = når merknader må vere inne
    .example = 20. juni
meant-numbering = korleis sakene får nummer
    .example = 1/27
meant-document = kva dokumentet skal vere
    .example = møteprotokoll
menu-next-item = neste sak: { $title }
menu-no-item = neste sak: inga. «# tittel» lagar ei ny.
menu-keys = ⏎ tek rada · Tab òg · Esc lukkar lista
menu-more = og { $count } til: bokstavar avgrensar, ↓ går vidare
help-do = gjer det
    .help = Gjer det som rada fortel om.
help-only-tells = Rada fortel berre kva tasten gjer; her gjer ho ingenting.
help-ask = Finn ein tast, eit teikn, eit ord eller noko som kan gjerast
help-none = Ingenting passar til «{ $text }». Prøv eit anna ord.

next-make = lag møtet
    .help = Lagar møtet slik det står her.
next-day = annan dato
    .help = Spør etter ein annan dag.
next-edit = endre alt
    .help = Lagar møtet og viser alle felta.
next-new = heilt nytt
    .help = Byrjar på eit heilt nytt møte.
next-title = Neste møte i { $name }
next-after = etter { $title }
next-ask-day = Når er neste møte i { $name }?
next-is-planned = Neste møte er alt planlagt: { $title }, { $day }. ⏎ opnar det, d lagar endå eit på ein annan dag.
next-row-title = Tittel
next-row-day = Dato
next-row-place = Stad
next-row-document = Dokument
next-row-invited = Innkalla
next-row-items = Saker
next-at = kl. { $clocks }
next-from-next-meeting = frå «neste møte»
next-from-meets = frå «møtest»
next-no-vote = utan røysterett
next-nothing-to-approve = Ingen protokoll ventar på godkjenning; saka om det er utelaten.
next-series-unread = Serien kunne ikkje lesast; møtet blir laga frå { $title }.
next-postponed = { $why ->
    [0] utsett frå { $number }
   *[1] utsett frå { $number }: { $reason }
}
next-open-points = { $count ->
    [one] 1 ope punkt
   *[other] { $count } opne punkt
}
next-closes = { $title } står som pågåande frå ein tidlegare dag; ⏎ hevar det.

## Oppfølginga: det tidlegare møte i serien lét stå ope

label-corrections = RETTINGAR
hint-opens-corrections = Enter viser kva som er retta i ei Word-fil av møtet
corrections-title = Rettingar
corrections-path = Word-fil
corrections-path-hint = t.d. ~/Nedlastingar/retta.docx
corrections-how = Skriv stien til Word-fila som har kome tilbake, og trykk Enter. Så står kvar endring her, med det som stod og det som står no. Ingenting i møtet blir endra før du godtek det.
corrections-reading = Les fila …
corrections-left = { $left } att av { $count }
corrections-here = her
corrections-word = i Word
corrections-next-line = Møtet er godkjent og blir ikkje endra. Til neste møte (c kopierer alle):
corrections-accepted = godta
corrections-refused = behald
corrections-noted = som notat
corrections-key-read = les på staden
    .help = Les staden i referatet.
corrections-key-write = skriv sjølv
    .help = Skriv teksten sjølv.
corrections-key-copy = kopier linjene
    .help = Kopierer linjene for neste møte.
corrections-picked = { $count ->
    [0] Ingenting er att å merkje.
    [one] Éi retting er merkt; 1 godtek ho, 2 beheld det som står her.
   *[other] { $count } rettingar er merkte; 1 godtek dei, 2 beheld det som står her.
}
corrections-ask = Teksten som skal stå:
corrections-stays = Ein sletta eller flytta tekst kan berre godtakast som han er.
corrections-copied = { $count ->
    [one] Éi linje er kopiert; lim henne inn i neste møte.
   *[other] { $count } linjer er kopierte; lim dei inn i neste møte.
}
corrections-nothing-said = Her er ingenting å angre.
corrections-taken-back = { $count ->
    [one] Angra: rettinga ventar igjen.
   *[other] Angra: { $count } rettingar ventar igjen.
}
corrections-said-accepted = { $count ->
    [one] Godteken: { $text }
   *[other] { $count } rettingar er godtekne; u angrar.
}
corrections-said-refused = { $count ->
    [one] Behalde som det står her.
   *[other] { $count } stader står som før; u angrar.
}
corrections-said-noted = { $count ->
    [one] Lagd inn som arbeidsnotat: { $text }
   *[other] { $count } rettingar er lagde inn som arbeidsnotat; u angrar.
}
corrections-unfit = { $count ->
    [one] Éi står att: ho kan ikkje godtakast slik, eller er endra her òg.
   *[other] { $count } står att: dei kan ikkje godtakast slik, eller er endra her òg.
}
corrections-state-open = ventar
corrections-state-both = endra her òg
corrections-state-shown = berre til å sjå
corrections-state-accepted = godteken
corrections-state-refused = behalden
corrections-state-noted = lagd inn som notat
twin-followup = #oppfølging
label-followup = OPPFØLGING
hint-opens-followup = Enter viser det som står ope frå tidlegare møte
follow-up-title = Oppfølging
follow-up-count = { $open } { $open ->
    [one] ope
   *[other] opne
} i { $name }{ $settled ->
    [0] {""}
   *[other] , { $settled } ferdig
}
follow-up-count-short = { $open } { $open ->
    [one] ope
   *[other] opne
}{ $settled ->
    [0] {""}
   *[other] , { $settled } ferdig
}
follow-up-none = Ingen opne punkt frå tidlegare møte i { $name }.
follow-up-no-series = Møtet høyrer ikkje til nokon serie, og difor er det ingenting å følgje opp. F2 set serien.
follow-up-unread = { $names } kunne ikkje lesast; punkta derifrå manglar
follow-up-waits = { $count ->
    [one] 1 ope punkt frå før: #0
   *[other] { $count } opne punkt frå før: #0
}
follow-up-here = #0 viser det som står ope frå før. Det som blir skrive her, er referat av saka.
follow-up-group-action = Oppgåver
follow-up-group-item = Utsette saker
follow-up-group-expectation = Forventningar
follow-up-group-question = Spørsmål
follow-up-group-proposal = Framlegg
follow-up-older = + { $count } eldre, urørt sidan { $year }
follow-up-unfold = → viser
follow-up-fold = ← gøymer
follow-up-mentioned = held fram
follow-up-take-up = på sakslista
follow-up-own-item = eiga sak her
follow-up-later = utsett til …
follow-up-silent = ikkje nemnt i { $count } møte
follow-up-never-accepted = ikkje godteke i { $count } møte
follow-up-on-agenda = no sak { $number }
follow-up-on-agenda-bare = på sakslista
follow-up-due = frist { $due }
follow-up-until = utsett til { $due }
follow-up-now-owner = no: { $names }
follow-up-no-deadline = ingen frist
follow-up-remarked = merknad
follow-up-of-item = Sak { $number } { $title }
follow-up-said = Sagt her: { $what }
follow-up-ask-answer = { $count ->
    [one] Svaret på «{ $text }» (Enter utan svar: berre svart på):
   *[other] Svaret på desse { $count } (Enter utan svar: berre svart på):
}
follow-up-ask-later = { $count ->
    [one] Utsetje «{ $text }» til når? (neste møte, 1.9)
   *[other] Utsetje desse { $count } til når? (neste møte, 1.9)
}
follow-up-set = { $count ->
    [one] { $what }: «{ $text }». u angrar.
   *[other] { $what }: { $count } rader. u angrar.
}
follow-up-moved = ↑ går tilbake til det.
follow-up-unfit = { $count ->
    [one] 1 rad har ikkje det valet og står som før.
   *[other] { $count } rader har ikkje det valet og står som før.
}
follow-up-unfit-owner = Berre oppgåver har nokon som har ansvaret.
follow-up-unfit-deadline = Berre oppgåver og utsette saker har ein frist.
follow-up-outside = { $title } er godkjent; dette blir ført utanfor møta.
follow-up-elsewhere = «{ $text }» vart ført i eit anna vindauge kl. { $clock }: { $what }.
follow-up-read = les
    .help = Les punktet der det vart sagt.
follow-up-line = linja
    .help = Går tilbake til skrivelinja.
twin-series = #serie
label-series = SERIE
hint-opens-series = Enter viser serien som møtet høyrer til

## Serien i linjene sine

series-title = Serien { $name }
series-count = { $count ->
    [one] 1 møte sidan { $year }
   *[other] { $count } møte sidan { $year }
}
series-none-here = Møtet høyrer ikkje til nokon serie. F2 set serien.
series-save = lagre
    .help = Lagrar serien.
series-complete = fullfør ordet
series-close = lukk
series-sure = Endringane er ikkje lagra. ctrl+s lagrar dei, Esc ein gong til lèt dei gå.
series-crossing = Ei av linjene er endra i eit anna vindauge sidan du byrja. ctrl+s ein gong til lagrar di.
series-unsaved = Ikkje lagra enno: ctrl+s lagrar.
series-empty = Ei linje for kvart: tittel: stad: tid: møtest: dokument: medlemer: vara: # sak
series-offered = Ikkje skildra enno. ⇥ fyller inn det som står i { $like }
series-days = Blir planlagde når du lagrar: { $days }
series-planned = { $count ->
    [0] ingen møte planlagde
    [one] 1 møte planlagt
   *[other] { $count } møte planlagde
}
series-lists = { $count ->
    [one] lista til det planlagde møtet er som før; F4 der rettar ho
   *[other] listene til { $count } planlagde møte er som før; F4 der rettar dei
}
series-taken = { $count ->
    [one] 1 dag hadde eit møte frå før
   *[other] { $count } dagar hadde eit møte frå før
}
series-next = neste: { $told }
series-no-next = neste: dagen er ikkje kjend
series-invited = { $count } innkalla
series-overview = Seriar
series-in-all = { $count } { $count ->
    [one] serie
   *[other] seriar
}
series-none = Ingen seriar enno. n på eit møte spør etter serien det høyrer til.
series-narrow = møta
    .help = Viser møta i serien.
series-following = neste møte
    .help = Lagar det neste møtet i serien.
series-text = serien
    .help = Viser serien, med stad, dokument og medlemer.
series-meetings = { $count ->
    [one] 1 møte
   *[other] { $count } møte
}
series-last = sist { $day }
series-following-day = neste { $day }
series-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemer
}
series-open = { $count ->
    [one] 1 ope
   *[other] { $count } opne
}
next-series = serien
    .help = Viser serien, med stad, dokument og medlemer.

## Ei retting blant oppføringane

row-corrects = { $variant ->
    [bare-item] Retting, sak { $item }:
    [day] Retting til { $date }:
    [day-item] Retting til { $date }, sak { $item }:
   *[bare] Retting:
}
row-corrected = { $variant ->
    [item] Retta i møte { $date } (sak { $item }):
   *[bare] Retta i møte { $date }:
}

## Det serien har å seie om møtet

look-minutes-unheard = { $profile ->
    [protocol] Protokollen frå { $day } er ikkje godkjend, og inga sak her gjeld han.
   *[minutes] Referatet frå { $day } er ikkje godkjent, og inga sak her gjeld det.
}
look-minutes-undecided = { $profile ->
    [protocol] Sak { $item } legg fram protokollen frå { $day }, men ingenting er vedteke om han.
   *[minutes] Sak { $item } legg fram referatet frå { $day }, men ingenting er vedteke om det.
}
look-minutes-waiting = { $profile ->
    [protocol] Protokollen frå { $day } er godkjend her, men ikkje ført der.
   *[minutes] Referatet frå { $day } er godkjent her, men ikkje ført der.
}
look-postponed = Utsett og ikkje på sakslista: sak { $item }.
look-taken-twice = Sak { $item } er henta hit, men vart likevel handsama { $day }.
look-follow-up = { $count ->
    [one] Ingen har sett på oppfølginga: 1 ope punkt.
   *[other] Ingen har sett på oppfølginga: { $count } opne punkt.
}
look-silent = { $names } var til stades i { $count } møte utan at «{ $text }» vart nemnt.
look-never-accepted = { $count ->
    [one] 1 forventning til { $name } er sett fram for minst to møte sidan og ikkje godteken.
   *[other] { $count } forventningar til { $name } er sette fram for minst to møte sidan og ikkje godtekne.
}
look-member = { $name } er medlem, men står ikkje på frammøtelista.
site-title = Nettstaden
details-site = Nettstaden
field-site-folder = Mappe
field-site-folder-hint = ei tom mappe, på disken eller ein tenar
field-site-series = Seriar
field-site-series-hint = som skal ut; «ingen»: møte utan serie
field-site-drafts = Utkast
field-site-url = Adresse
field-site-url-hint = om ho får ei: https://…
field-site-title = Namn
field-site-title-hint = det sida heiter; elles namnet på verksemda
wrong-site-folder = Vel ei mappe.
wrong-site-series = Det finst ingen slik serie.
site-settled = Ingenting er skrive enno.
key-site-look = vis kva som går ut
    .help = Viser kva som går ut, før noko blir skrive.
key-site-write = skriv nettstaden
    .help = Skriv sidene som er nye eller endra.
key-site-edit = mappe, seriar …
    .help = Seier kvar nettstaden skal liggje, og kva som er på han.
site-looking = Ser etter kva som går ut …
site-none-yet = Ikkje nokon nettstad enno. e vel mappe og seriar.
site-no-series = utan serie
site-series-none = ingen
site-public = Dette blir offentleg: { $count ->
        [one] eitt møte
       *[other] { $count } møte
    } frå { $series }
site-people = { $count ->
        [0] Ingen namn på personar
        [one] Eitt namn på ein person
       *[other] { $count } namn på personar
    } står der
site-withheld = Dette er ikkje med
site-left-private = { $count ->
        [one] éin privat tekst
       *[other] { $count } private tekstar
    }
site-left-exempt = { $count ->
        [one] éin unnateken tekst
       *[other] { $count } unnatekne tekstar
    }
site-left-working = { $count ->
        [one] eitt arbeidsnotat
       *[other] { $count } arbeidsnotat
    }
site-left-unapproved = { $count ->
        [one] eitt møte som ikkje er godkjent
       *[other] { $count } møte som ikkje er godkjende
    }
site-left-planned = { $count ->
        [one] eitt planlagt møte
       *[other] { $count } planlagde møte
    }
site-left-cancelled = { $count ->
        [one] eitt avlyst møte
       *[other] { $count } avlyste møte
    }
site-left-series = { $count ->
        [one] eitt møte i ein annan serie
       *[other] { $count } møte i andre seriar
    }
site-sought = Søkte etter { $count } tilbakehaldne tekstar i alle filene: ingen funne.{ $short ->
        [0] {""}
        [one] { " " }Éin er for kort til å søkje etter.
       *[other] { " " }{ $short } er for korte til å søkje etter.
    }
site-up-to-date = Nettstaden er som han skal vere.
site-will-write = Enter skriv: { $new } nye filer, { $changed } endra, { $removed } fjerna.
site-written = Nettstaden er skriven: { $new } nye filer, { $changed } endra, { $removed } fjerna.
