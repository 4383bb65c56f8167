"""What replies say in German, with Sie and with du."""

from __future__ import annotations

from kb_tools.languages.desk import Blocks, Desk

SIE: Blocks = {
    "greeting": ("Guten Tag,", "Hallo,"),
    "greeting_named": ("Guten Tag {name},", "Hallo {name},"),
    "empathy": ("danke für Ihre Nachricht.", "danke für Ihre Frage.", "gern helfen wir weiter."),
    "answer": (
        "{answer} Mehr dazu: {link}",
        "{answer} Hier steht es genauer: {link}",
        "{answer} Alles Weitere: {link}",
    ),
    "pointer": ("Die Antwort finden Sie hier: {link}", "Unter „{title}“ steht alles dazu: {link}"),
    "video": (
        "Im Video ab {moment}, „{title}“: {link}",
        "Das zeigt Ihnen unser Video ab {moment}, „{title}“: {link}",
    ),
    "video_whole": (
        "Das zeigt Ihnen unser Video „{title}“: {link}",
        "Dazu haben wir ein Video, „{title}“: {link}",
    ),
    "delete": (
        "Bitte löschen Sie Ihre Nachricht: Darin stehen persönliche Daten.",
        "Bitte löschen Sie Ihre Nachricht.",
    ),
    "private": ("Schreiben Sie uns bitte eine private Nachricht, dann helfen wir weiter.",),
    "private_link": (
        "Damit Ihre Daten unter uns bleiben, schreiben Sie uns bitte privat: {link}",
        "Schreiben Sie uns bitte privat: {link}",
    ),
    "phone": ("Das klären wir am besten am Telefon: {contact}",),
    "escalate": ("Wir haben Ihre Nachricht an die zuständige Stelle weitergegeben.",),
    "closing": ("Ist noch etwas offen? Fragen Sie uns gern.", "Viele Grüße"),
    "no_answer": ("Dazu finden wir auf unserer Hilfeseite leider keine Antwort.",),
    "hotline": ("Bitte rufen Sie sofort unseren Notruf an: {contact}.",),
    "steps": ("Alle weiteren Schritte: {link}", "Was jetzt zu tun ist: {link}"),
    "condolence": ("unser herzliches Beileid.",),
    "sorry": ("das tut uns leid.", "das hätte nicht passieren dürfen, bitte entschuldigen Sie."),
    "fraud_warning": (
        "Das kann Betrug sein. Bitte geben Sie keine Codes, keine Karte und kein Geld her und fragen Sie "
        "erst uns: {contact}",
        "Das kann Betrug sein. Bitte geben Sie keine Codes, keine Karte und kein Geld her.",
    ),
    "calm": (
        "Wir merken, dass Sie unzufrieden sind. Sagen Sie uns, was passiert ist, dann helfen wir gern.",
    ),
    "crisis": (
        "Sie sind nicht allein. Bitte sprechen Sie jetzt mit jemandem: {helpline}. Bei akuter Gefahr: "
        "{emergency}.",
        "Sie sind nicht allein. Bitte sprechen Sie jetzt mit jemandem. Hilfe gibt es Tag und Nacht unter "
        "{emergency}.",
    ),
    "crisis_other": (
        "Danke, dass Sie hinschauen. Ist jemand in Gefahr, rufen Sie bitte sofort {emergency}. Rat, auch "
        "für Angehörige: {helpline}.",
        "Danke, dass Sie hinschauen. Ist jemand in Gefahr, rufen Sie bitte sofort {emergency}.",
    ),
    "danger": ("Bringen Sie sich bitte in Sicherheit und rufen Sie sofort {emergency}.",),
    "thanks": (
        "Gern geschehen!",
        "Das freut uns sehr!",
    ),
    "follow_up": ("Wobei können wir helfen? Schreiben Sie uns bitte noch einmal, worum es geht.",),
    "human": ("Direkt erreichen Sie uns hier: {contact}",),
    "greeting_serious": ("Guten Tag,",),
    "greeting_named_serious": ("Guten Tag {name},",),
    "closing_serious": ("Wir sind für Sie da.",),
    "worry": ("wir verstehen, dass Sie sich Sorgen machen.",),
}
DU: Blocks = {
    **SIE,
    "greeting": ("Hallo,", "Hi,"),
    "greeting_named": ("Hallo {name},", "Hi {name},"),
    "empathy": ("danke für deine Nachricht.", "danke für deine Frage.", "gern helfen wir weiter."),
    "pointer": ("Die Antwort findest du hier: {link}", "Unter „{title}“ steht alles dazu: {link}"),
    "video": (
        "Im Video ab {moment}, „{title}“: {link}",
        "Das zeigt dir unser Video ab {moment}, „{title}“: {link}",
    ),
    "video_whole": (
        "Das zeigt dir unser Video „{title}“: {link}",
        "Dazu haben wir ein Video, „{title}“: {link}",
    ),
    "delete": (
        "Bitte lösche deine Nachricht: Darin stehen persönliche Daten.",
        "Bitte lösche deine Nachricht.",
    ),
    "private": ("Schreib uns bitte eine private Nachricht, dann helfen wir weiter.",),
    "private_link": (
        "Damit deine Daten unter uns bleiben, schreib uns bitte privat: {link}",
        "Schreib uns bitte privat: {link}",
    ),
    "escalate": ("Wir haben deine Nachricht an die zuständige Stelle weitergegeben.",),
    "closing": ("Ist noch etwas offen? Frag uns gern.", "Viele Grüße"),
    "hotline": ("Bitte ruf sofort unseren Notruf an: {contact}.",),
    "steps": ("Alle weiteren Schritte: {link}", "Was jetzt zu tun ist: {link}"),
    "condolence": ("unser herzliches Beileid.",),
    "sorry": ("das tut uns leid.", "das hätte nicht passieren dürfen, bitte entschuldige."),
    "fraud_warning": (
        "Das kann Betrug sein. Bitte gib keine Codes, keine Karte und kein Geld her und frag erst uns: "
        "{contact}",
        "Das kann Betrug sein. Bitte gib keine Codes, keine Karte und kein Geld her.",
    ),
    "calm": ("Wir merken, dass du unzufrieden bist. Sag uns, was passiert ist, dann helfen wir gern.",),
    "crisis": (
        "Du bist nicht allein. Bitte sprich jetzt mit jemandem: {helpline}. Bei akuter Gefahr: {emergency}.",
        "Du bist nicht allein. Bitte sprich jetzt mit jemandem. Hilfe gibt es Tag und Nacht unter "
        "{emergency}.",
    ),
    "crisis_other": (
        "Danke, dass du hinschaust. Ist jemand in Gefahr, ruf bitte sofort {emergency}. Rat, auch für "
        "Angehörige: {helpline}.",
        "Danke, dass du hinschaust. Ist jemand in Gefahr, ruf bitte sofort {emergency}.",
    ),
    "danger": ("Bring dich bitte in Sicherheit und ruf sofort {emergency}.",),
    "follow_up": ("Wobei können wir helfen? Schreib uns bitte noch einmal, worum es geht.",),
    "human": ("Direkt erreichst du uns hier: {contact}",),
    "greeting_serious": ("Hallo,",),
    "greeting_named_serious": ("Hallo {name},",),
    "closing_serious": ("Wir sind für dich da.",),
    "worry": ("wir verstehen, dass du dir Sorgen machst.",),
}

DESK = Desk(
    formal=SIE,
    familiar=DU,
    exclamation="!",
    bot="Ich bin ein Bot. Für einen Menschen genügt „Mensch bitte“.",
)
