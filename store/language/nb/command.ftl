# Det kommandolinjen sier.
usage = Referat: møtereferater i samtalens tempo.

    referat [--archive MAPPE] [KOMMANDO …]
usage-notes = Uten kommando åpnes skjermbildene. MØTE er en id, en dato, en tittel, en del av dem, eller «latest».
    Arkivet er mappen Referat blant dokumentene dine når ingen annen er nevnt med --archive.
    referat KOMMANDO --help sier hvordan en kommando skrives.
verb-open = åpner skjermbildene rett i et møte, et godkjent for å lese det, med --read ethvert; med --follow et vindu for storskjerm, som viser det offentlige og ikke skriver noe
    .form = referat open MØTE [--read | --follow]
verb-demo = åpner skjermbildene på eksempelmøter
    .form = referat demo [--archive MAPPE]
verb-new = lager et møte og skriver ut id-en
    .form = referat new TITTEL [--from DATO --to DATO --place STED --language { $languages } --series NAVN --number NR --profile minutes|protocol|municipal] · referat new --after MØTE_ELLER_SERIE [TITTEL] [--from DATO] [--another]
verb-series = viser en serie som linjer, eller tar imot linjer om den
    .form = referat series [NAVN] [FIL|-] [--from MØTE] [--join SERIE] [--dates "12.2 19.3 2026"] [--json]
verb-take = tar imot linjer fra en fil eller et rør; i en terminal spør den om dem, én etter én
    .form = referat take MØTE [FIL] [--json]
verb-import = leser referater som finnes som tekst (Word, nettsider, Markdown og ren tekst), og viser hva hver linje blir, før de legges i arkivet; opptak fra andre arkiver legges ved siden av egne møter
    .form = referat import FIL_ELLER_MAPPE … [--language { $languages }] [--series NAVN] [--yes] [--dry-run] [--json]
verb-list = viser møtene
    .form = referat list [--json]
verb-show = viser ett møte som tekst
    .form = referat show MØTE [--json]
verb-search = finner det som ble sagt, bestemt og lovet, i alle møtene
    .form = referat search ORD … [--all] [--json]
verb-decisions = viser vedtakene fra alle møtene, de nyeste først, og hva som er blitt av dem
    .form = referat decisions [ORD …] [--open] [--status STATUS] [--series NAVN] [--as-of DATO] [--json] [--export FIL|MAPPE]
verb-expectations = viser hva hvem venter av hvem: hvor mange for hvert par, og så hver forventning
    .form = referat expectations [ORD …] [--open] [--from PART] [--to PART] [--status STATUS] [--series NAVN] [--as-of DATO] [--json] [--export FIL|MAPPE]
verb-actions = viser oppgavene etter frist, de åpne først
    .form = referat actions [ORD …] [--open] [--overdue] [--owner NAVN] [--status STATUS] [--series NAVN] [--as-of DATO] [--json] [--export FIL|MAPPE]
verb-topic = viser emnene, alt som er kjent om ett av dem, eller sakene som ikke har noe emne
    .form = referat topic [EMNE] [--also "ORD, ORD"] [--rename NYTT] [--join ANNET] [--untagged] [--to { $formats }] [-o FIL|MAPPE] [--series NAVN] [--as-of DATO] [--internal] [--json]
verb-experiences = viser erfaringer, tips, og hvem som tilbyr eller ønsker hospitering
    .form = referat experiences [ORD …] [--topic EMNE] [--party NAVN] [--variant experience|tip|lesson|offer|wish] [--all] [--as-of DATO] [--internal] [--json]
verb-followup = viser hva tidligere møter i serien lot stå åpent
    .form = referat followup MØTE [--json]
verb-renumber = viser hvilke numre to møter i en serie har, og gir det som viker, nye med --yes
    .form = referat renumber SERIE [--yes]
verb-calendar = skriver en kalenderfil med møtene og planene, eller en side for året
    .form = referat calendar [--to ics|docx|markdown|html|json] [--year ÅR] [--series NAVN] [--owner NAVN] [--deadlines] [--spans] [-o FIL|MAPPE]
verb-site = lager nettstedet av godkjente møter: sider i en mappe, til å lese og søke i
    .form = referat site MAPPE [--series NAVN …] [--drafts|--no-drafts] [--url ADRESSE] [--title TITTEL] [--language { $languages }] [--findable|--no-findable] [--records|--no-records] [--overwrite] [--dry-run] [--json]
