"""What replies say in English, which has one form of address."""

from __future__ import annotations

from kb_tools.languages.desk import Blocks, Desk

YOU: Blocks = {
    "greeting": ("Hello,", "Hi there,"),
    "greeting_named": ("Hello {name},", "Hi {name},"),
    "empathy": ("thanks for your message.", "thanks for asking.", "happy to help."),
    "answer": ("{answer} More: {link}", "{answer} Read on here: {link}", "{answer} All the details: {link}"),
    "pointer": ("Here is the answer: {link}", "This page has the answer: {link}"),
    "video": (
        "Our video shows you from {moment}, “{title}”: {link}",
        "See “{title}” at {moment} in our video: {link}",
    ),
    "video_whole": ("Our video “{title}” shows you how: {link}", "See our video “{title}”: {link}"),
    "delete": ("Please delete your message: it shows personal data.", "Please delete your message."),
    "private": ("Please send us a private message so we can help.",),
    "private_link": (
        "To keep your details between us, please message us here: {link}",
        "Please message us privately: {link}",
    ),
    "phone": ("This is best settled on the phone: {contact}",),
    "escalate": ("We have passed your message on to the colleagues in charge.",),
    "closing": ("Anything else? Just ask.", "Just reply if anything is unclear."),
    "no_answer": ("We could not find an answer to that on our help pages.",),
    "hotline": ("Please call our emergency line at once: {contact}.",),
    "steps": ("All further steps: {link}", "What to do next: {link}"),
    "condolence": ("we are very sorry for your loss.",),
    "sorry": ("we are sorry about this.", "this should not have happened, and we are sorry."),
    "fraud_warning": (
        "This may be a scam. Please hand over no codes, no card and no money, and ask us first: {contact}",
        "This may be a scam. Please hand over no codes, no card and no money.",
    ),
    "calm": (
        "We can tell that you are not happy with us. Let us know what happened and we will gladly help.",
    ),
    "crisis": (
        "You are not alone. Please talk to somebody now: {helpline}. In immediate danger, call {emergency}.",
        "You are not alone. Please talk to somebody now. Help is there day and night on {emergency}.",
    ),
    "crisis_other": (
        "Thank you for looking out for them. If anybody is in danger, please call {emergency} now. "
        "Advice, for you as well: {helpline}.",
        "Thank you for looking out for them. If anybody is in danger, please call {emergency} now.",
    ),
    "danger": ("Please get to safety and call {emergency} now.",),
    "thanks": (
        "You are welcome!",
        "So glad to hear it!",
    ),
    "follow_up": ("How can we help? Please tell us again what this is about.",),
    "human": ("You can reach us directly here: {contact}",),
    "greeting_serious": ("Hello,",),
    "greeting_named_serious": ("Hello {name},",),
    "closing_serious": ("We are here for you.",),
    "worry": ("we understand that this is worrying.",),
}
DESK = Desk(
    formal=YOU,
    familiar=YOU,
    exclamation="!",
    bot="I am a bot. For a person, just write “a human, please”.",
)
