extension TravelTimes {
  /// The columns of a table of travel times.
  public static let columns = [
    ImportColumn("from", "Från", "From", required: true),
    ImportColumn("to", "Till", "To", required: true),
    ImportColumn("minutes", "Minuter", "Restid", "Restid (min)", "Minutes", required: true),
    ImportColumn("way", "Färdsätt", "Way", "Way of travelling"),
  ]
}
