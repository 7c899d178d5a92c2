#!/usr/bin/env python3
"""Solves timetables with OR-Tools' CP-SAT, as a yardstick for our own search.

Reads problems as `benchmark-timetable ... json` prints them, one a line, and prints what each
costs; everything must be placed. Usage: timetable-cpsat.py [SECONDS] [WORKERS] [hint] < problems
With `hint` it begins with the placements found by our own search.
"""
import json
import sys

from ortools.sat.python import cp_model


def solve(problem, seconds, workers):
    model = cp_model.CpModel()
    tasks, lanes, weights, days = (problem[k] for k in ("tasks", "lanes", "weights", "days"))
    terms = []
    chosen, start, day, in_lane, part_of, bounds = [], [], [], [], [], []
    lane_tasks = [[] for _ in lanes]
    edges = [part[0] for part in next(lane["parts"] for lane in lanes)]
    for number, task in enumerate(tasks):
        options = task["options"]
        picks = [model.NewBoolVar("") for _ in options]
        model.AddExactlyOne(picks)
        values = sorted({s for o in options for s in range(o[3], o[4] + 1, o[5])})
        at = model.NewIntVarFromDomain(cp_model.Domain.FromValues(values), f"s{number}")
        lanes_of = {}
        for pick, o in zip(picks, options):
            if o[3] > values[0] or o[4] < values[-1]:
                model.AddLinearConstraint(at, o[3], o[4]).OnlyEnforceIf(pick)
            for lane in {o[1], o[2]} - {None}:
                lanes_of.setdefault(lane, []).append(pick)
            if o[6]:
                terms.append(o[6] * pick)
        on = model.NewIntVarFromDomain(
            cp_model.Domain.FromValues(sorted({o[0] for o in options})), f"d{number}")
        model.Add(on == sum(o[0] * p for p, o in zip(picks, options)))
        inside = {}
        for lane, some in lanes_of.items():
            if len(some) == 1:
                inside[lane] = some[0]
            else:
                inside[lane] = model.NewBoolVar("")
                model.Add(sum(some) == inside[lane])
            lane_tasks[lane].append(number)
        parts = {}
        reached = sorted({max(p for p, e in enumerate(edges) if e <= v or p == 0) for v in values})
        if len(reached) == 1:
            parts[reached[0]] = True
        else:
            for p in reached:
                parts[p] = model.NewBoolVar("")
                low = edges[p] if p else 0
                high = edges[p + 1] - 1 if p + 1 < len(edges) else 10_000
                model.AddLinearConstraint(at, low, high).OnlyEnforceIf(parts[p])
            model.AddExactlyOne(parts.values())
        chosen.append(picks)
        start.append(at)
        day.append(on)
        in_lane.append(inside)
        part_of.append(parts)

    def penalty(weight, most):
        var = model.NewIntVar(0, most, "")
        terms.append(weight * var)
        return var

    for index, lane in enumerate(lanes):
        here = lane_tasks[index]
        inside = {t: in_lane[t][index] for t in here}
        model.AddNoOverlap([
            model.NewOptionalFixedSizeIntervalVar(start[t], tasks[t]["minutes"], inside[t], "")
            for t in here
        ])
        low, high = lane["band"]
        if low is not None:
            minutes = lane["baseMinutes"] + sum(
                tasks[t]["minutes"] * inside[t] for t in here if tasks[t]["group"][0] is not None)
            off = penalty(weights["band"], 100)
            model.Add(30 * off >= low - minutes)
            model.Add(30 * off >= minutes - high)
        both = {}
        for t in here:
            for p, flag in part_of[t].items():
                if flag is True:
                    both[t, p] = inside[t]
                else:
                    both[t, p] = model.NewBoolVar("")
                    model.AddBoolOr([both[t, p], inside[t].Not(), flag.Not()])
        for p, (_, available, base, base_groups) in enumerate(lane["parts"]):
            need, visits = base, {}
            for t in here:
                if (t, p) not in both:
                    continue
                need = need + tasks[t]["minutes"] * both[t, p]
                group = tasks[t]["group"][0]
                if group is not None and group not in base_groups:
                    if group not in visits:
                        visits[group] = model.NewBoolVar("")
                    model.AddImplication(both[t, p], visits[group])
            need = need + sum(weights["travelMinutes"] * v for v in visits.values())
            model.Add(30 * penalty(weights["room"], 200) >= need - available)
        for kind, p, most in lane["limits"]:
            count = [both[t, p] for t in here if tasks[t]["kinds"] & kind and (t, p) in both]
            if len(count) > most:
                model.Add(penalty(weights["limit"], len(count)) >= sum(count) - most)
        for t in here:
            if tasks[t]["precedence"] != -1:
                continue
            late = model.NewBoolVar("")
            terms.append(weights["precedence"] * late)
            for other in here:
                if tasks[other]["precedence"] == 1:
                    model.Add(start[t] <= start[other]).OnlyEnforceIf(
                        [inside[t], inside[other], late.Not()])

    groups = {}
    for number, task in enumerate(tasks):
        if task["group"][0] is not None:
            groups.setdefault(task["group"][0], []).append(number)
    for members in groups.values():
        intervals = []
        for t in members:
            minute = model.NewIntVar(0, 1440 * (days + 1), "")
            model.Add(minute == 1440 * day[t] + start[t])
            intervals.append(model.NewFixedSizeIntervalVar(minute, tasks[t]["minutes"], ""))
        model.AddNoOverlap(intervals)

    on_day = {}
    for number, task in enumerate(tasks):
        for pick, o in zip(chosen[number], task["options"]):
            on_day.setdefault((number, o[0]), []).append(pick)
    for one in problem["series"]:
        members = one["tasks"]
        for d in range(days):
            some = [p for t in members for p in on_day.get((t, d), [])]
            if len(some) > 1:
                model.AddAtMostOne(some)
        low, high = one["gap"]
        gaps = []
        for t, following in zip(members, members[1:]):
            model.Add(day[t] + 1 <= day[following])
            gaps.append(day[following] - day[t])
        if one["repeats"]:
            gaps.append(day[members[0]] + days - day[members[-1]])
        for gap in gaps:
            off = penalty(weights["spacing"], days)
            model.Add(off >= low - gap)
            model.Add(off >= gap - high)
        if len(members) > 1:
            used = [model.NewBoolVar("") for _ in range(7)]
            for weekday in range(7):
                for t in members:
                    for d in range(weekday, days, 7):
                        for pick in on_day.get((t, d), []):
                            model.AddImplication(pick, used[weekday])
            model.Add(penalty(weights["weekday"], 7) >= sum(used) - one["weekdays"])
            earliest = model.NewIntVar(0, 2880, "")
            latest = model.NewIntVar(0, 2880, "")
            for t in members:
                model.Add(earliest <= start[t])
                model.Add(latest >= start[t])
            model.Add(30 * penalty(weights["time"], 48) >= latest - earliest)
    for coverage in problem["coverages"]:
        some = [p for t in coverage["tasks"] for p in on_day.get((t, coverage["day"]), [])]
        missed = model.NewBoolVar("")
        model.AddBoolOr(some + [missed])
        terms.append(weights["coverage"] * missed)

    for number, placed in enumerate(problem["hint"] if "hint" in sys.argv else []):
        model.AddHint(start[number], placed[1])
        for index, pick in enumerate(chosen[number]):
            model.AddHint(pick, index == placed[0])
    model.Minimize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    status = solver.Solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return solver.StatusName(status), None, solver.BestObjectiveBound()
    return solver.StatusName(status), int(solver.ObjectiveValue()), solver.BestObjectiveBound()


numbers = [float(argument) for argument in sys.argv[1:] if argument != "hint"]
seconds = numbers[0] if numbers else 60
workers = int(numbers[1]) if len(numbers) > 1 else 2
for line in sys.stdin:
    status, cost, bound = solve(json.loads(line), seconds, workers)
    print(f"{status}\tcost {cost}\tbound {bound:.0f}", flush=True)
