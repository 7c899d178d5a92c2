"""The questions asked of omsorg and of SQL: figures, groupings, periods and options."""

import datetime

import tables

BY_CLIENT = ["client", "team", "section", "area", "provider", "day", "week", "month", "all"]
# Groupings of each figure; the first ones are those that a change of policy is tried with.
GROUPINGS = {
    "continuity": ["team", "client", "all", "section", "area", "provider", "month", "week", "day",
                   "caregiver"],
    "ladder": ["team", "client", "caregiver"] + BY_CLIENT[2:],
    "punctuality": ["team", "caregiver", "service", "client"] + BY_CLIENT[2:],
    "time": ["team", "service", "client"] + BY_CLIENT[2:],
    "method": ["team", "service", "client"] + BY_CLIENT[2:],
    "de-facto": ["client", "caregiver", "team", "section", "area", "provider", "all"],
    "load": ["team", "caregiver", "all", "section", "area", "provider", "day", "week", "month"],
    "compensation": ["provider", "service", "client", "team", "month", "all"],
}
PARTS = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m"}
RECORDS = ["all", "team", "client", "section", "area", "provider", "week", "month"]
GROUPINGS |= {"switches": RECORDS, "complaints": RECORDS, "goals": RECORDS,
              "offers": ["team"] + [g for g in RECORDS if g != "team"],
              "deadlines": RECORDS,
              "titles": ["all", "team", "section", "area", "provider"]}
POLICY_FIGURES = ["continuity", "punctuality", "method", "offers", "switches", "complaints",
                  "titles", "deadlines", "load", "compensation"]
# Figures of which each day, week and month is computed by itself.
PARTED = ["continuity", "load"]
# What is run before and after a figure's own file.
OFFERS = ["offer_states.sql", "offer_due.sql"]
SCRIPTS = {
    "time": ["occasions.sql", "figures/time.sql"],
    "method": ["occasions.sql", "figures/method.sql"],
    "switches": ["records.sql", "figures/switches.sql"],
    "complaints": ["records.sql", "figures/complaints.sql"],
    "goals": ["records.sql", "figures/goals.sql"],
    "offers": ["records.sql", "figures/offers.sql", *OFFERS, "figures/offers-rows.sql"],
    "deadlines": ["records.sql", "figures/deadlines.sql", "offer_states.sql",
                  "figures/deadlines-rows.sql"],
    "load": ["occasions.sql", "figures/load.sql"],
    "compensation": ["records.sql", "figures/goals.sql", "occasions.sql", "figures/time.sql",
                     "figures/compensation.sql"],
    "titles": ["records.sql", "figures/titles.sql", "offer_states.sql", "figures/titles-rows.sql"],
}


