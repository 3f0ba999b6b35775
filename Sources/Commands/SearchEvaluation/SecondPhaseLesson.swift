import Documents
import Foundation
import Mathematics
import Operations
import Search

/// Learns a second phase from half of the judged questions and measures it on the other half.
struct SecondPhaseLesson {
    /// From which p on a gain may be chance.
    private static let significance = 0.05

    let store: EvaluationStore
    let set: JudgedSet
    let mode: SearchMode

    /// Writes the second phase to `path` if it is better than the first on the questions that it was not learned from.
    func learn(to path: String, _ console: Console) async throws -> Bool {
        let halves = Dictionary(grouping: set.questions.enumerated()) { $0.offset.isMultiple(of: 2) }
            .mapValues { $0.map(\.element) }
        let (seen, unseen) = (halves[true] ?? [], halves[false] ?? [])
        guard let phase = SecondPhaseTrainer().learn(try await store.examples(seen, mode: mode, console: console))
        else {
            throw Failure(
                code: "nothing_to_learn",
                message: "No answer has two passages with different grades. Judge more passages of each question."
            )
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(Composition.makeID())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(phase).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var output = SearchEvalOutput(
            texts: set.texts.count,
            indexSeconds: store.indexSeconds,
            evaluation: try await store.evaluate(
                unseen,
                mode: mode,
                with: ["ranking.second_phase": ""],
                console: console
            )
        )
        let learned = try await store.evaluate(
            unseen,
            mode: mode,
            with: ["ranking.second_phase": file.path],
            console: console
        )
        output.add(learned, with: "ranking.second_phase=\(path)")
        if console.isJSON { try console.object(output) } else { output.show(on: console) }
        let test = output.against[0].test
        guard test.difference > 0, test.p < Self.significance else {
            console.message(
                "It is not better on the \(unseen.count) questions that it was not learned from; not written."
            )
            return false
        }
        try Data(contentsOf: file).write(to: URL(fileURLWithPath: path), options: .atomic)
        return true
    }
}
