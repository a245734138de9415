meeting-approved = Referatet er godkjent og tek ikkje imot fleire linjer.
    .hint = Ei retting blir ei ny utgåve av referatet.
aside-approved = { $worded ->
        [0] Referatet er godkjent imens og tek ikkje imot endringar. Endringa er lagd til side.
       *[1] Referatet er godkjent imens og tek ikkje imot fleire linjer. Lagt til side: «{ $text }»
    }
    .hint = Det kan takast inn når referatet er utkast igjen.
aside-newer = { $worded ->
        [0] Ingenting blir lagra i «{ $file }» lenger: ei nyare utgåve av Referat har skrive henne. Endringa er lagd til side.
       *[1] Ingenting blir lagra i «{ $file }» lenger: ei nyare utgåve av Referat har skrive henne. Lagt til side: «{ $text }»
    }
    .hint = Oppgrader Referat på denne maskina; då kan det takast inn.
beyond-approved = Det godkjende referatet har ikkje dette.
    .hint = Ei retting blir ei ny utgåve av referatet.
kept-aside = { $reason ->
        [newer] Ei nyare utgåve av Referat har skrive fila, og ingenting blir lagra her.
        [approved] Referatet er godkjent.
       *[open] Referatet har ikkje alt.
    } { $count ->
        [one] Éi endring er lagd til side
       *[other] { $count } endringar er lagde til side
    }{ $worded ->
        [0] .
       *[1] : «{ $text }»
    }
lines-aside = { $count ->
        [one] Éi linje er ikkje i referatet. Ho er lagd til side.
       *[other] { $count } linjer er ikkje i referatet. Dei er lagde til side.
    }
    .hint = Opne møtet i skjermbileta: ctrl+p viser det som er lagt til side.
edit-of-missing = Endringa passar ikkje lenger: «{ $what }» finst ikkje i fila.
    .hint = Nokon andre har fjerna ho; skriv linja på nytt om ho skal stå.
edit-conflict = Endringa passar ikkje lenger: nokon andre har endra «{ $what }».
    .hint = Sjå kva som står no, og skriv endringa på nytt.

# Arkivet og filene

archive-missing = Arkivet «{ $folder }» finst ikkje.
    .hint = Er det ein disk eller ei delt mappe som må koplast til? Eit anna arkiv vel du med --archive.
archive-unwritable = Arkivet kan ikkje liggje i «{ $folder }»: { $reason }.
    .hint = Vel ei anna mappe med --archive.
archive-locked = Ikkje lagra enno: eit anna vindauge eller program held arkivet «{ $folder }».
    .hint = Teksten står på skjermen, og vi prøver å lagre på nytt.
archive-file-empty = «{ $file }» har ikkje noko innhald.
    .hint = Legg fila unna, så blir ho laga på nytt; møta er ikkje rørte.
not-saved-full = Ikkje lagra enno: disken er full.
    .hint = Gjer plass på disken. Teksten står på skjermen, og vi prøver å lagre på nytt.
not-saved-denied = Ikkje lagra enno: det er ikkje lov å skrive til «{ $file }».
    .hint = Sjå etter om fila, mappa eller disken er skriveverna. Teksten står på skjermen.
not-saved-gone = Ikkje lagra enno: mappa «{ $folder }» er borte.
    .hint = Kople til disken eller den delte mappa att. Teksten står på skjermen.
not-saved-disk = Ikkje lagra enno: disken svarar med ein feil ({ $reason }).
    .hint = Teksten står på skjermen, og vi prøver å lagre på nytt. Ta kopi av han om feilen varer.
file-gone = Ikkje lagra enno: fila «{ $file }» er borte frå arkivet.
    .hint = Er ho flytta eller sletta, så legg ho tilbake. Teksten står på skjermen.
file-overtaken = Ikkje lagra enno: eit anna program skriv òg til «{ $file }».
    .hint = Teksten står på skjermen, og lagringa blir prøvd igjen.
another-meeting = Ikkje lagra enno: «{ $file }» er no fila til eit anna møte.
    .hint = Teksten står på skjermen, og møtet held fram under eit anna namn.
name-of-another = «{ $file }» er no fila til eit anna møte.
    .hint = Finn dette møtet i lista.
written-back = Skrive tilbake: det eit anna program hadde teke ut av «{ $file }».
    .hint = Lat ingen hente eldre utgåver av fila medan møtet er ope.
moved-on = Møtet held fram i «{ $other }»: eit anna møte har fått namnet.
    .hint = Ingenting frå det eine står i det andre.
file-missing = Fila «{ $file }» finst ikkje.
    .hint = Ho kan vere flytta, eller ikkje henta ned av synkroniseringa enno.
file-denied = Fila «{ $file }» kan ikkje lesast: { $reason }.
    .hint = Sjå etter om du har lov til å lese ho, og om disken er i orden.
file-not-ordinary = «{ $file }» er inga vanleg fil, og blir ikkje lesen.
    .hint = Det er eit røyr, ei eining eller noko anna som berre har namn som ei fil. Flytt det til ein annan stad.
file-too-large = Fila «{ $file }» er større enn { $size } MB, og blir ikkje lesen.
    .hint = Ingen referat er så store. Flytt henne ut av arkivet, eller hent ei eldre utgåve.
folder-denied = Mappa «{ $folder }» kan ikkje opnast, og møta i henne blir ikkje viste.
    .hint = Sjå etter om du har lov til å lese henne, og om disken er i orden.
meeting-unusual = Noko i «{ $file }» er ikkje til å bruke: { $reason }.
    .hint = Fila er ikkje rørt, og møtet kan opnast. Det som står i det, kan mangle i søk og register til det er retta.
value-unusual = «{ $file }»: { $place } har ein verdi som er for stor eller på feil stad ({ $field }).
    .hint = Han står urørt i fila. Rett han i eit redigeringsprogram.
