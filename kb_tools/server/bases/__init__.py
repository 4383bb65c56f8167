"""Several knowledge bases in one server (`kb serve --bases`): each has an application of its own, and a front
chooses. No knowledge base knows of another.

front        chooses the application that answers         choosing     which knowledge base an address names
own          the server itself: what it has, and nothing else
"""
