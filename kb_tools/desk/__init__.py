"""From a customer's message to a reply an agent can send.

guard      personal data in a message           personal, patterns   the table of what to find numbers
IBAN, card or telephone number?      route                who answers what, and why phrases    does a message
have a phrase?        standing_rules       the rules that hold without settings channels   how long a text is,
by each channel  links, mentions      what X takes for a link, @name, #word sentences  where a text may be cut
reply                building blocks to a text that fits proof      what is proved before it is offered  desk
message in, answer out inbox      an export, message by message        triage               a row for each,
and a summary as_json    answers for other programs           check_replies        what is wrong with replies,
for `kb check`
"""
