import Documents
import Foundation
import Pipelines

/// What a standard component is told: Kubeflow's `ExecutorInput`, so that the same program runs here and there.
package struct ExecutorInput: Codable, Sendable {
    package struct Artifact: Codable, Sendable {
        package var name: String
        package var uri: String
        package var metadata: [String: MetadataValue]?
    }

    package struct ArtifactList: Codable, Sendable { package var artifacts: [Artifact] }

    package struct Inputs: Codable, Sendable {
        package var parameterValues: [String: MetadataValue]?
        package var artifacts: [String: ArtifactList]?
    }

    package struct OutputParameter: Codable, Sendable { package var outputFile: String }

    package struct Outputs: Codable, Sendable {
        package var parameters: [String: OutputParameter]?
        package var artifacts: [String: ArtifactList]?
        package var outputFile: String?
    }

    package var inputs: Inputs?
    package var outputs: Outputs?
}

/// A text or a number, as the messages of Kubeflow carry them.
package enum MetadataValue: Codable, Hashable, Sendable {
    case text(String)
    case number(Double)
    /// Anything else, which is passed over.
    case other

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .other
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .other: try container.encodeNil()
        }
    }

    /// As a text; whole numbers without a point.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): number == number.rounded() ? "\(Int64(clamping: Int(number)))" : "\(number)"
        case .other: ""
        }
    }
}

/// What a standard component says of its outputs: Kubeflow's `ExecutorOutput`.
package struct ExecutorOutput: Codable, Sendable {
    package var artifacts: [String: ExecutorInput.ArtifactList] = [:]
    package var parameterValues: [String: MetadataValue] = [:]

    /// What the file at `path` says; nil when there is none.
    static func read(_ path: String) throws -> Self? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try JSONDecoder().decode(Self.self, from: data)
    }

    /// The texts that are said of an output.
    func notes(of output: String) -> [String: String] {
        (artifacts[output]?.artifacts.first?.metadata ?? [:]).compactMapValues { value in
            if case .text(let text) = value { text } else { nil }
        }
    }
}
