"""The desk in the browser: a page of plain modules that asks the routes of this server.

pages       the page, its files and their headers     words       what it says
files       scripts and styles, by their version      working     what it asks besides suggestions
signing_in  a token -> a session, and the addresses of all this
"""
