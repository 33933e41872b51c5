"""How a message can be said: what it names, where its wording depends on something, every way it reads."""

from dataclasses import dataclass

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor


@dataclass(frozen=True, slots=True)
class Choice:
    """A place where the wording depends on a variable: the names of the wordings, and the default one."""

    variable: str
    names: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One way a message is said to one asker: the text, … for what is filled in, and what that is."""

    text: str = ""
    variables: frozenset[str] = frozenset()
    references: tuple[str, ...] = ()

    def __add__(self, other: "Wording") -> "Wording":
        """Both, one after the other."""
        return Wording(
            self.text + other.text, self.variables | other.variables, self.references + other.references
        )


class Found(Visitor):
    """What a pattern names, and where its wording depends on something."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.choices: list[Choice] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Remember a `{ $variable }`."""
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        """Remember a `{ message }`."""
        self.references.add(_referred(node))

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        """Remember what chooses between wordings."""
        names = [(_key(variant), variant.default) for variant in node.variants]
        default = next((name for name, is_default in names if is_default), "")
        self.choices.append(Choice(_chooser(node), tuple(name for name, _ in names), default))
        self.generic_visit(node)


def _referred(node: ast.MessageReference) -> str:
    return node.id.name + (f".{node.attribute.name}" if node.attribute else "")


def _key(variant: ast.Variant) -> str:
    return str(variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value)


def _chooser(node: ast.SelectExpression) -> str:
    """The variable that a selector reads, also through a function; "" if it reads none."""
    selector: ast.BaseNode = node.selector
    if isinstance(selector, ast.FunctionReference) and selector.arguments.positional:
        selector = selector.arguments.positional[0]
    return selector.id.name if isinstance(selector, ast.VariableReference) else ""


def worded(pattern: ast.Pattern, asker: str) -> list[Wording]:
    """The pattern as one asker hears it, once for each way its other selectors can go."""
    said = [Wording()]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts = [Wording(element.value)]
        else:
            parts = _filled(element.expression, asker)
        said = [before + part for before in said for part in parts]
    return said


def _filled(expression: ast.BaseNode, asker: str) -> list[Wording]:
    if isinstance(expression, ast.SelectExpression):
        variants = expression.variants
        if _chooser(expression) == "asker":
            own = [variant for variant in variants if _key(variant) == asker]
            variants = own[-1:] or [variant for variant in variants if variant.default]
        return [wording for variant in variants for wording in worded(variant.value, asker)]
    if isinstance(expression, ast.StringLiteral | ast.NumberLiteral):
        return [Wording(str(expression.value))]
    if isinstance(expression, ast.MessageReference):
        return [Wording("…", references=(_referred(expression),))]
    found = Found()
    found.visit(expression)
    return [Wording("…", frozenset(found.variables))]


def spoken(pattern: ast.Pattern) -> list[str]:
    """The pattern said in full, once for each way its selectors can go; a placeable stands as …"""
    said = [""]
    for element in pattern.elements:
        parts = [element.value] if isinstance(element, ast.TextElement) else _placed(element.expression)
        said = [before + part for before in said for part in parts]
    return said


def _placed(expression: ast.BaseNode) -> list[str]:
    if isinstance(expression, ast.SelectExpression):
        return [text for variant in expression.variants for text in spoken(variant.value)]
    return [expression.value] if isinstance(expression, ast.StringLiteral) else ["…"]
