"""The words of an agenda in nynorsk."""

from store.language.agenda import AgendaWords
from store.language.folders import forms

AGENDA = AgendaWords(
    case_words=forms("sak saknr saksnr saksnummer styresak utvalssak rådssak årsmøtesak punkt pkt"),
    case_kinds=forms(
        "v-sak o-sak d-sak b-sak r-sak e-sak i-sak vedtakssak avgjerdssak orienteringssak drøftingssak"
        " diskusjonssak referatsak meldingssak"
    ),
    case_codes=forms("ps rs fo ds fs ks"),
    dated_codes=forms("st ms"),
    number_signs=forms("nr no nummer"),
    counted_first=("tertial", "kvartal", "halvår", "etappe", "omgang"),
    counted=forms(
        "år års åra årig åring åringar åringane årsdag årsdagen årsjubileum årsjubileet dag dagar dagars"
        " døgn veke veker vekers månad månader månaders time timar timars minutt minuttar min sekund kveld"
        " kveldar helg helger prosent prosentstilling promille kr kroner tusen million millionar mill"
        " milliard milliardar mrd nok euro kg kilo gram tonn km kilometer mil meter m cm mm liter dl"
        " grader stk kvm person personar menneske deltakarar barn elevar unge ungdomar vaksne eldre"
        " medlemer medlemmar styremedlemer tilsette innbyggjarar kommunar fylke bibliotek skular lag"
        " klubbar stader rom plassar røyster eksemplar bøker gong gonger gongs runde rundar omgang tertial"
        " kvartal halvår halvdel semester termin klasse klassar trinn steg etasje plass premie juledag"
        " påskedag pinsedag verdskrig nestleiar vara varamedlem utgåve opplag utkast divisjon generasjon"
        " søndag årsverk stilling stillingar ting punkt saker ulike"
    ),
    going_on=forms("og eller av til i på frå for med om mot over under som samt"),
    breaks=forms(
        "pause lunsj lunsjpause matpause kaffipause kaffepause middag middagspause kveldsmat beinstrekk"
        " strekk-på-beina frukost"
    ),
    unnumbered=forms(
        "innsjekk innsjekking sjekk-inn utsjekk velkomen velkommen velkomst opning opprop namneopprop"
        " innleiing presentasjonsrunde"
    ),
    swot=forms("swot swot-analyse swotanalyse"),
    values=forms("kjerneverdiar kjerneverdiane verdigrunnlag"),
    plan=forms("framdriftsplan tidsplan milepælsplan"),
    decision_letter=("V",),
    no_numbers=("nei", "ingen", "utan", "av"),
    automatic=("auto", "automatisk", "ja", "på"),
)
