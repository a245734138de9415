# What is printed. Sentences are whole; names and texts come in as facts.

## The document as a whole
type-minutes = Referat
type-protocol = Møteprotokoll
type-notice = Innkalling
draft = UTKAST
cancelled = AVLYST
internal = INTERNT
untitled = Utan tittel
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
place = Stad
organiser = Arrangør
chair = Møteleiar
note-taker = Referent
present = Til stades
excused = Forfall
absent = Ikkje møtt
unrecorded = Frammøte ikkje ført
called = Innkalla
copy-to = Kopi til
annexes = Vedlegg
archive-ref = Arkivsak
access = Tilgang
signers = Skal skrivast under av
approved = { $profile ->
    [protocol] Godkjend
   *[minutes] Godkjent
}
approved-on = Godkjend { $date }
approved-on-day = { $profile ->
    [protocol] Godkjend { $date }
   *[minutes] Godkjent { $date }
}
approved-in-meeting = { $variant ->
    [number] { $profile ->
        [protocol] Godkjend i møte { $date } (sak { $item })
       *[minutes] Godkjent i møte { $date } (sak { $item })
    }
    [title] { $profile ->
        [protocol] Godkjend i møte { $date } ({ $item })
       *[minutes] Godkjent i møte { $date } ({ $item })
    }
    [corrected] { $profile ->
        [protocol] Godkjend med rettingar i møte { $date }
       *[minutes] Godkjent med rettingar i møte { $date }
    }
    [corrected-number] { $profile ->
        [protocol] Godkjend med rettingar i møte { $date } (sak { $item })
       *[minutes] Godkjent med rettingar i møte { $date } (sak { $item })
    }
    [corrected-title] { $profile ->
        [protocol] Godkjend med rettingar i møte { $date } ({ $item })
       *[minutes] Godkjent med rettingar i møte { $date } ({ $item })
    }
   *[bare] { $profile ->
        [protocol] Godkjend i møte { $date }
       *[minutes] Godkjent i møte { $date }
    }
}
formerly = (tidlegare { $number })
minutes-are-approved = { $variant ->
    [protocol] Protokollen frå møtet { $date } blir godkjend.
    [protocol-one] Protokollen frå møtet { $date } blir godkjend med rettinga over.
    [protocol-some] Protokollen frå møtet { $date } blir godkjend med rettingane over.
    [minutes-one] Referatet frå møtet { $date } blir godkjent med rettinga over.
    [minutes-some] Referatet frå møtet { $date } blir godkjent med rettingane over.
   *[minutes] Referatet frå møtet { $date } blir godkjent.
}
corrects = { $variant ->
    [unknown] Retting:
    [unknown-item] Retting, sak { $item }:
    [protocol] Retting til protokollen frå { $date }:
    [protocol-item] Retting til protokollen frå { $date }, sak { $item }:
    [minutes-item] Retting til referatet frå { $date }, sak { $item }:
   *[minutes] Retting til referatet frå { $date }:
}
corrected-in-meeting = { $variant ->
    [item] Retta i møte { $date } (sak { $item }):
   *[bare] Retta i møte { $date }:
}
replaces-revision = { $told ->
    [no] { $profile ->
        [protocol] Erstattar revisjon { $number }, godkjend { $date }.
       *[minutes] Erstattar revisjon { $number }, godkjent { $date }.
    }
   *[other] { $profile ->
        [protocol] Erstattar revisjon { $number }, godkjend { $date }: { $reason }
       *[minutes] Erstattar revisjon { $number }, godkjent { $date }: { $reason }
    }
}
revision = Revisjon { $number }
revision-mark = Revisjon { $number } · { $hash }
footer-revision = { $footer } · { $revision }
approved-undated = { $profile ->
    [protocol] Protokollen er godkjend
   *[minutes] Referatet er godkjent
}

## Sections
summary = Kort oppsummert
decisions-and-actions = Vedtak og oppfølging
decisions = Vedtak
follow-up = Oppfølging
participants = Deltakarar
programme = Program
agenda = Sakliste
opening = Opning
next-meeting = Neste møte
about = Om dokumentet
signatures = Underskrifter
place-and-date = Stad og dato:
signature = Underskrift:
remarks-by = { $profile ->
    [protocol] Merknader til protokollen må gjevast innan { $date }.
   *[minutes] Merknader til referatet må gjevast innan { $date }.
}

## Headings
item-heading = { $number } { $title }
case-heading = Sak { $number } { $title }
day = Dag { $number }
day-heading = { $day } – { $date }
day-cell = { $day }, { $date }
exempt-title = Unnateke offentlegheit

