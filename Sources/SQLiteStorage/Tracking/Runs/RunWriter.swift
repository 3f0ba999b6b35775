import GRDB
import Tracking

/// Writes runs and what is logged to them.
struct RunWriter {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Adds a run with its parameters, metrics and tags.
    func create(_ run: Run, in experiment: ExperimentID) throws {
        guard try RunRow.find(run.id, in: database) == nil else {
            throw TrackingError(.alreadyExists, "There is a run '\(run.id)' already.")
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO runs (id, experiment, name, user, status, lifecycle, started_at, ended_at)
                VALUES (?, ?, ?, ?, ?, 'active', ?, ?)
                """
        ).execute(
            arguments: [
                run.id.rawValue, experiment.rawValue, run.name, run.user, run.status.rawValue, run.startedAt,
                run.endedAt,
            ]
        )
        try addContent(of: run, to: database.lastInsertedRowID)
    }

    /// Saves a run in place of what it had; files that it left and what was measured stay.
    func replace(_ run: Run) throws {
        let experiment = try ExperimentRow.make(named: run.experiment, at: run.startedAt, in: database)
        guard let known = try RunRow.find(run.id, in: database) else { return try create(run, in: experiment) }
        try database.execute(
            sql: """
                UPDATE runs SET experiment = ?, name = ?, user = ?, status = ?, started_at = ?, ended_at = ?
                WHERE number = ?
                """,
            arguments: [
                experiment.rawValue, run.name, run.user, run.status.rawValue, run.startedAt, run.endedAt, known.number,
            ]
        )
        for table in [KeyValueTable.runParameters, .runTags] { try table.removeAll(of: known.number, in: database) }
        try addContent(of: run, to: known.number)
    }

    private func addContent(of run: Run, to number: Int64) throws {
        let points = run.metrics.map { RunLog.Point($0.key, $0.value) }
        try log(RunLog(metrics: points, parameters: run.parameters, tags: run.tags), to: number)
    }

    func update(_ number: Int64, _ update: RunUpdate) throws {
        try database.execute(
            sql: """
                UPDATE runs SET status = coalesce(?, status), ended_at = coalesce(?, ended_at), name = coalesce(?, name)
                WHERE number = ?
                """,
            arguments: [update.status?.rawValue, update.endedAt, update.name, number]
        )
        if let name = update.name { try KeyValueTable.runTags.set(Run.nameTag, to: name, of: number, in: database) }
    }

    // MARK: - What is logged

    func log(_ log: RunLog, to number: Int64) throws {
        for (key, value) in log.parameters {
            guard try KeyValueTable.runParameters.add(key, value, of: number, in: database) else {
                throw TrackingError.changed(parameter: key)
            }
        }
        for (key, value) in log.tags {
            try KeyValueTable.runTags.set(key, to: value, of: number, in: database)
            if key == Run.nameTag { try update(number, RunUpdate(name: value)) }
        }
        try MetricLog(of: number, in: database).add(log.metrics)
        for (model, points) in Dictionary(grouping: log.metrics, by: \.model) {
            guard let model else { continue }
            let owner = try LoggedModelRow.existing(model, in: database)
            for (key, points) in Dictionary(grouping: points, by: \.key) {
                try LatestMetric.loggedModels.keep(points.map(\.metric), key, of: owner, in: database)
            }
        }
    }

    func log(_ inputs: [DatasetInput], to number: Int64) throws {
        for input in inputs {
            try database.execute(
                sql: """
                    INSERT INTO datasets (name, digest, source_type, source, schema, profile) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """,
                arguments: [input.name, input.digest, input.sourceType, input.source, input.schema, input.profile]
            )
            try database.execute(
                sql: """
                    INSERT INTO run_inputs (owner, dataset, context, tags)
                    SELECT ?, number, ?, ? FROM datasets
                    WHERE name = ? AND digest = ? AND source_type = ? AND source = ?
                    ON CONFLICT DO UPDATE SET context = excluded.context, tags = excluded.tags
                    """,
                arguments: [
                    number, input.tags[DatasetInput.contextTag], try JSONColumn.text(input.tags), input.name,
                    input.digest,
                    input.sourceType, input.source,
                ]
            )
        }
    }

    func log(_ outputs: [LoggedModelID], to number: Int64) throws {
        for model in outputs {
            try database.execute(
                sql: "INSERT OR IGNORE INTO run_outputs (owner, model) VALUES (?, ?)",
                arguments: [number, model.rawValue]
            )
        }
    }
}
