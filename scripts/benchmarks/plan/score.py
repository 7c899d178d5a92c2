"""Scores schedules term by term as omsorg-planning(7) says, and tells the hard rules they break.

    python3 score.py STORE TEAM DAY FILE

FILE is a JSON array of schedules, as `omsorg plan propose --save` writes it."""

import collections
import json
import sys

from model import DAYS, Problem, half_hours, part, visits
from store import Store, date

TERMS = ("own", "cover", "wish", "clash", "spacing", "weekday", "time", "care_first", "before",
         "share", "room", "change")


def match(problem, schedules):
    """Schedule records as placements, one for each occurrence, and what fits no occurrence."""
    found = collections.defaultdict(list)
    for schedule in schedules:
        for key, visit in visits(schedule, problem.store.first_monday, problem.monday):
            found[key].append(visit)
    placements, faults = [None] * len(problem.occurrences), []
    for one in problem.occurrences:
        key = one.series.id if one.series else one.caregiver
        # Occurrences of a service have weeks of their own or just the same weeks, so the first
        # that lies in an occurrence's weeks may as well be its.
        candidates = sorted(
            (visit for visit in found[key] if visit[0] in one.days),
            key=lambda visit: visit[:2])
        if candidates:
            visit = candidates[0]
            found[key].remove(visit)
            placements[one.index] = visit[:3]
            if visit[3] != one.minutes:
                faults.append(f"{key}: {visit[3]} minutes instead of {one.minutes}")
    for key, rest in found.items():
        faults += [f"{key}: no occurrence for {visit}" for visit in rest]
    return placements, faults


def broken_rules(problem, placements):
    """What breaks a hard rule, in words."""
    faults = []
    lanes = collections.defaultdict(list)
    for one, placed in zip(problem.occurrences, placements):
        if placed is None:
            continue
        day, start, people = placed
        name = f"{one.series.id if one.series else 'planning'} on day {day} at {start}"
        if day not in one.days:
            faults.append(f"{name}: not in its weeks")
        if len(people) != one.count:
            faults.append(f"{name}: {len(people)} caregivers")
        wish = one.series.wish if one.series else None
        if wish and wish.must and wish.caregiver and wish.caregiver not in people:
            faults.append(f"{name}: not by whom it must")
        if not 0 <= start < 1440:
            faults.append(f"{name}: no time of day")
        if start % 15 and not (one.series and placed in problem.force[one.series.id]):
            faults.append(f"{name}: no quarter of an hour")
        for who in people:
            if not any(first <= start <= last
                       for first, last in problem.starts(one, who, day, quarters=False)):
                faults.append(f"{name}: {who} may not or has no such shift")
            lanes["caregiver", who].append((day * 1440 + start, one.minutes, name))
        if one.client:
            lanes["client", one.client].append((day * 1440 + start, one.minutes, name))
    for (who, day), meetings in problem.meetings.items():
        lanes["caregiver", who] += [
            (day * 1440 + start, end - start, "a meeting") for start, end in meetings]
    for (_, who), items in lanes.items():
        items.sort()
        latest = None
        for start, length, name in items:
            if latest and start < latest[0] and not (name == latest[1] == "a meeting"):
                faults.append(f"{who}: {name} overlaps {latest[1]}")
            if latest is None or start + length > latest[0]:
                latest = (start + length, name)
    for series in problem.series:
        days = [placements[one.index][0] for one in series.occurrences if placements[one.index]]
        if len(days) != len(set(days)):
            faults.append(f"{series.id}: two on one day")
    return faults


