# The words of a site: the frame of its pages and what stands in its lists.
site-title = Møtene våre
skip = Hopp til innholdet
menu = Hovedmeny
nav-index = Møter
nav-decisions = Vedtak
nav-actions = Oppgaver
nav-expectations = Forventninger
nav-experiences = Erfaringer
nav-topics = Emner
nav-plan = Årsplan
news = Nyheter (Atom)
calendar = Kalender (.ics)
deadlines = Frister (.ics)
index-title = Møtene våre
index-lead = Det vi har sagt, bestemt, lovet og erfart sammen. Alt her er godkjent og åpent for alle.
index-drafts = Det vi har sagt, bestemt, lovet og erfart sammen. Det som er merket utkast, er ikke godkjent ennå.
until = Godkjente møter til og med { $day }.
until-drafts = Møter til og med { $day }.
earlier-years = Tidligere år
last-decisions = Siste vedtak
dates-ahead = Datoer framover
whole-plan = Hele årsplanen
year-title = Møter i { $year }
title-of-year = { $title } i { $year }
by-year = År for år
in-force = Gjelder nå
holds = Gjelder
draft = Utkast
untitled = Uten tittel
way = Du er her
beside = Andre møter i serien
contents = Innhold
on-this-page = På denne siden
since-then = Siden da:
since-no-longer = gjelder ikke lenger
since-replaced = erstattet av
since-repealed = opphevet ved
since-amended = endret av
since-decision = vedtak { $number }
since-deadline = ny frist { $deadline }, { $day }
since-owner = { $names } har ansvaret, { $day }
see = se
said-in = Sagt i
owner = Ansvar:
deadline = Frist:
deadline-of = Frist: { $text }
outcome = Resultat
contact = Kontakt
since = Siden
link = Lenke
rest = Og { $count } til.
no-day = Uten fast dag
no-deadline = Åpne oppgaver uten frist
unfinished = Uten konklusjon
title-decisions = Vedtak
title-actions = Oppgaver
title-expectations = Forventninger
title-experiences = Erfaringer
lead-decisions = Det som er bestemt, og hva det er blitt av det.
lead-actions = Hvem som gjør hva, og hva som er gjort.
lead-expectations = Hva vi venter av hverandre.
lead-experiences = Hva vi har lært, og hva vi tilbyr og ønsker oss.
none-decisions = Her er det ingen vedtak ennå.
none-actions = Her er det ingen oppgaver ennå.
none-expectations = Her er det ingen forventninger ennå.
none-experiences = Her er det ingen erfaringer ennå.
none-topics = Her er det ingen emner ennå.
parties = Parter:
about-topic = Hva vi vet om { $topic }
also = også
also-called = Også: { $names }.
moved = Dette står nå under
part-decisions = Gjelder nå
part-actions = Åpne oppgaver
part-expectations = Forventninger
part-experiences = Erfaringer
part-open = Åpne spørsmål og forslag
part-dates = Datoer og lenker
part-history = Historie
part-items = Behandlet i
part-words = Ord funnet, ikke bestemt
part-expected = Ventet av dem
part-expects = Det de venter
words-lead = Her står ordet, men ingen har sagt at punktet hører til emnet.
plan-title = Dette gjør vi i { $year }
plan-subscribe = Legg kalenderen inn i din egen
plan-nothing = Det er ikke ført noe for dette året.
count-decisions = { $count } vedtak
count-actions = { $count ->
    [one] { $count } oppgave
   *[other] { $count } oppgaver
}
count-entries = { $count ->
    [one] { $count } punkt
   *[other] { $count } punkter
}
topic-counts = { $count ->
    [0] Behandlet i
    [one] { $count } punkt fra
   *[other] { $count } punkter fra
} { $meetings ->
    [one] ett møte
   *[other] { $meetings } møter
}, sist { $day }.
search-title = Søk
search-label = Ord, navn eller nummer
search-button = Søk
search-show = Vis
search-all = Alt
search-decisions = Vedtak
search-actions = Oppgaver
search-expectations = Forventninger
search-experiences = Erfaringer
search-open = Spørsmål og forslag
search-dates = Datoer og lenker
search-items = Møter og saker
search-from = fra
search-all-years = Alle år
search-more = Vis flere
search-results = Treff
search-none = Ingen treff. Prøv færre ord, eller bare begynnelsen av ordet.
search-one = 1 treff.
search-many = { $count } treff, de nyeste først.
search-near = Ingen treff på akkurat dette. { $count } treff uten endelsene, de nyeste først.
search-about = Alt vi vet om { $topic }
search-without = Søket trenger JavaScript, som er slått av her. Alt annet virker: se
about-decisions = { $count ->
    [one] 1 vedtak gjelder
   *[other] { $count } vedtak gjelder
}
about-expected = { $count ->
    [one] 1 forventning til dem
   *[other] { $count } forventninger til dem
}
about-actions = { $count ->
    [one] 1 åpen oppgave
   *[other] { $count } åpne oppgaver
}
about-experiences = { $count ->
    [one] 1 erfaring
   *[other] { $count } erfaringer
}
party-of = Med i:
party-includes = Står for:
party-nothing = Ingenting er åpent her.
