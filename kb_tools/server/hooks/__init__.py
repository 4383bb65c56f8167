"""Webhooks: other systems' bots that know when to stop.

signatures   whether a system signed what it sends     deciding     what becomes of a message, in one place
"""
