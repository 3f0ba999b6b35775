import Documents
import Foundation
import Testing

@testable import Commands

struct SettingsTests {
    @Test func flagsBeatTheEnvironmentTheFileAndTheDefaults() throws {
        let environment = ["DEEDBOX_SERVER_PORT": "2"]
        let file = ["server.port": "3"]
        func port(_ flags: [String: String], _ environment: [String: String], _ file: [String: String]) throws -> Int {
            try Settings(flags: flags, environment: environment, file: file, fileName: "f").integer("server.port")
        }
        #expect(try port(["server.port": "1"], environment, file) == 1)
        #expect(try port([:], environment, file) == 2)
        #expect(try port([:], [:], file) == 3)
        #expect(try port([:], [:], [:]) == 8080)
    }

    @Test(arguments: [
        ("server.port", "70000", "expected a whole number from 0 to 65535."),
        ("server.port", "", "expected a whole number from 0 to 65535."),
        ("server.require_keys", "never", "expected one of auto, always."),
        ("ranking.recency_weight", "1.5", "expected a number from 0.0 to 1.0."),
    ])
    func aValueOutOfRangeNamesTheKeyAndTheRange(_ key: String, _ value: String, _ expectation: String) throws {
        let failure = try #require(throws: Failure.self) {
            try Settings(flags: [:], environment: [:], file: [key: value], fileName: "deedbox.yaml")
        }
        #expect(failure.code == "invalid_setting")
        #expect(failure.message == "Setting '\(key)' is '\(value)' (from the file); \(expectation)")
    }

    @Test func anUnknownKeyIsAnError() throws {
        let failure = try #require(throws: Failure.self) {
            try Settings(flags: [:], environment: [:], file: ["nothing.port": "1"], fileName: "deedbox.yaml")
        }
        #expect(
            failure.message == "Unknown setting 'nothing.port' in deedbox.yaml. See 'deedbox config show' for all keys."
        )
    }

    @Test func everyDefaultIsAllowedAndEveryKeyIsUnique() throws {
        for setting in Setting.all {
            #expect(setting.kind.accepts(setting.defaultValue), "\(setting.key)")
        }
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
    }

    @Test func theFileIsReadIntoDottedKeys() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml").path
        try """
        classes: [lease, other]
        server:
          port: 9000
        ranking:
          class_priority:
            lease: 1
            other: 0.5
        """.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let values = try SettingsFile.values(at: path)
        #expect(
            values == [
                "classes": "lease,other", "server.port": "9000", "ranking.class_priority": "lease=1,other=0.5",
            ]
        )
    }

    @Test(arguments: ["server: [", "- a\n- b"])
    func aBrokenFileIsRefused(_ text: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let failure = try #require(throws: Failure.self) { try SettingsFile.values(at: path) }
        #expect(failure.code == "invalid_config_file")
        #expect(failure.message.contains(path))
    }
}