verb-subscribe = henter opptak fra en mappe der andre arkiver legger dem, eller viser hvilke mapper det er
    .form = referat subscribe [MAPPE [--name NAVN] | --read | --remove NAVN] [--json]
verb-set = sier hva som er blitt av et vedtak, en oppgave eller en forventning
    .form = referat set OPPFØRING [STATUS] [--owner NAVN] [--deadline FRIST] [--remark TEKST] [--in MØTE]
verb-export = skriver et møte til en fil
    .form = referat export MØTE --to { $formats }|record [--to …] [-o FIL|MAPPE] [--profile minutes|protocol|notice] [--item SAK|all] [--letterhead NAVN|none] [--as-typed] [--internal] [--carry] [--metadata]
verb-corrections = viser hva som er rettet i en Word-fil av et møte, og tar inn det som godtas
    .form = referat corrections FIL.docx [--meeting MØTE] [--accept ID|all …] [--refuse ID|all …] [--note ID …] [--json]
verb-letterhead = legger virksomhetens brevark eller logo i arkivet, eller viser hva som er der
    .form = referat letterhead [FIL.docx [--series NAVN] | BILDE.png|.jpg [--text TEKST]] [--remove NAVN]
verb-summary = foreslår et sammendrag, som linjer «take» forstår
    .form = referat summary MØTE
verb-digest = skriver en kort e-post om møter: vedtak, hvem gjør hva, åpne spørsmål, datoer
    .form = referat digest [MØTE … | --since DATO [--series NAVN]] [--to eml|html|markdown|json] [--for NAVN | --absent] [--attach docx|pdf] [-o FIL|MAPPE]
verb-slip = skriver det som angår én part eller én person, eller en særutskrift for hver som et møte angår
    .form = referat slip NAVN [--since MØTE|DATO] [--series NAVN] [--to docx|html|markdown|json|eml] [--json] [-o FIL|MAPPE] · referat slip --all MØTE [-o MAPPE]
verb-party = viser partene, eller sier hvem en gruppe består av
    .form = referat party [NAVN] [--includes "NAVN, NAVN"] [--also "NAVN, NAVN"] [--json]
verb-approve = godkjenner et referat, som siden ikke tar imot endringer, eller åpner det igjen
    .form = referat approve MØTE [--in MØTE [--item SAK] | --on DATO] [--reason TEKST] | --reopen --reason TEKST
verb-revisions = skriver revisjonene av et møte: hva som er godkjent, når og hvorfor; --show én av dem som dokument, --diff hva som skiller den fra den før, eller fra en annen
    .form = referat revisions MØTE [--show N | --diff N [M]] [--json]
verb-check = leser gjennom alle filene i arkivet; av ett møte: stedene å sjekke; av et opptak: hvem det er fra, og om det er helt
    .form = referat check [MØTE | FIL | --mend]
verb-settle = slår kopier av møter sammen med møtene; med --as-new gir det et møte som er kopiert for hånd, en egen id
    .form = referat settle · referat settle FIL --as-new
verb-merge-file = fletter to versjoner av en fil i arkivet, slik git spør etter det
    .form = referat merge-file FØR VÅR DERES [NAVN]
verb-setup-git = lar git flette filene i arkivet, og sier hva det endret
    .form = referat setup-git
git-written = Skrevet i { $file }:
git-there = Ingenting å føye til i { $file }.
git-done = Nå fletter git filene i dette arkivet selv. Hver klone trenger «referat setup-git» én gang.
verb-waiting = viser det som er skrevet og ikke er kommet inn i et møte, tar det inn eller kaster det
    .form = referat waiting [MØTE] [--take] [--discard ID] [--yes] [--json]
verb-spell = viser ordene i et møte som språket ikke kjenner
    .form = referat spell MØTE
verb-replace = bytter ut ord i hele møtet, og viser hva som endres
    .form = referat replace MØTE GAMMELT NYTT [--whole-word] [--case] [--dry-run]
verb-settings = viser innstillingene for denne maskinen, og hva som er galt i filen
    .form = referat settings [--json]
verb-keys = viser tastene, også egne
    .form = referat keys [--place STED] [--json|--markdown]
verb-bin = legger et møte i papirkurven, viser den, henter tilbake eller sletter for godt
    .form = referat bin [MØTE] [--restore MØTE] [--empty [--older DAGER] [--yes]] [--json]
verb-forget = fjerner en tekst for godt, overalt den står, og sier hva som ikke kunne nås
    .form = referat forget ID|ORD [--everywhere] [--yes] [--json]
