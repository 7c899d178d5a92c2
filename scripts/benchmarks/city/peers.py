"""The figures of `omsorg metrics continuity --by client`, as DuckDB and as Polars compute them from
the same files: `peers.py duckdb|polars STORE FROM TO` prints them as CSV, sorted by client."""

import datetime
import glob
import json
import os
import sys

HEADER = [
    "client", "visits", "meetings", "care_contact_visits", "visits_with_care_contact_in_force",
    "day_personal_care_visits", "day_personal_care_care_contact_visits", "distinct_caregivers",
    "survey_distinct_caregivers", "coc", "upc", "secon",
]
WINDOW = 14
DAYTIME = ("07:00", "17:00")
SURVEY_AGE = 65


def small(store):
    """What the registers say: services with each trait, birth dates, care contacts."""

    def read(name):
        path = os.path.join(store, name)
        return json.load(open(path, encoding="utf-8")) if os.path.exists(path) else []

    services = read("services.json")
    personal = [s["id"] for s in services if s.get("personal_care")]
    outside = [s["id"] for s in services if not s.get("counts_in_survey", True)]
    clients = []
    for client in read("clients.json"):
        digits = client.get("identity_number", "")[:8]
        day = int(digits[6:8]) if digits else 0
        birth = f"{digits[:4]}-{digits[4:6]}-{day - 60 if day > 60 else day:02}" if digits else None
        clients.append((client["id"], birth))
    contacts = [
        (c["client"], c["caregiver"], c.get("from", "0001-01-01"), c.get("to", "9999-12-31"))
        for c in read("contacts.json")
        if c.get("role", "care_contact") == "care_contact"
    ]
    return personal, outside, clients, contacts


def with_duckdb(store, first, last):
    import duckdb

    personal, outside, _, _ = small(store)
    db = duckdb.connect()
    db.execute(
        f"""
        create temp table client as
        select id, printf('%s-%s-%02d', i[1:4], i[5:6],
                 case when i[7:8]::int > 60 then i[7:8]::int - 60 else i[7:8]::int end) as birth
        from (select id, identity_number as i from read_json('{store}/clients.json',
                format = 'array', columns = {{ id: 'VARCHAR', identity_number: 'VARCHAR' }}))
        where i is not null
        """)
    db.execute(
        f"""
        create temp table contact as
        select client, caregiver, coalesce("from", '0001-01-01') as since,
               coalesce("to", '9999-12-31') as until
        from read_json('{store}/contacts.json', format = 'array', columns = {{
          client: 'VARCHAR', caregiver: 'VARCHAR', role: 'VARCHAR', "from": 'VARCHAR',
          "to": 'VARCHAR' }})
        where coalesce(role, 'care_contact') = 'care_contact'
        """)
    start = datetime.date.fromisoformat(last) - datetime.timedelta(days=WINDOW - 1)
    born_by = last.replace(last[:4], str(int(last[:4]) - SURVEY_AGE), 1)
    db.execute(
        f"""
        create temp table visit as
        select id, client, date, coalesce(list_min(list_transform(done, lambda c: c.start)), planned_start)
                 as start,
               len(services) = 0 or len(list_filter(services, lambda s: s not in {tuple(outside)})) > 0
                 as counts,
               list_has_any(services, {personal}) as is_personal,
               list_sort(list_distinct(list_transform(done, lambda c: c.id))) as met
        from (
          select id, client, date, planned_start, coalesce(services, []) as services,
                 list_filter(caregivers, lambda c: c.status = 'performed') as done
          from read_json('{store}/visits/*/*/*.json', format = 'array', columns = {{
            id: 'VARCHAR', client: 'VARCHAR', date: 'VARCHAR', planned_start: 'VARCHAR',
            services: 'VARCHAR[]',
            caregivers: 'STRUCT(id VARCHAR, status VARCHAR, start VARCHAR)[]' }})
          where date between '{first}' and '{last}'
        ) where len(done) > 0
        """)
    rows = db.execute(
        f"""
        with meeting as (
          select id, client, date, start, counts, unnest(met) as caregiver from visit
        ), numbered as (
          select client, caregiver,
                 lag(caregiver) over (
                   partition by client order by date, start nulls first, id, caregiver) as before
          from meeting
        ), with_each as (
          select client, caregiver, count(*) as n, count(*) filter (before = caregiver) as repeats
          from numbered group by all
        ), indices as (
          select client, sum(n) as meetings,
                 case when meetings > 1 then
                   (sum(n * n) - sum(n)) / (sum(n) * (sum(n) - 1)) end as coc,
                 case when meetings > 1 then max(n) / sum(n) end as upc,
                 case when meetings > 1 then sum(repeats) / (sum(n) - 1) end as secon
          from with_each group by client
        ), held as (
          select v.id, bool_or(list_contains(v.met, k.caregiver)) as by_contact
          from visit v join contact k
            on v.client = k.client and v.date between k.since and k.until
          group by v.id
        ), counted as (
          select v.client, count(*) as visits, count(by_contact) as in_force,
                 count(*) filter (by_contact) as by_contact,
                 count(*) filter (is_personal and start >= '{DAYTIME[0]}' and start < '{DAYTIME[1]}'
                   and by_contact is not null) as personal,
                 count(*) filter (is_personal and start >= '{DAYTIME[0]}' and start < '{DAYTIME[1]}'
                   and by_contact) as personal_by_contact
          from visit v left join held h using (id) group by v.client
        ), different as (
          select client, count(distinct caregiver) as n from meeting
          where date between '{start}' and '{last}' group by client
        ), enough as (
          select client from (
            select client, date, count(*) as n from visit
            where date between '{start}' and '{last}' and counts and start between '07:00' and '22:00'
            group by client, date having n >= 2
          ) group by client having count(*) = {WINDOW}
        ), survey as (
          select m.client, count(distinct caregiver) as n
          from meeting m join enough using (client) join client c on c.id = m.client
          where date between '{start}' and '{last}' and counts and start between '07:00' and '22:00'
            and c.birth <= '{born_by}'
          group by m.client
        )
        select client, visits, coalesce(meetings, 0), c.by_contact, in_force, personal,
               personal_by_contact, different.n, survey.n, coc, upc, secon
        from counted c left join indices using (client) left join different using (client)
          left join survey using (client)
        order by client
        """).fetchall()
    return rows


