"""The best starts of a plan whose routes and orders are given: a linear programme."""

from ortools.linear_solver import pywraplp

# A minute beyond a limit costs more than anything that could be gained by it.
BEYOND = 10_000_000


class Timing:
    """Stops in order, with the starts that cost the least and what limits they do not keep."""

    def __init__(self, problem, orders):
        self.problem = problem
        self.orders = orders
        self.solver = pywraplp.Solver.CreateSolver("GLOP")
        self.objective = self.solver.Objective()
        self.objective.SetMinimization()
        self.beyond = []
        self.starts = [[self.start(index, job) for job in order]
                       for index, order in enumerate(orders)]
        for index in range(len(orders)):
            self.follow(index)
        of_job = {job: start for order, starts in zip(orders, self.starts)
                  for job, start in zip(order, starts) if job is not None}
        for link in problem.links:
            if link.first in of_job and link.second in of_job:
                first, second = of_job[link.first], of_job[link.second]
                self.solver.Add(second - first >= link.least)
                self.solver.Add(second - first <= link.most)

    def cost(self, rate):
        """A number of minutes, >= 0, each of which costs."""
        minutes = self.solver.NumVar(0, self.solver.infinity(), "")
        self.objective.SetCoefficient(minutes, rate)
        return minutes

    def limit(self, earlier, latest, route):
        """A time that is to be at most another, but for what is paid for dearly."""
        beyond = self.cost(BEYOND)
        self.beyond.append((beyond, route))
        self.solver.Add(earlier - beyond <= latest)

    def start(self, route, job):
        if job is None:
            first, last = self.problem.routes[route].rest_starts
            start = self.solver.NumVar(first, self.solver.infinity(), "")
            self.limit(start, last, route)
            return start
        about = self.problem.jobs[job]
        start = self.solver.NumVar(about.first, self.solver.infinity(), "")
        self.limit(start, about.last, route)
        if about.due:
            if about.early_cost:
                self.solver.Add(start + self.cost(about.early_cost) >= about.due[0])
            if about.late_cost:
                self.solver.Add(start - self.cost(about.late_cost) <= about.due[1])
        if about.wished is not None and about.wish_cost:
            off = self.cost(about.wish_cost)
            self.solver.Add(start + off >= about.wished)
            self.solver.Add(start - off <= about.wished)
        return start

    def follow(self, index):
        route = self.problem.routes[index]
        place, free = route.start_location, route.first
        for job, start in zip(self.orders[index], self.starts[index]):
            minutes = route.rest_minutes
            if job is not None:
                about = self.problem.jobs[job]
                minutes = about.minutes
                free = free + self.problem.minutes(route, place, about.location)
                place = about.location
            self.solver.Add(start >= free)
            free = start + minutes
        self.limit(
            free + self.problem.minutes(route, place, route.end_location), route.last, index)

    def solve(self):
        """By route the stops as (job or None, start), and the routes that break a limit."""
        if self.solver.Solve() != pywraplp.Solver.OPTIMAL:
            return None, []
        routes = [[(job, round(start.solution_value())) for job, start in zip(order, starts)]
                  for order, starts in zip(self.orders, self.starts)]
        return routes, sorted({route for beyond, route in self.beyond
                               if beyond.solution_value() > 0.5})


def retime(problem, routes):
    """A plan with the starts that cost the least; the same plan where there are none."""
    better, broken = Timing(problem, [[job for job, _ in stops] for stops in routes]).solve()
    return routes if better is None or broken else better


def repair(problem, routes, faults_at_most=20):
    """A plan that keeps every limit with its best starts, by moving rests within their routes, and
    by leaving jobs undone where that does not do."""
    orders = [[job for job, _ in stops] for stops in routes]
    for _ in range(faults_at_most):
        drop_halves(problem, orders)
        better, broken = Timing(problem, orders).solve()
        if better is not None and not broken:
            return better
        for index in broken or range(len(orders)):
            if not move_rest(problem, orders, index):
                drop_one(problem, orders, index)
    return better


def move_rest(problem, orders, index):
    """Puts a route's rest where it fits; whether there is such a place."""
    if None not in orders[index]:
        return False
    jobs = [job for job in orders[index] if job is not None]
    for place in range(len(jobs) + 1):
        order = [*jobs[:place], None, *jobs[place:]]
        tried = orders[:index] + [order] + orders[index + 1:]
        better, broken = Timing(problem, tried).solve()
        if better is not None and index not in broken:
            orders[index] = order
            return True
    return False


def drop_one(problem, orders, index):
    """Leaves undone what costs the least of a route."""
    jobs = [job for job in orders[index]
            if job is not None and problem.jobs[job].undone_cost is not None]
    if jobs:
        orders[index].remove(min(
            jobs, key=lambda job: (problem.jobs[job].undone_cost, -problem.jobs[job].minutes)))


def drop_halves(problem, orders):
    """Leaves undone what is tied to something undone."""
    done = {job for order in orders for job in order if job is not None}
    is_settled = False
    while not is_settled:
        is_settled = True
        for link in problem.links:
            if (link.first in done) != (link.second in done):
                done -= {link.first, link.second}
                is_settled = False
    for order in orders:
        order[:] = [job for job in order if job is None or job in done]
