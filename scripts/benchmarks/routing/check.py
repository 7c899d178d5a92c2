#!/usr/bin/env python3
"""Checks plans that `scripts/bench routing FOLDER --plans PLANS` wrote, and prints their values.

Usage: check.py FOLDER PLANS [NAME...]

Written from the instances' definitions alone and without anything of the solver: jobs are the
nodes of Bredström and Rönnqvist's files, or the services of Mankowska and others' in the order of
the patients, with starts in thousandths of the file's unit.
"""
import json
import os
import sys
from fractions import Fraction


def bredstrom(data, routes):
    nodes = len(data["duration"])
    begun, by = {}, {}
    travelled = 0
    assert len(routes) <= data["staff"], "too many routes"
    for member, stops in enumerate(routes):
        here, free = 0, 0
        for job, start in stops:
            node = job + 1
            assert node not in begun, f"{node} twice"
            assert start >= free + data["travel"][here][node], f"{node} too soon"
            assert data["earliest"][node] <= start <= data["latest"][node], f"{node} window"
            begun[node], by[node] = start, member
            travelled += data["travel"][here][node]
            here, free = node, start + data["duration"][node]
        if stops:
            travelled += data["travel"][here][0]
            assert free + data["travel"][here][0] <= data["horizon"], f"{member} late home"
    assert len(begun) == nodes - 1, "something is undone"
    for first, second in data["sync"]:
        assert begun[first] == begun[second] and by[first] != by[second], f"{first} {second}"
    preferred = sum(Fraction(str(data["preference"][node][by[node]])) for node in by)
    return travelled, float(preferred)


def mankowska(data, routes):
    exact = lambda number: Fraction(str(number))
    services, ties = [], []
    for index, patient in enumerate(data["patients"]):
        window = [exact(time) for time in patient["time_window"]]
        for service in patient["required_caregivers"]:
            services.append((index + 1, service["service"], exact(service["duration"]), window))
        tie = patient.get("synchronization")
        if tie and len(patient["required_caregivers"]) == 2:
            apart = [0, 0] if tie["type"] == "simultaneous" else tie["distance"]
            ties.append((len(services) - 2, [exact(number) for number in apart]))
    begun, by = {}, {}
    travelled = Fraction(0)
    lateness = {}
    for caregiver, stops in enumerate(routes):
        able = data["caregivers"][caregiver]["abilities"]
        here, free = 0, Fraction(0)
        for job, thousandths in stops:
            place, kind, duration, window = services[job]
            start = Fraction(thousandths, 1000)
            way = exact(data["distances"][here][place])
            assert job not in begun, f"{job} twice"
            assert kind in able, f"{job} by {caregiver}"
            # The plan's times are rounded to thousandths.
            assert start >= free + way - Fraction(len(stops), 1000), f"{job} too soon"
            assert start >= window[0], f"{job} before its window"
            begun[job], by[job] = start, caregiver
            lateness[job] = max(Fraction(0), start - window[1])
            travelled += way
            here, free = place, start + duration
        travelled += exact(data["distances"][here][0])
    assert len(begun) == len(services), "something is undone"
    for first, (least, most) in ties:
        gap = begun[first + 1] - begun[first]
        assert least <= gap <= most and by[first] != by[first + 1], f"{first} {first + 1}: {gap}"
    return float((travelled + sum(lateness.values()) + max(lateness.values())) / 3), None


def main():
    folder, plans = sys.argv[1:3]
    names = sys.argv[3:] or sorted(name[:-5] for name in os.listdir(plans))
    for name in names:
        with open(f"{plans}/{name}.json") as file:
            routes = json.load(file)
        family = mankowska if name[0].isalpha() else bredstrom
        with open(f"{folder}/{'mankowska' if name[0].isalpha() else 'bredstrom-ronnqvist'}/"
                  f"{name.removesuffix('p')}.json") as file:
            data = json.load(file)
        value, preferred = family(data, routes)
        print(name, round(value, 3), "" if preferred is None else round(preferred, 2), sep="\t")


if __name__ == "__main__":
    main()
