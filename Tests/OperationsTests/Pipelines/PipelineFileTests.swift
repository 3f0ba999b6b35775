import Documents
import Operations
import Pipelines
import Testing

struct PipelineFileTests {
    private static func complaint(_ text: String) -> String {
        do {
            _ = try PipelineFile.graph(of: text, name: "p.yaml")
            return ""
        } catch {
            return (error as? Failure)?.message ?? "\(error)"
        }
    }

    @Test func theOwnersFileIsUnderstood() throws {
        let graph = try PipelineFile.graph(
            of: """
                name: document-classifier-training
                description: End-to-end training
                components:
                  - name: data-validation
                    type: data-validation
                    inputs: [{name: training_data_uri, type: String}]
                    outputs: [{name: validation_results, type: Artifact}]
                  - name: feature-engineering
                    inputs: [{name: raw_data_uri, type: String}]
                    outputs: [{name: processed_features, type: Dataset}]
                  - name: model-training
                    inputs: [{name: model_config, type: String}]
                    outputs: [{name: trained_model, type: Model}]
                  - name: model-evaluation
                    inputs: [{name: test_dataset, type: Dataset}]
                    outputs: [{name: evaluation_metrics, type: Metrics}]
                pipeline_schedule: {cron: "0 2 * * 0", timezone: UTC}
                triggers:
                  - {type: data_change, data_source: "store:"}
                  - {type: performance_degradation, threshold: 0.85}
                """,
            name: "p.yaml"
        )
        #expect(graph.steps.map(\.name) == StandardComponent.allCases.map(\.rawValue))
        #expect(graph.pipeline.schedule?.timeZone == "UTC")
        #expect(graph.pipeline.triggers.count == 2)
    }

    @Test func theStandardPipelineIsValid() throws {
        let graph = try PipelineFile.graph(of: try StandardPipeline.text(), name: "pipeline.yaml")
        #expect(graph.parameters["release_alias"] == .some("challenger"))
        #expect(graph.pipeline.schedule?.next(1, after: 1_767_571_200) == [1_768_096_800])
    }

    private static let one = "components: [{name: a, command: [x]}]"

    @Test(arguments: [
        ("", "'p.yaml': is empty; 'deedbox pipeline example' prints an example."),
        ("a: [", "is not valid YAML"), ("- a", "a mapping is expected here"), ("name: p", "'name' and 'components'"),
        ("name: P\n\(one)", "line 1: 'name' must be a name of 1 to 63 lower-case"),
        ("name: p\ncomponent: []", "line 2: 'component' is no field"),
        ("name: p\ncomponents:\n  - {name: a}", "line 3: component 'a' needs 'command'"),
        ("name: p\ncomponents: [{name: a, command: [x], type: model-training}]", "not both"),
        ("name: p\ncomponents: [{name: a, command: []}]", "must name an executable"),
        ("name: p\ncomponents: [{name: a, command: [x], timeout: soon}]", "'timeout' must be a time such as"),
        ("name: p\ncomponents: [{name: a, command: [x], retry: -1}]", "whole number from 0 to 100"),
        ("name: p\ncomponents: [{name: a, command: [x], cache: maybe}]", "'cache' must be true or false"),
        ("name: p\ncomponents: [{name: a, command: [x], when: it rains}]", "'when' must be COMPONENT.OUTPUT"),
        ("name: p\ncomponents: [{name: a, command: [x], inputs: [{name: b, type: Text}]}]", "one of String, Artifact"),
        ("name: p\ncomponents: [{name: a, command: [x], inputs: [{name: b, type: Model, value: c}]}]", "'value' is a"),
        ("name: p\ncomponents: [{name: a, command: [x], environment: {DEEDBOX_HOME: c}}]", "other than DEEDBOX_"),
        ("name: p\n\(one)\npipeline_schedule: {cron: hourly}", "line 3: 'cron' must have five fields"),
        ("name: p\n\(one)\npipeline_schedule: {cron: 0 0 30 2 *}", "never comes"),
        ("name: p\n\(one)\npipeline_schedule: {cron: 0 0 * * *, timezone: Berlin}", "name of the IANA database"),
        ("name: p\n\(one)\npipeline_schedule: {cron: 0 0 * * *, timezone: Europe/Nowhere}", "IANA database"),
        ("name: p\n\(one)\npipeline_schedule: {cron: 0 0 * * *, overlap: crash}", "one of skip, queue"),
        ("name: p\n\(one)\ntriggers: [{type: rain}]", "must be data_change or"),
        ("name: p\n\(one)\ntriggers: [{type: data_change}]", "needs 'data_source'"),
        ("name: p\n\(one)\ntriggers: [{type: data_change, data_source: x, threshold: 1}]", "has no 'threshold'"),
        ("name: p\n\(one)\ntriggers: [{type: performance_degradation, threshold: 85}]", "number from 0.0 to 1.0"),
    ])
    func whatIsWrongIsNamedWithFileLineFieldAndRemedy(text: String, message: String) {
        let complaint = Self.complaint(text)
        #expect(complaint.contains(message), "\(complaint)")
        #expect(complaint.hasPrefix("'p.yaml'"))
    }
}
