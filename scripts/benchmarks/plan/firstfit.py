"""The naive schedule: each occurrence in turn to the first who can, on the first day and start."""


def first_fit(problem):
    """Placements in which every occurrence stands where it fits first, lowest rank first."""
    taken = {}
    for (who, day), meetings in problem.meetings.items():
        taken["caregiver", who] = taken.get(("caregiver", who), []) + [
            (day * 1440 + start, day * 1440 + end) for start, end in meetings]
    placements = [None] * len(problem.occurrences)
    for one in problem.occurrences:
        placements[one.index] = place(problem, one, taken, placements)
        if placements[one.index]:
            day, start, people = placements[one.index]
            span = (day * 1440 + start, day * 1440 + start + one.minutes)
            lanes = [("caregiver", who) for who in people]
            if one.client:
                lanes.append(("client", one.client))
            for lane in lanes:
                taken.setdefault(lane, []).append(span)
    return placements


def place(problem, one, taken, placements):
    def free(lane, start):
        return all(start + one.minutes <= begin or end <= start
                   for begin, end in taken.get(lane, []))

    people = problem.people(one)
    if one.series:
        people = sorted(people, key=lambda who: one.series.ranks[who])
    must = one.series and one.series.wish and one.series.wish.must and one.series.wish.caregiver
    siblings = {placements[other.index][0] for other in
                (one.series.occurrences if one.series else []) if placements[other.index]}
    for who in people:
        for day in one.days:
            if day in siblings:
                continue
            for first, last in problem.starts(one, who, day):
                for start in range(first, last + 1, 15):
                    at = day * 1440 + start
                    if not free(("caregiver", who), at):
                        continue
                    if one.client and not free(("client", one.client), at):
                        continue
                    if one.count == 1:
                        return day, start, frozenset([who])
                    for other in people:
                        if other == who or (must and must not in (who, other)):
                            continue
                        if not free(("caregiver", other), at):
                            continue
                        if any(low <= start <= high
                               for low, high in problem.starts(one, other, day)):
                            return day, start, frozenset([who, other])
    return None