verb-help = viser det som er å vite om et emne: språket på linjen, tastene, kommandoene, hvor ting ligger
    .form = referat help [GRAMMATIKK|TASTER|KOMMANDOER|STEDER|KOMMANDO]
verb-completion = skriver ut skriptet som lar et skall fullføre kommandoer, valg, møter og navn
    .form = referat completion bash|zsh|fish|powershell
help-grammar = det som kan skrives på linjen
    .names = grammatikk grammar tegn
help-keys = tastene, sted for sted
    .names = taster keys
help-commands = alle kommandoer, og hvordan de skrives
    .names = kommandoer commands
help-places = versjonen, og hvor ting ligger
    .names = steder places filer versjon
help-notes = referat help og et av disse ordene viser det; navnet på en kommando viser hvordan den skrives.
help-grammar-labels = En linje kan begynne med et av disse ordene og et kolon:
help-grammar-structure = Etter #:
where-program = program
where-python = Python
where-archive = arkiv
where-settings = innstillinger
where-state = arbeidsmappe
where-cache = søkeregister
where-log = krasjlogg
## Linjemodus: det som sies når et møte tas i en vanlig terminal
line-mode-welcome = { $title }. Skriv det som blir sagt, og trykk Enter. Et spørsmålstegn alene sier hva tegnene betyr. Ctrl+d avslutter.
line-mode-commands = Tab fullfører. Skriv #angre og #gjør om for å angre og gjøre igjen, #rett og ny tekst for å rette det siste, #slett for å slette det, #les for å høre det som står her, #hvor for å høre hvor du er.
line-mode-paragraph = Nytt avsnitt.
line-mode-where = Du er her: { $place }. { $number ->
    [0] Det står ingenting her ennå.
    [one] Én oppføring står her.
   *[other] { $number } oppføringer står her.
}
line-mode-empty = Det står ingenting her ennå.
line-mode-interrupted = Linjen står her fortsatt. Ctrl+d på en tom linje avslutter.
line-mode-bye = Alt er lagret.
line-mode-paste = { $lines ->
    [one] Én lang linje er limt inn.
   *[other] { $lines } linjer er limt inn.
} Enter gjør dem til { $best }. Skriv 1 for én tekst, 2 for { $each }, 3 for { $items }, 4 for linjer slik de er skrevet, eller 0 for ingenting.
line-mode-pasted = Limt inn: { $what }. #angre tar alt tilbake.
line-mode-no-paste = Ingenting er limt inn.
spoken-and = { $some } og { $last }
spoken-note = Tekst lagret.
spoken-point = Punkt lagret.
spoken-speech = Tekst lagret, sagt av { $name }.
spoken-memo = Huskelapp lagret: { $text }
spoken-statement = Protokolltilførsel lagret: { $text }
spoken-summary = Sammendrag lagret: { $text }
spoken-guide = Spørsmål til samtalen lagret: { $text }
spoken-decision = Vedtak lagret: { $text }
spoken-conclusion = Konklusjon lagret: { $text }
spoken-action = Oppgave lagret: { $text }
spoken-deadline = { $text }, frist { $deadline }
spoken-expectation = Forventning lagret: { $text }
spoken-pair = { $one } til { $other }
spoken-mutual = { $one } og { $other } til hverandre
spoken-proposal = Forslag lagret: { $text }
spoken-value = Verdi lagret: { $text }
spoken-question = Spørsmål lagret: { $text }
spoken-annex = Vedlegg lagret: { $text }
spoken-swot = SWOT-punkt lagret: { $text }
spoken-step = Steg lagret: { $text }
spoken-experience = Erfaring lagret: { $text }
spoken-activity = Aktivitet lagret: { $text }
spoken-link = Lenke lagret: { $text }
spoken-more = Lagt til. Nå står det: { $text }
spoken-item = Sak { $name }, åpnet.
spoken-planned = Sak { $name }, er lagt til i sakslisten.
spoken-go = Du er i sak { $name }.
spoken-break = Pause: { $text }
spoken-item-detail = Lagret om saken: { $text }
spoken-meeting-detail = Lagret om møtet: { $text }
spoken-outcome = Saken er satt til: { $outcome }.
spoken-end = Møtet er hevet { $time }.
spoken-votes = Avstemning lagret: { $text }
spoken-vote = Avstemning lagret: { $text }
spoken-answer = Svar lagret: { $text }
spoken-present = { $names } er til stede.
spoken-excused = { $names } har meldt forfall.
spoken-absent = { $names } har ikke møtt.
spoken-deputy = { $names } møter som vara.
spoken-invited = { $names } er innkalt.
spoken-arrival = { $when ->
    [none] { $name } er kommet.
   *[other] { $name } kom { $when }.
}
spoken-departure = { $when ->
    [none] { $name } har gått.
   *[other] { $name } gikk { $when }.
}
spoken-recusal = { $name } er inhabil.
spoken-other = Lagret: { $text }
line-mode-no-screen = Dette er for skjermene. Her skriver du bare linjer; referat export lager filen.
line-mode-deleted = Slettet: { $text } #angre tar det tilbake.
line-mode-corrected = Nå står det: { $text }
line-mode-correct-how = Skriv den nye teksten etter #rett.
spoken-private = privat
spoken-out-of-minutes = ikke i referatet
spoken-sub-point = Underpunkt lagret.
spoken-nobody = Ingen står på frammøtelisten ennå.
spoken-gone = { $names } har gått.
spoken-pause = { $minutes ->
    [0] Pause.
   *[other] Pause i { $minutes } minutter.
}

