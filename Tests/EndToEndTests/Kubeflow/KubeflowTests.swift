import Foundation
import TestSupport
import Testing

/// Compiled pipelines, held against Kubeflow's own packages and carried out by its local orchestrator.
struct KubeflowTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let python = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/kfp/bin/python").path

    private let program: Program

    init() throws {
        program = try Program()
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "Kubeflow's packages are not installed. Run scripts/setup --for-tests."
        )
    }

    private static let everything = """
        name: everything
        description: All that there is
        components:
          - name: make
            command: [/bin/sh, -c, 'cp "$0" "$1"', '{{inputs.word}}', '{{outputs.data}}']
            inputs: [{name: word, type: String}]
            outputs: [{name: data, type: Dataset}, {name: verdict, type: String}]
            retry: {count: 2, delay: 30s, factor: 2, maximum_delay: 10m}
            resources: {cpu: 1.5, memory_gb: 4, accelerator: NVIDIA_TESLA_T4}
            environment: {LANGUAGE: en}
            cache: false
          - name: ship
            command: [/bin/cp, '{{inputs.data}}', '{{outputs.model}}']
            inputs: [{name: data, type: Dataset}]
            outputs: [{name: model, type: Model}]
            when: make.verdict == it's good
          - {name: use, command: [/bin/cat, '{{inputs.model}}'], inputs: [{name: model, type: Model}]}
        exit_handler:
          name: tell
          command: [/bin/echo, '{{inputs.word}}']
          inputs: [{name: word, type: String}]
          image: tell:1
        pipeline_schedule: {cron: "0 2 * * 0", timezone: Europe/Berlin}
        """

    @Test(.timeLimit(.minutes(30)))
    func compiledPipelinesAreWhatKubeflowReads() async throws {
        let everything = try await compile(Self.everything)
        #expect(everything.contains("cron_expression=\"0 0 2 * * 0\""))
        #expect(everything.contains("TZ=Europe/Berlin 0 2 * * 0"))
        let answer = try await check()
        #expect(answer.status == 0, "\(answer.errors.suffix(2000))")
        let found = try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(found["inputs"] as? [String] == ["word"])
        #expect(found["executors"] as? [String] == ["exec-make", "exec-ship", "exec-tell", "exec-use"])
        let condition = #"inputs.parameter_values['pipelinechannel--condition'] == 'it\'s good'"#
        #expect(found["conditions"] as? [String] == [condition])
        for part in [
            "maxRetryCount: 2", "backoffDuration: 30s", "resourceCpuLimit: '1.5'", "resourceMemoryLimit: 4G",
            "image: tell:1", "image: registry.example.com/deedbox:1", "cachingOptions: {}",
            "ALL_UPSTREAM_TASKS_COMPLETED",
        ] {
            #expect(everything.replacing("\"", with: "'").contains(part.replacing("\"", with: "'")), "\(part)")
        }
    }

    /// The check can fail.
    @Test(
        .timeLimit(.minutes(30)),
        arguments: [
            ("resourceCpuLimit", "resourceCPULimits"), ("producerTask: make", "producerTask: nobody"),
            ("schemaTitle: system.Model", "schemaTitle: system.Metrics"),
            ("executorLabel: exec-use", "executorLabel: exec-x"),
        ]
    )
    func mistakesAreFound(right: String, wrong: String) async throws {
        let yaml = try await compile(Self.everything)
        let place = try #require(yaml.range(of: right))
        try program.folder.write(yaml.replacingCharacters(in: place, with: wrong), as: "compiled.yaml")
        #expect(try await check().status != 0)
    }

    @Test(.timeLimit(.minutes(30)))
    func kubeflowsOrchestratorCarriesOutTheStandardPipelineWithTheSameProgram() async throws {
        _ = try await compile(try await program.run("pipeline", "example").output)
        try program.folder.write(PipelineSamples.text, as: "data.tsv")
        let data = program.folder.path + "/data.tsv"
        let run = try await python([
            "run", "compiled.yaml", Program.path, "training_data_uri=\(data)", "raw_data_uri=\(data)",
            "model_config={budget: 2}",
        ])
        #expect(run.status == 0, "\(run.errors.suffix(2000))")
        let outputs = try Data(contentsOf: URL(fileURLWithPath: program.folder.path + "/outputs.json"))
        let found = try #require(try JSONSerialization.jsonObject(with: outputs) as? [String: Any])
        #expect(found["decision"] as? String == "passed")
        #expect((found["figures"] as? [String: Any])?["accuracy"] as? Double ?? 0 > 0.9)
        #expect(try await program.run("models", "list", "document-class", "--json").objects.count == 2)
    }

    @Test func whatKubeflowCannotRunIsRefused() async throws {
        let variable =
            "name: p\ncomponents: [{name: a, command: [/bin/sh, -c, 'cat $DEEDBOX_INPUT_X'], inputs: [{name: x, type: String}]}]"
        try program.folder.write(variable, as: "p.yaml")
        let refused = try await program.run("pipeline", "compile", "p.yaml", "--image", "i")
        #expect(refused.status == 2 && refused.errors.contains("write {{inputs.name}}"))
    }

    /// Compiles a pipeline and returns the YAML.
    private func compile(_ definition: String) async throws -> String {
        try program.folder.write(definition, as: "pipeline.yaml")
        let image = "registry.example.com/deedbox:1"
        let compiled = try await program.run(
            "pipeline",
            "compile",
            "pipeline.yaml",
            "--image",
            image,
            "-o",
            "compiled.yaml"
        )
        #expect(compiled.status == 0, "\(compiled.errors)")
        return try String(contentsOfFile: program.folder.path + "/compiled.yaml", encoding: .utf8)
    }

    private func check() async throws -> Program.Outcome { try await python(["check", "compiled.yaml"]) }

    private func python(_ arguments: [String]) async throws -> Program.Outcome {
        try await program.run(
            [Self.folder.appendingPathComponent("check_pipeline.py").path] + arguments,
            executable: Self.python,
            environment: [
                "HOME": program.folder.path, "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1",
                "DEEDBOX_HOME": program.folder.path + "/deedbox-data",
            ]
        )
    }
}
