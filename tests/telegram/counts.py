"""What a campaign counts: what came of people, and of the bot as seen from outside."""

from collections import Counter
from dataclasses import dataclass, field

from tests.telegram.logs import Log

SPINNING = 20.0  # polls a second that are no long polling any more


@dataclass
class Beside:
    """What came of everybody else, and of the bot as a process."""

    once: int = 0
    silent: list[str] = field(default_factory=list)
    slowest: float = 0.0
    early: bool = False  # a host confirms before it hands over: what is asked again may not have been known
    hostile: int = 0  # texts that the hostile one wrote
    unconfirmed: list[str] = field(default_factory=list)  # whose updates
    polls: float = 0.0  # a second, after the numbers began again lower
    lower_silent: int = 0
    peak: int = 0
    status: int = 0
    log: Log = field(default_factory=Log)

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {number}" for kind, number in Counter(self.silent).items())
        return (
            f"  of {self.once} who wrote once {len(self.silent)} silent ({kinds or 'nobody'}), "
            f"the last answered after {self.slowest:.1f} s; hostile texts: {self.hostile}\n"
            f"  updates never confirmed: {', '.join(self.unconfirmed) or 0}; after lower numbers silent: "
            f"{self.lower_silent}, polls a second: {self.polls:.1f}; largest memory: {self.peak} MB; "
            f"exit status: {self.status}\n"
            f"  log: {self.log.lines} lines, exceptions: {dict(self.log.exceptions) or 0}, "
            f"errors: {dict(self.log.errors) or 0}, leaked: {dict(self.log.leaked) or 0}"
        )

    @property
    def harm(self) -> int:
        """How much of it must not be."""
        spins = int(self.polls > SPINNING)
        counted = (
            len(self.silent) + len(self.unconfirmed) + self.lower_silent + spins + int(self.status != 0)
        )
        return counted + self.log.exceptions.total() + self.log.leaked.total()


@dataclass(frozen=True)
class Count:
    """What came of it."""

    conversations: int
    right: int
    lost: int
    twice: int  # the stored answers are not the answers given, or the check was counted more than once
    asked_again: int
    struck: dict[str, int]
    taps: int
    repeats: int
    nudges: int
    waits: list[float]  # of people who answer, each thing they waited for, in order
    seconds: float
    beside: Beside = field(default_factory=Beside)

    def __str__(self) -> str:
        struck = ", ".join(f"{what}: {number}" for what, number in self.struck.items() if number)
        return (
            f"{self.conversations} conversations in {self.seconds:.0f} s: "
            f"{self.right} with the right closing, {self.lost} lost, "
            f"{self.twice} acted twice, {self.asked_again} asked again what was answered\n"
            f"  faults {struck}\n"
            f"  double taps: {self.taps}; messages said twice: {self.repeats}; "
            f"pressed again because nothing came: {self.nudges}; "
            f"waited p50 {self.waited(0.5):.2f}, p99 {self.waited(0.99):.2f} s\n{self.beside}"
        )

    def waited(self, share: float) -> float:
        """So many of all waited at most so long, in seconds."""
        return self.waits[int(len(self.waits) * share)] if self.waits else 0.0

    @property
    def harm(self) -> int:
        """How many came to harm."""
        asked_again = 0 if self.beside.early else self.asked_again
        return self.conversations - self.right + self.twice + asked_again + self.beside.harm
