"""A small content with a question that never decides, one that nothing reads, and one asked of some."""

import shutil
from pathlib import Path

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"

FACTS = """\
status: draft
facts:
  danger: {question: Q1, values: [no, not_sure, yes]}
  status: {question: Q2, ordered: false, values: [no_pregnancy, pregnant], unknown-as: pregnant}
  weeks: {question: Q3, values: [early, late], unknown-as: late}
  flow: {question: Q4, values: [none, light, heavy], unknown-as: light}
  colour: {question: Q5, values: [pink, red], unknown-as: pink}
  mood: {question: Qm, values: [none, thoughts], unknown-as: thoughts}
signs:
  Q6: [fever]
  always-on button: [gut_feeling]
recorded: []
context: [who_profile]
urgency: [routine_watch, soon_24h, urgent_today, emergency_now]
overlays: [crisis]
"""

DIALOG = """\
dialog: small
status: draft
opens: [{role: start}]
shortens: yes
silence: PT15M
start: danger
states:
  danger: {ask: danger, next: country}
  country: {choose: country, next: status}
  status: {ask: status, next: weeks}
  weeks: {ask: weeks, when: {status: {among: [pregnant]}}, next: flow}
  flow: {ask: flow, next: fever}
  fever: {tick: [fever], next: colour}
  colour: {ask: colour, next: end}
"""

HAPPENING = """\
dialog: happening
status: draft
opens: [{role: alarm}]
silence: PT15M
start: happening
states:
  happening: {choices: {yes: {mood: thoughts}, no: {}}, next: end}
"""

TABLE = """\
status: draft
conditions:
  pregnant: {status: {among: [pregnant]}}
rules:
  - {id: E01, urgency: emergency_now, when: {danger: {at_least: yes}},
     evidence: P, sources: ["project [P]"]}
  - {id: E02, urgency: emergency_now, when: {is: [pregnant], weeks: {at_least: late},
     flow: {at_least: heavy}}, evidence: P, sources: ["project [P]"]}
  - {id: U01, urgency: urgent_today, when: {is: [pregnant], flow: {at_least: light},
     context: [who_profile]}, evidence: P, sources: ["project [P]"]}
  - {id: U02, urgency: urgent_today, when: {any: [{flow: {at_least: heavy}}, {signs: [gut_feeling]}]},
     evidence: P, sources: ["project [P]"]}
  - {id: S01, urgency: soon_24h, when: {signs: [fever]}, evidence: P, sources: ["project [P]"]}
overlays: {crisis: {mood: {at_least: thoughts}}}
otherwise: R01
changing: [flow]
"""

VIGNETTES = """\
status: draft
vignettes:
  - {id: V01, story: "Danger", country: KE, person: {danger: yes}, urgency: emergency_now, rules: [E01]}
  - {id: V02, story: "Late, heavy", country: KE, person: {status: pregnant, weeks: late, flow: heavy},
     urgency: emergency_now, rules: [E02]}
  - {id: V03, story: "Late, heavy, somewhere", country: unknown,
     person: {status: pregnant, weeks: late, flow: heavy}, urgency: emergency_now, rules: [E02]}
  - {id: V04, story: "Fever", country: KE, person: {status: no_pregnancy, signs: [fever]},
     urgency: soon_24h, rules: [S01]}
  - {id: V05, story: "A feeling", country: KE, person: {status: no_pregnancy, signs: [gut_feeling]},
     urgency: urgent_today, rules: [U02]}
  - {id: V06, story: "Nothing", country: KE, person: {status: no_pregnancy}, urgency: routine_watch,
     rules: [R01]}
"""


def write(folder: Path) -> Path:
    """The small content below this folder; it gives the folder back."""
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    dialogs = folder / "dialogs"
    (dialogs / "facts.yaml").write_text(FACTS, "utf-8")
    (dialogs / "small.dialog.yaml").write_text(DIALOG, "utf-8")
    (dialogs / "happening.dialog.yaml").write_text(HAPPENING, "utf-8")  # no vignette is told in it
    (dialogs / "urgency.table.yaml").write_text(TABLE, "utf-8")
    (dialogs / "vignettes" / "one.yaml").write_text(VIGNETTES, "utf-8")
    (dialogs / "vignettes" / "rules.yaml").unlink()
    kenya = dialogs / "places" / "KE.yaml"
    kenya.write_text(
        kenya.read_text("utf-8") + "maternity_access: {confidence: high, sources: [a]}\n", "utf-8"
    )
    return folder
