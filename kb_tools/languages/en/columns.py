"""What the columns of English tables are called, and what people write into them."""

from __future__ import annotations

from kb_tools.languages.columns import Columns

COLUMNS = Columns(
    text=("text", "full_text", "message", "tweet", "body", "content", "comment", "post", "question"),
    id=("id", "id_str", "tweet_id", "message_id", "number", "ticket"),
    lang=("lang", "language", "locale"),
    name=("name", "author", "user", "username", "screen_name", "handle", "from", "sender", "customer"),
    thread=("thread", "thread_id", "conversation", "conversation_id"),
    title=("question", "title", "subject", "q"),
    html=("answer", "body", "text", "content", "description", "a"),
    category=("category", "topic", "section", "folder"),
    tags=("tags", "labels", "keywords"),
    summary=("summary",),
    sent=("sent",),
    yes=("yes", "y", "true", "ok", "sent"),
    no=("no", "n", "false"),
)
