"""Reads exports, or the files of a store, into DuckDB tables (tables.sql tells their form)."""

import csv
import os
import pathlib
import shutil

HERE = pathlib.Path(__file__).parent

TEXTS = 'STRUCT("from" DATE, "to" DATE, value VARCHAR)[]'
NUMBERS = 'STRUCT("from" DATE, "to" DATE, value BIGINT)[]'
STEPS = 'STRUCT("on" DATE, step VARCHAR)[]'

# The collections of a store, with those of their members that any figure needs.
COLLECTIONS = {
    "services": ("services.json", {
        "id": "VARCHAR", "name_sv": "VARCHAR", "name_en": "VARCHAR", "synonyms": "VARCHAR[]",
        "personal_care": "BOOLEAN", "counts_in_survey": "BOOLEAN", "default_minutes": "BIGINT",
        "hourly_price": NUMBERS}),
    "providers": ("organisation.json", {"id": "VARCHAR", "kind": "VARCHAR", "policy": TEXTS}),
    "policies": ("policies.json", {
        "policy": "VARCHAR", "rule": "VARCHAR",
        "values": 'STRUCT("from" DATE, "to" DATE, binds VARCHAR, "off" BOOLEAN, value JSON)[]'}),
    "clients": ("clients.json", {
        "id": "VARCHAR", "identity_number": "VARCHAR", "services_from": "DATE",
        "assigned_on": "DATE", "welcome_talk": "DATE", "alarm_only": "BOOLEAN", "ended": "DATE",
        "team": TEXTS}),
    "caregivers": ("caregivers.json", {
        "id": "VARCHAR", "name": "VARCHAR", "ended": "DATE", "introduction_until": "DATE",
        "team": TEXTS, "role": TEXTS, "twin": TEXTS, "title_ground": TEXTS,
        "employment": TEXTS}),
    "teams": ("teams.json", {
        "id": "VARCHAR", "kind": "VARCHAR", "covers": "VARCHAR[]", "section": TEXTS,
        "area": TEXTS, "provider": TEXTS}),
    "contacts": ("contacts.json", {
        "client": "VARCHAR", "caregiver": "VARCHAR", "role": "VARCHAR", "from": "DATE",
        "to": "DATE"}),
    "decisions": ("decisions.json", {
        "id": "VARCHAR", "client": "VARCHAR", "service": "VARCHAR", "from": "DATE", "to": "DATE",
        "double_staffing": "BOOLEAN", "kind": "VARCHAR", "wish": "STRUCT(caregiver VARCHAR)",
        "followed_up_on": "DATE", "minutes": NUMBERS,
        "frequency":
            'STRUCT("from" DATE, "to" DATE, value STRUCT(times BIGINT, every_weeks BIGINT))[]'}),
    "absences": ("absences.json", {
        "client": "VARCHAR", "caregiver": "VARCHAR", "from": "DATE", "to": "DATE"}),
    "shifts": ("shifts/*.json", {
        "caregiver": "VARCHAR", "date": "DATE", "start": "VARCHAR", "end": "VARCHAR",
        "break_minutes": "BIGINT"}),
    "visits": ("visits/*/*/*.json", {
        "id": "VARCHAR", "client": "VARCHAR", "date": "DATE", "planned_start": "VARCHAR",
        "planned_end": "VARCHAR", "services": "VARCHAR[]",
        "caregivers": 'STRUCT(id VARCHAR, "row" VARCHAR, status VARCHAR, "start" VARCHAR,'
            ' "end" VARCHAR)[]'}),
    "offers": ("offers.json", {
        "id": "VARCHAR", "client": "VARCHAR", "date": "DATE", "outcome": "VARCHAR",
        "adapted": "BOOLEAN", "answer": "VARCHAR", "answered_on": "DATE",
        "exemption": "VARCHAR"}),
    "switches": ("switch-requests.json", {
        "id": "VARCHAR", "client": "VARCHAR", "caregiver": "VARCHAR", "cause": "VARCHAR",
        "reasons": "VARCHAR[]", "received_on": "DATE", "granted": "BOOLEAN",
        "new_caregiver": "VARCHAR", "closed_on": "DATE", "withdrawn": "BOOLEAN"}),
    "complaints": ("complaints.json", {
        "id": "VARCHAR", "client": "VARCHAR", "received_on": "DATE", "from": "VARCHAR",
        "about": "VARCHAR", "answered_on": "DATE", "closed_on": "DATE"}),
    "care_plans": ("care-plans.json", {
        "id": "VARCHAR", "client": "VARCHAR", "established_on": "DATE", "ended": "DATE",
        "next_review": "DATE", "steps": STEPS,
        "activities": "STRUCT(decision VARCHAR)[]",
        "goals": 'STRUCT(id VARCHAR, sub_goals STRUCT(met_on DATE)[], outcome VARCHAR,'
            ' outcome_on DATE, judged_by VARCHAR, decision VARCHAR)[]'}),
    "changed_needs": ("changed-needs.json", {
        "id": "VARCHAR", "client": "VARCHAR", "noticed_on": "DATE", "closed_on": "DATE"}),
    "meetings": ("meetings.json", {
        "id": "VARCHAR", "kind": "VARCHAR", "client": "VARCHAR", "held_on": "DATE"}),
    "checklists": ("checklists.json", {
        "id": "VARCHAR", "kind": "VARCHAR", "client": "VARCHAR", "closed_on": "DATE"}),
    "professionals": ("professionals.json", {
        "id": "VARCHAR", "name": "VARCHAR", "role": "VARCHAR", "ended": "DATE"}),
}
EXPORTS = {
    "besok": ["Besök-ID", "Brukar-ID", "Datum", "Planerad start", "Planerad slut", "Verklig start",
              "Verklig slut", "Anställningsnr", "Insatser", "Status"],
    "brukare": ["Brukar-ID", "Personnummer", "Lag", "Insatser från", "Enbart larm",
                "Omsorgskontakt", "Kontakt sedan"],
    "personal": ["Anställningsnr", "Namn", "Titel", "Skyddad yrkestitel", "Lag",
                 "Sysselsättningsgrad", "Tvilling", "Anställd från", "Roll"],
    "lag": ["Lag", "Typ", "Sektion", "Område", "Täcker lag"],
    "schema": ["Anställningsnr", "Datum", "Start", "Slut", "Rast (min)"],
    "franvaro": ["Anställningsnr", "Från", "Till"],
    "beslut": ["Beslut-ID", "Brukar-ID", "Insats", "Schablontid (min)", "Antal per vecka",
               "Dubbelbemanning", "Gäller från", "Gäller till"],
}
NORMAL_TABLES = ["client", "caregiver", "team", "timeline", "contact", "decision",
                 "decision_minutes", "decision_frequency", "absence", "shift", "visit", "part",
                 "visit_service"]


