"""By which sentence encoder texts are compared by meaning, and what its cosines are worth. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, one_of, read_part, text
from kb_tools.models import Problem
from kb_tools.settings.mkdocs_file import plugin_options
from kb_tools.text import say

ONNX = "onnx:"
"""How the name of an encoder of one's own begins; its folder follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constants:
    """What the ranking has to know of an encoder, whose cosines lie where they please.

    `(cosine - zero) * scale` is a cosine as the ranking adds it up; `steep * sum` are the log odds of a link
    for a message of ten words, and `1 / (1 + exp(there - steep * sum))` is the chance that an answer is
    there, with the best sum that words, phrasings and places reach together.
    """

    scale: float = 1.0
    zero: float = 0.0
    there: float = 9.9
    steep: float = 9.0

    def scaled(self, cosine: float) -> float:
        """A cosine as the ranking adds it up."""
        return (cosine - self.zero) * self.scale


def read_meaning(node: Node) -> str:
    """The setting `meaning`: `use`, `none`, or `onnx:` and a folder. Raises FieldError."""
    value = text(node)
    if value.startswith(ONNX) and value != ONNX:
        return value
    if value.startswith("onnx"):
        raise FieldError(say("names no folder"), say("write `onnx:` and the folder of the model behind it"))
    if value.lower() in ("off", "false", "no"):
        what = say("cannot be {value!r}", value=value)
        raise FieldError(what, say("did you mean `{name}`?", name="none"))
    return str(one_of("use", "none", "onnx:FOLDER")(node))


def _number(node: Node) -> float:
    if not isinstance(node.value, (int, float)) or isinstance(node.value, bool):
        raise FieldError(say("should be a number"), say("let `kb eval --fit` find it"))
    return float(node.value)


def read_fit(node: Node) -> Constants:
    """The setting `meaning_fit`: constants as `kb eval --fit` finds them. Raises FieldError."""
    names = tuple(Constants.__dataclass_fields__)
    values = read_part(node, dict.fromkeys(names, _number), of="meaning_fit")
    if lost := [name for name in names if name not in values]:
        raise FieldError(say("lacks {names}", names=", ".join(lost)), say("let `kb eval --fit` find it"))
    return Constants(**values)


def meaning_problems(meaning: str, fit: Constants | None, node: Node, file: str) -> tuple[Problem, ...]:
    """What to know of these settings, given their file as a node and its name: what is lost without an
    encoder, and that an encoder of one's own needs its constants.
    """
    own = plugin_options(node, "kb")
    line = here.line if own and (here := own.get("meaning")) else 0
    if meaning == "none":
        what = say("without a sentence encoder only words that a message shares with an answer find it")
        fix = say("leave `meaning` out, or switch this hint off: `check: {{words-alone: off}}`")
        return (Problem(file=file, line=line, what=what, fix=fix, rule="words-alone", severity="warning"),)
    if meaning.startswith(ONNX) and fit is None:
        what = say("`meaning_fit` is missing: what is a cosine of this sentence encoder worth?")
        fix = say("let `kb eval --fit` find it")
        return (Problem(file=file, line=line, what=what, fix=fix, rule="meaning"),)
    return ()
