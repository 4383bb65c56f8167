"""How English messages tell user names and passwords."""

from __future__ import annotations

from kb_tools.languages.guard import Label
from kb_tools.languages.logins import Logins

LOGINS = Logins(
    user=Label(
        pattern=(
            r"user\s?(?:name|id)|user(?=:)|log(?:ged|ging)?\s?in\s(?:as|with)|log-?in(?:\sname)?"
            r"|screen\sname|online\s(?:banking\s)?id"
        ),
        words="user|login|log-in|log in|screen|online",
    ),
    user_itself=Label(pattern="user", words="user"),
    login=Label(pattern=r"credentials|log-?in(?:\sdetails)?|access\sdata", words="cred|log|access"),
    password=Label(
        pattern=r"\w{0,20}p[a@4](?:ss?|\$\$)[\s-]?w(?:[o0]r|r[o0])d|passwd|passcode|pass[\s-]?phrase",
        words="pas|p@|p4s|pa$$",
    ),
    password_is=Label(
        pattern=(
            r"(?:first|middle|last|maiden)?\s?name|school|teacher|birthplace|hometown|street|team|birthday"
            r"|date\sof\sbirth|birth\syear|anniversary|nickname|favou?rite\s\w{2,15}|pet|dog|cat"
        ),
        words="name|birth|anniversary|favo|pet|dog|cat|school|teacher|hometown|street|team",
    ),
    predicates=(
        r"forgotten|forgot|wrong|expired|incorrect|invalid|locked|lost|gone|reset|change|how|what|where|when"
        r"|why|can|not|no|new|please|unknown|mandatory|nonsense|rubbish|standard|required|minimum|at\sleast"
        r"|history"
    ),
    said_of=(
        r"cannot|the|an?|my|your|this|that|it|too|so|very|now|still|always|never|only|just|also|already"
        r"|again|apparently|correct|right|fine|ok|okay|good|weak|strong|safe|secure|unsafe|old|same|being"
        r"|broken|useless|long|short|needed|on|in|at|for|to|from|of|and|or|but|out|up|down|all|any|both"
        r"|there|here|stuck|taken|stolen|hidden|case|\w{2,}(?:ed|ing|ly|ble|ful|less|n['’]t)"
    ),
    goes_on=(
        r"is|was|does|doesn['’]?t|did|didn['’]?t|isn['’]?t|not|and|but|no|won['’]?t|stopped|fails|failed|gets"
        r"|keeps|says|works|worked|anymore|since|please|when|has|for|on|in|which|so|it|can|cannot|can['’]?t"
        r"|rejected|invalid|wrong|never|will|if|because|thanks|i|as|user\w*|login|pin"
    ),
    chosen="entered|typed|used|chose|chosen|picked|set",
    enters="enter|type|typed|entered",
    purpose="for|to|of|with",
)
