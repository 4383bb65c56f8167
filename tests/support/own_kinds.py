"""Kinds as a utility and a railway write them, and their customers' messages."""

from __future__ import annotations

UTILITY = """\
- category: gas
  danger: true
  examples:
    - Es riecht nach Gas im Hausflur
    - Im Keller stinkt es nach faulen Eiern, ist das Gas?
    - Gasgeruch in der Küche, was soll ich tun
    - Aus der Leitung am Zähler zischt es
    - Beim Baggern haben wir die Gasleitung erwischt
    - Der Gasmelder piept und mir ist schwindlig
    - I can smell gas in the stairwell
    - hissing sound from the gas meter
  not:
    - Gas kündigen wegen Umzug
    - Wie hoch ist der Gaspreis ab Januar?
    - Wann wird der Gaszähler abgelesen?
    - Abschlag für Gas senken
    - Gastarif wechseln, geht das online?
    - Wir wollen von Gas auf Wärmepumpe umstellen
    - my gas bill is too high
    - how do I read my gas meter
- category: water
  hotline: true
  examples:
    - Wasserrohrbruch in der Lindenstraße
    - Auf der Straße sprudelt Wasser aus dem Boden
    - Aus der Decke läuft Wasser
    - Unser Keller steht unter Wasser
    - Aus dem Hahn kommt braune Brühe
    - Seit heute früh kein Wasser im ganzen Haus
    - burst water main outside number 12
    - water is pouring into our basement
  not:
    - Wie hart ist unser Wasser?
    - Wasserzähler ablesen, wo gebe ich den Stand ein?
    - Was kostet der Kubikmeter Wasser?
    - Gartenwasserzähler anmelden
    - Wir brauchen einen Bauwasseranschluss
    - Poolbefüllung, muss ich das melden?
    - how do I submit my water meter reading
    - is the tap water safe for babies
- category: power
  hotline: true
  examples:
    - Stromausfall in der ganzen Straße
    - Bei uns ist alles dunkel, die Nachbarn haben auch keinen Strom
    - Seit einer Stunde kein Strom im Viertel
    - Der Strom ist weg und der Aufzug steckt fest
    - Ein Stromkabel hängt über dem Gehweg
    - Aus dem Verteilerkasten kommen Funken
    - power cut in our whole street
    - no electricity since six, everyone is affected
  not:
    - Ich ziehe um und möchte Strom anmelden
    - Wann kommt die Stromrechnung?
    - Was kostet der Ökostrom?
    - Abschlag für Strom anpassen
    - Mein Stromzähler zeigt einen höheren Stand als die Rechnung
    - Wallbox anmelden
    - switch my electricity tariff
    - my electricity bill looks wrong
"""
RAILWAY = """\
- category: person_on_track
  danger: true
  second_pair_of_eyes: true
  examples:
    - Da läuft jemand auf den Gleisen
    - Ein Kind ist ins Gleisbett gefallen
    - Person im Gleis bei Kilometer 12
    - Hier sind Jugendliche auf den Schienen unterwegs
    - Ein Mann sitzt auf den Gleisen am Bahnübergang
    - Jemand ist von der Bahnsteigkante gestürzt
    - someone is walking on the tracks
    - a woman has fallen onto the line
  not:
    - Wegen Personen im Gleis steht unser Zug, wie lange noch?
    - Von welchem Gleis fährt der ICE nach Bonn?
    - Gleis 7 hat keine Anzeige
    - Mein Koffer ist im Zug geblieben
    - Der Zug fährt heute von einem anderen Gleis
    - Wann wird das Gleis saniert?
    - which platform for the train to Leeds
    - delays because of trespassers, when do we move
- category: delay_refund
  examples:
    - Mein Zug hatte 80 Minuten Verspätung, wie bekomme ich Geld zurück
    - Fahrgastrechte Formular wo
    - Anschluss verpasst wegen Verspätung, wer zahlt das Taxi
    - Erstattung für ausgefallenen Zug
    - train was two hours late, how do I claim
    - compensation for a cancelled train
"""
ALARMING = {
    "gas": (
        "Bei uns im Treppenhaus riecht es ganz stark nach Gas!!",
        "hier stinkts nach gas, soll ich das fenster aufmachen?",
        "Am Hausanschluss zischt was, und es riecht komisch",
        "strong smell of gas on our landing",
    ),
    "water": (
        "Vor unserem Haus kommt Wasser aus der Straße geschossen",
        "Rohrbruch! Der ganze Hof ist schon überflutet",
        "Wir haben seit gestern Abend gar kein Wasser mehr",
        "water everywhere, a pipe must have burst in our road",
    ),
    "power": (
        "ist bei euch grad stromausfall? ganze siedlung dunkel",
        "Kein Strom mehr in Gartenstadt, wie lange dauert das?",
        "Bei uns und den Nachbarn ist seit zehn Minuten der Strom weg",
        "whole village without power again",
    ),
    "person_on_track": (
        "Hinter Fulda geht einer zu Fuß auf den Schienen!",
        "Am Bahnhof Süd ist gerade ein Mädchen aufs Gleis gestürzt",
        "Kinder spielen auf den Gleisen an der Unterführung",
        "there's a man down on the tracks at platform 2",
    ),
}
ORDINARY_UTILITY = (
    "Ich ziehe zum 1. aus, wie kündige ich Gas und Strom?",
    "Mein Gasabschlag ist viel zu hoch, wie senke ich ihn?",
    "Wo trage ich den Zählerstand ein?",
    "Wann kommt jemand zum Ablesen?",
    "Kann ich bei euch Gas für die neue Wohnung anmelden?",
    "Was ist der Unterschied zwischen Grund- und Arbeitspreis?",
    "Habt ihr auch Ökostrom?",
    "Wie hart ist das Wasser in Rosenau?",
    "Meine Rechnung ist nicht angekommen",
    "Bankverbindung ändern, wo geht das?",
    "Wir bauen und brauchen einen Wasseranschluss",
    "Der neue Stromzähler ist digital, wie lese ich den?",
    "what does a kilowatt hour cost at the moment",
    "how do I pay my bill in instalments",
    "moving out on Friday, final reading where?",
)
ORDINARY_RAILWAY = (
    "Fährt der RE 5 heute pünktlich?",
    "Von welchem Gleis geht der Zug nach Erfurt?",
    "Kann ich mein Fahrrad mitnehmen?",
    "Mein Ticket wird in der App nicht angezeigt",
    "Wie storniere ich eine Fahrkarte?",
    "Gibt es WLAN im Zug?",
    "Der Aufzug zu Gleis 3 ist kaputt",
    "Sitzplatz reserviert und der Wagen fehlt",
    "Ich habe meine Jacke im Zug vergessen",
    "Wie lange gilt die Rückfahrkarte?",
    "Ist der Bahnhof Weida barrierefrei?",
    "Brauche eine Quittung für die Reisekosten",
    "is there a quiet coach on the 9:14",
    "can I bring my dog",
    "which platform does the airport train leave from",
)