def with_polars(store, first, last):
    import polars as pl

    personal, outside, clients, contacts = small(store)
    part = pl.Struct({"id": pl.String, "status": pl.String, "start": pl.String})
    schema = {
        "id": pl.String, "client": pl.String, "date": pl.String, "planned_start": pl.String,
        "services": pl.List(pl.String), "caregivers": pl.List(part),
    }
    start = (datetime.date.fromisoformat(last) - datetime.timedelta(days=WINDOW - 1)).isoformat()
    born_by = last.replace(last[:4], str(int(last[:4]) - SURVEY_AGE), 1)
    done = pl.element().filter(pl.element().struct.field("status") == "performed")
    frames = []
    for path in sorted(glob.glob(f"{store}/visits/*/*/*.json")):
        if not first <= os.path.basename(path)[:10] <= last:
            continue
        frame = pl.read_json(path, schema=schema).lazy()
        services = pl.col("services").fill_null([])
        frames.append(
            frame.with_columns(services=services, done=pl.col("caregivers").list.eval(done))
            .filter(pl.col("done").list.len() > 0)
            .select(
                "id", "client", "date",
                start=pl.coalesce(
                    pl.col("done").list.eval(pl.element().struct.field("start")).list.min(),
                    "planned_start"),
                counts=(pl.col("services").list.len() == 0)
                | (pl.col("services").list.set_difference(outside).list.len() > 0),
                is_personal=pl.col("services").list.set_intersection(personal).list.len() > 0,
                met=pl.col("done").list.eval(pl.element().struct.field("id").drop_nulls())
                .list.unique().list.sort())
            .collect())
    visit = pl.concat(frames).lazy()
    contact = pl.LazyFrame(
        contacts, schema=["client", "caregiver", "since", "until"], orient="row")
    client = pl.LazyFrame(clients, schema=["client", "birth"], orient="row")
    meeting = (
        visit.select("id", "client", "date", "start", "counts", caregiver="met").explode("caregiver")
        .drop_nulls("caregiver").sort("client", "date", "start", "id", "caregiver"))
    several = pl.when(pl.col("total") > 1)
    indices = (
        meeting.with_columns(before=pl.col("caregiver").shift(1).over("client"))
        .group_by("client", "caregiver")
        .agg(n=pl.len(), repeats=(pl.col("before") == pl.col("caregiver")).sum())
        .group_by("client")
        .agg(
            meetings=pl.col("n").sum(),
            squares=(pl.col("n").cast(pl.Int64) ** 2).sum(), largest=pl.col("n").max(),
            repeats=pl.col("repeats").sum())
        .with_columns(total=pl.col("meetings").cast(pl.Float64))
        .select(
            "client", "meetings",
            coc=several.then(
                (pl.col("squares") - pl.col("total")) / (pl.col("total") * (pl.col("total") - 1))),
            upc=several.then(pl.col("largest") / pl.col("total")),
            secon=several.then(pl.col("repeats") / (pl.col("total") - 1))))
    held = (
        visit.select("id", "client", "date", "met").join(contact, on="client")
        .filter(pl.col("date") >= pl.col("since"), pl.col("date") <= pl.col("until"))
        .group_by("id").agg(by_contact=pl.col("met").list.contains(pl.col("caregiver")).any()))
    daytime = (
        pl.col("is_personal") & (pl.col("start") >= DAYTIME[0]) & (pl.col("start") < DAYTIME[1]))
    counted = (
        visit.join(held, on="id", how="left").group_by("client")
        .agg(
            visits=pl.len(), in_force=pl.col("by_contact").count(),
            by_contact=pl.col("by_contact").sum(),
            personal=(daytime & pl.col("by_contact").is_not_null()).sum(),
            personal_by_contact=(daytime & pl.col("by_contact")).sum()))
    window = meeting.filter(pl.col("date") >= start)
    surveyed = pl.col("counts") & pl.col("start").is_between(pl.lit("07:00"), pl.lit("22:00"))
    different = window.group_by("client").agg(different=pl.col("caregiver").n_unique())
    enough = (
        visit.filter(pl.col("date") >= start).filter(surveyed).group_by("client", "date")
        .agg(n=pl.len()).filter(pl.col("n") >= 2).group_by("client").agg(days=pl.len())
        .filter(pl.col("days") == WINDOW))
    survey = (
        window.filter(surveyed).join(enough, on="client", how="semi")
        .join(client.filter(pl.col("birth") <= born_by), on="client", how="semi")
        .group_by("client").agg(survey=pl.col("caregiver").n_unique()))
    result = (
        counted.join(indices, on="client", how="left").join(different, on="client", how="left")
        .join(survey, on="client", how="left").sort("client")
        .select(
            "client", "visits", pl.col("meetings").fill_null(0), "by_contact", "in_force",
            "personal", "personal_by_contact", "different", "survey", "coc", "upc", "secon"))
    return result.collect().rows()


def text(value):
    return "" if value is None else f"{value:.9f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    peer, store, first, last = sys.argv[1:]
    rows = (with_duckdb if peer == "duckdb" else with_polars)(store, first, last)
    print(",".join(HEADER))
    for row in rows:
        print(",".join(text(value) for value in row))