## Søk
search-none = Ingenting passer til «{ $text }».
search-more = Det finnes flere treff enn de { $count } nyeste. --all viser alle.
search-part-behind = Bare de { $count } nyeste møtene er lest ennå, { $left } gjenstår. De andre leses nå, i bakgrunnen: søk igjen om litt, eller vent på alt med --all.
search-part = Bare de { $count } nyeste møtene er lest ennå, { $left } gjenstår. Med --all leses alle før det svares.

## Import
argument-files = FIL
import-read-so-far = Lest { $done } av { $count } filer.
import-kept-so-far = { $done } av { $count } filer er behandlet.
check-so-far = Sett på { $done } av { $count } filer …
site-so-far = Lest { $done } av { $count } møter til nettstedet …
index-so-far = Leser møter for søket: { $done } av { $count } …
import-ask = { $count ->
    [one] Skal møtet legges i arkivet? [j/N]
   *[other] Skal de { $count } møtene legges i arkivet? [j/N]
}
    .yes = j ja y yes
import-left = Ingenting er lagt i arkivet.
import-each-line = Med --dry-run vises hver linje.
import-there = «{ $file }» er i arkivet fra før.
import-dry = Ingenting er skrevet.
import-report = { $kept ->
    [0] Ingen møter er lagt i arkivet
    [one] Ett møte er lagt i arkivet
   *[other] { $kept } møter er lagt i arkivet
}, { $there } var der fra før, { $refused ->
    [0] ingen filer ble avvist
    [one] én fil ble avvist
   *[other] { $refused } filer ble avvist
}. { $lines } linjer er lest; { $text } av dem står som tekst og punkter.

## Registre
register-count = { $count ->
    [0] Ingenting passer.
    [one] Én oppføring.
   *[other] { $count } oppføringer.
}
register-only-open_only = bare åpne
register-only-overdue = bare forfalte
register-supersedes = erstatter { $numbers }
register-repeals = opphever { $numbers }
register-amends = endrer { $numbers }
register-superseded-by = erstattet av { $number } ({ $date })
register-repealed-by = opphevet av { $number } ({ $date })
register-amended-by = endret av { $number } ({ $date })
register-private = privat
register-exempt = unntatt offentlighet
register-note = ikke i referatet
topic-count = { $count ->
    [one] Ett emne.
   *[other] { $count } emner.
}
topic-counts = { $entries ->
    [one] { $entries } punkt
   *[other] { $entries } punkter
} fra { $meetings ->
    [one] { $meetings } møte
   *[other] { $meetings } møter
}
topic-also-called = også { $names }
topic-also = «{ $name }» finnes nå også ved: { $names }
topic-told = Andre får også se dette der de får lese om emnet, på nettstedet og i dokumenter.
topic-renamed = «{ $old }» heter nå «{ $new }»; det gamle navnet finner det fortsatt.
topic-joined = «{ $one }» og «{ $other }» er nå ett emne; begge navn finner det.
topic-untagged-count = { $count ->
    [one] Én sak er uten emne.
   *[other] { $count } saker er uten emne.
}
experience-confirmed = sist bekreftet { $date }
experience-count = { $count ->
    [one] Én erfaring.
   *[other] { $count } erfaringer.
}
set-between = «{ $text }»: { $status }.
set-in-meeting = «{ $text }»: { $status }. Det er skrevet i «{ $title }», som pågår.

