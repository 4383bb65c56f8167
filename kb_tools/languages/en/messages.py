"""What stands around what an English message asks."""

from __future__ import annotations

from kb_tools.languages.messages import Messages

MESSAGES = Messages(
    greetings=r"hello|hi|hey|good\s(?:morning|afternoon|evening|day)|dear",
    greeted=r"team|all|there|everyone|guys|folks|support|service\S*|mr|mrs|ms|sir|madam|or",
    thanks=r"thanks|thank\syou|thx|cheers|(?:kind|best)?\s?regards",
    before_thanks=r"many|best|kind",
    after_thanks=r"a\slot|in|advance|so|much|you|for|your|help",
    labels=r"iban|account|acct|number|tel|phone|\w*mail|card|order|customer|tan|pin|\w*-id",
)
