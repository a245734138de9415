meeting-approved = Referatet er godkjent og tar ikke imot flere linjer.
    .hint = En rettelse blir en ny utgave av referatet.
aside-approved = { $worded ->
        [0] Referatet er godkjent imens og tar ikke imot endringer. Endringen er lagt til side.
       *[1] Referatet er godkjent imens og tar ikke imot flere linjer. Lagt til side: «{ $text }»
    }
    .hint = Det kan tas inn når referatet er utkast igjen.
aside-newer = { $worded ->
        [0] Ingenting lagres i «{ $file }» lenger: en nyere utgave av Referat har skrevet den. Endringen er lagt til side.
       *[1] Ingenting lagres i «{ $file }» lenger: en nyere utgave av Referat har skrevet den. Lagt til side: «{ $text }»
    }
    .hint = Oppgrader Referat på denne maskinen; så kan det tas inn.
beyond-approved = Det godkjente referatet har ikke dette.
    .hint = En rettelse blir en ny utgave av referatet.
kept-aside = { $reason ->
        [newer] En nyere utgave av Referat har skrevet filen, og ingenting lagres her.
        [approved] Referatet er godkjent.
       *[open] Referatet har ikke alt.
    } { $count ->
        [one] Én endring er lagt til side
       *[other] { $count } endringer er lagt til side
    }{ $worded ->
        [0] .
       *[1] : «{ $text }»
    }
lines-aside = { $count ->
        [one] Én linje er ikke i referatet. Den er lagt til side.
       *[other] { $count } linjer er ikke i referatet. De er lagt til side.
    }
    .hint = Åpne møtet i skjermbildene: ctrl+p viser det som er lagt til side.
edit-of-missing = Endringen passer ikke lenger: «{ $what }» finnes ikke i filen.
    .hint = Noen andre har fjernet den; skriv linjen på nytt om den skal stå.
edit-conflict = Endringen passer ikke lenger: noen andre har endret «{ $what }».
    .hint = Se hva som står nå, og skriv endringen på nytt.

# Arkivet og filene

archive-missing = Arkivet «{ $folder }» finnes ikke.
    .hint = Er det en disk eller en delt mappe som må kobles til? Et annet arkiv velges med --archive.
archive-unwritable = Arkivet kan ikke ligge i «{ $folder }»: { $reason }.
    .hint = Velg en annen mappe med --archive.
archive-locked = Ikke lagret ennå: et annet vindu eller program holder arkivet «{ $folder }».
    .hint = Teksten står på skjermen, og lagringen prøves igjen.
archive-file-empty = «{ $file }» er tom for innhold.
    .hint = Legg filen unna, så lages den på nytt; møtene er ikke berørt.
not-saved-full = Ikke lagret ennå: disken er full.
    .hint = Gjør plass på disken. Teksten står på skjermen, og lagringen prøves igjen.
not-saved-denied = Ikke lagret ennå: det er ikke lov å skrive til «{ $file }».
    .hint = Se etter om filen, mappen eller disken er skrivebeskyttet. Teksten står på skjermen.
not-saved-gone = Ikke lagret ennå: mappen «{ $folder }» er borte.
    .hint = Koble til disken eller den delte mappen igjen. Teksten står på skjermen.
not-saved-disk = Ikke lagret ennå: disken svarer med en feil ({ $reason }).
    .hint = Teksten står på skjermen, og lagringen prøves igjen. Ta kopi av den om feilen varer.
file-gone = Ikke lagret ennå: filen «{ $file }» er borte fra arkivet.
    .hint = Er den flyttet eller slettet, så legg den tilbake. Teksten står på skjermen.
file-overtaken = Ikke lagret ennå: et annet program skriver også til «{ $file }».
    .hint = Teksten står på skjermen, og lagringen prøves igjen.
another-meeting = Ikke lagret ennå: «{ $file }» er nå filen til et annet møte.
    .hint = Teksten står på skjermen, og møtet fortsetter under et annet navn.
name-of-another = «{ $file }» er nå filen til et annet møte.
    .hint = Finn dette møtet i listen.
written-back = Skrevet tilbake: det et annet program hadde tatt ut av «{ $file }».
    .hint = La ingen hente eldre utgaver av filen mens møtet er åpent.
moved-on = Møtet fortsetter i «{ $other }»: et annet møte har fått navnet.
    .hint = Ingenting fra det ene står i det andre.
file-missing = Filen «{ $file }» finnes ikke.
    .hint = Den kan være flyttet, eller ikke hentet ned av synkroniseringen ennå.
file-denied = Filen «{ $file }» kan ikke leses: { $reason }.
    .hint = Se etter om du har lov til å lese den, og om disken er i orden.
file-not-ordinary = «{ $file }» er ingen vanlig fil, og leses ikke.
    .hint = Det er et rør, en enhet eller noe annet som bare har navn som en fil. Flytt det til et annet sted.
file-too-large = Filen «{ $file }» er større enn { $size } MB, og leses ikke.
    .hint = Ingen referater er så store. Flytt den ut av arkivet, eller hent en eldre utgave.
folder-denied = Mappen «{ $folder }» kan ikke åpnes, og møtene i den vises ikke.
    .hint = Se etter om du har lov til å lese den, og om disken er i orden.
meeting-unusual = Noe i «{ $file }» er ikke til å bruke: { $reason }.
    .hint = Filen er ikke rørt, og møtet kan åpnes. Det som står i det, kan mangle i søk og registre til det er rettet.
value-unusual = «{ $file }»: { $place } har en verdi som er for stor eller på feil sted ({ $field }).
    .hint = Den står urørt i filen. Rett den i et redigeringsprogram.
