window.YTD.direct_messages.part0 = [
  {"dmConversation" : {"conversationId" : "1-99", "messages" : [
    {"messageCreate" : {"recipientId" : "99", "reactions" : [], "urls" : [], "text" : "Frage: und was kostet das?", "mediaUrls" : [], "senderId" : "1", "id" : "13", "createdAt" : "2026-11-02T10:20:00.000Z", "editHistory" : []}},
    {"reactionCreate" : {"senderId" : "1", "reactionKey" : "like", "eventId" : "14", "createdAt" : "2026-11-02T10:15:00.000Z"}},
    {"messageCreate" : {"recipientId" : "1", "reactions" : [], "urls" : [], "text" : "Wir schicken eine neue Karte.", "mediaUrls" : [], "senderId" : "99", "id" : "12", "createdAt" : "2026-11-02T10:10:00.000Z"}},
    {"messageCreate" : {"recipientId" : "99", "reactions" : [], "urls" : [], "text" : "Vorher: meine Karte ist kaputt", "mediaUrls" : [], "senderId" : "1", "id" : "11", "createdAt" : "2026-11-02T10:00:00.000Z"}}]}},
  {"dmConversation" : {"conversationId" : "2-99", "messages" : [
    {"messageCreate" : {"recipientId" : "99", "text" : "Frage: wie sperre ich meine Karte?", "senderId" : "2", "id" : "22", "createdAt" : "2026-11-02T12:10:00.000Z"}},
    {"messageCreate" : {"recipientId" : "2", "text" : "Wir sind jetzt auch hier erreichbar.", "senderId" : "99", "id" : "21", "createdAt" : "2026-11-02T12:00:00.000Z"}}]}}
]
