"""Made-up exports of a city's home care, large and quickly made."""

import datetime
import random

HEADINGS = {
    "lag": "Lag;Namn;Typ;Sektion;Område;Latitud;Longitud;Täcker lag",
    "personal": "Anställningsnr;Namn;Titel;Skyddad yrkestitel;Lag;Sysselsättningsgrad;Språk;"
                "Kompetenser;Delegeringar;Grupp;Tvilling;Anställd från;Roll",
    "brukare": "Brukar-ID;Personnummer;Namn;Adress;Latitud;Longitud;Lag;Telefon;Språk;Behov;"
               "Insatser från;Enbart larm;Skyddade uppgifter;Omsorgskontakt;Kontakt sedan;Önskemål",
    "besok": "Besök-ID;Brukar-ID;Datum;Planerad start;Planerad slut;Verklig start;Verklig slut;"
             "Anställningsnr;Insatser;Status;Orsak",
}
# Service, minutes, earliest and latest start; every day.
DAILY = [("Morgonbesök", 30, 425, 580), ("Lunch", 20, 665, 790), ("Kvällsmat", 20, 975, 1100),
         ("Kvällsbesök", 25, 1140, 1280)]
WEEKLY = [("Dusch", 40), ("Städ", 75), ("Tvätt", 60), ("Inköp", 50)]
CLOCK = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(1440)]


class Export:
    def __init__(self, folder, name):
        self.file = open(folder / f"{name}.csv", "w", encoding="utf-8", newline="",
                         buffering=1 << 20)
        self.row(HEADINGS[name.split("-")[0]])

    def row(self, text):
        self.file.write(text + "\r\n")

    def close(self):
        self.file.close()


def registers(folder, clients):
    """Writes the registers; the ids of teams' caregivers and each client's."""
    teams = [f"L{team + 1:03d}" for team in range(max(1, clients // 25))]
    staff = {team: [f"{10001 + index * 9 + place}" for place in range(9)]
             for index, team in enumerate(teams)}
    lists = {name: Export(folder, name) for name in ("lag", "personal", "brukare")}
    for team in teams:
        lists["lag"].row(f"{team};{team};omvårdnadslag;S1;Område 1;55,6;13,0;")
        for caregiver in staff[team]:
            lists["personal"].row(f"{caregiver};Anna {caregiver};Undersköterska;ja;{team};100;"
                                  "svenska;;;dag;;2020-01-01;omvårdnad")
    ids = [f"B{client + 1:05d}" for client in range(clients)]
    for client, name in enumerate(ids):
        team = teams[client % len(teams)]
        contact = staff[team][client // len(teams) % len(staff[team])]
        lists["brukare"].row(f"{name};;Sven {name};;55,6;13,0;{team};;svenska;;2020-01-01;nej;nej;"
                             f"{contact};2020-01-01;")
    for file in lists.values():
        file.close()
    return ids, [staff[teams[client % len(teams)]] for client in range(clients)]


def visits(folder, clients, staff, days, start, pick):
    """Writes the visits, a file a month; how many rows."""
    plans = []
    for client in range(len(clients)):
        daily = [(name, minutes, pick.randrange(low, high, 5))
                 for name, minutes, low, high in DAILY if pick.random() < 0.75]
        weekly = [(name, minutes, pick.randrange(530, 840, 5), pick.randrange(5))
                  for name, minutes in WEEKLY if pick.random() < 0.3]
        plans.append((daily, weekly, pick.random() < 0.07))
    number, month, file = 0, None, None
    for offset in range(days):
        day = start + datetime.timedelta(days=offset)
        if f"{day:%Y-%m}" != month:
            if file:
                file.close()
            month = f"{day:%Y-%m}"
            file = Export(folder, f"besok-{month}")
        for client, (daily, weekly, is_double) in enumerate(plans):
            today = daily + [task[:3] for task in weekly if task[3] == day.weekday()]
            for name, minutes, at in today:
                number += 1
                planned = f"{clients[client]};{day};{CLOCK[at]};{CLOCK[at + minutes]}"
                chance = pick.random()
                if chance < 0.027:
                    file.row(f"V{number:08d};{planned};;;;{name};avbokad;sjukhus")
                    continue
                begin = at + int(pick.gauss(4, 12))
                end = begin + max(3, int(minutes * (0.7 + 0.5 * pick.random())))
                times = f"{CLOCK[begin]};{CLOCK[end]}"
                who = pick.choice(staff[client])
                ending = "bomtid;öppnar ej" if chance > 0.992 else "utförd;"
                file.row(f"V{number:08d};{planned};{times};{who};{name};{ending}")
                if is_double and name == "Morgonbesök":
                    number += 1
                    other = pick.choice(staff[client])
                    file.row(f"V{number:08d};{planned};{times};{other};{name};{ending}")
    file.close()
    return number


def write(folder, clients, days, seed):
    """Writes all exports of a city; how many rows of visits."""
    pick = random.Random(seed)
    ids, staff = registers(folder, clients)
    return visits(folder, ids, staff, days, datetime.date(2025, 11, 24), pick)
