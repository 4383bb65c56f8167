"""`kb new`: an article or a video begun in its right place.

article, video   what is begun         names   files, folders and ids
front            front matter as text
"""
