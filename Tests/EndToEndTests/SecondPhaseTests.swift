import Foundation
import TestSupport
import Testing

/// A second phase is learned from judged questions, and refused where it does not help.
struct SecondPhaseTests {
    private let program: Program

    init() throws { program = try Program() }

    /// Sixty questions, each with a text whose title answers it and five that say the word more often.
    ///
    /// - Parameter isAnsweredByTitle: Whether the text with the title is the right one; else one of the others by turns.
    private func write(isAnsweredByTitle: Bool) throws {
        var (corpus, queries, qrels) = ("", "", "query-id\tcorpus-id\tscore\n")
        for number in 0..<60 {
            corpus += "{\"_id\": \"t\(number)\", \"title\": \"topic\(number)\", \"text\": \"what it is about\"}\n"
            for other in 0..<5 {
                let text = "topic\(number) and topic\(number) again with other words"
                corpus += "{\"_id\": \"o\(number)x\(other)\", \"title\": \"\", \"text\": \"\(text)\"}\n"
            }
            queries += "{\"_id\": \"q\(number)\", \"text\": \"topic\(number)\"}\n"
            qrels += "q\(number)\t\(isAnsweredByTitle ? "t\(number)" : "o\(number)x\(number * 7 % 5)")\t1\n"
        }
        try program.folder.write(corpus, as: "corpus.jsonl")
        try program.folder.write(queries, as: "queries.jsonl")
        try program.folder.write(qrels, as: "qrels.tsv")
    }

    private func evaluate(_ more: String...) async throws -> Program.Outcome {
        let files = [
            "--corpus", "corpus.jsonl", "--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--mode", "bm25",
        ]
        return try await program.run(["search-eval", "--json"] + files + more)
    }

    private var isWritten: Bool { FileManager.default.fileExists(atPath: program.folder.path + "/second.json") }

    @Test(.timeLimit(.minutes(30)))
    func aSecondPhaseThatHelpsIsWrittenAndCanBeTurnedOn() async throws {
        try write(isAnsweredByTitle: true)
        let learned = try await evaluate("--learn", "second.json")
        #expect(learned.status == 0 && isWritten, "\(learned.errors)")
        let compared = try await evaluate("--against", "ranking.second_phase=second.json", "--gate", "0")
        #expect(compared.status == 0, "\(compared.errors)")
        let answer = try #require(try compared.objects.first)
        let other = try #require((answer["against"] as? [[String: Any]])?.first?["evaluation"] as? [String: Any])
        let first = try #require(answer["evaluation"] as? [String: Any])
        #expect(other["ndcg_at_10"] as? Double ?? 0 > (first["ndcg_at_10"] as? Double ?? 1))
    }

    @Test(.timeLimit(.minutes(30)))
    func oneThatDoesNotHelpIsRefused() async throws {
        try write(isAnsweredByTitle: false)
        let learned = try await evaluate("--learn", "second.json")
        #expect(learned.status == 1 && !isWritten)
        #expect(learned.errors.contains("not better"), "\(learned.errors)")
        #expect(try await evaluate("--against", "ranking.second_phase=none.json").status == 2)
    }
}
