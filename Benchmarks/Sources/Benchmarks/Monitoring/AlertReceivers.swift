import Foundation

/// The receivers of the tests, as a process of their own: a mail server that wants STARTTLS and a password, and an HTTP server.
final class AlertReceivers {
    private static let script = "../Tests/EndToEndTests/Alerts/receivers.py"
    private static let python = "../.deps/aiosmtpd/bin/python"
    private static let password = "word"

    private let process = Process()
    private let folder: String
    private var ports: [String: Any] = [:]

    /// Starts them and waits until they listen.
    init(in folder: String) async throws {
        self.folder = folder
        guard FileManager.default.isExecutableFile(atPath: Self.python) else {
            throw Failure("The mail server is not installed. Run scripts/setup --for-tests.")
        }
        let made = try Measured(
            "openssl",
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost", "-out", "\(folder)/cert.pem", "-keyout", "\(folder)/key.pem",
            ]
        )
        guard made.status == 0 else { throw Failure("'openssl' makes no certificate.") }
        try Self.password.write(toFile: "\(folder)/password", atomically: true, encoding: .utf8)
        try Data().write(to: URL(fileURLWithPath: "\(folder)/received"))
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [
            Self.script, "\(folder)/cert.pem", "\(folder)/key.pem", "deedbox", Self.password, "none",
        ]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/received"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        while ports.isEmpty {
            guard process.isRunning else { throw Failure("The receivers do not start.") }
            try await Task.sleep(for: .milliseconds(50))
            ports = try lines.first ?? [:]
        }
    }

    /// Ends them at once: whoever is started from a thread of the pool is deaf to gentler signals.
    func stop() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// A file of rules with one about accuracy, which tells both.
    func rules(waitSeconds: Int, atLeast count: Int) throws -> String {
        guard let smtp = ports["smtp"] as? Int, let http = ports["http"] as? Int else {
            throw Failure("The receivers do not say where they listen.")
        }
        return """
            trusted_certificates: \(folder)/cert.pem
            mail: {host: localhost, port: \(smtp), user: deedbox, password_file: password, from: a@example.com, to: [b@example.com]}
            slack: {url: "http://127.0.0.1:\(http)/slack"}
            group_wait: \(waitSeconds)s
            rules:
              - name: accuracy-low
                condition: model_accuracy < 0.85 over 7d at least \(count)
                severity: critical
                notification: [email, slack]
            """
    }

    /// When the first of a kind came, `mail` or `post`, in seconds since 1970.
    func time(of kind: String) throws -> Double? {
        try lines.first { $0["kind"] as? String == kind }?["time"] as? Double
    }

    private var lines: [[String: Any]] {
        get throws {
            try String(contentsOfFile: "\(folder)/received", encoding: .utf8).split(separator: "\n")
                .compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        }
    }
}