## Når noe er skrevet feil
misuse-hint = Slik skrives det: { $form }
no-such-option = Valget { $name } finnes ikke.
given-twice = { $name } er gitt mer enn én gang, og har bare én verdi.
missing-argument = { $name } mangler.
bad-choice = { $name } må være en av disse: { $choices }.
bad-argument = { $name } kan ikke brukes slik den er skrevet.
argument-meeting = MØTE
argument-title = TITTEL
argument-entry = OPPFØRING
argument-words = ORD
argument-old = GAMMELT
argument-new = NYTT
not-saved = Ingenting er endret; prøv igjen når det er ordnet.
line-not-saved = Linje { $line } og det som kom etter, er ikke lagret; linjene før står i arkivet.
approved = «{ $title }» er godkjent. Ordlyden er tatt vare på og tar ikke imot endringer.
approved-site = Nettstedet i «{ $folder }» viser det ikke ennå. Kjør: referat site "{ $folder }"
approved-already = «{ $title }» er alt godkjent: { $printed }
revisions-none = Møtet har ingen revisjoner: ingenting er godkjent ennå.
revisions-same = Ingenting er ulikt i det som trykkes.
revision-state = { $state ->
    [submitted] lagt fram
    [reopened] åpnet igjen
   *[approved] godkjent
}
minutes-approved = «{ $title }»{ $dated ->
    [0] {""}
   *[other] {" "}{ $day }
} er godkjent i dette møtet{ $corrections ->
    [0] {""}
    [one] , med én rettelse
   *[other] , med { $corrections } rettelser
}.
revision-reopened = Åpnet igjen { $day }: { $reason }
revision-forgotten = Revisjon { $number } kan ikke lenger bevises: { $count ->
    [one] én linje
   *[other] { $count } linjer
} er fjernet for godt { $day }.
reopened = «{ $title }» er et utkast igjen.
export-public = { $count ->
    [0] Ingenting i møtet er holdt tilbake.
    [one] Filen er gjennomsøkt etter én tekst som er holdt tilbake; den står ikke der.
   *[other] Filen er gjennomsøkt etter { $count } tekster som er holdt tilbake; ingen av dem står der.
}
export-internal = Intern utgave: private og unntatte tekster er med.
pdf-signs = { $count ->
    [one] Ett tegn finnes ikke i skriften og står som □: { $signs }
   *[other] { $count } tegn finnes ikke i skriften og står som □: { $signs }
}
pdf-sign = { $code } («{ $place }»)
record-is = Opptak fra { $archive } ({ $id }): «{ $title }», { $day }, { $revision ->
        [0] utkast
       *[other] revisjon { $revision } · { $hash }
    }{ $audience ->
        [internal] , internt: private og unntatte tekster er med
       *[others] , for alle
    }
record-fits = Innholdet passer med hashen.
record-same = Arkivet har det samme.
record-differs = Arkivet har møtet, men med et annet innhold.
record-missing = Arkivet har ikke møtet. «referat import» leser det inn.
record-is-older = Arkivet har en nyere utgave.
record-is-newer = Arkivet har en eldre utgave.
subscription-kept = «{ $name }» er en mappe det hentes opptak fra: { $folder }
subscription-removed = Det hentes ikke lenger opptak fra «{ $name }». Det som er lest, står.
subscription-none = Det hentes ikke opptak fra noen mappe. «referat subscribe MAPPE» legger til en.
subscription-read = { $count ->
        [0] Ingen nye opptak.
        [one] Ett nytt opptak er lest.
       *[other] { $count } nye opptak er lest.
    }
