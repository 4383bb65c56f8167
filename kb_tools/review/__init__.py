"""The second pair of eyes of `kb check`: what an editor should look at again, each with its place, its rule
and what to do.

review     `review(settings)`: every problem there is; from the last run where nothing changed, else
by `whole` article    `review_article(source, file, settings, render, today=...)`: those that one article
shows by itself pages      an article as rules see it sources    `review_sources(settings)`: those of reading
and replies alone, which `kb build` asks for article_rules, summaries, readability      rules that look at one
article; markdown_text helps them between, links, findable, history          rules that look at all of them:
dates and videos, links, the ranking (`asking`), git outside    asks the web, for `--online` ignores    `kb:
ignore rule - reason`, and the severities the settings give; the table of rules is kb_tools/rules.py memory,
reading      .kb/check.json and .kb/check-pages.json, what was found last time, and from which files formats,
sarif       for programs
"""
