"""Webhooks: other systems' bots that know when to stop.

entrance     the route of all webhooks                 gates        who may send, systems and secrets
signatures   whether a system signed what it sends     working      deliveries, worked on once each
asking       what the desk says and a bot does         deciding     what becomes of a message, in one place
talks        what a system says of a conversation      saying       what a bot writes
chatwoot, zammad                                       the systems
"""
