import Foundation
import Testing

@testable import CommandLineKit

@Suite(.serialized) struct EditorTests {
  private func edit(
    _ editor: String, _ scratch: Scratch, variable: String = "EDITOR"
  ) throws -> (outcome: RunTests.Outcome, text: String?) {
    let path = scratch.folder.path
    let trial = Trial { invocation in
      let edited = try invocation.edit(Array("one\n".utf8), name: "text.json")
      try String(decoding: edited, as: UTF8.self).write(
        toFile: path + "/edited", atomically: false, encoding: .utf8)
      return .done
    }
    let outcome = try trial.run(environment: [variable: editor, "TMPDIR": path])
    return (outcome, try? scratch.read("edited"))
  }

  @Test(arguments: ["EDITOR", "VISUAL"])
  func whatTheEditorLeavesComesBack(_ variable: String) throws {
    let scratch = try Scratch()
    let note = scratch.folder.appending(path: "note").path
    // The modes of file and directory, a copy beside the file, and a change.
    let editor =
      "f() { stat -c %a \"$1\" \"${1%/*}\" > '\(note)'; cp \"$1\" \"$1~\"; echo two >> \"$1\"; }; f"
    let result = try edit(editor, scratch, variable: variable)
    #expect(result.outcome.code == .done)
    #expect(result.text == "one\ntwo\n")
    #expect(try scratch.read("note") == "600\n700\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(Set(left) == ["edited", "note"])
  }

  @Test func editorThatFailsChangesNothing() throws {
    let scratch = try Scratch()
    let result = try edit("false", scratch)
    #expect(result.outcome.code == .inputOutput)
    #expect(result.outcome.messages == "shelf: error: 'false' ended with status 1\n")
    #expect(result.text == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == [])
  }

  @Test func editorThatRemovesTheFile() throws {
    let scratch = try Scratch()
    let result = try edit("rm", scratch)
    #expect(result.outcome.code == .notFound)
    #expect(result.text == nil)
  }
}
