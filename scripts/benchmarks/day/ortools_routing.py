"""The same problem for OR-Tools' routing library, as it is meant to be used: a dimension of time
with breaks and soft bounds, one dimension for each step of load, disjunctions with penalties,
allowed vehicles, guided local search."""

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from evaluate import evaluate
from timing import repair

# What leaving out costs that must not be left out.
MISSING = 100_000_000
# From so many seconds on the slow beginning alone is tried.
ENOUGH = 15
# The choices of soft bounds.
SOFT = ("window", "wished", "mixed")
FIRST = routing_enums_pb2.FirstSolutionStrategy
HEURISTIC = routing_enums_pb2.LocalSearchMetaheuristic


class Model:
    """A problem as OR-Tools sees it.

    A start has one soft bound on either side, but two things of it cost: how far it is from the
    window and how far from the wished time. So `soft` chooses: "window" knows the first only,
    "wished" the second only and keeps within the window, as far as that leaves any start, and
    "mixed" knows what comes first on either side: too early for the wish, too late for the window.
    What is ignored here counts when the plan is evaluated, with its best starts.
    """

    def __init__(self, problem, soft):
        self.problem = problem
        # What nobody may do is undone whatever one does.
        self.jobs = [job for job, about in enumerate(problem.jobs) if about.options]
        self.node_of = {job: node for node, job in enumerate(self.jobs)}
        rested = [vehicle for vehicle, route in enumerate(problem.routes)
                  if route.rest_starts and self.has_room_for_rest(vehicle)]
        self.rests = {vehicle: len(self.jobs) + place for place, vehicle in enumerate(rested)}
        self.rest_of = {node: vehicle for vehicle, node in self.rests.items()}
        count, vehicles = len(self.jobs) + len(rested), len(problem.routes)
        self.manager = pywrapcp.RoutingIndexManager(
            count + 2 * vehicles, vehicles, list(range(count, count + vehicles)),
            list(range(count + vehicles, count + 2 * vehicles)))
        self.routing = pywrapcp.RoutingModel(self.manager)
        self.places = ([problem.jobs[job].location for job in self.jobs] + [None] * len(rested)
                       + [route.start_location for route in problem.routes]
                       + [route.end_location for route in problem.routes])
        self.minutes = ([problem.jobs[job].minutes for job in self.jobs]
                        + [problem.routes[vehicle].rest_minutes for vehicle in rested]
                        + [0] * (2 * vehicles))
        self.ways = {}
        for route in problem.routes:
            if route.way not in self.ways:
                self.ways[route.way] = self.way_minutes(route)
        self.add_arc_costs()
        self.add_time()
        self.add_starts(soft)
        self.add_rests()
        self.add_load()
        self.add_choices()
        self.add_links()

    def index(self, job):
        return self.manager.NodeToIndex(self.node_of[job])

    def way_minutes(self, route):
        """How long it is from node to node. A rest is taken where the job before it was, which no
        matrix can say: the way there takes no time, that on the mean of all ways on."""
        places = [place for place in self.places if place is not None]
        means = {end: round(sum(self.problem.minutes(route, start, end) for start in places)
                            / len(places)) for end in set(places)}

        def minutes(start, end):
            if end is None:
                return 0
            return means[end] if start is None else self.problem.minutes(route, start, end)

        return [[minutes(start, end) for end in self.places] for start in self.places]

    def add_arc_costs(self):
        """An arc costs its travel and that the vehicle does the job at its end."""
        problem = self.problem
        for vehicle, route in enumerate(problem.routes):
            options = [problem.jobs[job].options.get(vehicle, 0) for job in self.jobs]
            options += [0] * (len(self.places) - len(options))
            rows = [[minutes * route.travel_cost + option for minutes, option in zip(row, options)]
                    for row in self.ways[route.way]]
            self.routing.SetArcCostEvaluatorOfVehicle(
                self.routing.RegisterTransitMatrix(rows), vehicle)
            if problem.minutes(route, route.start_location, route.end_location):
                self.routing.SetVehicleUsedWhenEmpty(True, vehicle)

    def add_time(self):
        transits = {way: self.routing.RegisterTransitMatrix(
            [[minutes + there for there in row] for minutes, row in zip(self.minutes, rows)])
            for way, rows in self.ways.items()}
        horizon = max([route.last for route in self.problem.routes]
                      + [job.last for job in self.problem.jobs])
        self.routing.AddDimensionWithVehicleTransits(
            [transits[route.way] for route in self.problem.routes], horizon, horizon, False, "time")
        self.time = self.routing.GetDimensionOrDie("time")
        for vehicle, route in enumerate(self.problem.routes):
            # A whole shift, so that rests are taken within it.
            self.time.CumulVar(self.routing.Start(vehicle)).SetValue(route.first)
            self.time.CumulVar(self.routing.End(vehicle)).SetValue(route.last)

    def add_starts(self, soft):
        for job in self.jobs:
            about, index = self.problem.jobs[job], self.index(job)
            first, last = about.first, about.last
            wished = about.wished if about.wish_cost else None
            lower = about.due and about.early_cost and (about.due[0], about.early_cost)
            upper = about.due and about.late_cost and (about.due[1], about.late_cost)
            if soft != "window" and wished is not None:
                lower = wished, about.wish_cost
            if soft == "wished" and wished is not None:
                upper = wished, about.wish_cost
                if about.due and max(first, about.due[0]) <= min(last, about.due[1]):
                    first, last = max(first, about.due[0]), min(last, about.due[1])
            # A bound that cannot be broken would only cost time.
            if lower and lower[0] > first:
                self.time.SetCumulVarSoftLowerBound(index, *lower)
            if upper and upper[0] < last:
                self.time.SetCumulVarSoftUpperBound(index, *upper)
            self.time.CumulVar(index).SetRange(first, last)

    def add_rests(self):
        """A rest is a place of its own that its vehicle must go to."""
        for vehicle, node in self.rests.items():
            route, index = self.problem.routes[vehicle], self.manager.NodeToIndex(node)
            self.time.CumulVar(index).SetRange(*route.rest_starts)
            self.routing.VehicleVar(index).SetValues([-1, vehicle])
            self.routing.AddDisjunction([index], MISSING)

    def has_room_for_rest(self, vehicle):
        """Whether what must be done by this vehicle at one time only leaves room for its rest."""
        route = self.problem.routes[vehicle]
        must = [(about.first, about.first + about.minutes) for about in self.problem.jobs
                if about.undone_cost is None and about.first == about.last
                and list(about.options) == [vehicle]]
        starts = [route.rest_starts[0], *(end for _, end in must)]
        return any(
            route.rest_starts[0] <= start <= route.rest_starts[1]
            and start + route.rest_minutes <= route.last
            and all(end <= start or start + route.rest_minutes <= begin for begin, end in must)
            for start in starts)

    def add_load(self):
        minutes = [0 if node in self.rest_of else minutes
                   for node, minutes in enumerate(self.minutes)]
        transit = self.routing.RegisterUnaryTransitVector(minutes)
        for step in range(max([len(route.load_costs) for route in self.problem.routes], default=0)):
            self.routing.AddDimension(transit, 0, sum(self.minutes), True, f"load {step}")
            load = self.routing.GetDimensionOrDie(f"load {step}")
            for vehicle, route in enumerate(self.problem.routes):
                if step < len(route.load_costs):
                    load.SetCumulVarSoftUpperBound(
                        self.routing.End(vehicle), *route.load_costs[step])

    def add_choices(self):
        for job in self.jobs:
            about, index = self.problem.jobs[job], self.index(job)
            penalty = MISSING if about.undone_cost is None else about.undone_cost
            self.routing.AddDisjunction([index], penalty)
            # SetAllowedVehiclesForIndex does this too, but cannot be called from Python in 9.15.
            self.routing.VehicleVar(index).SetValues([-1, *sorted(about.options)])

    def add_links(self):
        """Ties. That one of two tied jobs is left out is not forbidden here, so that they can be
        placed one after the other; what is left of such a pair is taken out afterwards."""
        solver = self.routing.solver()
        for link in self.problem.links:
            if link.first not in self.node_of or link.second not in self.node_of:
                continue
            first, second = self.index(link.first), self.index(link.second)
            self.time.AddNodePrecedence(first, second, link.least)
            self.time.AddNodePrecedence(second, first, -link.most)
            # Two at the same time are two vehicles' anyway, unless they take no time.
            minutes = self.problem.jobs[link.first].minutes, self.problem.jobs[link.second].minutes
            apart = link.most < minutes[0] and -link.least < minutes[1]
            if not link.may_share_route and not apart:
                solver.Add(solver.AllDifferentExcept(
                    [self.routing.VehicleVar(first), self.routing.VehicleVar(second)], -1))

    def solve(self, seconds, start=None, first=FIRST.AUTOMATIC):
        """The best plan found in some seconds; None if none is."""
        parameters = pywrapcp.DefaultRoutingSearchParameters()
        parameters.first_solution_strategy = first
        parameters.local_search_metaheuristic = HEURISTIC.GUIDED_LOCAL_SEARCH
        parameters.time_limit.FromMilliseconds(round(seconds * 1000))
        if start is None:
            found = self.routing.SolveWithParameters(parameters)
        else:
            self.routing.CloseModelWithParameters(parameters)
            found = self.routing.SolveFromAssignmentWithParameters(
                self.assignment(start), parameters)
        return found and self.plan(found)

    def assignment(self, routes):
        return self.routing.ReadAssignmentFromRoutes(
            [[self.manager.NodeToIndex(self.rests[vehicle] if job is None else self.node_of[job])
              for job, _ in stops] for vehicle, stops in enumerate(routes)], True)

    def plan(self, found):
        routes = []
        for vehicle in range(len(self.problem.routes)):
            stops = []
            index = found.Value(self.routing.NextVar(self.routing.Start(vehicle)))
            while not self.routing.IsEnd(index):
                node = self.manager.IndexToNode(index)
                stops.append((None if node in self.rest_of else self.jobs[node],
                              found.Min(self.time.CumulVar(index))))
                index = found.Value(self.routing.NextVar(index))
            routes.append(stops)
        return routes


def solve(problem, seconds, soft, start=None):
    """OR-Tools' best plan of those from each beginning, with its best starts; None if it finds
    none. Each beginning has so many seconds."""
    firsts = [FIRST.LOCAL_CHEAPEST_COST_INSERTION]
    if start is None and seconds < ENOUGH:
        # The better beginning takes seconds itself.
        firsts.append(FIRST.LOCAL_CHEAPEST_INSERTION)
    best = None
    for first in firsts:
        plan = Model(problem, soft).solve(seconds, start, first)
        plan = plan and repair(problem, plan)
        if plan and (best is None or order(problem, plan) < order(problem, best)):
            best = plan
    return best


def order(problem, plan):
    value = evaluate(problem, plan)
    return bool(value.faults), *value.order