file-unreadable = { $line ->
        [0] Fila «{ $file }» er ikkje slik programmet skriv henne.
       *[other] Fila «{ $file }» kan ikkje lesast: det er noko gale i linje { $line }.
    }
    .hint = Fila er ikkje rørt. Hent ei eldre utgåve frå tryggingskopi, eller rett ho i eit skriveprogram.
not-a-meeting = Fila «{ $file }» er ikkje eit møte.
    .hint = Ho er ikkje rørt; høyrer ho heime ein annan stad, så flytt ho ut av arkivet.
meeting-damaged = Møtet i «{ $file }» kan ikkje lesast: { $reason }.
    .hint = Fila er ikkje rørt. Rett dokument 1 i tabellen «meeting», eller hent ei eldre utgåve.
document-damaged = «{ $file }»: dokumentet { $place } kan ikkje lesast ({ $reason }).
    .hint = Det står urørt i fila, og resten av møtet kan brukast. Rett det i eit skriveprogram.
kind-newer = «{ $file }»: { $count ->
    [one] eitt innslag er av eit slag ({ $kinds }) som denne utgåva av Referat ikkje kjenner.
   *[other] { $count } innslag er av slag ({ $kinds }) som denne utgåva av Referat ikkje kjenner.
}
    .hint = Innslaget blir vist og skrive ut som tekst med slaget framfor, og står urørt i fila. Oppgrader Referat på denne maskina.
schema-newer = «{ $file }» er skriven av ei nyare utgåve av Referat.
    .hint = Fila kan lesast, men ikkje endrast. Oppgrader Referat på denne maskina.
conflict-copy = «{ $file }» er ein kopi av møtet i «{ $other }».
    .hint = Skjermbileta slår dei saman neste gong dei blir opna, og tek vare på kopien utanfor arkivet. «referat settle» gjer det med ein gong.
keys-twice = «{ $file }»: dette står to gonger i fila: { $keys }.
    .hint = Alt er lese, og blir slått saman neste gong møtet blir lagra. Fila slik ho er no, blir teken vare på i 90 dagar.
file-conflict-marks = «{ $file }» kan ikkje lesast: linje { $line } er eit merke som git set der to har endra det same.
    .hint = Opne fila i eit skriveprogram, og ta bort linjene med <<<<<<<, ======= og >>>>>>>. Begge versjonane kan stå.
not-readable = Ikkje lagra: { $place } ville ikkje kunne lesast att.
    .hint = Fila er som før, og teksten er teken vare på. «referat check» seier kva som er gale i fila.
meeting-of-same-id = «{ $file }» har same id som «{ $other }», men ein annan tittel og ein annan dag. Ingenting er slått saman.
    .hint = Er den eine ein kopi av den andre, gi han same tittel eller dag. Er det to møte, gi det som vart kopiert, ein eigen id: «referat settle "{ $file }" --as-new» eller «referat settle "{ $other }" --as-new».
meeting-has-copy = «{ $file }» er ein annan versjon av møtet i «{ $other }», og er ikkje med her.
    .hint = «referat settle» slår dei saman; det gjer òg skjermbileta når dei blir opna.
copy-settled = «{ $file }» var ein kopi av «{ $other }» og er flytta ut av arkivet.
    .hint = Han ligg 90 dagar i mappa systemet har for tilstand.
copy-settled-more = «{ $file }» er slått saman med «{ $other }».
    .hint = Kopien ligg 90 dagar i mappa systemet har for tilstand.
copies-settled = { $count } kopiar er slått saman med møta sine.
    .hint = Dei ligg 90 dagar i mappa systemet har for tilstand.
file-ambiguous = Fleire mapper har ei fil som heiter «{ $file }»: { $folders }.
    .hint = Skriv mappa med, til dømes «2026/{ $file }».
id-alone = Inga anna fil har same id som «{ $file }».
    .hint = Ho er eit møte for seg alt; det er ingenting å gjere.
help-unknown = Det finst inga hjelp om «{ $topic }».
    .hint = Emne: { $list }. referat --help listar opp kommandoane.
settle-how = Skriv berre «referat settle», eller ei fil og --as-new.
    .hint = referat settle "2026/2026-04-16 Årsmøte.json" --as-new
settle-left = { $count ->
        [one] Éi fil fekk stå som ho er.
       *[other] { $count } filer fekk stå som dei er.
    }
    .hint = Grunnen står over.
reference-lost = «{ $file }»: { $place } viser til { $target } ({ $field }), som ikkje finst.
    .hint = Teksten er teken vare på; flytt han til ei sak som finst.
number-twice = «{ $file }»: nummeret { $number } er brukt i «{ $other }» òg.
    .hint = Gi det eine eit anna nummer: e på saka eller vedtaket i møtet. Fleire på ein gong: «referat renumber SERIE».
series-unknown-near = Ingen serie heiter «{ $name }». Meinte du { $near }?
    .hint = «referat series» viser seriane i arkivet.
calendar-nobody = Ingen i arkivet heiter «{ $name }», og ingen kalender er skriven.
    .hint = «referat actions» viser kven som har oppgåver.
calendar-nobody-near = Ingen i arkivet heiter «{ $name }», og ingen kalender er skriven. Meinte du { $near }?
    .hint = «referat actions» viser kven som har oppgåver.
series-unknown = Ingen serie heiter «{ $name }».
    .hint = «referat series» viser seriane i arkivet.
series-of-none = { $title } høyrer ikkje til nokon serie.
    .hint = Lag han med: referat series NAMN --from { $id }
series-joined-already = «{ $name }» og «{ $other }» er alt same serie.
    .hint = Ingenting er endra.
next-day-unknown = Når er neste møte i { $name }?
    .hint = Sei dagen med --from.
series-line = Linje { $line }: «{ $text }» seier ikkje noko om ein serie. Ingenting er lagra.
    .hint = «referat series NAMN» viser ein serie med linjene han er skriven i.
series-line-time = Linje { $line }: «{ $text }» seier ikkje når på dagen. Ingenting er lagra.
    .hint = Skriv til dømes tid: 10.00–12.00
