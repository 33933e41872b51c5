"""What nobody may overlook: an answer to somebody who asked for help, and an emergency that is new."""

from typing import Final

from nightlight.engine.changed import changed
from nightlight.engine.commands import ALARM
from nightlight.engine.session import AnyEvent, Command
from nightlight.engine.step import Ended, Step
from nightlight.engine.triage import Urgency
from nightlight.i18n.reply import Reply

POPS_UP: Final = frozenset({"urgent", "wrong", ALARM})
AT_THE_BOTTOM: Final = POPS_UP | {"unsafe", "got_worse"}


def loud(reply: Reply, now: Step, there: Step, event: AnyEvent) -> Reply:
    """The reply as one that nobody overlooks, where help was asked for or an emergency is new.

    Of despair and violence nothing pops up: somebody else may look on.
    """
    named = event.name if isinstance(event, Command) else ""
    was = now.position.urgency if now.position is not None else Urgency.ROUTINE_WATCH
    is_new = isinstance(there, Ended) and there.closing.urgency is Urgency.EMERGENCY_NOW > was
    first = reply.messages[0].plain.partition("\n")[0] if reply.messages else ""
    pops = named in POPS_UP or (is_new and isinstance(there, Ended) and not there.closing.mind)
    fresh, alert = named in AT_THE_BOTTOM or is_new, first if pops else ""
    return changed(reply, fresh=fresh, alert=alert) if fresh or alert else reply
