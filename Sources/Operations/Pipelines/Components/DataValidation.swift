import Documents
import Foundation
import Learning
import Pipelines
import Tracking

/// What data-validation found, as its output says it.
struct ValidationResults: Codable, Sendable {
    var passed: Bool
    /// Why it did not pass, in sentences.
    var objections: [String]
    /// Since the last data that passed; nil when that cannot be told.
    var drift: Double?
    var profile: DataProfile
    var report: DataReport
}

extension StandardSteps {
    /// data-validation: refuses data that nothing good can be learned from, and data unlike the last.
    func validate(_ message: StepMessage) async throws {
        let component = StandardComponent.dataValidation
        let source = message.text("training_data_uri", of: component)
        let data = try await samples(of: source)
        let testSource = message.text("test_data_uri", of: component)
        let test = testSource.isEmpty ? nil : try await samples(of: testSource)
        let check = DataCheck(classes: allowedClasses(message.text("classes", of: component)))
        let report = try await DataOperations().check(data, test: test, by: check) { _ in }
        let profile = DataProfile(data.samples)
        let drift = try await lastProfile().flatMap { profile.drift(since: $0) }

        var objections = report.findings.filter(\.isSerious).map { finding in
            "\(finding.kind.title): \(finding.meaning) (\(finding.count), such as \(finding.cases.first ?? "–"))"
        }
        let fewest = try message.number("minimum_samples", of: component, in: 1...1e9)
        if Double(report.samples) < fewest {
            objections.append("There are \(report.samples) samples; at least \(Int(fewest)) are asked for.")
        }
        let most = try message.number("maximum_drift", of: component, in: 0...1e9)
        if let drift, drift > most {
            objections.append(
                "The data is unlike the last: drift \(drift) is above \(most). "
                    + "Where that is meant to be, run once with --param maximum_drift=\(drift.rounded(.up) + 1)."
            )
        }
        say(report.summary)
        say(
            drift.map { "Drift since the last data: \($0)." } ?? "Drift cannot be told: no earlier data, or too little."
        )
        for finding in report.findings where !finding.isSerious { say("\(finding.kind.title): \(finding.count)") }
        let results = ValidationResults(
            passed: objections.isEmpty,
            objections: objections,
            drift: drift,
            profile: profile,
            report: report
        )
        try await keep(results, as: "validation.json")
        guard objections.isEmpty else {
            throw Failure.badData("The data is refused. " + objections.joined(separator: " "))
        }
        try message.write(TrainingOperations.json(results), to: "validation_results")
        try message.finish()
    }

    private func samples(of source: String) async throws -> LabelledData {
        do {
            return try await read(source)
        } catch let failure as Failure where ["no_samples", "invalid_samples", "not_found"].contains(failure.code) {
            throw Failure.badData(failure.message)
        }
    }

    private func allowedClasses(_ text: String) -> [String]? {
        switch text {
        case "configured": classes
        case "any": nil
        default: text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Of the data that passed last in this pipeline.
    private func lastProfile() async throws -> DataProfile? {
        guard let pipeline = place.pipeline, let step = place.step,
            let holder = try await pipelines.latestResult(of: step, in: pipeline)?.outputsRun
        else { return nil }
        let (path, owner) = (try ArtifactPath("validation_results"), ArtifactOwner.run(RunID(rawValue: holder)))
        guard try await artifacts.artifact(at: path, of: owner) != nil else { return nil }
        var bytes: [UInt8] = []
        try await artifacts.read(path, of: owner) { bytes += $0 }
        // Results of another release are no results to compare with.
        return (try? JSONDecoder().decode(ValidationResults.self, from: Data(bytes)))?.profile
    }
}
