"""What a knowledge base can set, read from mkdocs.yml into values and problems.

settings     all of it, read once                options      each option with its reader
mkdocs_file  what is said in MkDocs' own manner  parents      pages in whose frame the desk may stand
extensions   paths of Markdown extensions        material     what of Material a help site can use
trust        what may be done for somebody who does not trust it
words        words of ours said otherwise        rules        every rule of `kb check`, how severe it is
contact      how customers reach a human         urgent       what helps where it burns
routing      who should answer a message         helplines    whom a person in danger can call
legal        privacy and imprint                 freemail     domains that are never a company's own
approving    how long drafts wait                hooks        systems whose webhooks are answered
meaning      by which encoder texts are compared
store        where usage, tokens, drafts and the index are
base         what it is called among several     bases        several in one folder
"""
