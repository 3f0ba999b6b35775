import Foundation
import GRDB
package import Tracking

/// The runs of a database.
package struct RunRepository: RunStore {
    private let database: SQLiteDatabase
    /// Calls that log come in crowds.
    private let group: GroupCommit

    package init(_ database: SQLiteDatabase) {
        self.database = database
        group = GroupCommit(database)
    }

    package func save(_ run: Run) async throws {
        try await group.write { database in
            try RunWriter(database).replace(run)
        }
    }

    package func create(_ run: Run, in experiment: ExperimentID) async throws -> Run {
        try await group.write { database in
            let known = try ExperimentRow.active(experiment, in: database)
            var run = run
            run.experiment = known.name
            run.experimentID = experiment
            try RunWriter(database).create(run, in: experiment)
            return run
        }
    }

    package func run(_ id: RunID) async throws -> Run? {
        try await database.read { database in
            guard let number = try RunRow.find(id, in: database)?.number else { return nil }
            return try RunRow.runs([number], in: database).first
        }
    }

    package func runs(experiment: String?, limit: Int) async throws -> [Run] {
        try await database.read { database in
            let numbers = try Int64.fetchAll(
                database,
                sql: """
                    SELECT number FROM runs WHERE lifecycle = 'active' AND (
                        :name IS NULL OR experiment = (SELECT id FROM experiments WHERE name = :name)
                    ) ORDER BY started_at DESC, number DESC LIMIT :limit
                    """,
                arguments: ["name": experiment, "limit": max(0, limit)]
            )
            return try RunRow.runs(numbers, in: database)
        }
    }

    package func log(_ log: RunLog, to run: RunID) async throws {
        try await group.write { database in
            try RunWriter(database).log(log, to: try RunRow.active(run, in: database))
        }
    }

    package func log(inputs: [DatasetInput], to run: RunID) async throws {
        try await group.write { database in
            try RunWriter(database).log(inputs, to: try RunRow.active(run, in: database))
        }
    }

    package func log(outputs: [LoggedModelID], to run: RunID) async throws {
        try await group.write { database in
            try RunWriter(database).log(outputs, to: try RunRow.active(run, in: database))
        }
    }

    package func update(_ id: RunID, _ update: RunUpdate) async throws -> Run {
        try await group.write { database in
            let number = try RunRow.active(id, in: database)
            try RunWriter(database).update(number, update)
            guard let run = try RunRow.runs([number], in: database).first else {
                throw TrackingError.missing("run", id.rawValue)
            }
            return run
        }
    }

    package func removeTag(_ key: String, of run: RunID) async throws {
        try await group.write { database in
            let number = try RunRow.active(run, in: database)
            guard try KeyValueTable.runTags.set(key, to: nil, of: number, in: database) else {
                throw TrackingError.missing("tag", key)
            }
        }
    }

    package func setLifecycle(_ lifecycle: Lifecycle, of run: RunID, at time: Double) async throws {
        try await group.write { database in
            guard let known = try RunRow.find(run, in: database) else {
                throw TrackingError.missing("run", run.rawValue)
            }
            try database.execute(
                sql: "UPDATE runs SET lifecycle = ?, deleted_at = ? WHERE number = ?",
                arguments: [lifecycle.rawValue, lifecycle == .deleted ? time : nil, known.number]
            )
        }
    }

    package func search(_ experiments: [ExperimentID], _ query: TrackingQuery) async throws -> SearchPage<Run> {
        try await database.read { database in
            var scope: [SQL] = []
            let experiments = experiments.map(\.rawValue)
            if let lifecycle = query.lifecycle { scope.append("t.lifecycle = \(lifecycle.rawValue)") }
            // With one experiment the index gives the order too.
            scope.append(experiments.count == 1 ? "t.experiment = \(experiments[0])" : "t.experiment IN \(experiments)")
            let latest = OrderTerm(.attribute("start_time"), isAscending: false)
            let page = try SQLiteSearch(
                schema: .runs,
                scope: scope,
                filter: query.filter,
                order: query.order.contains { $0.field == latest.field } ? query.order : query.order + [latest],
                limit: query.limit,
                token: query.token
            ).page(in: database)
            return SearchPage(items: try RunRow.runs(page.items, in: database), nextToken: page.nextToken)
        }
    }

    package func history(
        of metric: String,
        run: RunID,
        limit: Int,
        after token: String?
    ) async throws -> SearchPage<Metric> {
        try await database.read { try MetricHistory(metric, run, $0).page(limit: limit, after: token) }
    }

    package func saveArtifact(_ data: [UInt8], name: String, of run: RunID) async throws {
        let path = try ArtifactPath(name)
        try await group.write { database in
            guard try RunRow.find(run, in: database) != nil else { throw TrackingError.missing("run", run.rawValue) }
            let artifact = Artifact(path: path, size: Int64(data.count), sha256: FileDigest.sha256(of: data))
            try ArtifactRow.save(artifact, data: Data(data), of: .run(run), in: database)
        }
    }

    package func artifact(_ name: String, of run: RunID) async throws -> [UInt8]? {
        try await database.read { database in
            guard let row = try ArtifactRow.find(ArtifactPath(name), of: .run(run), in: database) else { return nil }
            guard let data = row["data"] as Data? else {
                throw TrackingError.invalid("The artifact '\(name)' is a file. Read it piece by piece.")
            }
            return Array(data)
        }
    }
}
