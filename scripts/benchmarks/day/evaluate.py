"""Whether a plan of a group's day is allowed and what it costs, reckoned from the problem alone."""

import sys

import problem as problems


class Value:
    """What a plan leaves missing and undone, its costs by kind, and the rules that it breaks."""

    def __init__(self):
        # Jobs that must be done, and rests that must be taken, and are not.
        self.missing = 0
        self.undone = 0
        self.costs = dict.fromkeys(("undone", "outside", "options", "wish", "travel", "load"), 0)
        self.faults = []

    @property
    def cost(self):
        return sum(self.costs.values())

    @property
    def order(self):
        """What makes one allowed plan better than another."""
        return self.missing, self.cost


def evaluate(problem, routes):
    """The value of a plan: by route its stops in order, each (job or None for the rest, start)."""
    value = Value()
    if len(routes) != len(problem.routes):
        value.faults.append(f"{len(routes)} routes of {len(problem.routes)}")
        return value
    starts, doers = {}, {}
    for index, stops in enumerate(routes):
        follow(problem, index, stops, value)
        for job, start in stops:
            if job is None:
                continue
            if job in starts:
                value.faults.append(f"job {job} twice")
            starts[job], doers[job] = start, index
    for index, job in enumerate(problem.jobs):
        if index in starts:
            do(job, index, starts[index], doers[index], value)
        elif job.undone_cost is None:
            value.missing += 1
        else:
            value.undone += 1
            value.costs["undone"] += job.undone_cost
    for link in problem.links:
        tie(link, starts, doers, value)
    return value


def follow(problem, index, stops, value):
    """Follows a route from its start to its end."""
    route = problem.routes[index]
    place, free, travelled, load, rests = route.start_location, route.first, 0, 0, 0
    for job, start in stops:
        if job is None:
            # A rest is taken where the job before it was.
            if start < free:
                value.faults.append(f"rest of route {index} at {start}, free at {free}")
            if route.rest_starts is None or not (
                    route.rest_starts[0] <= start <= route.rest_starts[1]):
                value.faults.append(f"rest of route {index} at {start}")
            rests += 1
            free = start + route.rest_minutes
            continue
        about = problem.jobs[job]
        way = problem.minutes(route, place, about.location)
        if start < free + way:
            value.faults.append(f"job {job} at {start}, reached at {free + way}")
        travelled += way
        load += about.minutes
        place, free = about.location, start + about.minutes
    home = problem.minutes(route, place, route.end_location)
    if free + home > route.last:
        value.faults.append(f"route {index} ends at {free + home}, shift at {route.last}")
    wanted = 0 if route.rest_starts is None else 1
    if rests > wanted:
        value.faults.append(f"{rests} rests of route {index}")
    value.missing += max(0, wanted - rests)
    value.costs["travel"] += (travelled + home) * route.travel_cost
    value.costs["load"] += route.load_cost(load)


def do(job, index, start, route, value):
    if not job.first <= start <= job.last:
        value.faults.append(f"job {index} at {start}, allowed {job.first}-{job.last}")
    if route not in job.options:
        value.faults.append(f"job {index} by route {route}")
    value.costs["options"] += job.options.get(route, 0)
    value.costs["outside"] += job.outside_cost(start)
    value.costs["wish"] += job.wish_off_cost(start)


def tie(link, starts, doers, value):
    name = f"link of jobs {link.first} and {link.second}"
    if (link.first in starts) != (link.second in starts):
        value.faults.append(f"{name}: only one is done")
    elif link.first in starts:
        if not link.least <= starts[link.second] - starts[link.first] <= link.most:
            value.faults.append(f"{name}: {starts[link.first]} and {starts[link.second]}")
        if not link.may_share_route and doers[link.first] == doers[link.second]:
            value.faults.append(f"{name}: both by route {doers[link.first]}")


def main():
    """Evaluates omsorg's plans in the files named."""
    faulty = 0
    for path in sys.argv[1:]:
        for problem in problems.read(path):
            value = evaluate(problem, problem.plan)
            told = "" if value.cost == problem.cost else f", but {problem.cost} told"
            print(f"{path} group {problem.group}: missing {value.missing}, undone {value.undone}, "
                  f"cost {value.cost}{told} "
                  + " ".join(f"{name} {cost}" for name, cost in value.costs.items()))
            for fault in value.faults:
                print(f"  {fault}")
            faulty += bool(told or value.faults)
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
