import ArgumentParser
import Foundation

/// `lease-search`: whether questions over near-identical leases find the right clause of the right lease, and exact sets.
struct LeaseSearchBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lease-search",
        abstract: "Right answers to questions over 250 leases that differ in little, whose truth is known.",
        discussion: """
            Told are, by kind of question: the share whose first hit is the right clause of the right lease, or whose table is
            exactly the right set; and the share of the first ten hits that are of a wrong lease. Half of the questions are
            blind: nobody looks at them singly, and --misses names those of the other half only.
            """
    )

    private static let port = 18_081

    @OptionGroup var program: ProgramOption

    @Option(help: "How many leases, 20 to 625.")
    var leases = 250

    @Option(help: "bm25 or hybrid.")
    var mode = "bm25"

    @Flag(help: "Name what went wrong in the half that is not blind.")
    var misses = false

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let texts = LeaseTexts(count: leases)
        try texts.write(to: folder)
        let server = try await RunningServer(program.deedbox, port: Self.port, ingesting: folder)
        defer { server.stop() }
        var (rows, questions) = ([String: LeaseSearchScore](), LeaseQuestions(texts).questions)
        questions.sort { $0.kind < $1.kind }
        for question in questions {
            let query = [URLQueryItem(name: "q", value: question.text), URLQueryItem(name: "mode", value: mode)]
            let (body, status) = try await server.answer(to: "/v1/search", query)
            guard status == 200 else { throw Failure("No answer to '\(question.text)'.") }
            let answer = try JSONDecoder().decode(LeaseSearchAnswer.self, from: body)
            let isRight = answer.isRight(question.truth)
            rows[question.kind, default: LeaseSearchScore()].add(
                isRight,
                answer.wrongShare(question.truth),
                question.isBlind
            )
            if misses, !isRight, !question.isBlind { print("wrong: \(question.text) → \(answer.summary)") }
        }
        printTable(
            ["kind", "questions", "right %", "blind right %", "wrong lease %"],
            rows.sorted { $0.key < $1.key }.map { [$0.key] + $0.value.cells }
        )
        print("\(questions.count) questions over \(leases) leases by \(mode)")
    }
}