## Tables
column-item = Sak
column-title = Tittel
column-sort = Type
column-format = Form
column-presenter = Innleiar
column-frame = Tid
frame = { $minutes } min
column-day = Dag
column-theme = Tema
column-decision-or-action = Vedtak eller oppgåve
column-decision = Vedtak
column-action = Oppgåve
column-owner = Ansvar
column-deadline = Frist
column-name = Namn
column-role = Rolle
column-party = Parti
column-organisation = Verksemd
column-status = Status
column-sat-for = Møtte for
column-reason = Grunn
column-from = Frå
column-to = Til
column-expectation = Forventning
column-step = Steg
column-period = Periode
column-activity = Aktivitet
table-decisions-and-actions = Vedtaka og oppgåvene frå møtet, med ansvar og frist.
table-decisions = Vedtaka frå møtet.
table-follow-up = Oppgåvene frå møtet, med ansvar og frist.
table-participants = Deltakarane på møtet.
table-called = Dei som er innkalla til møtet.
table-programme = Programmet for møtet, dag for dag.
table-agenda = Sakene på møtet.
table-expectations = Kven som forventar kva av kven.
table-plan = Stega i planen.
break = Pause
sort-information = Orientering
sort-discussion = Drøfting
sort-decision = Vedtak
formal-approvals = Formelt:

## Registers
type-register = Register
register-decisions = Vedtak
register-expectations = Forventningar
register-actions = Oppgåver
register-as-of = Slik det stod { $date }
register-asked = Utval
register-everything = alle
register-standing = berre gjeldande
register-open = berre opne
register-order = Rekkjefølgje
register-order-date = nyaste først
register-order-number = etter nummer
register-order-owner = etter ansvar
register-order-deadline = etter frist
register-order-status = etter status
register-order-party = etter kven
register-rows = Tal på rader
register-made = Laga
register-none = Ingenting passar til utvalet.
register-public = Det som er privat, unnateke offentlegheit eller berre notat, er ikkje med.
register-internal = Også det som er privat, unnateke offentlegheit eller berre notat, er med. Registeret er berre for dei som har tilgang.
column-number = Nr.
column-meeting = Møte
table-register-decisions = Vedtak med nummer, status og møtet dei vart gjorde i.
table-register-expectations = Kven som forventar kva av kven, kva det vart til, og møtet det vart sagt i.
table-register-actions = Oppgåver med ansvar, frist, status og møtet dei kjem frå.

## Items
apologies-to = Meld forfall til { $name }.
presented-by = Innleiing ved { $name }.
item-sort = Type: { $text }.
item-format = Form: { $text }.
background = Bakgrunn:
recommendation = Tilråding:
recommendation-by = { $name } si tilråding
closed = Møtet vart lukka.
closed-under = Møtet vart lukka, jf. { $law }.
outcome-postponed = Saka vart utsett.
outcome-postponed-on = Saka vart utsett { $text }
outcome-postponed-why = Saka vart utsett: { $text }
outcome-withdrawn = Saka vart trekt.
outcome-withdrawn-on = Saka vart trekt { $text }
outcome-withdrawn-why = Saka vart trekt: { $text }
outcome-noted = Saka vart teken til orientering.
outcome-noted-several = Sakene vart tekne til orientering.
outcome-inconclusive = Saka vart handsama utan konklusjon.
outcome-inconclusive-on = Saka vart handsama utan konklusjon { $text }
outcome-inconclusive-why = Saka vart handsama utan konklusjon: { $text }
exempt-item = Punktet er unnateke offentlegheit, jf. { $law }.
exempt-items = Punkta er unnatekne offentlegheit, jf. { $law }.
exempt-law = offl. { $paragraph }

## The parts of a case in a municipal protocol
part-background = Saksopplysningar
part-proceedings = Handsaming
part-votes = Røysting
part-decisions = Vedtak
resolution = { $number }:
proposed = Følgjande framlegg vart fremja:
proposed-by = { $name } fremja følgjande framlegg:
voted = Framlegget:
voted-by = Framlegget frå { $name }:
voted-named = Framlegget «{ $name }»:
proposal-came = { $status ->
    [adopted] Vedteke.
    [rejected] Fall.
    [dropped] Falle bort.
   *[merged] Slått saman med eit anna framlegg.
}

## The internal version
marked-private = privat
marked-exempt = unnateke offentlegheit, jf. { $law }
marked-item = { $title } ({ $mark })
marked-text = { $mark }: { $text }

