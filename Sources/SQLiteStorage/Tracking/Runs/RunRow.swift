import GRDB
import Tracking

/// Reads runs from their tables.
enum RunRow {
    /// Numbers asked for in one statement; SQLite binds some thirty thousand values at most.
    private static let chunk = 5000

    /// The row of that run, deleted ones too, or nil.
    static func find(_ id: RunID, in database: Database) throws -> (number: Int64, isActive: Bool)? {
        let statement = try database.cachedStatement(sql: "SELECT number, lifecycle FROM runs WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
        return (row[0], row[1] == Lifecycle.active.rawValue)
    }

    /// The number of a run that may be written.
    ///
    /// - Throws: `TrackingError` when it is missing or deleted.
    static func active(_ id: RunID, in database: Database) throws -> Int64 {
        guard let (number, isActive) = try find(id, in: database) else {
            throw TrackingError.missing("run", id.rawValue)
        }
        guard isActive else {
            throw TrackingError.invalid("The run '\(id)' is deleted. Restore it before you write to it.")
        }
        return number
    }

    /// The runs of those numbers, in their order; numbers without a run are left out.
    static func runs(_ numbers: [Int64], in database: Database) throws -> [Run] {
        var runs: [Run] = []
        for start in stride(from: 0, to: numbers.count, by: chunk) {
            runs += try some(Array(numbers[start..<min(start + chunk, numbers.count)]), in: database)
        }
        return runs
    }

    private static func some(_ numbers: [Int64], in database: Database) throws -> [Run] {
        let request: SQLRequest<Row> = """
            SELECT r.*, e.name AS experiment_name FROM runs r JOIN experiments e ON e.id = r.experiment
            WHERE r.number IN \(numbers)
            """
        let parameters = try KeyValueTable.runParameters.values(of: numbers, in: database)
        let tags = try KeyValueTable.runTags.values(of: numbers, in: database)
        let metrics = try LatestMetric.runs.values(of: numbers, in: database)
        let inputs = try inputs(of: numbers, in: database)
        let outputs = try outputs(of: numbers, in: database)
        var runs: [Int64: Run] = [:]
        for row in try request.fetchAll(database) {
            var run = try run(from: row)
            let number: Int64 = row["number"]
            run.parameters = parameters[number] ?? [:]
            run.tags = tags[number] ?? [:]
            run.metrics = metrics[number] ?? [:]
            run.inputs = inputs[number] ?? []
            run.outputs = outputs[number] ?? []
            runs[number] = run
        }
        return numbers.compactMap { runs[$0] }
    }

    private static func run(from row: Row) throws -> Run {
        Run(
            id: RunID(rawValue: row["id"]),
            experiment: row["experiment_name"],
            experimentID: ExperimentID(rawValue: row["experiment"]),
            name: row["name"],
            user: row["user"],
            status: try DocumentRow.value(row["status"], name: "run status"),
            lifecycle: try DocumentRow.value(row["lifecycle"], name: "run lifecycle"),
            startedAt: row["started_at"],
            endedAt: row["ended_at"]
        )
    }

    private static func inputs(of numbers: [Int64], in database: Database) throws -> [Int64: [DatasetInput]] {
        let request: SQLRequest<Row> = """
            SELECT i.owner, i.tags, d.* FROM run_inputs i JOIN datasets d ON d.number = i.dataset
            WHERE i.owner IN \(numbers) ORDER BY i.owner, d.number
            """
        var inputs: [Int64: [DatasetInput]] = [:]
        for row in try request.fetchAll(database) {
            inputs[row["owner"], default: []].append(
                DatasetInput(
                    name: row["name"],
                    digest: row["digest"],
                    sourceType: row["source_type"],
                    source: row["source"],
                    schema: row["schema"],
                    profile: row["profile"],
                    tags: try JSONColumn.value([String: String].self, from: row["tags"], name: "dataset")
                )
            )
        }
        return inputs
    }

    private static func outputs(of numbers: [Int64], in database: Database) throws -> [Int64: [LoggedModelID]] {
        let request: SQLRequest<Row> = "SELECT owner, model FROM run_outputs WHERE owner IN \(numbers)"
        var outputs: [Int64: [LoggedModelID]] = [:]
        for row in try request.fetchAll(database) {
            outputs[row[0], default: []].append(LoggedModelID(rawValue: row[1]))
        }
        return outputs
    }
}
