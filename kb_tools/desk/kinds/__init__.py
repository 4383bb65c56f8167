"""What a message is: kinds such as a thanks, a press inquiry or a person in danger, told by words and by
examples.

built_in  the kinds that every service channel meets   own       a company's: `routing:` and kinds.yaml
examples  the wordings of each kind                    phrases   does a message have a phrase?
table     their vectors, and what is fitted to them    fitting   the formulas of that
scores    what a message is by meaning                 judging   by words and by meaning
wordings  the lines of the languages' files            trying    kinds tried on messages
"""
