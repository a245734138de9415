# What is printed. Sentences are whole; names and texts come in as facts.

## The document as a whole
type-minutes = Referat
type-protocol = Møteprotokoll
type-notice = Innkalling
draft = UTKAST
cancelled = AVLYST
internal = INTERN
untitled = Uten tittel
page-label = Side { $page } av { $pages }
running-title = { $title } – { $date }
footer = { $type } – { $date }
subject = { $type }: { $title }
meeting-number = Møte { $number }
series-number = { $series }, møte { $number }

## Labels of the head
meeting-label = Møte
date = Dato
time = Tid
ended = Slutt
place = Sted
organiser = Arrangør
chair = Møteleder
note-taker = Referent
present = Til stede
excused = Forfall
absent = Ikke møtt
unrecorded = Frammøte ikke ført
called = Innkalt
copy-to = Kopi til
annexes = Vedlegg
archive-ref = Arkivsak
access = Tilgang
signers = Underskrives av
approved = Godkjent
approved-on = Godkjent { $date }
approved-on-day = Godkjent { $date }
approved-in-meeting = { $variant ->
    [number] Godkjent i møte { $date } (sak { $item })
    [title] Godkjent i møte { $date } ({ $item })
    [corrected] Godkjent med rettelser i møte { $date }
    [corrected-number] Godkjent med rettelser i møte { $date } (sak { $item })
    [corrected-title] Godkjent med rettelser i møte { $date } ({ $item })
   *[bare] Godkjent i møte { $date }
}
formerly = (tidligere { $number })
minutes-are-approved = { $variant ->
    [protocol] Protokollen fra møtet { $date } godkjennes.
    [protocol-one] Protokollen fra møtet { $date } godkjennes med rettelsen over.
    [protocol-some] Protokollen fra møtet { $date } godkjennes med rettelsene over.
    [minutes-one] Referatet fra møtet { $date } godkjennes med rettelsen over.
    [minutes-some] Referatet fra møtet { $date } godkjennes med rettelsene over.
   *[minutes] Referatet fra møtet { $date } godkjennes.
}
corrects = { $variant ->
    [unknown] Rettelse:
    [unknown-item] Rettelse, sak { $item }:
    [protocol] Rettelse til protokollen fra { $date }:
    [protocol-item] Rettelse til protokollen fra { $date }, sak { $item }:
    [minutes-item] Rettelse til referatet fra { $date }, sak { $item }:
   *[minutes] Rettelse til referatet fra { $date }:
}
corrected-in-meeting = { $variant ->
    [item] Rettet i møte { $date } (sak { $item }):
   *[bare] Rettet i møte { $date }:
}
replaces-revision = { $told ->
    [no] Erstatter revisjon { $number }, godkjent { $date }.
   *[other] Erstatter revisjon { $number }, godkjent { $date }: { $reason }
}
revision = Revisjon { $number }
revision-mark = Revisjon { $number } · { $hash }
footer-revision = { $footer } · { $revision }
approved-undated = { $profile ->
    [protocol] Protokollen er godkjent
   *[minutes] Referatet er godkjent
}

## Sections
summary = Kort oppsummert
decisions-and-actions = Vedtak og oppfølging
decisions = Vedtak
follow-up = Oppfølging
participants = Deltakere
programme = Program
agenda = Saksliste
opening = Åpning
next-meeting = Neste møte
about = Om dokumentet
signatures = Underskrifter
place-and-date = Sted og dato:
signature = Underskrift:
remarks-by = { $profile ->
    [protocol] Merknader til protokollen gis innen { $date }.
   *[minutes] Merknader til referatet gis innen { $date }.
}

## Headings
item-heading = { $number } { $title }
case-heading = Sak { $number } { $title }
day = Dag { $number }
day-heading = { $day } – { $date }
day-cell = { $day }, { $date }
exempt-title = Unntatt offentlighet

## Tables
column-item = Sak
column-title = Tittel
column-sort = Type
column-format = Form
column-presenter = Innleder
column-frame = Tid
frame = { $minutes } min
column-day = Dag
column-theme = Tema
column-decision-or-action = Vedtak eller oppgave
column-decision = Vedtak
column-action = Oppgave
column-owner = Ansvar
column-deadline = Frist
column-name = Navn
column-role = Rolle
column-party = Parti
column-organisation = Virksomhet
column-status = Status
column-sat-for = Møtte for
column-reason = Grunn
column-from = Fra
column-to = Til
column-expectation = Forventning
column-step = Steg
column-period = Periode
column-activity = Aktivitet
table-decisions-and-actions = Vedtakene og oppgavene fra møtet, med ansvar og frist.
table-decisions = Vedtakene fra møtet.
table-follow-up = Oppgavene fra møtet, med ansvar og frist.
table-participants = Deltakerne på møtet.
table-called = De som er innkalt til møtet.
table-programme = Programmet for møtet, dag for dag.
table-agenda = Sakene på møtet.
table-expectations = Hvem som forventer hva av hvem.
table-plan = Stegene i planen.
break = Pause
sort-information = Orientering
sort-discussion = Drøfting
sort-decision = Vedtak
formal-approvals = Formelt:

