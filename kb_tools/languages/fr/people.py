"""The words by which people's names are found in French messages. Written for this program."""

from __future__ import annotations

from kb_tools.languages.people import People, words

PEOPLE = People(
    titles=words("monsieur madame mademoiselle mme mlle docteur maître"),
    odd_titles=words("M. Me"),
    determiners=words("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs le la les un une"),
    greetings=words("bonjour bonsoir salut coucou cher chère chers chères"),
    greeting_starts=words("bonne bon"),
    greeting_ends=words("journée soirée matinée"),
    sign_offs=words("cordialement cdlt cdt salutations amicalement sincèrement respectueusement bises"),
    signs_as=words("votre"),
    thanks=words("merci remerciements"),
    called=words("nom prénom m'appelle m’appelle appelle nommé nommée titulaire"),
    called_surely=words("m'appelle m’appelle"),
    is_=words("est était de"),
    introduces=("je suis", "c'est", "c’est"),
    introduces_surely=("je suis",),
    kin=words("""
        mari femme épouse époux fille fils mère maman père papa frère sœur soeur grand-mère grand-père
        oncle tante neveu nièce cousin cousine ami amie copain copine compagnon compagne conjoint
        conjointe collègue patron patronne conseiller conseillère
    """),
    particles=words("de du des la le"),
    places_follow=words("""
        à au aux en dans chez près du de des le la les un une ce cette ces vers rue avenue place boulevard
        gare agence entre depuis notre votre nos vos chaque aucun aucune
    """),
    endings=words("tion tions ment ments isme ité ités banque carte"),
    not_names=words("""
        équipe banque service client cliente clients conseiller merci bonjour bonsoir salut madame
        monsieur messieurs mesdames tous toutes tout toute lundi mardi mercredi jeudi vendredi samedi
        dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre faux
        changé erreur oui non france belgique suisse luxembourg français française anglais allemand euro
        euros problème question aide urgent encore hier demain maintenant toujours jamais désolé désolée
        beaucoup avance dieu personne quelqu'un
    """),
    first_names=words("""
        adèle adrien agathe agnès alain alexandre alexis alice aline amandine amélie anaïs andré andrée
        angélique anne annick antoine antoinette armelle arnaud arthur audrey aurélie aurélien baptiste
        bastien béatrice bénédicte benoît bernadette bernard bertrand brigitte bruno camille carole
        caroline catherine cécile céline chantal charlène charles chloé christelle christian christiane
        christine christophe claire claude claudine clément clémence colette corinne cyril damien daniel
        danielle david delphine denis denise didier dominique édith édouard éléonore élisabeth élise
        élodie émilie emma emmanuel emmanuelle enzo éric estelle étienne eugénie évelyne fabien fabienne
        fabrice fanny florent francine franck françois françoise frédéric frédérique gabriel gaëlle gaëtan
        geneviève georges gérald gérard germaine ghislaine gilbert gilles ginette grégory guillaume
        gustave guy hélène henri hervé hugo huguette inès isabelle jacqueline jacques jean jeanne jeannine
        jérémy jérôme joël joëlle joseph josette josiane julien julie juliette justine karine laetitia
        laure laurence laurent léa léo léon léonie liliane lionel loïc louis louise luc lucas lucie lucien
        lucienne ludovic lydie madeleine manon marc marcel marguerite marie marielle marion marlène
        martine mathieu mathilde matthieu maxime mélanie michel michèle micheline mireille monique muriel
        myriam nadège nadine nathalie nicolas nicole noémie océane odette odile olivier pascal pascale
        patrice patricia patrick paul paulette pauline philippe pierre quentin rachel raphaël raymond
        raymonde régine régis rémi rémy renaud rené renée richard robert roger roland romain sabine
        sandrine sébastien séverine simone solange sophie stéphane stéphanie suzanne sylvain sylvaine
        sylvie théo thérèse thibault thierry thomas valentin valérie véronique vincent virginie viviane
        xavier yann yannick yves yvette yvonne zoé
    """),
    ambiguous=words(
        "rose blanche aimé aimée victoire constance prudence marine lou fleur prune florence victor"
    ),
)
