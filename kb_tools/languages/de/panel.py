"""What the panel tells editors in German."""

from __future__ import annotations

from kb_tools.languages.panel import Panel

PANEL = Panel(
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
)
