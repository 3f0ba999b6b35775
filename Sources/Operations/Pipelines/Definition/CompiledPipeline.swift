import Documents
package import Pipelines
import Yams

/// A pipeline as Kubeflow runs it.
package enum CompiledPipeline {
    /// The YAML of Kubeflow's intermediate representation; comments say what a recurring run is to be made with.
    ///
    /// - Parameter image: The container of the steps that name none.
    /// - Throws: `Failure` with code `invalid_pipeline` for what Kubeflow cannot run.
    package static func yaml(of graph: StepGraph, image: String) throws -> String {
        let compiler = KubeflowCompiler(graph, image: image)
        let encoder = YAMLEncoder()
        encoder.options.sortKeys = true
        do {
            let text = try encoder.encode(compiler.specification())
            return (compiler.schedule.map(comment) ?? "") + text
        } catch let error as PipelineError {
            throw Failure(code: "invalid_pipeline", message: "'\(graph.pipeline.name)': \(error)")
        }
    }

    private static func comment(_ schedule: (kubeflow: String, vertex: String, timeZone: String)) -> String {
        """
        # Schedules are no part of this format. Make the recurring run with
        #   Kubeflow Pipelines: cron_expression="\(schedule.kubeflow)", in a cluster whose CRON_SCHEDULE_TIMEZONE is \(schedule.timeZone)
        #   Vertex AI:          cron="\(schedule.vertex)"

        """
    }
}
