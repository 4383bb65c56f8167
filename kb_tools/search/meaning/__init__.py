"""From texts to vectors: texts that mean the same lie near each other, whatever their words.

encoder     what an encoder is, and the one that the settings name
use         the packaged one                   use_tables  its tables, unpacked once and mapped into memory
one_thread  BLAS held to one thread

Everything but `encoder` needs numpy, and is imported where the first vector is wanted.
"""