## Decisions
decision = { $status ->
    [rejected] Ikkje vedteke { $number }:
    [postponed] Utsett { $number }:
    [superseded] Erstatta vedtak { $number }:
   *[adopted] Vedtak { $number }:
}
decisions-told = { $status ->
    [rejected] Ikkje vedtekne { $numbers }:
    [postponed] Utsette { $numbers }:
    [superseded] Erstatta vedtak { $numbers }:
   *[adopted] Vedtak { $numbers }:
}
decision-unnumbered = { $status ->
    [rejected] Ikkje vedteke:
    [postponed] Utsett:
    [superseded] Erstatta vedtak:
   *[adopted] Vedtak:
}
conclusion = Konklusjon:
supersedes = Erstattar vedtak { $numbers }.
repeals = Opphevar vedtak { $numbers }.
amends = Endrar vedtak { $numbers }.

## Votes
votes = Røysting:
votes-acclamation = { $status ->
    [adopted] Vedteke ved akklamasjon.
    [rejected] Avvist ved akklamasjon.
    [postponed] Utsett ved akklamasjon.
   *[open] Ved akklamasjon.
}
votes-unanimous = { $status ->
    [adopted] Samrøystes vedteke.
    [rejected] Samrøystes avvist.
    [postponed] Samrøystes utsett.
   *[open] Samrøystes.
}
votes-unanimous-counted = { $status ->
    [adopted] Samrøystes vedteke ({ $for ->
        [one] { $for } røyst
       *[other] { $for } røyster
    }).
    [rejected] Samrøystes avvist ({ $for ->
        [one] { $for } røyst
       *[other] { $for } røyster
    }).
   *[open] Samrøystes ({ $for ->
        [one] { $for } røyst
       *[other] { $for } røyster
    }).
}
votes-counted = { $status ->
    [adopted] Vedteke med { $for } mot { $against ->
        [one] { $against } røyst
       *[other] { $against } røyster
    }.
    [rejected] Fall med { $for } mot { $against ->
        [one] { $against } røyst
       *[other] { $against } røyster
    }.
   *[open] { $for } røysta for og { $against } mot.
}
votes-abstaining = { $status ->
    [adopted] Vedteke med { $for } mot { $against ->
        [one] { $against } røyst
       *[other] { $against } røyster
    }, { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avhaldande
    }.
    [rejected] Fall med { $for } mot { $against ->
        [one] { $against } røyst
       *[other] { $against } røyster
    }, { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avhaldande
    }.
   *[open] { $for } røysta for og { $against } mot, { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avhaldande
    }.
}
votes-of-cast = { $status ->
    [adopted] Vedteke med { $for } av { $cast } røyster.
    [rejected] Fall med { $for } av { $cast } røyster.
   *[open] { $for } av { $cast } røyster.
}
votes-for = { $status ->
    [adopted] Vedteke med { $for ->
        [one] { $for } røyst
       *[other] { $for } røyster
    }.
   *[open] { $for } røysta for.
}
votes-against = { $status ->
    [adopted] Vedteke mot { $against ->
        [one] { $against } røyst
       *[other] { $against } røyster
    }.
   *[open] { $against } røysta mot.
}
votes-abstained = { $abstain } { $how ->
        [blank] { $abstain ->
            [one] blank
           *[other] blanke
        }
       *[abstain] avhaldande
    }.
votes-option = { $text }: { $votes ->
    [one] { $votes } røyst
   *[other] { $votes } røyster
}.
votes-method = { $method ->
    [hands] Det vart røysta ved handsopprekking.
    [written] Det vart røysta skriftleg.
    [secret] Det vart røysta hemmeleg.
    [roll] Det vart røysta ved namneopprop.
    [electronic] Det vart røysta elektronisk.
   *[none] { $status ->
        [adopted] Vedteke utan røysting.
       *[open] Utan røysting.
    }
}
votes-pair = { $first } mot { $other }: { $votes } mot { $against ->
    [one] { $against } røyst
   *[other] { $against } røyster
}.
votes-option-by = For { $text } røysta { $names }.
votes-dissent = Mot røysta { $names }.
votes-named-for = For røysta { $names }.
votes-named-abstain = { $how ->
    [blank] Blankt røysta { $names }.
   *[abstain] Avhaldande: { $names }.
}
votes-parties = høvesvis { $parties }

