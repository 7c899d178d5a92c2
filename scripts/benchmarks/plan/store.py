"""A store's plain JSON files, and the facts in them that hold on a day."""

import datetime
import json
import pathlib
from fractions import Fraction


def date(text):
    return datetime.date.fromisoformat(text)


def minutes(text):
    """Minutes since midnight of a time of day such as 07:15."""
    return int(text[:2]) * 60 + int(text[3:5])


def holds(period, day):
    """Whether a record or period with `from` and `to`, both included and optional, holds."""
    return not (
        ("from" in period and day < date(period["from"]))
        or ("to" in period and date(period["to"]) < day))


def value(periods, day):
    """What holds on a day: of several periods the one that began last."""
    best = None
    for period in periods or []:
        if holds(period, day):
            if best is None or period.get("from", "") >= best.get("from", ""):
                best = period
    return None if best is None else best["value"]


class Store:
    """The collections, read as they are; a file that is not there is an empty collection."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.settings = json.loads((self.path / "omsorg.json").read_text("utf-8"))
        self.first_monday = date(self.settings["first_monday"])
        self.providers = self.collection("organisation.json")
        self.policies = self.collection("policies.json")
        self.services = {service["id"]: service for service in self.collection("services.json")}
        self.teams = {team["id"]: team for team in self.collection("teams.json")}
        self.caregivers = {one["id"]: one for one in self.collection("caregivers.json")}
        self.clients = {client["id"]: client for client in self.collection("clients.json")}
        self.decisions = self.collection("decisions.json")
        self.contacts = self.collection("contacts.json")
        self.absences = self.collection("absences.json")
        self.meetings = self.collection("meetings.json")
        self.appointments = self.collection("appointments.json")
        self.switches = self.collection("switch-requests.json")
        self.schedules = self.collection("schedules.json")
        self.shifts = [
            shift for path in sorted((self.path / "shifts").glob("*.json"))
            for shift in json.loads(path.read_text("utf-8"))]

    def collection(self, name):
        path = self.path / name
        # Shares such as 0.65 are read exactly, so that rounding down is never off by one.
        return json.loads(path.read_text("utf-8"), parse_float=Fraction) if path.exists() else []

    def policy(self, team, day):
        """The rules' values that bind a team on a day."""
        name = value(self.teams[team].get("provider"), day)
        if name is None and len(self.providers) == 1:
            name = self.providers[0]["id"]
        provider = next(one for one in self.providers if one["id"] == name)
        policy = value(provider.get("policy"), day)
        values = {}
        for record in self.policies:
            if record["policy"] != policy:
                continue
            for binds in ("everyone", provider["kind"]):
                found = [one for one in record["values"]
                         if one.get("binds") == binds and not one.get("off") and holds(one, day)]
                if found:
                    values[record["rule"]] = max(found, key=lambda one: one.get("from", ""))["value"]
        return values
