"""Assistants that people already use, by the Model Context Protocol (the extra `mcp`): they search, suggest
and read, and change nothing.

tools       the table of what they may ask, and how small the answers are
protocol    the same as the protocol has it (the only file that knows its SDK)
over_http   the route /mcp of a server
"""
