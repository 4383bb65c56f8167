"""What was asked, what carries the load, what is missing and what is out of date, as one page: `kb report`.

period      the days a report looks at            catalogue   ids -> articles and videos, and their topics
counts      how messages ended                    tallies     the store's sums -> by day, topic, language,
article compare     more, fewer, or chance                freshness   whose reviews are due, and what they
carry gaps        themes, as the report shows them      monday      what to do first, derived from all of
these figures     everything a report says, as values   collect     those figures, of a knowledge base
charts      bars as SVG                           page        figures -> one HTML page;
as_json: for programs
"""