series-line-meets = Linje { $line }: «{ $text }» seier ikkje kva dagar. Ingenting er lagra.
    .hint = Skriv til dømes møtest: siste torsdag i månaden unnateke juli
series-line-twice = Linje { $line }: To heiter { $name }, og serien kan ikkje skilje dei. Ingenting er lagra.
    .hint = Skriv meir av namna, til dømes ein førebokstav til.
series-line-quorum = Linje { $line }: «{ $text }» seier ikkje kor mange som må vere til stades. Ingenting er lagra.
    .hint = Skriv minst halvparten, meir enn halvparten, to tredelar eller eit tal.
series-line-language = Linje { $line }: «{ $text }» er ikkje eit språk som kan brukast. Ingenting er lagra.
    .hint = Skriv bokmål, nynorsk eller engelsk.
series-line-includes = Linje { $line }: «{ $text }» seier ikkje kva referatet tek med. Ingenting er lagra.
    .hint = Skriv alt, utfall eller utan namn.
series-line-document = Linje { $line }: «{ $text }» er ikkje eit dokument som kan lagast. Ingenting er lagra.
    .hint = Skriv referat, protokoll eller kommunal protokoll.
series-line-remarks = Linje { $line }: «{ $text }» seier ikkje kor mange dagar. Ingenting er lagra.
    .hint = Skriv til dømes merknader innan: 7 dagar
series-line-numbering = Linje { $line }: «{ $text }» viser ikkje korleis sakene blir nummererte. Ingenting er lagra.
    .hint = Skriv eit døme: saksnummer: 1/26
series-line-item = Linje { $line }: «{ $text }» er ikkje ei sak som kan stå på kvar sakliste. Ingenting er lagra.
    .hint = Skriv saka som i eit møte: # Tittel (20 min)
renumber-approved = { $number } står i to godkjende møte og blir ikkje rørt.
    .hint = Opne eitt av dei att først.
folder-unlisted = { $count ->
        [one] «{ $folder }» har eit møte som inga liste viser.
       *[other] «{ $folder }» har { $count } møte som inga liste viser.
    }
    .hint = Listene les mapper som heiter etter eit år, til dømes 2026. Gje mappa namnet tilbake, eller flytt filene.
meeting-unlisted = «{ $file }» er eit møte som inga liste viser: Det ligg ikkje i mappa til eit år.
    .hint = Flytt det til mappa for året sitt, til dømes 2026.
series-two-meetings = { $name } har to møte { $day }, laga kvar for seg. Avlys det eine.
    .hint = «referat list» viser dei; i møtelista set F2 status til avlyst.
series-no-such-day = { $text } finst ikkje. Ingen møte er laga.
    .hint = Skriv dagane slik: 12.2 19.3 2.–3.6 2026
meeting-unknown = Ingen møte passar med «{ $text }».
    .hint = «referat list» viser møta i arkivet.
meeting-binned = «{ $title }» ligg i papirkorga.
    .hint = «referat bin --restore» hentar det tilbake.
meeting-deleted = Møtet «{ $text }» vart sletta for godt { $day }.
    .hint = «referat list» viser møta i arkivet.
meeting-gone = «{ $file }»: møtet vart sletta for godt { $day }, men fila ligg her likevel.
    .hint = Ho blir ikkje vist. «referat bin --empty» fjernar ho; «referat bin --restore» og id-en viser møtet att.
bin-written = «{ $title }» ligg i papirkorga, og { $count ->
        [one] éi linje
       *[other] { $count } linjer
    } er skrivne der sidan.
    .hint = Alt er teke vare på. «referat bin --restore» hentar møtet tilbake.
bin-approved = Godkjende referat blir ikkje sletta: «{ $title }».
    .hint = Opne det først: g i møtelista, eller «referat approve --reopen».
bin-restored = «{ $title }» ligg ikkje i papirkorga lenger.
    .hint = Ingenting er sletta.
bin-same-id = «{ $title }» har same id som eit anna møte, og kan ikkje slettast for godt.
    .hint = «referat settle» gir det eine ein ny id.
bin-open = «{ $title }» er ope i eit anna vindauge.
    .hint = Lat att det vindauget først.
bin-unasked = Sletting for godt må stadfestast.
    .hint = Legg til --yes, eller køyr det i ein terminal.
bin-left = Noko av møtet kan framleis stå i:{"\u000A"}{ $list }
    .hint = Lat att dei andre vindauga, sjå på filene, og køyr «referat bin --empty» ein gong til.
meeting-ambiguous = «{ $text }» passar med { $count } møte:
    { $list }
    .hint = Skriv meir av tittelen, datoen eller id-en.
search-empty = Det er ingenting å søkje etter.
    .hint = referat search økonomi slag:vedtak år:2015
title-empty = Møtet må ha ein tittel.
    .hint = referat new "Styremøte" --from 2026-09-01
days-reversed = Møtet kan ikkje slutte { $last } når det tek til { $first }.
    .hint = Byt om --from og --to.
date-unreadable = «{ $text }» er ingen dato.
    .hint = Skriv 2026-09-01 eller 1.9.2026.
index-unavailable = Søkjeregisteret kan ikkje brukast: { $reason }.
    .hint = Det ligg i mappa systemet har for mellomlager. Møta er ikkje rørte.
files-unreadable = { $count ->
        [one] Éi fil kunne ikkje lesast og er ikkje med i lista.
       *[other] { $count } filer kunne ikkje lesast og er ikkje med i lista.
    }
    .hint = referat check seier kva filer det er, og kva du kan gjere.
check-found = { $count ->
        [one] Éin ting er gale i arkivet.
       *[other] { $count } ting er gale i arkivet.
    }
shared-with-group = Arkivet er delt med gruppa «{ $group }»: alle i ho les og skriv.
    .hint = Skal det vere for deg åleine: chmod go-rwx på mappa.
shared-with-everybody = Arkivet er delt med alle som bruker denne maskina: dei les og skriv.
    .hint = Skal det vere for deg åleine: chmod go-rwx på mappa.
