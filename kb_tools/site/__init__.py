"""The help site: values in, HTML out; `plugin` alone knows MkDocs.

plugin.py      MkDocs' events, a few lines each          library.py     the sources, as the site needs them
pages.py       pages we make: videos and their list      articles.py    what we add to the pages editors write
cards.py       a video as a card                         poster.py      a picture for a video, drawn by us
relations.py   which video belongs to which article      transcript.py  cues into paragraphs
addresses.py   where things are on the site              rendering.py   templates, and the escaping
words.py       what the site says, per language          proof.py       every link we hand out leads somewhere
"""
