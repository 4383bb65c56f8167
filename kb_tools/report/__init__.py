"""What was asked, what carries the load, what is missing and what is out of date, as one page: `kb report`.

collect    a knowledge base -> its figures           figures    everything a report says, as values
period     the days a report looks at                catalogue  ids -> articles and videos, their topics
tallies    the store's sums -> by day, topic, ...    counts     how messages ended
compare    more, fewer, or chance                    gaps       themes, as the report shows them
freshness  whose reviews are due                     monday     what to do first, from all of these
charts     bars as SVG                               page       figures -> one HTML page
"""
