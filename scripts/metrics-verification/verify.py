"""Computes every figure of 'omsorg metrics' and 'omsorg compensation' in SQL and compares it with
what omsorg prints.

The SQL is written from omsorg-metrics(7) and the pages on data, exports and policies. From an
exports folder a store is made for each policy, the registers and visits are read from the CSV
files, and only what exports lack (catalogue, providers, policies) from the store, which is first
given prices. Stores given with --records are read from their own JSON files.
"""

import argparse
import datetime
import json
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import duckdb

import disturbing
import questions
import tables

POLICIES = ["malmo", "lund", "orebro", "umea", "sodermalm"]
TOLERANCE = 1e-9


class Failed(Exception):
    """omsorg ended with another status than 0."""


def omsorg(program, store, *arguments, today=None):
    """Runs omsorg; gives its standard output."""
    command = [program, "--lang", "en"]
    if store:
        command += ["-C", str(store)]
    if today:
        command += ["--today", str(today)]
    done = subprocess.run(command + list(arguments), capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"verify-metrics: '{' '.join(arguments)}' ended with "
                     f"{done.returncode}: {done.stderr.strip()[:500]}")
    return done.stdout


def same(one, other):
    """Whether two values agree: counts, texts and flags exactly, decimals to one in 1e9."""
    if isinstance(one, (datetime.date, datetime.datetime)):
        one = one.isoformat()
    if one is None or other is None or isinstance(one, (str, bool, list)) or isinstance(
            other, (str, bool, list)):
        return one == other
    if isinstance(one, int) and isinstance(other, int):
        return one == other
    return math.isclose(float(one), float(other), rel_tol=TOLERANCE, abs_tol=1e-12)


class Report:
    """What has agreed and what has not."""

    def __init__(self):
        self.failed = 0
        self.compared = 0
        self.rows = 0

    def compare(self, title, keys, printed, computed):
        """Compares rows, found by their keys, in every field that omsorg prints."""
        mine = {tuple(row[k] if not isinstance(row[k], datetime.date) else row[k].isoformat()
                      for k in keys): row for row in computed}
        faults, fields = [], set()
        seen = set()
        for row in printed:
            key = tuple(row.get(k) for k in keys)
            seen.add(key)
            if key not in mine:
                faults.append(f"  {key}: omsorg alone has it: {json.dumps(row, ensure_ascii=False)}")
                continue
            for field, value in row.items():
                if field in keys:
                    continue
                fields.add(field)
                if field not in mine[key]:
                    faults.append(f"  {key}: nobody has computed {field}")
                elif not same(mine[key][field], value):
                    faults.append(f"  {key} {field}: omsorg {value}, SQL {mine[key][field]}")
        if len(seen) != len(printed):
            faults.append("  omsorg has the same key twice")
        for key in mine:
            if key not in seen:
                faults.append(f"  {key}: SQL alone has it: {mine[key]}")
        self.compared += 1
        self.rows += len(printed)
        if faults:
            self.failed += 1
            print(f"{title}: {len(printed)} rows, {len(fields)} fields, {len(faults)} DIFFER")
            print("\n".join(faults[:8]), flush=True)
        else:
            print(f"{title}: {len(printed)} rows, {len(fields)} fields, agree", flush=True)


def prepare(connection, store, folder, scratch, as_of, report):
    """Fills the tables, from the folder's exports if there is one, otherwise from the store."""
    tables.read_collections(connection, store)
    for schema in ["store_side", "exports_side"] if folder else ["store_side"]:
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}; SET search_path = '{schema},main'")
        tables.run_script(connection, "tables.sql")
        tables.run_script(connection, "rules.sql")
        if schema == "exports_side":
            tables.read_exports(connection, folder, scratch)
            connection.execute("SET VARIABLE as_of = CAST(? AS DATE)", [as_of])
            tables.run_script(connection, "exports.sql")
        else:
            tables.run_script(connection, "store.sql")
    if folder:
        differences = tables.differing_tables(connection, "store_side", "exports_side")
        for table, rows in differences:
            report.failed += 1
            print(f"import of {table}: {len(rows)} rows DIFFER, first {rows[:2]}")
        if not differences:
            counts = connection.execute("SELECT (SELECT count(*) FROM visit),"
                                        " (SELECT count(*) FROM client)").fetchone()
            print(f"import: {counts[0]} visits, {counts[1]} clients, all registers: agree")
    connection.execute("SET VARIABLE today = CAST(? AS DATE)", [as_of])
    tables.run_script(connection, "common.sql")


