import Testing

@testable import Pipelines

struct StepGraphTests {
    /// A step that runs a program.
    private func step(_ name: String, in inputs: [StepInput] = [], out outputs: [StepOutput] = [], after: [String] = [])
        -> Step
    {
        Step(name: name, work: .command(["true"]), inputs: inputs, outputs: outputs, after: after)
    }

    private func graph(_ steps: [Step], exitHandler: Step? = nil) throws(PipelineError) -> StepGraph {
        try StepGraph(Pipeline(name: "p", steps: steps, exitHandler: exitHandler))
    }

    private static let standard = StandardComponent.allCases.map { Step(name: $0.rawValue, work: .standard($0)) }

    @Test func theStandardFourFindOneAnother() throws {
        let graph = try graph(Self.standard.reversed())
        #expect(graph.steps.map(\.name) == StandardComponent.allCases.map(\.rawValue))
        #expect(
            graph.bindings["model-evaluation"]?["test_dataset"]
                == .output(OutputReference(step: "feature-engineering", output: "processed_features"))
        )
        #expect(graph.dependencies["feature-engineering"] == ["data-validation"])
        #expect(graph.parameters["training_data_uri"] == .some("store:"))
    }

    @Test func inputsAreFoundByNameThenByTypeThenAsParameters() throws {
        let make = step("make", out: [StepOutput(name: "a", type: .dataset), StepOutput(name: "b", type: .dataset)])
        let use = step(
            "use",
            in: [StepInput(name: "b", type: .dataset), StepInput(name: "size", type: .string, value: "3")]
        )
        let graph = try graph([use, make])
        #expect(graph.bindings["use"]?["b"] == .output(OutputReference(step: "make", output: "b")))
        #expect(graph.bindings["use"]?["size"] == .parameter("size"))
        #expect(graph.parameters == ["size": "3"])
        #expect(graph.steps.map(\.name) == ["make", "use"])
    }

    /// What is wrong with the pipeline.
    private func complaint(_ steps: [Step], exitHandler: Step? = nil) -> String {
        do {
            _ = try graph(steps, exitHandler: exitHandler)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func whatCannotBeWiredIsNamedWithItsRemedy() {
        let make = step("make", out: [StepOutput(name: "a", type: .dataset), StepOutput(name: "b", type: .dataset)])
        #expect(complaint([]).contains("there are none"))
        #expect(complaint([make, make]).contains("unique"))
        let lonely = step("use", in: [StepInput(name: "x", type: .model)])
        #expect(complaint([lonely]).contains("type Model. Add one"))
        let several = complaint([make, step("use", in: [StepInput(name: "x", type: .dataset)])])
        #expect(several.contains("component 'use', 'inputs.x'") && several.contains("from: make.a"))
        let wrong = StepInput(name: "x", type: .model, source: OutputReference(step: "make", output: "a"))
        #expect(complaint([make, step("use", in: [wrong])]).contains("is of type Dataset"))
        #expect(complaint([step("a", after: ["b"])]).contains("no component 'b'"))
        #expect(complaint([step("a", after: ["a"])]).contains("wait for itself"))
        #expect(
            complaint([step("a", after: ["b"]), step("b", after: ["a"])]).contains("'a', 'b' wait for one another")
        )
        #expect(complaint([step("a", after: ["end"])], exitHandler: step("end")).contains("no component 'end'"))
        let foreign = Step(
            name: "v",
            work: .standard(.dataValidation),
            inputs: [StepInput(name: "colour", type: .string)]
        )
        #expect(complaint([foreign]).contains("takes no 'colour'"))
    }
}
