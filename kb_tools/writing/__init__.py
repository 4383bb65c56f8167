"""`kb new`: an article or a video begun in its right place; `kb init`: a small knowledge base.

article, video  what is begun            names    files, folders and ids
front           front matter as text     starter  what `kb init` writes
"""
