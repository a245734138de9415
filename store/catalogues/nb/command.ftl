# Det kommandolinjen sier.
usage = Referat: møtereferater i samtalens tempo.

    referat [--archive MAPPE] [KOMMANDO …]
usage-notes = Uten kommando åpnes skjermbildene. MØTE er en id, en dato, en tittel, en del av dem, eller «latest».
    Arkivet er mappen Referat blant dokumentene dine når ingen annen er nevnt med --archive.
    referat KOMMANDO --help sier hvordan en kommando skrives.
verb-open = åpner skjermbildene rett i et møte
    .form = referat open MØTE
verb-demo = åpner skjermbildene på eksempelmøter
    .form = referat demo [--archive MAPPE]
verb-new = lager et møte og skriver ut id-en
    .form = referat new TITTEL [--from DATO --to DATO --place STED --language nb|nn|en --series NAVN --number NR --profile minutes|protocol]
verb-take = tar imot linjer fra en fil eller et rør
    .form = referat take MØTE [FIL] [--json]
verb-list = viser møtene
    .form = referat list [--json]
verb-show = viser ett møte som tekst
    .form = referat show MØTE [--json]
verb-export = skriver et møte til en fil
    .form = referat export MØTE --to docx|markdown|html|json [-o FIL] [--profile minutes|protocol|notice] [--quiet]
verb-summary = foreslår et sammendrag, som linjer «take» forstår
    .form = referat summary MØTE
verb-check = leser gjennom alle filene i arkivet; av ett møte: hva som bør ses på
    .form = referat check [MØTE]
verb-spell = viser ordene i et møte som språket ikke kjenner
    .form = referat spell MØTE
verb-replace = bytter ut ord i hele møtet, og viser hva som endres
    .form = referat replace MØTE GAMMELT NYTT [--whole-word] [--case] [--dry-run]
verb-forget = fjerner en tekst for godt, overalt den står
    .form = referat forget TEKST-ID
misuse-hint = Slik skrives det: { $form }
no-such-option = Valget { $name } finnes ikke.
missing-argument = { $name } mangler.
bad-choice = { $name } må være en av disse: { $choices }.
bad-argument = { $name } kan ikke brukes slik den er skrevet.
argument-meeting = MØTE
argument-title = TITTEL
argument-entry = OPPFØRING
argument-old = GAMMELT
argument-new = NYTT
not-saved = Ingenting er endret; prøv igjen når det er ordnet.
line-not-saved = Linje { $line } og det som kom etter, er ikke lagret; linjene før står i arkivet.
bad-usage = Kommandoen er ikke skrevet slik den må være.
no-such-verb = Kommandoen «{ $name }» finnes ikke.
state = { $state ->
    [planned] planlagt
    [live] pågår
    [draft] utkast
    [approved] godkjent
   *[cancelled] avlyst
}
check-clean = { $count ->
    [0] Arkivet er tomt; det er ingenting å se gjennom.
    [one] Den ene møtefilen er i orden.
   *[other] Alle { $count } møtefilene er i orden.
}
forgotten = { $files ->
    [one] Teksten er fjernet for godt fra én fil.
   *[other] Teksten er fjernet for godt fra { $files } filer.
}
forgotten-texts = { $count ->
    [one] Den ble skrevet inn i teksten { $ids }, som fortsatt står. Se om den også må vekk.
   *[other] Den ble skrevet inn i tekstene { $ids }, som fortsatt står. Se om de også må vekk.
}
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
