"""The shortest text that some patterns match and others do not: breadth first, with antichains, within a budget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from afspraak.languages.answers import Budget, Undecided
from afspraak.languages.automaton import DONE, Automaton, automaton, bits, union
from afspraak.languages.charsets import EVERY, Charset, classes

_ANY = Automaton(DONE, DONE, (0, 0, DONE), ((), EVERY, EVERY))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most characters."""

    shortest: int = 0
    longest: int | None = None


@dataclass(frozen=True, slots=True)
class _Reached:
    """The states after a text, which is read back along `before`."""

    states: int
    before: _Reached | None = None
    char: str = ""

    def text(self) -> str:
        chars = []
        node: _Reached | None = self
        while node:
            chars.append(node.char)
            node = node.before
        return "".join(reversed(chars))


def shortest_text(matching: Iterable[str], never: Iterable[str], bounds: Bounds, budget: Budget) -> str | None:
    """A shortest text in which every pattern of `matching` and none of `never` is found, or None.

    Of two such texts it is the one whose first different character reads better, else comes first in Unicode;
    a question that takes long may be answered with another one of the same length. `Undecided` where the budget
    ends before the search.
    """
    product = _Product.of([automaton(text) for text in matching], [automaton(text) for text in never])
    for kind, most in ((_Search, 50_000), (_Apart, 250_000), (_Search, 1_500_000)):
        share = Budget(min(most, budget.left))
        before = share.left
        try:
            return kind(product, bounds, share).run()
        except Undecided:
            pass  # the other way may be short
        finally:
            budget.left -= before - max(share.left, 0)
    return _Apart(product, bounds, budget).run()


@dataclass(frozen=True, slots=True)
class _Product:
    """Every automaton in one bit mask, one behind the other.

    Of the states of wanted automata more is better, of those of unwanted ones fewer.
    """

    start: int
    follow: tuple[int, ...]
    simple: int  # the states that are followed by just their neighbour
    classes: tuple[tuple[str, int], ...]
    wanted: tuple[tuple[int, int], ...]  # per wanted automaton its states and its accepting states
    unwanted: int  # the accepting states of the unwanted ones
    lost: int  # the states of the unwanted ones that accept whatever follows

    @classmethod
    def of(cls, wanted: list[Automaton], unwanted: list[Automaton]) -> _Product:
        """The product of these automata."""
        wanted = sorted(wanted or [_ANY], key=lambda machine: -len(machine.follow))
        layout, size = _laid_out([*wanted, *unwanted])
        places = [(all_, machine.accepting << at) for machine, at, all_ in layout]
        follow = tuple(after << at for machine, at, _ in layout for after in machine.follow)
        return cls(
            start=sum(machine.start << at for machine, at, _ in layout),
            follow=follow,
            simple=sum(1 << state for state in range(size) if follow[state] == 2 << state),
            classes=tuple(classes(_members(layout))),
            wanted=tuple(places[: len(wanted)]),
            unwanted=sum(accepting for _, accepting in places[len(wanted) :]),
            lost=sum(DONE << at for _, at, _ in layout[len(wanted) :]),
        )

    def after(self, states: int) -> int:
        """The states that any next character can reach."""
        steps = (states & self.simple) << 1
        return steps | union(self.follow, states & ~self.simple)

    def alive(self, states: int) -> bool:
        return not states & self.lost and all(states & all_ for all_, _ in self.wanted)

    def accepts(self, states: int) -> bool:
        return not states & self.unwanted and all(states & accepting for _, accepting in self.wanted)


_Layout = list[tuple[Automaton, int, int]]  # an automaton, its first bit, all its bits


def _laid_out(machines: list[Automaton]) -> tuple[_Layout, int]:
    layout, at = [], 0
    for machine in machines:
        size = len(machine.follow)
        layout.append((machine, at, ((1 << size) - 1) << at))
        at += size
    return layout, at


def _members(layout: _Layout) -> dict[Charset, int]:
    members: dict[Charset, int] = {}
    for machine, at, _ in layout:
        for state, chars in enumerate(machine.chars):
            members[chars] = members.get(chars, 0) | 1 << (at + state)
    return members


@dataclass(slots=True)
class _Search:
    """Goes through the texts in order and passes over those that reach what an earlier one reached."""

    product: _Product
    bounds: Bounds
    budget: Budget
    seen: set[int] = field(default_factory=set)

    def run(self) -> str | None:
        """The text, or None."""
        start = _Reached(self.product.start)
        level = [start] if self.product.alive(start.states) else []
        length = 0
        while level:
            if length >= self.bounds.shortest:
                found = next((node for node in level if self.product.accepts(node.states)), None)
                if found:
                    return found.text()
            else:  # a text that is still too short does not stand for a longer one
                self.forget()
            if length == self.bounds.longest:
                return None
            level = self.needed([after for node in level for after in self._steps(node)])
            length += 1
        return None

    def forget(self) -> None:
        """Start afresh on the next level."""
        self.seen.clear()

    def needed(self, level: list[_Reached]) -> list[_Reached]:
        """The nodes of a level that are worth going on from."""
        return level

    def _steps(self, node: _Reached) -> list[_Reached]:
        after = self.product.after(node.states)
        self.budget.spend(8 + 2 * len(self.product.classes) + (node.states & ~self.product.simple).bit_count())
        found = []
        for char, mask in self.product.classes:
            states = after & mask
            if states not in self.seen:
                self.seen.add(states)
                if self.product.alive(states):
                    found.append(_Reached(states, node, char))
        return found


@dataclass(slots=True)
class _Apart(_Search):
    """Follows the states of the first wanted automaton apart, and keeps for each only what stands best beside it.

    Of two texts that bring it to the same state, one at whose side the other automata stand no worse makes the
    other one needless (an antichain).
    """

    best: dict[int, list[int]] = field(default_factory=dict)  # per state what stood beside it

    def forget(self) -> None:
        self.seen.clear()
        self.best.clear()

    def needed(self, level: list[_Reached]) -> list[_Reached]:
        followed, flipped = self.product.wanted[0][0], sum(all_ for all_, _ in self.product.wanted[1:])
        placed = [((node.states & ~followed) ^ flipped, at) for at, node in enumerate(level)]
        kept = [(at, self._reduced(level[at], beside, followed)) for beside, at in sorted(placed, key=_fewest)]
        return [node for _, node in sorted(kept, key=lambda found: found[0]) if node.states & followed]

    def _reduced(self, node: _Reached, beside: int, followed: int) -> _Reached:
        states = node.states & ~followed
        for state in bits(node.states & followed):
            others = self.best.setdefault(state, [])
            self.budget.spend(4 + len(others))
            if not any(other & beside == other for other in others):
                others.append(beside)
                states |= 1 << state
        return _Reached(states, node.before, node.char)


def _fewest(placed: tuple[int, int]) -> tuple[int, int]:
    return placed[0].bit_count(), placed[1]
