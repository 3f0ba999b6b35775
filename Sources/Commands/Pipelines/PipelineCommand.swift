import ArgumentParser

/// `deedbox pipeline …`.
struct PipelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline",
        abstract: "Train again by itself: run pipelines of steps, by hand, by the clock, and when data changes.",
        discussion: """
            A first pipeline:
              deedbox pipeline example > pipeline.yaml      the one that comes with Deedbox, with all fields explained
              deedbox pipeline graph pipeline.yaml          what waits for what, and which parameters there are
              deedbox pipeline run pipeline.yaml            now, and watch it
              deedbox pipeline add pipeline.yaml            from now on 'deedbox serve' runs it as its schedule and triggers say

            A step is one of data-validation, feature-engineering, model-training and model-evaluation, or any executable. It
            finds what goes in at $DEEDBOX_INPUT_NAME (a text, or the path of a file or folder), and writes what comes out to the
            path in $DEEDBOX_OUTPUT_NAME, in the folder from which Deedbox was started; {{inputs.name}} and {{outputs.name}} in its arguments stand for the same. Output of type
            String is a short text, of type Metrics a JSON object of numbers. Exit code 0 is success, 65 means bad data (it is not
            tried again), any other is a failure. On SIGTERM it has ten seconds to end; the run goes on later with a new attempt.
            $MLFLOW_RUN_ID is the step's run, to which MLflow's client logs.
            """,
        subcommands: [
            PipelineExampleCommand.self, PipelineValidateCommand.self, PipelineGraphCommand.self,
            PipelineRunCommand.self, PipelineResumeCommand.self, PipelineCancelCommand.self, PipelineListCommand.self,
            PipelineShowCommand.self, PipelineLogsCommand.self, PipelineAddCommand.self, PipelineRemoveCommand.self,
            PipelineCompileCommand.self, PipelineStepCommand.self,
        ]
    )
}
