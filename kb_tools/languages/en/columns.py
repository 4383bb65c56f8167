"""What the columns of English tables are called, and what people write into them."""

from __future__ import annotations

from kb_tools.languages.columns import Columns

COLUMNS = Columns(
    text=(
        "text", "full_text", "message", "tweet", "body", "content", "comment", "post", "question",
        "message_text", "comment_text", "message_body",
    ),
    id=("id", "id_str", "tweet_id", "message_id", "number", "ticket"),
    lang=("lang", "language", "locale"),
    name=(
        "name", "display_name", "author", "user", "from", "sender", "customer", "author_name", "sender_name",
    ),
    handle=("handle", "screen_name", "username", "user_name", "acct", "author_username"),
    author=("author_id", "sender_id", "user_id", "from_id", "customer_id", "contact_id"),
    thread=("thread", "thread_id", "conversation", "conversation_id", "ticket_id", "case_id", "chat_id"),
    reply_to=(
        "in_reply_to", "in_reply_to_id", "in_reply_to_status_id", "reply_to_id",
        "reply_to_message_id", "parent_id",
    ),
    at=(
        "created_at", "created", "created_time", "date", "timestamp", "time", "datetime", "sent_at",
        "published_at", "received_at",
    ),
    incoming=("incoming", "inbound", "is_incoming", "from_customer"),
    internal=("internal", "is_internal", "internal_note", "private_note"),
    direction=(
        "direction", "message_type", "sender_type", "author_type", "from_type", "sender_role", "author_role",
        "role", "type", "author", "sender", "from", "sent_by",
    ),
    ours=(
        "outgoing", "outbound", "out", "sent", "agent", "admin", "administrator", "staff", "operator",
        "employee", "bot", "agent_bot", "company", "support", "support agent", "us", "team", "template",
        "system", "teammate", "assistant",
    ),
    notes=("note", "internal", "internal note", "private note", "activity", "service"),
    theirs=(
        "incoming", "inbound", "customer", "contact", "user", "client", "end-user", "visitor", "lead", "them",
    ),
    title=("question", "title", "subject", "q"),
    html=("answer", "body", "text", "content", "description", "a"),
    category=("category", "topic", "section", "folder"),
    tags=("tags", "labels", "keywords"),
    summary=("summary",),
    sent=("sent",),
    yes=("yes", "y", "true", "ok", "sent"),
    no=("no", "n", "false"),
)  # fmt: skip
