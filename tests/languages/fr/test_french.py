"""French as a whole: a third language works by its folder alone."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from support.places import TESTS

from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.phrases import fold_message, has_phrase
from kb_tools.languages import language
from kb_tools.search.words import fold, split_words
from kb_tools.settings.contact import parse_hours
from kb_tools.usage.redaction import kept


@pytest.fixture
def mutuelle(kb, tmp_path):
    """A copy of a small French knowledge base, indexed."""
    folder = Path(shutil.copytree(TESTS / "site_french", tmp_path / "mutuelle"))
    assert kb("index", cwd=folder).returncode == 0
    return folder


def test_a_french_knowledge_base_begins_well(kb, tmp_path):
    """What `kb init --lang fr` writes has no problem, answers, and becomes a French site."""
    words = ("--name", "Trams d'Exemple", "--lang", "fr", "--trade", "transport", "--phone", "0800 123")
    assert kb("init", "aide", *words, cwd=tmp_path).returncode == 0
    folder = tmp_path / "aide"
    assert kb("check", cwd=folder).returncode == 0
    assert kb("index", cwd=folder).returncode == 0
    told = json.loads(
        kb("suggest", "mon train avait du retard, je suis remboursé ?", "--json", cwd=folder).stdout
    )
    assert (told["message"]["language"], told["outcome"]) == ("fr", "answer")
    assert told["suggestions"][0]["reply"]["text"].startswith("Bonjour, ")
    assert kb("build", cwd=folder).returncode == 0
    page = (folder / "site/retards/indemnisation/index.html").read_text(encoding="utf-8")
    assert '<html lang="fr"' in page
    assert "Cette réponse vous a-t-elle aidé\u00a0?" in page


@pytest.mark.parametrize(
    ("message", "outcome", "said"),
    [
        ("au secours, on m'a volé ma CB !", "answer", "Appelez tout de suite notre numéro d’urgence"),
        (
            "Quel est le taux d'épargne du livret ?",
            "answer",
            "En savoir plus|Tous les détails|Plus d’informations",
        ),
        ("Mon code secret est 1234, il ne marche plus", "private", "Merci de supprimer votre message"),
        ("mon avocat va vous contacter", "escalate", "Nous avons transmis votre message"),
        ("je n'ai plus envie de vivre", "escalate", "3114"),
    ],
)
def test_replies_are_french(kb, mutuelle, message, outcome, said):
    """Answers, emergencies, personal data and what is for colleagues."""
    told = json.loads(kb("suggest", message, "--json", cwd=mutuelle).stdout)
    reply = told["reply"] or told["suggestions"][0]["reply"]
    assert (told["message"]["language"], told["outcome"]) == ("fr", outcome)
    assert re.search(said, reply["text"]), reply["text"]


def test_the_familiar_form_is_tu(kb, mutuelle):
    """`address: tu` in replies.yaml; a block that says vous is then told."""
    (mutuelle / "replies.yaml").write_text(
        "address: tu\nfr:\n  closing: [À vous de jouer]\n", encoding="utf-8"
    )
    told = json.loads(kb("suggest", "mon code secret est 1234", "--json", cwd=mutuelle).stdout)
    assert "Merci de supprimer ton message" in told["reply"]["text"]
    assert "says 'vous' where `address` is tu" in kb("check", "--format", "github", cwd=mutuelle).stdout


def test_what_is_elided_is_no_part_of_a_word():
    """l'assurance and assurance are one word, so are œ and oe; aujourd'hui stays whole."""
    assert [fold(word, "fr") for word in ("l'Assurance", "d’épargne", "qu'il", "cœur", "aujourd'hui")] == [
        "assurance",
        "epargne",
        "il",
        "coeur",
        "aujourdhui",
    ]
    assert split_words("Que couvre l'assurance ?", "fr") == ["~que", "couvre", "assurance"]
    assert fold("l'assurance", "en") == "lassurance"


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("mon numéro de carte est 4111 1111 1111 1111", "mon numéro de carte est [CARD]"),
        ("n° de compte 12345678901", "n° de compte [ACCOUNT]"),
        ("Mon numéro client : AB-123456", "Mon numéro client : [CUSTOMER]"),
        ("numéro de commande 4711-0815", "numéro de commande [ORDER]"),
        ("mon code secret c'est 1234", "mon code secret c'est [PIN]"),
        ("le cryptogramme est 123", "le cryptogramme est [SECURITY_CODE]"),
        ("code de validation : 123456", "code de validation : [TAN]"),
        ("mot de passe : Soleil2026", "mot de passe : [PASSWORD]"),
        ("née le 12 mars 1985 à Lyon", "née le [BIRTH_DATE] à Lyon"),
        ("j'habite 12 bis rue de la Paix, 75002 Paris", "j'habite [ADDRESS]"),
        ("appelez-moi au 06 12 34 56 78", "appelez-moi au [PHONE]"),
        ("marie arobase exemple point fr", "[EMAIL]"),
    ],
)
def test_the_guard_hears_french(message, safe):
    """Data that French labels announce are taken out."""
    assert redact(message, find_personal_data(message)) == safe


@pytest.mark.parametrize(
    "message",
    [
        "Quels sont vos horaires, 9h30 à 18h ?",
        "Le distributeur au 12 rue de la Gare ne marche pas",
        "J'ai payé 1 234,50 € le 12/03/2026",
        "code erreur 404",
    ],
)
def test_the_guard_leaves_harmless_numbers(message):
    """Hours, amounts, dates, branches and errors are nobody's data."""
    assert find_personal_data(message) == ()


