"""Holds `omsorg plan propose` against a CP-SAT model of the documented score and a naive first fit
on the same teams. Run by scripts/bench plan."""

import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

import ortools

import cpsat
from firstfit import first_fit
from model import Problem
from score import TERMS, broken_rules, cost, match, score
from store import Store, date

DAY = "2026-11-16"


def omsorg(program, *arguments, check=True):
    """Runs the program; its output as text."""
    environment = {**os.environ, "OMSORG_TODAY": DAY, "LC_ALL": "C.UTF-8", "OMSORG_LANG": "en"}
    done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True)
    if check and done.returncode not in (0, 1):
        sys.exit(f"{' '.join([program, *arguments])}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def make_store(program, folder, seed, clients, policy):
    """A made-up municipality with one care team; its path and the team."""
    path = folder / f"store-{seed}"
    omsorg(program, "demo", "--clients", str(clients), "--seed", str(seed), "--policy", policy,
           str(path))
    store = Store(path)
    return path, next(team for team in sorted(store.teams)
                      if store.teams[team].get("kind", "care_team") == "care_team")


def proposed(program, path, team, folder, effort):
    """The program's schedules, its own figures and the seconds it took."""
    file = folder / "proposal.json"
    begin = time.monotonic()
    text = omsorg(program, "-C", str(path), "plan", "propose", "--team", team, "--save", str(file),
                  "--list", "score", "--format", "json",
                  *(["--effort", effort] if effort else []))
    took = time.monotonic() - begin
    return json.loads(file.read_text("utf-8")), json.loads(text), took


def disagreements(told, unplaced, count, problem):
    """Where the program's figures differ from the score computed here."""
    summary = told["summary"]
    theirs = {term["term"]: (term["count"], term["points"]) for term in told["items"]}
    here = {term: (count[term], count[term] * problem.weight(term)) for term in TERMS}
    for name, number in (
            ("care_contacts", len(problem.own_clients)),
            ("occurrences", len(problem.occurrences)),
            ("unplaced", unplaced), ("points", cost(problem, count))):
        theirs[name], here[name] = summary[name], number
    return [f"{name}: omsorg {theirs.get(name)}, here {here.get(name)}"
            for name in here if theirs.get(name) != here[name]]


def measure(options, folder, seed):
    """One seed's row."""
    path, team = make_store(options.omsorg, folder, seed, options.clients, options.policy)
    problem = Problem(Store(path), team, date(DAY))
    naive = first_fit(problem)
    row = {"seed": seed, "contacts": len(problem.own_clients),
           "occurrences": len(problem.occurrences), "faults": []}
    row["naive"] = score(problem, naive)
    start = naive
    if options.propose:
        schedules, told, row["seconds"] = proposed(
            options.omsorg, path, team, folder, options.effort)
        ours, faults = match(problem, schedules)
        faults += broken_rules(problem, ours)
        row["ours"] = score(problem, ours)
        row["faults"] = faults + disagreements(told, *row["ours"], problem)
        if options.start == "omsorg" and not faults:
            start = ours
    model = cpsat.Model(problem)
    best, bound = model.solve(start, options.seconds, options.workers, seed=1)
    row["cpsat"] = score(problem, best)
    unplaced, count = row["cpsat"]
    model_cost = model.hint(best) - cpsat.BIG * unplaced
    if model_cost != cost(problem, count) or broken_rules(problem, best):
        row["faults"].append("the CP-SAT model disagrees with the score")
    row["bound"] = max(0, bound - cpsat.BIG * unplaced)
    for name in ("naive", "ours", "cpsat"):
        if name in row:
            row[name] = (row[name][0], cost(problem, row[name][1]), row[name][1])
    return row


def gap(row):
    """How far the program's cost is from the best known, in per cent of it; none while the
    unplaced differ."""
    if row["ours"][0] != row["cpsat"][0]:
        return None
    best = max(min(row["ours"][1], row["cpsat"][1]), row["contacts"])
    return 100 * (row["ours"][1] - row["cpsat"][1]) / best


def tell(row):
    """Prints a row of the table."""
    ours = row.get("ours", ("-", "-"))
    distance = gap(row) if "ours" in row else None
    shown = "-" if distance is None else f"{distance:.2f}"
    pace = f"{row['seconds'] / row['contacts']:.3f}" if "seconds" in row else "-"
    unplaced = f"{ours[0]}/{row['cpsat'][0]}/{row['naive'][0]}"
    print(f"{row['seed']:>4} {row['contacts']:>8} {row['occurrences']:>11} {unplaced:>10} "
          f"{ours[1]:>8} {row['cpsat'][1]:>8} {row['bound']:>8.0f} {row['naive'][1]:>9} "
          f"{shown:>7} {pace:>9}", flush=True)
    for fault in row["faults"][:20]:
        print(f"     {fault}", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench plan", description=__doc__)
    parser.add_argument("--seeds", type=int, default=30, help="teams 1 to N (30)")
    parser.add_argument("--first", type=int, default=1, help="the first of them (1)")
    parser.add_argument("--seconds", type=float, default=60, help="CP-SAT's time for each (60)")
    parser.add_argument("--workers", type=int, default=2, help="CP-SAT's threads (2)")
    parser.add_argument("--clients", type=int, default=24, help="clients of a team (24)")
    parser.add_argument("--policy", default="malmo", help="the policy (malmo)")
    parser.add_argument(
        "--start", choices=("omsorg", "first-fit"), default="omsorg",
        help="what CP-SAT begins with: omsorg's proposal, which it can only better, or the naive one")
    parser.add_argument("--effort", help="omsorg's rounds (its default)")
    parser.add_argument("--omsorg", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--no-propose", dest="propose", action="store_false",
                        help="leave the program's proposals out")
    options = parser.parse_args()
    options.omsorg = str(pathlib.Path(options.omsorg).absolute())
    print(f"{omsorg(options.omsorg, '--version').strip()}, OR-Tools {ortools.__version__} "
          f"({options.seconds:g} s, {options.workers} threads, from {options.start}), "
          f"Python {platform.python_version()}, policy {options.policy}")
    print(f"{'seed':>4} {'contacts':>8} {'occurrences':>11} {'unplaced':>10} {'omsorg':>8} "
          f"{'CP-SAT':>8} {'bound':>8} {'first-fit':>9} {'gap %':>7} {'s/contact':>9}")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.first, options.first + options.seeds):
            rows.append(measure(options, pathlib.Path(folder), seed))
            tell(rows[-1])
    finish(rows)


def finish(rows):
    """The worst and the mean, and the exit status: 1 if anything disagrees."""
    done = [row for row in rows if "ours" in row]
    gaps = [gap(row) for row in done]
    known = [one for one in gaps if one is not None]
    if known:
        pace = [row["seconds"] / row["contacts"] for row in done]
        print(f"gap worst {max(known):.2f} %, mean {sum(known) / len(known):.2f} %; "
              f"seconds a care contact worst {max(pace):.3f}, mean {sum(pace) / len(pace):.3f}")
    more = [row["seed"] for row in done if row["ours"][0] > row["cpsat"][0]]
    fewer = [row["seed"] for row in done if row["ours"][0] < row["cpsat"][0]]
    worse = [row["seed"] for row in done if row["ours"][:2] > row["naive"][:2]]
    print(f"unplaced more than CP-SAT: {more or 'none'}, fewer: {fewer or 'none'}; "
          f"worse than first-fit: {worse or 'none'}")
    sys.exit(1 if any(row["faults"] for row in rows) else 0)


if __name__ == "__main__":
    main()
