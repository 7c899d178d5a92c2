import Glibc

@testable import DataDirectory

/// A disk in memory that keeps apart what is durable and what only looks so, that fails or crashes
/// at a given call, and that gives every state a loss of power may leave. For use by one thread.
final class SimulatedDisk: Disk, @unchecked Sendable {
  enum DataEffect {
    case write(Int, [UInt8])
    case truncate(Int)
  }

  enum EntryEffect {
    case add(String, Node)
    case remove(String)
    case rename(String, String, Node)
  }

  final class Node {
    let number: Int
    let isDirectory: Bool
    var bytes: [UInt8] = []
    var durableBytes: [UInt8] = []
    var dataEffects: [DataEffect] = []
    var entries: [String: Node] = [:]
    var durableEntries: [String: Node] = [:]
    var entryEffects: [EntryEffect] = []
    var changed: Int64 = 0
    /// Descriptors that hold its lock, and whether exclusively.
    var locks: [Int32: Bool] = [:]

    init(number: Int, isDirectory: Bool) {
      self.number = number
      self.isDirectory = isDirectory
    }
  }

  enum Failure: Equatable {
    case error(Int32)
    /// A read or write of half of what was asked for.
    case short
  }

  static let crashed: Int32 = -1

  let root: Node
  private var nodeCount = 1
  private var clock: Int64 = 1
  private var open: [Int32: Node] = [:]
  private var nextDescriptor: Int32 = 3

  /// Calls made so far, and what each was.
  private(set) var calls: [String] = []
  /// The call, counted from 1, before which the power goes.
  var crashCall: Int?
  private(set) var hasCrashed = false
  /// The call, counted from 1, that fails, and how.
  var failingCall: (number: Int, failure: Failure)?
  private(set) var hasFailed = false
  /// The call, counted from 1, from which on nothing that takes room succeeds.
  var isFullFrom: Int?
  /// Whether everything that writes is refused.
  var isReadOnly = false
  /// Runs before every call; its own calls aren't counted.
  var beforeCall: (() -> Void)?
  private var isInHook = false

  init(root: Node? = nil, nodeCount: Int = 1) {
    self.root = root ?? Node(number: 0, isDirectory: true)
    self.nodeCount = nodeCount
    clock = Int64(nodeCount) * 1_000_000
  }

  /// Descriptors not closed yet.
  var openCount: Int { open.count }

  /// Counts a call; true if it shall do half of its work.
  @discardableResult
  private func count(_ call: String) throws(SystemError) -> Bool {
    if isInHook { return false }
    if hasCrashed { throw SystemError(Self.crashed) }
    if let beforeCall {
      isInHook = true
      beforeCall()
      isInHook = false
    }
    calls.append(call)
    if calls.count == crashCall {
      hasCrashed = true
      throw SystemError(Self.crashed)
    }
    if isReadOnly, Self.takesRoom(call) || call.hasSuffix(" write") { throw SystemError(EROFS) }
    if let isFullFrom, calls.count >= isFullFrom, Self.takesRoom(call) {
      throw SystemError(ENOSPC)
    }
    guard let failingCall, failingCall.number == calls.count else { return false }
    hasFailed = true
    switch failingCall.failure {
    case .error(let code): throw SystemError(code)
    case .short: return true
    }
  }

  private static func takesRoom(_ call: String) -> Bool {
    call == "write" || call.hasPrefix("mkdir") || call.hasPrefix("link") || call.hasSuffix("create")
  }

  /// The process is killed: its descriptors and locks go, what it wrote stays as it is.
  func kill() {
    hasCrashed = false
    for descriptor in open.keys { close(descriptor) }
    crashCall = nil
    failingCall = nil
    calls = []
  }

  private func node(_ descriptor: Int32) throws(SystemError) -> Node {
    guard let node = open[descriptor] else { throw SystemError(EBADF) }
    return node
  }

  private func descriptor(for node: Node) -> Int32 {
    defer { nextDescriptor += 1 }
    open[nextDescriptor] = node
    return nextDescriptor
  }

  private func make(isDirectory: Bool) -> Node {
    nodeCount += 1
    let node = Node(number: nodeCount, isDirectory: isDirectory)
    touch(node)
    return node
  }

  private func touch(_ node: Node) {
    clock += 1
    node.changed = clock
  }

  private func walk(_ path: String) throws(SystemError) -> Node {
    var node = root
    for name in path.split(separator: "/") {
      guard let next = node.entries[String(name)] else { throw SystemError(ENOENT) }
      node = next
    }
    return node
  }

  private func apply(_ effect: EntryEffect, to node: Node) {
    Self.apply(effect, to: &node.entries)
    node.entryEffects.append(effect)
  }

  static func apply(_ effect: EntryEffect, to entries: inout [String: Node]) {
    switch effect {
    case .add(let name, let node): entries[name] = node
    case .remove(let name): entries[name] = nil
    case .rename(let old, let new, let node):
      entries[old] = nil
      entries[new] = node
    }
  }

