"""`kb doctor`: is everything there that answers need, and what is to be done where it is not.

finding     what was found, part by part     answers     settings, index and encoder
machine     clock and disk                store       what is remembered
webhooks    their secrets             published   generations of the store
"""