rights-too-wide = { $count ->
        [one] Éi fil kan opnast av fleire enn arkivet er for: { $list }.
       *[other] { $count } filer kan opnast av fleire enn arkivet er for: { $list }.
    }
    .hint = Steng mappa til arkivet med chmod go-rwx, eller del ho ved å la gruppa skrive i ho.
rights-too-narrow = { $count ->
        [one] Éin stad i arkivet er stengd for dei det er delt med: { $list }.
       *[other] { $count } stader i arkivet er stengde for dei det er delt med: { $list }.
    }
    .hint = Den som eig det, opnar det for gruppa med chmod g+rwX.
unforeseen = Noko gjekk gale som programmet ikkje var førebudd på ({ $kind }), og dette vart ikkje fullført.
    .hint = Kvar det hende, står i { $log }; der står ingenting av det du har skrive.
unforeseen-unlogged = Noko gjekk gale som programmet ikkje var førebudd på ({ $kind }), og dette vart ikkje fullført.
    .hint = Loggen kunne ikkje skrivast. Prøv igjen, eller start programmet på nytt.
input-not-utf8 = Linje { $line } er ikkje UTF-8.
    .hint = Lagre teksten som UTF-8 og prøv igjen; linjene før denne er tekne imot.
input-file-not-utf8 = Linje { $line } i «{ $file }» er ikkje UTF-8; ingen av linjene er tekne imot.
    .hint = Lagre teksten som UTF-8 og prøv igjen.
no-terminal = Skjermbileta treng ein terminal som kan flytte markøren.
    .hint = Bruk referat take, list, show og export her.
demo-not-empty = Mappa { $folder } er ikkje tom.
    .hint = Gi demoen ei tom eller ny mappe.

# Import

import-missing = Det finst ikkje nokon fil eller mappe «{ $file }».
    .hint = Sjå om namnet er rett skrive.
import-nothing = Mappa «{ $folder }» har ingen referat som kan lesast.
    .hint = Filer som sluttar på .md, .txt, .docx, .html og liknande blir lesne.
import-empty = Fila «{ $file }» har ingen tekst.
import-word = Fila «{ $file }» kan ikkje lesast som Word-fil.
    .hint = Ho er skadd, har passord eller er i eit gammalt format. Lagre ho som .docx i Word, og importer ho.
import-word-old = «{ $file }» er passordverna eller i det gamle formatet .doc.
    .hint = Lagre ho som .docx utan passord, og importer ho.
import-word-large = «{ $file }» rommar meir enn Referat les: { $size } MB utpakka, eller { $most } avsnitt.
    .hint = Ta ut bileta, eller lagre teksten åleine som .docx.
import-odt = «{ $file }» er ei .odt-fil, som ikkje blir lesen enno.
    .hint = Lagre ho som .docx i LibreOffice.
import-own-word = Fila «{ $file }» er ei utskrift av eit møte som er i dette arkivet.
    .hint = Det som er retta i henne, viser «referat corrections FIL».
import-own-word-part = Fila «{ $file }» er skriven av Referat, men er ikkje eit heilt referat slik andre kan lese det.
    .hint = Be om heile referatet eller protokollen som Word-fil, helst skriven med --carry, eller om møtet som JSON.
import-no-text = Fila «{ $file }» er ikkje ei tekstfil.
    .hint = Word-filer (.docx), nettsider, Markdown og rein tekst kan lesast.
import-json = «{ $file }» er JSON, men ikkje eit møte som Referat har eksportert.
    .hint = Eksporter møtet som JSON eller Markdown, og importer det. Den eigne fila til møtet kan leggjast tilbake i mappa for året i arkivet.
record-large = «{ $file }» er større enn { $size } MB og kan ikkje vere eit opptak av eit møte.
    .hint = Sjå etter om det er rett fil; eit opptak av eit møte er mykje mindre.
record-none = «{ $file }» er ikkje eit opptak frå eit arkiv.
    .hint = Eit opptak blir skrive med «referat export MØTE --to record».
record-newer = «{ $file }» er skriven av ein nyare Referat (versjon { $version }).
    .hint = Oppgrader Referat på denne maskina.
record-changed = «{ $file }» er endra etter at ho vart skriven: innhaldet passar ikkje med hashen. Ingenting er lese inn.
    .hint = Be om fila på nytt frå dei som skreiv ho.
record-damaged = «{ $file }» har noko som ikkje er eit møte ({ $place }). Ingenting er lese inn.
    .hint = Be om fila på nytt frå dei som skreiv ho.
record-misplaced = «{ $file }» ligg ikkje der arkivet la ho.
    .hint = Les ho inn med «referat import».
subscription-silent = Mappa «{ $folder }» svarar ikkje; det som er lese før, står.
    .hint = Sjå om disken er kopla til.
subscription-no-folder = Det finst inga mappe «{ $folder }».
subscription-own = «{ $folder }» høyrer til arkivet sjølv.
    .hint = Vel ei mappe som andre arkiv skriv opptak til.
subscription-unknown = Det blir ikkje henta opptak frå noko som heiter «{ $name }».
    .hint = «referat subscribe» viser mappene.
subscribe-one-way = Vel éin ting: ei mappe, --read eller --remove.
import-too-long = Fila «{ $file }» er større enn { $size } MB og kan ikkje vere eit referat.
    .hint = Del ho opp, éi fil for kvart møte.
import-refused = { $count ->
        [one] Éi fil vart ikkje importert.
       *[other] { $count } filer vart ikkje importerte.
    }
    .hint = Grunnen står over; dei andre filene er ikkje rørte.


# Når noko har gått gale

recovered = Gjenoppretta kl. { $time }: { $lines ->
        [0] éi påbyrja linje
        [one] { $half ->
            [0] éi linje
           *[1] éi linje og éi påbyrja
        }
       *[other] { $half ->
            [0] { $lines } linjer
           *[1] { $lines } linjer og éi påbyrja
        }
    }
