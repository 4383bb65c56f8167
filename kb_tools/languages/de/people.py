"""The words by which people's names are found in German messages. Written for this program."""

from __future__ import annotations

from kb_tools.languages.people import People, words

PEOPLE = People(
    titles=words("doktor dr familie frau fräulein herr herrn prof professor"),
    odd_titles=words("Fr Hr"),
    determiners=words("""
        das dein deine deiner dem den der die eine einer euer eure eurer ihr ihre ihrer mein meine
        meinem meinen meiner sein seine seiner unser unsere unserer
    """),
    greetings=words("""
        ahoi geehrte geehrter geehrtes grüezi hallo hallöchen hej hello hey hi huhu lieb liebe lieber
        liebes moin moinsen servus tach
    """),
    greeting_starts=words("gut guten"),
    greeting_ends=words("abend morgen nachmittag tag"),
    no_greeting=words("ich"),
    sign_offs=words("bg gez glg gruss gruß grüsse grüssen grüße grüßen hochachtungsvoll lg mfg vg"),
    signs_as=words("von ihr ihre euer eure dein deine der die"),
    thanks=words("dank danke dankeschön merci thanks"),
    called=words("""
        heiss heisse heisst heiße heißt inhaber inhaberin kontoinhaber kontoinhaberin nachname name
        namen namens names schreibt spricht vorname
    """),
    called_surely=words("heiße heisse"),
    is_=words("des ist lauten lautet von war"),
    introduces=("ich bin", "hier ist", "das ist"),
    kin=words("""
        berater beraterin betreuer betreuerin bruder chef chefin enkel enkelin frau freund freundin
        kollege kollegen kollegin mama mann mitarbeiter mitarbeiterin mutter neffe nichte oma onkel opa
        papa partner partnerin schwester sohn tante tochter vater verlobte verlobter
    """),
    particles=words("al bin da de del den der di el ibn la le ten ter van vom von zu zum zur"),
    places_follow=words("""
        am auf aus bei beim das dem den der des die diese diesen dieser dieses ein eine einem einen
        einer im in ins jede jeden jeder kein keine keinen nach nahe unser unsere zum zur zwischen über
    """),
    endings=words("""
        bank betrag heit hof ische ischer isches ismus ität karte kasse keit keiten konto nummer platz
        schaft str straße tionen ung ungen zahlung
    """),
    not_names=words("""
        alle allen alles alt anders april august bank beste besten bestens bitte community damen dank
        danke deutsch deutschland dezember dienstag dollar donnerstag dringend du euch euro falsch
        februar frage fragen frau freitag freund freunde geschrieben gestern geändert god gott gruss
        gruß grüsse grüße grüßen herr herren herzlichen heute hilfe ich ihnen ihr im ja januar jesus
        jetzt juli jungs juni kind kollegen kunde kunden kundendienst kundenservice kundin kurz kurze
        leider leute liebe lieben lieber mai mal man mensch mittwoch montag morgen mädels märz nein neu
        november ok okay oktober problem samstag schon schweiz schöne september service sie sofort
        sonntag support team twitter uhr viele vielen voraus weg wir zusammen österreich
    """),
    first_names=words("""
        achim adam adrian agnes ahmed ahmet alan albert alex alexander alexandra alfred ali alice alina
        amelie amir amy ana andre andrea andreas andrew andrzej angela angelika anika anita anja ann
        anna anne annegret annette annika antje anton antonia antonio armin arne arthur astrid axel ayse
        ayşe barbara basti bastian beate beatrice ben benedikt benjamin benni benny bernd bernhard bert
        bertha bettina betty birgit birte björn bob boris brian brigitte britta bruno burkhard bärbel
        can carina carl carla carlos carmen carola carolin caroline carsten cem charles charlie chris
        christa christel christian christiane christina christine christof christoph christopher claire
        clara claudia claus clemens conny conrad constanze corinna cornelia craig dagmar dan daniel
        daniela dave david deborah denis denise dennis detlef diana diane dieter dietmar dirk dominic
        dominik doris dorothea dorothee eberhard eddie edgar edith edward egon elena eleonore eli elias
        elif elisa elisabeth elizabeth elke ella ellen elli elsa else emil emilia emily emine emma emre
        erich erik erika erwin esra esther eugen eva evelyn fabian fabienne fatima fatma felix ferdinand
        finn fiona florian frauke fred frederik frida frieda friederike friedrich fritz gabi gabriel
        gabriele gareth gary georg george gerald gerd gerda gerhard gertrud gina gisela gordon graham
        greg gregor greta grit gudrun guido gustav günter günther hakan hanna hannah hannelore hannes
        hanno hans harald harriet harry hartmut hasan hassan heather hedwig heidi heike heiko heiner
        heinrich heinz helen helena helene helga helge helmut hendrik henning henri henrike henry
        herbert heribert hermann hilde hildegard holger hubert hugo hussein ian ibrahim ida ignaz igor
        ilka ilona ilse imke ina ines inga inge ingeborg ingo ingrid irene irina irma isa isabel isabell
        isabella ivan jacob jacqueline jakob jakub james jana jane janet janina janine jannik jannis
        jasmin jason jean jeff jenni jennifer jenny jens jeremy jessica jessy jill jim jimmy joachim
        joan joanna joanne jochen joe joel johan johann johanna johannes john johnny jon jonas jonathan
        josef joseph josephine joshua judith jule julia julian juliane julie jutta jörg jörn jürgen kai
        karen karim karin karina karl karla karolina karsten katarina kate katharina katherine kathleen
        kathrin kathy katie katja katrin kay keith kelly ken kerstin kevin kim kira kirsten klara klaus
        knut konrad konstantin kristian kristin kristina kristof kurt larissa lars laura lauren lea leah
        lena leni lennart leo leon leonard leonie lewis liam lina linda linus lisa lore lorenz lothar
        lotta lotte louis louisa louise luca lucas lucia lucie lucy ludwig luigi luis luisa luise lukas
        lutz lydia magda magdalena maggie maike maja malte mandy manfred manuel manuela mara marc marcel
        marco marcus mareike margaret margarete margit margot maria marianne marie mariella marina mario
        marion marius marko markus marlene marlies marta martha martin martina mary maryam mathias
        mathilde matthew matthias maurice max maximilian maya mechthild megan mehmet meike melanie
        melina melissa meryem mia michael michaela michal michelle miguel mike mila milan mina mira
        miriam mirjam mohamed mohammad mohammed mona monica monika moritz murat mustafa mustermann
        mustermanns nadia nadine nadja nancy natalia natalie natascha nathan neil nele niall nicholas
        nick nico nicola nicolai nicolas nicole niels nigel nikita niklas nikolaus nils nina noah noel
        nora norbert olaf oleg olga oliver olivia omar oscar oskar oswald otto pablo pamela patricia
        patrick patrik paul paula pauline pedro peggy peter petra phil philip philipp phoebe pia pierre
        piotr rachel rafael rainer ralf ralph ramona raphael rebecca regina reiner reinhard reinhold
        renate rené richard rita robert roberto robin roger roland rolf roman romy ronald ronny
        rosemarie rosi ross roswitha roxana rudi rudolf rupert ruth ryan rüdiger sabine sabrina sally
        samantha samira samuel sandra sara sarah sascha saskia sean sebastian selina selma serkan sharon
        sheila sibylle siegfried sigrid silke silvia simon simone sina sofia sofie sonja sophia sophie
        stacey stefan stefanie steffen steffi stella stephan stephanie stephen steve steven stuart sue
        susan susann susanne sven svenja svetlana sylvia tamara tania tanja tariq tatjana ted teresa
        terry tessa thea theo theodor theresa therese thilo thomas thorben thorsten tim timo tina tobi
        tobias tom tomasz toni tony torben torsten tracy trevor ulf uli ulla ulrich ulrike ursula ute
        uwe valentin valentina valerie vanessa vera verena veronika vicky viktor viktoria vincent vivian
        volker walter waltraud wendy werner wiebke wilfried wilhelm willi william wolfgang xaver yannick
        yasemin yasmin yusuf yvonne zeynep zoe ömer
    """),
    ambiguous=words("""
        al alexis art berta bill can charlotte chase chip craig dawn dean drew else ernst eve falk
        florence frank georgia gordon grace greta guy hope horst iris isa ivy jack jade jan jo jordan
        joy kay kelly ken kim lewis lily lotte mark max may mercedes otto pat penny ray rich rob robin
        rose ross ruby sam stuart sue sydney ted toni victor victoria will wolf
    """),
)
