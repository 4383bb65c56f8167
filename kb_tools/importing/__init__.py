"""`kb import`: an existing FAQ, brought in as articles (the extra `import`).

drafts     what any export comes down to            forms      which export a file is
rows       CSV                                      page       one HTML page
zendesk, freshdesk, zammad: their JSON              exported   what the three have in common
tree       HTML of others, however broken -> a tree
tidy       the tree -> only what an article may have, and what an editor should look at
elsewhere  links, images and embedded things in it: what they become, and what is told
markdown   tidy HTML -> Markdown (markdownify)      places     where each article goes
bring      all of it in order, written, and told
"""