waits = Ventar på å kome inn i «{ $title }»: { $lines ->
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
    .hint = { $how ->
        [lost] Det vart skrive i «{ $path }», som ikkje er der. «referat waiting MØTE» viser det; høyrer det heime her, blir det teke inn med --take.
        [living] Eit ope vindauge prøver å lagre det.
       *[here] Linjer blir tekne inn når møtet blir opna. «referat waiting MØTE» viser alt som ventar, og kva som kan gjerast.
    }
waits-on = Ventar framleis: { $lines ->
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
    .hint = «referat waiting MØTE» viser det. --take tek det inn, og --discard kastar det. Halvskriven tekst står på linja når møtet blir opna.
waits-orphan = Noko ventar på «{ $file }», som ikkje er der lenger eller ikkje kan lesast: «{ $text }»
    .hint = Legg fila tilbake, eller kast teksten med «referat waiting --discard { $id }».
aside-unreadable = Noko eit møte ikkje tok imot, er teke vare på i «{ $file }», som ikkje kan lesast.
    .hint = Opne fila i eit skriveprogram, og skriv det som står der, inn i referatet. Fjern fila etterpå.
approve-waits = «{ $title }» kan ikkje godkjennast så lenge noko ventar på å kome inn: { $lines ->
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
    .hint = «referat waiting MØTE» viser det. --take tek det inn, og --discard kastar det. Halvskriven tekst står på linja når møtet blir opna.
left-elsewhere = Høyrer til «{ $path }», og ventar der: { $lines ->
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
left-lost = Skrive i «{ $path }», som ikkje er der: { $lines ->
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
waiting-take-which = Sei kva møte det skal takast inn i.
    .hint = Skriv «referat waiting MØTE --take».
waiting-unknown = Ingenting som ventar, har id-en «{ $id }».
    .hint = «referat waiting» viser id-ane.
waiting-ambiguous = Fleire har id-ar som byrjar med «{ $id }».
    .hint = Skriv meir av id-en.
waiting-unasked = Ingenting er kasta: ingen er spurd.
    .hint = Sjå på teksten over, og skriv --yes om han skal kastast.
waiting-living = Eit ope vindauge prøver å lagre dette.
    .hint = Lat att vindauget først.
only-on-screen = { $why ->
        [full] Det er ikkje plass i reservefila heller
       *[other] Reservefila kan ikkje skrivast heller ({ $reason })
    }: teksten står berre på skjermen.
    .hint = Kopier han, eller vel ei anna mappe, før du lèt att vindauget.
half-typed-unprotected = { $why ->
        [full] Disken med «{ $folder }» er full
        [denied] Det er ikkje lov å skrive i «{ $folder }»
        [gone] Mappa «{ $folder }» er borte
       *[disk] Disken med «{ $folder }» svarar med ein feil ({ $reason })
    }: det som står på linja, er ikkje teke vare på før Enter.
    .hint = Det står her til det er i orden att.
forget-unknown = Ingenting i arkivet har id-en eller orda «{ $text }».
    .hint = «referat show MØTE --json» viser id-ane.
forget-several = «{ $text }» står { $count } stader, og ingenting er fjerna.
    .hint = Skriv heile id-en til det som skal bort (13 teikn), eller ta med --everywhere for å fjerne orda sjølve overalt.
forget-unasked = Ingenting er fjerna, for ingen kunne svare.
    .hint = Sjå på det som blir vist, og ta med --yes.
forget-approved = «{ $title }» er godkjent, og ein tekst i eit godkjent referat blir ikkje fjerna.
    .hint = Gjer møtet til utkast att, fjern teksten, og godkjenn på nytt.

# Registra

register-unknown = Inga oppføring har id-en eller nummeret «{ $text }».
    .hint = «referat decisions», «referat expectations» og «referat actions» viser id-ane.
topic-unknown = Ingen emne heiter «{ $name }».
topic-unknown-near = Ingen emne heiter «{ $name }». Meinte du { $near }?
topic-same = «{ $name }» er alt dette emnet.
topic-which = Sei kva emne det gjeld.
topic-withheld = Andre får ikkje lese noko om emnet «{ $name }».
    .hint = --internal skriv sida for dei som får lese alt.
register-ambiguous = «{ $text }» passar med { $count } oppføringar.
    .hint = Skriv id-en til den du meiner:
    { $list }
status-unknown = «{ $text }» er ingen status her.
    .hint = Desse finst: { $choices }.
export-ending = «{ $file }» har inga ending som seier kva fila skal vere.
    .hint = Desse finst: { $endings }.
set-nothing = Det står ikkje kva oppføringa skal setjast til.
    .hint = Skriv ein status ({ $choices }), eller bruk --owner, --deadline eller --remark.
set-only-actions = Berre oppgåver har ansvarleg og frist.
    .hint = Bruk --remark for å skrive ein merknad.
config-denied = «{ $file }» kan ikkje lesast.
    .hint = Standard gjeld; fila er ikkje rørt.
config-no-file = «{ $file }» er inga fil. Standard gjeld.
config-large = «{ $file }» er på { $size } kB og blir ikkje lesen (høgst { $most } kB). Standard gjeld; fila er ikkje rørt.
config-no-text = «{ $file }» er ikkje tekst i UTF-8. Standard gjeld; fila er ikkje rørt.
config-no-key = { $file } linje { $line }: ingen tast heiter «{ $value }»; skriv til dømes "x", "ctrl+x" eller "f9".
config-unreadable = { $file } linje { $line } kan ikkje lesast. Standard gjeld til ho er retta; fila er ikkje rørt.
config-unknown = { $file } linje { $line }: «{ $name }» finst ikkje.
config-unknown-near = { $file } linje { $line }: «{ $name }» finst ikkje. Meinte du «{ $near }»?
config-twice = { $file } linje { $line }: «{ $name }» står alt på linje { $first }; den første gjeld.
config-key-twice = { $file } linje { $line }: { $pressed } er alt «{ $row }»; den første gjeld.
config-theme = { $file } linje { $line }: temaet «{ $value }» finst ikkje: { $choices }.
config-value = { $file } linje { $line }: «{ $name }» kan ikkje vere «{ $value }»: { $choices }.
config-fixed = { $file } linje { $line }: «{ $name }» kan ikkje få andre tastar. Enter, Esc, Tab, pilene, F1, ctrl+p og ctrl+q ligg fast.
forget-left = Det kan framleis stå i:{"\u000A"}{ $list }
    .hint = Lat att dei andre vindauga, sjå på filene, og køyr «referat forget» ein gong til.
forgotten-words = (fjerna)

# Sakslista

item-hidden-holds = «{ $title }» blir ikkje sletta: saka er unnateken eller privat, og det som står i ho, ville bli synleg for alle.
    .hint = Slett oppføringane og undersakene først.
item-hidden-level = «{ $title }» er unnateken eller privat, og det som står under, ville bli synleg for alle.
    .hint = Ta bort unntaket eller privat først, med e på saka.
merge-kinds = { $one ->
        [decision] Eit vedtak
        [action] Ei oppgåve
        [expectation] Ei forventning
        [proposal] Eit framlegg
        [question] Eit spørsmål
        [statement] Ein merknad
        [summary] Eit samandrag
        [guide] Ei rettleiing
        [annex] Eit vedlegg
        [swot] Eit punkt på ei tavle
        [step] Eit steg
        [experience] Ei erfaring
        [activity] Ein aktivitet
        [link] Ei lenkje
        [vote] Ei røysting
       *[other] Ei oppføring
    } og { $other ->
        [decision] eit vedtak
        [action] ei oppgåve
        [expectation] ei forventning
        [proposal] eit framlegg
        [question] eit spørsmål
        [statement] ein merknad
        [summary] eit samandrag
        [guide] ei rettleiing
        [annex] eit vedlegg
        [swot] eit punkt på ei tavle
        [step] eit steg
        [experience] ei erfaring
        [activity] ein aktivitet
        [link] ei lenkje
        [vote] ei røysting
       *[other] ei oppføring
    } blir ikkje slått saman.
no-item-title = «{ $text }» er ingen sakstittel.
    .hint = Skriv tittelen, til dømes «Budsjett 2027 (20 min)».

# Eksport

pdf-missing = PDF treng eit tillegg som ikkje er installert.
    .hint = pip install "referat[pdf]" hentar det; mappa utan Python kan ikkje få det. Eller lagre Word-fila som PDF.
pdf-refused = PDF-fila vart ikkje laga: teksten har noko i seg som PDF/A ikkje tillèt.
    .hint = Eksporter til Word eller HTML, og meld frå.
letterhead-unreadable = Brevarket kan ikkje brukast: det er inga Word-fil, eller fila er skadd.
    .hint = Lagre ho som .docx eller .dotx i Word eller LibreOffice, utan passord.
letterhead-macros = Brevarket kan ikkje brukast: det har makroar i seg.
    .hint = Lagre det i Word som .docx eller .dotx utan makroar.
letterhead-unknown = Arkivet har ikkje noko brevark som heiter «{ $name }».
    .hint = Det har desse: { $names }.
letterhead-denied = Brevarket «{ $name }» kan ikkje lesast: { $reason }.
    .hint = Sjå om fila er open i eit anna program, og kven som får lese ho.
letterhead-gone = Brevarket «{ $name }», som blir brukt for dette møtet, ligg ikkje i arkivet.
    .hint = Legg det inn att (referat letterhead FIL.docx), eller vel å skrive utan brevark.
letterheads-denied = Mappa { $folder } i arkivet kan ikkje lesast: { $reason }.
    .hint = Be den som eig arkivet, om å gi tilgang til mappa, eller vel å skrive utan brevark.
logo-unreadable = Biletet kan ikkje brukast som logo: det er inga PNG- eller JPEG-fil, eller ho er skadd eller større enn { $most } MB.
    .hint = Lagre det som PNG, ein tomme breitt eller to.
logo-gone = Logoen { $name } ligg ikkje i arkivet, endå det seier at han skal vere der.
    .hint = Legg han inn att (referat letterhead logo.png), eller ta han bort (referat letterhead --remove logo.png).
logo-options = --text er for eit bilete, og --series for eit brevark.
site-other-things = Mappa «{ $folder }» har andre ting i seg.
    .hint = Vel ei tom mappe, eller ei som «referat site» har laga.
site-of-other-archive = Mappa høyrer til eit anna arkiv.
    .hint = Vel ei tom mappe, eller den som dette arkivet har laga.
site-in-archive = Mappa ligg i arkivet eller rundt det; då ville opptaka blitt publiserte.
    .hint = Vel ei anna.
site-folder-home = «{ $folder }» er inga mappe for ein nettstad.
    .hint = Vel ei tom mappe.
site-no-folder = «{ $folder }» er inga mappe.
site-newer = Nettstaden er laga av ein nyare Referat (versjon { $version }).
site-full = Det er ikkje plass til nettstaden i «{ $folder }». Det som stod der, kan framleis lesast.
    .hint = Gjer plass, og køyr på nytt.
site-unwritable = Mappa «{ $folder }» kan ikkje skrivast: { $reason }.
site-which-series = Sei kva seriar som skal ut (--series): { $names }.
site-choose-series = Vel kva seriar som skal ut: { $names }.
    .hint = e opnar skjemaet.
site-changed-by-hand = { $file } er endra for hand.
    .hint = --overwrite byter ho ut; di utgåve blir teken vare på.
site-name-taken = { $file } finst frå før og er ikkje laga av «referat site».
    .hint = --overwrite byter ho ut; di utgåve blir teken vare på.
site-leaks = Nettstaden er ikkje skriven: ein tilbakehalden tekst frå { $place } stod i { $file }.
    .hint = Ingenting er endra; meld gjerne frå om det.
site-link = Nettstaden er ikkje skriven: ei lenkje i { $file } fører ingen stader ({ $target }).
    .hint = Dette er ein feil i programmet; meld gjerne frå om han.
site-url = «{ $url }» er inga adresse for ein nettstad.
    .hint = Skriv heile adressa: --url https://bibliotek.example/moter.
site-nothing = Ingen godkjende møte enno.
    .hint = --drafts tek med utkast.
site-nothing-drafts = Ingen godkjende møte og ingen utkast enno.
    .hint = Eit møte er utkast når det er heva: «heva: 14.00» på linja.
site-meeting-unread = «{ $meeting }» kunne ikkje lesast. Nettstaden er ikkje endra.
    .hint = Køyr «referat check».
export-leaks = Fila vart ikkje skriven: noko som er privat, ville ha vore med i ho.
    .hint = Dette er ein feil i programmet; meld gjerne frå om han.
export-held = Fila vart ikkje skriven: «{ $path }» er open i eit anna program.
    .hint = Lukk ho der, eller skriv til «{ $other }».
not-opened = Maskina fann ikkje noko program som opnar «{ $path }».
    .hint = Opne ho frå filbehandlaren din.
not-to-approve = «{ $title }» kan ikkje godkjennast enno: berre eit utkast kan det.
    .hint = Hev møtet først, til dømes med linja «heva: 15.00».
approval-before = { $title } { $day } er før det som skal godkjennast.
    .hint = Referatet blir godkjent i eit seinare møte, eller på ein dag: --on.
approval-elsewhere = { $title } { $day } er i ein annan serie.
    .hint = Bruk --on { $on }.
approval-no-item = { $title } har inga sak { $item }.
    .hint = Sjå sakene med «referat show».
approval-one-way = Sei anten --in MØTE eller --on DATO; --item høyrer til --in.
    .hint = Utan nokon av dei blir referatet godkjent i dag.
reopen-why = Skriv kvifor referatet blir opna att: --reason "…"
    .hint = Grunnen blir trykt i neste revisjon.
revisions-one-way = Sei anten --show N eller --diff N [M].
    .hint = Utan nokon av dei blir lista skriven.
revisions-nested = «{ $file }»: { $count ->
        [one] Éin revisjon har andre revisjonar i seg
       *[other] { $count } revisjonar har andre revisjonar i seg
    }, så fila er større enn ho treng vere.
    .hint = «referat check --mend» tek dei ut; hashane står ved lag. Neste godkjenning gjer det òg.
approval-already = «{ $title }» { $day } er alt godkjent ({ $on }, revisjon { $number }); vedtaket endrar det ikkje.
    .hint = Sjå «referat revisions».
approval-changed = «{ $title }» { $day } er endra sidan det vart lagt fram ({ $before } → { $after }{ $count ->
        [0] {""}
        [one] , 1 linje
       *[other] , { $count } linjer
    }), og er ikkje godkjent.
    .hint = «referat revisions MØTE --diff N 0» viser endringane; «referat approve» godkjenner det som det står.
approval-unwritten = Godkjenninga er lagra her, men «{ $title }» { $day } kunne ikkje skrivast ({ $reason }).
    .hint = Ho blir ført når det går: neste gong eit av møta blir opna.
approval-not-entered = «{ $title }» { $day } er godkjent her, men ikkje ført der.
    .hint = Det blir ført når eit av møta blir opna; er referatet endra sidan det vart lagt fram, må det godkjennast for seg.
revision-none = { $count ->
        [0] Møtet har ingen revisjonar.
        [one] Møtet har éin revisjon, ingen nr. { $number }.
       *[other] Møtet har { $count } revisjonar, ingen nr. { $number }.
    }
    .hint = Sjå dei med «referat revisions MØTE».
revision-changed = Revisjon { $number } av «{ $title }» stemmer ikkje med hashen sin: fila er endra utanom Referat.
    .hint = Sjå om ein tryggingskopi har fila som ho var.
revision-unread = Revisjon { $number } kan ikkje lesast.
    .hint = Det som gjeld no, står i møtet sjølv.
revision-withheld-since = { $count ->
        [one] Her står éin tekst som er halden tilbake sidan: i møtet no er han ikkje for andre.
       *[other] Her står { $count } tekstar som er haldne tilbake sidan: i møtet no er dei ikkje for andre.
    }
    .hint = Gje det ikkje vidare slik det står; «referat export» skriv det andre kan lese.
export-full = Fila vart ikkje skriven: disken er full.
    .hint = Gjer plass, eller vel ei anna mappe enn den for «{ $path }».
export-denied = Fila vart ikkje skriven: det er ikkje lov å skrive til «{ $path }».
    .hint = Er ho open i Word, så lukk ho der, eller vel ein annan stad.
export-unwritable = Fila vart ikkje skriven til «{ $path }»: { $reason }.
    .hint = Vel ei anna mappe eller eit anna namn.
export-not-ordinary = «{ $path }» er inga vanleg fil, og vart ikkje skriven over.
    .hint = Vel eit anna namn.

# Kopiar i arkivet

copy-beyond-approved = «{ $file }» er ein kopi av eit godkjent referat, og har { $count ->
        [one] éin ting
       *[other] { $count } ting
    } som «{ $other }» ikkje har:
    { $list }
    .hint = Ei retting blir ei ny utgåve av referatet. Flytt kopien ut av arkivet når du ikkje treng han.
archive-other = «{ $file }» høyrer til eit anna arkiv enn «{ $other }».
    .hint = To maskiner kan ha laga kvar si før dei vart synkroniserte. Sjå kva som står i ho, og flytt ho ut.
merge-two-files = Versjonane av «{ $file }» er av to møte eller arkiv, så dei blir to.
    .hint = git checkout --theirs skriv den andre; gi ei av dei eit anna namn først.
merge-beyond-approved = Ein versjon av «{ $file }» er eit godkjent referat, og den andre har { $count ->
        [one] éin ting
       *[other] { $count } ting
    } som han ikkje har:
    { $list }
    .hint = Ei retting blir ei ny utgåve av referatet. Behald den godkjende versjonen med git checkout, og opne han att med «referat approve --reopen».
git-missing = git er ikkje installert på denne maskina.
    .hint = Det trengst berre der git tek vare på arkivet.
git-refused = git kan ikkje ta vare på «{ $folder }»: { $reason }
    .hint = Lag først eit depot av arkivet: git init i den mappa.
path-unusable = «{ $path }» kan ikkje brukast: { $reason }.
    .hint = Sjå etter om namnet er rett.
input-unreadable = Fila { $file } kan ikkje opnast.
    .hint = Ingen linjer er tekne imot; sjå etter om namnet er rett.
input-not-ordinary = «{ $file }» er inga vanleg fil, og blir ikkje lesen.
    .hint = Ingen linjer er tekne. Send linjene på standard inn: referat take MØTE -
output-failed = Svaret kunne ikkje skrivast ut.
    .hint = Det som er teke imot, står i arkivet.
nothing-sought = Det er ingenting å leite etter.
    .hint = Skriv orda som skal bytast ut.
spelling-no-dictionary =
    Det finst inga ordliste for { $language ->
        [nn] nynorsk
        [en] engelsk
       *[nb] bokmål
    } på denne maskina.
    .hint = Installer ordlista { $name } for Hunspell (på Debian og Ubuntu hunspell-no eller hunspell-en-gb), eller LibreOffice med språket; DICPATH kan peike på ei mappe.
spelling-no-library = Stavekontrollen er ikkje installert.
    .hint = Køyr: pip install chunspell. Mappa utan Python kan ikkje få han.
digest-of-which = Kva møte?
    .hint = Nemn møta, eller sei frå kva dag: --since 1.9
digest-series = --series høyrer til --since: nemn anten møta, eller dagen og serien.
digest-of-none = Ingen møte er haldne sidan { $day }.
digest-nobody-absent = Ingen står som fråverande i møtet.
slip-of-whom = Kven er særutskrifta for?
    .hint = Skriv eit namn, eller --all og eit møte.
slip-nobody = Ingen heiter «{ $name }» i møta.
slip-nobody-near = Ingen heiter «{ $name }». Meinte du { $near }?
slip-no-meetings = Ingen møte er haldne enno.
slip-since-other = { $title } er ikkje eit tidlegare møte i same serie.
party-which = Kva gruppe?
extract-no-item = Saka «{ $item }» finst ikkje i møtet.
extract-several = Fleire saker passar til «{ $item }»: { $list }
extract-withheld = Saka er unnateken eller privat, og får inga saksutskrift for andre.
    .hint = --internal skriv ho for dei som kan lese ho.
extract-no-document = JSON er heile møtet; ei saksutskrift er eit dokument.
export-one-file = «{ $file }» er éi fil, og fleire format blir kvar si.
    .hint = -o med ei mappe, eller utan -o, skriv kvar av dei under sitt vanlege namn.
carry-none = --carry gjeld Word og PDF av heile møtet.
metadata-none = --metadata gjeld dokument; JSON og opptak har alt i seg.

# Rettingar
corrections-unopened = { $file } kan ikkje opnast.
    .hint = Sjå etter om stien er rett; er fila open i Word, lukk henne eller lagre ein kopi.
corrections-unreadable = { $file } kan ikkje lesast: fila er skadd, eller inga Word-fil. Ingenting er lese.
    .hint = Opne ho i Word og lagre ho på nytt som .docx.
corrections-locked = { $file } er passordverna eller i det gamle formatet .doc.
    .hint = Lagre ho som .docx utan passord.
corrections-not-ours = { $file } er ikkje laga av Referat.
    .hint = «referat import» les ho. --meeting MØTE jamfører ho med eit møte likevel.
corrections-elsewhere = { $file } høyrer til eit møte som ikkje er i dette arkivet ({ $id }).
    .hint = --archive vel eit anna arkiv.
corrections-other-meeting = { $file } høyrer til eit anna møte: { $id }.
    .hint = Utan --meeting finn programmet møtet sjølv.
corrections-item-gone = Saka som fila er ei saksutskrift av, er ikkje i møtet lenger.
    .hint = Sjå i saklista om ho er sletta; #angre hentar ho tilbake.
corrections-entry-gone = Teksten som rettinga gjeld, er ikkje i møtet lenger.
    .hint = Les rettingane på nytt.
corrections-approved = Møtet er godkjent; rettingane står under og kan takast opp i neste møte.
    .hint = «referat approve MØTE --reopen --reason …» opnar det att.
corrections-only-shown = Rettinga { $id } kan ikkje godtakast; ho blir berre vist.
    .hint = --note { $id } legg ho i møtet som eit notat.
corrections-unknown = Inga retting i fila heiter { $id }.
    .hint = «referat corrections FIL» viser dei, kvar med sin id fyrst på linja.
corrections-unkept = Det vart ikkje hugsa kva rettingar som er handsama: { $reason }.
    .hint = Rettingane sjølve er lagra.

stopped = Avbrote. Det som var lagra, er lagra; resten er kanskje ikkje gjort.
stopped-take = Avbrote. Linjene over er lagra. Nokre få etter dei kan òg vere det; sjå i referatet før du tek resten.
stopped-import = Avbrote. Ingenting er lagt i arkivet.
stopped-import-kept = Avbrote. { $done } av { $count } filer var ferdig handsama, og inga er lagd inn halvt. Køyr det same igjen for resten.
stopped-site = Avbrote. Mappa er som ho var; inga side er skriven.
stopped-site-writing = Avbrote medan sidene vart skrivne. Kvar side er heil, men nokre er gamle; køyr det same igjen, så er nettstaden heil.
stopped-export = Avbrote. Filer som står nemnde over, er heile, og inga fil er skriven halvt.
stopped-check = Avbrote før alt var sett på. Arkivet er som det var.
