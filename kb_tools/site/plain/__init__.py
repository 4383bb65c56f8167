"""A site built without MkDocs, ProperDocs or Zensical: the proof that the help desk outlives its generator.
Same addresses and anchors, one template, no menu.

build      sources -> folder                    documents  what editors wrote -> pages, with their links
layout     a page in its template               naming     what the site is called in each language
"""
