import Glibc

extension Disk {
  /// Locks an open file, waiting while others hold it; false when the time is out.
  ///
  /// It asks again and again, since the call that waits can't be given a time.
  /// - Parameter whenBusy: called once, before waiting.
  func lock(
    _ descriptor: Int32, exclusive: Bool, timeout: Duration, _ path: String,
    whenBusy: () -> Void = {}
  ) throws(DataDirectoryError) -> Bool {
    let start = ContinuousClock.now
    var pause: UInt32 = 250
    var hasTold = false
    while true {
      let isLocked = try Tree.repeated(path) { () throws(SystemError) in
        try tryLock(descriptor, exclusive: exclusive)
      }
      if isLocked { return true }
      if !hasTold { whenBusy() }
      hasTold = true
      if ContinuousClock.now - start >= timeout { return false }
      usleep(pause)
      pause = min(pause * 2, 4000)
    }
  }
}
