"""The words by which people's names are found in English messages. Written for this program."""

from __future__ import annotations

from kb_tools.languages.people import People, words

PEOPLE = People(
    titles=words("mr mrs mister dr prof professor doctor"),
    odd_titles=words("Ms Mx Miss"),
    determiners=words("my your his her our their the a"),
    greetings=words("hi hey hello dear"),
    greeting_starts=words("good"),
    greeting_ends=words("morning afternoon evening day"),
    sign_offs=words("regards wishes greetings sincerely xoxo"),
    signs_as=words("from"),
    thanks=words("thanks thx thankyou cheers ty tia you"),
    called=words("name names surname holder speaking"),
    is_=words("is was of"),
    introduces=("i'm", "i’m", "it's", "it’s", "i am", "this is", "call me", "it is"),
    introduces_surely=("i'm", "i’m", "i am", "this is"),
    kin=words("""
        partner husband wife son daughter mother mum mom father dad brother sister uncle aunt grandson
        granddaughter nephew niece friend boyfriend girlfriend colleague boss advisor adviser fiancé
        fiancée agent
    """),
    particles=words("van de da di la le el bin ibn al mac mc"),
    places_follow=words("in near at to the a between around outside via this that your our every no"),
    endings=words("tion ment ments ness ities ity bank"),
    not_names=words("""
        team bank support service community twitter everyone everybody all guys folks there people both
        question help monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december wrong changed different spelled
        spelt misspelled incorrect missing customer client new old euro dollar germany england english
        german british again yes no ok okay for very so much nothing lot lots dear sir madam dude mate
        mates buddy bro love god jesus best warm many advance nope anyway though
    """),
    first_names=words("""
        adam alan albert alex alexander alexandra alfred alice amy andrea andrew angela anna anne arthur
        barbara ben benjamin benny bob brian carl caroline charles charlie chris christian christina
        christine christopher claire craig dan daniel dave david deborah denise dennis diana dominic
        dorothea eddie edgar edith edward elizabeth ella ellen emily emma eva evelyn fiona fred gareth
        gary george gerald gordon graham greg gregor harriet harry heather helen helena henry herbert
        hugo ian ida irene isabel jacob james jane janet jason jean jeff jennifer jenny jeremy jessica
        jill jim jimmy joan joanna joanne joe joel john johnny jonathan joseph josephine joshua judith
        julia julian julie karen karin kate katherine kathleen kathy katie keith kelly ken kevin laura
        lauren leah leonard lewis liam linda lisa louis louise lucas lucy margaret maria marie marion
        martha martin mary matthew maurice megan melanie melissa michael michelle mike monica nancy
        natalie nathan neil nicholas nick nicola nicole nigel noah noel oliver olivia oscar pamela
        patricia patrick paul paula peggy peter phil philip phoebe rachel ralph rebecca richard robert
        roger ronald ross rupert ruth ryan sally samantha samuel sandra sarah sean sharon sheila simon
        sophia sophie stacey stella stephanie stephen steve steven stuart susan teresa terry tessa
        theresa thomas tim tina tom tony tracy trevor valerie vanessa vincent vivian wendy william
        yvonne zoe
    """),
    ambiguous=words("""
        mark will may rose bill rob pat frank grace hope joy art drew chase chip penny dawn eve ivy lily
        ruby jade iris jo al ray guy dean rich victor victoria charlotte florence jordan georgia sydney
        mercedes alexis sam jack max sue kelly ross gordon craig stuart kim kay can ted ken lewis robin
    """),
)