file-unreadable = { $line ->
        [0] Filen «{ $file }» er ikke slik programmet skriver den.
       *[other] Filen «{ $file }» kan ikke leses: det er noe galt i linje { $line }.
    }
    .hint = Filen er ikke rørt. Hent en eldre utgave fra sikkerhetskopi, eller rett den i et skriveprogram.
not-a-meeting = Filen «{ $file }» er ikke et møte.
    .hint = Den er ikke rørt; hører den hjemme et annet sted, så flytt den ut av arkivet.
meeting-damaged = Møtet i «{ $file }» kan ikke leses: { $reason }.
    .hint = Filen er ikke rørt. Rett dokument 1 i tabellen «meeting», eller hent en eldre utgave.
document-damaged = «{ $file }»: dokumentet { $place } kan ikke leses ({ $reason }).
    .hint = Det står urørt i filen, og resten av møtet kan brukes. Rett det i et skriveprogram.
kind-newer = «{ $file }»: { $count ->
    [one] ett innslag er av et slag ({ $kinds }) som denne utgaven av Referat ikke kjenner.
   *[other] { $count } innslag er av slag ({ $kinds }) som denne utgaven av Referat ikke kjenner.
}
    .hint = Innslaget vises og skrives ut som tekst med slaget foran, og står urørt i filen. Oppgrader Referat på denne maskinen.
schema-newer = «{ $file }» er skrevet av en nyere utgave av Referat.
    .hint = Filen kan leses, men ikke endres. Oppgrader Referat på denne maskinen.
conflict-copy = «{ $file }» er en kopi av møtet i «{ $other }».
    .hint = Skjermbildene slår dem sammen neste gang de åpnes, og tar vare på kopien utenfor arkivet. «referat settle» gjør det med en gang.
keys-twice = «{ $file }»: dette står to ganger i filen: { $keys }.
    .hint = Alt er lest, og slås sammen neste gang møtet lagres. Filen slik den er nå, blir tatt vare på i 90 dager.
file-conflict-marks = «{ $file }» kan ikke leses: linje { $line } er et merke som git setter der to har endret det samme.
    .hint = Åpne filen i et skriveprogram, og ta bort linjene med <<<<<<<, ======= og >>>>>>>. Begge versjonene kan stå.
not-readable = Ikke lagret: { $place } ville ikke kunne leses igjen.
    .hint = Filen er som før, og teksten er tatt vare på. «referat check» sier hva som er galt i filen.
meeting-of-same-id = «{ $file }» har samme id som «{ $other }», men en annen tittel og en annen dag. Ingenting er slått sammen.
    .hint = Er den ene en kopi av den andre, gi den samme tittel eller dag. Er det to møter, gi det som ble kopiert, en egen id: «referat settle "{ $file }" --as-new» eller «referat settle "{ $other }" --as-new».
meeting-has-copy = «{ $file }» er en annen versjon av møtet i «{ $other }», og er ikke med her.
    .hint = «referat settle» slår dem sammen; det gjør også skjermbildene når de åpnes.
copy-settled = «{ $file }» var en kopi av «{ $other }» og er flyttet ut av arkivet.
    .hint = Den ligger 90 dager i systemets mappe for tilstand.
copy-settled-more = «{ $file }» er slått sammen med «{ $other }».
    .hint = Kopien ligger 90 dager i systemets mappe for tilstand.
copies-settled = { $count } kopier er slått sammen med møtene sine.
    .hint = De ligger 90 dager i systemets mappe for tilstand.
file-ambiguous = Flere mapper har en fil som heter «{ $file }»: { $folders }.
    .hint = Skriv mappen med, for eksempel «2026/{ $file }».
id-alone = Ingen annen fil har samme id som «{ $file }».
    .hint = Den er et møte for seg allerede; det er ingenting å gjøre.
help-unknown = Det finnes ingen hjelp om «{ $topic }».
    .hint = Emner: { $list }. referat --help lister opp kommandoene.
settle-how = Skriv bare «referat settle», eller en fil og --as-new.
    .hint = referat settle "2026/2026-04-16 Årsmøte.json" --as-new
settle-left = { $count ->
        [one] Én fil ble latt stå som den er.
       *[other] { $count } filer ble latt stå som de er.
    }
    .hint = Grunnen står over.
reference-lost = «{ $file }»: { $place } viser til { $target } ({ $field }), som ikke finnes.
    .hint = Teksten er bevart; flytt den til en sak som finnes.
number-twice = «{ $file }»: nummeret { $number } er brukt i «{ $other }» også.
    .hint = Gi det ene et annet nummer: e på saken eller vedtaket i møtet. Flere på en gang: «referat renumber SERIE».
calendar-nobody = Ingen i arkivet heter «{ $name }», og ingen kalender er skrevet.
    .hint = «referat actions» viser hvem som har oppgaver.
calendar-nobody-near = Ingen i arkivet heter «{ $name }», og ingen kalender er skrevet. Mente du { $near }?
    .hint = «referat actions» viser hvem som har oppgaver.
series-unknown = Ingen serie heter «{ $name }».
    .hint = «referat series» viser seriene i arkivet.
series-unknown-near = Ingen serie heter «{ $name }». Mente du { $near }?
    .hint = «referat series» viser seriene i arkivet.
series-of-none = { $title } hører ikke til noen serie.
    .hint = Lag den med: referat series NAVN --from { $id }
series-joined-already = «{ $name }» og «{ $other }» er alt samme serie.
    .hint = Ingenting er endret.
next-day-unknown = Når er neste møte i { $name }?
    .hint = Si dagen med --from.
series-line = Linje { $line }: «{ $text }» sier ikke noe om en serie. Ingenting er lagret.
    .hint = «referat series NAVN» viser en serie med linjene den er skrevet i.
series-line-time = Linje { $line }: «{ $text }» sier ikke når på dagen. Ingenting er lagret.
    .hint = Skriv for eksempel tid: 10.00–12.00