## Actions, expectations, proposals, questions
action = { $status ->
    [done] Oppgåve – utført:
    [dropped] Oppgåve – går ut:
   *[open] Oppgåve:
}
owner = Ansvar:
deadline = Frist:
not-set = Ikkje fastsett
deadline-next-meeting = Neste møte
deadline-next-meeting-on = Neste møte, { $date }
plan-step = Steg { $number }:
each-other = Kvarandre
themselves = Seg sjølv
expectation-accepted = (godteken)
expectation-met = (innfridd)
expectation-unmet = (ikkje innfridd)
expectation-withdrawn = (trekt)
proposal = { $status ->
    [adopted] Framlegg – vedteke:
    [rejected] Framlegg – falle:
    [merged] Framlegg – slått saman:
    [dropped] Framlegg – falle bort:
    [settled] Framlegg:
   *[open] Framlegg – utan konklusjon:
}
proposal-by = { $status ->
    [adopted] Framlegg frå { $name } – vedteke:
    [rejected] Framlegg frå { $name } – falle:
    [merged] Framlegg frå { $name } – slått saman:
    [dropped] Framlegg frå { $name } – falle bort:
    [settled] Framlegg frå { $name }:
   *[open] Framlegg frå { $name } – utan konklusjon:
}
question = { $status ->
    [answered] Spørsmål:
    [dropped] Spørsmål – falle bort:
   *[open] Ope spørsmål:
}
question-by = { $status ->
    [answered] Spørsmål frå { $name }:
    [dropped] Spørsmål frå { $name } – falle bort:
   *[open] Ope spørsmål frå { $name }:
}
answer = Svar:
answer-by = Svar frå { $name }:
statement = Protokolltilførsel:
statement-by = Protokolltilførsel frå { $name }:
quoted = «{ $text }»
annex = Vedlegg { $number }:
experience = { $variant ->
    [tip] Tips:
    [lesson] Lærdom:
    [offer] Tilbod om hospitering:
    [wish] Ønske om hospitering:
   *[experience] Erfaring:
}
experience-by = { $variant ->
    [tip] Tips, { $name }:
    [lesson] Lærdom, { $name }:
    [offer] Tilbod om hospitering, { $name }:
    [wish] Ønske om hospitering, { $name }:
   *[experience] Erfaring, { $name }:
}
experience-outdated = Utdatert: { $label }
outcome = Resultat:
contact = Kontakt:
since = Sidan:
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
summary-rejected = { $title }: ikkje vedteke: { $text }.
summary-expected = { $count ->
    [one] { $title }: éi forventning er sett fram.
   *[other] { $title }: { $count } forventningar er sette fram.
}
summary-to-do = { $count ->
    [one] { $named ->
        [yes] { $title }: { $names } har fått ei oppgåve: { $text }.
       *[no] { $title }: ei oppgåve står att: { $text }.
    }
   *[other] { $title }: { $count } oppgåver står att.
}
summary-postponed = { $title }: utsett.
summary-withdrawn = { $title }: trekt.

## SWOT
swot-perspective = Perspektiv
swot-helps = Fremjar
swot-hinders = Hemmar
swot-internal = Internt
swot-external = Eksternt
swot-strength = Styrkar
swot-weakness = Veikskapar
swot-opportunity = Moglegheiter
swot-threat = Truslar
swot-empty = Ingen punkt førte.
values-gathered = Samla under «{ $name }»:
values-more = Fleire verdiar:
swot-unplaced = Ikkje plasserte:
swot-alt = SWOT-analyse med styrkar, veikskapar, moglegheiter og truslar.

## Attendance
attending-present = Til stades
attending-excused = Forfall
attending-absent = Ikkje møtt
attending-deputy = Vara
attending-yielded = Til stades til { $name } kom
attending-invited = Innkalla
deputy-for = Vara for { $name }
role-deputy-for = { $role }, vara for { $name }
attended-for = Møtte for { $name }
attended-instead = { $name } møtte i staden.
group-counted = { $name } ({ $count })
group-members = Medlemer
group-permanent = Faste medlemer
group-deputies = Varamedlemer
group-others = Administrasjon og andre
people-counted = { $label } ({ $count }):
people-listed = { $label }:
quorate = Vedtaksført: { $met } av { $members } røysteføre medlemer møtte.
met = { $met } av { $members } røysteføre medlemer møtte.
not-quorate = Ikkje vedtaksført: { $met } av { $members } røysteføre medlemer møtte.
came = { $name } kom { $time }.
came-item = { $name } kom { $time }, under handsaminga av sak { $item }.
came-untimed = { $name } kom seinare.
came-back = { $name } kom tilbake.
came-back-timed = { $name } kom tilbake { $time }.
came-back-item = { $name } kom tilbake under handsaminga av sak { $item }.
came-back-timed-item = { $name } kom tilbake { $time }, under handsaminga av sak { $item }.
came-untimed-item = { $name } kom under handsaminga av sak { $item }.
left = { $name } gjekk { $time }.
left-item = { $name } gjekk { $time }, under handsaminga av sak { $item }.
left-untimed = { $name } gjekk tidlegare.
left-untimed-item = { $name } gjekk under handsaminga av sak { $item }.
recused = { $name } var ugild.
recused-ground = { $name } var ugild ({ $ground }).
recused-item = { $name } var ugild i sak { $item }.
recused-item-ground = { $name } var ugild i sak { $item } ({ $ground }).
recused-here = { $name } vart erklært ugild og deltok ikkje i handsaminga.
recused-here-ground = { $name } vart erklært ugild etter { $ground } og deltok ikkje i handsaminga.
recused-here-why = { $name } vart erklært ugild ({ $ground }) og deltok ikkje i handsaminga.
recused-withheld = { $count ->
    [one] Éin medlem var ugild.
   *[other] { $count } medlemer var ugilde.
}
small-numbers = null ein to tre fire fem seks sju åtte ni ti elleve tolv

