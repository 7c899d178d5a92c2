public import Records

extension ValueForm where Value == [ChecklistMark] {
  /// Marks in the order they were made; in tables each as `point DATE who`.
  public static var marks: ValueForm<[ChecklistMark]> {
    .list(
      .record(typeName: "mark") { mark, _ in
        (mark.isSkipped ? "-" : "") + "\(mark.point) \(mark.on.iso) \(mark.by)"
      })
  }
}