@pytest.mark.parametrize(
    ("message", "category"),
    [
        ("On m'a volé mon portefeuille", "fraud_going_on"),
        ("Ma mère est décédée en mars", "bereavement"),
        ("Bonjour, je suis journaliste", "press"),
        ("Mon avocate vous écrira", "legal"),
        ("Votre service est inadmissible", "complaint"),
        ("Où en est mon dossier ?", "account"),
        ("Bande d'escrocs", "insult"),
        ("Racontez-moi une blague", "joke"),
        ("J'ai envie de mourir", "crisis"),
        ("Comment ouvrir un compte ?", ""),
        ("Puis-je perdre mon livret en changeant de banque ?", ""),
    ],
)
def test_errands_are_told_apart(message, category):
    """Each built-in category has French phrases, and plain questions have none of them."""
    heard = fold_message(message, "fr")
    met = [rule.category for rule in built_in() if any(has_phrase(heard, phrase) for phrase in rule.words)]
    assert met == ([category] if category else [])


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("Bonjour, je m'appelle Aurélie Lefèvre", "Bonjour, je m'appelle […]"),
        ("M. Kerguelen attend sa carte", "M. […] attend sa carte"),
        ("La carte ne marche pas. Cordialement, Solène Le Goff", "La carte ne marche pas. Cordialement, […]"),
        ("Merci de bloquer la carte", "Merci de bloquer la carte"),
    ],
)
def test_names_are_found(message, safe):
    """Behind titles and introductions, and at the end."""
    assert kept(message, (), lambda word: word in ("carte", "marche")) == safe


def test_days_are_those_of_the_site():
    """`Di` is Sunday on a French site, Tuesday on a German one."""
    assert [hours.day for hours in parse_hours("Di 10-12", ("fr",))] == [6]
    assert [hours.day for hours in parse_hours("Di 10-12", ("de",))] == [1]
    assert [hours.day for hours in parse_hours("Lu-Ve 9-18")] == [0, 1, 2, 3, 4]


def test_dates_and_numbers_are_french():
    """The first of a month is 1er, thousands have a thin space between them."""
    from datetime import date

    formats = language("fr").formats
    assert formats.long_date(date(2026, 9, 1)) == "1er septembre 2026"
    assert formats.days_from(date(2026, 9, 1), date(2026, 9, 14)) == "1er septembre au 14 septembre 2026"
    assert (formats.number(12345), formats.share(1, 3)) == ("12\u202f345", "33\u00a0%")
