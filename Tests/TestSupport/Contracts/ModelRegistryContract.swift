import Foundation
import Testing
package import Tracking

/// What every model registry does.
package enum ModelRegistryContract {
    package static let clauses: [ContractClause<any ModelRegistry>] = [
        .init("versions count from one for each name", versionsCount),
        .init("the same bytes are one version", sameBytesAreOneVersion),
        .init("bytes come back", bytesComeBack),
        .init("an alias points to one version and moves", aliasMoves),
        .init("an unknown version has no bytes and no alias", unknownVersionIsRefused),
        .init("a name that is no plain word is refused", oddNamesAreRefused),
    ]

    private static func versionsCount(_ registry: any ModelRegistry) async throws {
        let run = RunID(rawValue: "r")
        let first = try await registry.register(name: "b", data: [1], runID: run, by: at(5))
        let second = try await registry.register(name: "b", data: [2], runID: nil, by: at(6))
        let other = try await registry.register(name: "a", data: [1], runID: nil, by: at(7))
        #expect([first, second, other].map(\.version) == [1, 2, 1])
        #expect(first.runID == run && first.createdAt == 5)
        #expect(try await registry.versions(of: "b") == [first, second])
        #expect(try await registry.versions(of: nil) == [other, first, second])
        #expect(try await registry.version(2, of: "b") == second)
        #expect(try await registry.version(3, of: "b") == nil)
    }

    private static func sameBytesAreOneVersion(_ registry: any ModelRegistry) async throws {
        let first = try await registry.register(name: "a", data: [1], runID: nil, by: at(5))
        #expect(try await registry.register(name: "a", data: [1], runID: nil, by: at(6)) == first)
        #expect(try await registry.versions(of: "a").count == 1)
    }

    private static func bytesComeBack(_ registry: any ModelRegistry) async throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let version = try await registry.register(name: "a.b-c_1", data: bytes, runID: nil, by: at(5))
        let path = try await registry.file(of: version)
        let kept = try #require(FileManager.default.contents(atPath: path))
        #expect(kept == Data(bytes))
    }

    private static func aliasMoves(_ registry: any ModelRegistry) async throws {
        let first = try await registry.register(name: "a", data: [1], runID: nil, by: at(5))
        let second = try await registry.register(name: "a", data: [2], runID: nil, by: at(5))
        #expect(try await registry.version(alias: "production", of: "a") == nil)
        try await registry.setAlias("production", to: first, by: at(6))
        #expect(try await registry.version(alias: "production", of: "a")?.version == first.version)
        try await registry.setAlias("production", to: second, by: at(6))
        #expect(try await registry.version(alias: "production", of: "a")?.version == second.version)
        #expect(try await registry.versions(of: "a").map(\.aliases) == [[], ["production"]])
        #expect(try await registry.version(alias: "production", of: "b") == nil)
        try await registry.removeAlias("production", of: "a", by: at(7))
        #expect(try await registry.version(alias: "production", of: "a") == nil)
    }

    private static func unknownVersionIsRefused(_ registry: any ModelRegistry) async throws {
        let unknown = ModelVersion(name: "a", version: 1, content: .classifier(sha256: ""), createdAt: 0, updatedAt: 0)
        await #expect(throws: (any Error).self) { try await registry.file(of: unknown) }
        await #expect(throws: (any Error).self) { try await registry.setAlias("production", to: unknown, by: at(6)) }
    }

    private static func oddNamesAreRefused(_ registry: any ModelRegistry) async throws {
        for name in ["", "..", "../a", "a/b", ".hidden", "a b", "é", String(repeating: "a", count: 101)] {
            await #expect(throws: (any Error).self, "\(name)") {
                try await registry.register(name: name, data: [1], runID: nil, by: at(5))
            }
        }
    }

    private static func at(_ time: Double) -> Attribution { Attribution(actor: "test", time: time) }
}
