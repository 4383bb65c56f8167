"""From texts to vectors: texts that mean the same lie near each other, whatever their words.

encoder     what an encoder is, and the one that the settings name
use         the packaged one                     use_tables  its tables, unpacked once and mapped into memory
onnx        one of one's own                     model_folder  how sentence-transformers keeps that
one_thread  BLAS held to one thread              rows        vectors as whole numbers, and their cosines
recent      the texts that were encoded last

places      which texts are compared with a message
encoding    their vectors, made once             many        many texts at a time, by two processes
kept        them on disk, beside the index       nearness    how near a message comes to all of them
fitting     what cosines are worth               senses      what messages mean, compared with each other

vocabulary  the packaged encoder's pieces of words, how frequent they are, what its first layer says of them
pieces      words cut into them                  word_map    from words to vectors where no encoder can run

Everything but `encoder` and `places` needs numpy, and is imported where the first vector is wanted.
"""
