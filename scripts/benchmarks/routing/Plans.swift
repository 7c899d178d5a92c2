import Glibc
import Solvers

/// Plans written as JSON, a file for each instance, for other programs to check.
enum Plans {
  /// Writes the jobs of each route with their starts, as pairs in order.
  static func write(_ solution: RoutingSolution, of name: String, in folder: String) throws {
    let routes = solution.routes.map { stops in
      "[" + stops.map { "[\($0.job ?? -1),\($0.start)]" }.joined(separator: ",") + "]"
    }
    let path = "\(folder)/\(name).json"
    guard let file = fopen(path, "w") else { throw ReadingFault(message: "can't write \(path)") }
    defer { fclose(file) }
    fputs("[\(routes.joined(separator: ",\n"))]\n", file)
  }
}