series-line-meets = Linje { $line }: «{ $text }» sier ikke hvilke dager. Ingenting er lagret.
    .hint = Skriv for eksempel møtes: siste torsdag i måneden unntatt juli
series-line-twice = Linje { $line }: To heter { $name }, og serien kan ikke skille dem. Ingenting er lagret.
    .hint = Skriv mer av navnene, for eksempel en forbokstav til.
series-line-quorum = Linje { $line }: «{ $text }» sier ikke hvor mange som må være til stede. Ingenting er lagret.
    .hint = Skriv minst halvparten, mer enn halvparten, to tredjedeler eller et tall.
series-line-language = Linje { $line }: «{ $text }» er ikke et språk som kan brukes. Ingenting er lagret.
    .hint = Skriv bokmål, nynorsk eller engelsk.
series-line-includes = Linje { $line }: «{ $text }» sier ikke hva referatet tar med. Ingenting er lagret.
    .hint = Skriv alt, utfall eller uten navn.
series-line-document = Linje { $line }: «{ $text }» er ikke et dokument som kan lages. Ingenting er lagret.
    .hint = Skriv referat, protokoll eller kommunal protokoll.
series-line-remarks = Linje { $line }: «{ $text }» sier ikke hvor mange dager. Ingenting er lagret.
    .hint = Skriv for eksempel merknader innen: 7 dager
series-line-numbering = Linje { $line }: «{ $text }» viser ikke hvordan sakene nummereres. Ingenting er lagret.
    .hint = Skriv et eksempel: saksnummer: 1/26
series-line-item = Linje { $line }: «{ $text }» er ikke en sak som kan stå på hver saksliste. Ingenting er lagret.
    .hint = Skriv saken som i et møte: # Tittel (20 min)
renumber-approved = { $number } står i to godkjente møter og røres ikke.
    .hint = Åpne ett av dem igjen først.
folder-unlisted = { $count ->
        [one] «{ $folder }» har et møte som ingen liste viser.
       *[other] «{ $folder }» har { $count } møter som ingen liste viser.
    }
    .hint = Listene leser mapper som heter etter et år, for eksempel 2026. Gi mappen navnet tilbake, eller flytt filene.
meeting-unlisted = «{ $file }» er et møte som ingen liste viser: Det ligger ikke i mappen til et år.
    .hint = Flytt det til mappen for sitt år, for eksempel 2026.
series-two-meetings = { $name } har to møter { $day }, laget hver for seg. Avlys det ene.
    .hint = «referat list» viser dem; i møtelisten setter F2 status til avlyst.
series-no-such-day = { $text } finnes ikke. Ingen møter er laget.
    .hint = Skriv dagene slik: 12.2 19.3 2.–3.6 2026
meeting-unknown = Ingen møter passer med «{ $text }».
    .hint = «referat list» viser møtene i arkivet.
meeting-binned = «{ $title }» ligger i papirkurven.
    .hint = «referat bin --restore» henter det tilbake.
meeting-deleted = Møtet «{ $text }» ble slettet for godt { $day }.
    .hint = «referat list» viser møtene i arkivet.
meeting-gone = «{ $file }»: møtet ble slettet for godt { $day }, men filen ligger her likevel.
    .hint = Den vises ikke. «referat bin --empty» fjerner den; «referat bin --restore» og id-en viser møtet igjen.
bin-written = «{ $title }» ligger i papirkurven, og { $count ->
        [one] én linje
       *[other] { $count } linjer
    } er skrevet der siden.
    .hint = Alt er tatt vare på. «referat bin --restore» henter møtet tilbake.
bin-approved = Godkjente referater slettes ikke: «{ $title }».
    .hint = Åpne det først: g i møtelisten, eller «referat approve --reopen».
bin-restored = «{ $title }» ligger ikke i papirkurven lenger.
    .hint = Ingenting er slettet.
bin-same-id = «{ $title }» har samme id som et annet møte, og kan ikke slettes for godt.
    .hint = «referat settle» gir det ene en ny id.
bin-open = «{ $title }» er åpent i et annet vindu.
    .hint = Lukk det vinduet først.
bin-unasked = Sletting for godt må bekreftes.
    .hint = Legg til --yes, eller kjør det i en terminal.
bin-left = Noe av møtet kan fremdeles stå i:{"\u000A"}{ $list }
    .hint = Lukk de andre vinduene, se på filene, og kjør «referat bin --empty» en gang til.
meeting-ambiguous = «{ $text }» passer med { $count } møter:
    { $list }
    .hint = Skriv mer av tittelen, datoen eller id-en.
search-empty = Det er ingenting å søke etter.
    .hint = referat search økonomi slag:vedtak år:2015
title-empty = Møtet må ha en tittel.
    .hint = referat new "Styremøte" --from 2026-09-01
days-reversed = Møtet kan ikke slutte { $last } når det begynner { $first }.
    .hint = Bytt om --from og --to.
date-unreadable = «{ $text }» er ingen dato.
    .hint = Skriv 2026-09-01 eller 1.9.2026.
index-unavailable = Søkeregisteret kan ikke brukes: { $reason }.
    .hint = Det ligger i systemets mappe for mellomlager. Møtene er ikke berørt.
files-unreadable = { $count ->
        [one] Én fil kunne ikke leses og er ikke med i listen.
       *[other] { $count } filer kunne ikke leses og er ikke med i listen.
    }
    .hint = referat check sier hvilke det er, og hva du kan gjøre.
check-found = { $count ->
        [one] Én ting er galt i arkivet.
       *[other] { $count } ting er galt i arkivet.
    }
shared-with-group = Arkivet deles med gruppen «{ $group }»: alle i den leser og skriver.
    .hint = Skal det være for deg alene: chmod go-rwx på mappen.