## Registers
type-register = Register
register-decisions = Vedtak
register-expectations = Forventninger
register-actions = Oppgaver
register-as-of = Slik det sto { $date }
register-asked = Utvalg
register-everything = alle
register-standing = bare gjeldende
register-open = bare åpne
register-order = Rekkefølge
register-order-date = nyeste først
register-order-number = etter nummer
register-order-owner = etter ansvar
register-order-deadline = etter frist
register-order-status = etter status
register-order-party = etter hvem
register-rows = Antall
register-made = Laget
register-none = Ingenting passer til utvalget.
register-public = Det som er privat, unntatt offentlighet eller bare notater, er ikke med.
register-internal = Også det som er privat, unntatt offentlighet eller bare notater, er med. Registeret er bare for dem som har tilgang.
column-number = Nr.
column-meeting = Møte
table-register-decisions = Vedtak med nummer, status og møtet de ble gjort i.
table-register-expectations = Hvem som forventer hva av hvem, hva det ble til, og møtet det ble sagt i.
table-register-actions = Oppgaver med ansvar, frist, status og møtet de kommer fra.

## Items
apologies-to = Forfall meldes til { $name }.
presented-by = Innledning ved { $name }.
item-sort = Type: { $text }.
item-format = Form: { $text }.
background = Bakgrunn:
recommendation = Innstilling:
recommendation-by = { $ending ->
    [s] { $name }’ innstilling
   *[other] { $name }s innstilling
}
closed = Møtet ble lukket.
closed-under = Møtet ble lukket, jf. { $law }.
outcome-postponed = Saken ble utsatt.
outcome-postponed-on = Saken ble utsatt { $text }
outcome-postponed-why = Saken ble utsatt: { $text }
outcome-withdrawn = Saken ble trukket.
outcome-withdrawn-on = Saken ble trukket { $text }
outcome-withdrawn-why = Saken ble trukket: { $text }
outcome-noted = Saken ble tatt til orientering.
outcome-noted-several = Sakene ble tatt til orientering.
outcome-inconclusive = Saken ble behandlet uten konklusjon.
outcome-inconclusive-on = Saken ble behandlet uten konklusjon { $text }
outcome-inconclusive-why = Saken ble behandlet uten konklusjon: { $text }
exempt-item = Punktet er unntatt offentlighet, jf. { $law }.
exempt-items = Punktene er unntatt offentlighet, jf. { $law }.
exempt-law = offl. { $paragraph }

## The parts of a case in a municipal protocol
part-background = Saksopplysninger
part-proceedings = Behandling
part-votes = Votering
part-decisions = Vedtak
resolution = { $number }:
proposed = Følgende forslag ble fremmet:
proposed-by = { $name } fremmet følgende forslag:
voted = Forslaget:
voted-by = Forslaget fra { $name }:
voted-named = Forslaget «{ $name }»:
proposal-came = { $status ->
    [adopted] Vedtatt.
    [rejected] Falt.
    [dropped] Bortfalt.
   *[merged] Slått sammen med et annet forslag.
}

## The internal version
marked-private = privat
marked-exempt = unntatt offentlighet, jf. { $law }
marked-item = { $title } ({ $mark })
marked-text = { $mark }: { $text }

## Decisions
decision = { $status ->
    [rejected] Ikke vedtatt { $number }:
    [postponed] Utsatt { $number }:
    [superseded] Erstattet vedtak { $number }:
   *[adopted] Vedtak { $number }:
}
decisions-told = { $status ->
    [rejected] Ikke vedtatt { $numbers }:
    [postponed] Utsatt { $numbers }:
    [superseded] Erstattede vedtak { $numbers }:
   *[adopted] Vedtak { $numbers }:
}
decision-unnumbered = { $status ->
    [rejected] Ikke vedtatt:
    [postponed] Utsatt:
    [superseded] Erstattet vedtak:
   *[adopted] Vedtak:
}
conclusion = Konklusjon:
supersedes = Erstatter vedtak { $numbers }.
repeals = Opphever vedtak { $numbers }.
amends = Endrer vedtak { $numbers }.

