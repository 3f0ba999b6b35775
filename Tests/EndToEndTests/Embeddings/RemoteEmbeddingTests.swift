import Foundation
import TestSupport
import Testing

/// Search by meaning with a server that makes the embeddings.
@Suite(.timeLimit(.minutes(30)))
struct RemoteEmbeddingTests {
    private let program: Program

    init() throws {
        program = try Program()
        try program.folder.write("The tenant pays for parking.", as: "in/parking.txt")
        try program.folder.write("The landlord keeps the roof.", as: "in/roof.txt")
        try program.folder.write("s3cret-key\n", as: "key")
    }

    private func run(_ url: String, _ arguments: String..., seconds: Double = 10) async throws -> Program.Outcome {
        try await run(url, arguments, seconds: seconds)
    }

    private func run(_ url: String, _ arguments: [String], seconds: Double = 10) async throws -> Program.Outcome {
        let settings = ["embeddings.url=\(url)", "embeddings.key_file=key", "embeddings.timeout_seconds=\(seconds)"]
        return try await program.run(arguments + settings.flatMap { ["--set", $0] })
    }

    @Test(arguments: ["/v1/embeddings", "/v2/models/words/infer"])
    func passagesAndQuestionsAreEmbeddedByTheServer(_ path: String) async throws {
        let server = try await EmbeddingServerProcess(program, busy: 1)
        defer { server.end() }
        #expect(try await program.run("ingest", "in").status == 0)
        let made = try await run(server.address + path, "embed")
        #expect(made.status == 0 && made.errors.contains("2 of 2 passages have an embedding"), "\(made.errors)")
        let question = ["search", "the landlord keeps what", "--mode", "dense", "--json"]
        let found = try await run(server.address + path, question)
        #expect(found.status == 0 && found.output.contains("keeps the roof"), "\(found.errors)")
        let questions = try server.questions
        #expect(questions.count >= 3 && questions.allSatisfy { $0["path"] as? String == path })
        #expect(questions.allSatisfy { $0["key"] as? String == "Bearer s3cret-key" })
        let model = path == "/v1/embeddings" ? "all-MiniLM-L6-v2" : nil
        #expect(questions.allSatisfy { $0["model"] as? String == model })
    }

    @Test(arguments: ["/v1/nothing/embeddings", "/long/embeddings", "/mute/embeddings"])
    func whereTheServerFailsWordsAreSearchedAndThatIsSaid(_ path: String) async throws {
        let server = try await EmbeddingServerProcess(program)
        defer { server.end() }
        #expect(try await program.run("ingest", "in").status == 0)
        let found = try await run(server.address + path, "search", "roof", "--mode", "hybrid", seconds: 0.5)
        #expect(found.status == 0 && found.output.contains("keeps the roof"), "\(found.output)")
        #expect(found.errors.contains("Searched by words only") && found.errors.contains("'embeddings.url'"))
        #expect(!found.errors.contains("s3cret-key"))
        let strict = try await run(server.address + path, "search", "roof", "--mode", "dense", seconds: 0.5)
        #expect(strict.status == 2, "\(strict.errors)")
    }

    @Test func whatIsNoAddressOfEmbeddingsIsRefused() async throws {
        let outcome = try await run("ftp://127.0.0.1/v1/embeddings", "embed")
        #expect(outcome.status == 2 && outcome.errors.contains("[invalid_setting]"), "\(outcome.errors)")
        #expect(try await run("http://127.0.0.1:1/other", "embed").errors.contains("[invalid_setting]"))
    }
}
