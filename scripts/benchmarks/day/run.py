#!/usr/bin/env python3
"""Holds `omsorg day plan --all` against OR-Tools' routing library on the same groups of teams, with
the same objective. Run by scripts/bench day."""

import argparse
import os
import pathlib
import platform
import random
import subprocess
import sys
import tempfile
import time

import ortools

import problem as problems
from evaluate import evaluate
from ortools_routing import SOFT, solve
from timing import retime

# A made-up municipality has visits and shifts until the day before the one on which it is made.
MADE, DAY = "2026-11-16", "2026-11-12"


class Run:
    """One run of omsorg: seconds, processor seconds and MB at most."""

    def __init__(self, today, command):
        environment = {**os.environ, "OMSORG_TODAY": today, "LC_ALL": "C.UTF-8",
                       "OMSORG_LANG": "en", "USER": "bench", "OMSORG_AS": "bench"}
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        # 1: some visits are nobody's.
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(map(str, command))}: status {process.returncode}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def planned(given, folder):
    """The run that is timed, the median of some, and the problems with their plans."""
    store, file = pathlib.Path(given.store or folder / "store"), folder / "problems.jsonl"
    if not given.store:
        Run(MADE, [given.omsorg, "demo", "--clients", str(given.clients), "--seed",
                   str(given.seed), "--policy", given.policy, str(store)])
    command = [given.omsorg, "-C", str(store), "day", "plan", given.date, "--all", "--seed", "1"]
    runs = [Run(given.date, command) for _ in range(given.runs)]
    Run(given.date, [*command, "--problem", str(file)])
    return sorted(runs, key=lambda run: run.seconds)[len(runs) // 2], problems.read(file)


def best_of_peer(problem, seconds, start):
    """The best of what OR-Tools finds in so many seconds with each choice of soft bounds: its
    value, the choice, and the seconds that took; None where it finds nothing."""
    best = None
    for soft in SOFT:
        begin = time.monotonic()
        plan = solve(problem, seconds, soft, start)
        took = time.monotonic() - begin
        if plan is None:
            continue
        value = evaluate(problem, plan)
        if value.faults:
            print(f"OR-Tools' plan of group {problem.group} ({soft}): {value.faults[0]}",
                  file=sys.stderr)
        elif best is None or value.order < best[0].order:
            best = value, soft, took
    return best


def told(value):
    """A plan's cost and undone, and what is missing that must not be."""
    return f"{value.cost:>10}{value.undone:>5}" + (f"+{value.missing}" if value.missing else "")


def ratio(ours, theirs):
    return f"{ours.cost / theirs.cost:.3f}" if theirs.cost else "-"


def measure(problem, given, short):
    """Prints a group's row; whether omsorg is no worse for each time limit, and what is wrong."""
    ours = evaluate(problem, problem.plan)
    faults = list(ours.faults)
    if ours.cost != problem.cost:
        faults.append(f"omsorg tells the cost {problem.cost}, here {ours.cost}")
    timed = evaluate(problem, retime(problem, problem.plan))
    visits = len({job.visit for job in problem.jobs if job.visit is not None})
    row = (f"{problem.group:>5}{visits:>7}{len({r.caregiver for r in problem.routes}):>6}"
           f"{told(ours)}{timed.cost:>10}")
    no_worse = []
    for seconds in (short, given.seconds):
        if seconds <= 0:
            continue
        found = best_of_peer(problem, seconds, problem.plan if given.start == "omsorg" else None)
        if found is None:
            row += f"{'-':>10}{'-':>5}{'-':>8}{'-':>7}{'-':>8}"
            no_worse.append(not ours.faults)
            continue
        value, soft, took = found
        row += f"{told(value)}{soft:>8}{took:>7.1f}{ratio(ours, value):>8}"
        no_worse.append(not ours.faults and ours.order <= value.order)
    print(row, flush=True)
    for fault in faults[:20]:
        print(f"      {fault}", flush=True)
    if given.terms and found:
        for name, cost in ours.costs.items():
            print(f"      {name:<8}{cost:>10}{found[0].costs[name]:>10}", flush=True)
    return no_worse, faults


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench day", description=__doc__)
    parser.add_argument("--omsorg", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--clients", type=int, default=5300, help="of the made-up city (5300)")
    parser.add_argument("--seed", type=int, default=1, help="of the made-up city (1)")
    parser.add_argument("--policy", default="malmo", help="of the made-up city (malmo)")
    parser.add_argument("--store", help="a store to plan instead; needs --date")
    parser.add_argument("--date", help=f"the date to plan ({DAY})")
    parser.add_argument("--problems",
                        help="a file of day plan --problem, instead of a run of omsorg")
    parser.add_argument("--wall", type=float, default=30,
                        help="omsorg's seconds, where --problems does not tell them (30)")
    parser.add_argument("--runs", type=int, default=3, help="of omsorg, the median counts (3)")
    parser.add_argument("--groups", type=int, default=20, help="how many to sample (20)")
    parser.add_argument("--sample", type=int, default=1, help="the sample's seed (1)")
    parser.add_argument("--times", type=float, default=10,
                        help="OR-Tools' time: so many times omsorg's, by the number of groups (10)")
    parser.add_argument("--seconds", type=float, default=30,
                        help="OR-Tools' time for the second figure, 0: none (30)")
    parser.add_argument("--start", choices=("nothing", "omsorg"), default="nothing",
                        help="what OR-Tools begins with: omsorg's plan, which it can only better")
    parser.add_argument("--terms", action="store_true", help="tell the costs by kind")
    parser.add_argument("--folder", help="where to write")
    given = parser.parse_args()
    if given.store and not given.date:
        parser.error("--store needs --date")
    given.date = given.date or DAY
    given.omsorg = str(pathlib.Path(given.omsorg).absolute())
    return given


def main():
    given = arguments()
    wall = given.wall
    print(f"OR-Tools {ortools.__version__}, Python {platform.python_version()}; "
          f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    if given.problems:
        groups = problems.read(given.problems)
    else:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            run, groups = planned(given, pathlib.Path(folder))
        wall = run.seconds
        version = subprocess.run([given.omsorg, "--version"], capture_output=True, text=True)
        visits = len({(group.group, job.visit) for group in groups for job in group.jobs})
        print(f"{version.stdout.strip()}: day plan {given.date} --all: {visits} visits, "
              f"{sum(len(group.routes) for group in groups)} shifts, {len(groups)} groups in "
              f"{run.seconds:.2f} s, processor {run.processor:.2f} s, {run.memory:.0f} MB "
              f"(median of {given.runs})")
    short = max(1, given.times * wall / max(1, len(groups)))
    able = [group for group in groups if group.jobs and group.routes]
    sample = sorted(random.Random(given.sample).sample(able, min(given.groups, len(able))),
                    key=lambda group: group.group)
    limits = [seconds for seconds in (short, given.seconds) if seconds > 0]
    print(f"OR-Tools begins with {given.start}, the best of {', '.join(SOFT)} as soft bounds, "
          f"each for {' and '.join(f'{seconds:.1f} s' for seconds in limits)}")
    print(f"{'group':>5}{'visits':>7}{'staff':>6}{'omsorg':>10}{'left':>5}{'retimed':>10}"
          + f"{'OR-Tools':>10}{'left':>5}{'soft':>8}{'s':>7}{'ratio':>8}" * len(limits))
    counts, faulty = [0] * len(limits), 0
    for group in sample:
        no_worse, faults = measure(group, given, short)
        counts = [count + better for count, better in zip(counts, no_worse)]
        faulty += bool(faults)
    print("; ".join(
        f"omsorg no worse than OR-Tools given {seconds:.1f} s in {count} of {len(sample)} groups"
        for seconds, count in zip(limits, counts)))
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
