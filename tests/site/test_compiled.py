"""Templates are compiled once in a process."""

from __future__ import annotations

from jinja2 import DictLoader, Environment
from jinja2.bccache import Bucket

from kb_tools.site.compiled import Compiled, keep_compiled


def environment(text, **more):
    made = Environment(loader=DictLoader({"page": text}), autoescape=True, **more)
    keep_compiled(made)
    return made


def test_environments_with_the_same_extensions_share_what_was_compiled():
    """Others do not: what a template is compiled to depends on them."""
    one, other = environment("{{ x }}"), environment("{{ x }}")
    assert one.bytecode_cache is other.bytecode_cache
    assert environment("", extensions=["jinja2.ext.do"]).bytecode_cache is not one.bytecode_cache
    own = Compiled()
    assert environment("", bytecode_cache=own).bytecode_cache is own


def test_what_was_compiled_is_found_again_by_its_text():
    """Another text under the same name is another template."""
    cache = Compiled()
    bucket = Bucket(environment(""), "page", "one")
    bucket.code = compile("x = 1", "page", "exec")
    cache.dump_bytecode(bucket)
    again, changed = Bucket(environment(""), "page", "one"), Bucket(environment(""), "page", "two")
    for one in (again, changed):
        cache.load_bytecode(one)
    assert (again.code, changed.code) == (bucket.code, None)
    assert environment("a{{ x }}").get_template("page").render(x=1) == "a1"
    assert environment("b{{ x }}").get_template("page").render(x=1) == "b1"
