"""From a customer's message to a reply an agent can send.

guard     personal data in a message             route      what may be answered in public
channels  how long a text is, by each channel    links      what X takes for a link
sentences where a text may be cut                reply      building blocks to a text that fits
desk      message in, answer out
"""
