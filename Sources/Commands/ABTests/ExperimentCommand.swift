import ArgumentParser

/// `deedbox experiment …`.
struct ExperimentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "experiment",
        abstract: "Compare variants of a model on real work: plan an A/B test, assign units, decide.",
        discussion: """
            A first test:
              deedbox experiment power --baseline 0.90 --effect 0.02     how many samples show two points more accuracy
              deedbox experiment create shorter --a document-class:3 --b document-class:4
              deedbox experiment start shorter
              deedbox experiment assign shorter tenant-17                which variant that unit gets, always the same
              deedbox experiment record shorter measured.jsonl           what was measured elsewhere
              deedbox experiment analyze shorter                         what it says, and by which rule

            With --endpoint, both versions answer there while the test runs, 'start' splits the traffic and 'stop' gives it back;
            whoever asks is assigned, and latency, feedback and reviews count by themselves:
              deedbox experiment create shorter --a document-class:3 --b document-class:4 --endpoint document-class

            A record is a line of JSON: {"unit": "u1", "variant": "b", "prediction_id": "…", "slice": "scan"} says that a unit
            got a variant, {"unit": "u1", "metric": "user_satisfaction", "value": 4, "time": 1700000000} what was measured. Of
            a unit with a prediction, latency is known, and accuracy as soon as its document is reviewed. A record that has a
            time may be sent again without harm.

            Runs of trainings are listed by 'deedbox experiments', as MLflow names them; this command is about A/B tests.
            """,
        subcommands: [
            ExperimentCreateCommand.self, ExperimentListCommand.self, ExperimentStartCommand.self,
            ExperimentStatusCommand.self, ExperimentAssignCommand.self, ExperimentRecordCommand.self,
            ExperimentAnalyzeCommand.self, ExperimentStopCommand.self, ExperimentPowerCommand.self,
        ]
    )
}
