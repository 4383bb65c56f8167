"""What editors write, read into values and problems.

files        folders and text files             articles   Markdown -> Article
docs_folder  the files that become pages        rendering  Markdown -> HTML, as the site does it
bounded      includes that stay in the knowledge base
generator    MkDocs or ProperDocs: which builds this site
written_extensions  the settings' Markdown extensions, where neither is there
captions   WebVTT and SubRip -> cues            videos     videos.yaml -> Video
replies    replies.yaml -> building blocks      kinds      kinds.yaml -> rules
reading    all of that                          passages   rendered pages and timed videos -> passages
check      what is wrong between the sources
published  addresses that must not disappear    chapters   times in a description -> chapters
unclosed   brackets that nothing closes, written as text
timed_lines  lines with a time, and its title   front_matter  the head of an article; drafts
atomic     files replaced in one step           seals      files that tell whether they are whole
in_order   work shared by several processes   processes  one of them
editing    what editors wrote, changed by a program: every other byte kept
marks      what other systems' templates left in Markdown
page_places  where a page stands, and in which language
"""