class Question:
    """One command line, and how SQL answers it."""

    def __init__(self, figure, grouping, first, last, today, default=False, form=None, trend=None,
                 **variables):
        self.figure, self.grouping, self.form, self.trend = figure, grouping, form, trend
        self.command = [figure] if figure == "compensation" else ["metrics", figure]
        self.first, self.last, self.today = first, last, today
        self.variables = {"filter": "none", "filter_value": None, "margin": None,
                          "window_days": 14, "least": 10, **variables}
        self.arguments = ["--by", grouping]
        if not default:
            self.arguments += ["--from", str(first), "--to", str(last)]
        if self.variables["filter"] != "none":
            self.arguments += [f"--{self.variables['filter']}", self.variables["filter_value"]]
        for name, option, usual in [("margin", "--margin", None), ("window_days", "--window", 14),
                                    ("least", "--least", 10)]:
            if self.variables[name] != usual:
                self.arguments += [option, str(self.variables[name])]
        if form:
            self.arguments.append(f"--{form}")
        if trend:
            self.arguments += ["--trend", trend]
        self.keys = [] if grouping == "all" else [grouping]
        self.keys += {"rolling": ["from"], "distribution": ["distinct_caregivers"]}.get(form, [])
        self.keys += [trend] if trend else []
        self.keys += {"titles": ["date"], "deadlines": ["rule"]}.get(figure, [])
        if figure == "compensation" and grouping not in ("month", "all"):
            self.keys.append("month")
        extra = " ".join(self.arguments[2:])
        self.title = f"{figure} by {grouping} {extra}".strip()

    def part(self):
        """What the period is cut by, when each part is computed by itself."""
        if self.figure not in PARTED:
            return None
        return self.trend or (self.grouping if self.grouping in PARTS else None)

    def parts(self):
        """The parts of the period: their name, first and last day."""
        part = self.part()
        if not part:
            return [(None, self.first, self.last)]
        parts, day = [], self.first
        while day <= self.last:
            name = day.strftime(PARTS[part])
            if parts and parts[-1][0] == name:
                parts[-1] = (name, parts[-1][1], day)
            else:
                parts.append((name, day, day))
            day += datetime.timedelta(days=1)
        return parts

    def scripts(self):
        """The files of SQL that answer it, in order; the last one gives the rows."""
        if self.figure == "continuity" and self.grouping == "caregiver":
            return ["figures/continuity-caregiver.sql"]
        if self.form in ("rolling", "distribution"):
            return [f"figures/continuity-{self.form}.sql"]
        if self.figure == "de-facto":
            rows = self.grouping if self.grouping in ("client", "caregiver") else "rows"
            return ["figures/de-facto.sql", f"figures/de-facto-{rows}.sql"]
        return SCRIPTS.get(self.figure, [f"figures/{self.figure}.sql"])

    def compute(self, connection):
        """The rows by SQL, as dictionaries."""
        rows = []
        parted = self.grouping in PARTS and self.figure in PARTED
        for name_of_part, first, last in self.parts():
            values = {**self.variables, "first": first, "last": last, "policy_day": self.last,
                      "last_day": min(self.last, self.today), "form": self.form,
                      "grouping": "all" if parted else self.grouping}
            for name, value in values.items():
                kind = "DATE" if isinstance(value, datetime.date) else (
                    "BIGINT" if name in ("margin", "window_days", "least") else "VARCHAR")
                connection.execute(f"SET VARIABLE {name} = CAST(? AS {kind})", [value])
            tables.run_script(connection, "question.sql")
            for script in self.scripts():
                cursor = tables.run_script(connection, script)
            names = [column[0] for column in cursor.description]
            found = [dict(zip(names, values)) for values in cursor.fetchall()]
            for row in found:
                row[self.grouping] = row.pop("key")
                if name_of_part:
                    row[self.part()] = name_of_part
                self.name_columns(row)
            rows += [r for r in found if not name_of_part or r.get("caregivers")
                     or r["clients"] or r.get("any_in_window")]
        if self.trend:
            self.add_changes(rows)
        return rows

    def name_columns(self, row):
        """Gives columns the names that depend on the question."""
        for name in list(row):
            if "_window" in name:
                row[name.replace("window", f"{self.variables['window_days']}d")] = row[name]
        for level in row.pop("above", None) or []:
            row[f"clients_above_{level['level']}"] = level["clients"]
            row[f"share_above_{level['level']}"] = (
                level["clients"] / level["of"] if level["of"] else None)

    def add_changes(self, rows):
        """What differs from the part just before, of the same row."""
        names = [name for name, _, _ in self.parts()]
        by_key = {(row[self.grouping], row[self.trend]): row for row in rows}
        for row in rows:
            place = names.index(row[self.trend])
            before = by_key.get((row[self.grouping], names[place - 1])) if place else None
            for change, column in [("care_contact_share_change", "care_contact_share"),
                                   ("distinct_caregivers_change", "distinct_caregivers_window")]:
                known = before and row[column] is not None and before[column] is not None
                row[change] = row[column] - before[column] if known else None


