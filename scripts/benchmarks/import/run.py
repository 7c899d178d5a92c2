#!/usr/bin/env python3
"""Holds `omsorg import` of a city's visits against DuckDB reading the same exports and writing the
same files. Run by scripts/bench import."""

import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import city

HERE = pathlib.Path(__file__).parent


def timed(command, **options):
    """Seconds, memory in MB at most, seconds of processor time, and output of a command."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    took = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{' '.join(map(str, command[:4]))}: status {os.waitstatus_to_exitcode(status)}")
    return took, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime, output


def named_services(store):
    """Every name of a service with its id, as JSON."""
    names = {}
    for service in json.loads((store / "services.json").read_text("utf-8")):
        for name in [service["name_sv"], *service.get("synonyms", [])]:
            names.setdefault(name, service["id"])
    return json.dumps(list(names.items()))


def same_files(ours, theirs):
    """How many files there are, and how many of the peer's have our very bytes."""
    files = sorted(path.relative_to(ours) for path in ours.rglob("*.json"))
    same = [path for path in files
            if (theirs / path).exists() and (theirs / path).read_bytes() ==
            (ours / path).read_bytes()]
    return len(files), len(same)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--omsorg", required=True)
    arguments.add_argument("--clients", type=int, default=5300)
    arguments.add_argument("--days", type=int, default=365)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--exports", help="exports to use, besok-*.csv the visits among them")
    arguments.add_argument("--folder", help="where to write: what disk is measured")
    arguments.add_argument("--with-registers", action="store_true",
                           help="time all of the exports for omsorg, not the visits alone")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        compare(given, pathlib.Path(folder))


def compare(given, folder):
    exports = pathlib.Path(given.exports or folder / "exports").resolve()
    if not given.exports:
        exports.mkdir()
        city.write(exports, given.clients, given.days, given.seed)
    visits, registers = folder / "visits", folder / "registers"
    for target in (visits, registers):
        target.mkdir()
    for path in sorted(exports.glob("*.csv")):
        (visits if path.name.startswith("besok-") else registers).joinpath(path.name).symlink_to(path)
    size = sum(path.stat().st_size for path in exports.glob("besok-*.csv"))
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "OMSORG_LANG": "en", "USER": "bench"}
    ours, theirs, version = [], [], ""
    store, out = folder / "store", folder / "out"
    for run in range(given.runs):
        for path in (store, out):
            shutil.rmtree(path, ignore_errors=True)
        omsorg = [given.omsorg, "-C", str(store), "import"]
        timed([given.omsorg, "init", str(store), "--policy", "malmo"], env=environment)
        if given.with_registers:
            command = [*omsorg, str(registers), str(visits)]
        else:
            timed([*omsorg, str(registers)], env=environment)
            command = [*omsorg, str(visits)]
        os.sync()
        ours.append(timed(command, env=environment))
        os.sync()
        out.mkdir()
        theirs.append(timed([sys.executable, HERE / "peer.py", visits, out,
                             named_services(store)]))
        version = theirs[-1][3].strip()
        print(f"run {run + 1}: omsorg {ours[-1][0]:.1f} s, DuckDB {theirs[-1][0]:.1f} s, "
              f"load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    files, same = same_files(store / "visits", out)
    written = sum(path.stat().st_size for path in (store / "visits").rglob("*.json"))
    program = timed([given.omsorg, "--version"])[3].strip()
    print(f"{size / 1e6:.0f} MB of exports, {files} files of {written / 1e6:.0f} MB; "
          f"{same} of the files are byte for byte the same")
    print(f"{platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; "
          f"medians of {given.runs}, all files synchronised")
    print(f"{'':24}{'seconds':>9}{'processor':>11}{'memory':>10}")
    for name, runs in ((program, ours), (f"DuckDB {version}", theirs)):
        took, memory, processor = (statistics.median(run[place] for run in runs)
                                   for place in (0, 1, 2))
        print(f"{name:24}{took:9.2f}{processor:11.2f}{memory:7.0f} MB")
    ratios = [statistics.median(run[place] for run in theirs) /
              statistics.median(run[place] for run in ours) for place in (0, 2)]
    print(f"omsorg is {ratios[0]:.2f} times as fast, with 1/{ratios[1]:.2f} of the processor time")


main()
