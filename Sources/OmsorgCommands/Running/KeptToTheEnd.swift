/// Keeps something large until the process ends, which gives all its memory back at once.
///
/// For what is read of a whole city it takes longer to be taken apart than to be printed.
func keepToTheEnd<Value>(_ value: Value) {
  _ = Unmanaged.passRetained(Kept(value))
}

private final class Kept<Value> {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
