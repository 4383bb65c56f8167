"""German words for what the law protects most."""

from __future__ import annotations

from kb_tools.languages.special import Special

SPECIAL = Special(
    persons=r"ich|mein\w{0,2}|mir|mich|wir|unser\w{0,2}|bin|hab|habe",
    health=(
        r"blind\w{0,2}|erblindet|taub\w{0,2}|gehörlos\w{0,2}|schwerhörig\w{0,2}|sehbehindert\w{0,2}|stumm"
        r"|(?:schwer|geh|körper)?behinder\w{1,6}|querschnitt\w*|gelähmt|rollstuhl\w*|prothese|pflegegrad\w*"
        r"|pflegebedürftig\w*|krank|kranke[mnrs]?|krankheit\w*|erkrank\w*|krebs\w*|tumor\w*|chemo\w*|leukämie"
        r"|depressi\w*|burn-?out|angststörung|psychi\w*|psychose|bipolar|borderline|therapie|therapeut\w*"
        r"|demen[zt]\w*"
        r"|alzheimer|parkinson|multiple[rn]?\ssklerose|epilep\w*|diabet\w*|hiv\w*|aids|schlaganf\w*"
        r"|herzinfarkt"
        r"|herzfehler|schwanger\w*|fehlgeburt|klinik|krankenhaus|operiert|operation|reha|dialyse|asthma"
        r"|migräne"
        r"|allergi\w*|autis\w*|adhs|legasthen\w*|süchtig|suchtkrank|alkoholiker\w*|drogenabhängig"
        r"|spielsüchtig|corona(?!-warn)"
        r"|infiziert|long\scovid|stoma|amputiert|inkontinent"
    ),
    religion=(
        r"muslim\w{0,4}|moslem\w{0,2}|jude[n]?|jüdin|jüdisch\w{0,2}|christ(?:in|en)?|katholi\w*"
        r"|evangelisch\w{0,2}"
        r"|protestant\w*|orthodox\w*|buddhist\w*|hindu\w*|sikh|zeug\w{1,3}\sjehovas|atheist\w*"
        r"|aleviti?\w*|konvertiert"
        r"|kirchenaustritt|ramadan|fastenmonat|sabbat|schabbat|kosch?er|halal|scharia|imam"
        r"|meine[rn]?\s(?:religion|glauben?|kirche)"
    ),
    union=(
        r"gewerkschaft\w*|ver\.?di|ig\smetall|ig\sbce|betriebsrat|betriebsrätin|streik\w{0,3}"
        r"|parteimitglied|parteibuch"
    ),
    orientation=(
        r"schwul\w{0,2}|lesbisch\w{0,2}|lesbe|homosexuell\w{0,2}|bisexuell\w{0,2}|queer|lgbtq?\w*"
        r"|trans(?:gender|frau|mann"
        r"|sexuell|ident)\w{0,2}|nicht-?binär|non-?binär|intersexuell\w*|gleichgeschlechtlich\w*"
        r"|geouteter?|geoutet|coming-?out"
    ),
)
