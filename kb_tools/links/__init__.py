"""The addresses we hand out: what they are, and whether they answer.

addresses     where a video is watched, whose a host is
running       addresses that a browser would not open but run
built_site    proof: page, anchor and second are there
page_anchors  what a built page has
online        whether a server answers for an address
calling       JSON there, JSON back
"""