## What was followed up from earlier meetings
column-point = Punkt
column-now = No
table-followed-up = Punkt frå tidlegare møte og kva som er blitt av dei
pair-text = { $giver } → { $heir }: { $text }
now-status = { $status ->
    [done] utført
    [dropped] går ut
    [lapsed] bortfalle
    [met] innfridd
    [accepted] godteken
    [unmet] ikkje innfridd
    [withdrawn] trekt
    [answered] svart på
    [adopted] vedteke
    [rejected] falle
    [merged] slått saman med eit anna
    [postponed] utsett
    [stated] lagt fram att
    [superseded] erstatta
   *[open] held fram
}
now-deadline = ny frist { $date }
now-no-deadline = ingen frist
now-owner = no: { $names }
now-goes-on = held fram
postponed-from = Utsett frå { $numbered ->
    [0] { $number }
   *[other] sak { $number }
} i møtet { $date }{ $why ->
    [0] .
   *[other] : { $reason }
}
task-from = Oppgåve (frå { $number }):
type-calendar = Årsplan
calendar-name = Kalender
calendar-title = Dette gjer vi i { $year }
calendar-deadline = Frist: { $text }
calendar-from = Frå { $meeting }
calendar-cancelled = avlyst
calendar-no-day = Utan fast dag
calendar-no-deadline = Opne oppgåver utan frist
calendar-unfinished = Utan konklusjon
calendar-left-postponed = utsett
calendar-left-inconclusive = utan konklusjon
calendar-left-proposal = ope framlegg
calendar-nothing = Det er ikkje ført noko for dette året.
digest-summary = Kort sagt
digest-decisions = Vedtak
digest-actions = Kven gjer kva
digest-open = Ope
digest-dates = Datoar
digest-nobody = Utan ansvarleg
digest-next-meeting = Neste møte
digest-news = Nyhendebrev
digest-whole = Heile referatet
digest-attached = Heile referatet ligg ved.
digest-subject-several = { $name }: { $count } møte, { $days }
digest-decisions-count = { $count } vedtak
digest-actions-count = { $count ->
    [one] { $count } oppgåve
   *[other] { $count } oppgåver
}
type-extract = Saksutskrift
type-record = Opptak
type-topic = Emne
topic-title = Kva vi veit om { $name }
topic-also = også { $names }
topic-as-of = slik det stod { $day }
topic-due = frist { $day }
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
extract-present = Til stades i saka
true-extract = Rett utskrift
digest-lessons = Nytt å lære
digest-mail = E-post
type-slip = Særutskrift
slip-since = { $meeting }. Sidan { $since }{ $day ->
    [0] {""}
   *[other] , { $day }
}.
slip-since-day = { $meeting }. Sidan { $day }.
slip-first = { $meeting }.
slip-away = Medan du var borte
slip-expected = { $reader ->
    [person] Det er venta av deg
   *[party] Det er venta av dykk
}
slip-promised = { $reader ->
    [person] Lova til deg
   *[party] Lova til dykk
}
slip-actions = { $reader ->
    [person] Oppgåvene dine
   *[party] Oppgåvene dykkar
}
slip-decisions = Vedtak sidan sist
slip-became = Dette vart det av det frå sist
slip-dates = Datoar
slip-outcome = { $outcome ->
    [postponed] utsett
    [withdrawn] trekt
    [noted] teken til orientering
    [inconclusive] utan konklusjon
   *[other] {""}
}
letterhead-field-case = arkivsak
letterhead-field-title = tittel
letterhead-field-date = dato
letterhead-field-committee = utval
letterhead-field-number = nummer
letterhead-field-status = status
