import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// Twelve runs: run 3n has no metric, run 4n no parameter; all start one after the other.
struct RunSearchTests {
    let runs: RunRepository

    init() async throws {
        runs = RunRepository(try StoredHome().database)
        for number in 0..<12 { try await add(number) }
    }

    private func add(_ number: Int) async throws {
        let run = Run(
            id: RunID(rawValue: "r\(number)"),
            experiment: "",
            name: "Run \(number)",
            status: number < 6 ? .finished : .running,
            startedAt: Double(number),
            parameters: number.isMultiple(of: 4) ? [:] : ["learner": number < 6 ? "svm" : "Bayes*"],
            metrics: number.isMultiple(of: 3) ? [:] : ["f1": Metric(Double(number % 5))],
            tags: ["number": "\(number)"]
        )
        _ = try await runs.create(run, in: .standard)
    }

    private func find(_ filter: String = "", order: [String] = [], limit: Int = 100) async throws -> [Int] {
        var (found, token): ([Int], String?) = ([], nil)
        repeat {
            let page = try await runs.search(
                [.standard],
                TrackingQuery(
                    filter: try TrackingFilter(parsing: filter, as: .runs),
                    order: try OrderTerm.terms(parsing: order, as: .runs),
                    limit: limit,
                    token: token
                )
            )
            #expect(page.items.count <= limit)
            found += page.items.compactMap { Int($0.tags["number"] ?? "") }
            token = page.nextToken
        } while token != nil
        return found
    }

    @Test(arguments: [
        ("metrics.f1 >= 3", [8, 4]), ("metrics.f1 != 3", [11, 10, 7, 5, 4, 2, 1]),
        ("metrics.f1 IS NULL", [9, 6, 3, 0]),
        ("params.learner = 'svm'", [5, 3, 2, 1]), ("params.learner != 'svm'", [11, 10, 9, 7, 6]),
        ("params.learner LIKE 'bayes%'", []), ("params.learner LIKE '_ayes*'", [11, 10, 9, 7, 6]),
        ("params.learner ILIKE 'bayes%' AND metrics.f1 = 2", [7]), ("tags.number IN ('2', '4')", [4, 2]),
        ("tags.number NOT IN ('2')", [11, 10, 9, 8, 7, 6, 5, 4, 3, 1, 0]), ("start_time < 2000", [1, 0]),
        ("status = 'FINISHED' AND start_time >= 4000", [5, 4]), ("run_name = 'Run 3'", [3]),
        ("tags.x IS NULL AND run_id = 'r1'", [1]),
        ("run_id IN ('r3', 'r1')", [3, 1]), ("tags.x = '''; DROP TABLE runs'", []),
    ])
    func aFilterFindsWhatMatches(filter: String, numbers: [Int]) async throws {
        #expect(try await find(filter) == numbers)
        #expect(try await find(filter, limit: 1) == numbers)
    }

    /// What lacks the metric comes last, the latest first; ties too.
    @Test(arguments: [
        (["metrics.f1 DESC"], [4, 8, 7, 2, 11, 1, 10, 5, 9, 6, 3, 0]),
        (["metrics.f1"], [10, 5, 11, 1, 7, 2, 8, 4, 9, 6, 3, 0]),
        (["params.learner", "metrics.f1"], [10, 11, 7, 9, 6, 5, 1, 2, 3, 8, 4, 0]),
        (["start_time ASC"], Array(0..<12)), (["tags.number DESC"], [9, 8, 7, 6, 5, 4, 3, 2, 11, 10, 1, 0]),
    ])
    func anOrderHoldsAcrossPages(order: [String], numbers: [Int]) async throws {
        #expect(try await find(order: order) == numbers)
        for limit in [1, 2, 5] { #expect(try await find(order: order, limit: limit) == numbers) }
    }

    @Test(arguments: [
        ("metrics.f1 >= 2", ["metrics.f1 DESC"], [4, 8, 7, 2]), ("metrics.f1 >= 2", ["metrics.f1 ASC"], [7, 2, 8, 4]),
        ("params.learner = 'svm' AND metrics.f1 < 3", ["params.learner", "metrics.f1 DESC"], [2, 1, 5]),
        ("metrics.f1 != 2", ["metrics.f1"], [10, 5, 11, 1, 8, 4]),
    ])
    func anOrderByWhatTheFilterAsksForHolds(filter: String, order: [String], numbers: [Int]) async throws {
        for limit in [1, 3, 100] { #expect(try await find(filter, order: order, limit: limit) == numbers) }
    }

    /// So many runs match that they are looked through in their order.
    @Test func aFilterThatVeryManyMatchKeepsTheOrder() async throws {
        for number in 100..<1100 {
            let metrics = ["loss": Metric(number == 600 ? 0 : 1)]
            _ = try await runs.create(
                Run(
                    id: RunID(rawValue: "s\(number)"),
                    experiment: "",
                    status: .finished,
                    startedAt: Double(2000 - number),
                    metrics: metrics,
                    tags: ["number": "\(number)"]
                ),
                in: .standard
            )
        }
        let all = Array(100..<1100)
        #expect(try await find("metrics.loss >= 0", limit: 400) == all)
        #expect(try await find("metrics.loss > 0 AND metrics.loss < 2", limit: 400) == all.filter { $0 != 600 })
        #expect(try await find("metrics.loss < 1 AND metrics.loss >= 0") == [600])
        #expect(try await find("metrics.loss >= 0", order: ["start_time ASC"], limit: 999) == all.reversed())
    }

    @Test func whatIsAddedMeanwhileMovesNothing() async throws {
        let first = try await runs.search([.standard], TrackingQuery(limit: 5))
        try await add(20)
        let second = try await runs.search([.standard], TrackingQuery(limit: 100, token: first.nextToken))
        let found = (first.items + second.items).compactMap { $0.tags["number"] }
        #expect(found == (0..<12).reversed().map { "\($0)" })
    }

    @Test func aTokenOfAnotherSearchIsRefused() async throws {
        for token in ["", "x", "e30="] {
            await #expect(throws: TrackingError.self) {
                try await runs.search([.standard], TrackingQuery(limit: 5, token: token))
            }
        }
    }

    @Test func deletedRunsAreFoundWhenAskedFor() async throws {
        try await runs.setLifecycle(.deleted, of: RunID(rawValue: "r3"), at: 1)
        #expect(try await find().count == 11)
        let deleted = TrackingQuery(lifecycle: .deleted, limit: 5)
        #expect(try await runs.search([.standard], deleted).items.map(\.id.rawValue) == ["r3"])
    }
}
