extension HelpTopics {
  static let dataEnglish = #"""
    A store is a directory of plain JSON files. Any program may read them; no server, no database
    and no omsorg is needed for that. 'omsorg init' makes one, and a command finds it by going
    upward from the current directory to the nearest omsorg.json, unless -C or OMSORG_DATA names
    it.

    # Files

      omsorg.json                     settings: format, name, language,
                                      first Monday of the cycles
      organisation.json               providers and their policies
      policies.json                   rules of the policies
      services.json                   the catalogue of services
      teams.json                      teams and resource groups
      caregivers.json                 caregivers
      clients.json                    clients
      decisions.json                  granted services
      contacts.json                   care contacts and deputies
      proposals.json                  proposed, not yet appointed
      offers.json                     offers, answers, exemptions
      switch-requests.json            requests to switch care contact
      schedules.json                  the care contacts' four weeks
      checklists.json                 checklists under way and done
      checklist-templates.json        checklists of your own
      care-plans.json                 care plans, with their goals
      changed-needs.json              noticed, told, answered, followed
      custody.json                    keys, cards, private funds kept
      appointments.json               clients' appointments, transport
      complaints.json                 complaints and views
      meetings.json                   meetings, agendas, decisions
      calls.json                      managers' calls and home visits
      brochures.json                  brochure texts of your own
      relatives.json                  relatives, representatives
      professionals.json              managers, nurses and others
      absences.json                   of caregivers and clients
      shifts/2026-11.json             shifts, by month
      visits/2026/11/2026-11-20.json  visits as they were, by date
      days/2026/11/2026-11-20.json    visits as planned, by date
      handovers/2026-11.json          notes for the next shift, by month
      journal/2026-11.json            notes on clients, by month
      log/2026-11.jsonl               one line for each change
      log/before/ENTRY/               files that an import replaced
      .omsorg/                        locks, a change under way

    A file that is not there is an empty collection. omsorg.json is one object; all other
    collections have the form below. What their records hold is listed last, under Fields.

    # The form of a collection

      [
      {"id":"10001","name":"Anna Berg","team":[{"value":"L001"}]},
      {"id":"10002","name":"Bo Ek","team":[{"value":"L002"}]}
      ]

    - The file is a JSON array in UTF-8 without a byte order mark, one record a line, with a
      final newline.

    - Records are sorted by id, compared as UTF-8 bytes.

    - Members stand in the order in which they are declared. Absent members are left out; there
      is no null. Members that this version does not know are kept, after the known ones, in the
      order they had.

    - There are no spaces outside texts. Text is written as itself; only the quotation mark, the
      backslash and control characters are escaped.

    The same data are therefore always the same bytes, and one changed record is one changed
    line. When reading, omsorg takes any well-formed JSON of the right shape, whatever its spaces
    and order, and the next change of that file writes the form above. Refused are duplicate
    members, duplicate ids, ill-formed UTF-8, lone surrogates, nesting deeper than 64, and values
    of another form than the member's. The fault is told with file, line and column.

    # Values

    - Dates are YYYY-MM-DD, times of day HH:MM on the local clock, and instants, in the log alone,
      are RFC 3339 in UTC. Daylight saving changes neither dates nor times of day. An end before
      its start is on the next day.

    - Choices are fixed English words such as evening_team, whatever the language of the tables.

    - Identity numbers are YYYYMMDD-NNNN. Coordinates are degrees, WGS 84.

    - Ids are texts of the planning system, or your own. They are never used again. Records that
      no system numbers get a natural id: CAREGIVER/DATE for an absence, CAREGIVER/DATETHH:MM for
      a shift, CLIENT/CAREGIVER/FROM for a care contact, with /deputy after it for a deputy,
      CLIENT/DATE for an offer, a changed need and much else, CLIENT/NUMBER for what is kept,
      CLIENT/DATE/NUMBER for a note in the journal, and within a day's plan CLIENT/DECISION, with /2
      and so on for more of it that day, and CLIENT/+NUMBER for a visit added by hand.

    # Facts that change over time

    A client's team, a granted service's minutes, a service's hourly price and all else that is
    "periods of" something under Fields, and the values of policies, are stored with their history:

      "team":[{"to":"2026-10-31","value":"L001"},
              {"from":"2026-11-01","value":"L004"}]

