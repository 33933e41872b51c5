"""Properties of what texts say about how soon to act: neither stricter nor milder than the table."""

from nightlight.content.safety import Property
from nightlight.tools.prove.talk import talk
from nightlight.tools.prove.world import Broken, Found, World
from nightlight.tools.said.compare import Compared
from nightlight.tools.said.milder import Milder
from nightlight.tools.said.report import who


def said_agrees(world: World, _: Property) -> Found:
    """Each claim says the least urgency of those whom it fits; a change leads at least to its rule's."""
    comparison = world.said
    if comparison is None:
        yield Broken("there is no dialogs/said.yaml")
        return
    for compared in (*comparison.claims, *comparison.changes):
        if compared.differs:
            yield _differs(world, compared)


def _differs(world: World, compared: Compared) -> Broken:
    claim = compared.claim
    why = f"{claim.id} says {claim.urgency.id}, the table {compared.least.id} ({who(compared.person)})"
    rows = (claim.place, *map(world.rule, compared.rules))
    return Broken(why, talk(world, compared.person), rows=rows)


def said_never_milder(world: World, _: Property) -> Found:
    """Nobody who has signs that a page names is told a later time there than the table says."""
    comparison = world.said
    for found in comparison.milder if comparison else ():
        yield _milder(world, found)


def _milder(world: World, found: Milder) -> Broken:
    person = who(found.person)
    why = f"the page {found.page} says {found.says.id} to somebody who gets {found.table.id} ({person})"
    rows = (*(claim.place for claim in found.claims), world.rule(found.rule))
    return Broken(why, talk(world, found.person), rows=rows)
