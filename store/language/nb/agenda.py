"""The words of an agenda in bokmål."""

from store.language.agenda import AgendaWords
from store.language.folders import forms

AGENDA = AgendaWords(
    case_words=forms("sak saknr saksnr saksnummer styresak utvalgssak rådssak årsmøtesak punkt pkt"),
    case_kinds=forms(
        "v-sak o-sak d-sak b-sak r-sak e-sak i-sak vedtakssak beslutningssak orienteringssak drøftingssak"
        " diskusjonssak referatsak meldingssak"
    ),
    case_codes=forms("ps rs fo ds fs ks"),
    dated_codes=forms("st ms"),
    number_signs=forms("nr no nummer"),
    counted_first=("tertial", "kvartal", "halvår", "etappe", "omgang"),
    counted=forms(
        "år års årene åra årig åring åringer åringene årsdag årsdagen årsjubileum årsjubileet dag dager"
        " dagers døgn uke uker ukers måned måneder måneders time timer timers minutt minutter minutters"
        " min sekunder kveld kvelder helg helger prosent prosents prosentstilling promille kr kroner"
        " kroners øre tusen million millioner mill milliard milliarder mrd nok euro kg kilo gram tonn km"
        " kilometer mil meter meters m cm mm liter dl grader stk kvm person personer personers mennesker"
        " deltakere deltagere barn elever unge ungdommer voksne eldre medlemmer styremedlemmer ansatte"
        " innbyggere kommuner fylker bibliotek biblioteker skoler lag klubber steder rom plasser stemmer"
        " eksemplarer bøker gang ganger gangs runde runder omgang tertial kvartal halvår halvdel semester"
        " termin klasse klasser klassingene trinn trinns etasje plass premie juledag påskedag pinsedag"
        " verdenskrig nestleder vara varamedlem utgave opplag utkast divisjon generasjon generasjons"
        " søndag årsverk stilling stillinger ting punkter saker forskjellige ulike"
    ),
    going_on=forms("og eller av til i på fra for med om mot over under som samt"),
    breaks=forms(
        "pause lunsj lunsjpause matpause kaffepause spisepause middag middagspause kveldsmat beinstrekk"
        " strekk-på-beina benstrekk frokost"
    ),
    unnumbered=forms(
        "innsjekk innsjekking sjekk-inn utsjekk velkommen velkomst åpning opprop navneopprop innledning"
        " presentasjonsrunde"
    ),
    swot=forms("swot swot-analyse swotanalyse"),
    values=forms("kjerneverdier kjerneverdiene verdigrunnlag"),
    plan=forms("fremdriftsplan framdriftsplan tidsplan milepælsplan"),
    decision_letter=("V",),
    no_numbers=("nei", "ingen", "uten", "av"),
    automatic=("auto", "automatisk", "ja", "på"),
)
