"""`kb serve`: one desk for a team, its bots and its other tools, over HTTP (the extra `serve`).

serving     starts the workers, and stops them         app         a worker: one knowledge base, or several
base        a knowledge base: its routes, all beneath  bases       several, and what stands before them
routes      the table of routes                        door        who may come in, with what, how often
roles       which role may do what                     identity    who asks: by token, session or proxy
sessions    the cookie of who has signed in            hosts       the names of this machine
rates       so many requests a minute                  bodies      what was sent, read and held to its schema
answering   messages and queries -> what `kb` prints   opened      the open knowledge base of a worker
inbox       exports -> lines of drafts                 streaming   lines, sent as they are made
schemas     what may be sent                           described   what is answered
openapi     both, with the routes, as OpenAPI has it   problems    what is refused, as RFC 9457 has it
seen        who was let in lately, for a store away    metrics     what Prometheus reads
hooks       other systems' webhooks, for bots          approvals   the second pair of eyes: drafts that wait
desk        the desk in the browser                    served      what the workers are told
helping     inboxes that all servers draft together
assistants  tools for assistants (MCP)                 shelf       the desks that are open at once
following   keeping it at what was published
journal     a line of the log for each request, and the headers of each response
"""
