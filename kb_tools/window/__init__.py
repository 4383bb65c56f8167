"""`kb desk`: the desk as a window in the terminal, made with Textual (the extra `desk`).

state      what is shown, as values          lines         state -> lines of text
screens    help, editing, name, searching    app           keys and pastes -> state
rows       lines of text that scroll         message_area  where the customer's message stands
choices    what is chosen from on these screens
history    what was worked on, told to the usage store
desks      who answers: the knowledge base here    drafts    drafts that wait, as values and lines
waiting    asking for a second pair of eyes        review    being one
"""
