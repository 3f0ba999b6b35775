import Foundation
import TestSupport
import Testing

/// The pages in Debian's Chromium.
@Suite(.serialized) struct BrowserTests {
    let program: Program
    let chromium: Chromium

    init() throws {
        program = try Program()
        chromium = try Chromium(program)
    }

    @Test(.timeLimit(.minutes(5)))
    func whatPagesMustNotDoIsNoticed() async throws {
        #expect(try await chromium.check("check_harness.py") == 10)
    }

    /// Every page that a link leads to: errors, the content security policy, WCAG AA, keyboard, phone, dark, no scripts.
    @Test(.timeLimit(.minutes(30)))
    func everyPageIsFitForEveryone() async throws {
        try await chromium.makeHome()
        let server = try await RunningServer(program, arguments: ["--home", program.folder.path + "/home"])
        defer { server.kill() }
        #expect(try await chromium.check("check_site.py", server.address) > 50)
    }

    /// Answers while one types, facets that come later, keys, files dropped on the page, logs and checklists that grow.
    @Test(.timeLimit(.minutes(15)))
    func scriptsMakePagesQuicker() async throws {
        try await chromium.makeHome()
        try program.folder.write(
            """
            name: patient
            components: [{name: wait, cache: false, command: [/bin/sh, -c,
                'echo before the wait; until test -e \(program.folder.path)/go; do sleep 0.1; done; echo behind the wait']}]
            """,
            as: "patient.yaml"
        )
        let added = try await program.run("pipeline", "add", "patient.yaml", "--home", program.folder.path + "/home")
        try #require(added.status == 0, "\(added.errors)")
        let server = try await RunningServer(
            program,
            arguments: ["--home", program.folder.path + "/home", "--set", "search.faceted_documents=2"]
        )
        // Gently: a checklist is under way, with a server of its own.
        defer { server.end() }
        #expect(try await chromium.check("modules.py", server.address, program.folder.path) == 36)
    }

    /// From an empty house to an alert that fires, as a lease administrator and an engineer go.
    @Test(.timeLimit(.minutes(30)))
    func theWayFromAScanToAnAlertCanBeWalked() async throws {
        try await chromium.makeHome(documents: 0)
        let made = try await program.run("sample", "scans", "--out", "scans", "--pages", "1", "--conditions", "clean")
        try #require(made.status == 0, "\(made.errors)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path + "/scans")
        let scan = try #require(names.first { [".png", ".jpg", ".tif", ".tiff"].contains(where: $0.hasSuffix) })
        try program.folder.write(Self.rules, as: "alerts.yaml")
        let server = try await RunningServer(
            program,
            arguments: [
                "--home", program.folder.path + "/home", "--set", "alerts.rules=alerts.yaml", "--set",
                "monitoring.look_seconds=1",
            ]
        )
        defer { server.kill() }
        #expect(try await chromium.check("walk.py", server.address, program.folder.path + "/scans/\(scan)") == 24)
    }

    private static let rules = """
        rules:
          - name: answers-wrong
            condition: model_accuracy < 0.85 over 1d at least 1
            severity: warning
        """
}
