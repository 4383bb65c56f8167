"""The help site: values in, HTML out; `plugin` and its neighbours `generated`, `menu`, `heads`, `reports`
alone know MkDocs.

plugin.py      MkDocs' events, a few lines each          library.py     the sources, as the site needs them
generated.py   files no editor wrote                     menu.py        folders under their own names home.py
the first page, and pages of topics       topics.py      folders as topics with their questions articles.py
what we add to the pages editors write    related.py     which articles belong together pages.py       pages
we make: videos, topics             relations.py   which video belongs to which article cards.py       a video
as a card                         poster.py      a picture for a video, drawn by us transcript.py  cues into
paragraphs                      contact.py     the way to a human notfound.py    the page for addresses that
are gone      moved.py       and what leads on from them heads.py       MkDocs' page -> facts about it
metadata.py    those facts for search engines and X pictures.py    the picture a link brings along
feeds.py       llms.txt, RSS addresses.py   where things are on the site              blocks.py      HTML as
the blocks it is made of rendering.py   templates, and the escaping               search_shelf.py   a
language, as the ranking wants it    search_export.py   that as files
for the page's own search search_start.py   what the page tells its search         assets/search/     the
ranking once more, in JavaScript compiled.py    the theme's templates, compiled once      reports.py
problems, told by MkDocs defaults.py    what Material gets to know                proof.py       every link we
hand out leads somewhere panel/         what editors see while writing, in `mkdocs serve` alone build.py
`mkdocs build`, and published.txt         assets/        styles, and JavaScript modules
"""
