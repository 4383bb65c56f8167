"""Find the answer for a customer's message in a folder of Markdown and YouTube explainers.

    docs/*.md   --+                                   +-> site/    help site   (customers)
    videos.yaml --+-> sources/ -> [Article, Video] ---+-> search/  Whoosh index -> [Hit] -> desk/ replies (agents)
    replies.yaml -+   (editors)                       +-> check: [Problem]

The rooms, and what may be touched in each:

cli.py      the command `kb`: options and a few lines a command
models.py   the values the rooms hand to each other          errors.py   what can go wrong
config.py   the settings, read once from mkdocs.yml
sources/    what editors write, read into values and problems
search/     words, index (the only file that knows Whoosh), rank, evaluate
desk/       guard (personal data), route (who answers), channels (length rules), reply, desk (message in, answer out), triage
window/     the desk as a window in the terminal (Textual)    prepared.py   a knowledge base, opened for many messages
routing.py  the operator's rules, read      clipboard.py, reach.py   the desk's edges: clipboard; whether a link is answered
site/       the MkDocs plugin and what it puts on the pages

Imports point one way: models, errors <- config <- sources <- search <- desk, site <- cli.
"""

__version__ = "0.1.0"