shared-with-everybody = Arkivet deles med alle som bruker denne maskinen: de leser og skriver.
    .hint = Skal det være for deg alene: chmod go-rwx på mappen.
rights-too-wide = { $count ->
        [one] Én fil kan åpnes av flere enn arkivet er for: { $list }.
       *[other] { $count } filer kan åpnes av flere enn arkivet er for: { $list }.
    }
    .hint = Lukk arkivets mappe med chmod go-rwx, eller del den ved å gi gruppen lov til å skrive i den.
rights-too-narrow = { $count ->
        [one] Ett sted i arkivet er lukket for dem det deles med: { $list }.
       *[other] { $count } steder i arkivet er lukket for dem det deles med: { $list }.
    }
    .hint = Den som eier det, åpner det for gruppen med chmod g+rwX.
unforeseen = Noe gikk galt som programmet ikke var forberedt på ({ $kind }), og dette ble ikke fullført.
    .hint = Hvor det skjedde, står i { $log }; der står ingenting av det du har skrevet.
unforeseen-unlogged = Noe gikk galt som programmet ikke var forberedt på ({ $kind }), og dette ble ikke fullført.
    .hint = Loggen kunne ikke skrives. Prøv igjen, eller start programmet på nytt.
input-not-utf8 = Linje { $line } er ikke UTF-8.
    .hint = Lagre teksten som UTF-8 og prøv igjen; linjene før denne er tatt imot.
input-file-not-utf8 = Linje { $line } i «{ $file }» er ikke UTF-8; ingen av linjene er tatt imot.
    .hint = Lagre teksten som UTF-8 og prøv igjen.
no-terminal = Skjermbildene trenger en terminal som kan flytte markøren.
    .hint = Bruk referat take, list, show og export her.
demo-not-empty = Mappen { $folder } er ikke tom.
    .hint = Gi demoen en tom eller ny mappe.

# Import

import-missing = Det finnes ingen fil eller mappe «{ $file }».
    .hint = Se om navnet er riktig skrevet.
import-nothing = Mappen «{ $folder }» har ingen referater som kan leses.
    .hint = Filer som slutter på .md, .txt, .docx, .html og lignende blir lest.
import-empty = Filen «{ $file }» har ingen tekst.
import-word = Filen «{ $file }» kan ikke leses som Word-fil.
    .hint = Den er skadet, har passord eller er i et gammelt format. Lagre den som .docx i Word, og importer den.
import-word-old = «{ $file }» er passordbeskyttet eller i det gamle formatet .doc.
    .hint = Lagre den som .docx uten passord, og importer den.
import-word-large = «{ $file }» rommer mer enn Referat leser: { $size } MB utpakket, eller { $most } avsnitt.
    .hint = Ta ut bildene, eller lagre teksten alene som .docx.
import-odt = «{ $file }» er en .odt-fil, som ikke leses ennå.
    .hint = Lagre den som .docx i LibreOffice.
import-own-word = Filen «{ $file }» er en utskrift av et møte som er i dette arkivet.
    .hint = Det som er rettet i den, viser «referat corrections FIL».
import-own-word-part = Filen «{ $file }» er skrevet av Referat, men er ikke et helt referat slik andre kan lese det.
    .hint = Be om hele referatet eller protokollen som Word-fil, helst skrevet med --carry, eller om møtet som JSON.
import-no-text = Filen «{ $file }» er ikke en tekstfil.
    .hint = Word-filer (.docx), nettsider, Markdown og ren tekst kan leses.
import-json = «{ $file }» er JSON, men ikke et møte som Referat har eksportert.
    .hint = Eksporter møtet som JSON eller Markdown, og importer det. Møtets egen fil kan legges tilbake i mappen for året i arkivet.
record-large = «{ $file }» er større enn { $size } MB og kan ikke være et opptak av et møte.
    .hint = Se etter om det er riktig fil; et opptak av et møte er mye mindre.
record-none = «{ $file }» er ikke et opptak fra et arkiv.
    .hint = Et opptak skrives med «referat export MØTE --to record».
record-newer = «{ $file }» er skrevet av en nyere Referat (versjon { $version }).
    .hint = Oppgrader Referat på denne maskinen.
record-changed = «{ $file }» er endret etter at den ble skrevet: innholdet passer ikke med hashen. Ingenting er lest inn.
    .hint = Be om filen på nytt fra dem som skrev den.
record-damaged = «{ $file }» har noe som ikke er et møte ({ $place }). Ingenting er lest inn.
    .hint = Be om filen på nytt fra dem som skrev den.
record-misplaced = «{ $file }» ligger ikke der arkivet la den.
    .hint = Les den inn med «referat import».
subscription-silent = Mappen «{ $folder }» svarer ikke; det som er lest før, står.
    .hint = Se om disken er koblet til.
subscription-no-folder = Det finnes ingen mappe «{ $folder }».
subscription-own = «{ $folder }» hører til arkivet selv.
    .hint = Velg en mappe som andre arkiver skriver opptak til.
subscription-unknown = Det hentes ikke opptak fra noe som heter «{ $name }».
    .hint = «referat subscribe» viser mappene.
subscribe-one-way = Velg én ting: en mappe, --read eller --remove.
import-too-long = Filen «{ $file }» er større enn { $size } MB og kan ikke være et referat.
    .hint = Del den opp, én fil for hvert møte.
import-refused = { $count ->
        [one] Én fil ble ikke importert.
       *[other] { $count } filer ble ikke importert.
    }
    .hint = Grunnen står over; de andre filene er ikke berørt.


# Når noe har gått galt

recovered = Gjenopprettet kl. { $time }: { $lines ->
        [0] én påbegynt linje
        [one] { $half ->
            [0] én linje
           *[1] én linje og én påbegynt
        }
       *[other] { $half ->
            [0] { $lines } linjer
           *[1] { $lines } linjer og én påbegynt
        }
    }
