import ArgumentParser
import Tracking

/// `deedbox models verify`.
struct ModelVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that nobody changed the history of models.",
        discussion: """
            Every entry carries a hash of itself and of what was before it. Keep the hash that this prints somewhere else: with
            --since, a history that was written anew as a whole is noticed, too. The exit code is 1 when something is wrong.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "A hash that an earlier check printed; it must still be in the history.")
    var since: String?

    func run() async throws {
        let console = Console(json: options.json)
        let verdict = try await Composition(settings: options.settings()).storage.ledger.verify(since: since)
        let output = VerdictOutput(verdict)
        if console.isJSON { try console.object(output) } else { console.line(output.sentence) }
        guard output.isIntact else { throw ExitCode(1) }
    }
}

/// What `deedbox models verify` prints.
private struct VerdictOutput: Encodable {
    var isIntact = false
    /// The first entry that is not as it was written.
    var brokenEntry: Int64?
    var head: String?
    var sentence: String

    private enum CodingKeys: String, CodingKey {
        case isIntact = "intact"
        case brokenEntry = "broken_entry"
        case head, sentence
    }

    init(_ verdict: LedgerVerdict) {
        switch verdict {
        case .intact(let entries, let head):
            isIntact = true
            self.head = head
            sentence = "intact: \(entries) entries\(head.isEmpty ? "" : ", the last has the hash \(head)")"
        case .broken(let entry, let reason):
            brokenEntry = entry
            sentence = "broken: entry \(entry) is the first that is not as it was written; \(reason)"
        case .unrecorded(let model, let subject):
            sentence = "broken: \(subject) of '\(model)' is not what the last entry about it says"
        case .headMissing(let head):
            sentence = "broken: there is no entry with the hash \(head)"
        }
    }
}
