import Glibc
import PlainJSON

/// A file to import: its name and its bytes.
public struct ImportFile: Sendable {
  /// The name that faults are told by.
  public let name: String
  let contents: FileContents

  /// What stands in it, copied.
  public var bytes: [UInt8] { Array(contents.buffer) }

  /// A file whose bytes are at hand.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, contents: FileContents(bytes))
  }

  private init(name: String, contents: FileContents) {
    self.name = name
    self.contents = contents
  }

  /// The files of paths: a file is itself, a folder is its files that end in `.csv`, `.tsv`,
  /// `.json` or `.jsonl`, by name.
  /// - Throws: `ImportFileError` when one of them cannot be read or a folder has none.
  public static func files(at paths: [String]) throws(ImportFileError) -> [ImportFile] {
    var files: [ImportFile] = []
    for path in paths {
      guard let folder = opendir(path) else {
        if errno != ENOTDIR { throw ImportFileError(path: path, errno: errno) }
        files.append(ImportFile(name: path, contents: try contents(of: path)))
        continue
      }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(cString: $0)
          }
        }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if !name.hasPrefix("."), ["csv", "tsv", "json", "jsonl"].contains(ending) {
          names.append(name)
        }
      }
      if names.isEmpty { throw ImportFileError(path: path, errno: nil) }
      names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in names {
        let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        files.append(ImportFile(name: file, contents: try contents(of: file)))
      }
    }
    return files
  }

  /// The file at a path.
  /// - Throws: `ImportFileError` when it cannot be read or is a folder.
  static func file(at path: String) throws(ImportFileError) -> ImportFile {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw ImportFileError(path: path, errno: EISDIR)
    }
    return ImportFile(name: path, contents: try contents(of: path))
  }

  private static func contents(of path: String) throws(ImportFileError) -> FileContents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ImportFileError(path: path, errno: errno) }
    if let mapped = FileContents(mapping: descriptor) { return mapped }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ImportFileError(path: path, errno: errno)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var failure: Int32?
    while failure == nil {
      let room = max(1 << 16, Int(status.st_size) - bytes.count + 1)
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var got = read(descriptor, buffer.baseAddress, room)
        while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, room) }
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    if let failure { throw ImportFileError(path: path, errno: failure) }
    return FileContents(bytes)
  }
}

/// A file to import could not be read.
public struct ImportFileError: Error, Equatable, Sendable {
  /// The path as the user named it.
  public let path: String
  /// Why; nil for a folder with nothing to import.
  public let errno: Int32?
}

extension ImportFile {
  /// Rows by column id, as if read from a file.
  public init(rows: [[String: String]]) {
    var writer = JSONWriter()
    writer.beginArray()
    for row in rows {
      writer.newlineBeforeElement()
      writer.beginObject()
      for column in row.keys.sorted() {
        writer.key(column)
        writer.string(row[column] ?? "")
      }
      writer.endObject()
    }
    writer.endArray()
    self.init(name: "-", bytes: writer.bytes)
  }
}
