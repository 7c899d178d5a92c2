"""The four weeks of a team as omsorg-planning(7) defines them: shifts, daily visits, what is to be
placed, and who may do it. Written from that page alone."""

import collections
import dataclasses
import datetime
import re

from store import Store, date, holds, minutes, value

DAYS = 28
PARTS = ((0, 720), (720, 1020), (1020, 1440))
PART_WINDOWS = {
    "morning": (420, 660), "midday": (660, 840), "afternoon": (780, 1020),
    "evening": (1020, 1260), "night": (1320, 360), None: (420, 1260)}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY_WORDS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
TIME_WORDS = (
    ("eftermiddag", (720, 1019)), ("förmiddag", (None, 719)), ("morgon", (None, 719)),
    ("kväll", (1020, None)))


def part(start):
    """The part of the day that a start lies in: 0 morning, 1 afternoon, 2 evening."""
    return 0 if start < 720 else 1 if start < 1020 else 2


def half_hours(count):
    """Begun half-hours of a number of minutes; none below zero."""
    return max(0, -(-count // 30))


@dataclasses.dataclass
class Wish:
    weekdays: list
    start: tuple
    caregiver: str = None
    must: bool = False

    def on_weekday(self, day):
        return not self.weekdays or day % 7 in self.weekdays

    def at(self, start):
        low, high = self.start
        return (low is None or low <= start) and (high is None or start <= high)


@dataclasses.dataclass
class Series:
    """A granted service to be placed."""
    id: str
    client: str
    service: str
    minutes: int
    times: int
    weeks: int
    windows: list
    count: int
    wish: Wish
    ranks: dict
    own: set
    delegation: str
    personal: bool
    heavy: bool
    repeats: bool
    occurrences: list = dataclasses.field(default_factory=list)

    @property
    def gap(self):
        return 7 * self.weeks // self.times, -(-7 * self.weeks // self.times)


@dataclasses.dataclass
class Occurrence:
    """One occasion of a service, or a block of planning time (`series` is None)."""
    index: int
    series: Series
    days: range
    caregiver: str = None
    length: int = 0
    exempt: bool = False

    @property
    def minutes(self):
        return self.series.minutes if self.series else self.length

    @property
    def count(self):
        return self.series.count if self.series else 1

    @property
    def client(self):
        return self.series.client if self.series else None


class Problem:
    """The frame and the work of the care contacts of one team, for the cycle a day lies in."""

    def __init__(self, store: Store, team, day):
        self.store, self.team, self.day = store, team, day
        since = (day - store.first_monday).days // DAYS
        self.monday = store.first_monday + datetime.timedelta(days=since * DAYS)
        self.policy = store.policy(team, day)
        self.members = collections.defaultdict(list)
        self.role = {}
        for caregiver in store.caregivers.values():
            self.members[value(caregiver.get("team"), day)].append(caregiver["id"])
            self.role[caregiver["id"]] = value(caregiver.get("role"), day)
        self.read_shifts()
        self.read_meetings()
        self.read_contacts()
        self.read_force()
        self.read_work()
        self.reckon_daily()

    def weight(self, term):
        return self.policy.get("schedule_weight_" + term, 0)

    def on(self, day):
        return self.monday + datetime.timedelta(days=day)

    # The frame

    def read_shifts(self):
        recorded = collections.defaultdict(list)
        for shift in self.store.shifts:
            recorded[(date(shift["date"]) - self.monday).days // 7].append(shift)
        away = collections.defaultdict(list)
        for absence in self.store.absences:
            if "caregiver" not in absence:
                continue
            begin = date(absence["from"])
            end = date(absence["to"]) if "to" in absence else None
            if end is None or (end - begin).days + 1 >= DAYS:
                away[absence["caregiver"]].append((begin, end))
        self.shifts = collections.defaultdict(list)
        for week in range(4):
            back = next((back for back in range(14) if recorded[week - 4 * back]), None)
            for shift in recorded[week - 4 * back] if back is not None else []:
                who = self.store.caregivers.get(shift["caregiver"])
                day = (date(shift["date"]) - self.monday).days + DAYS * back
                on = self.on(day)
                if who is None or ("ended" in who and date(who["ended"]) < on):
                    continue
                if any(begin <= on and (end is None or on <= end) for begin, end in away[who["id"]]):
                    continue
                start, end = minutes(shift["start"]), minutes(shift["end"])
                pause = shift.get("break_minutes", 0)
                if end > start:
                    self.shifts[who["id"], day].append((start, end, pause))
                    continue
                early = (start + end + 1440) // 2 < 1440
                self.shifts[who["id"], day].append((start, 1440, pause if early else 0))
                if end > 0:
                    self.shifts[who["id"], (day + 1) % DAYS].append(
                        (0, end, 0 if early else pause))
        for shifts in self.shifts.values():
            shifts.sort()

    def read_meetings(self):
        self.meetings = collections.defaultdict(list)
        for meeting in self.store.meetings:
            day = (date(meeting["date"]) - self.monday).days
            if not 0 <= day < DAYS or "time" not in meeting or meeting.get("cancelled"):
                continue
            start = minutes(meeting["time"])
            end = minutes(meeting["end_time"]) if "end_time" in meeting else start + 60
            if end < start:
                end += 1440
            people = set(self.members[meeting["team"]]) if "team" in meeting else set()
            people |= set(meeting.get("participants", [])) & set(self.store.caregivers)
            for who in people:
                self.meetings[who, day].append((start, end))

    def paid(self, who, day):
        return sum(end - start - pause for start, end, pause in self.shifts.get((who, day), []))

    def room(self, who, day):
        """Paid minutes in each part of a day, less meetings."""
        parts = [0, 0, 0]
        for start, end, pause in self.shifts.get((who, day), []):
            for index, (low, high) in enumerate(PARTS):
                parts[index] += max(0, min(end, high) - max(start, low))
                for begin, finish in self.meetings.get((who, day), []):
                    parts[index] -= max(0, min(end, high, finish) - max(start, low, begin))
            parts[part((start + end) // 2)] -= pause
        return [max(0, room) for room in parts]

    # Who

    def read_contacts(self):
        contacts = collections.defaultdict(list)
        for contact in self.store.contacts:
            if holds(contact, self.day):
                contacts[contact["client"]].append(contact)
        self.care_contacts, self.deputies = {}, {}
        self.own_clients = collections.defaultdict(list)
        for client in self.store.clients.values():
            if "ended" in client and date(client["ended"]) < self.day:
                continue
            found = sorted(
                (one for one in contacts[client["id"]]
                 if one.get("role", "care_contact") == "care_contact"),
                key=lambda one: (one.get("order", 1), one["id"].encode()))
            found = found or sorted(
                (one for one in contacts[client["id"]] if one.get("role") == "contact_person"),
                key=lambda one: (one.get("order", 1), one["id"].encode()))
            if not found or found[0]["caregiver"] not in self.members[self.team]:
                continue
            self.care_contacts[client["id"]] = [one["caregiver"] for one in found]
            self.deputies[client["id"]] = [
                one["caregiver"] for one in sorted(
                    contacts[client["id"]],
                    key=lambda one: (one.get("order", 1), one["id"].encode()))
                if one.get("role") in ("deputy", "substitute")]
            self.own_clients[found[0]["caregiver"]].append(client["id"])

    def cover(self, client):
        """The steps of the order of cover with rank and caregivers, care contacts first."""
        contacts = self.care_contacts[client]
        team = value(self.store.clients[client].get("team"), self.day)
        covering = [one for one in self.store.teams.values() if team in one.get("covers", [])]
        order = [name for name in self.policy.get("order_of_cover", ["deputy"])
                 if name != "care_contact"]
        steps = [("care_contact", 0, contacts)]
        for rank, name in enumerate(order, 1):
            if name == "deputy":
                people = self.deputies[client]
            elif name == "twin":
                twin = value(self.store.caregivers[contacts[0]].get("twin"), self.day)
                people = [twin] if twin else []
            elif name == "team":
                people = self.members[team]
            elif name == "runner":
                people = [one for one in self.members[team] if self.role[one] == "runner"]
            elif name in ("resource_group", "evening_team"):
                people = [one for other in covering if other.get("kind") == name
                          for one in self.members[other["id"]]]
            else:
                people = []
            steps.append((name, rank, people))
        return steps

    def may(self, who, series_or_daily, day):
        """Whether someone may do a service on a day of the cycle."""
        one = self.store.caregivers.get(who)
        if one is None:
            return False
        client = self.store.clients[series_or_daily.client]
        on = self.on(day)
        if "ended" in one and date(one["ended"]) < on:
            return False
        if who in client.get("refused_caregivers", []):
            return False
        if any(request["client"] == client["id"] and request.get("caregiver") == who
               and request.get("granted") and not request.get("may_return")
               for request in self.store.switches):
            return False
        wished = client.get("gender_wish")
        if wished and one.get("gender") != wished:
            return False
        taken_on = self.policy.get("delegations_taken_on", True)
        if series_or_daily.delegation and taken_on and not any(
                given["name"] == series_or_daily.delegation
                and ("from" not in given or date(given["from"]) <= on)
                and ("until" not in given or on <= date(given["until"]))
                for given in one.get("delegations", [])):
            return False
        title = one.get("title")
        if title == "service_assistant":
            given = self.policy.get("services_by_service_assistants")
            if series_or_daily.personal:
                return False
            if given and series_or_daily.service not in given:
                return False
        return True

    # The work

    def windows(self, decision, service):
        """The ranges of a day that a service may start in, first...last."""
        low, high = PART_WINDOWS[service.get("part_of_day")]
        if "earliest" in decision and "latest" in decision:
            low, high = minutes(decision["earliest"]), minutes(decision["latest"])
        elif "earliest" in decision:
            low = minutes(decision["earliest"])
            high = max(low, high)
        elif "latest" in decision:
            high = minutes(decision["latest"])
            low = min(low, high)
        return [(low, high)] if low <= high else [(0, high), (low, 1439)]

    def wish(self, decision):
        if "wish" in decision:
            wish = decision["wish"]
            return Wish(
                [WEEKDAYS.index(name) for name in wish.get("weekdays", [])],
                (minutes(wish["from"]) if "from" in wish else None,
                 minutes(wish["to"]) if "to" in wish else None),
                wish.get("caregiver"), wish.get("must", False))
        service = self.store.services[decision["service"]]
        names = [service["name_sv"], service["name_en"], *service.get("synonyms", [])]
        weekdays, start = [], (None, None)
        for text in re.split("[,;.]", self.store.clients[decision["client"]].get("wishes", "")):
            text = text.lower()
            if not any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) for name in names):
                continue
            for word in re.findall(r"\w+", text):
                for index, name in enumerate(WEEKDAY_WORDS):
                    if word in (name, name + "ar") and index not in weekdays:
                        weekdays.append(index)
                for name, hours in TIME_WORDS:
                    if word.startswith(name):
                        start = hours
        return Wish(weekdays, start) if weekdays or start != (None, None) else None

    def read_work(self):
        self.series, self.daily, self.occurrences = [], [], []
        last = self.on(DAYS - 1)
        for decision in sorted(self.store.decisions, key=lambda one: one["id"].encode()):
            begin = date(decision["from"])
            if decision["client"] not in self.care_contacts or begin > last:
                continue
            if "to" in decision and date(decision["to"]) < max(self.day, begin):
                continue
            if decision.get("kind", "home_care") != "home_care" or decision.get("staff"):
                continue
            if decision["service"] in self.policy.get("services_by_contractor", []):
                continue
            service = self.store.services[decision["service"]]
            day = max(self.day, begin)
            length = value(decision.get("estimate"), day)
            if length is None:
                length = value(decision.get("minutes"), day)
            if length is None:
                length = service.get("default_minutes")
            frequency = value(decision.get("frequency"), day)
            if not length or frequency is None:
                continue
            steps = self.cover(decision["client"])
            ranks = {}
            for _, rank, people in steps:
                for who in people:
                    if self.role.get(who) != "hourly":
                        ranks[who] = min(rank, ranks.get(who, rank))
            wish = self.wish(decision)
            if wish and wish.caregiver and wish.caregiver in self.store.caregivers:
                ranks.setdefault(wish.caregiver, 1)
            series = Series(
                decision["id"], decision["client"], decision["service"], length,
                frequency["times"], frequency["every_weeks"], self.windows(decision, service),
                2 if decision.get("double_staffing") else 1, wish, ranks,
                set(self.care_contacts[decision["client"]]), decision.get("delegation"),
                service.get("personal_care", False), service.get("heavy", False),
                4 % frequency["every_weeks"] == 0)
            shift = (self.monday - date(frequency["anchor"])).days // 7
            if series.times >= 5 * series.weeks:
                self.daily.append((series, shift, steps))
                continue
            self.series.append(series)
            self.add_occurrences(series, shift)
        planning = self.policy.get("planning_time_per_month")
        if planning:
            for who in sorted(self.own_clients):
                if self.role.get(who) != "hourly":
                    self.occurrences.append(Occurrence(
                        len(self.occurrences), None, range(DAYS), who, planning))

    def add_occurrences(self, series, shift):
        """Occurrence j of an interval is due in week j·E/n of it; `shift` weeks lie between the
        anchor and the cycle."""
        times, weeks = series.times, series.weeks
        for week in range(4):
            interval, place = divmod(shift + week, weeks)
            for j in range(times):
                if j * weeks // times != place:
                    continue
                final = max(place, (j + 1) * weeks // times - 1)
                final = min(week + final - place, 3)
                one = Occurrence(
                    len(self.occurrences), series, range(7 * week, 7 * final + 7))
                one.exempt = self.is_exempt(one)
                series.occurrences.append(one)
                self.occurrences.append(one)

    # When

    def starts(self, occurrence, who, day, quarters=True):
        """The starts that someone can begin an occurrence with on a day, as ranges first...last;
        meetings and other visits not looked at."""
        series, length = occurrence.series, occurrence.minutes
        windows = series.windows if series else [(0, 1439)]
        if series and series.wish and series.wish.must:
            wish = series.wish
            if not wish.on_weekday(day):
                return []
            wished = (0 if wish.start[0] is None else wish.start[0],
                      1439 if wish.start[1] is None else wish.start[1])
            windows = [(max(low, wished[0]), min(high, wished[1])) for low, high in windows]
        if series:
            if who not in series.ranks or not self.may(who, series, day):
                return []
            if series.count == 1 and series.wish and series.wish.must and series.wish.caregiver:
                if who != series.wish.caregiver:
                    return []
        elif who != occurrence.caregiver:
            return []
        found = []
        for start, end, _ in self.shifts.get((who, day), []):
            for low, high in windows:
                first, last = max(low, start), min(high, end - length)
                if quarters:
                    first, last = -(-first // 15) * 15, last // 15 * 15
                if first <= last:
                    found.append((first, last))
        return found

    def people(self, occurrence):
        return list(occurrence.series.ranks) if occurrence.series else [occurrence.caregiver]

    def is_exempt(self, occurrence):
        """Whether no care contact could meet the whole wish of an occurrence in its weeks."""
        wish = occurrence.series.wish
        if wish is None:
            return False
        for who in occurrence.series.own:
            if wish.caregiver and wish.caregiver != who:
                continue
            for day in occurrence.days:
                if not wish.on_weekday(day):
                    continue
                for first, last in self.starts(occurrence, who, day, quarters=False):
                    if any(wish.at(start) for start in range(first, last + 1)):
                        return False
        return True

    def reckon_daily(self):
        """The load of daily visits: (caregiver, day) to a list of (start, minutes, client)."""
        self.load = collections.defaultdict(list)
        for series, shift, steps in self.daily:
            for day in range(DAYS):
                due = sum(
                    1 for j in range(series.times)
                    if j * series.weeks // series.times == (shift + day // 7) % series.weeks)
                for _ in range(due // 7 + (1 if day % 7 < due % 7 else 0)):
                    for who, start in self.who_daily(series, steps, day)[:series.count]:
                        self.load[who, day].append((start, series.minutes, series.client))

    def who_daily(self, series, steps, day):
        """Those who can do a daily visit on a day, first asked first, with the reckoned start."""
        able = {}
        for name, _, people in steps:
            for who in people if name in ("care_contact", "deputy", "twin") else []:
                if who in able or self.role.get(who) == "hourly":
                    continue
                if self.may(who, series, day):
                    fit = [(max(low, start), min(high, end - series.minutes))
                           for start, end, _ in self.shifts.get((who, day), [])
                           for low, high in series.windows]
                    fit = [(first, last) for first, last in fit if first <= last]
                    if fit:
                        able[who] = sum(fit[0]) // 2
        return list(able.items())

    # What is in force

    def read_force(self):
        """Items of the schedules in force in the cycle: decision to (day, start, caregivers)."""
        self.force = collections.defaultdict(set)
        for schedule in self.store.schedules:
            if holds(schedule, self.day):
                for decision, placed in visits(schedule, self.store.first_monday, self.monday):
                    self.force[decision].add(placed[:3])

    # What the score looks at

    def looked_at(self):
        """Those whose days are looked at for clashes, order and room."""
        people = {who for who in self.members[self.team] if self.role[who] != "hourly"}
        for one in self.occurrences:
            people.update(
                who for who in self.people(one)
                if who not in people and any(self.starts(one, who, day) for day in one.days))
        return people

    def scope(self):
        """Those whose share of time at clients is looked at."""
        if "client_time_share" not in self.policy:
            return []
        if self.policy.get("client_time_share_of") == "care_contact":
            return sorted(who for who in self.own_clients if self.role.get(who) != "hourly")
        return sorted(who for who in self.members[self.team] if self.role.get(who) != "hourly")

    def band(self, who, day):
        share, paid = self.policy["client_time_share"], self.paid(who, day)
        return int(share["from"] * paid), int(share["to"] * paid)

    def wanted_before(self):
        """Each (day before, series that prepare) of an appointment."""
        found = []
        for appointment in self.store.appointments:
            if appointment.get("cancelled"):
                continue
            day = (date(appointment["date"]) - self.monday).days - 1
            if not (0 <= day + 1 < DAYS and 0 <= day and self.day <= self.on(day)):
                continue
            for service in appointment.get("prepare", []):
                some = [series for series in self.series
                        if series.client == appointment["client"] and series.service == service]
                if some:
                    found.append((day, some))
        return found


def visits(schedule, first_monday, monday):
    """The visits that a schedule has in the 28 days from a Monday: (decision, (day, start,
    caregivers, minutes)); planning time under the caregiver's id."""
    begin = (date(schedule["from"]) - first_monday).days // DAYS * DAYS
    offset = (monday - first_monday).days - begin
    for item in schedule.get("items", []):
        every = 7 * item.get("every_weeks", 4)
        day = item["day"] - offset
        if not item.get("once"):
            while day < 0:
                day += every
        while 0 <= day < DAYS:
            people = frozenset(item.get("by") or [schedule["caregiver"]])
            key = item.get("decision") or schedule["caregiver"]
            yield key, (day, minutes(item["start"]), people, item["minutes"])
            if item.get("once"):
                break
            day += every
