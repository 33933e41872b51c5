"""What a campaign prints."""

import resource
import time
from dataclasses import dataclass, field


@dataclass
class Report:
    """Executions, findings, the slowest case and the largest memory of one campaign."""

    what: str
    seed: int
    executions: int = 0
    slowest: float = 0.0  # ms of CPU, or of waiting where the case runs in another process
    slowest_case: str = ""
    memory: int = 0  # MB
    findings: dict[str, str] = field(default_factory=dict)  # kind → smallest case
    began: float = field(default_factory=time.monotonic)

    def timed(self, milliseconds: float, case: str) -> None:
        """One execution took so long."""
        self.executions += 1
        if milliseconds > self.slowest:
            self.slowest, self.slowest_case = milliseconds, case

    def found(self, kind: str, case: str) -> None:
        """Something that must not be; one of a kind is kept."""
        if kind not in self.findings:
            self.findings[kind] = case
            print(f"  FOUND {kind}\n    {case[:600]}", flush=True)

    def own_memory(self) -> None:
        """Note what this process has held at most."""
        self.memory = max(self.memory, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)

    def __str__(self) -> str:
        seconds = time.monotonic() - self.began
        return (
            f"{self.what}, seed {self.seed}: {self.executions} executions in {seconds:.0f} s, "
            f"{len(self.findings)} kinds of findings, largest memory {self.memory} MB\n"
            f"  slowest {self.slowest:.1f} ms: {self.slowest_case[:120]!r}"
        )