export-short = { $count ->
    [one] Én tekst er for kort til å søkes etter.
   *[other] { $count } tekster er for korte til å søkes etter.
}
register-public = { $count ->
    [0] Ingenting i møtene er holdt tilbake.
    [one] Filen er gjennomsøkt etter én tekst som er holdt tilbake; den står ikke der.
   *[other] Filen er gjennomsøkt etter { $count } tekster som er holdt tilbake; ingen av dem står der.
}
letterhead-kept = { $name } er lagt i arkivet og brukes fra nå av.
letterhead-kept-series = { $name } er lagt i arkivet og brukes for «{ $series }» fra nå av.
letterhead-removed = { $name } er fjernet.
letterhead-used = { $name } (brukes)
letterhead-none = Arkivet har ingen brevark.
logo-kept = { $name } er lagt i arkivet: dokumenter uten brevark begynner med den fra nå av.
logo-used = { $name } (logo på dokumenter uten brevark)
logo-no-text = Den har ingen alternativ tekst: den som ikke ser den, får ikke vite hva den er. --text «Fylkesbiblioteket» sier det.
letterhead-no-header = Brevarket har ingen topptekst; vår egen brukes.
letterhead-no-footer = Brevarket har ingen bunntekst; vår egen brukes, med sidetall.
letterhead-no-pages = Bunnteksten har ikke sidetall.
letterhead-no-headings = Brevarket mangler stiler for overskrifter; våre egne brukes.
letterhead-narrow = Brevarket har smal tekstflate; tabeller får liten plass.
letterhead-text = Teksten i brevarket kommer ikke med; bilder i den gjør det.
letterhead-first-page = Første side har egne linjer uten sidetall.
letterhead-no-alt = Et bilde på brevarket har ingen alternativ tekst; den som ikke ser det, får ikke vite hva det er.
letterhead-pale = Overskriftene er for lyse til å leses av alle (under 4,5 til 1 mot hvitt).
letterhead-words = Brevarket har et felt, en kontroll eller et saksnummer som ingen fyller ut; ordene der kommer med i alle dokumenter.
letterhead-unfilled = Noe som står mellom doble klammer på brevarket, fyller ingen ut. Disse fylles ut: arkivsak, tittel, dato, utvalg, nummer og status.
bad-usage = Kommandoen er ikke skrevet slik den må være.
no-such-verb = Kommandoen «{ $name }» finnes ikke.
state = { $state ->
    [planned] planlagt
    [live] pågår
    [draft] utkast
    [submitted] til godkjenning
    [approved] godkjent
   *[cancelled] avlyst
}
waiting-none = Ingenting venter.
waiting-how = «referat waiting MØTE --take» tar det inn. «referat waiting MØTE --discard ID» kaster ett av dem.
waiting-no-meeting = Møter som ikke er i arkivet lenger
waiting-no-words = (en endring uten ord)
waiting-line = ikke lagret da vinduet ble borte
waiting-half-typed = halvskrevet
waiting-aside = lagt til side
waiting-elsewhere = venter der det ble skrevet: { $path }
waiting-lost = ble skrevet i { $path }, som ikke er der
waiting-living = et åpent vindu prøver å lagre det
waiting-taken = { $count ->
        [0] Ingen linjer er tatt inn.
        [one] Én linje er tatt inn.
       *[other] { $count } linjer er tatt inn.
    }
waiting-ask = Ingen kan hente det tilbake. Kaste det? (j/n)
waiting-discarded = Kastet.
check-mended = { $count ->
    [one] Én fil er gjort mindre: revisjonene i den står hver for seg.
   *[other] { $count } filer er gjort mindre: revisjonene i dem står hver for seg.
}
check-clean = { $count ->
    [0] Arkivet er tomt; det er ingenting å se gjennom.
    [one] Den ene møtefilen er i orden.
   *[other] Alle { $count } møtefilene er i orden.
}
settled-as-new = «{ $title }» er et møte for seg nå, med id { $id }.
settle-none = Det er ingen kopier i arkivet.
settings-file = Fil: { $file }
settings-none = Filen finnes ikke; standard gjelder.
settings-row = { $name } = { $value }
bin-empty = Papirkurven er tom.
bin-row = { $id }  { $day }  { $title } · { $count ->
        [one] 1 linje
       *[other] { $count } linjer
    } · lagt her { $binned }
bin-put = «{ $title }» ligger i papirkurven.
bin-back = «{ $title }» er hentet tilbake.
bin-ask = { $count ->
        [one] Skriv 1 for å slette «{ $title }» for godt:
       *[other] Skriv { $count } for å slette { $count } møter for godt:
    }
bin-kept = Ingenting er slettet.
bin-deleted = «{ $title }» er slettet for godt.
bin-written-again = «{ $title }» er skrevet i etter at det ble slettet for godt ({ $count ->
        [one] 1 linje
       *[other] { $count } linjer
    }), og blir liggende. «referat bin --restore { $id }» viser det igjen.
