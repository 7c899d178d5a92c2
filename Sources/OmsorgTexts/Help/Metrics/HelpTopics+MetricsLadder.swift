import Records

extension HelpTopics {
  /// The section of omsorg-metrics(7) on who made the visits.
  static let metricsLadder = Text(
    sv: #"""
      # metrics ladder: vem som gjorde besöken

      Varje möte i ett utfört besök (se ovan) får ett steg: det första i den här listan som stämmer
      på besökets datum. Medarbetare och lag som saknas i registren har varken roll, lag eller typ.

      - care_contact: medarbetaren är brukarens omsorgskontakt den dagen.

      - deputy_or_twin: medarbetaren har ett uppdrag som vice (deputy) eller ersättare (substitute)
        hos brukaren som dagen ligger i, eller är den dagen twin, i caregivers.json, till någon som
        är brukarens omsorgskontakt den dagen.

      - hourly: medarbetarens role den dagen är hourly.

      - runner_or_resource_group: medarbetarens role är runner eller resource, eller medarbetarens
        lag den dagen har kind resource_group.

      - team: medarbetarens team den dagen är detsamma som brukarens; båda finns.

      - evening_team: medarbetarens lag den dagen har kind evening_team eller night_team, och dess
        covers har brukarens lag.

      - other: annars.

      Besökets steg är det första av dess mötens steg i ordningen care_contact, deputy_or_twin,
      team, evening_team, runner_or_resource_group, hourly, other. Ett utfört besök utan möten,
      där ingen är namngiven, är other.

      - visits: utförda besök i perioden. STEG_visits: de med det steget, för vart och ett av de
        sju; de blir tillsammans visits. STEG_share = STEG_visits / visits; saknas utan besök.

      --by client, team, section, area, provider, day, week, month, all: besöket hör till sin
      brukares rad på sitt datum. --by caregiver: en rad för varje medarbetare med möten; visits är
      de besök som medarbetaren har möten i, med steget för det egna mötet. En rad utan besök
      skrivs inte ut, utom med --by all. --caregiver finns bara med --by caregiver.
      """#,
    en: #"""
      # metrics ladder: who made the visits

      Each meeting of a performed visit (see above) gets a step: the first of this list that holds
      on the visit's date. Caregivers and teams that the registers lack have no role, team or kind.

      - care_contact: the caregiver is a care contact in force for the client that day.

      - deputy_or_twin: the caregiver has an appointment of the role deputy or substitute for the
        client that the day lies in, or is that day the twin, in caregivers.json, of someone who is
        a care contact in force for the client that day.

      - hourly: the caregiver's role that day is hourly.

      - runner_or_resource_group: the caregiver's role is runner or resource, or the caregiver's
        team that day has the kind resource_group.

      - team: the caregiver's team that day is the client's; both have one.

      - evening_team: the caregiver's team that day has the kind evening_team or night_team, and
        its covers has the client's team.

      - other: otherwise.

      A visit's step is the first of its meetings' steps in the order care_contact, deputy_or_twin,
      team, evening_team, runner_or_resource_group, hourly, other. A performed visit without
      meetings, where nobody is named, is other.

      - visits: performed visits in the period. STEP_visits: those of that step, for each of the
        seven; together they are visits. STEP_share = STEP_visits / visits; absent without visits.

      --by client, team, section, area, provider, day, week, month, all: a visit belongs to its
      client's row on its date. --by caregiver: a row for each caregiver with meetings; visits are
      those that the caregiver has meetings in, with the step of the caregiver's own. A row without
      visits is not written, but with --by all. --caregiver is for --by caregiver alone.
      """#)
}
