"""How good and how fast, measured beside what people would use instead. Not part of the wheel; nothing here
is a test.

    python -m benchmarks.quality      right answers, honest silence, sturdiness, on real question sets
    python -m benchmarks.speed        cold start, warm searches, indexing, memory, size
    python -m benchmarks.learning     hit rates as `kb learn` goes on, a hundred messages at a time
    python -m benchmarks.gaps         missing articles as themes, a wave first, a million messages
    python -m benchmarks.report       `kb report` over a million messages
    python -m benchmarks.against COMMIT   indexing, checking, asking: this code beside another commit's
    python -m benchmarks.check        `kb check` on 1,000 articles: first, again, one changed
    python -m benchmarks.site         building, serving, the search box and Lighthouse beside plain Material
    python -m benchmarks.large_index  asking an index of 50,000 made passages, or 500,000
    python -m benchmarks.cluster      what a message costs server, primary and replicas, at 1, 2 and 4 workers
    python -m benchmarks.postgresql   an index in tables beside the same in files: answers, and what they cost
    python -m benchmarks.forward_table   what a forward table beside their postings would cost
    python -m benchmarks.following    one article changed: seconds until three servers answer with it
    python -m benchmarks.large_site   a site of thousands of articles beside plain Material
    python -m benchmarks.bots         what a bot would say to customers, by its threshold
    python -m benchmarks.answers      threads, two questions, sentences and links that answer what was asked
    python -m benchmarks.window       from a paste into `kb desk` to the answer on the screen

sets              question sets -> documents, queries, folds     ranking      the table of hit rates
knowledge_bases   documents -> a folder that the real `kb` indexes   confidence   off topic, not written yet,
reliability peers             the same documents in other search engines      robustness   messages as they
get mangled tables            figures -> text                                 pages        real pages, and as
many made-up ones as wanted programs          running a program: seconds, memory              cold, warm,
building   what speed is measured on
"""
