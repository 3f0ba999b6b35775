import Foundation
import TestSupport
import Testing

/// The program is killed again and again while it indexes and merges, and while it builds the index anew.
struct IndexCrashTests {
    private static let filesPerKill = 12

    private let program: Program

    init() throws { program = try Program() }

    @Test(.timeLimit(.minutes(60)))
    func whatWasToldIsFoundOnceHoweverOftenTheProgramIsKilled() async throws {
        let count = KillTimes.count * Self.filesPerKill
        for number in 0..<count { try program.folder.write(Self.letter(number), as: "in/letter-\(number).txt") }
        var random = KillTimes(seed: 42)
        var told: Set<String> = []
        for kill in 0..<KillTimes.count {
            // Every fifth time it is the rebuilding that is killed.
            let arguments = kill % 5 == 4 ? ["index", "rebuild"] : ["ingest", "in", "--json"]
            told.formUnion(try await linesBeforeDeath(of: arguments, after: random.milliseconds(1...600)))
            let audit = try #require(try await program.run("index", "verify", "--json").objects.first)
            #expect(audit["missing"] as? Int == 0 && audit["doubled"] as? Int == 0, "kill \(kill): \(audit)")
            #expect(audit["foreign"] as? Int == 0 && (audit["damaged"] as? [Any])?.isEmpty == true)
            if let name = told.randomElement(using: &random) { try await expectOnce(name) }
        }
        #expect(!told.isEmpty)
        let rest = try await program.run("ingest", "in", "--json")
        #expect(rest.status == 0, "\(rest.errors)")
        let documents = try await program.run("documents", "--top", "\(count + 1)", "--json").objects
        #expect(documents.count == count)
        #expect(documents.allSatisfy { $0["status"] as? String == "ready" })
        #expect(told.isSubset(of: Set(documents.compactMap { $0["name"] as? String })))
        for _ in 0..<5 { try await expectOnce("letter-\(Int.random(in: 0..<count, using: &random)).txt") }
        #expect(try await program.run("index", "verify").status == 0)
    }

    /// Starts the program, kills it some time after its first line, or after its start where it tells nothing until it is
    /// done, and returns the names of the files that it told to be ready.
    private func linesBeforeDeath(of arguments: [String], after milliseconds: Int) async throws -> Set<String> {
        let pipe = Pipe()
        let process = try program.start(arguments, outputTo: pipe)
        let tells = arguments.contains("--json")
        let data = await withCheckedContinuation { continuation in
            // A thread of its own, for reading blocks.
            DispatchQueue.global().async {
                let first = tells ? pipe.fileHandleForReading.availableData : Data()
                DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
                    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
                }
                continuation.resume(returning: first + pipe.fileHandleForReading.readDataToEndOfFile())
            }
        }
        process.waitUntilExit()
        // A line that was cut off tells nothing.
        let lines = data.split(separator: 0x0A, omittingEmptySubsequences: true).compactMap { line in
            try? JSONSerialization.jsonObject(with: line) as? [String: Any]
        }
        let ready = lines.filter { $0["status"] as? String == "ready" }.compactMap { $0["path"] as? String }
        return Set(ready.map { ($0 as NSString).lastPathComponent })
    }

    private func expectOnce(_ name: String) async throws {
        let number = name.filter(\.isNumber)
        let answer = try await program.run("search", "+stall\(number)", "--mode", "bm25", "--json").objects.first
        let hits = try #require(answer?["hits"] as? [[String: Any]])
        #expect(hits.map { $0["name"] as? String } == [name], "\(name)")
    }

    private static func letter(_ number: Int) -> String {
        """
        Dear tenant,

        your parking space is stall\(number) from the first of next month. The rent for it is $\(number + 20).00 a month.

        Yours, the landlord
        """
    }
}