def all_questions(connection, today, scope):
    """The questions for a store: all (wide), a few of each figure (brief), or a few of those that
    policies decide (policy)."""
    today = datetime.date.fromisoformat(today)
    earliest, latest = connection.execute(
        "SELECT min(date), max(date) FILTER (date <= ?) FROM visit", [today]).fetchone()
    if latest is None:
        return []
    days = lambda count: datetime.timedelta(days=count)
    usual = (latest - days(27), latest)
    periods = [(max(earliest, latest - days(40)), latest - days(3)), (latest - days(9), latest - days(9)),
               (earliest - days(5), latest + days(6))]
    one = lambda column, table, order: connection.execute(
        f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY {order} LIMIT 1").fetchone()
    samples = [
        ("client", one("client", "visit", "hash(client)")),
        ("team", one("team", "client_place", "hash(team)")),
        ("section", one("section", "client_place", "hash(section)")),
        ("area", one("area", "client_place", "hash(area)")),
        ("provider", one("provider", "client_place", "hash(provider)")),
        ("caregiver", one("caregiver", "contact", "hash(caregiver)"))]
    of_caregivers = {"titles": [], "load": ["caregiver"]}
    questions = []
    for figure, groupings in GROUPINGS.items():
        ask = lambda grouping, period, **rest: questions.append(
            Question(figure, grouping, *period, today, **rest))
        default = usual
        if figure == "titles":
            default = (today, datetime.date(2034, 12, 31))
        elif figure == "compensation":
            month_before = today.replace(day=1) - days(1)
            default = (month_before.replace(day=1), month_before)
        elif groupings == RECORDS or figure == "offers":
            default = (today - days(27), today)
        if scope in ("policy", "brief"):
            if scope == "brief" or figure in POLICY_FIGURES:
                for grouping in groupings[:3]:
                    ask(grouping, default, default=True)
            continue
        for grouping in groupings:
            ask(grouping, default, default=True)
            ask(grouping, periods[0])
            if grouping in groupings[:3]:
                ask(grouping, periods[1])
        ask("all", periods[2])
        for kind, sample in samples:
            if sample and (kind not in ("client", "caregiver")
                           or kind in of_caregivers.get(figure, ["client"])):
                for grouping in groupings[1:3]:
                    ask(grouping, default, filter=kind, filter_value=sample[0])
    if scope == "wide":
        questions += [Question("punctuality", grouping, *usual, today, margin=margin)
                      for margin in [0, 7, 15] for grouping in ["team", "service", "caregiver"]]
        questions += [Question("continuity", grouping, *usual, today, window_days=window)
                      for window in [1, 7, 28] for grouping in ["client", "team", "all", "month"]]
        for grouping in ["all", "team", "client", "area"]:
            questions += [Question("continuity", grouping, *periods[0], today, form="rolling"),
                          Question("continuity", grouping, *usual, today, form="distribution"),
                          Question("continuity", grouping, *usual, today, form="on-duty"),
                          Question("continuity", grouping, *periods[0], today, trend="month"),
                          Question("continuity", grouping, *periods[0], today, trend="week")]
        questions += [Question("continuity", "all", *periods[2], today, form="rolling", window_days=3),
                      Question("continuity", "week", *usual, today, form="on-duty"),
                      Question("continuity", "section", *usual, today, form="distribution",
                               window_days=5)]
        questions += [Question("de-facto", grouping, *usual, today, least=least)
                      for least in [1, 40] for grouping in ["client", "team", "caregiver"]]
        questions += [Question("load", grouping, *period, today, form="everyone")
                      for grouping in GROUPINGS["load"] for period in [usual, periods[0]]]
        questions += [Question("load", "month", *periods[2], today, form="everyone")]
        questions += [Question("load", grouping, *periods[0], today, filter=kind,
                               filter_value=sample[0], form=form)
                      for grouping, form in [("week", None), ("team", "everyone")]
                      for kind, sample in samples if sample and kind != "client"]
    return questions
