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
        aba aber, aach auch, ah, allet alles, amol einmal, aweng ein wenig, ausm aus dem, bei'm bei dem,
        bin's bin es, bissl bisschen, bisserl bisschen, bissle bisschen, bissken bisschen, bisschen, chani
        kann ich, chasch kannst du, chönd können, chönne können, chume komme, chumm komme, chunnt kommt,
        da's das, dafia dafür, dahoam daheim, dann's dann, dat das, deene deine, dei dein, deim deinem,
        deis deines, denna diesen, des's das, dini deine, dir's dir, dit das, dös das, dei'm deinem, eana
        ihnen, eich, eier euer, emol einmal, enk euch, fei, fümf fünf, gaad geht, gaht geht, gäll, gebts
        gibt es, geits gibt es, gell, gern's gern, gibts gibt es, gibt's gibt es, gisch gibst du, glei
        gleich, goht geht, gohts geht es, griaß, grüezi, gsagt gesagt, gsi gewesen, guad gut, guat gut,
        gäld Geld, habta habt ihr, habts habt ihr, hädde hätte, hamma haben wir, hamse haben Sie, händ
        haben, häsch hast du, haste hast du, heit heute, hend haben, herst, heut heute, hob habe, hobs habe
        es, host, hätt hätte, hebbt haben, i's, icke ich, ick ich, ihr's ihr es, is's ist es, isch
        ist, ischs ist es, isses ist es, iwwa über, jetz jetzt, jez jetzt, jing ging, jrad gerade, jut gut,
        kannste kannst du, keene keine, kiekt guckt, kieken gucken, kimmt kommt, koa kein, koan keinen,
        koana keiner, koi kein, koina keiner, kriag kriege, kriagt kriegt, kriagts kriegt ihr, kriegste
        kriegst du, könnts könnt ihr, kümmert's kümmert es, machn machen, machts macht ihr, mei mein, meene
        meine, meim meinem, mer's man es, mia, mim mit dem, miaß müssen, morng morgen, möcht möchte, mog
        mag, müesst müsste, müend müssen, muaß muss, nedd nicht, neie neue, nich nicht, nimma nicht mehr,
        nimmer nicht mehr, nix nichts, nö nein, nöd nicht, ned nicht, nüscht nichts, nüüt nichts, no'ned
        noch nicht, nua nur, ob's ob es, oane eine, oba aber, ois alles, oisi alle, oiwei immer, pfiat's,
        scho schon, schaug schau, schomal schon einmal, sads seid ihr, seid's seid ihr, servas, siehste
        siehst du, söll soll, sölle sollen, sollts sollt ihr, spinnts spinnt ihr, sunst sonst, tuat tut,
        tuts tut es, uff auf, ufm auf dem, unnere unsere, uns're unsere, valorn verloren, vagessn
        vergessen, vakehrt verkehrt, vom's von dem, vui viel, warum's warum, wat was, weeß weiß, weil's
        weil, wemma wenn man, wenn's wenn, werd's wird, wia wie, wieda wieder, wiso wieso, woas weiß, woaß
        weiß, wölle wollen, wos was, wüsst wüsste, zam zusammen, zua zu, zruck zurück, zwoa zwei, moin,
        nu's nun, nich's nicht, kannsch kannst du, weisch weißt du, hosch hast du, sell, hend's habt ihr,
        könned können, wellet wollen, goot geht, chöi können, chöit könnt, gäng immer, hüt heute, öpper
        jemand, öppis etwas, nid nicht, nümm nicht mehr, äbe eben, bitt'schön bitte, nimme nicht mehr, mi
        mich, si sich, mecht möchte, lebn leben, läbe leben, wott will, wui will, umbringa umbringen, bua
        Bub, maa Mann, schlogt schlägt, schlat schlägt, schloht schlägt, gstohla gestohlen, gstohle
        gestohlen, gstohln gestohlen, gstoin gestohlen, gstoihn gestohlen, gstorbe gestorben, gstorbn
        gestorben, gstorm gestorben, jestorben gestorben, mutta Mutter, mueter Mutter, muada Mutter, vatta
        Vater, koartn Karte, koatn Karte, kartn Karte, charte Karte, worde worden, wordn worden, sperrn
        sperren, gsperrt gesperrt, gestan gestern, hams haben sie, umzogn umgezogen, sogn sagen, uflöse
        auflösen, chan kann, mini meine, adress Adresse, koanen keinen, jeld Geld, jestohlen gestohlen,
        jesperrt gesperrt, abhebe abheben, bruuche brauche, zahln zahlen, zoin zahlen, kafft gekauft,
        glöscht gelöscht, löschn löschen
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