## Votes
votes = Avstemning:
votes-acclamation = { $status ->
    [adopted] Vedtatt ved akklamasjon.
    [rejected] Avvist ved akklamasjon.
    [postponed] Utsatt ved akklamasjon.
   *[open] Ved akklamasjon.
}
votes-unanimous = { $status ->
    [adopted] Enstemmig vedtatt.
    [rejected] Enstemmig avvist.
    [postponed] Enstemmig utsatt.
   *[open] Enstemmig.
}
votes-unanimous-counted = { $status ->
    [adopted] Enstemmig vedtatt ({ $for ->
        [one] { $for } stemme
       *[other] { $for } stemmer
    }).
    [rejected] Enstemmig avvist ({ $for ->
        [one] { $for } stemme
       *[other] { $for } stemmer
    }).
   *[open] Enstemmig ({ $for ->
        [one] { $for } stemme
       *[other] { $for } stemmer
    }).
}
votes-counted = { $status ->
    [adopted] Vedtatt med { $for } mot { $against ->
        [one] { $against } stemme
       *[other] { $against } stemmer
    }.
    [rejected] Falt med { $for } mot { $against ->
        [one] { $against } stemme
       *[other] { $against } stemmer
    }.
   *[open] { $for } stemte for og { $against } mot.
}
votes-abstaining = { $status ->
    [adopted] Vedtatt med { $for } mot { $against ->
        [one] { $against } stemme
       *[other] { $against } stemmer
    }, { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avholdende
    }.
    [rejected] Falt med { $for } mot { $against ->
        [one] { $against } stemme
       *[other] { $against } stemmer
    }, { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avholdende
    }.
   *[open] { $for } stemte for og { $against } mot, { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avholdende
    }.
}
votes-of-cast = { $status ->
    [adopted] Vedtatt med { $for } av { $cast } stemmer.
    [rejected] Falt med { $for } av { $cast } stemmer.
   *[open] { $for } av { $cast } stemmer.
}
votes-for = { $status ->
    [adopted] Vedtatt med { $for ->
        [one] { $for } stemme
       *[other] { $for } stemmer
    }.
   *[open] { $for } stemte for.
}
votes-against = { $status ->
    [adopted] Vedtatt mot { $against ->
        [one] { $against } stemme
       *[other] { $against } stemmer
    }.
   *[open] { $against } stemte mot.
}
votes-abstained = { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avholdende
    }.
votes-option = { $text }: { $votes ->
    [one] { $votes } stemme
   *[other] { $votes } stemmer
}.
votes-method = { $method ->
    [hands] Det ble stemt ved håndsopprekking.
    [written] Det ble stemt skriftlig.
    [secret] Det ble stemt hemmelig.
    [roll] Det ble stemt ved navneopprop.
    [electronic] Det ble stemt elektronisk.
   *[none] { $status ->
        [adopted] Vedtatt uten avstemning.
       *[open] Uten avstemning.
    }
}
votes-pair = { $first } mot { $other }: { $votes } mot { $against ->
    [one] { $against } stemme
   *[other] { $against } stemmer
}.
votes-option-by = For { $text } stemte { $names }.
votes-dissent = Mot stemte { $names }.
votes-named-for = For stemte { $names }.
votes-named-abstain = { $how ->
    [blank] Blankt stemte { $names }.
   *[abstain] Avholdende: { $names }.
}
votes-parties = henholdsvis { $parties }

