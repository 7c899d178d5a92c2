"""The questions asked of omsorg and of SQL: figures, groupings, periods and options."""

import datetime

import tables

BY_CLIENT = ["client", "team", "section", "area", "provider", "day", "week", "month", "all"]
# Groupings of each figure; the first ones are those that a change of policy is tried with.
GROUPINGS = {
    "continuity": ["team", "client", "all", "section", "area", "provider", "month"],
    "ladder": ["team", "client", "caregiver"] + BY_CLIENT[2:],
    "punctuality": ["team", "caregiver", "service", "client"] + BY_CLIENT[2:],
    "time": ["team", "service", "client"] + BY_CLIENT[2:],
    "method": ["team", "service", "client"] + BY_CLIENT[2:],
}
RECORDS = ["all", "team", "client", "section", "area", "provider", "week", "month"]
GROUPINGS |= {"switches": RECORDS, "complaints": RECORDS, "goals": RECORDS,
              "offers": ["team"] + [g for g in RECORDS if g != "team"],
              "titles": ["all", "team", "section", "area", "provider"]}
POLICY_FIGURES = ["continuity", "punctuality", "method", "offers", "switches", "complaints",
                  "titles"]
# What is run before and after a figure's own file.
OFFERS = ["offer_states.sql", "offer_due.sql"]
SCRIPTS = {
    "time": ["occasions.sql", "figures/time.sql"],
    "method": ["occasions.sql", "figures/method.sql"],
    "switches": ["records.sql", "figures/switches.sql"],
    "complaints": ["records.sql", "figures/complaints.sql"],
    "goals": ["records.sql", "figures/goals.sql"],
    "offers": ["records.sql", "figures/offers.sql", *OFFERS, "figures/offers-rows.sql"],
    "titles": ["records.sql", "figures/titles.sql", "offer_states.sql", "figures/titles-rows.sql"],
}


class Question:
    """One command line, and how SQL answers it."""

    def __init__(self, figure, grouping, first, last, today, default=False, **variables):
        self.figure = figure
        self.grouping = grouping
        self.first, self.last, self.today = first, last, today
        self.variables = {"filter": "none", "filter_value": None, "margin": None, "window_days": 14,
                          **variables}
        self.arguments = ["--by", grouping]
        if not default:
            self.arguments += ["--from", str(first), "--to", str(last)]
        if self.variables["filter"] != "none":
            self.arguments += [f"--{self.variables['filter']}", self.variables["filter_value"]]
        if self.variables["margin"] is not None:
            self.arguments += ["--margin", str(self.variables["margin"])]
        if figure == "continuity" and self.variables["window_days"] != 14:
            self.arguments += ["--window", str(self.variables["window_days"])]
        self.keys = [] if grouping == "all" else [grouping]
        if figure == "titles":
            self.keys.append("date")
        extra = " ".join(self.arguments[2:])
        self.title = f"{figure} by {grouping} {extra}".strip()

    def parts(self):
        """The periods computed by themselves: each month of the period for continuity by month."""
        if self.figure != "continuity" or self.grouping != "month":
            return [(self.first, self.last)]
        parts, day = [], self.first
        while day <= self.last:
            following = (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
            parts.append((day, min(self.last, following - datetime.timedelta(days=1))))
            day = following
        return parts

    def compute(self, connection):
        """The rows by SQL, as dictionaries."""
        rows = []
        by_month = self.figure == "continuity" and self.grouping == "month"
        for first, last in self.parts():
            values = {**self.variables, "first": first, "last": last, "policy_day": self.last,
                      "last_day": min(self.last, self.today),
                      "grouping": "all" if by_month else self.grouping}
            for name, value in values.items():
                kind = "DATE" if isinstance(value, datetime.date) else (
                    "BIGINT" if isinstance(value, int) or name in ("margin", "window_days")
                    else "VARCHAR")
                connection.execute(f"SET VARIABLE {name} = CAST(? AS {kind})", [value])
            tables.run_script(connection, "question.sql")
            for script in SCRIPTS.get(self.figure, [f"figures/{self.figure}.sql"]):
                cursor = tables.run_script(connection, script)
            names = [column[0] for column in cursor.description]
            for values in cursor.fetchall():
                row = dict(zip(names, values))
                key = row.pop("key")
                row[self.grouping] = first.strftime("%Y-%m") if by_month else key
                for name in list(row):
                    if "_window" in name:
                        row[name.replace("window", f"{self.variables['window_days']}d")] = row[name]
                rows.append(row)
        return rows


def all_questions(connection, today, scope):
    """The questions for a store; `scope` policy asks only what policies decide."""
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
        ("provider", one("provider", "client_place", "hash(provider)"))]
    questions = []
    for figure, groupings in GROUPINGS.items():
        ask = lambda grouping, period, **rest: questions.append(
            Question(figure, grouping, *period, today, **rest))
        default = usual
        if figure == "titles":
            default = (today, datetime.date(2034, 12, 31))
        elif groupings == RECORDS or figure == "offers":
            default = (today - days(27), today)
        if scope == "policy":
            if figure in POLICY_FIGURES:
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
            if sample and not (figure == "titles" and kind == "client"):
                for grouping in groupings[1:3]:
                    ask(grouping, default, filter=kind, filter_value=sample[0])
    if scope == "wide":
        questions += [Question("punctuality", grouping, *usual, today, margin=margin)
                      for margin in [0, 7, 15] for grouping in ["team", "service", "caregiver"]]
        questions += [Question("continuity", grouping, *usual, today, window_days=window)
                      for window in [1, 7, 28] for grouping in ["client", "team", "all", "month"]]
    return questions
