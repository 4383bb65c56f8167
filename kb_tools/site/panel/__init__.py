"""What an editor sees while writing, in `mkdocs serve` alone: a small panel on the page that says what is
known of it.

serve      answers the browser: a script tag on each page on its way out, and what the panel asks for
current    the knowledge base as it is on disk at this moment
subject    which article or video a page shows      facts      what is known of it (pure)
sections   those facts as the panel shows them

The panel itself is panel.js and panel.css. Nothing of it is among the site's files: a built site cannot
contain it.
"""