def verify(program, name, store, folder, today, scope, figures, report):
    """Verifies every question of a store."""
    started = time.monotonic()
    connection = duckdb.connect()
    connection.execute("SET threads = 2; SET preserve_insertion_order = false")
    with tempfile.TemporaryDirectory() as scratch:
        prepare(connection, store, folder, pathlib.Path(scratch) / "exports", today, report)
        for question in questions.all_questions(connection, today, scope):
            if figures and question.figure not in figures:
                continue
            try:
                printed = json.loads(omsorg(program, store, *question.command, *question.arguments,
                                            "--json", today=today))["items"]
            except Failed as failure:
                report.failed += 1
                print(f"{name}: {question.title}: {failure}", flush=True)
                continue
            computed = question.compute(connection)
            report.compare(f"{name}: {question.title}", question.keys, printed, computed)
    print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(prog="verify-metrics", description=__doc__.split("\n\n")[0])
    parser.add_argument("folders", nargs="*", help="folders of exports; none: made-up ones")
    parser.add_argument("--omsorg", required=True)
    parser.add_argument("--policies", default=",".join(POLICIES))
    parser.add_argument("--figures", default="", help="only those, with commas between")
    parser.add_argument("--records", action="append", default=[], help="a store, read from its files")
    parser.add_argument("--disturbed", type=int, default=2,
                        help="how many stores with disturbed registers, per folder")
    parser.add_argument("--brief", action="store_true",
                        help="three groupings of each figure, in one period")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--today", default="2026-11-21")
    parser.add_argument("--keep", help="leave the stores that are made in this directory")
    options = parser.parse_args()
    figures = [f for f in options.figures.split(",") if f]
    policies = [p for p in options.policies.split(",") if p]
    report = Report()
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(options.keep or temporary)
        work.mkdir(parents=True, exist_ok=True)
        folders = [pathlib.Path(f) for f in options.folders]
        if not folders and not options.records:
            for clients, seed in [(30, 1), (120, 2), (300, 3)]:
                place = work / f"made-up-{clients}"
                omsorg(options.omsorg, None, "demo", str(place), "--clients", str(clients),
                       "--seed", str(seed), today=options.today)
                folders.append(place / "export")
        for folder in folders:
            label = folder.parent.name if folder.name == "export" else folder.name
            for number, policy in enumerate(policies):
                store = work / f"{label}-{policy}"
                omsorg(options.omsorg, None, "init", str(store), "--policy", policy)
                omsorg(options.omsorg, store, "import", str(folder), today=options.today)
                disturbing.set_prices(store, policy, options.today)
                verify(options.omsorg, f"{label} {policy}", store, folder, options.today,
                       "policy" if number else "brief" if options.brief else "wide", figures,
                       report)
            for number in range(options.disturbed):
                seed = options.seed + number
                store = work / f"{label}-disturbed-{seed}"
                omsorg(options.omsorg, None, "init", str(store), "--policy",
                       (policies or POLICIES)[number % len(policies or POLICIES)])
                omsorg(options.omsorg, store, "import", str(folder), today=options.today)
                for policy in POLICIES:
                    if policy != (policies or POLICIES)[number % len(policies or POLICIES)]:
                        omsorg(options.omsorg, store, "policy", "add", policy)
                disturbing.disturb(store, random.Random(seed), options.today)
                verify(options.omsorg, f"{label} disturbed with seed {seed}", store, None,
                       options.today, "wide", figures, report)
        for store in options.records:
            verify(options.omsorg, pathlib.Path(store).name, store, None, options.today, "wide",
                   figures, report)
    print(f"{report.compared} questions, {report.rows} rows: counts, dates and texts compared"
          f" exactly, decimals to {TOLERANCE:g} relative; {report.failed} differ")
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
