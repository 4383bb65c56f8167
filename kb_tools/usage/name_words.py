"""The words by which people's names are found in German and English messages, in small letters. Written for
this program.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("herr herrn frau fräulein familie mr mrs mister dr prof professor doktor doctor")
ODD_TITLES = _words("Hr Fr Ms Mx Miss")
"""Titles in this spelling only: ms, fr and miss are other words as well."""
DETERMINERS = _words(
    """mein meine meinen meinem meiner dein deine deiner sein seine seiner ihr ihre ihrer unser unsere
        unserer euer eure eurer der die
    das den dem eine einer my your his her our their the a"""
)
GREETINGS = _words(
    """hallo hallöchen hi hey hej hello moin moinsen servus huhu tach grüezi ahoi liebe lieber liebes lieb
    dear geehrte geehrter geehrtes"""
)
GREETING_ENDS = _words("tag morgen abend nachmittag morning afternoon evening day")
GREETING_STARTS = _words("guten gut good")
SIGN_OFFS = _words(
    "lg vg mfg bg glg gruß grüße grüßen gruss grüsse grüssen regards wishes greetings sincerely "
    "xoxo gez hochachtungsvoll"
)
SIGNED_BY = _words("von from ihr ihre euer eure dein deine der die")
"""What may stand between a greeting at the end and the name."""
THANKS = _words("danke dank dankeschön thanks thx thankyou cheers merci ty tia you")
CALLED = _words(
    """heiße heisse heiss heißt heisst name names namens namen vorname nachname surname inhaber inhaberin
        kontoinhaber kontoinhaberin
    holder"""
)
"""A name follows, perhaps after `is` or a colon."""
IS = _words("ist is lautet lauten war was des von of")
SPEAKS = _words("schreibt spricht speaking")
KIN = _words(
    """mann frau tochter sohn mutter mama vater papa bruder schwester oma opa onkel tante enkel enkelin neffe
        nichte freund freundin
    partner partnerin kollege kollegin kollegen chef chefin verlobte verlobter mitarbeiter mitarbeiterin
    berater beraterin betreuer
    betreuerin husband wife son daughter mother mum mom father dad brother sister uncle aunt grandson
    granddaughter nephew niece
    friend boyfriend girlfriend colleague boss advisor adviser fiancé fiancée agent"""
)
PARTICLES = _words("von van vom zu zur zum de der den di da del la le el bin ibn al ten ter mac mc")
PLACES_FOLLOW = _words(
    """in im ins near at am bei beim nach zum zur aus to the der die das den dem des a ein eine einen einem
        einer zwischen between around
    outside via auf über nahe this that diese dieser dieses diesen unser unsere your our every jede jeder
    jeden no kein keine keinen"""
)
"""Two unknown words after one of these are a place, a shop or a thing rather than a person."""
ENDINGS = (
    "ung", "ungen", "heit", "keit", "keiten", "schaft", "tion", "tionen", "ismus", "ität", "ment", "ments",
    "nummer", "karte", "konto",
    "bank", "kasse", "straße", "str", "platz", "hof", "betrag", "zahlung", "ness", "ities", "ity", "ische",
    "ischer", "isches",
)  # fmt: skip
"""Ends of words that are no names."""
NOT_NAMES = _words(
    """team leute zusammen alle allen alles kollegen freunde freund ihr sie euch du bank support service
        kundenservice kundendienst
    community twitter grüße grüßen gruß gruss grüsse damen herren herr frau everyone everybody all guys folks
    there people both leider
    ich wir man frage fragen problem hilfe kurze kurz bitte danke dank question help montag dienstag mittwoch
    donnerstag freitag
    samstag sonntag monday tuesday wednesday thursday friday saturday sunday januar februar märz april mai
    juni juli august september
    oktober november dezember january february march may june july october december falsch geändert anders
    geschrieben wrong changed
    different spelled spelt misspelled incorrect missing kunde kundin kunden customer client weg neu new old
    alt euro dollar uhr
    deutschland germany österreich schweiz england english german deutsch british again sofort jetzt heute
    gestern morgen yes no ja
    nein ok okay for very so much nothing vielen herzlichen besten im voraus schon mal lot lots dear sir
    madam dude mate mates buddy
    bro love god gott jesus mensch jungs mädels bestens dringend liebe lieben lieber viele beste schöne kind
    best warm many ihnen
    advance nope anyway though"""
)
FIRST_NAMES = _words(
    """achim adam adrian agnes ahmed ahmet alan albert alex alexander alexandra alfred ali alice alina amelie
        amir amy ana andre andrea
    andreas andrew andrzej angela angelika anika anita anja ann anna anne annegret annette annika antje anton
    antonia antonio armin
    arne arthur astrid axel ayse ayşe barbara basti bastian beate beatrice ben benedikt benjamin benni benny
    bernd bernhard bert
    bertha bettina betty birgit birte björn bob boris brian brigitte britta bruno burkhard bärbel can carina
    carl carla carlos carmen
    carola carolin caroline carsten cem charles charlie chris christa christel christian christiane christina
    christine christof
    christoph christopher claire clara claudia claus clemens conny conrad constanze corinna cornelia craig
    dagmar dan daniel daniela
    dave david deborah denis denise dennis detlef diana diane dieter dietmar dirk dominic dominik doris
    dorothea dorothee eberhard
    eddie edgar edith edward egon elena eleonore eli elias elif elisa elisabeth elizabeth elke ella ellen
    elli elsa else emil emilia
    emily emine emma emre erich erik erika erwin esra esther eugen eva evelyn fabian fabienne fatima fatma
    felix ferdinand finn fiona
    florian frauke fred frederik frida frieda friederike friedrich fritz gabi gabriel gabriele gareth gary
    georg george gerald gerd
    gerda gerhard gertrud gina gisela gordon graham greg gregor greta grit gudrun guido gustav günter günther
    hakan hanna hannah
    hannelore hannes hanno hans harald harriet harry hartmut hasan hassan heather hedwig heidi heike heiko
    heiner heinrich heinz helen
    helena helene helga helge helmut hendrik henning henri henrike henry herbert heribert hermann hilde
    hildegard holger hubert hugo
    hussein ian ibrahim ida ignaz igor ilka ilona ilse imke ina ines inga inge ingeborg ingo ingrid irene
    irina irma isa isabel
    isabell isabella ivan jacob jacqueline jakob jakub james jana jane janet janina janine jannik jannis
    jasmin jason jean jeff jenni
    jennifer jenny jens jeremy jessica jessy jill jim jimmy joachim joan joanna joanne jochen joe joel johan
    johann johanna johannes
    john johnny jon jonas jonathan josef joseph josephine joshua judith jule julia julian juliane julie jutta
    jörg jörn jürgen kai
    karen karim karin karina karl karla karolina karsten katarina kate katharina katherine kathleen kathrin
    kathy katie katja katrin
    kay keith kelly ken kerstin kevin kim kira kirsten klara klaus knut konrad konstantin kristian kristin
    kristina kristof kurt
    larissa lars laura lauren lea leah lena leni lennart leo leon leonard leonie lewis liam lina linda linus
    lisa lore lorenz lothar
    lotta lotte louis louisa louise luca lucas lucia lucie lucy ludwig luigi luis luisa luise lukas lutz
    lydia magda magdalena maggie
    maike maja malte mandy manfred manuel manuela mara marc marcel marco marcus mareike margaret margarete
    margit margot maria
    marianne marie mariella marina mario marion marius marko markus marlene marlies marta martha martin
    martina mary maryam mathias
    mathilde matthew matthias maurice max maximilian maya mechthild megan mehmet meike melanie melina melissa
    meryem mia michael
    michaela michal michelle miguel mike mila milan mina mira miriam mirjam mohamed mohammad mohammed mona
    monica monika moritz murat
    mustafa mustermann mustermanns nadia nadine nadja nancy natalia natalie natascha nathan neil nele niall
    nicholas nick nico nicola
    nicolai nicolas nicole niels nigel nikita niklas nikolaus nils nina noah noel nora norbert olaf oleg olga
    oliver olivia omar oscar
    oskar oswald otto pablo pamela patricia patrick patrik paul paula pauline pedro peggy peter petra phil
    philip philipp phoebe pia
    pierre piotr rachel rafael rainer ralf ralph ramona raphael rebecca regina reiner reinhard reinhold
    renate rené richard rita
    robert roberto robin roger roland rolf roman romy ronald ronny rosemarie rosi ross roswitha roxana rudi
    rudolf rupert ruth ryan
    rüdiger sabine sabrina sally samantha samira samuel sandra sara sarah sascha saskia sean sebastian selina
    selma serkan sharon
    sheila sibylle siegfried sigrid silke silvia simon simone sina sofia sofie sonja sophia sophie stacey
    stefan stefanie steffen
    steffi stella stephan stephanie stephen steve steven stuart sue susan susann susanne sven svenja svetlana
    sylvia tamara tania
    tanja tariq tatjana ted teresa terry tessa thea theo theodor theresa therese thilo thomas thorben
    thorsten tim timo tina tobi
    tobias tom tomasz toni tony torben torsten tracy trevor ulf uli ulla ulrich ulrike ursula ute uwe
    valentin valentina valerie
    vanessa vera verena veronika vicky viktor viktoria vincent vivian volker walter waltraud wendy werner
    wiebke wilfried wilhelm
    willi william wolfgang xaver yannick yasemin yasmin yusuf yvonne zeynep zoe ömer"""
)
AMBIGUOUS = _words(
    """mark will may rose ernst bill rob pat frank grace hope joy art drew chase chip penny dawn eve ivy lily
        ruby jade iris jan jo al
    wolf falk horst ray guy dean rich victor victoria charlotte florence jordan georgia sydney mercedes
    alexis sam jack max sue kelly
    ross gordon craig stuart kim kay can else ted ken lewis robin isa toni otto lotte berta greta"""
)
"""First names that are other words as well: taken for names after a greeting, a title and the like, or before
a surname.
"""
