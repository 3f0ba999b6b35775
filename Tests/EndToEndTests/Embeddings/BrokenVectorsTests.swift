import Foundation
import TestSupport
import Testing

/// Answers by words and meaning are held against those by words alone while the vectors are wrong on purpose.
@Suite(.timeLimit(.minutes(30)))
struct BrokenVectorsTests {
    private static let kinds = ["shuffled", "shifted", "random", "constant", "questions"]

    private let program: Program

    /// Forty topics, each with a text that answers its question and four that only mention it.
    init() throws {
        program = try Program()
        var (corpus, queries, qrels) = ("", "", "query-id\tcorpus-id\tscore\n")
        for topic in 0..<40 {
            corpus +=
                "{\"_id\": \"t\(topic)\", \"title\": \"\", \"text\": \"the topic\(topic) of matter\(topic) and of rent\"}\n"
            for other in 0..<4 {
                let text = "what the tenant pays, topic\(topic) or filler\(topic * 7 + other) and the other things"
                corpus += "{\"_id\": \"o\(topic)x\(other)\", \"title\": \"\", \"text\": \"\(text)\"}\n"
            }
            queries += "{\"_id\": \"q\(topic)\", \"text\": \"topic\(topic) matter\(topic) tenant\"}\n"
            qrels += "q\(topic)\tt\(topic)\t1\n"
        }
        try program.folder.write(corpus, as: "corpus.jsonl")
        try program.folder.write(queries, as: "queries.jsonl")
        try program.folder.write(qrels, as: "qrels.tsv")
    }

    private func evaluate(_ server: EmbeddingServerProcess, _ more: [String]) async throws -> Program.Outcome {
        let files = ["--corpus", "corpus.jsonl", "--queries", "queries.jsonl", "--qrels", "qrels.tsv", "--json"]
        let settings = ["--set", "embeddings.url=\(server.address)/v1/embeddings"]
        let broken = Self.kinds.flatMap { ["--broken-vectors", $0] }
        return try await program.run(["search-eval", "--gate", "0.005"] + files + settings + broken + more)
    }

    @Test func wrongVectorsAreNotBelieved() async throws {
        let server = try await EmbeddingServerProcess(program)
        defer { server.end() }
        let outcome = try await evaluate(server, ["--keep", "kept"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let answer = try #require(outcome.objects.first)
        let broken = try #require(answer["broken"] as? [String: Any])
        let outcomes = try #require(broken["outcomes"] as? [[String: Any]])
        #expect(outcomes.compactMap { $0["vectors"] as? String } == Self.kinds)
        for outcome in outcomes {
            let test = try #require(outcome["test"] as? [String: Any])
            #expect(test["difference"] as? Double ?? -1 >= -0.005, "\(outcome)")
        }
        // What is kept has its own vectors: the same answers come again.
        let again = try #require(try await evaluate(server, ["--keep", "kept"]).objects.first)
        let gains = [answer, again].map { ($0["evaluation"] as? [String: Any])?["gains"] as? [Double] }
        #expect(gains[0] != nil && gains[0] == gains[1])
    }

    @Test func aFusionThatBelievesThemFails() async throws {
        let server = try await EmbeddingServerProcess(program)
        defer { server.end() }
        let outcome = try await evaluate(server, ["--set", "ranking.fusion=rrf", "--set", "ranking.dense_weight=0.9"])
        #expect(outcome.status == 1, "\(outcome.output)")
        let alone = try await program.run(
            "search-eval",
            "--corpus",
            "corpus.jsonl",
            "--queries",
            "queries.jsonl",
            "--qrels",
            "qrels.tsv",
            "--mode",
            "bm25",
            "--broken-vectors",
            "random"
        )
        #expect(alone.status == 64 && alone.errors.contains("--mode hybrid"), "\(alone.errors)")
    }
}
