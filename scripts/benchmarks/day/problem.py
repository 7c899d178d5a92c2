"""A group's day as `omsorg day plan --problem` writes it: who is to do what, where and when."""

import json


class Route:
    """A shift: someone's way through the day."""

    def __init__(self, told):
        self.caregiver = told.get("caregiver")
        self.first, self.last = told["shift"]
        self.start_location = told["start_location"]
        self.end_location = told["end_location"]
        self.way = told.get("way", 0)
        self.travel_cost = told.get("travel_cost", 0)
        rest = told.get("rest")
        self.rest_starts = tuple(rest["start"]) if rest else None
        self.rest_minutes = rest["minutes"] if rest else 0
        self.load_costs = [(step["above"], step["cost"]) for step in told.get("load_costs", [])]

    def load_cost(self, minutes):
        return sum(max(0, minutes - above) * cost for above, cost in self.load_costs)


class Job:
    """Something to be done once, by one route."""

    def __init__(self, told):
        self.visit = told.get("visit")
        self.location = told["location"]
        self.minutes = told["minutes"]
        self.first, self.last = told["start"]
        due = told.get("due")
        self.due = tuple(due) if due else None
        self.early_cost = told.get("early_cost", 0)
        self.late_cost = told.get("late_cost", 0)
        self.wished = told.get("wished")
        self.wish_cost = told.get("wish_cost", 0)
        self.undone_cost = told.get("undone_cost")
        self.options = {route: cost for route, cost in told["options"]}

    def outside_cost(self, start):
        """What it costs to start at a time, for its being outside the due window."""
        if self.due is None:
            return 0
        return (max(0, self.due[0] - start) * self.early_cost
                + max(0, start - self.due[1]) * self.late_cost)

    def wish_off_cost(self, start):
        return 0 if self.wished is None else abs(start - self.wished) * self.wish_cost


class Link:
    """A tie between the starts of two jobs."""

    def __init__(self, told):
        self.first = told["first"]
        self.second = told["second"]
        self.least, self.most = told["gap"]
        self.may_share_route = told.get("may_share_route", False)


class Problem:
    """Routes, jobs and links, and omsorg's plan: its cost and, by route, its stops as
    (job or None for the rest, start)."""

    def __init__(self, told):
        self.group = told["group"]
        self.teams = told.get("teams", [])
        self.locations = told["locations"]
        self.travel = told["travel"]
        self.routes = [Route(route) for route in told["routes"]]
        self.jobs = [Job(job) for job in told["jobs"]]
        self.links = [Link(link) for link in told.get("links", [])]
        plan = told.get("plan")
        self.cost = plan["cost"] if plan else None
        self.plan = plan and [[tuple(stop) for stop in stops] for stops in plan["routes"]]

    def minutes(self, route, start, end):
        """How long a route's way from place to place takes."""
        return self.travel[route.way][start * self.locations + end]


def read(path):
    """The problems of a file, a line each."""
    with open(path, encoding="utf-8") as file:
        return [Problem(json.loads(line)) for line in file if line.strip()]
