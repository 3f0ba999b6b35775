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
}
