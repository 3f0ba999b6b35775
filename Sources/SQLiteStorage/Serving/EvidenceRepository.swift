package import Serving

/// The evidence of rollouts in a database.
package struct EvidenceRepository: RolloutEvidence {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func observations(
        for rollout: Rollout,
        limit: Int
    ) async throws -> (observations: [Observation], EvidenceCursor) {
        try await database.read { database in
            var cursor = rollout.cursor
            let predictions = try EvidenceRow.predictions(rollout, &cursor, limit: limit, in: database)
            let reviews = try EvidenceRow.reviews(rollout, &cursor, limit: limit, in: database)
            return (predictions + reviews, cursor)
        }
    }

    package func answers(in rollout: Rollout, limit: Int) async throws -> [SketchedAnswer] {
        try await database.read { try EvidenceRow.answers(rollout, limit: limit, in: $0) }
    }
}