def score(problem, placements):
    """The number unplaced, and each term's count."""
    count = collections.Counter({term: 0 for term in TERMS})
    placed = [(one, placements[one.index]) for one in problem.occurrences
              if placements[one.index] is not None]
    lanes = collections.defaultdict(list)
    for one, (day, start, people) in placed:
        for who in people:
            lanes[who, day].append((one, start))
        if one.series is None:
            continue
        series, wish = one.series, one.series.wish
        broken = 0
        if wish:
            broken += not wish.on_weekday(day)
            broken += not wish.at(start)
            broken += wish.caregiver is not None and wish.caregiver not in people
        count["wish"] += broken
        count["cover"] += sum(series.ranks.get(who, 0) for who in people)
        if not people & series.own and not (one.exempt and broken == 0):
            count["own"] += 1
        force = problem.force[series.id]
        if force and (day, start, people) not in force:
            count["change"] += 1
    for series in problem.series:
        days = sorted(placements[one.index][:2] for one in series.occurrences
                      if placements[one.index])
        if not days:
            continue
        low, high = series.gap
        gaps = [later[0] - earlier[0] for earlier, later in zip(days, days[1:])]
        if series.repeats:
            gaps.append(days[0][0] + DAYS - days[-1][0])
        count["spacing"] += sum(max(low - gap, gap - high, 0) for gap in gaps)
        count["weekday"] += max(0, len({day % 7 for day, _ in days}) - series.times)
        starts = [start for _, start in days]
        count["time"] += half_hours(max(starts) - min(starts))
    for who in problem.looked_at():
        for day in range(DAYS):
            if not problem.shifts.get((who, day)):
                continue
            lane = lanes.get((who, day), [])
            count["clash"] += clashes(problem, lane)
            others = [start for one, start in lane if one.series and not one.series.personal]
            count["care_first"] += sum(
                1 for one, start in lane
                if one.series and one.series.personal and others and min(others) < start)
            count["room"] += crowding(problem, who, day, lane)
    for day, some in problem.wanted_before():
        at = [placements[one.index] for series in some for one in series.occurrences]
        if not any(place and place[0] == day for place in at):
            count["before"] += 1
    for who in problem.scope():
        for day in range(DAYS):
            if problem.shifts.get((who, day)):
                low, high = problem.band(who, day)
                spent = sum(length for _, length, _ in problem.load.get((who, day), []))
                spent += sum(one.minutes for one, _ in lanes.get((who, day), []) if one.series)
                count["share"] += half_hours(max(low - spent, spent - high))
    return placements.count(None), count


def clashes(problem, lane):
    """Showers, cleanings and heavy services too many for a caregiver's day."""
    tally = collections.Counter()
    for one, start in lane:
        if one.series:
            tally[one.series.service, part(start)] += 1
            tally["heavy", part(start)] += one.series.heavy
    total = 0
    for rule, kinds in (
            ("showers_in_a_morning_to_question", [("shower", 0)]),
            ("cleanings_in_an_afternoon_to_question", [("cleaning", 1)]),
            ("heavy_at_once_not_allowed", [("heavy", index) for index in range(3)])):
        if rule in problem.policy:
            total += sum(max(0, tally[kind] - problem.policy[rule] + 1) for kind in kinds)
    return total


def crowding(problem, who, day, lane):
    """Begun half-hours that a caregiver's parts of a day lack."""
    load = problem.load.get((who, day), [])
    if not lane and not load:
        return 0
    travel = problem.policy.get("schedule_travel_minutes", 0)
    need, clients = [0, 0, 0], [set(), set(), set()]
    for start, length, client in load + [(start, one.minutes, one.client) for one, start in lane]:
        need[part(start)] += length
        if client is not None:
            clients[part(start)].add(client)
    return sum(half_hours(minutes + travel * len(visited) - room) for minutes, visited, room in
               zip(need, clients, problem.room(who, day)))


def cost(problem, count):
    """The weighted sum."""
    return sum(problem.weight(term) * count[term] for term in TERMS)


def main():
    path, team, day, file = sys.argv[1:]
    problem = Problem(Store(path), team, date(day))
    with open(file, encoding="utf-8") as source:
        placements, faults = match(problem, json.load(source))
    faults += broken_rules(problem, placements)
    unplaced, count = score(problem, placements)
    for fault in faults:
        print("broken:", fault)
    print(f"care contacts {len(problem.own_clients)}, occurrences {len(placements)}, "
          f"unplaced {unplaced}")
    for term in TERMS:
        weight = problem.weight(term)
        print(f"{term:<11}{count[term]:>6} x {weight:>5} = {count[term] * weight:>8}")
    print(f"{'sum':<11}{cost(problem, count):>26}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
