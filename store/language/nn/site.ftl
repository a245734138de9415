# The words of a site: the frame of its pages and what stands in its lists.
site-title = Møta våre
skip = Hopp til innhaldet
menu = Hovudmeny
nav-index = Møte
nav-decisions = Vedtak
nav-actions = Oppgåver
nav-expectations = Forventningar
nav-experiences = Erfaringar
nav-topics = Emne
nav-plan = Årsplan
news = Nyheiter (Atom)
calendar = Kalender (.ics)
deadlines = Fristar (.ics)
index-title = Møta våre
index-lead = Det vi har sagt, bestemt, lova og erfart saman. Alt her er godkjent og ope for alle.
index-drafts = Det vi har sagt, bestemt, lova og erfart saman. Det som er merkt utkast, er ikkje godkjent enno.
until = Godkjende møte til og med { $day }.
until-drafts = Møte til og med { $day }.
earlier-years = Tidlegare år
last-decisions = Siste vedtak
dates-ahead = Datoar framover
whole-plan = Heile årsplanen
year-title = Møte i { $year }
title-of-year = { $title } i { $year }
by-year = År for år
in-force = Gjeld no
holds = Gjeld
draft = Utkast
untitled = Utan tittel
way = Du er her
beside = Andre møte i serien
contents = Innhald
on-this-page = På denne sida
since-then = Sidan då:
since-no-longer = gjeld ikkje lenger
since-replaced = erstatta av
since-repealed = oppheva ved
since-amended = endra av
since-decision = vedtak { $number }
since-deadline = ny frist { $deadline }, { $day }
since-owner = { $names } har ansvaret, { $day }
see = sjå
said-in = Sagt i
owner = Ansvar:
deadline = Frist:
deadline-of = Frist: { $text }
outcome = Resultat
contact = Kontakt
since = Sidan
link = Lenkje
rest = Og { $count } til.
no-day = Utan fast dag
no-deadline = Opne oppgåver utan frist
unfinished = Utan konklusjon
title-decisions = Vedtak
title-actions = Oppgåver
title-expectations = Forventningar
title-experiences = Erfaringar
lead-decisions = Det som er bestemt, og kva det er blitt av det.
lead-actions = Kven som gjer kva, og kva som er gjort.
lead-expectations = Kva vi ventar av kvarandre.
lead-experiences = Kva vi har lært, og kva vi tilbyr og ønskjer oss.
none-decisions = Her er det ingen vedtak enno.
none-actions = Her er det ingen oppgåver enno.
none-expectations = Her er det ingen forventningar enno.
none-experiences = Her er det ingen erfaringar enno.
none-topics = Her er det ingen emne enno.
parties = Partar:
about-topic = Kva vi veit om { $topic }
also = også
also-called = Også: { $names }.
moved = Dette står no under
part-decisions = Gjeld no
part-actions = Opne oppgåver
part-expectations = Forventningar
part-experiences = Erfaringar
part-open = Opne spørsmål og framlegg
part-dates = Datoar og lenkjer
part-history = Historie
part-items = Handsama i
part-words = Ord funne, ikkje bestemt
part-expected = Venta av dei
part-expects = Det dei ventar
words-lead = Her står ordet, men ingen har sagt at punktet høyrer til emnet.
plan-title = Dette gjer vi i { $year }
plan-subscribe = Legg kalenderen inn i din eigen
plan-nothing = Det er ikkje ført noko for dette året.
count-decisions = { $count } vedtak
count-actions = { $count ->
    [one] { $count } oppgåve
   *[other] { $count } oppgåver
}
count-entries = { $count } punkt
topic-counts = { $count ->
    [0] Handsama i
    [one] { $count } punkt frå
   *[other] { $count } punkt frå
} { $meetings ->
    [one] eitt møte
   *[other] { $meetings } møte
}, sist { $day }.
search-title = Søk
search-label = Ord, namn eller nummer
search-button = Søk
search-show = Vis
search-all = Alt
search-decisions = Vedtak
search-actions = Oppgåver
search-expectations = Forventningar
search-experiences = Erfaringar
search-open = Spørsmål og framlegg
search-dates = Datoar og lenkjer
search-items = Møte og saker
search-from = frå
search-all-years = Alle år
search-more = Vis fleire
search-results = Treff
search-none = Ingen treff. Prøv færre ord, eller berre byrjinga av ordet.
search-one = 1 treff.
search-many = { $count } treff, dei nyaste først.
search-near = Ingen treff på akkurat dette. { $count } treff utan endingane, dei nyaste først.
search-about = Alt vi veit om { $topic }
search-without = Søket treng JavaScript, som er slått av her. Alt anna verkar: sjå
about-decisions = { $count ->
    [one] 1 vedtak gjeld
   *[other] { $count } vedtak gjeld
}
about-expected = { $count ->
    [one] 1 forventning til dei
   *[other] { $count } forventningar til dei
}
about-actions = { $count ->
    [one] 1 open oppgåve
   *[other] { $count } opne oppgåver
}
about-experiences = { $count ->
    [one] 1 erfaring
   *[other] { $count } erfaringar
}
party-of = Med i:
party-includes = Står for:
party-nothing = Ingenting er ope her.
