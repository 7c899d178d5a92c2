"""The score of omsorg-planning(7) as a CP-SAT model: a boolean for each occurrence, day and
caregiver, a start in quarters of an hour for each occurrence, and the terms as linear costs.

For schedules made from nothing: with items in force there would be starts off the quarters."""

import collections
import random
import time
from concurrent import futures

from ortools.sat.python import cp_model

from model import DAYS, PARTS
from score import broken_rules, cost, score

BIG = 10_000_000


class Model:
    """The model of a problem."""

    def __init__(self, problem):
        if any(problem.force.values()):
            raise ValueError("the model is for schedules made from nothing")
        self.problem = problem
        self.cp = cp_model.CpModel()
        self.costs = []
        self.add_placements()
        self.add_overlaps()
        for occurrence in problem.occurrences:
            if occurrence.series:
                self.add_whose(occurrence)
        for series in problem.series:
            self.add_series(series)
        self.add_lanes()
        self.add_share()
        self.add_before()
        self.cp.minimize(
            sum(BIG * (1 - placed) for placed in self.placed)
            + sum(weight * expression for weight, expression in self.costs))

    def charge(self, term, expression):
        weight = self.problem.weight(term)
        if weight:
            self.costs.append((weight, expression))

    def at_least(self, high, *expressions, only=(), divisor=1):
        """A variable v >= 0 with divisor * v >= each expression, none over `high`, where `only`
        all hold."""
        variable = self.cp.new_int_var(0, -(-high // divisor), "")
        for expression in expressions:
            constraint = self.cp.add(divisor * variable >= expression)
            if only:
                constraint.only_enforce_if(only)
        return variable

    # Placements

    def quarters(self, one, who, day):
        """Quarters of an hour that someone can begin an occurrence at, beside meetings."""
        meetings = self.problem.meetings.get((who, day), [])
        return [
            start // 15 for first, last in self.problem.starts(one, who, day)
            for start in range(first, last + 1, 15)
            if all(start + one.minutes <= begin or end <= start for begin, end in meetings)]

    def add_placements(self):
        problem, cp = self.problem, self.cp
        self.options, self.days, self.starts, self.placed, self.every = [], [], [], [], []
        self.at = collections.defaultdict(list)
        for one in problem.occurrences:
            domains = {}
            for day in one.days:
                for who in problem.people(one):
                    quarters = self.quarters(one, who, day)
                    if quarters:
                        domains[day, who] = sorted(set(quarters))
            if one.count == 2:
                domains = self.paired(one, domains)
            every = sorted({quarter for some in domains.values() for quarter in some})
            placed = cp.new_bool_var("")
            start = cp.new_int_var_from_domain(cp_model.Domain.from_values(every or [0]), "")
            options = {key: cp.new_bool_var("") for key in domains}
            days = {}
            for day in sorted({day for day, _ in domains}):
                here = [option for key, option in options.items() if key[0] == day]
                days[day] = cp.new_bool_var("") if len(here) > 1 else here[0]
                if len(here) > 1:
                    cp.add(sum(here) == one.count * days[day])
            cp.add_exactly_one([*days.values(), ~placed])
            for (day, who), option in options.items():
                quarters = domains[day, who]
                if quarters != every:
                    cp.add_linear_expression_in_domain(
                        start, cp_model.Domain.from_values(quarters)).only_enforce_if(option)
                self.at[who, day].append((one, option, self.split(start, option, quarters)))
            must = one.series and one.series.wish and one.series.wish.must
            if must and one.count == 2 and one.series.wish.caregiver:
                for day, chosen in days.items():
                    named = options.get((day, one.series.wish.caregiver))
                    cp.add_implication(chosen, named) if named is not None else cp.add(chosen == 0)
            self.options.append(options)
            self.days.append(days)
            self.starts.append(start)
            self.placed.append(placed)
            self.every.append(every)

    @staticmethod
    def paired(one, domains):
        """The options on days on which there are two who can."""
        able = collections.Counter(day for day, _ in domains)
        return {key: some for key, some in domains.items() if able[key[0]] >= 2}

    def split(self, start, option, quarters):
        """The option by the part of the day that it starts in: part to literal."""
        found = {index: [quarter for quarter in quarters if low <= 15 * quarter < high]
                 for index, (low, high) in enumerate(PARTS)}
        found = {index: some for index, some in found.items() if some}
        if len(found) == 1:
            return {index: option for index in found}
        literals = {index: self.cp.new_bool_var("") for index in found}
        self.cp.add(sum(literals.values()) == option)
        for index, some in found.items():
            self.cp.add_linear_constraint(start, some[0], some[-1]).only_enforce_if(literals[index])
        return literals

    def add_overlaps(self):
        cp, lanes = self.cp, collections.defaultdict(list)
        ends = collections.Counter()
        for one in self.problem.occurrences:
            size = -(-one.minutes // 15)
            start, client = self.starts[one.index], one.client
            latest = max(self.every[one.index], default=0)
            for (day, who), option in self.options[one.index].items():
                lanes["caregiver", who].append((day, start, size, option))
                ends["caregiver", who] = max(ends["caregiver", who], latest + size)
            for day, chosen in self.days[one.index].items():
                if client:
                    lanes["client", client].append((day, start, size, chosen))
                    ends["client", client] = max(ends["client", client], latest + size)
        for lane, items in lanes.items():
            # All begin at quarters of an hour, so lengths may be rounded up to whole quarters.
            groups = collections.defaultdict(list)
            late = ends[lane] > 96
            for day, start, size, chosen in items:
                groups[0 if late else day].append(cp.new_optional_fixed_size_interval_var(
                    start + 96 * day if late else start, size, chosen, ""))
            for intervals in groups.values():
                if len(intervals) > 1:
                    cp.add_no_overlap(intervals)

    # Terms of one occurrence

    def add_whose(self, one):
        problem, cp, series, wish = self.problem, self.cp, one.series, one.series.wish
        placed, start = self.placed[one.index], self.starts[one.index]
        options = self.options[one.index]
        for (_, who), option in options.items():
            if series.ranks[who]:
                self.charge("cover", series.ranks[who] * option)
        broken = []
        if wish:
            off = [chosen for day, chosen in self.days[one.index].items() if not wish.on_weekday(day)]
            if off:
                broken.append(sum(off))
            low, high = wish.start
            every = self.every[one.index]
            good = [quarter for quarter in every if wish.at(15 * quarter)]
            if good != every:
                untimely = cp.new_bool_var("")
                if good:
                    cp.add_linear_expression_in_domain(
                        start, cp_model.Domain.from_values(good)).only_enforce_if(
                            [placed, ~untimely])
                else:
                    cp.add_implication(placed, untimely)
                broken.append(untimely)
            if wish.caregiver:
                by = [option for (_, who), option in options.items() if who == wish.caregiver]
                broken.append(placed - sum(by))
            for expression in broken:
                self.charge("wish", expression)
        own = [option for (_, who), option in options.items() if who in series.own]
        if not one.exempt and one.count == 1:
            self.charge("own", placed - sum(own))
            return
        foreign = cp.new_bool_var("")
        met = cp.new_bool_var("") if one.exempt else 0
        cp.add(foreign >= placed - sum(own) - met)
        if one.exempt:
            for expression in broken:
                cp.add(expression == 0).only_enforce_if([met, placed])
        self.charge("own", foreign)

    # Terms of a service

    def add_series(self, series):
        cp, low, high = self.cp, *series.gap
        indices = [one.index for one in series.occurrences if self.options[one.index]]
        if not indices:
            return
        on = {index: sum(day * chosen for day, chosen in self.days[index].items())
              for index in indices}
        for one, other in zip(series.occurrences, series.occurrences[1:]):
            if one.days == other.days and one.index in on and other.index in on:
                first, second = self.placed[one.index], self.placed[other.index]
                cp.add_implication(second, first)
                cp.add(on[one.index] + 1 <= on[other.index]).only_enforce_if([first, second])
        for place, index in enumerate(indices):
            for later in range(place + 1, len(indices)):
                only = [self.placed[index], self.placed[indices[later]]]
                only += [~self.placed[between] for between in indices[place + 1:later]]
                gap = on[indices[later]] - on[index]
                self.charge("spacing", self.at_least(DAYS, low - gap, gap - high, only=only))
            if series.repeats:
                for earlier in range(place + 1):
                    only = [self.placed[indices[earlier]]]
                    only += [self.placed[index]] if earlier != place else []
                    only += [~self.placed[outside] for outside in
                             indices[:earlier] + indices[place + 1:]]
                    gap = on[indices[earlier]] + DAYS - on[index]
                    self.charge("spacing", self.at_least(DAYS, low - gap, gap - high, only=only))
        self.add_regularity(series, indices)

    def add_regularity(self, series, indices):
        cp = self.cp
        weekdays = collections.defaultdict(list)
        for index in indices:
            for day, chosen in self.days[index].items():
                weekdays[day % 7].append(chosen)
        if len(indices) > series.times:
            used = []
            for chosen in weekdays.values():
                used.append(cp.new_bool_var(""))
                for literal in chosen:
                    cp.add_implication(literal, used[-1])
            self.charge("weekday", self.at_least(7, sum(used) - series.times))
        if len(indices) > 1:
            earliest = cp.new_int_var(0, 200, "")
            latest = cp.new_int_var(0, 200, "")
            for index in indices:
                cp.add(earliest <= self.starts[index]).only_enforce_if(self.placed[index])
                cp.add(latest >= self.starts[index]).only_enforce_if(self.placed[index])
            self.charge("time", self.at_least(200, latest - earliest, divisor=2))

    # Terms of a caregiver's day

    def add_lanes(self):
        problem = self.problem
        for who in sorted(problem.looked_at()):
            for day in range(DAYS):
                if problem.shifts.get((who, day)):
                    items = self.at.get((who, day), [])
                    self.add_clashes(items)
                    self.add_care_first(items)
                    self.add_room(who, day, items)

    def add_clashes(self, items):
        policy = self.problem.policy
        kinds = [
            ("showers_in_a_morning_to_question", 0, lambda series: series.service == "shower"),
            ("cleanings_in_an_afternoon_to_question", 1,
             lambda series: series.service == "cleaning")]
        kinds += [("heavy_at_once_not_allowed", index, lambda series: series.heavy)
                  for index in range(3)]
        for rule, index, counts in kinds:
            if rule not in policy:
                continue
            some = [parts[index] for one, _, parts in items
                    if one.series and counts(one.series) and index in parts]
            if len(some) >= policy[rule]:
                self.charge("clash", self.at_least(len(some), sum(some) - policy[rule] + 1))

    def add_care_first(self, items):
        others = [item for item in items if item[0].series and not item[0].series.personal]
        care = [item for item in items if item[0].series and item[0].series.personal]
        if not others or not care:
            return
        first = self.cp.new_int_var(0, 200, "")
        for one, option, _ in others:
            self.cp.add(first <= self.starts[one.index]).only_enforce_if(option)
        for one, option, _ in care:
            late = self.cp.new_bool_var("")
            self.cp.add(self.starts[one.index] <= first).only_enforce_if([option, ~late])
            self.charge("care_first", late)

    def add_room(self, who, day, items):
        problem, room = self.problem, self.problem.room(who, day)
        travel = problem.policy.get("schedule_travel_minutes", 0)
        for index, (low, high) in enumerate(PARTS):
            load = [one for one in problem.load.get((who, day), []) if low <= one[0] < high]
            base = {client for _, _, client in load}
            need = sum(length for _, length, _ in load) + travel * len(base)
            clients = collections.defaultdict(list)
            most, expression = need, []
            for one, _, parts in items:
                if index in parts:
                    expression.append(one.minutes * parts[index])
                    most += one.minutes
                    if one.client and one.client not in base:
                        clients[one.client].append(parts[index])
            for literals in clients.values():
                visited = literals[0]
                if len(literals) > 1:
                    visited = self.cp.new_bool_var("")
                    for literal in literals:
                        self.cp.add_implication(literal, visited)
                expression.append(travel * visited)
                most += travel
            if most > room[index]:
                self.charge("room", self.at_least(
                    most, need - room[index] + sum(expression), divisor=30))

    def add_share(self):
        problem = self.problem
        for who in problem.scope():
            for day in range(DAYS):
                if not problem.shifts.get((who, day)):
                    continue
                low, high = problem.band(who, day)
                spent = sum(length for _, length, _ in problem.load.get((who, day), []))
                spent += sum(one.minutes * option for one, option, _ in self.at.get((who, day), [])
                             if one.series)
                self.charge("share", self.at_least(2880, low - spent, spent - high, divisor=30))

    def add_before(self):
        for day, some in self.problem.wanted_before():
            chosen = [self.days[one.index][day] for series in some for one in series.occurrences
                      if day in self.days[one.index]]
            missed = self.cp.new_bool_var("")
            self.cp.add_bool_or([*chosen, missed])
            self.charge("before", missed)

    # Solving

    def hint(self, placements):
        """Makes placements the hint, with all that the costs are made of.

        Returns the objective."""
        placements = self.in_order(placements)
        self.cp.clear_hints()
        for options, start, placed, place in zip(
                self.options, self.starts, self.placed, placements):
            self.cp.add_hint(placed, place is not None)
            for (day, who), option in options.items():
                self.cp.add_hint(option, place is not None and place[0] == day and who in place[2])
            if place is not None:
                self.cp.add_hint(start, place[1] // 15)
        solver = cp_model.CpSolver()
        solver.parameters.fix_variables_to_their_hinted_value = True
        solver.parameters.num_workers = 1
        status = solver.solve(self.cp)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise ValueError(f"the placements to begin from: {solver.status_name(status)}")
        self.begin_at(solver)
        return round(solver.objective_value)

    def in_order(self, placements):
        """Placements with those of a service that have the same weeks in order of their days."""
        placements = list(placements)
        for series in self.problem.series:
            groups = collections.defaultdict(list)
            for one in series.occurrences:
                groups[one.days].append(one.index)
            for indices in groups.values():
                ordered = sorted((placements[index] for index in indices),
                                 key=lambda place: (place is None, place and place[:2]))
                for index, place in zip(indices, ordered):
                    placements[index] = place
        return placements

    def begin_at(self, solver):
        """Makes a solution the hint."""
        self.cp.clear_hints()
        for index in range(len(self.cp.proto.variables)):
            variable = self.cp.get_int_var_from_proto_index(index)
            self.cp.add_hint(variable, solver.value(variable))

    def read(self, solver):
        """The placements of a solution."""
        placements = []
        for one, options in zip(self.problem.occurrences, self.options):
            chosen = [key for key, option in options.items() if solver.boolean_value(option)]
            placements.append(
                (chosen[0][0], 15 * solver.value(self.starts[one.index]),
                 frozenset(who for _, who in chosen)) if chosen else None)
        return placements

    def solver(self, seconds, workers, seed):
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = seed
        # Ten times as fast here as the default; presolve would take seconds and gain nothing.
        solver.parameters.linearization_level = 2
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.max_presolve_iterations = 1
        return solver

    def value(self, placements):
        """What the model minimises, by the scorer."""
        unplaced, count = score(self.problem, placements)
        return BIG * unplaced + cost(self.problem, count)

    def solve(self, placements, seconds, workers=2, seed=1, log=False):
        """Improves placements: a quarter of the time on the whole model, then on some occurrences
        at a time while the others stand, as many at once as there are workers.

        Returns the best placements and the whole model's bound."""
        begin = time.monotonic()
        placements = self.in_order(placements)
        self.hint(placements)
        solver = self.solver(seconds / 4, workers, seed)
        status = solver.solve(self.cp)
        bound = solver.best_objective_bound
        found = self.read(solver)
        if self.value(found) < self.value(placements):
            placements = found
        if status == cp_model.OPTIMAL:
            return placements, bound
        if log:
            print("whole", self.value(placements), bound, flush=True)
        return self.improve(placements, begin + seconds, workers, seed, log), bound

    def improve(self, placements, until, workers, seed, log):
        """Frees some occurrences, solves for them, puts them back where that betters the score;
        more of them while solutions are proved best, fewer while they are not."""
        chance = random.Random(seed)
        best, size, turn = self.value(placements), 16.0, 0
        self.cp.clear_hints()
        with futures.ThreadPoolExecutor(workers) as pool:
            running = set()
            while True:
                left = until - time.monotonic()
                while left > 0.5 and len(running) < workers:
                    turn += 1
                    free = self.neighbourhood(chance, int(size))
                    running.add(pool.submit(
                        self.resolve, placements, free, min(left, 4), seed + turn))
                if not running:
                    return placements
                done, running = futures.wait(running, return_when=futures.FIRST_COMPLETED)
                for one in done:
                    proved, changed = one.result()
                    size = min(size * 1.05, 80) if proved else max(size * 0.93, 6)
                    merged = list(placements)
                    for index, place in changed.items():
                        merged[index] = place
                    value = self.value(merged)
                    if value < best and not broken_rules(self.problem, merged):
                        placements, best = merged, value
                    if log:
                        print(turn, proved, best, int(size), round(until - time.monotonic(), 1),
                              flush=True)

    def resolve(self, placements, free, seconds, seed):
        """Solves for some occurrences while the others stand: whether proved best, and where."""
        model = self.cp.clone()
        self.fix(model, placements, free)
        solver = self.solver(seconds, 1, seed)
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return False, {}
        found = self.read(solver)
        return status == cp_model.OPTIMAL, {index: found[index] for index in free}

    def neighbourhood(self, chance, size):
        """Occurrences to free together: of one care contact, near in time or of a few services;
        or of all, in a few days."""
        problem = self.problem
        who, clients = chance.choice(sorted(problem.own_clients.items()))
        pool = [one for one in problem.occurrences
                if one.client in clients or one.caregiver == who]
        kind = chance.randrange(3)
        if kind == 0:
            day = chance.randrange(DAYS)
            pool.sort(key=lambda one: (abs(one.days.start + 3 - day), chance.random()))
        elif kind == 1:
            order = {id(series): chance.random() for series in problem.series}
            pool.sort(key=lambda one: order.get(id(one.series), 0))
        else:
            day = chance.randrange(DAYS)
            pool = [one for one in problem.occurrences if day in one.days]
            chance.shuffle(pool)
        return {one.index for one in pool[:size]}

    def fix(self, model, placements, free):
        """Holds all placements but the free ones where they stand; those begin there."""
        for one, options, start, placed in zip(
                self.problem.occurrences, self.options, self.starts, self.placed):
            place = placements[one.index]
            said = model.add_hint if one.index in free else lambda variable, value: model.add(
                variable == value)
            said(placed, place is not None)
            for (day, who), option in options.items():
                said(option, place is not None and place[0] == day and who in place[2])
            if place is not None:
                said(start, place[1] // 15)