  static func apply(_ effect: DataEffect, to bytes: inout [UInt8]) {
    switch effect {
    case .truncate(let size):
      bytes = Array(bytes.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - bytes.count))
    case .write(let offset, let new):
      let end = offset + new.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: new)
    }
  }

  func openDirectory(path: String) throws(SystemError) -> Int32 {
    try count("open \(path)")
    return descriptor(for: try walk(path))
  }

  func openDirectory(_ name: String, in directory: Int32) throws(SystemError) -> Int32 {
    try count("open \(name)/")
    guard let found = try node(directory).entries[name] else { throw SystemError(ENOENT) }
    guard found.isDirectory else { throw SystemError(ENOTDIR) }
    return descriptor(for: found)
  }

  func openFile(
    _ name: String, in directory: Int32, _ mode: OpenMode
  ) throws(SystemError) -> Int32 {
    try count("open \(name) \(mode)")
    let parent = try node(directory)
    let found = parent.entries[name]
    guard case .create = mode else {
      guard let found else { throw SystemError(ENOENT) }
      return descriptor(for: found)
    }
    if found != nil { throw SystemError(EEXIST) }
    let made = make(isDirectory: false)
    apply(.add(name, made), to: parent)
    return descriptor(for: made)
  }

  func close(_ descriptor: Int32) {
    if hasCrashed && !isInHook { return }
    let node = open.removeValue(forKey: descriptor)
    precondition(node != nil, "closed twice")
    node?.locks[descriptor] = nil
  }

  func makeDirectory(path: String) throws(SystemError) {
    try count("mkdir \(path)")
    let (parent, name) = StorePath.split(path)
    try makeDirectory(name, in: try walk(parent))
  }

  func makeDirectory(_ name: String, in directory: Int32) throws(SystemError) {
    try count("mkdir \(name)")
    try makeDirectory(name, in: try node(directory))
  }

  private func makeDirectory(_ name: String, in parent: Node) throws(SystemError) {
    if parent.entries[name] != nil { throw SystemError(EEXIST) }
    apply(.add(name, make(isDirectory: true)), to: parent)
  }

  func removeDirectory(_ name: String, in directory: Int32) throws(SystemError) {
    try count("rmdir \(name)")
    let parent = try node(directory)
    guard let found = parent.entries[name] else { throw SystemError(ENOENT) }
    guard found.entries.isEmpty else { throw SystemError(ENOTEMPTY) }
    apply(.remove(name), to: parent)
  }

  func names(in directory: Int32) throws(SystemError) -> [String] {
    try count("list")
    return try node(directory).entries.keys.sorted().reversed()
  }

  func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    try count("fstat")
    return status(of: try node(descriptor))
  }

  func status(of name: String, in directory: Int32) throws(SystemError) -> FileStatus {
    try count("fstatat \(name)")
    guard let found = try node(directory).entries[name] else { throw SystemError(ENOENT) }
    return status(of: found)
  }

  private func status(of node: Node) -> FileStatus {
    FileStatus(
      kind: node.isDirectory ? .directory : .file, size: node.bytes.count,
      permissions: node.isDirectory ? 0o700 : 0o600, modified: node.changed,
      changed: node.changed, inode: UInt64(node.number))
  }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    let isShort = try count("read")
    let bytes = try node(descriptor).bytes.dropFirst(offset)
    let wanted = min(buffer.count, bytes.count)
    let count = isShort ? (wanted + 1) / 2 : wanted
    buffer.copyBytes(from: bytes.prefix(count))
    return count
  }

  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(SystemError) -> Int {
    let isShort = try count("write")
    let written = Array(bytes.prefix(isShort ? (bytes.count + 1) / 2 : bytes.count))
    let node = try node(descriptor)
    Self.apply(.write(offset, written), to: &node.bytes)
    node.dataEffects.append(.write(offset, written))
    touch(node)
    return written.count
  }

  func truncate(_ descriptor: Int32, to size: Int) throws(SystemError) {
    try count("truncate")
    let node = try node(descriptor)
    Self.apply(.truncate(size), to: &node.bytes)
    node.dataEffects.append(.truncate(size))
    touch(node)
  }

  func synchronize(_ descriptor: Int32) throws(SystemError) {
    try count("fsync")
    let node = try node(descriptor)
    node.durableBytes = node.bytes
    node.dataEffects = []
    node.durableEntries = node.entries
    node.entryEffects = []
  }

  func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemError) {
    try count("rename \(name) \(newName)")
    let parent = try node(directory)
    guard let found = parent.entries[name] else { throw SystemError(ENOENT) }
    // What the standard says of two names of one file.
    if parent.entries[newName] === found { return }
    apply(.rename(name, newName, found), to: parent)
    touch(found)
  }

  func link(
    _ name: String, in directory: Int32, as newName: String, in newDirectory: Int32
  ) throws(SystemError) {
    try count("link \(name) \(newName)")
    guard let found = try node(directory).entries[name] else { throw SystemError(ENOENT) }
    let newParent = try node(newDirectory)
    if newParent.entries[newName] != nil { throw SystemError(EEXIST) }
    apply(.add(newName, found), to: newParent)
    touch(found)
  }

  func unlink(_ name: String, in directory: Int32) throws(SystemError) {
    try count("unlink \(name)")
    let parent = try node(directory)
    guard parent.entries[name] != nil else { throw SystemError(ENOENT) }
    apply(.remove(name), to: parent)
  }

  func tryLock(_ descriptor: Int32, exclusive: Bool) throws(SystemError) -> Bool {
    try count("flock")
    let node = try node(descriptor)
    let others = node.locks.filter { $0.key != descriptor }
    if exclusive ? !others.isEmpty : others.values.contains(true) { return false }
    node.locks[descriptor] = exclusive
    return true
  }

  func allowOpenFiles(_ count: Int) {}
}