## Actions, expectations, proposals, questions
action = { $status ->
    [done] Oppgave – utført:
    [dropped] Oppgave – utgår:
   *[open] Oppgave:
}
owner = Ansvar:
deadline = Frist:
not-set = Ikke fastsatt
deadline-next-meeting = Neste møte
deadline-next-meeting-on = Neste møte, { $date }
plan-step = Steg { $number }:
each-other = Hverandre
themselves = Seg selv
expectation-accepted = (godtatt)
expectation-met = (innfridd)
expectation-unmet = (ikke innfridd)
expectation-withdrawn = (trukket)
proposal = { $status ->
    [adopted] Forslag – vedtatt:
    [rejected] Forslag – falt:
    [merged] Forslag – slått sammen:
    [dropped] Forslag – bortfalt:
    [settled] Forslag:
   *[open] Forslag – uten konklusjon:
}
proposal-by = { $status ->
    [adopted] Forslag fra { $name } – vedtatt:
    [rejected] Forslag fra { $name } – falt:
    [merged] Forslag fra { $name } – slått sammen:
    [dropped] Forslag fra { $name } – bortfalt:
    [settled] Forslag fra { $name }:
   *[open] Forslag fra { $name } – uten konklusjon:
}
question = { $status ->
    [answered] Spørsmål:
    [dropped] Spørsmål – bortfalt:
   *[open] Åpent spørsmål:
}
question-by = { $status ->
    [answered] Spørsmål fra { $name }:
    [dropped] Spørsmål fra { $name } – bortfalt:
   *[open] Åpent spørsmål fra { $name }:
}
answer = Svar:
answer-by = Svar fra { $name }:
statement = Protokolltilførsel:
statement-by = Protokolltilførsel fra { $name }:
quoted = «{ $text }»
annex = Vedlegg { $number }:
experience = { $variant ->
    [tip] Tips:
    [lesson] Lærdom:
    [offer] Tilbud om hospitering:
    [wish] Ønske om hospitering:
   *[experience] Erfaring:
}
experience-by = { $variant ->
    [tip] Tips, { $name }:
    [lesson] Lærdom, { $name }:
    [offer] Tilbud om hospitering, { $name }:
    [wish] Ønske om hospitering, { $name }:
   *[experience] Erfaring, { $name }:
}
experience-outdated = Utdatert: { $label }
outcome = Resultat:
contact = Kontakt:
since = Siden:
activity = Aktivitet
activity-clock = { $days } kl. { $clock }
activity-held = (gjennomført)
activity-cancelled = (avlyst)

## The summary that is offered
summary-decided = { $count ->
    [one] { $title }: { $text } (vedtak { $numbers }).
   *[other] { $title }: { $text } ({ $count } vedtak: { $numbers }).
}
summary-concluded = { $title }: { $text }.
summary-rejected = { $title }: ikke vedtatt: { $text }.
summary-expected = { $count ->
    [one] { $title }: én forventning er lagt fram.
   *[other] { $title }: { $count } forventninger er lagt fram.
}
summary-to-do = { $count ->
    [one] { $named ->
        [yes] { $title }: { $names } har fått en oppgave: { $text }.
       *[no] { $title }: en oppgave står igjen: { $text }.
    }
   *[other] { $title }: { $count } oppgaver står igjen.
}
summary-postponed = { $title }: utsatt.
summary-withdrawn = { $title }: trukket.

## SWOT
swot-perspective = Perspektiv
swot-helps = Fremmer
swot-hinders = Hemmer
swot-internal = Internt
swot-external = Eksternt
swot-strength = Styrker
swot-weakness = Svakheter
swot-opportunity = Muligheter
swot-threat = Trusler
swot-empty = Ingen punkter ført.
values-gathered = Samlet under «{ $name }»:
values-more = Flere verdier:
swot-unplaced = Ikke plassert:
swot-alt = SWOT-analyse med styrker, svakheter, muligheter og trusler.

## Attendance
attending-present = Til stede
attending-excused = Forfall
attending-absent = Ikke møtt
attending-deputy = Vara
attending-yielded = Til stede til { $name } kom
attending-invited = Innkalt
deputy-for = Vara for { $name }
role-deputy-for = { $role }, vara for { $name }
attended-for = Møtte for { $name }
attended-instead = { $name } møtte i stedet.
group-counted = { $name } ({ $count })
group-members = Medlemmer
group-permanent = Faste medlemmer
group-deputies = Varamedlemmer
group-others = Administrasjon og andre
people-counted = { $label } ({ $count }):
people-listed = { $label }:
quorate = Vedtaksført: { $met } av { $members } stemmeberettigede medlemmer møtte.
met = { $met } av { $members } stemmeberettigede medlemmer møtte.
not-quorate = Ikke vedtaksført: { $met } av { $members } stemmeberettigede medlemmer møtte.
came = { $name } kom { $time }.
came-item = { $name } kom { $time }, under behandlingen av sak { $item }.
came-untimed = { $name } kom senere.
came-back = { $name } kom tilbake.
came-back-timed = { $name } kom tilbake { $time }.
came-back-item = { $name } kom tilbake under behandlingen av sak { $item }.
came-back-timed-item = { $name } kom tilbake { $time }, under behandlingen av sak { $item }.
came-untimed-item = { $name } kom under behandlingen av sak { $item }.
left = { $name } gikk { $time }.
left-item = { $name } gikk { $time }, under behandlingen av sak { $item }.
left-untimed = { $name } gikk tidligere.
left-untimed-item = { $name } gikk under behandlingen av sak { $item }.
recused = { $name } var inhabil.
recused-ground = { $name } var inhabil ({ $ground }).
recused-item = { $name } var inhabil i sak { $item }.
recused-item-ground = { $name } var inhabil i sak { $item } ({ $ground }).
recused-here = { $name } ble erklært inhabil og deltok ikke i behandlingen.
recused-here-ground = { $name } ble erklært inhabil etter { $ground } og deltok ikke i behandlingen.
recused-here-why = { $name } ble erklært inhabil ({ $ground }) og deltok ikke i behandlingen.
recused-withheld = { $count ->
    [one] Ett medlem var inhabil.
   *[other] { $count } medlemmer var inhabile.
}
small-numbers = null en to tre fire fem seks sju åtte ni ti elleve tolv

