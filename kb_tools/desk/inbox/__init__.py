"""Other systems' exports of messages -> messages, each with its thread and who wrote it.

reading      an export, message by message       message     what a message of an export is
forms        which form a file has               encodings   in which encoding a text file is
table        CSV -> rows                         documents   JSON, JSON lines, JavaScript -> values
finding      values -> the messages in them      systems     the table of systems
shapes       how a system writes a message
columns      fields found by their usual names   paths       a value within nested ones
whose        who wrote a message: a customer, ourselves, nobody for customers
wording      HTML, entities, mojibake -> text    moments     when a message was written
turns        gathers messages in a temporary SQLite file, and tells which of a thread is to be answered
"""
