"""What the desk in the browser says, in the reader's language. Values that only the page knows stay as
{places}.
"""

from __future__ import annotations

from collections.abc import Mapping

from kb_tools.telling.hits import KINDS
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import say

KEYS = (
    ("e", "edit", say("Edit")),
    ("/", "search", say("Search")),
    ("t", "thread", say("Thread")),
    ("w", "kind", say("Kind")),
    ("o", "open", say("Page")),
    ("m", "write", say("Message")),
    ("q", "leave", say("Put away")),
    ("F1", "help", say("Help")),
)
"""Keys, what they do, and how the last line of the page calls it. They are those of the window of `kb desk`;
what stands in the first line of the page has its key there.
"""
ASKING_KEYS = (("r", "review", say("Second pair of eyes")),)
"""More where the server lets drafts wait for a second pair of eyes."""
HELP = (
    (say("Ctrl+V"), say("the next message, or a whole thread")),
    ("1 2 3", say("copy that reply")),
    ("Enter", say("copy the chosen one")),
    ("↑ ↓", say("choose another")),
    ("e", say("change it before copying")),
    ("v", say("say it another way")),
    ("c", say("the next channel")),
    ("l", say("the next language")),
    ("/", say("search, Enter uses a hit")),
    ("n", say("the customer's name")),
    ("t", say("the next message belongs to this thread")),
    ("w", say("say of which kind the message was")),
    ("o", say("open the page")),
    ("m", say("write a message by hand, Esc comes back")),
    ("q", say("put the message away")),
)
"""Keys, and what they are for."""
ASKING_HELP = (
    ("r", say("read what others want to send")),
    ("a", say("copy a draft that was decided on")),
)
"""More of the same, as above."""
WORDS: Mapping[str, str] = {
    "title": say("Desk"),
    "answer": say("Answer"),
    "approve": say("Approve"),
    "ask": say("Ask a colleague"),
    "ask_hint": say("Ctrl+S asks a colleague, Esc leaves it."),
    "asked": say("Asked: a colleague reads it before it is sent."),
    "asked_already": say("A colleague has been asked already."),
    "away": say("The server cannot be reached."),
    "begin": say("Paste a customer's message anywhere on this page: the answers appear at once."),
    "change_hint": say("Ctrl+S approves it as changed, Esc leaves it."),
    "close": say("Close"),
    "copied": say("Copied, {length}/{limit}.", length="{length}", limit="{limit}"),
    "copy": say("Copy"),
    "copy_it": say("The browser lets this page copy nothing: the reply is selected, press Ctrl+C."),
    "decline": say("Decline"),
    "decline_hint": say("Enter declines it with this word, Esc leaves it."),
    "did_approved": say("Approved."),
    "did_changed": say("Approved as changed."),
    "did_declined": say("Declined."),
    "edit": say("Edit"),
    "edit_hint": say("Ctrl+S copies it, Esc leaves it."),
    "enter_takes": say("Enter takes it, Esc leaves."),
    "enter_takes_marked": say("Enter takes the marked one, up and down mark another, Esc leaves."),
    "expired_today": say("Expired in the last 24 hours: {n}.", n="{n}"),
    "fails": say("does not hold"),
    "from": say("from {who}", who="{who}"),
    "help": say("Help"),
    "holds": say("holds"),
    "all_keys": say("Keys"),
    "is_approved": say("Approved by {who}", who="{who}"),
    "is_changed": say("Changed by {who}", who="{who}"),
    "is_declined": say("Declined by {who}", who="{who}"),
    "is_expired": say("Nobody has read it in time: ask again"),
    "is_waiting": say("Waits for a colleague, {n} min left", n="{n}"),
    "left": say("waits for {waits} min, {n} min left", waits="{waits}", n="{n}"),
    "leave_it": say("Leave it"),
    "message": say("Message"),
    "must_be_read": say("A colleague must read this before it is sent."),
    "name": say("Name"),
    "name_hint": say("the customer's name or @handle"),
    "no_reply": say("There is no reply {number}.", number="{number}"),
    "noted": say("Noted: this was {kind}.", kind="{kind}"),
    "no_window": say("The browser opens no window for this page: allow it, and try again."),
    "not_kept": say("The message may not be kept: read it where it came in."),
    "nothing_decided": say("Nothing was decided on yet."),
    "nothing_found": say("Nothing found."),
    "nothing_remembered": say("Nothing is remembered."),
    "nothing_to_do": say("Nothing has to be sent."),
    "nothing_waits": say("Nobody waits for a second pair of eyes."),
    "of": say("{n} of {all}", n="{n}", all="{all}"),
    "opened": say("Opened {url}", url="{url}"),
    "own": say("My drafts"),
    "own_language": say("language of the message"),
    "own_window": say("A window of its own asks for your token: look at its address before you paste it."),
    "page": say("Page"),
    "paste": say("Paste a customer's message. F1 helps."),
    "paste_next": say("Paste the next message of the thread. F1 helps."),
    "promise": say(
        "Personal data in a message is found before anything is shown, and never stored. Nothing is sent: "
        "what you copy is yours to paste."
    ),
    "put_away": say("Put away"),
    "reading_hint": say("Up and down show another."),
    "reply": say("Reply"),
    "search": say("Search"),
    "search_hint": say('words, "a phrase", tag:karte lang:de'),
    "second": say("Second pair of eyes"),
    "sign_in": say("Sign in"),
    "sign_out": say("Sign out"),
    "signed_out": say("Nobody is signed in any more."),
    "suggestions": say("Suggestions"),
    "this_was": say("this was ..."),
    "thread": say("Thread"),
    "token_hint": say("It begins with kb_ and was shown once. You stay signed in for 12 hours."),
    "to": say("to {name}", name="{name}"),
    "too_long": say("{n} too long", n="{n}"),
    "unknown": say("unknown"),
    "unwritten": say("There is no reply to choose from: press e to write one."),
    "variant": say("variant {n}", n="{n}"),
    "your_token": say("Your token"),
    "waits_long": say("A draft has waited for half of its time."),
    "was_read": say("A colleague has read it: copy"),
    "was_read_hint": say("Ctrl+S copies it, Esc leaves it."),
    "word_hint": say("a word to the author"),
    "yours": say("This draft is yours: somebody else decides."),
    "write_reply": say("Write a reply"),
    "written_for": say("How replies are written"),
    **KINDS,
}


def words_in(language: Reader) -> dict[str, str]:
    """All of them, by the names the page has for them."""
    return {name: tell(said, language) for name, said in WORDS.items()}
