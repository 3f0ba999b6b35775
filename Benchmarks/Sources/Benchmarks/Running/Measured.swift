import Foundation

/// A finished process: what it printed and what it cost.
struct Measured: Codable {
    let status: Int32
    let output: String
    /// Seconds on the clock.
    let wallSeconds: Double
    /// User and system time of the process and of the children it waited for.
    let cpuSeconds: Double
    /// The largest resident set of any one of these processes, in bytes.
    let peakBytes: Int

    /// Runs a program to its end; its standard error is dropped.
    ///
    /// `status` is the exit code, or 128 and the signal. Several may run at a time: each process is waited for by itself, so what it cost is its own.
    init(_ program: String, _ arguments: [String]) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let start = ContinuousClock.now
        let process = try Self.spawn([program] + arguments, output: file.path)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
        let elapsed = ContinuousClock.now - start
        self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
        wallSeconds = elapsed.seconds
        cpuSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        peakBytes = usage.ru_maxrss * 1024
        output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    private static func spawn(_ command: [String], output: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, command[0], &actions, nil, arguments, environ)
        guard failure == 0 else { throw Failure("Cannot run '\(command[0])': \(String(cString: strerror(failure))).") }
        return process
    }

    /// The JSON objects of the output, one a line.
    var objects: [[String: Any]] {
        output.split(separator: "\n").compactMap { line in
            (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
        }
    }

    /// Whether a program is there to be run.
    static func isInstalled(_ program: String) -> Bool { (try? Self(program, ["--version"])) != nil }
}

/// Why a benchmark cannot go on.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
