public import OmsorgDomain
import Records

extension RegisterFile where R == HandoverNote {
  /// `handovers/YYYY-MM.json`.
  public static func handovers(_ month: Month) -> Self {
    Self("handovers/\(month.iso).json", Text(sv: "överlämning", en: "handover note"))
  }
}
