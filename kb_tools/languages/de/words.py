"""German words that say little by themselves, and words that only announce."""

from __future__ import annotations

from kb_tools.languages.words import Form, Words

WORDS = Words(
    names=("deutsch", "german", "allemand"),
    little="""
        aber als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den der des die
        dies diese doch dort du durch ein eine einem einen einer er es etwas euch euer für gegen gibt hab
        habe haben hat hatte hier ich ihm ihn ihr ihre im in ist ja jetzt kann kein keine können könnte
        man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nur ob oder ohne schon sehr
        sein seine sich sie sind so soll sollte über um und uns unser unter viel vom von vor war was weil
        welche wenn werde werden wer wie wieder will wir wird wo wollen würde zu zum zur
    """,
    asking="""
        bekomme bekommen bekommt benötige benötigen bitte brauche brauchen danke eigentlich erklär erkläre
        erklären erzähl erzähle erzählen finde finden findet frage fragen funktioniert geb geben geht
        gehen gern gerne gibts guten habs hallo heißt helfen helft hi hilfe hey info informationen infos
        irgendetwas irgendwas irgendwelche kriege lautet leute liebe liebes mach mache machen macht mal
        mehr moin möchte möchten nenne nennen nennt sag sage sagen sagt team tag weiß wissen wüsste zeig
        zeige zeigen
    """,
    dialect="""
        aba aach ah allet amol aweng ausm bei'm bin's bissl bisserl bissle bissken bisschen chani chasch
        chönd chönne chume chumm chunnt da's dafia dahoam dann's dat deene dei deim deis denna des's dini
        dir's dit dös dei'm eana eich eier emol enk fei fümf gaad gaht gäll gebts geits gell gern's gibts
        gibt's gisch glei goht gohts griaß grüezi gsagt gsi guad guat gäld habta habts hädde hamma hamse
        händ häsch haste heit hend herst heut hob hobs host hätt hebbt i's icke ick ihr's is's isch ischs
        isses iwwa jetz jez jing jrad jut kannste keene kiekt kieken kimmt koa koan koana koi koina kriag
        kriagt kriagts kriegste könnts kümmert's machn machts mei meene meim mer's mia mim miaß morng möcht
        mog müesst müend muaß nedd neie nich nimma nimmer nix nö nöd ned nüscht nüüt no'ned nua ob's oane
        oba ois oisi oiwei pfiat's scho schaug schomal sads seid's servas siehste söll sölle sollts spinnts
        sunst tuat tuts uff ufm unnere uns're valorn vagessn vakehrt vom's vui warum's wat weeß weil's wemma
        wenn's werd's wia wieda wiso woas woaß wölle wos wüsst zam zua zruck zwoa moin nu's nich's kannsch
        weisch hosch sell hend's könned wellet goot chöi chöit gäng hüt öpper öppis nid nümm äbe bitt'schön
    """,
    yes_or_no=("ja", "nein"),
    announces=(
        r"(?:(?:in diesem|dieser|auf dieser|unser)\s(?:artikel|beitrag|seite|anleitung|ratgeber|"
        r"abschnitt|text)\b"
        r"|hier (?:erfahren|lesen|erklären|zeigen|erfährst|liest)\b"
        r"|hier (?:finden|sehen|findest|siehst) (?:sie |du )?(?:alle[ns]?|infos?|informationen|"
        r"antworten|wie|was|mehr)\b"
        r"|wir (?:erklären|zeigen|beschreiben)\b.*\b(?:wie|was|wann|wo|warum|welche[nrs]?)\b"
        r"|(?:alles|das wichtigste) (?:über|rund um|zu[mr]?|wichtige|wissenswerte)\b)"
    ),
    abbreviations="abs bzw ca dr etc evtl ggf inkl max min mind mio mrd nr prof sog st std str tel usw vgl "
    "zzgl",
    leads_on="oder sowie aber eine einem einen einer eines unter über",
    here=("hier",),
    forms=(
        Form(
            name="sie",
            in_articles=r"(?<=[\w,;:)] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b",
            in_replies=r"\b(?:Ihnen|Ihr(?:e[mnrs]?)?|Sie \w+en)\b|(?<=[\w,;:] )Sie\b",
        ),
        Form(
            name="du",
            in_articles=r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b",
            in_replies=r"(?i:\b(?:du|dich|dir|dein\w{0,2}|euch)\b)",
        ),
    ),
)
