import Foundation
import TestSupport

/// `deedbox serve` as a process of its own, on a free port.
struct RunningServer {
    let process: Process
    /// Such as `http://127.0.0.1:41234`.
    let address: String

    /// Starts the server and waits until it listens; the test's time limit bounds the waiting.
    init(_ program: Program, arguments: [String] = [], environment: [String: String]? = nil) async throws {
        let log = program.folder.path + "/server.log"
        process = try program.start(
            ["serve", "--port", "0"] + arguments,
            errorsTo: log,
            environment: environment
        )
        address = await Self.address(in: log)
    }

    /// Ends the server at once, as a crash would.
    func kill() {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    }

    /// Ends the server gently and waits for its end.
    func end() {
        process.terminate()
        process.waitUntilExit()
    }

    private static func address(in log: String) async -> String {
        while true {
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if let start = text.range(of: "http://127.0.0.1:"), let end = text[start.upperBound...].firstIndex(of: ";")
            {
                return String(text[start.lowerBound..<end])
            }
            await Task.yield()
        }
    }
}