bin-older = Ingen møter har ligget der så lenge.
forget-place = { $id }  { $where }, { $table ->
    [meeting] møtet selv
    [days] en dag
    [agenda] en sak
    [attendance] frammøtet
    [presence] hvem som kom og gikk
    [entries] en linje
    [events] hva som skjedde videre
    [revisions] en godkjent versjon
   *[other] det som gjelder hele arkivet
}{ $state ->
    [approved] {" "}(godkjent: røres ikke før møtet er gjort til utkast)
   *[open] {""}
}:
forget-no-text = (ingen tekst)
forget-ask = { $count ->
    [0] Ingenting i arkivet sier «{ $text }». Skal det fjernes for godt fra det programmet ellers har tatt vare på? [j/N]
    [one] Skal dette fjernes for godt? [j/N]
   *[other] Skal «{ $text }» fjernes for godt fra disse { $count } stedene? [j/N]
}
    .yes = j ja y yes
forget-left-in-use = { $file } – et åpent vindu bruker den
forget-left-cut = { $file } – kan ikke leses som det den skal være, kanskje avkortet
forget-left-beside = { $file } – en kopi som ikke er programmets egen
forget-left-closed = { $file } – kan ikke ses inn i
forget-left-named = { $file } – navnet på filen sier det
forget-left-approved = { $file } – møtet er godkjent
forget-left-refused = { $file } – kunne ikke skrives
forgotten = { $files ->
    [0] Den var borte fra før.
    [one] Teksten er fjernet for godt fra én fil.
   *[other] Teksten er fjernet for godt fra { $files } filer.
}
forgotten-texts = { $count ->
    [one] Den ble skrevet inn i, eller står også i, teksten { $ids }. Se om den også må vekk.
   *[other] Den ble skrevet inn i, eller står også i, tekstene { $ids }. Se om de også må vekk.
}
forgotten-documents = { $count ->
    [one] Dette dokumentet er skrevet fra møtet på denne maskinen. Se om det må bort, også der det er sendt:
   *[other] Disse { $count } dokumentene er skrevet fra møtet på denne maskinen. Se om de må bort, også der de er sendt:
}
forgotten-document = { $file } ({ $day }{ $kind ->
    [internal] , internt
   *[public] {""}
}{ $there ->
    [moved] , ligger ikke der lenger
   *[there] {""}
})
replace-shown = { $count ->
    [0] Ingen tekster ville bli endret.
    [one] Én tekst ville bli endret.
   *[other] { $count } tekster ville bli endret.
}
replaced = { $count ->
    [0] Ingen tekster er endret.
    [one] Én tekst er endret.
   *[other] { $count } tekster er endret.
}
spelt = { $count ->
    [0] Ingen ukjente ord.
    [one] Ett ukjent ord.
   *[other] { $count } ukjente ord.
}

series-meetings = { $count ->
    [one] ett møte
   *[other] { $count } møter
}
series-fields = { $count ->
    [one] ett felt endret
   *[other] { $count } felt endret
}
series-came = { $names } inn
series-gone = { $names } ute
series-items = sakene endret
series-unchanged = ingenting endret
series-joined = «{ $name }» er nå et annet navn på serien { $other }.
series-from-approved = { $title } er godkjent og blir ikke endret; serien er laget etter det.
series-day-taken = { $day } har { $name } alt et møte; det er hoppet over.
next-planned = Neste møte er alt planlagt: { $title } { $day }. Med --another lages enda et.
next-series-unread = Serien kunne ikke leses; møtet er laget fra { $title } { $day }.
next-closed = { $title } { $day } sto som pågående, og er hevet.
renumber-none = Ingen numre i serien er brukt to ganger.
renumber-done = Numrene er endret. De gamle finner fram fortsatt.
renumber-how = «referat renumber { $name } --yes» endrer dem.
renumber-citing = viser til det gamle nummeret, og er ikke endret: { $title } – { $text }
next-nothing-to-approve = Ingen protokoll venter på godkjenning; saken om det er utelatt.
followup-none = Ingen åpne punkter fra før.
followup-silent = ikke nevnt i { $count } møter
followup-on-agenda = nå sak { $number }
followup-older = eldre
followup-outside = { $title } er godkjent; dette føres utenfor møtene.
calendar-no-day = «{ $time }» har ingen dag og er ikke i kalenderen; det står i årsplanen.
site-files = { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}: { $new } nye, { $changed } endret, { $removed } fjernet.
site-files-tried = Ingenting er skrevet. Det ville blitt { $count ->
    [one] { $count } fil
   *[other] { $count } filer
}: { $new } nye, { $changed } endret, { $removed } fjernet.
site-searched = Lette etter { $count ->
    [one] { $count } tilbakeholdt tekst
   *[other] { $count } tilbakeholdte tekster
} i alle filene: ingen funnet.
site-short = { $count ->
    [one] { $count } er for kort til å letes etter.
   *[other] { $count } er for korte til å letes etter.
}
site-foreign = { $count ->
    [one] { $count } annen fil i mappen er latt i fred.
   *[other] { $count } andre filer i mappen er latt i fred.
}
site-put-aside = { $file } var ikke vår; den er tatt vare på.
site-mended = Forrige gang ble avbrutt; mappen er nå hel.
site-new-series = Ny serie «{ $name }» er ikke med. --series tar den med.
site-no-series = ingen
site-public = Dette blir offentlig: { $count ->
    [one] { $count } møte
   *[other] { $count } møter
} fra { $series }.
site-people = { $count ->
    [one] { $count } navn på personer står der
   *[other] { $count } navn på personer står der
}: { $names }{ $more ->
    [0] .
   *[other] { $more } til.
}
site-more = {"  "}… og { $count } til.
site-agree = Lage nettstedet i «{ $folder }»? [j/N]
    .yes = j ja y yes