    Both ends are included. Without "from" the value holds as far back as anyone knows; without
    "to" it holds until further notice. On a day in several periods the one that began last
    holds. Care contacts are records of their own with "from" and "to" in the same sense. Other
    members are overwritten; what they were stands in the log.

    # Frequency

    How often a service is granted is {"times":1,"every_weeks":2,"anchor":"2026-09-07"}: so many
    times in so many weeks, counted from a Monday, in both directions. Of n times in w weeks,
    occurrence i (from 0) is due in week i x w / n, rounded down. Exports and people write times a
    week: 7, 0.5, 0,33 (once in three weeks).

    # Visits

      {"id":"V4998","client":"B30","date":"2026-11-15",
       "planned_start":"08:45","planned_end":"09:10",
       "services":["morning_help"],
       "caregivers":[
         {"id":"10029","row":"V4998","status":"performed",
          "start":"08:47","end":"09:10"},
         {"id":"10015","row":"V4999","status":"performed",
          "start":"08:47","end":"09:10"}]}

    (One line in the file.) A visit is one occasion at a client. "caregivers" has an element for
    each who was to come; "row" is the id of its row in the export. The visit's id is the lowest
    row id, by bytes; visits recorded here are named DATE-NNNN. The date is that of the planned
    start, or of the actual start of an unplanned visit, and must be the file's. The status of a
    part is planned, performed, cancelled or no_show; the visit is performed if any part is.

    # The plan of a day

      {"id":"B30/D104","client":"B30","decision":"D104",
       "service":"morning_help","start":"08:45","minutes":25,
       "caregivers":["10029"],"state":"planned"}

    (One line in the file.) Whether someone comes is its state: planned, unplanned, cancelled or
    put_off, the last with the date it was put off to. Only a planned visit has caregivers. A
    visit that is due and not in the file is unplanned too.

    # The journal

    A note says on which day it was written, by whom, under which keyword and about which client.
    It is never altered and never removed: a later note with "corrects" says what does not hold,
    and undoing a change adds such a note for each that the change had added. 'omsorg check' holds
    each note against what the log has of it, so one that was altered, removed or added by hand is
    found, whatever was written since. Where a change touched more than 1,000 notes at once the log
    does not hold them, and only that the file was altered can be told.

    # The log

    Each change, however many files it touches, is one line of log/YYYY-MM.jsonl (the month in
    UTC):

    - "entry": consecutive numbers from 1; "at", "who", "command" (the words) and "summary".

    - "files": each file's size and XXH64 hash before and after, absent where there was no file;
      'xxhsum -H1 FILE' gives the same hash.

    - "records": path and id of each changed record, whole, before and after. When more than 1,000
      records changed, the replaced files are kept whole instead, under log/before/ENTRY/, and the
      file's element says "kept":true.

    - "undoable":false with a "reason", where undo stops; "undoes", the entry that was taken back.

    # What other programs may do

    Read, copy, search and compare the files at any time. Each file is replaced whole, by rename,
    so none is ever seen half written. Files that are read one after another can be from before
    and after a change; who needs them from the same moment takes a shared flock(2) on
    .omsorg/commit.lock while opening them, and reads after letting go of it, as omsorg does.

      jq -r '.[] | [.id, .name] | @tsv' clients.json
      duckdb -c "select client, count(*)
                 from 'visits/**/*.json' group by client"

    A copy of the whole directory is a backup. Do not put the directory on a file system without
    working flock(2) and rename(2).

    # Editing by hand

    You may change a file with an editor while no omsorg command writes. Keep to the form, then
    run 'omsorg check': it tells what cannot be read, with line and column, ids that lead nowhere,
    and files that are readable but not in the form above. What is changed by hand is not in the
    log. A change under way that finds that a file became different since it was read writes
    nothing and ends with status 75; undo refuses to overwrite what was changed outside the log.
    'omsorg client edit ID' opens one record in your editor and does log it.

    # Permissions

    Directories are made with mode 0700 and files with 0600, whatever the umask. Symbolic links
    inside the store are not followed. You are warned when others can read the store.

    # Writing, and what a crash leaves

    One writer at a time holds .omsorg/lock; others wait as long as --lock-timeout says and are
    told who holds it. New files are written beside the old ones and flushed to disk, then a
    commit record, and only then are they renamed into place. What a command has acknowledged by
    ending with status 0 survives a crash and loss of power; what it has not is there wholly or
    not at all. The next writer finishes or drops what a crash left; readers see a whole state
    meanwhile.
    """#
}
