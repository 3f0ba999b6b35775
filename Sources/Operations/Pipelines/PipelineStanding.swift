package import Pipelines

/// A pipeline that is kept, read, and when it runs next.
package struct PipelineStanding: Sendable {
    package var entry: PipelineEntry
    package var graph: StepGraph
    /// Seconds since 1970; none without a schedule, and none while it is paused.
    package var next: [Double]
}

extension PipelineOperations {
    /// Every pipeline by name, with the next times of its schedule.
    ///
    /// - Throws: `Failure` with code `invalid_pipeline` for one of another release that cannot be read any more.
    package func standings(next count: Int) async throws -> [PipelineStanding] {
        try await list().map { try standing(of: $0, next: count) }
    }

    /// - Throws: `Failure` with code `pipeline_not_found` or `invalid_pipeline`.
    package func standing(_ name: String, next count: Int) async throws -> PipelineStanding {
        try standing(of: try await pipeline(name), next: count)
    }

    /// The steps of a run as they were when it was made.
    ///
    /// - Throws: `Failure` with code `invalid_pipeline`.
    package func graph(of run: PipelineRun) throws -> StepGraph {
        try PipelineFile.graph(of: run.definition, name: run.pipeline)
    }

    private func standing(of entry: PipelineEntry, next count: Int) throws -> PipelineStanding {
        let graph = try PipelineFile.graph(of: entry.definition, name: entry.name)
        let next = entry.isPaused ? [] : graph.pipeline.schedule?.next(count, after: now()) ?? []
        return PipelineStanding(entry: entry, graph: graph, next: next)
    }
}
