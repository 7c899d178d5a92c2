"""Disturbs a store's files, so that figures meet what exports of one day never have: histories,
several providers, deputies, gaps, unplanned visits, visits past midnight, missing members."""

import datetime
import json
import pathlib


def days(count):
    """So many days."""
    return datetime.timedelta(days=count)


class Store:
    """The files of a store, read and written whole."""

    def __init__(self, path):
        self.path = pathlib.Path(path)

    def read(self, name):
        """A collection; empty if there is none."""
        file = self.path / name
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else []

    def write(self, name, records):
        """Writes a collection in the form of a store, without absent members."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        records.sort(key=lambda record: record["id"].encode())
        lines = [json.dumps({k: v for k, v in record.items() if v is not None},
                            ensure_ascii=False, separators=(",", ":")) for record in records]
        file.write_text("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n", encoding="utf-8")


class Disturber:
    """Everything that is changed, from one source of chance."""

    def __init__(self, store, chance, today):
        self.store = Store(store)
        self.chance = chance
        self.today = datetime.date.fromisoformat(today)
        files = sorted(self.store.path.glob("visits/*/*/*.json"))
        self.first = datetime.date.fromisoformat(files[0].stem)
        self.last = datetime.date.fromisoformat(files[-1].stem)

    def day(self):
        """A day, most often among those with visits."""
        early, late = self.first - days(10), self.last + days(10)
        return early + days(self.chance.randrange((late - early).days))

    def history(self, values):
        """A timeline: one value, two with a change, a gap between, or two that overlap."""
        pick = lambda: self.chance.choice(values)
        one, other = sorted([self.day(), self.day()])
        kind = self.chance.randrange(6)
        if kind == 0:
            return [{"value": pick()}]
        if kind == 1:
            return [{"to": str(one), "value": pick()}, {"from": str(one + days(1)), "value": pick()}]
        if kind == 2:
            return [{"to": str(one), "value": pick()}, {"from": str(other + days(2)), "value": pick()}]
        if kind == 3:
            return [{"value": pick()}, {"from": str(one), "to": str(other), "value": pick()}]
        if kind == 4:
            return [{"from": str(one), "value": pick()}]
        return [{"from": str(one), "to": str(other), "value": pick()}]

    def providers(self):
        """A second provider, private, with another policy, and policies that change."""
        providers = self.store.read("organisation.json")
        policies = sorted({value["policy"] for value in self.store.read("policies.json")})
        own = providers[0]["policy"][0]["value"]
        other = self.chance.choice(policies)
        change = self.day()
        providers[0]["policy"] = [{"to": str(change), "value": other},
                                  {"from": str(change + days(1)), "value": own}]
        providers.append({"id": "zeta", "name": "Zeta", "kind": "private",
                          "policy": [{"value": self.chance.choice(policies)}]})
        self.store.write("organisation.json", providers)
        return [provider["id"] for provider in providers]

    def values_of_policies(self):
        """Values for one kind of provider, values that change, and proposals that never hold."""
        records = self.store.read("policies.json")
        there = {(r["policy"], r["rule"]): r for r in records}
        for policy in sorted({r["policy"] for r in records}):
            for rule, values in [("punctuality_margin", [5, 10, 15, 20]),
                                 ("care_contact_share_aim", [0.2, 0.25, 0.4]),
                                 ("switch_within", [7, 14, 30]), ("complaint_answer_within", [5, 14]),
                                 ("offer_within", [7, 14]), ("appoint_within", [10, 14]),
                                 ("goal_premium", [31400]), ("goal_judged_by", ["care_manager"]),
                                 ("services_by_contractor", [["laundry"], ["laundry", "shopping"]])]:
                if self.chance.random() < 0.5:
                    continue
                held = [{"from": "2020-01-01", "binds": "everyone",
                         "value": self.chance.choice(values), "source": "x"}]
                if self.chance.random() < 0.5:
                    held.append({"from": str(self.day()), "binds": "private",
                                 "value": self.chance.choice(values), "source": "x"})
                if self.chance.random() < 0.3:
                    held.append({"from": str(self.day()), "binds": "municipal", "off": True,
                                 "value": self.chance.choice(values), "source": "x"})
                there[policy, rule] = {"id": f"{policy}.{rule}", "policy": policy, "rule": rule,
                                       "values": held}
        self.store.write("policies.json", list(there.values()))

    def teams(self, providers):
        """Sections, areas and providers over time."""
        teams = self.store.read("teams.json")
        sections = sorted({t["section"][0]["value"] for t in teams}) + ["Söder"]
        for team in teams:
            if self.chance.random() < 0.4:
                team["section"] = self.history(sections)
            if self.chance.random() < 0.2:
                team["area"] = self.history(["Område 1", "Område 9"])
            if self.chance.random() < 0.6:
                team["provider"] = self.history(providers)
        self.store.write("teams.json", teams)
        return [t["id"] for t in teams]

    def caregivers(self, teams):
        """Teams, roles and twins over time, people who have left and who are new."""
        caregivers = self.store.read("caregivers.json")
        everyone = [c["id"] for c in caregivers]
        grounds = [{"ground": "certificate"}, {"ground": "transition"}, {"ground": "none"},
                   {"ground": "certificate", "issued": str(self.day())}]
        for caregiver in caregivers:
            if self.chance.random() < 0.25:
                caregiver["team"] = self.history(teams)
            if self.chance.random() < 0.25:
                caregiver["role"] = self.history(["care", "hourly", "runner", "resource"])
            elif self.chance.random() < 0.1:
                caregiver.pop("role", None)
            if self.chance.random() < 0.3:
                caregiver["twin"] = self.history(everyone)
            if self.chance.random() < 0.3:
                caregiver["title_ground"] = self.history(grounds)
            if self.chance.random() < 0.1:
                caregiver["ended"] = str(self.day())
            if self.chance.random() < 0.1:
                caregiver["introduction_until"] = str(self.day())
        self.store.write("caregivers.json", caregivers)
        return everyone

    def clients(self, teams):
        """Teams over time, unknown and telling ages, ends."""
        clients = self.store.read("clients.json")
        for client in clients:
            draw = self.chance.random()
            if self.chance.random() < 0.3:
                client["team"] = self.history(teams)
            elif self.chance.random() < 0.03:
                client.pop("team", None)
            if draw < 0.08:
                client.pop("identity_number", None)
            elif draw < 0.3:
                # Near 65 on the last days with visits; the check digit is made right.
                born = self.last - days(self.chance.randrange(-3, 30))
                born = born.replace(year=born.year - 65, day=min(born.day, 28))
                client["identity_number"] = with_check_digit(f"{born:%Y%m%d}-98{self.chance.randrange(10)}")
            if self.chance.random() < 0.05:
                client["ended"] = str(self.day())
        self.store.write("clients.json", clients)
        return [c["id"] for c in clients]

    def contacts(self, clients, caregivers):
        """Care contacts that change, overlap and lack; deputies, substitutes, contact persons."""
        contacts = {c["id"]: c for c in self.store.read("contacts.json")}
        for client in clients:
            if self.chance.random() < 0.15:
                contacts = {k: c for k, c in contacts.items() if c["client"] != client}
            for contact in [c for c in contacts.values() if c["client"] == client]:
                if self.chance.random() < 0.3:
                    contact["to"] = str(max(self.day(), datetime.date.fromisoformat(contact["from"])))
            for _ in range(self.chance.choice([0, 0, 1, 2, 3])):
                begin, end = sorted([self.day(), self.day()])
                role = self.chance.choice(["care_contact", "care_contact", "deputy", "substitute",
                                           "contact_person"])
                caregiver = self.chance.choice(caregivers)
                suffix = "" if role == "care_contact" else f"/{role}"
                identity = f"{client}/{caregiver}/{begin}{suffix}"
                contacts[identity] = {
                    "id": identity, "client": client, "caregiver": caregiver,
                    "role": None if role == "care_contact" else role, "from": str(begin),
                    "to": str(end) if self.chance.random() < 0.6 else None}
        self.store.write("contacts.json", list(contacts.values()))

    def services(self):
        """Traits of services."""
        services = self.store.read("services.json")
        for service in services:
            if self.chance.random() < 0.15:
                service["counts_in_survey"] = False
            if self.chance.random() < 0.2:
                service["personal_care"] = True
            if self.chance.random() < 0.2:
                service.pop("default_minutes", None)
                service.pop("minutes_source", None)
        self.store.write("services.json", services)
        return [s["id"] for s in services]

    def decisions(self, services, caregivers):
        """Frequencies and minutes over time, on call, doubled, wished, begun and ended."""
        decisions = self.store.read("decisions.json")
        # From 2026-09-07, a Monday.
        frequencies = [{"times": t, "every_weeks": w, "anchor": "2026-09-07"}
                       for t, w in [(7, 1), (1, 2), (2, 3), (0, 1), (5, 1), (10, 2), (14, 1), (9, 2)]]
        kept = []
        for decision in decisions:
            draw = self.chance.random()
            if draw < 0.05:
                continue
            if draw < 0.2:
                decision["frequency"] = self.history(frequencies)
            elif draw < 0.35:
                decision["minutes"] = self.history([0, 5, 20, 45, 61])
            elif draw < 0.4:
                decision.pop("minutes", None)
            elif draw < 0.5:
                decision["wish"] = {"caregiver": self.chance.choice(caregivers)}
            elif draw < 0.6:
                begin, end = sorted([self.day(), self.day()])
                decision["from"], decision["to"] = str(begin), str(end)
            elif draw < 0.65:
                decision["double_staffing"] = True
            elif draw < 0.7:
                decision["service"] = self.chance.choice(services)
            kept.append(decision)
        self.store.write("decisions.json", kept)

    def absences(self, clients):
        """Clients away."""
        absences = self.store.read("absences.json")
        for client in self.chance.sample(clients, len(clients) // 4):
            begin, end = sorted([self.day(), self.day()])
            absences.append({"id": f"{client}/{begin}", "client": client, "from": str(begin),
                             "to": str(end) if self.chance.random() < 0.7 else None})
        self.store.write("absences.json", absences)

    def visits(self, services, caregivers):
        """Unplanned visits, lost times, midnight, other services, statuses and company."""
        for file in sorted(self.store.path.glob("visits/*/*/*.json")):
            name = str(file.relative_to(self.store.path))
            visits = self.store.read(name)
            for visit in visits:
                if self.chance.random() < 0.25:
                    self.disturb_visit(visit, services, caregivers)
            self.store.write(name, visits)

    def disturb_visit(self, visit, services, caregivers):
        """One change, or several, of one visit."""
        clock = lambda: f"{self.chance.randrange(24):02}:{self.chance.randrange(60):02}"
        parts = visit.get("caregivers", [])
        for _ in range(self.chance.choice([1, 1, 2, 3])):
            draw = self.chance.randrange(11)
            if draw == 0 and any("start" in p for p in parts):
                visit.pop("planned_start", None)
                visit.pop("planned_end", None)
            elif draw == 1 and "planned_start" in visit:
                for part in parts:
                    part.pop("start", None)
                    part.pop("end", None)
            elif draw == 2:
                visit["services"] = self.chance.sample(services, self.chance.randrange(1, 4))
            elif draw == 3:
                visit.pop("services", None)
            elif draw == 4 and parts:
                self.chance.choice(parts)["status"] = self.chance.choice(
                    ["planned", "performed", "cancelled", "no_show"])
            elif draw == 5:
                parts.append({"id": self.chance.choice(caregivers), "row": visit["id"] + "x",
                              "status": self.chance.choice(["performed", "performed", "planned"]),
                              "start": clock(), "end": clock()})
                visit["caregivers"] = parts
            elif draw == 6 and "planned_start" in visit:
                visit["planned_start"] = self.chance.choice(["23:58", "00:02", "22:00", "07:00"])
            elif draw == 7 and parts:
                part = self.chance.choice(parts)
                part["start"] = self.chance.choice(["23:57", "00:03", "17:00", "15:00", "12:00"])
            elif draw == 8 and parts:
                self.chance.choice(parts).pop("end", None)
            elif draw == 9 and parts:
                self.chance.choice(parts)["id"] = self.chance.choice(caregivers)
            elif draw == 10 and "planned_end" in visit:
                visit.pop("planned_end")
        seen, kept = set(), []
        for part in parts:
            if part.get("id") not in seen or part.get("id") is None:
                kept.append(part)
            seen.add(part.get("id"))
            if part["status"] == "performed" and part.get("id") is None:
                part["status"] = "cancelled"
        for number, part in enumerate(kept):
            part["row"] = visit["id"] + ("" if number == 0 else f"x{number}")
        if kept:
            visit["caregivers"] = kept
        if "planned_start" not in visit and not any("start" in p for p in kept):
            visit["planned_start"] = "10:00"


    def offers(self, clients):
        """Offers, answers and exemptions, several for some."""
        offers = {}
        for client in clients:
            for _ in range(self.chance.choice([0, 0, 1, 1, 2])):
                date = self.day()
                record = {"id": f"{client}/{date}", "client": client, "date": str(date), "by": "x"}
                if self.chance.random() < 0.3:
                    record["outcome"] = "exempted"
                    record["exemption"] = self.chance.choice(
                        ["limited_services", "obviously_unneeded"])
                else:
                    record["adapted"] = self.chance.choice([None, True, False])
                    record["answer"] = self.chance.choice([None, "yes", "yes", "no", "later"])
                    if record["answer"]:
                        record["answered_on"] = str(date + days(self.chance.randrange(12)))
                offers[record["id"]] = record
        self.store.write("offers.json", list(offers.values()))

    def switches(self, clients, caregivers):
        """Switch requests of every cause, some closed, and appointments that some led to."""
        causes = ["client_wish", "long_leave", "delegated_care_changed", "decision_changed",
                  "caregiver_leaves", "title_lapses", "schedule_changed", "other"]
        reasons = ["relation", "treatment", "trust", "language", "gender", "seldom_comes", "times",
                   "way", "competence", "not_said", "other"]
        contacts = {c["id"]: c for c in self.store.read("contacts.json")}
        requests = {}
        for client in self.chance.sample(clients, len(clients) // 2):
            date = self.day()
            request = {"id": f"{client}/{date}", "client": client,
                       "caregiver": self.chance.choice(caregivers),
                       "cause": self.chance.choice(causes),
                       "reasons": self.chance.sample(reasons, self.chance.randrange(3)),
                       "received_on": str(date), "received_by": "x"}
            if self.chance.random() < 0.7:
                request["closed_on"] = str(date + days(self.chance.randrange(30)))
                kind = self.chance.randrange(4)
                if kind == 0:
                    request["withdrawn"] = True
                elif kind == 1:
                    request["granted"] = False
                else:
                    request["granted"] = True
                    request["new_caregiver"] = self.chance.choice(caregivers)
                    begin = date + days(self.chance.randrange(-3, 20))
                    identity = f"{client}/{request['new_caregiver']}/{begin}"
                    contacts[identity] = {"id": identity, "client": client,
                                          "caregiver": request["new_caregiver"],
                                          "from": str(begin)}
            requests[request["id"]] = request
        self.store.write("switch-requests.json", list(requests.values()))
        self.store.write("contacts.json", list(contacts.values()))

    def complaints(self, clients):
        """Complaints, some without a client."""
        complaints = {}
        for _ in range(len(clients) // 2):
            client = self.chance.choice(clients + [None] * (len(clients) // 5))
            date = self.day()
            complaint = {
                "id": f"{client or 'anonymous'}/{date}", "client": client,
                "received_on": str(date), "received_by": "x", "text": "x",
                "from": self.chance.choice(["client", "relative", "other"]),
                "about": self.chance.choice(["times", "staff", "continuity", "service",
                                             "information", "care_contact", "other"])}
            if self.chance.random() < 0.6:
                complaint["answered_on"] = str(date + days(self.chance.randrange(25)))
            if self.chance.random() < 0.5:
                complaint["closed_on"] = str(date + days(self.chance.randrange(25)))
            complaints[complaint["id"]] = complaint
        self.store.write("complaints.json", list(complaints.values()))

    def care_plans(self, clients, caregivers):
        """Care plans one after another, with goals that go on, are met and dropped."""
        professionals = [{"id": "hl1", "name": "Hanna Handläggare", "role": "care_manager"},
                         {"id": "ec1", "name": "Enar Chef", "role": "unit_manager"}]
        self.store.write("professionals.json", professionals)
        judges = ["hl1", "Hanna Handläggare", "ec1", "Någon Annan", caregivers[0], None]
        plans = {}
        for client in self.chance.sample(clients, len(clients) * 2 // 3):
            dates = sorted({self.day() for _ in range(self.chance.randrange(1, 4))})
            goals = {}
            for place, date in enumerate(dates):
                for number in range(1, self.chance.randrange(1, 5)):
                    goals.setdefault(str(number), {"id": str(number), "text": "x", "sub_goals": [
                        {"text": str(n)} for n in range(self.chance.randrange(3))]})
                told = json.loads(json.dumps([g for g in goals.values()
                                              if self.chance.random() < 0.9]))
                plan = {"id": f"{client}/{date}", "client": client, "drafted_on": str(date),
                        "drafted_by": "x", "goals": told,
                        "established_on": str(date) if self.chance.random() < 0.9 else None,
                        "ended": str(dates[place + 1] - days(1)) if place + 1 < len(dates) else None}
                for goal in plan["goals"]:
                    for step in goal["sub_goals"]:
                        if self.chance.random() < 0.5:
                            step["met_on"] = str(date + days(self.chance.randrange(30)))
                    if not goal["sub_goals"]:
                        goal.pop("sub_goals")
                    if self.chance.random() < 0.4:
                        goal["outcome"] = self.chance.choice(["met", "met", "dropped"])
                        goal["outcome_on"] = str(date + days(self.chance.randrange(40)))
                        judge = self.chance.choice(judges)
                        if judge:
                            goal["judged_by"] = judge
                plans[plan["id"]] = plan
        self.store.write("care-plans.json", list(plans.values()))


    def paying(self):
        """Prices of services and policies, what is paid for, the decisions that goals belong to,
        and what policies say of the load."""
        services = self.store.read("services.json")
        for service in services:
            if self.chance.random() < 0.4:
                service["hourly_price"] = self.history([30001, 45000, 61237])
        self.store.write("services.json", services)
        records = self.store.read("policies.json")
        there = {(r["policy"], r["rule"]): r for r in records}
        for policy in sorted({r["policy"] for r in records}):
            for rule, values in [
                    ("compensation_basis", ["granted", "performed"]),
                    ("hourly_price", [40000, 45050, 39999]), ("indirect_share", [0.2, 0.25, 0.3]),
                    ("goal_premium", [31400, 20050]), ("goal_judged_by", ["care_manager"]),
                    ("clients_per_care_contact", [{"from": 3, "to": 4}, {"from": 4, "to": 8}]),
                    ("client_time_share", [{"from": 0.65, "to": 0.7}, {"from": 0.8, "to": 0.9}]),
                    ("client_time_share_of", ["care_contact", "all_caregivers"])]:
                if self.chance.random() < 0.3:
                    continue
                change = self.day()
                held = [{"from": "2020-01-01", "to": str(change), "binds": "everyone",
                         "value": self.chance.choice(values), "source": "x"},
                        {"from": str(change + days(1)), "binds": "everyone",
                         "value": self.chance.choice(values), "source": "x"}]
                if self.chance.random() < 0.3:
                    held.append({"from": str(self.day()), "binds": "private",
                                 "value": self.chance.choice(values), "source": "x"})
                if self.chance.random() < 0.2:
                    held.pop(0)
                there[policy, rule] = {"id": f"{policy}.{rule}", "policy": policy, "rule": rule,
                                       "values": held}
        self.store.write("policies.json", list(there.values()))
        decisions = self.store.read("decisions.json")
        by_client = {}
        for decision in decisions:
            by_client.setdefault(decision["client"], []).append(decision["id"])
        plans = self.store.read("care-plans.json")
        for plan in plans:
            for goal in plan["goals"]:
                if plan["client"] in by_client and self.chance.random() < 0.7:
                    goal["decision"] = self.chance.choice(by_client[plan["client"]])
        self.store.write("care-plans.json", plans)

    def other_duties(self, clients):
        """Changed needs, follow-ups of decisions, welcome talks, assignments."""
        needs, meetings = {}, {}
        for client in self.chance.sample(clients, len(clients) // 3):
            date = self.day()
            closed = str(date + days(self.chance.randrange(25))) if self.chance.random() < 0.6 else None
            needs[client] = {"id": f"{client}/{date}", "client": client, "noticed_on": str(date),
                             "noticed_by": "x", "text": "x", "closed_on": closed,
                             "outcome": "none" if closed else None}
        self.store.write("changed-needs.json", list(needs.values()))
        for client in self.chance.sample(clients, len(clients) // 2):
            date = self.day() - days(self.chance.choice([0, 365]))
            meetings[client] = {"id": f"decision_follow_up/{client}/{date}",
                                "kind": "decision_follow_up", "client": client, "date": str(date),
                                "called_by": "x",
                                "held_on": str(date) if self.chance.random() < 0.7 else None}
        self.store.write("meetings.json", list(meetings.values()))
        records = self.store.read("clients.json")
        for client in records:
            if self.chance.random() < 0.3:
                client["welcome_talk"] = str(self.day())
            if self.chance.random() < 0.2:
                client["assigned_on"] = str(self.day())
        self.store.write("clients.json", records)


def with_check_digit(number):
    """YYYYMMDD-NNN with its check digit."""
    total = 0
    for place, digit in enumerate(number[2:].replace("-", "")):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return number + str((10 - total % 10) % 10)


def disturb(store, chance, today):
    """Rewrites the store's registers and visits."""
    work = Disturber(store, chance, today)
    work.values_of_policies()
    providers = work.providers()
    teams = work.teams(providers)
    caregivers = work.caregivers(teams)
    clients = work.clients(teams)
    work.contacts(clients, caregivers)
    services = work.services()
    work.decisions(services, caregivers)
    work.absences(clients)
    work.visits(services, caregivers)
    work.offers(clients)
    work.switches(clients, caregivers)
    work.complaints(clients)
    work.care_plans(clients, caregivers)
    work.other_duties(clients)
    work.paying()


def set_prices(path, policy, today):
    """Prices, which no built-in policy has: the policy's, a new one since weeks, and services'."""
    store = Store(path)
    change = datetime.date.fromisoformat(today) - days(30)
    records = store.read("policies.json")
    held = [{"from": "2020-01-01", "to": str(change), "value": 44950},
            {"from": str(change + days(1)), "value": 46010}]
    records.append({"id": f"{policy}.hourly_price", "policy": policy, "rule": "hourly_price",
                    "values": [value | {"binds": "everyone", "source": "x"} for value in held]})
    store.write("policies.json", records)
    services = store.read("services.json")
    for service in services:
        if service["id"] in ("shower", "cleaning"):
            service["hourly_price"] = [{"from": str(change), "value": 39999}]
    store.write("services.json", services)
