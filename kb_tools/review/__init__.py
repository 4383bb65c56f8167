"""The second pair of eyes of `kb check`: what an editor should look at again, each with its place, its rule
and what to do. The rules' names and severities stand in settings/rules.py.

review         every problem there is             whole        the folder, page by page, then together
article        what one article shows by itself   pages        an article as the rules see it
sources        what `kb build` asks: reading and replies alone

article_rules  images, address, sentences         summaries    the short answer
readability    sentences too hard to follow       links        links between pages
between        dates, translations, videos        findable     does an article answer its questions?
asking         the ranking, asked for findable    history      what git knows
outside        asks the web, for `--online`       encoder      can the sentence encoder be opened?
legal          privacy notice and imprint         placeholders  what kb init left to say
urgent         lines for emergencies              featured       what home shows as asked most
options        those two in mkdocs.yml            doctor         a room: what `kb doctor` looks at
kinds          a company's own kinds of messages  ignores        `kb: ignore`, and severities as set

memory         what was found last time           reading      which files that was found in
page_reading   pages from their files, with what to remember
markdown_text  Markdown and its HTML, as rules look at them
"""