## What was followed up from earlier meetings
column-point = Punkt
column-now = Nå
table-followed-up = Punkter fra tidligere møter og hva som er blitt av dem
pair-text = { $giver } → { $heir }: { $text }
now-status = { $status ->
    [done] utført
    [dropped] utgår
    [lapsed] bortfalt
    [met] innfridd
    [accepted] godtatt
    [unmet] ikke innfridd
    [withdrawn] trukket
    [answered] besvart
    [adopted] vedtatt
    [rejected] falt
    [merged] slått sammen med et annet
    [postponed] utsatt
    [stated] lagt fram igjen
    [superseded] erstattet
   *[open] fortsetter
}
now-deadline = ny frist { $date }
now-no-deadline = ingen frist
now-owner = nå: { $names }
now-goes-on = fortsetter
postponed-from = Utsatt fra { $numbered ->
    [0] { $number }
   *[other] sak { $number }
} i møtet { $date }{ $why ->
    [0] .
   *[other] : { $reason }
}
task-from = Oppgave (fra { $number }):
type-calendar = Årsplan
calendar-name = Kalender
calendar-title = Dette gjør vi i { $year }
calendar-deadline = Frist: { $text }
calendar-from = Fra { $meeting }
calendar-cancelled = avlyst
calendar-no-day = Uten fast dag
calendar-no-deadline = Åpne oppgaver uten frist
calendar-unfinished = Uten konklusjon
calendar-left-postponed = utsatt
calendar-left-inconclusive = uten konklusjon
calendar-left-proposal = åpent forslag
calendar-nothing = Det er ikke ført noe for dette året.
digest-summary = Kort sagt
digest-decisions = Vedtak
digest-actions = Hvem gjør hva
digest-open = Åpent
digest-dates = Datoer
digest-nobody = Uten ansvarlig
digest-next-meeting = Neste møte
digest-news = Nyhetsbrev
digest-whole = Hele referatet
digest-attached = Hele referatet ligger ved.
digest-subject-several = { $name }: { $count } møter, { $days }
digest-decisions-count = { $count } vedtak
digest-actions-count = { $count ->
    [one] { $count } oppgave
   *[other] { $count } oppgaver
}
type-extract = Saksutskrift
type-record = Opptak
type-topic = Emne
topic-title = Hva vi vet om { $name }
topic-also = også { $names }
topic-as-of = slik det sto { $day }
topic-due = frist { $day }
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
extract-present = Til stede i saken
true-extract = Rett utskrift
digest-lessons = Nytt å lære
digest-mail = E-post
type-slip = Særutskrift
slip-since = { $meeting }. Siden { $since }{ $day ->
    [0] {""}
   *[other] , { $day }
}.
slip-since-day = { $meeting }. Siden { $day }.
slip-first = { $meeting }.
slip-away = Mens du var borte
slip-expected = { $reader ->
    [person] Det ventes av deg
   *[party] Det ventes av dere
}
slip-promised = { $reader ->
    [person] Lovet til deg
   *[party] Lovet til dere
}
slip-actions = { $reader ->
    [person] Oppgavene dine
   *[party] Oppgavene deres
}
slip-decisions = Vedtak siden sist
slip-became = Dette ble av det fra sist
slip-dates = Datoer
slip-outcome = { $outcome ->
    [postponed] utsatt
    [withdrawn] trukket
    [noted] tatt til orientering
    [inconclusive] uten konklusjon
   *[other] {""}
}
letterhead-field-case = arkivsak
letterhead-field-title = tittel
letterhead-field-date = dato
letterhead-field-committee = utvalg
letterhead-field-number = nummer
letterhead-field-status = status
