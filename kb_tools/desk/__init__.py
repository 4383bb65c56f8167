"""From a customer's message to a reply an agent can send.

session          an open desk, for any number of messages
answering        message in, answer out            answers          what the desk says, as values
asked            what a message asks, and the hits  questions       the questions of one message
thread           what was said before a message    suggesting       hits to suggestions with replies
lookups          what is looked up for it, by whichever process
guard            personal data in a message        personal_data    what it looks like: the guard's table
detector         the form of a row of it
personal_accounts, personal_addresses, personal_logins, personal_secrets  parts of it
patterns         the number forms in it            numbers          the checks that numbers pass
spelling         a message without disguises       spoken           numbers in words
written_email    addresses such as max (at) gmx punkt de
kinds            what a message is               route            who answers what, and why
summary          does a summary answer anything?   feelings       does somebody write in fear, in anger?
passage          which words and place of an article are meant
voice            building blocks for one message   cores            what a reply may say before its link
reply            all of that to a text that fits a channel
channels         how long a text is on each        links, mentions  what X takes for a link, for @name
sentences        where a text may be cut           proof            what is proved before it is offered
inbox            others' exports -> messages       triage           a row for each, and a summary
preview          what would be drafted of them    unfinished       the rows that were drafted so far
check_replies    what is wrong with replies, for `kb check`
clipboard        copies a reply, and takes a message
"""