def run_script(connection, name):
    """Runs a file of SQL beside this one; gives the result of its last statement."""
    return connection.execute((HERE / name).read_text())


def read_collections(connection, store):
    """Reads the files of a store as they are, into raw_NAME."""
    for name, (pattern, members) in COLLECTIONS.items():
        columns = ", ".join(f"'{member}': '{kind}'" for member, kind in members.items())
        empty = ", ".join(f'NULL::{kind} AS "{member}"' for member, kind in members.items())
        there = any(pathlib.Path(store).glob(pattern))
        source = (f"read_json('{store}/{pattern}', format='array', columns={{{columns}}},"
                  " maximum_object_size=67108864)")
        connection.execute(f"CREATE OR REPLACE TABLE raw_{name} AS "
                           + (f"FROM {source}" if there else f"SELECT {empty} WHERE false"))


def as_utf8(source, target):
    """Writes a file of text as UTF-8, whichever of the encodings of exports it is in."""
    data = pathlib.Path(source).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    pathlib.Path(target).write_text(text, encoding="utf-8", newline="")


def read_exports(connection, folder, scratch):
    """Reads the exports of a folder as text, into csv_KIND. Columns that a file lacks are NULL."""
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(scratch)
    for kind, columns in EXPORTS.items():
        selects = []
        for source in sorted(pathlib.Path(folder).glob(f"{kind}*.csv")):
            target = pathlib.Path(scratch) / source.name
            as_utf8(source, target)
            with open(target, encoding="utf-8", newline="") as text:
                headings = next(csv.reader(text, delimiter=";"))
            cells = ", ".join(f'"{c}"' if c in headings else f'NULL AS "{c}"' for c in columns)
            selects.append(f"SELECT {cells} FROM read_csv('{target}', delim=';', quote='\"',"
                           " header=true, all_varchar=true)")
        if not selects:
            selects = ["SELECT " + ", ".join(f'NULL::VARCHAR AS "{c}"' for c in columns)
                       + " WHERE false"]
        connection.execute(f"CREATE OR REPLACE TABLE csv_{kind} AS " + " UNION ALL ".join(selects))


def differing_tables(connection, store_tables, export_tables):
    """Which tables of the exports the store does not have the same rows in: (table, rows)."""
    differences = []
    for table in NORMAL_TABLES:
        rows = connection.execute(
            f"(FROM {export_tables}.{table} EXCEPT ALL FROM {store_tables}.{table})"
            f" UNION ALL (FROM {store_tables}.{table} EXCEPT ALL FROM {export_tables}.{table})"
        ).fetchall()
        if rows:
            differences.append((table, rows))
    return differences
