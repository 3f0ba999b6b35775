import Foundation

/// Whether files that only look dangerous were read in full.
struct HonestCheck {
    private struct Expected: Decodable {
        var pages: Int
        var word: String
    }

    private let expected: [String: Expected]

    init(list: String) throws {
        expected = try JSONDecoder().decode([String: Expected].self, from: Data(contentsOf: URL(fileURLWithPath: list)))
    }

    /// Prints what is missing.
    func passes(_ outcomes: [HostileOutcome], _ server: RunningServer) async throws -> Bool {
        var missing: [String] = []
        for outcome in outcomes {
            guard let expected = expected[outcome.name] else { continue }
            guard outcome.code == "read", let id = outcome.documentID else {
                missing.append("\(outcome.name): \(outcome.code)")
                continue
            }
            let text = try await server.answer(to: "/v1/documents/\(id)/text").body
            if !String(decoding: text, as: UTF8.self).contains(expected.word) {
                missing.append("\(outcome.name): without '\(expected.word)'")
            }
            if expected.pages > 0, outcome.pages != expected.pages {
                missing.append("\(outcome.name): \(outcome.pages) of \(expected.pages) pages")
            }
        }
        print(missing.isEmpty ? "all honest files were read" : "honest files not read in full:")
        for line in missing { print("  \(line)") }
        return missing.isEmpty
    }
}
