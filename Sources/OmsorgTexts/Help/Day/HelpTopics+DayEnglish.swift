extension HelpTopics {
  static let dayEnglish = #"""
    This page defines what 'omsorg day' does so exactly that someone else, with the same files,
    finds the same visits due and the same people at work, and the same faults and the same cost of
    a plan. All numbers are whole numbers, rounded down unless otherwise told; times are minutes
    since midnight. 'The date' is the one that is planned. Registers are read as they hold on the
    date, and the policy is that of the provider of the client's team then.

    A day's plan says which visits are done on a date, when, and by whom. It is worked out from
    decisions, schedules (omsorg-planning(7)), shifts, absences and what has been put into the day
    by hand, and stands in a file of its own. 'The plan given out' is what that file holds when a
    planning begins.

    # The visits

    - Visits are due for everyone who is a client on the date and has no absence that includes it,
      whatever time of day the absence begins.

    - They come from the granted services in force on the date. Left out, and listed with the reason
      by 'day unplanned', are: stays in a short-term unit; services granted 0 times; services that a
      contractor does by the policy (services_by_contractor) and that have no staff of their own;
      services without a frequency, and services without minutes. The first reason counts.

    - Minutes are the estimate on the date, else the standard time, else the catalogue's; 0 is none.

    - What schedules hold on the date, temporary changes counted, is due as they say: with their
      start, minutes and caregivers.

    - A service given at least five times a week on average is daily: in a week in which n are due
      (omsorg-data(5), under Frequency) every day has n/7 of them and the first n mod 7 days from
      Monday one more. What schedules hold of it comes beside.

    - Of any other service that a schedule in force on the date was made for (its 'basis'), what
      schedules hold is all there is.

    - All other services go by the weekday. If n are due in the date's week, the service is due on n
      of its days, at most once a day: the first n in order of these, each where those before are
      alike. Weekdays that the client's wish names come first; then those on which most visits with
      the service were planned (see 'usual' below); then Monday to Friday; then the smallest 2(d-f)
      mod 5, from 0 to 4, where d is 0 on Monday, and f is h mod 5 for the h that begins at 0 and
      becomes (31h + b) mod 1009 for each byte b of the decision's id; then the earliest in the
      week.

    - The window is between when a visit should begin: from the service's earliest start to its
      latest, as omsorg-planning(7) has it with the parts of the day. One on both sides of midnight
      has two parts, from 0 and until 1439; the one in which the service is usual counts, else, or
      if it is usual in both, the longer one, else the first. Where the service is daily and due n
      times on the date, and the window goes from a to b, number k, from 0, has the window from a +
      (b - a)k/n to a + (b - a)(k + 1)/n.

    - Usual: of the client's visits on record in the 28 days before the date, those count that have
      the service among theirs and a planned start, and are not cancelled. A service is usual in a
      window if such starts lie in it; its usual start there is the middle one of them in order, of
      an even number the later of the two in the middle. Days on which it was planned are the
      visits' dates.

    - Wish: what is on record for the service (plan wish), else what omsorg-planning(7) reads from
      the client's wishes in words. Its hours are the part of the window that it wishes; where
      nothing of the window is left they don't count. If the wish is a must, its hours are the
      window, and the visit must begin in it. That a wish for a caregiver is a must makes no
      difference: see 'named'.

    - Best time: the usual start within the wish's hours, without hours within the window, else the
      middle of them, (first + last)/2. Of what a schedule holds it is the schedule's start; the
      window is widened to have it in it, and is no must.

    - Caregivers needed at once: two where the decision says so, else one.

    - Personal care is what the catalogue says is personal care.

    - Ties: a decision may tie a service's visits to another of the client's services ('day tie'):
      so and so many minutes, at least and at most, after the start of the other; 0 and 0 is
      together. The tie is between the first visit of each on the date and holds where both are due.

    - Ids: CLIENT/DECISION; with /2, /3 for the next ones of a service on the date, first those by
      rule in order, then those of schedules by start. Added ones are CLIENT/+N.

    # What is put in by hand

    - Added ('day add', a visit put off to this date, a client who comes home): a visit in the plan
      given out marked 'added', planned or unplanned, is due with its own minutes and number of
      caregivers. Its best time is its start, its window from 60 minutes before to 60 after, cut to
      0 and 1439. It needs what its decision needs, if that is in force.

    - Fixed ('day move'): a planned visit marked 'fixed' keeps its caregivers and its start whatever
      its window is. Rules on who may, on shifts and time hold for it too. 'day release' lets it be
      planned again.

    - Cancelled and put off: a visit in the plan given out with that state is not due, and stays in
      the plan as it is.

    - A change by hand is refused where it breaks a rule (see 'What must hold') that the plan did
      not break before, for the same visit and caregiver. --force with a reason overrides all but 1
      and 5.

    # Who may

    Only those at work on the date, in the order of a rank; the lowest rank that a caregiver has
    counts.

    - The care contacts have rank 0; of a client without one, the contact persons in force. Then the
      steps of the policy's order of cover other than care contact, from 1, as in
      omsorg-planning(7): deputies and substitutes, twin, team, runners, resource groups, evening
      teams. Without an order of cover deputies have rank 1. Let s be the number of those steps,
      'hourly' counted too.

    - Then the client's team with rank s + 1, and the teams that cover it with s + 2. Those employed
      by the hour do not count as of a team.

    - Last, with rank s + 4, everyone at work who is employed by the hour and belongs to the visit's
      group (see 'The search').

    - Named: whom a schedule's visit is planned by, or whom a wish wishes for, has rank 0 if at
      work. All other ranks are one higher then, but for the last, s + 4.

    - A service with staff of its own is for them alone, all with rank 0: caregivers, and those of
      the teams who are not employed by the hour.

    - Nobody may whom the client refuses, or has switched from and not asked for again; who is not
      known to be of the gender that the client has asked for; who lacks the delegation that the
      service needs, valid on the date, unless the policy takes none on (delegations_taken_on); who
      lacks one of the skills that the decision asks for, valid on the date; who is a service
      assistant, where it is personal care, or where the policy names what they do
      (services_by_service_assistants) and not this. Names of delegations and skills are compared
      without regard to capitals.

    # Who is at work

    - Everyone with a shift on record that begins on the date, or that began the day before and goes
      on past midnight; of the latter the part from 0. The former goes on past 1440 where it goes on
      past midnight. Caregivers whose last day was before the date have none. Where two of one
      caregiver lie over each other the one that begins first counts, of two that begin at once the
      one that ends first.

    - Absences that include the date end the shift: at the time that the absence begins where the
      date is its first day and it has one, else at 0. A shift that begins no earlier is none.

    - The break, if the shift has one of m minutes, less than the shift's length: on the whole
      shift, from S to E, it begins between max(S, E - m - 300) and min(S + 300, E - m), so that
      nobody works more than five hours at a stretch; if that is nothing, at (S + E - m)/2. It
      belongs to the date that its earliest start lies on, and begins on that date. Where an absence
      ends the shift before a break begun at the latest would be over, there is none.

    - Meetings on the date that have a time and are not cancelled take their people's time: until
      their end, or for 60 minutes, to midnight at most; those of a team everyone who belongs to it,
      and everyone named as participant by id. So does time of one's own in a schedule. The part
      that lies within the shift counts, by start, end and id; each begins when the one before is
      over, and all are at the place where the shift begins.

    - Where a meeting or own time ends so late that the way to where the shift ends would not be
      over with the shift, the shift ends where it begins.

    - Paid minutes are the length of what is worked less the break.

    # Travel

    - A shift begins at the caregiver's start_place, else at the place of the caregiver's team, and
      ends at end_place, else where it begins. A visit is at the client's place. Places are latitude
      and longitude, in degrees.

    - Metres between two places are 6,371,000 times the square root of n^2 + e^2, where n is the
      difference in latitude, e that in longitude times the cosine of the mean of the latitudes, all
      in radians; times 1.3, since streets are longer than the straight line.

    - Minutes are metres by speed, and what every journey takes besides: on foot 5 km an hour and 0
      minutes, by bicycle 15 and 1, by car 30 and 3; the sum is rounded up. The way is the
      caregiver's way_of_travelling, else bicycle. From a place to itself, or to one with the same
      coordinates, it is 0 minutes. Where either is not known it is 10.

    - A table of known times (--travel FILE) goes before coordinates: CSV with from, to and minutes,
      and way where the time holds for one way alone; from and to are ids of clients or teams. A
      time holds in the other direction too, unless that has one; then one for the way goes before
      one for all ways.

    - No way is reckoned from the coordinates of a client with protected identity: unless the table
      knows it, it is 10 minutes.

    # A round

    What a caregiver does in a shift is one after the other: planned visits that name the caregiver,
    and meetings and own time, by start, then end, then meetings before visits, then id. Visits
    belong to the latest of the caregiver's shifts that begins no later than the visit does; those
    before all of them, to the first. From the shift's start and place, the way to each is the
    travel from the place before. The break is taken at the first place where it has room: before
    something, it begins when the one before is over, but not before the break's earliest start; it
    must begin no later than its latest start, and its end and the way must not go past the start of
    what comes next; after all, past the shift's end with the way to where the shift ends.

    # What must hold

    Of every planned visit:

    - 1 (day.not_due): it is due on the date, or is marked 'added': of one that is added but not
      due, as its client is away, only 2, with its own number, 5 and 6 are asked.
    - 2 (day.staffing): it has as many different caregivers as it needs.
    - 3 (day.start): it begins no more than 120 minutes before its window or after it, from 0 to
      1439; where the window is a must, in it. Fixed visits may begin at any time.
    - 4 (day.tie): where the visit that it is tied to is planned too, it begins so many minutes
      after it as the tie says.
    - 5 (day.client_refuses, day.gender_wish, day.delegations, day.skills, day.title, day.left):
      each caregiver is on record, has not left before the date, and may do it as the last paragraph
      of 'Who may' has it.
    - 6 (day.not_at_work): the whole of it lies within one shift of each caregiver.

    Of every round:

    - 7 (day.no_time): each thing begins no earlier than the latest end of all before it, the break
      where it is taken before it, and the shift's start, and the way from the one before it on top
      of that.
    - 8 (day.late): with a visit in it, its last stop and the way from it are over when the shift
      ends.
    - 9 (day.break): with a visit in it, it has room for the shift's break.

    Told, but no errors, are visits outside their windows (day.window) and visits that nobody does
    (day.unplanned). That someone has a rank is no rule: by hand anyone may be named whom 5 and 6
    allow. What is placed by search also keeps to the ranks, and leaves visits that are tied undone
    together; two of a visit, and of visits together, are done by different people.

    # What is sought

    The plan that costs least, where the cost is the sum of these, each times its weight. A plan has
    all visits due, planned or not.

    - undone_care ({undone_care}): for visits of personal care that nobody does, the caregivers they
      need.
    - undone ({undone}): the same of all other visits.
    - outside ({outside}): minutes that a visit begins before its window or after it, times its
      caregivers.
    - cover ({cover}): for each caregiver of each planned visit, nothing for rank 0 and for someone
      without a rank, else the rank and one more: that it is not who is asked first counts as much
      as a step.
    - skill ({skill}): for each caregiver of each planned visit of personal care, the client's needs
      that the caregiver has no skill for, of the need's name and valid on the date.
    - change ({change}): for each visit that was planned in the plan given out, the caregivers who
      now do it and did not then.
    - moved ({moved}): minutes from the start in the plan given out, times its caregivers, where it
      was planned there.
    - time ({time}): minutes from the best time, times its caregivers, of all other planned visits.
    - unfamiliar ({unfamiliar}): for each caregiver of each planned visit, one if the client has not
      met the caregiver in the 13 days before the date. Met is whoever performed a visit of the
      client's on record; of a date that has no file of visits, whoever its day's plan has for a
      planned visit.
    - travel ({travel}): minutes of travelling in all rounds, to where the shift ends too; also of a
      shift with nothing in it.
    - load ({load}): for each shift, minutes of visits, meetings and own time above 50 percent of
      the paid minutes, those above 70 percent once more, and those above 85 percent twice more.
      Percents are rounded down to minutes.
    - reserve ({reserve}): with --reserve M, for each shift the minutes of the same above the paid
      minutes less M, at least 0.

    Fixed visits count in all but outside, moved and time. Windows that are a must cost nothing.

    # The search

    - Groups: clients of one team, all who may do a visit of theirs or do a fixed one, and the teams
      of these, are planned together, and so is whoever is thereby connected. Those employed by the hour who
      belong to a team belong to its group; of those without, each shift in turn, by caregiver and
      start, goes to the group that has the most minutes of visits, times the caregivers needed, for
      each paid minute, 1 added to these; the first of equals. A group is planned whole; of a team's
      plan (--team, --area) only the visits of the team's clients are kept.

    - Three passes: plans are compared with each visit as early as it may begin and as the way there
      and what it is tied to let it; at the end visits are moved later, in the order that was found,
      where that costs less. In the first pass a visit may therefore begin no earlier than 30
      minutes before its best time, nor before its window; its start in the plan given out takes the
      place of its best time, and one before the window stays allowed. While something finds no
      place, a second pass goes on from what was found, with starts from the beginning of the
      window, and a third one, as early as rule 3 lets them; these keep hardly any plan that costs
      more. What costs least is kept.

    - A pass begins with the plan given out, or with nothing, and places each visit where it costs
      least. Then visits that have to do with each other are taken out and put back, step by step; a
      plan that costs more is kept too, by chance, ever more seldom (simulated annealing), but
      hardly ever where a plan has been given out, which is bettered and not made anew. Now and then
      the search goes back to the best plan it has met. A pass has 100 parts, each of E x J
      / 10 steps, at least one, where J counts each visit once for every caregiver needed, each
      meeting and each time of one's own. E is --effort, else 30000 divided by the visits due in the
      groups that are planned, at least 2 and at most 10.

    - The same files, seed (--seed) and effort give the same plan on every machine, however many
      processors it has. --time SECONDS chooses the effort that the time is enough for, and tells
      which.

    # Changes

    'day absent', 'day return' and others mend the plan given out with the fewest changes.

    - A visit is changed if others do it than before, if its state is another, or if it begins more
      than 15 minutes earlier or later. Smaller moves do not count.

    - What began before the minute from which the plan is mended stands, and whoever is in it stays
      to its end; nothing else is put before that minute. What had to begin before it at a client
      who comes home then is cancelled.

    - A planned visit holds if it is due, has the number of caregivers it needs, and each of them
      may do it and has a shift that it lies in. What does not hold, and what nobody did, is placed
      anew; all other visits keep their caregivers, and their starts but for 15 minutes. If
      something that was planned finds no place then, or a visit of the client who has come home,
      though those who may do it are at work, everything in its group may change. That search keeps
      hardly any plan that costs more. There it costs 3600 more that others do a visit that holds,
      and its window is from 15 minutes before its start to 15 after. What it finds is kept only
      where the cost of what is undone becomes less. A part has E times as many steps as visits are
      placed anew, or E x J / 10 where everything may change, at least 100; E is 3 unless given.

    - 'No plan changes fewer' counts: the visits that do not hold, are still due and would not hold
      with the same caregivers at any start 15 minutes around their own either; the planned visits
      that are not due any more; and those that are planned now and were not before, less those due
      that were and are not now, personal care and other visits each by themselves and never below
      0. Every plan that does as many visits of personal care and as many others has to change as
      many.

    - What 'day absent' has left undone (reason day.not_at_work) has its group mended again once
      someone is at work who may do it. Clients of teams without a plan get none by a mending.

    - Put off: what 'day absent' leaves undone and is not personal care goes to the first date that
      suits, from the next one to the Sunday of the week after: the client is at home and granted
      it, has no visit of the service due or planned, and a care contact, a deputy or substitute, or
      whoever is wished for may do it and is at work the whole of that time. It is added there. What
      gets no date gets a note in the journal. Personal care is not put off.

    - Called in: those employed by the hour who have no shift and no absence on the date, and may do
      some of what is undone; first those who may do most of it, then those whom most of its clients
      have met in the 13 days before, then those with the fewest minutes of shifts in the date's
      week and the one before, then by id.

    - Told is a client where the policy always tells of changes (changes_told), of another caregiver
      also where it tells who comes (client_told_who_comes), else where the client wants it
      (tell_of_delays).

    - 'day delay': from the minute told, or from the shift's start, everything in the round is so
      much later, less the time to spare on the way; the order stays. Where others do the same
      visit, or one tied to it, they wait, and are late in turn. A meeting that is come to late ends
      in time. What is too close already in the plan is not made later by that.

    # Planned and done

    'day compare' pairs planned visits with those on record on the date: of one client and one
    service, in order of time, at most 240 minutes apart (planned start on record, else actual), as
    many pairs as possible, and of these with the least distance in all; services in order of id,
    last what is on record without a service. A visit on record with several services may be in
    several pairs; its start is held against the first of these visits, its length against the sum.
    Late and early is more than the policy's punctuality_margin, shorter and longer more than 5
    minutes; another caregiver is any who performed it and was not planned.

    # Files

    days/2026/11/2026-11-16.json has a date's plan: an array, a visit a line, by id.

      {"id":"B00001/D000001","client":"B00001",
       "decision":"D000001","service":"morning_help",
       "start":"07:45","minutes":25,
       "caregivers":["10003"],"state":"planned"}
      {"id":"B00001/+1","client":"B00001","service":"walk",
       "start":"14:00","minutes":30,"state":"unplanned",
       "other_date":"2026-11-13","added":true}

    (Each is one line in the file.) state is planned, unplanned, cancelled or put_off; 'needed' is 1
    when left out; 'fixed' and 'added' are there when true. other_date is where it was put off to or
    came from, 'reason' why it is not done here, 'note' what to know this time. omsorg-data(5) lists
    the members.

      jq -r '.[] | select(.state == "planned")
        | [.start, .client, .service, (.caregivers | join("+"))]
        | @tsv' days/2026/11/2026-11-16.json | sort
      jq -r '.[] | select(.state == "unplanned") | .id' \
        days/2026/11/2026-11-16.json
      duckdb -c "select who, count(*) visits, sum(minutes) minutes
        from (select unnest(caregivers) who, minutes
              from 'days/2026/11/2026-11-16.json')
        group by who order by who"

    # The problem as a line

    Other solvers get a group's day as one object: 'group', 'teams', 'locations' (how many),
    'travel' (for each way, on foot, bicycle, car, the minutes from each place to each, row by row),
    'routes', 'jobs', 'links' and 'plan'. Numbers name places in these lists, from 0.

    - A route is a shift: 'caregiver', 'shift', 'start_location', 'end_location', 'way',
      'travel_cost' for each minute, 'rest' with 'start' (between when it begins) and 'minutes',
      taken where the job before it was, and 'load_costs': 'cost' for each minute of jobs 'above'.

    - A job is a visit by one caregiver, or a meeting, which has no 'visit' and must be done:
      'location', 'minutes', 'start' (between when it begins), 'due' with 'early_cost' and
      'late_cost' for each minute outside, 'wished' with 'wish_cost' for each minute from it,
      'undone_cost', and 'options': the routes that may do it, each with its cost.

    - A link lets the job 'second' start so many minutes after 'first' as 'gap' says. Both are done
      or neither is, and by different routes unless 'may_share_route'.

    - The plan has its 'cost' and, for each route, jobs with their starts, in order; null is the
      rest.

    # Limits

    - Two visits of a client are not kept apart, unless they are tied.
    - Visits begin on the date. What one that goes on past midnight takes of the next date is not
      known there.
    - Travel times are the same all day. Nothing is known of parking, of cars to be shared, or of
      who has which keys.
    - Rest between shifts, weekly rest and the working hours of the week are the shifts' matter.
      Shifts are not made or changed, and nobody is called in.
    - The break is not counted where it is taken, but where it first has room.
    - A wish for a caregiver, or for a weekday of a service in a schedule, is not a must of the day.
    - No bound tells how far from the best a plan is.
    """#
}
