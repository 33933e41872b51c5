"""New words in an .ftl file: in their place, and nothing else moves."""

from nightlight.tools.translate.ftl_edit import DRAFT, edited
from nightlight.tools.translate.po_units import pattern_of

ENGLISH = """# status: draft

### About

# First.
one = One
    .a = A
    .b = B

## Part

two = Two

# Third.
three = Three
"""


def put(text, **texts):
    return edited(text, ENGLISH, {key.replace("_", "."): pattern_of(value) for key, value in texts.items()})


def test_a_message_that_is_there_changes_and_every_other_line_stays():
    ours = "### Kept\none   =   Un\n\n\ntwo =\n  Deux\n\n# Mine.\nlast = Fin\n"
    assert (
        put(ours, two="Deux fois") == "### Kept\none   =   Un\n\n\ntwo = Deux fois\n\n# Mine.\nlast = Fin\n"
    )


def test_a_new_message_stands_where_english_has_it_with_its_remark():
    ours = "one = Un\n    .a = A\n\nthree = Trois\n"
    assert put(ours, two="Deux") == "one = Un\n    .a = A\n\ntwo = Deux\n\nthree = Trois\n"
    assert put("two = Deux\n", three="Trois") == "two = Deux\n\n# Third.\nthree = Trois\n"


def test_a_new_answer_stands_in_the_order_of_english():
    assert (
        put("one = Un\n    .b = B\n    .mine = M\n", one_a="A")
        == "one = Un\n    .a = A\n    .b = B\n    .mine = M\n"
    )


def test_a_first_message_stands_below_the_head():
    both = put(DRAFT, three="Trois", one_b="B")
    assert both == f"{DRAFT}\n# First.\none =\n    .b = B\n\n# Third.\nthree = Trois\n"
    ours = "### Head\n\nthree = Trois\n"
    assert put(ours, one="Un") == "### Head\n\n# First.\none = Un\n\nthree = Trois\n"
    assert put("three = Trois\n", one="Un") == "# First.\none = Un\n\nthree = Trois\n"
