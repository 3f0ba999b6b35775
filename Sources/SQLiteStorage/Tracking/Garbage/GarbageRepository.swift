package import Tracking

/// The garbage of a home.
package struct GarbageRepository: TrackingGarbage {
    private let database: SQLiteDatabase
    private let artifacts: String
    private let models: String
    private let pipelines: String

    /// - Parameters:
    ///   - artifacts: The folder in which `ArtifactRepository` keeps large files.
    ///   - models: The folder in which `ModelRepository` keeps classifiers.
    ///   - pipelines: The folder in which runs of pipelines have their folders.
    package init(_ database: SQLiteDatabase, artifacts: String, models: String, pipelines: String) {
        self.database = database
        self.artifacts = artifacts
        self.models = models
        self.pipelines = pipelines
    }

    package func collect(deletedBefore limit: Double, at now: Double) async throws -> GarbageReport {
        let deleted = DeletedRecords(database: database, limit: limit)
        var report = GarbageReport()
        report.runs = try await deleted.removeRuns()
        report.experiments = try await deleted.removeExperiments()
        let files = OrphanedFiles(database: database)
        let orphans = [
            try await files.removeArtifacts(in: artifacts, at: now), try await files.removeClassifiers(in: models),
            try await files.removePipelineFolders(in: pipelines),
        ]
        report.files = orphans.reduce(0) { $0 + $1.files }
        report.bytes = orphans.reduce(0) { $0 + $1.bytes }
        return report
    }
}
