"""What this program remembers of its work, in one database: `state` opens it, and each table has a file.

state        the tables of a knowledge base, opened where its settings say
database     what the tables ask of a database
sqlite       a file below `.kb/`, the only one here that knows SQLite
postgresql   a PostgreSQL database; with reading, servers and connecting the only ones here that know psycopg
reading      which of several servers is read where nothing is written, and the store as that one has it
servers      which of several servers is written to, and whether it is away
connecting   a connection to one of them: address, patience, tables
reasons      why one does not answer, in our words
soundness    whether such a file is as it was written
schema       the tables, made and brought up to date; how a time stands in them
usage        what was asked, offered and chosen
tokens       whom `kb serve` lets in: names of people and integrations
sessions     who of them has signed in, in a browser
approvals    drafts that wait for a second person
deliveries   what other systems have sent: ids alone
triage       messages of an inbox that any server may look up
generations  what `kb index` has published, in parts, each once
moving       everything, from one database into another
"""
