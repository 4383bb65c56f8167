"""The help site: values in, HTML out. `plugin` is told by MkDocs what happens; `mkdocs` knows its
values as well, and nothing else does. `plain` builds the site without it.

plugin         MkDocs' events, a few lines each     library        the sources, as the site needs them
mkdocs         what else knows MkDocs' values
dressing       what stands around a page's words    home           the first page, and pages of topics
articles       what we add to articles              pages          pages we make: videos, topics
topics         folders with their questions         related        which articles belong together
relations      an article's videos, and back        cards          a video as a card
poster         a picture for a video, drawn by us   transcript     cues into paragraphs
contact        the way to a human                   notfound       the page for addresses that are gone
moved          and what leads on from them          heads          a page -> facts about it
metadata       those facts for search engines       pictures       the picture a link brings along
feeds          llms.txt, RSS                        addresses      where things are on the site
blocks         HTML as the blocks it is made of     rendering      templates, and the escaping
search_shelf   a language, as the ranking wants it  search_export  that as files for the browser
search_meaning  what it knows of meaning            search_vectors  the encoder's vectors for that
shipped        those files, read again              as_site        what the page's search finds, in Python
search_start   what the page tells its search       extras         files that no page waits for
compiled       the theme's templates, compiled      build          what is noted of a built site
swap           a site replaced in two renames       inert          links that would run lead nowhere
legal          privacy notice and imprint           composed       HTML for any width, and for paper
plain          the site without MkDocs             shipped_assets  the style sheet and the scripts
shown          a page, to what stands around it    sitemap        for search engines
policy         what a browser may run: csp.txt
parts          long topics on several pages         squeezing      less blank space around a page's words
urgent         lines for emergencies                calls          telephone numbers as links
danger         whom people in danger can call
crumbs         the way down to a page              reach          skip links, names for menus
panel          what editors see while they write    assets/        styles, and JavaScript modules
"""
