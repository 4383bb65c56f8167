"""Who gives mail addresses to everybody: such a domain is never a company's own."""

from __future__ import annotations

FREEMAIL = frozenset(
    """
    aim.com aol.com aol.de aon.at arcor.de bbox.fr bigpond.com bluemail.ch bluewin.ch btinternet.com
    chello.at comcast.net cox.net email.de emailn.de fastmail.com fastmail.fm free.fr freenet.de
    gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.li gmx.net googlemail.com hey.com hispeed.ch
    hotmail.at hotmail.ch hotmail.co.uk hotmail.com hotmail.de hotmail.fr icloud.com inbox.com inode.at
    kabelbw.de kabelmail.de laposte.net live.at live.co.uk live.com live.de live.fr mac.com mail.com
    mail.de mail.ru mailbox.org mailfence.com me.com msn.com neuf.fr numericable.fr o2online.de
    online.de orange.fr outlook.at outlook.com outlook.de outlook.fr pm.me posteo.at posteo.ch posteo.de
    posteo.net proton.me protonmail.ch protonmail.com rocketmail.com runbox.com sbcglobal.net sfr.fr
    sky.com sunrise.ch swissonline.ch t-online.de talktalk.net tuta.com tuta.io tutanota.com tutanota.de
    unitybox.de verizon.net virgin.net virginmedia.com vodafone.de vodafonemail.de wanadoo.fr web.de
    yahoo.at yahoo.co.uk yahoo.com yahoo.de yahoo.fr yandex.com ymail.com zoho.com zohomail.eu
    """.split()  # noqa: SIM905 - a hundred domains read better without quotes
)
PROVIDERS = frozenset(
    """
    bluewin freenet gmail gmx googlemail hotmail icloud laposte outlook posteo protonmail t-online
    tutanota wanadoo web yahoo
    """.split()  # noqa: SIM905
)
"""What people call the largest of them, as if it were a domain."""
