import Foundation
import TestSupport
import Testing

/// A real mail server (aiosmtpd) that wants STARTTLS or TLS from the first byte, and a password, and an HTTP server, as a process of
/// their own.
struct AlertReceivers {
    static let password = "s3cret-word"
    static let webhookSecret = "hook-s3cret"

    let process: Process
    let smtpPort: Int
    /// Of TLS from the first byte.
    let smtpsPort: Int
    let httpPort: Int
    /// Of the mail server's certificate.
    let certificate: String
    private let log: String

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let python = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/aiosmtpd/bin/python").path

    /// Starts both and waits until they listen; the test's time limit bounds the waiting.
    init(_ program: Program) async throws {
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "The mail server for tests is not installed. Run scripts/setup --for-tests."
        )
        let (certificate, key) = (program.folder.path + "/cert.pem", program.folder.path + "/key.pem")
        let made = try await program.run(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost", "-out", certificate, "-keyout", key,
            ],
            executable: "/usr/bin/openssl"
        )
        try #require(made.status == 0, "\(made.errors)")
        log = program.folder.path + "/received-\(UUID().uuidString).jsonl"
        try Data().write(to: URL(fileURLWithPath: log))
        process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [
            Self.folder.appendingPathComponent("receivers.py").path, certificate, key, "deedbox", Self.password,
            Self.webhookSecret,
        ]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try process.run()
        self.certificate = certificate
        let ports = try await Self.lines(of: log, atLeast: 1)[0]
        smtpPort = try #require(ports["smtp"] as? Int)
        smtpsPort = try #require(ports["smtps"] as? Int)
        httpPort = try #require(ports["http"] as? Int)
    }

    func end() { if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) } }

    /// Everything that has been received, once there is so much of the kind; the test's time limit bounds the waiting.
    func received(_ kind: String, atLeast count: Int) async throws -> [[String: Any]] {
        while true {
            let found = try Self.read(log).filter { $0["kind"] as? String == kind }
            if found.count >= count { return found }
            await Task.yield()
        }
    }

    /// What has been received so far.
    var all: [[String: Any]] { get throws { try Self.read(log).filter { $0["kind"] != nil } } }

    /// Channels of a file of rules that lead here.
    var channels: String {
        """
        trusted_certificates: \(certificate)
        mail:
          {host: localhost, port: \(smtpPort), user: deedbox, password_env: MAIL_PASSWORD, from: deedbox@example.com,
           to: [ops@example.com, "desk@example.com"]}
        slack: {url: "http://127.0.0.1:\(httpPort)/slack/T0/B0/token"}
        webhooks:
          pager: {url: "http://127.0.0.1:\(httpPort)/pager", secret_env: HOOK_SECRET}
          busy: {url: "http://127.0.0.1:\(httpPort)/once-busy"}
        group_wait: 0s

        """
    }

    /// What the program's environment must have for them.
    static var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging(
            ["MAIL_PASSWORD": password, "HOOK_SECRET": webhookSecret]
        ) { _, new in new }
    }

    private static func lines(of path: String, atLeast count: Int) async throws -> [[String: Any]] {
        while true {
            let found = try read(path)
            if found.count >= count { return found }
            await Task.yield()
        }
    }

    private static func read(_ path: String) throws -> [[String: Any]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // What stands behind the last line's end is not written in full yet.
        return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}