site-not-made = Ingenting er skrevet.
site-left-out = Dette blir ikke med: { $what }.
site-left-private = { $count ->
    [one] { $count } privat linje
   *[other] { $count } private linjer
}
site-left-exempt = { $count ->
    [one] { $count } unntatt linje
   *[other] { $count } unntatte linjer
}
site-left-working = { $count ->
    [one] { $count } arbeidsnotat
   *[other] { $count } arbeidsnotater
}
site-left-unapproved = { $count ->
    [one] { $count } møte som ikke er godkjent
   *[other] { $count } møter som ikke er godkjent
}
site-left-planned = { $count ->
    [one] { $count } planlagt møte (bare i kalenderen)
   *[other] { $count } planlagte møter (bare i kalenderen)
}
site-left-cancelled = { $count ->
    [one] { $count } avlyst møte
   *[other] { $count } avlyste møter
}
site-left-series = { $count ->
    [one] { $count } møte i andre serier
   *[other] { $count } møter i andre serier
}
site-beside = «{ $text }» står rett etter noe unntatt. Se etter at den kan leses av alle.
digest-no-address = { $name } har ingen e-postadresse; til-linjen er tom.
slips-public = { $count ->
    [0] Ingenting i møtene er holdt tilbake.
    [one] Filene er gjennomsøkt etter én tekst som er holdt tilbake; den står ikke i noen av dem.
   *[other] Filene er gjennomsøkt etter { $count } tekster som er holdt tilbake; ingen av dem står der.
}
slip-nothing = Det er ikke sagt noe om { $name }.
slip-nothing-since = Det er ikke sagt noe om { $name } siden { $day }.
party-includes = { $name }: { $names }
party-alone = { $name } står for seg selv.
party-told = Andre får også se dette: nettstedet viser { $name } under { $names }.
party-none = Ingen grupper er beskrevet. Skriv: referat party Bibliotekene --includes "Dømedal bibliotek, Prøvestad bibliotek"
followup-said = «{ $text }» er ført i { $title }.

## Rettelser
argument-file = FIL
corrections-reading = Leser { $file } …
corrections-none = Ingen rettelser: teksten er som den ble skrevet ut.
corrections-none-left = Alle rettelsene i filen er behandlet.
corrections-both = { $count ->
    [one] 1 sted er endret både her og i Word; velg for det med id-en.
   *[other] { $count } steder er endret både her og i Word; velg for hvert med id-en.
}
corrections-since = { $count ->
    [one] Dokumentet er en eldre utgave enn møtet; 1 tekst er endret her siden.
   *[other] Dokumentet er en eldre utgave enn møtet; { $count } tekster er endret her siden.
}
corrections-taken = { $count ->
    [one] 1 rettelse er godtatt.
   *[other] { $count } rettelser er godtatt.
}
corrections-refused = { $count ->
    [one] 1 rettelse er avvist og blir ikke vist igjen.
   *[other] { $count } rettelser er avvist og blir ikke vist igjen.
}
corrections-noted = { $count ->
    [one] 1 rettelse er lagt i møtet som notat.
   *[other] { $count } rettelser er lagt i møtet som notater.
}
corrections-untracked = uten sporing
corrections-next = Til neste møte:
corrections-resolved = merket som løst i Word
corrections-sort = { $sort ->
    [split] delt
    [added] nytt
    [deleted] slettet
    [moved] flyttet
    [comment] merknad
    [label] fast tekst
    [merged] slått sammen
    [restyled] ny stil
    [struck] strøket ut
    [unplaced] uten plass
   *[changed] endret
}
corrections-head = Møtet
