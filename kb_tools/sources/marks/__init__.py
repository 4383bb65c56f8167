"""Marks that other systems' templates left in Markdown: Liquid, Hugo's shortcodes, MDX, directives, wiki
links and more. Those with a plain meaning are turned into it, the rest is left out; code is never touched.

table        every mark, and what it means       meanings   what marks are turned into
translating  a page without them                 code       what is shown as it is typed
around       what marks name: files, pages, tools      said       a mark and its parts
"""
