#!/usr/bin/env python3
"""Holds `omsorg metrics continuity` over cities of growing size against DuckDB and Polars computing
the same figures from the same files, and tells what else one asks of such a store in passing takes.
Run by scripts/bench city."""

import argparse
import csv
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "import"))
import city  # noqa: E402

PEERS = ["duckdb", "polars"]
# A file is only trusted to be as it was when it had not changed for two seconds.
UNTIL_TRUSTED = 2.5


class Run:
    """One run of a command: seconds, processor seconds, MB at most, and what it printed."""

    def __init__(self, command, environment=None):
        with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
            begin = time.monotonic()
            process = subprocess.Popen(command, stdout=output, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.monotonic() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{' '.join(map(str, command[:5]))}: status {process.returncode}")
            self.processor = usage.ru_utime + usage.ru_stime
            self.memory = usage.ru_maxrss / 1024
            output.seek(0)
            self.output = output.read()


def median(runs):
    """The run in the middle by time."""
    return sorted(runs, key=lambda run: run.seconds)[len(runs) // 2]


def disagreement(ours, theirs):
    """The first figure on which two outputs differ; None when they tell the same."""
    ours = list(csv.DictReader(ours.splitlines()))
    theirs = list(csv.DictReader(theirs.splitlines()))
    if len(ours) != len(theirs):
        return f"{len(ours)} rows, {len(theirs)} rows"
    for own, other in zip(ours, theirs):
        for name, value in other.items():
            mine = own.get(name) or own.get(name + "_14d") or ""
            if mine != value and (
                    not mine or not value or abs(float(mine) - float(value)) > 1e-9):
                return f"{other['client']} {name}: {mine}, {value}"
    return None


class City:
    """A store with a year of a city's visits."""

    def __init__(self, folder, clients, given):
        self.given = given
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "OMSORG_LANG": "en", "USER": "bench",
                            "OMSORG_AS": "bench"}
        exports = folder / f"exports-{clients}"
        self.store = folder / f"store-{clients}"
        if given.store:
            self.store = pathlib.Path(given.store)
        else:
            exports.mkdir()
            city.write(exports, clients, given.days, given.seed)
            Run([given.omsorg, "init", str(self.store), "--policy", "malmo"], self.environment)
            self.omsorg("import", str(exports))
            shutil.rmtree(exports)
        self.files = sorted((self.store / "visits").rglob("*.json"))
        self.first, self.last = self.files[0].stem, self.files[-1].stem
        self.megabytes = sum(path.stat().st_size for path in self.files) / 1e6

    def omsorg(self, *command):
        return Run([self.given.omsorg, "-C", str(self.store), *command], self.environment)

    def continuity(self):
        return self.omsorg("metrics", "continuity", "--by", "client", "--from", self.first, "--to",
                           self.last, "--csv")

    def without_cache(self):
        shutil.rmtree(self.store / ".omsorg" / "cache", ignore_errors=True)
        return self.continuity()

    def after_one_visit(self):
        """Records a visit on a day in the middle, and asks again."""
        path = self.files[len(self.files) // 2]
        text = path.read_text("utf-8")
        client = text.split('"client":"', 1)[1].split('"', 1)[0]
        caregiver = text.split('"caregivers":[{"id":"', 1)[1].split('"', 1)[0]
        recorded = self.omsorg("visit", "record", "--client", client, "--date", path.stem, "--start",
                               "10:00", "--end", "10:20", "--caregiver", caregiver)
        return recorded, self.continuity()

    def peer(self, name):
        return Run([sys.executable, str(HERE / "peers.py"), name, str(self.store), self.first,
                    self.last])


def measure(folder, clients, given):
    made = City(folder, clients, given)
    time.sleep(UNTIL_TRUSTED)
    peers = {name: median([made.peer(name) for _ in range(given.peer_runs)])
             for name in given.peers}
    cold = median([made.without_cache() for _ in range(given.runs)])
    warm = median([made.continuity() for _ in range(given.runs)])
    visits = sum(int(row["visits"]) for row in csv.DictReader(cold.output.splitlines()))
    for name, run in peers.items():
        if (difference := disagreement(cold.output, run.output)) is not None:
            print(f"{name} differs: {difference}", file=sys.stderr)
    if cold.output != warm.output:
        sys.exit("the cache changes the figures")
    others = {}
    if not given.store:
        others["visit record"], others["metrics after it"] = made.after_one_visit()
    others["status"] = median([made.omsorg("status", "--json") for _ in range(given.runs)])
    others["completion bash"] = median(
        [made.omsorg("completion", "bash") for _ in range(given.runs)])
    others["completion of a client"] = median(
        [Run([given.omsorg, "__complete", "bash", "--", "-C", str(made.store), "client", "show",
              "B000"], made.environment) for _ in range(given.runs)])
    return made, visits, cold, warm, peers, others


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--omsorg", required=True)
    arguments.add_argument("--clients", default="660,1325,2650,5300")
    arguments.add_argument("--days", type=int, default=365)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--peer-runs", type=int, default=1)
    arguments.add_argument("--peers", type=lambda text: text.split(","), default=PEERS)
    arguments.add_argument("--folder", help="where to write: what disk is measured")
    arguments.add_argument("--store", help="a store to ask instead of making cities")
    given = arguments.parse_args()
    import duckdb
    import polars

    program = Run([given.omsorg, "--version"]).output.strip()
    print(f"{program}, DuckDB {duckdb.__version__}, Polars {polars.__version__}, "
          f"Python {platform.python_version()}; {platform.machine()}, {os.cpu_count()} processors, "
          f"load {os.getloadavg()[0]:.1f}; {datetime.date.today()}")
    print(f"metrics continuity --by client over {given.days} days, medians of {given.runs}, of the "
          f"peers {given.peer_runs}; the process's start is in all")
    print(f"{'clients':>8}{'visits':>10}{'MB':>7}{'cold s':>8}{'MB used':>8}{'warm s':>8}{'MB used':>8}"
          f"{'cold s/M':>9}{'warm ms/M':>10}"
          + "".join(f"{name + ' s':>10}{'MB used':>8}" for name in given.peers)
          + f"{'ratio':>7}{'CPU ratio':>10}")
    sizes = [0] if given.store else [int(text) for text in given.clients.split(",")]
    for clients in sizes:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            made, visits, cold, warm, peers, others = measure(
                pathlib.Path(folder), clients, given)
            best = min(run.seconds for run in peers.values()) if peers else 0
            least = min(run.processor for run in peers.values()) if peers else 0
            print(f"{clients:8}{visits:10}{made.megabytes:7.0f}{cold.seconds:8.2f}{cold.memory:8.0f}"
                  f"{warm.seconds:8.3f}{warm.memory:8.0f}{cold.seconds / visits * 1e6:9.2f}"
                  f"{warm.seconds / visits * 1e9:10.1f}"
                  + "".join(f"{run.seconds:10.1f}{run.memory:8.0f}" for run in peers.values())
                  + f"{best / cold.seconds:7.1f}{least / cold.processor:10.1f}", flush=True)
    print("in the largest: " + "; ".join(
        f"{name} {run.seconds * 1e3:.0f} ms" for name, run in others.items()))


main()
