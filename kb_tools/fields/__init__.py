"""YAML as editors write it: nodes that know their line, and typed values from them.

nodes        YAML -> values with the line they stand on
readers      nodes -> typed values, one field at a time
yaml_faults  what is wrong with a text that is no YAML, in an editor's words
"""
