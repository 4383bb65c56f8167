"""What a bot writes: to colleagues what the desk says, to a customer its reply."""

from __future__ import annotations

from kb_tools.desk.answers import Answer
from kb_tools.desk.channels import Channel
from kb_tools.languages import Language
from kb_tools.settings.settings import Settings
from kb_tools.telling.answer import OUTCOMES, SECOND_PAIR_OF_EYES, alert_text, team_text, unanswered_text
from kb_tools.telling.hits import sure_text, title_text
from kb_tools.telling.sentences import tell
from kb_tools.telling.style import unstyled
from kb_tools.text import clean, one_line, say


def note_text(answer: Answer | None, why: str, reader: Language) -> str:
    """A note for colleagues: why it is theirs, what to do, and the suggestions with their replies. It quotes
    the message only where a question of it is unanswered.
    """
    parts = [tell(say("The bot hands over: {why}", why=why), reader)] if why else []
    if answer is None:
        return "\n\n".join(parts)
    rows = [alert_text(answer.alert, reader)] if answer.alert else []
    if answer.outcome != "answer":
        title, said = tell(OUTCOMES[answer.outcome][0], reader), one_line(tell(answer.why, reader))
        rows.append(f"{title}: {said}" if said and answer.why != why else title)
    rows += [tell(SECOND_PAIR_OF_EYES, reader)] if answer.needs_second_pair_of_eyes else []
    rows += [team_text(answer, reader)] if answer.team else []
    parts += ["\n".join(rows)] if rows else []
    for number, one in enumerate(answer.suggestions, 1):
        title = unstyled(f"{title_text(one.hit, reader)}  {sure_text(one.hit.confidence, reader)}")
        parts.append(f"{number}. {title.replace('  ', ' · ')}\n{clean(one.hit.url)}")
        parts.append(clean(one.reply.text))
    parts += [clean(answer.reply.text)] if answer.reply else []
    parts += [unanswered_text(question, reader) for question in answer.unanswered]
    return "\n\n".join(parts)


def reply_text(answer: Answer, settings: Settings) -> str:
    """What the customer reads: that it is a bot, and the first suggestion's reply."""
    return f"{_first_line(settings, answer.language)}{clean(answer.suggestions[0].reply.text)}"


def room_for_reply(channel: Channel, settings: Settings) -> int:
    """The limit of a reply that has the bot's first line above it, in the channel's units."""
    return channel.limit - max(channel.count(_first_line(settings, lang)) for lang in settings.languages)


def _first_line(settings: Settings, lang: str) -> str:
    return f"{settings.language(lang).desk.bot}\n\n"
