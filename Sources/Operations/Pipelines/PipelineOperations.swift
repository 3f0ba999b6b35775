import Documents
package import Pipelines

/// What one can do with pipelines and their runs.
package struct PipelineOperations: Sendable {
    /// The most runs that are listed, and that one backfill makes.
    package static let mostRuns = 1000
    /// Pipelines that are kept.
    private static let mostPipelines = 1000

    let store: any PipelineStore
    let folder: String
    let now: @Sendable () -> Double
    let makeID: @Sendable () -> String

    /// - Parameter folder: Where runs have their folders.
    package init(
        store: any PipelineStore,
        folder: String,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.folder = folder
        self.now = now
        self.makeID = makeID
    }

    /// Keeps a pipeline: its schedule and its triggers are looked after from now on.
    ///
    /// - Throws: `Failure` with code `invalid_pipeline`, naming the line, the field and the remedy.
    package func add(_ definition: String, from place: String) async throws -> PipelineEntry {
        let name = try PipelineFile.graph(of: definition, name: place).pipeline.name
        let known = try await store.pipelines()
        guard known.count < Self.mostPipelines || known.contains(where: { $0.name == name }) else {
            throw Failure(
                code: "too_many_pipelines",
                message: "There are \(known.count) pipelines, the most that are kept. Remove one first."
            )
        }
        try await store.save(PipelineEntry(name: name, definition: definition, isPaused: false, savedAt: now()))
        return try await pipeline(name)
    }

    /// By name.
    package func list() async throws -> [PipelineEntry] { try await store.pipelines() }

    /// - Throws: `Failure` with code `pipeline_not_found`.
    package func pipeline(_ name: String) async throws -> PipelineEntry {
        guard let entry = try await store.pipeline(name) else { throw Self.noPipeline(name) }
        return entry
    }

    /// Forgets the pipeline; its runs stay.
    ///
    /// - Throws: `Failure` with code `pipeline_not_found`.
    package func remove(_ name: String) async throws {
        guard try await store.removePipeline(name) else { throw Self.noPipeline(name) }
    }

    /// Lets schedule and triggers rest, or not any more; what would have come meanwhile does not come later.
    ///
    /// - Throws: `Failure` with code `pipeline_not_found`.
    package func setPaused(_ isPaused: Bool, of name: String) async throws {
        guard try await store.setPaused(isPaused, of: name) else { throw Self.noPipeline(name) }
    }

    /// The next times of its schedule, in seconds since 1970; none without one.
    package func preview(_ name: String, count: Int) async throws -> [Double] {
        let entry = try await pipeline(name)
        let graph = try PipelineFile.graph(of: entry.definition, name: name)
        return graph.pipeline.schedule?.next(count, after: now()) ?? []
    }

    private static func noPipeline(_ name: String) -> Failure {
        Failure(
            code: "pipeline_not_found",
            message: "There is no pipeline '\(name.prefix(100))'. Add one with 'deedbox pipeline add FILE'."
        )
    }
}
