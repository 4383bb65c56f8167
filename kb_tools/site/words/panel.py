"""What the panel says while an editor writes. Another language gets English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelWords:
    """One language's words. `{...}` is filled in where the words are used."""

    title: str
    close: str
    sorry: str
    one_problem: str
    many_problems: str
    no_problems: str
    whole: str
    problems: str
    no_problem_here: str
    error: str
    warning: str
    line: str
    phrasings: str
    title_asked: str
    found: str
    instead: str
    nothing: str
    reply: str
    asked: str
    length: str
    too_long: str
    other_reply: str
    no_link: str
    no_reply: str
    videos: str
    articles: str
    no_proposals: str
    score: str
    point: str
    from_second: str
    in_common: str
    write: str
    made_page: str
    front_page: str
    left_out: str
    not_watchable: str
    no_index: str
    elsewhere: str


ENGLISH = PanelWords(
    title="While writing",
    close="Close",
    sorry="Nothing is known of this page at the moment: “mkdocs serve” does not answer, or says in its "
    "terminal what went wrong.",
    one_problem="1 problem",
    many_problems="{count} problems",
    no_problems="No problems",
    whole="The whole knowledge base",
    problems="Problems",
    no_problem_here="Nothing wrong.",
    error="Problem",
    warning="Hint",
    line="line {line}",
    phrasings="What finds it, the worst first",
    title_asked="title",
    found="found in place {rank}, {confidence}% sure",
    instead="“{title}” is found instead",
    nothing="finds nothing",
    reply="The reply it gives",
    asked="To “{message}”",
    length="{length} of {limit} characters ({channel})",
    too_long="{length} of {limit} characters ({channel}): too long",
    other_reply="It is not this page that is suggested, but “{title}”.",
    no_link="No link is sent.",
    no_reply="Nothing is suggested.",
    videos="Videos that could belong to it",
    articles="Articles that could belong to it",
    no_proposals="None besides those that are linked.",
    score="score {score}",
    point=".",
    from_second="from {time}",
    in_common="in common: {words}",
    write="to write: {line}",
    made_page="This page is made of many: open an article or a video.",
    front_page="This page leads on to others; customers do not ask for it.",
    left_out="Search leaves this page out.",
    not_watchable="The video cannot be watched at the moment: search leaves it out.",
    no_index="Search cannot be asked: {why}",
    elsewhere="“mkdocs serve” runs in another folder: start it where mkdocs.yml is.",
)
GERMAN = PanelWords(
    title="Beim Schreiben",
    close="Schließen",
    sorry="Über diese Seite ist gerade nichts zu erfahren: „mkdocs serve“ antwortet nicht oder nennt den "
    "Grund in seinem Terminal.",
    one_problem="1 Problem",
    many_problems="{count} Probleme",
    no_problems="Keine Probleme",
    whole="Die ganze Wissensbasis",
    problems="Probleme",
    no_problem_here="Alles in Ordnung.",
    error="Problem",
    warning="Hinweis",
    line="Zeile {line}",
    phrasings="Was sie findet, das Schlechteste zuerst",
    title_asked="Titel",
    found="gefunden auf Platz {rank}, zu {confidence} % sicher",
    instead="stattdessen wird „{title}“ gefunden",
    nothing="findet nichts",
    reply="Die Antwort, die daraus wird",
    asked="Auf „{message}“",
    length="{length} von {limit} Zeichen ({channel})",
    too_long="{length} von {limit} Zeichen ({channel}): zu lang",
    other_reply="Vorgeschlagen wird nicht diese Seite, sondern „{title}“.",
    no_link="Es wird kein Link verschickt.",
    no_reply="Es wird nichts vorgeschlagen.",
    videos="Videos, die dazugehören könnten",
    articles="Artikel, die dazugehören könnten",
    no_proposals="Keine außer den verknüpften.",
    score="Wert {score}",
    point=",",
    from_second="ab {time}",
    in_common="gemeinsam: {words}",
    write="einzutragen: {line}",
    made_page="Diese Seite entsteht aus vielen: Öffnen Sie einen Artikel oder ein Video.",
    front_page="Diese Seite führt zu anderen; Kundinnen und Kunden fragen nicht nach ihr.",
    left_out="Die Suche lässt diese Seite aus.",
    not_watchable="Das Video ist gerade nicht abrufbar: Die Suche lässt es aus.",
    no_index="Die Suche kann nicht gefragt werden: {why}",
    elsewhere="„mkdocs serve“ läuft in einem anderen Ordner: Starten Sie es dort, wo mkdocs.yml liegt.",
)


def panel_words(lang: str) -> PanelWords:
    """The words of a language code such as `de` or `de-AT`."""
    return GERMAN if lang.replace("_", "-").split("-")[0].lower() == "de" else ENGLISH
