"""`kb import`: an existing FAQ, brought in as articles (the extra `import`).

formats           a file for each kind of export, and which of them a file is
exported          what the JSON of help desks has in common
drafts            what any export comes down to, and what a format is
tree              HTML of others, however broken -> a tree
tidy              the tree -> only what an article may have, and what an editor should look at
links_and_images  links, images and embedded things in it: what they become, and what is told
markdown          tidy HTML -> Markdown (markdownify)
places            where each article goes
writing_drafts    all of it in order, written
"""
