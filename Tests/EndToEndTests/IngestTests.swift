import Foundation
import TestSupport
import Testing

struct IngestTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func aFolderComesOutReadClassifiedAndFindable() async throws {
        try await makeSample(count: 12)
        let ingest = try await program.run("ingest", "portfolio/documents", "--json")
        #expect(ingest.status == 0, "\(ingest.errors)")
        let lines = try ingest.objects
        #expect(lines.count >= 12)
        for line in lines {
            #expect(line["status"] as? String == "ready")
            #expect(line["class"] is String)
            #expect((line["pages"] as? Int ?? 0) > 0)
        }
        let search = try await program.run("search", "landlord and tenant", "--json", "--top", "3")
        let hits = try #require(try search.objects.first?["hits"] as? [[String: Any]])
        #expect(hits.count == 3)
        #expect(hits.allSatisfy { ($0["page"] as? Int ?? 0) > 0 && $0["snippet"] is String })
    }

    @Test(.timeLimit(.minutes(30)))
    func theSameBytesTwiceAreOneDocument() async throws {
        try program.folder.write(Self.letter(1), as: "in/a.txt")
        try program.folder.write(Self.letter(1), as: "in/b.txt")
        let first = try await program.run("ingest", "in", "--json")
        #expect(try Set(first.objects.map { $0["status"] as? String }) == ["ready", "duplicate"])
        let second = try await program.run("ingest", "in", "--json")
        #expect(try second.objects.map { $0["status"] as? String } == ["duplicate", "duplicate"])
        #expect(try await program.run("documents", "--json").objects.count == 1)
    }

    /// The test of the issue: killed in the middle of 200 files, started again, all are done once.
    @Test(.timeLimit(.minutes(30)))
    func aKilledRunLosesAndDoublesNothing() async throws {
        for number in 0..<200 {
            try program.folder.write(Self.letter(number), as: "in/letter-\(number).txt")
        }
        let run = try await startIngest(andWaitForLines: 20)
        kill(run.process.processIdentifier, SIGKILL)
        run.process.waitUntilExit()
        let readyAtDeath = try await readyCount()
        #expect(readyAtDeath < 200, "the run was over before it could be killed")

        let rest = try await program.run("ingest", "in", "--json")
        #expect(rest.status == 0, "\(rest.errors)")
        let documents = try await program.run("documents", "--top", "500", "--json").objects
        #expect(documents.count == 200)
        #expect(documents.allSatisfy { $0["status"] as? String == "ready" })
        #expect(Set(documents.compactMap { $0["id"] as? String }).count == 200)
        for number in [0, 99, 199] {
            let answer = try await program.run("search", "\"parking stall \(number)\"", "--mode", "bm25", "--json")
                .objects
            let hits = try #require(answer.first?["hits"] as? [[String: Any]])
            #expect(Set(hits.compactMap { $0["name"] as? String }) == ["letter-\(number).txt"])
            let places = hits.compactMap { ($0["span"] as? [String: Int])?["start"] }
            #expect(Set(places).count == hits.count, "a passage is there twice")
        }
    }

    @Test(.timeLimit(.minutes(30)), arguments: [0, 20])
    func terminationDrainsWithinABoundAndTheNextRunGoesOn(seconds: Int) async throws {
        for number in 0..<60 {
            try program.folder.write(Self.letter(number), as: "in/letter-\(number).txt")
        }
        let run = try await startIngest(andWaitForLines: 5, drainSeconds: seconds)
        run.process.terminate()
        await run.read(lines: .max)
        run.process.waitUntilExit()
        #expect(run.process.terminationReason == .exit && run.process.terminationStatus == 0)
        let documents = try await program.run("documents", "--top", "500", "--json").objects
        #expect(documents.allSatisfy { ["ready", "queued"].contains($0["status"] as? String) })
        #expect(try await program.run("ingest", "--json").status == 0)
        #expect(try await readyCount() == 60)
    }

    private func makeSample(count: Int) async throws {
        let sample = try await program.run("sample", "--out", "portfolio", "--count", "\(count)", "--seed", "3")
        #expect(sample.status == 0, "\(sample.errors)")
    }

    private func readyCount() async throws -> Int {
        try await program.run("documents", "--status", "ready", "--top", "500", "--json").objects.count
    }

    /// A run of one worker that has told so many outcomes and cannot tell many more.
    ///
    /// Its output goes into the smallest of pipes and stays there, so that the run waits in the middle however slowly this
    /// test is served.
    private func startIngest(andWaitForLines count: Int, drainSeconds: Int = 20) async throws -> HeldRun {
        let pipe = Pipe()
        let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ, a macro of Linux that is not imported.
        #expect(fcntl(pipe.fileHandleForWriting.fileDescriptor, setPipeSize, 4096) == 4096)
        let process = try program.start(
            ["ingest", "in", "--set", "extraction.workers=1", "--set", "server.drain_seconds=\(drainSeconds)"],
            outputTo: pipe
        )
        try pipe.fileHandleForWriting.close()
        let run = HeldRun(process: process, output: pipe.fileHandleForReading)
        await run.read(lines: count)
        return run
    }

    private static func letter(_ number: Int) -> String {
        """
        March 3, 2024

        Dear Tenant,

        This letter confirms that parking stall \(number) is assigned to your premises under the lease dated
        January 1, 2020. The monthly charge of $\(100 + number).00 is payable with the rent.

        Sincerely,
        /s/ Jane Roe

        """
            + (1...100).map { "Rule \($0) for stall \(number): no vehicle may stand outside its marks." }.joined(
                separator: "\n\n"
            )
    }
}
