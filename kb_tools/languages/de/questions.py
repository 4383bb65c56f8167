"""How people ask one thing after another in German."""

from __future__ import annotations

from kb_tools.languages.questions import Questions

QUESTIONS = Questions(
    asks="""
        ob wann wann's warum was wat welche welchem welchen welcher welches wem wen wer weshalb wia wie wieso
        wieviel wieviele wo wodurch wofür woher wohin womit woran worauf wos
    """,
    begins=(
        r"(?:brauche?|darf|dürfen|geht|gibt|habe?|habt|haben|hat|ist|kann|könnt|könnte|können|kriege?|macht"
        r"|muss|müssen|nehmt|sind|wird|wollt) (?:das|der|die|es|ich|ihr|man|mein\w*|sie|wir)"
    ),
    measures="lang lange oft teuer viel viele weit",
    joins=r"und (?:außerdem|ausserdem|zudem|dann noch|noch|auch)|und|außerdem|ausserdem|zudem",
    goes_on="aber doch ja jo nee nein nö oder sondern und",
    refers="""
        dabei dadurch dafür daher damit danach dann daran darauf daraus darin darüber davon dazu deshalb
        deswegen dort dorthin hiermit stattdessen trotzdem
    """,
    pronouns="er ihm ihn ihnen sie deren dessen",
    points="da das dem den der die dies diese diesem diesen dieser dieses",
    turns_away=r"was anderes|etwas anderes|andere frage|anderes thema|übrigens|nebenbei",
)
