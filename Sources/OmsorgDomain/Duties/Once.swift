/// A value that is worked out by the first who asks for it, while others who ask wait.
final class Once<Value: Sendable>: Sendable {
  private let known = Locked<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}
