"""YAML that people keep by hand, changed by a program: every byte that need not change stays, and what is
written is proved by the reader of the sources, or refused with what to write by hand.

front_matter   lists in articles get longer       videos_file   videos.yaml: fields, lists, new videos
changes        a change, proved or refused        ways, lists   how a field or a list may be written
places         where each value stands            yaml_text     a value as YAML
proof          what should be read                edits, files  text in place of text; files as they are
"""
