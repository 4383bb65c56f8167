"""What a new article says to its editor in German."""

from __future__ import annotations

from kb_tools.languages.writing import Writing

WRITING = Writing(
    translate="bitte übersetzen, den Text darunter auch",
    summary="die Antwort in ein, zwei Sätzen",
    questions='so, wie Kunden fragen, in deren Worten: je Zeile eine Frage, davor "- "',
    asked="so haben Kunden gefragt; was nicht hierher gehört, bitte löschen",
    tags="Stichwörter, zum Beispiel [karte, sperren]",
    reply="reply: die Antwort in Tweet-Länge, wenn sie anders lauten soll als summary",
    videos="videos: [abcdefghijk#t=42]",
    handling="oder private, phone, escalate: wenn darauf niemand öffentlich antworten soll",
    reviewed="wieder zu prüfen bis {day}",
    review_every="review_every: {days}",
    owner="owner: wer sich darum kümmert",
    nearest="am nächsten kommt bisher {id}: {title} ({chance} %)",
    extend="vielleicht genügt es, dort etwas zu ergänzen",
    answer="Zuerst die Antwort, in ein, zwei Sätzen: Mehr lesen die meisten nicht.",
    steps_heading="So gehen Sie vor",
    steps="Schritt für Schritt, je Zeile einer. Danach, was schiefgehen kann, und wer dann hilft.",
    day="{0.day}.{0.month}.{0.year}",
    unwritten="wird noch nicht gefunden: Zeile löschen, sobald die Antwort dasteht",
    article="artikel",
    image="Bild",
    image_of="Bild: {alt}",
)
