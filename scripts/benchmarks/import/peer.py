"""What the import does with visits, done by DuckDB: the same files from the same exports.

Usage: peer.py EXPORTS OUT SERVICES. Synchronises what it has written and prints its version.

It makes the text of each day in SQL and writes it from Python. COPY ... (FORMAT json, ARRAY true,
PARTITION_BY (date)) took longer and more memory, and its files are not the same: it writes null for
what is absent."""

import concurrent.futures
import json
import os
import pathlib
import sys

import duckdb

STATUSES = {"planerad": "planned", "utförd": "performed", "avbokad": "cancelled",
            "bomtid": "no_show"}

READ = """
CREATE TEMP VIEW rows AS
SELECT "Besök-ID" AS row, "Brukar-ID" AS client, "Datum" AS date,
  "Planerad start" AS planned_start, "Planerad slut" AS planned_end,
  "Verklig start" AS "start", "Verklig slut" AS "end", "Anställningsnr" AS caregiver,
  services.id AS service, statuses.id AS status, "Orsak" AS reason
FROM read_csv('{exports}/besok-*.csv', delim = ';', header = true, all_varchar = true,
  nullstr = '', quote = '"'{encoding}) AS csv
LEFT JOIN services ON services.name = csv."Insatser"
LEFT JOIN statuses ON statuses.name = csv."Status"
"""

# One text a day with the very bytes; times are known or not for all rows of a visit.
DAYS = """
WITH visits AS (
  SELECT date, min(row) AS id,
    concat('{"id":"', min(row), '","client":"', client, '","date":"', date, '"',
      ',"planned_start":"' || planned_start || '"', ',"planned_end":"' || planned_end || '"',
      ',"services":["' || service || '"]', ',"caregivers":[',
      string_agg(concat('{', '"id":"' || caregiver || '",', '"row":"', row, '","status":"',
        status, '"', ',"start":"' || "start" || '"', ',"end":"' || "end" || '"',
        ',"reason":"' || reason || '"', '}'), ',' ORDER BY row), ']}') AS line
  FROM rows GROUP BY date, client, planned_start, planned_end, service
)
SELECT date, concat('[\n', string_agg(line, ',\n' ORDER BY id), '\n]\n')
FROM visits GROUP BY date
"""

def synchronised(path, data=None):
    """Writes a file, if there is something to write, and makes it survive a loss of power."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT if data is not None else os.O_RDONLY)
    if data is not None:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view):]
    os.fsync(descriptor)
    os.close(descriptor)


def main():
    exports, out, services = sys.argv[1:]
    out = pathlib.Path(out)
    database = duckdb.connect()
    database.execute("CREATE TEMP TABLE services (name VARCHAR, id VARCHAR)")
    database.executemany("INSERT INTO services VALUES (?, ?)", json.loads(services))
    database.execute("CREATE TEMP TABLE statuses (name VARCHAR, id VARCHAR)")
    database.executemany("INSERT INTO statuses VALUES (?, ?)", list(STATUSES.items()))
    first = next(pathlib.Path(exports).glob("besok-*.csv"))
    try:
        with open(first, encoding="utf-8") as file:
            file.read(1 << 16)
        encoding = ""
    except UnicodeDecodeError:
        encoding = ", encoding = 'latin-1'"
    database.execute(READ.format(exports=exports, encoding=encoding))
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        writes = []
        result = database.execute(DAYS)
        while found := result.fetchmany(16):
            for date, text in found:
                folder = out / date[:4] / date[5:7]
                folder.mkdir(parents=True, exist_ok=True)
                writes.append(pool.submit(synchronised, folder / f"{date}.json", text.encode()))
        for write in writes:
            write.result()
        list(pool.map(synchronised, [out, *(path for path in out.rglob("*") if path.is_dir())]))
    print(duckdb.__version__)


main()
