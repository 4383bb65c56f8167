#!/bin/sh
# The whole way on the sample help centre: index, check, site, proof, then five customers' messages.
set -e
kb=.venv/bin/kb

say() { printf '\n$ %s\n' "$*"; }

say kb index;  $kb index
say kb check;  $kb check
say kb build;  $kb build

ask() {
    say "kb suggest \"$1\""
    $kb suggest "$1" || test $? = 1   # 1: honestly no answer
}
ask "Wann wird die Quartalsabrechnung gebucht?"
ask "@Musterbank hey, which cash machines are free in London?"
ask "Hilfe, Portemonnaie geklaut!! wie sperre ich meine Karten 😱 #KarteVerloren"
ask "Wer gewinnt am Samstag das Derby?"
ask "Warum habt ihr von DE89 3704 0044 0532 0130 00 zweimal 49,90 abgebucht?"

printf '\nThe site is in site/. Look at it with:  .venv/bin/python -m http.server --bind 127.0.0.1 -d site 8000\nand open http://127.0.0.1:8000/\n'
