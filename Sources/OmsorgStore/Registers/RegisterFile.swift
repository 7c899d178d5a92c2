public import OmsorgDomain
public import Records

/// A collection of the store: its file, and what its records are called.
public struct RegisterFile<R: IdentifiedRecord>: Sendable {
  /// The file's path in the store.
  public let path: String
  /// One record, in words.
  public let noun: Text

  init(_ path: String, _ noun: Text) {
    self.path = path
    self.noun = noun
  }
}

extension RegisterFile where R == Client {
  /// `clients.json`.
  public static var clients: Self { Self("clients.json", Text(sv: "brukare", en: "client")) }
}

extension RegisterFile where R == Caregiver {
  /// `caregivers.json`.
  public static var caregivers: Self {
    Self("caregivers.json", Text(sv: "medarbetare", en: "caregiver"))
  }
}

extension RegisterFile where R == Team {
  /// `teams.json`.
  public static var teams: Self { Self("teams.json", Text(sv: "lag", en: "team")) }
}

extension RegisterFile where R == Provider {
  /// `organisation.json`.
  public static var providers: Self {
    Self("organisation.json", Text(sv: "utförare", en: "provider"))
  }
}

extension RegisterFile where R == GrantedService {
  /// `decisions.json`.
  public static var decisions: Self { Self("decisions.json", Text(sv: "beslut", en: "decision")) }
}

extension RegisterFile where R == CareContact {
  /// `contacts.json`.
  public static var careContacts: Self {
    Self("contacts.json", Text(sv: "omsorgskontakt", en: "care contact"))
  }
}

extension RegisterFile where R == Absence {
  /// `absences.json`.
  public static var absences: Self { Self("absences.json", Text(sv: "frånvaro", en: "absence")) }
}

extension RegisterFile where R == Relative {
  /// `relatives.json`.
  public static var relatives: Self {
    Self("relatives.json", Text(sv: "anhörig", en: "relative"))
  }
}

extension RegisterFile where R == Professional {
  /// `professionals.json`.
  public static var professionals: Self {
    Self("professionals.json", Text(sv: "yrkesperson", en: "professional"))
  }
}

extension RegisterFile where R == Offer {
  /// `offers.json`.
  public static var offers: Self { Self("offers.json", Text(sv: "erbjudande", en: "offer")) }
}

extension RegisterFile where R == Proposal {
  /// `proposals.json`.
  public static var proposals: Self {
    Self("proposals.json", Text(sv: "förslag", en: "proposal"))
  }
}

extension RegisterFile where R == SwitchRequest {
  /// `switch-requests.json`.
  public static var switchRequests: Self {
    Self("switch-requests.json", Text(sv: "önskemål om byte", en: "switch request"))
  }
}

extension RegisterFile where R == Checklist {
  /// `checklists.json`.
  public static var checklists: Self {
    Self("checklists.json", Text(sv: "checklista", en: "checklist"))
  }
}

extension RegisterFile where R == ChecklistTemplate {
  /// `checklist-templates.json`.
  public static var checklistTemplates: Self {
    Self("checklist-templates.json", Text(sv: "checklistmall", en: "checklist template"))
  }
}

extension RegisterFile where R == CarePlan {
  /// `care-plans.json`.
  public static var carePlans: Self {
    Self("care-plans.json", Text(sv: "genomförandeplan", en: "care plan"))
  }
}

extension RegisterFile where R == ChangedNeed {
  /// `changed-needs.json`.
  public static var changedNeeds: Self {
    Self("changed-needs.json", Text(sv: "behov", en: "need"))
  }
}

extension RegisterFile where R == CustodyItem {
  /// `custody.json`.
  public static var custody: Self {
    Self("custody.json", Text(sv: "sak i förvar", en: "item in custody"))
  }
}

extension RegisterFile where R == Appointment {
  /// `appointments.json`.
  public static var appointments: Self {
    Self("appointments.json", Text(sv: "bokning", en: "appointment"))
  }
}

extension RegisterFile where R == Complaint {
  /// `complaints.json`.
  public static var complaints: Self {
    Self("complaints.json", Text(sv: "klagomål", en: "complaint"))
  }
}

extension RegisterFile where R == Meeting {
  /// `meetings.json`.
  public static var meetings: Self {
    Self("meetings.json", Text(sv: "möte", en: "meeting"))
  }
}

extension RegisterFile where R == ManagerCall {
  /// `calls.json`.
  public static var calls: Self {
    Self("calls.json", Text(sv: "samtal", en: "call"))
  }
}

extension RegisterFile where R == Brochure {
  /// `brochures.json`.
  public static var brochures: Self { Self("brochures.json", Text(sv: "broschyr", en: "brochure")) }
}

extension RegisterFile where R == JournalNote {
  /// `journal/YYYY-MM.json`.
  public static func journal(_ month: Month) -> Self {
    Self("journal/\(month.iso).json", Text(sv: "journalanteckning", en: "journal note"))
  }
}

extension RegisterFile where R == Schedule {
  /// `schedules.json`.
  public static var schedules: Self {
    Self("schedules.json", Text(sv: "insatsschema", en: "schedule"))
  }
}

extension RegisterFile where R == ServiceCatalogue.Service {
  /// `services.json`.
  public static var services: Self { Self("services.json", Text(sv: "insats", en: "service")) }
}

extension RegisterFile where R == PolicyRecord {
  /// `policies.json`.
  public static var policies: Self { Self("policies.json", Text(sv: "regel", en: "rule")) }
}

extension RegisterFile where R == Shift {
  /// `shifts/YYYY-MM.json`.
  public static func shifts(_ month: Month) -> Self {
    Self("shifts/\(month.iso).json", Text(sv: "arbetspass", en: "shift"))
  }
}

extension RegisterFile where R == Visit {
  /// `visits/YYYY/MM/YYYY-MM-DD.json`.
  public static func visits(_ date: CalendarDate) -> Self {
    Self(VisitFiles.path(of: date), Text(sv: "besök", en: "visit"))
  }
}
