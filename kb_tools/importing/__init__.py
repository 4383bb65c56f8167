"""`kb import`: an existing FAQ, brought in as articles (the extra `import`).

formats           which kind of export a file is, and a file for each that `shapes` cannot hold
shapes            help desks that list whole articles: a row for each
exported          what the JSON of help desks has in common, and their marks of drafts
linked_data       schema.org's questions, in a file or in the scripts of a page
accordions        answers that open on a page
as_html           an answer as HTML, whatever it was written in
drafts            what any export comes down to, and what a format is
tree              HTML of others, however broken -> a tree
tidy              the tree -> only what an article may have, and what an editor should look at
links_and_images  links, images and embedded things in it: what they become, and what is told
images            images from a folder or an archive, placed beside their articles
markdown          tidy HTML -> Markdown (markdownify)
places            where each article goes
writing_drafts    all of it in order, written
"""