waits = Venter på å komme inn i «{ $title }»: { $lines ->
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
    .hint = { $how ->
        [lost] Det ble skrevet i «{ $path }», som ikke er der. «referat waiting MØTE» viser det; hører det hjemme her, tas det inn med --take.
        [living] Et åpent vindu prøver å lagre det.
       *[here] Linjer tas inn når møtet åpnes. «referat waiting MØTE» viser alt som venter, og hva som kan gjøres.
    }
waits-on = Venter fortsatt: { $lines ->
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
    .hint = «referat waiting MØTE» viser det. --take tar det inn, og --discard kaster det. Halvskrevet tekst står på linjen når møtet åpnes.
waits-orphan = Noe venter på «{ $file }», som ikke er der lenger eller ikke kan leses: «{ $text }»
    .hint = Legg filen tilbake, eller kast teksten med «referat waiting --discard { $id }».
aside-unreadable = Noe et møte ikke tok imot, er tatt vare på i «{ $file }», som ikke kan leses.
    .hint = Åpne filen i et skriveprogram, og skriv det som står der, inn i referatet. Fjern filen etterpå.
approve-waits = «{ $title }» kan ikke godkjennes så lenge noe venter på å komme inn: { $lines ->
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
    .hint = «referat waiting MØTE» viser det. --take tar det inn, og --discard kaster det. Halvskrevet tekst står på linjen når møtet åpnes.
left-elsewhere = Hører til «{ $path }», og venter der: { $lines ->
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
left-lost = Skrevet i «{ $path }», som ikke er der: { $lines ->
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
waiting-take-which = Si hvilket møte det skal tas inn i.
    .hint = Skriv «referat waiting MØTE --take».
waiting-unknown = Ingenting som venter, har id-en «{ $id }».
    .hint = «referat waiting» viser id-ene.
waiting-ambiguous = Flere har id-er som begynner med «{ $id }».
    .hint = Skriv mer av id-en.
waiting-unasked = Ingenting er kastet: ingen er spurt.
    .hint = Se på teksten over, og skriv --yes om den skal kastes.
waiting-living = Et åpent vindu prøver å lagre dette.
    .hint = Lukk vinduet først.
only-on-screen = { $why ->
        [full] Det er heller ikke plass i reservefilen
       *[other] Reservefilen kan heller ikke skrives ({ $reason })
    }: teksten står bare på skjermen.
    .hint = Kopier den, eller velg en annen mappe, før vinduet lukkes.
half-typed-unprotected = { $why ->
        [full] Disken med «{ $folder }» er full
        [denied] Det er ikke lov å skrive i «{ $folder }»
        [gone] Mappen «{ $folder }» er borte
       *[disk] Disken med «{ $folder }» svarer med en feil ({ $reason })
    }: det som står på linjen, er ikke tatt vare på før Enter.
    .hint = Det sies her til det er i orden igjen.
forget-unknown = Ingenting i arkivet har id-en eller ordene «{ $text }».
    .hint = «referat show MØTE --json» viser id-ene.
forget-several = «{ $text }» står { $count } steder, og ingenting er fjernet.
    .hint = Skriv hele id-en til det som skal bort (13 tegn), eller ta med --everywhere for å fjerne ordene selv overalt.
forget-unasked = Ingenting er fjernet, for ingen kunne svare.
    .hint = Se på det som vises, og ta med --yes.
forget-approved = «{ $title }» er godkjent, og en tekst i et godkjent referat fjernes ikke.
    .hint = Gjør møtet til utkast igjen, fjern teksten, og godkjenn på nytt.

# Registrene

register-unknown = Ingen oppføring har id-en eller nummeret «{ $text }».
    .hint = «referat decisions», «referat expectations» og «referat actions» viser id-ene.
topic-unknown = Ingen emner heter «{ $name }».
topic-unknown-near = Ingen emner heter «{ $name }». Mente du { $near }?
topic-same = «{ $name }» er allerede dette emnet.
topic-which = Si hvilket emne det gjelder.
topic-withheld = Andre får ikke lese noe om emnet «{ $name }».
    .hint = --internal skriver siden for dem som får lese alt.
register-ambiguous = «{ $text }» passer med { $count } oppføringer.
    .hint = Skriv id-en til den du mener:
    { $list }
status-unknown = «{ $text }» er ingen status her.
    .hint = Disse finnes: { $choices }.
export-ending = «{ $file }» har ingen endelse som sier hva filen skal være.
    .hint = Disse finnes: { $endings }.
set-nothing = Det står ikke hva oppføringen skal settes til.
    .hint = Skriv en status ({ $choices }), eller bruk --owner, --deadline eller --remark.
set-only-actions = Bare oppgaver har ansvarlig og frist.
    .hint = Bruk --remark for å skrive en merknad.
config-denied = «{ $file }» kan ikke leses.
    .hint = Standard gjelder; filen er ikke rørt.
config-no-file = «{ $file }» er ingen fil. Standard gjelder.
config-large = «{ $file }» er på { $size } kB og blir ikke lest (høyst { $most } kB). Standard gjelder; filen er ikke rørt.
config-no-text = «{ $file }» er ikke tekst i UTF-8. Standard gjelder; filen er ikke rørt.
config-no-key = { $file } linje { $line }: ingen tast heter «{ $value }»; skriv for eksempel "x", "ctrl+x" eller "f9".
config-unreadable = { $file } linje { $line } kan ikke leses. Standard gjelder til den er rettet; filen er ikke rørt.
config-unknown = { $file } linje { $line }: «{ $name }» finnes ikke.
config-unknown-near = { $file } linje { $line }: «{ $name }» finnes ikke. Mente du «{ $near }»?
config-twice = { $file } linje { $line }: «{ $name }» står alt på linje { $first }; den første gjelder.
config-key-twice = { $file } linje { $line }: { $pressed } er alt «{ $row }»; den første gjelder.
config-theme = { $file } linje { $line }: temaet «{ $value }» finnes ikke: { $choices }.
config-value = { $file } linje { $line }: «{ $name }» kan ikke være «{ $value }»: { $choices }.
config-fixed = { $file } linje { $line }: «{ $name }» kan ikke få andre taster. Enter, Esc, Tab, pilene, F1, ctrl+p og ctrl+q ligger fast.
forget-left = Det kan fremdeles stå i:{"\u000A"}{ $list }
    .hint = Lukk de andre vinduene, se på filene, og kjør «referat forget» en gang til.
forgotten-words = (fjernet)

# Sakslisten

item-hidden-holds = «{ $title }» slettes ikke: saken er unntatt eller privat, og det som står i den, ville bli synlig for alle.
    .hint = Slett oppføringene og undersakene først.
item-hidden-level = «{ $title }» er unntatt eller privat, og det som står under den, ville bli synlig for alle.
    .hint = Ta bort unntaket eller privat først, med e på saken.
merge-kinds = { $one ->
        [decision] Et vedtak
        [action] En oppgave
        [expectation] En forventning
        [proposal] Et forslag
        [question] Et spørsmål
        [statement] En merknad
        [summary] Et sammendrag
        [guide] En veiledning
        [annex] Et vedlegg
        [swot] Et punkt på en tavle
        [step] Et steg
        [experience] En erfaring
        [activity] En aktivitet
        [link] En lenke
        [vote] En avstemning
       *[other] En oppføring
    } og { $other ->
        [decision] et vedtak
        [action] en oppgave
        [expectation] en forventning
        [proposal] et forslag
        [question] et spørsmål
        [statement] en merknad
        [summary] et sammendrag
        [guide] en veiledning
        [annex] et vedlegg
        [swot] et punkt på en tavle
        [step] et steg
        [experience] en erfaring
        [activity] en aktivitet
        [link] en lenke
        [vote] en avstemning
       *[other] en oppføring
    } slås ikke sammen.
no-item-title = «{ $text }» er ingen sakstittel.
    .hint = Skriv tittelen, for eksempel «Budsjett 2027 (20 min)».

# Eksport

pdf-missing = PDF trenger et tillegg som ikke er installert.
    .hint = pip install "referat[pdf]" henter det; mappen uten Python kan ikke få det. Eller lagre Word-filen som PDF.
pdf-refused = PDF-filen ble ikke laget: teksten har noe i seg som PDF/A ikke tillater.
    .hint = Eksporter til Word eller HTML, og meld fra.
letterhead-unreadable = Brevarket kan ikke brukes: det er ingen Word-fil, eller den er skadet.
    .hint = Lagre den som .docx eller .dotx i Word eller LibreOffice, uten passord.
letterhead-macros = Brevarket kan ikke brukes: det har makroer i seg.
    .hint = Lagre det i Word som .docx eller .dotx uten makroer.
letterhead-unknown = Arkivet har ikke noe brevark som heter «{ $name }».
    .hint = Det har disse: { $names }.
letterhead-denied = Brevarket «{ $name }» kan ikke leses: { $reason }.
    .hint = Se om filen er åpen i et annet program, og hvem som får lese den.
letterhead-gone = Brevarket «{ $name }», som brukes for dette møtet, ligger ikke i arkivet.
    .hint = Legg det inn igjen (referat letterhead FIL.docx), eller velg å skrive uten brevark.
letterheads-denied = Mappen { $folder } i arkivet kan ikke leses: { $reason }.
    .hint = Be den som eier arkivet, om å gi tilgang til mappen, eller velg å skrive uten brevark.
logo-unreadable = Bildet kan ikke brukes som logo: det er ingen PNG- eller JPEG-fil, eller den er skadet eller større enn { $most } MB.
    .hint = Lagre det som PNG, en tomme bredt eller to.
logo-gone = Logoen { $name } ligger ikke i arkivet, enda det sier at den skal være der.
    .hint = Legg den inn igjen (referat letterhead logo.png), eller ta den bort (referat letterhead --remove logo.png).
logo-options = --text er for et bilde, og --series for et brevark.
site-other-things = Mappen «{ $folder }» har andre ting i seg.
    .hint = Velg en tom mappe, eller en som «referat site» har laget.
site-of-other-archive = Mappen hører til et annet arkiv.
    .hint = Velg en tom mappe, eller den som dette arkivet har laget.
site-in-archive = Mappen ligger i arkivet eller rundt det; da ville opptakene blitt publisert.
    .hint = Velg en annen.
site-folder-home = «{ $folder }» er ingen mappe for et nettsted.
    .hint = Velg en tom mappe.
site-no-folder = «{ $folder }» er ingen mappe.
site-newer = Nettstedet er laget av en nyere Referat (versjon { $version }).
site-full = Det er ikke plass til nettstedet i «{ $folder }». Det som sto der, kan fortsatt leses.
    .hint = Gjør plass, og kjør på nytt.
site-unwritable = Mappen «{ $folder }» kan ikke skrives: { $reason }.
site-which-series = Si hvilke serier som skal ut (--series): { $names }.
site-choose-series = Velg hvilke serier som skal ut: { $names }.
    .hint = e åpner skjemaet.
site-changed-by-hand = { $file } er endret for hånd.
    .hint = --overwrite bytter den ut; din utgave blir tatt vare på.
site-name-taken = { $file } finnes fra før og er ikke laget av «referat site».
    .hint = --overwrite bytter den ut; din utgave blir tatt vare på.
site-leaks = Nettstedet er ikke skrevet: en tilbakeholdt tekst fra { $place } sto i { $file }.
    .hint = Ingenting er endret; meld gjerne fra om det.
site-link = Nettstedet er ikke skrevet: en lenke i { $file } fører ingen steder ({ $target }).
    .hint = Dette er en feil i programmet; meld gjerne fra om den.
site-url = «{ $url }» er ingen adresse for et nettsted.
    .hint = Skriv hele adressen: --url https://bibliotek.example/moter.
site-nothing = Ingen godkjente møter ennå.
    .hint = --drafts tar med utkast.
site-nothing-drafts = Ingen godkjente møter og ingen utkast ennå.
    .hint = Et møte er utkast når det er hevet: «hevet: 14.00» på linjen.
site-meeting-unread = «{ $meeting }» kunne ikke leses. Nettstedet er ikke endret.
    .hint = Kjør «referat check».
export-leaks = Filen ble ikke skrevet: noe som er privat, ville ha vært med i den.
    .hint = Dette er en feil i programmet; meld gjerne fra om den.
export-held = Filen ble ikke skrevet: «{ $path }» er åpen i et annet program.
    .hint = Lukk den der, eller skriv til «{ $other }».
not-opened = Maskinen fant ikke noe program som åpner «{ $path }».
    .hint = Åpne den fra filbehandleren din.
not-to-approve = «{ $title }» kan ikke godkjennes ennå: bare et utkast kan det.
    .hint = Hev møtet først, for eksempel med linjen «hevet: 15.00».
approval-before = { $title } { $day } er før det som skal godkjennes.
    .hint = Referatet godkjennes i et senere møte, eller på en dag: --on.
approval-elsewhere = { $title } { $day } er i en annen serie.
    .hint = Bruk --on { $on }.
approval-no-item = { $title } har ingen sak { $item }.
    .hint = Se sakene med «referat show».
approval-one-way = Si enten --in MØTE eller --on DATO; --item hører til --in.
    .hint = Uten noen av dem blir referatet godkjent i dag.
reopen-why = Skriv hvorfor referatet åpnes igjen: --reason "…"
    .hint = Grunnen trykkes i neste revisjon.
revisions-one-way = Si enten --show N eller --diff N [M].
    .hint = Uten noen av dem skrives listen.
revisions-nested = «{ $file }»: { $count ->
        [one] Én revisjon har andre revisjoner inni seg
       *[other] { $count } revisjoner har andre revisjoner inni seg
    }, så filen er større enn den trenger å være.
    .hint = «referat check --mend» tar dem ut; hashene står ved lag. Neste godkjenning gjør det også.
approval-already = «{ $title }» { $day } er alt godkjent ({ $on }, revisjon { $number }); vedtaket endrer det ikke.
    .hint = Se «referat revisions».
approval-changed = «{ $title }» { $day } er endret siden det ble lagt fram ({ $before } → { $after }{ $count ->
        [0] {""}
        [one] , 1 linje
       *[other] , { $count } linjer
    }), og er ikke godkjent.
    .hint = «referat revisions MØTE --diff N 0» viser endringene; «referat approve» godkjenner det som det står.
approval-unwritten = Godkjenningen er lagret her, men «{ $title }» { $day } kunne ikke skrives ({ $reason }).
    .hint = Den føres når det går: neste gang et av møtene åpnes.
approval-not-entered = «{ $title }» { $day } er godkjent her, men ikke ført der.
    .hint = Det føres når et av møtene åpnes; er referatet endret siden det ble lagt fram, må det godkjennes for seg.
revision-none = { $count ->
        [0] Møtet har ingen revisjoner.
        [one] Møtet har én revisjon, ingen nr. { $number }.
       *[other] Møtet har { $count } revisjoner, ingen nr. { $number }.
    }
    .hint = Se dem med «referat revisions MØTE».
revision-changed = Revisjon { $number } av «{ $title }» stemmer ikke med sin hash: filen er endret utenom Referat.
    .hint = Se om en sikkerhetskopi har filen som den var.
revision-unread = Revisjon { $number } kan ikke leses.
    .hint = Det som gjelder nå, står i møtet selv.
revision-withheld-since = { $count ->
        [one] Her står én tekst som er holdt tilbake siden: i møtet nå er den ikke for andre.
       *[other] Her står { $count } tekster som er holdt tilbake siden: i møtet nå er de ikke for andre.
    }
    .hint = Gi det ikke videre slik det står; «referat export» skriver det andre kan lese.
export-full = Filen ble ikke skrevet: disken er full.
    .hint = Gjør plass, eller velg en annen mappe enn den for «{ $path }».
export-denied = Filen ble ikke skrevet: det er ikke lov å skrive til «{ $path }».
    .hint = Er den åpen i Word, så lukk den der, eller velg et annet sted.
export-unwritable = Filen ble ikke skrevet til «{ $path }»: { $reason }.
    .hint = Velg en annen mappe eller et annet navn.
export-not-ordinary = «{ $path }» er ingen vanlig fil, og ble ikke skrevet over.
    .hint = Velg et annet navn.

# Kopier i arkivet

copy-beyond-approved = «{ $file }» er en kopi av et godkjent referat, og har { $count ->
        [one] én ting
       *[other] { $count } ting
    } som «{ $other }» ikke har:
    { $list }
    .hint = En rettelse blir en ny utgave av referatet. Flytt kopien ut av arkivet når du ikke trenger den.
archive-other = «{ $file }» hører til et annet arkiv enn «{ $other }».
    .hint = To maskiner kan ha laget hver sin før de ble synkronisert. Se hva som står i den, og flytt den ut.
merge-two-files = Versjonene av «{ $file }» er av to møter eller arkiver, så de blir to.
    .hint = git checkout --theirs skriver den andre; gi en av dem et annet navn først.
merge-beyond-approved = En versjon av «{ $file }» er et godkjent referat, og den andre har { $count ->
        [one] én ting
       *[other] { $count } ting
    } som den ikke har:
    { $list }
    .hint = En rettelse blir en ny utgave av referatet. Behold den godkjente versjonen med git checkout, og gjenåpne den med «referat approve --reopen».
git-missing = git er ikke installert på denne maskinen.
    .hint = Det trengs bare der git tar vare på arkivet.
git-refused = git kan ikke ta vare på «{ $folder }»: { $reason }
    .hint = Lag først et depot av arkivet: git init i den mappen.
path-unusable = «{ $path }» kan ikke brukes: { $reason }.
    .hint = Se etter om navnet er riktig.
input-unreadable = Filen { $file } kan ikke åpnes.
    .hint = Ingen linjer er tatt imot; se etter om navnet er riktig.
input-not-ordinary = «{ $file }» er ingen vanlig fil, og leses ikke.
    .hint = Ingen linjer er tatt. Send linjene på standard inn: referat take MØTE -
output-failed = Svaret kunne ikke skrives ut.
    .hint = Det som er tatt imot, står i arkivet.
nothing-sought = Det er ingenting å lete etter.
    .hint = Skriv ordene som skal byttes ut.
spelling-no-dictionary =
    Det er ingen ordliste for { $language ->
        [nn] nynorsk
        [en] engelsk
       *[nb] bokmål
    } på denne maskinen.
    .hint = Installer ordlisten { $name } for Hunspell (på Debian og Ubuntu hunspell-no eller hunspell-en-gb), eller LibreOffice med språket; DICPATH kan peke på en mappe.
spelling-no-library = Stavekontrollen er ikke installert.
    .hint = Kjør: pip install chunspell. Mappen uten Python kan ikke få den.
digest-of-which = Hvilke møter?
    .hint = Nevn møtene, eller si fra hvilken dag: --since 1.9
digest-series = --series hører til --since: nevn enten møtene, eller dagen og serien.
digest-of-none = Ingen møter er holdt siden { $day }.
digest-nobody-absent = Ingen står som fraværende i møtet.
slip-of-whom = Hvem er særutskriften for?
    .hint = Skriv et navn, eller --all og et møte.
slip-nobody = Ingen heter «{ $name }» i møtene.
slip-nobody-near = Ingen heter «{ $name }». Mente du { $near }?
slip-no-meetings = Ingen møter er holdt ennå.
slip-since-other = { $title } er ikke et tidligere møte i samme serie.
party-which = Hvilken gruppe?
extract-no-item = Saken «{ $item }» finnes ikke i møtet.
extract-several = Flere saker passer til «{ $item }»: { $list }
extract-withheld = Saken er unntatt eller privat, og får ingen saksutskrift for andre.
    .hint = --internal skriver den for dem som kan lese den.
extract-no-document = JSON er hele møtet; en saksutskrift er et dokument.
export-one-file = «{ $file }» er én fil, og flere formater blir hver sin.
    .hint = -o med en mappe, eller uten -o, skriver hver av dem under sitt vanlige navn.
carry-none = --carry gjelder Word og PDF av hele møtet.
metadata-none = --metadata gjelder dokumenter; JSON og opptak har alt i seg.

# Rettelser
corrections-unopened = { $file } kan ikke åpnes.
    .hint = Se etter om stien er riktig; er filen åpen i Word, lukk den eller lagre en kopi.
corrections-unreadable = { $file } kan ikke leses: filen er skadet, eller ingen Word-fil. Ingenting er lest.
    .hint = Åpne den i Word og lagre den på nytt som .docx.
corrections-locked = { $file } er passordbeskyttet eller i det gamle formatet .doc.
    .hint = Lagre den som .docx uten passord.
corrections-not-ours = { $file } er ikke laget av Referat.
    .hint = «referat import» leser den. --meeting MØTE sammenligner den med et møte likevel.
corrections-elsewhere = { $file } hører til et møte som ikke er i dette arkivet ({ $id }).
    .hint = --archive velger et annet arkiv.
corrections-other-meeting = { $file } hører til et annet møte: { $id }.
    .hint = Uten --meeting finner programmet møtet selv.
corrections-item-gone = Saken som filen er en saksutskrift av, er ikke i møtet lenger.
    .hint = Se i saklisten om den er slettet; #angre henter den tilbake.
corrections-entry-gone = Teksten som rettelsen gjelder, er ikke i møtet lenger.
    .hint = Les rettelsene på nytt.
corrections-approved = Møtet er godkjent; rettelsene står under og kan tas opp i neste møte.
    .hint = «referat approve MØTE --reopen --reason …» åpner det igjen.
corrections-only-shown = Rettelsen { $id } kan ikke godtas; den blir bare vist.
    .hint = --note { $id } legger den i møtet som et notat.
corrections-unknown = Ingen rettelse i filen heter { $id }.
    .hint = «referat corrections FIL» viser dem, hver med sin id først på linjen.
corrections-unkept = Det ble ikke husket hvilke rettelser som er behandlet: { $reason }.
    .hint = Rettelsene selv er lagret.

stopped = Avbrutt. Det som var lagret, er lagret; resten er kanskje ikke gjort.
stopped-take = Avbrutt. Linjene over er lagret. Noen få etter dem kan også være det; se i referatet før du tar resten.
stopped-import = Avbrutt. Ingenting er lagt i arkivet.
stopped-import-kept = Avbrutt. { $done } av { $count } filer var ferdig behandlet, og ingen er lagt inn halvt. Kjør det samme igjen for resten.
stopped-site = Avbrutt. Mappen er som den var; ingen side er skrevet.
stopped-site-writing = Avbrutt mens sidene ble skrevet. Hver side er hel, men noen er gamle; kjør det samme igjen, så er nettstedet helt.
stopped-export = Avbrutt. Filer som står nevnt over, er hele, og ingen fil er skrevet halvt.
stopped-check = Avbrutt før alt var sett på. Arkivet er som det var.
