"""How is told whether the history of a case holds? On top, with every place where it does not."""

from ...catalogue import say
from ...desk.dossier import Pack
from ..html import Html, html, tag
from ..telling.view import View


def chain(view: View, found: Pack) -> Html:
    """Say whether every event follows from the one before and every text is the one recorded."""
    events = view.figure("events", found.events)
    head = tag("p", view.say("last_event"), " ", tag("span", found.head, klass="hash"))
    if found.holds:
        said = html(tag("h3", view.say("holds")), tag("p", view.say("events"), " ", events), head)
        return tag("div", said, klass="right")
    faults = [
        html(
            tag("a", view.say("event", number=one.seq), href=f"#e{one.seq}") if one.seq else html(),
            " ",
            say(one.sentence, view.lang, **one.values),
        )
        for one in found.faults
    ]
    said = html(tag("h3", view.say("broken")), tag("p", view.say("events"), " ", events), head)
    return tag("div", said, view.items(faults), tag("p", view.say("broken_do")), klass="wrong")
