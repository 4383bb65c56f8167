"""What of the site knows MkDocs' values, besides `plugin`, which is told what happens: the room that
a house without MkDocs does not open.

building  `mkdocs build` or `properdocs build`      log       problems, told by MkDocs
generated  files no editor wrote                    menu      folders under their own names
defaults  what Material gets to know
"""
