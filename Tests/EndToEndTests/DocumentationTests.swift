import Foundation
import Testing

struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md"])
    func everyLinkLeadsSomewhere(_ name: String) throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
        let targets = text.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first }
        for target in targets where !target.hasPrefix("http") {
            let path = Self.root.appendingPathComponent(String(target)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(name) links to \(target)")
        }
    }

    @Test func everyRoomIsOnTheMap() throws {
        let map = try String(contentsOf: Self.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
        let rooms = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Sources").path
        )
        for room in rooms {
            #expect(map.contains(room), "ARCHITECTURE.md does not name \(room)")
        }
    }
}
