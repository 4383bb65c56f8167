"""YAML as editors write it: nodes that know their line, and typed values from them."""
