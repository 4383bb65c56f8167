"""Find the answer for a customer's message in a folder of Markdown and YouTube explainers.

    docs/*.md   --+                                   +-> site/    help site
    (customers) videos.yaml --+-> sources/ -> [Article, Video] ---+-> search/  index -> [Hit] -> desk/ ->
    usage/ (agents) replies.yaml -+   (editors)                       +-> review/  [Problem]             |
    YouTube -> youtube/ -> videos.yaml                    learning/ gaps/ report/  <-----+           (editors,
    operators)

The rooms, and what may be touched in each:

cli/          the command `kb`: options and a few lines a command, one module for those that belong together
terminal.py   what people read in the terminal                 clipboard.py   to and from the clipboard
models.py     the values the rooms hand to each other          errors.py      what can go wrong fields.py
YAML with line numbers -> typed values           config.py      the settings; mkdocs_file, contact, routing,
rules: parts addresses.py  where a video is watched                         reach.py       whether a link
answers sources/      what editors write, read into values and problems, and edited without touching anything
else youtube/      the only room that talks to YouTube search/       words, likeness, index (the only file
that knows Whoosh), rank, find, evaluate, linking desk/         guard (personal data), route, reply (that fits
a channel), proof, triage review/       `kb check`: a second pair of eyes, that remembers what it has read
usage/        what was asked and chosen, without personal data: store (the only file that knows SQLite), keep,
record learning/     `kb learn`: customers' words -> `questions`       gaps/          `kb gaps`: what nobody
answered, as themes; waves writing/      `kb new`: articles and videos begun               importing/     `kb
import`: an existing FAQ brought along report/       `kb report`: one page for a head of service opening.py
the knowledge base that a command works on, opened prepared.py   everything a desk needs, opened
once             window/        `kb desk` site/         the MkDocs plugin and what it puts on the pages;
panel/: what `mkdocs serve` shows editors starter/      what `kb init` writes

Imports point one way: models, errors, fields <- config <- sources <- search <- desk <- review, usage <-
learning, gaps <- writing, importing, report, site <- prepared, window <- cli.
"""

__version__ = "0.1.0"
