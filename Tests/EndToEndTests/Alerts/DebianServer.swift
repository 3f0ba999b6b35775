import Foundation
import FoundationNetworking
import Glibc
import TestSupport
import Testing

/// A server from Debian's packages, on a free port of this machine, with a folder of its own.
struct DebianServer {
    let process: Process
    let address: String

    /// Debian's Alertmanager.
    static func alertmanager(in program: Program) async throws -> Self {
        try program.folder.write("route: {receiver: none}\nreceivers: [{name: none}]\n", as: "alertmanager.yml")
        return try await start("prometheus-alertmanager", in: program) { port in
            [
                "--config.file=\(program.folder.path)/alertmanager.yml", "--storage.path=\(program.folder.path)/am",
                "--cluster.listen-address=", "--web.listen-address=127.0.0.1:\(port)",
            ]
        }
    }

    /// Debian's Prometheus, which scrapes that address every second.
    static func prometheus(scraping address: String, in program: Program) async throws -> Self {
        let target = address.split(separator: "/").last.map(String.init) ?? ""
        let configuration = """
            global: {scrape_interval: 1s}
            scrape_configs:
              - {job_name: deedbox, static_configs: [{targets: ["\(target)"]}]}
            """
        try program.folder.write(configuration, as: "prometheus.yml")
        return try await start("prometheus", in: program) { port in
            [
                "--config.file=\(program.folder.path)/prometheus.yml", "--web.listen-address=127.0.0.1:\(port)",
                "--storage.tsdb.path=\(program.folder.path)/prometheus",
            ]
        }
    }

    func end() { if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) } }

    /// Starts it and waits until it is ready; the test's time limit bounds the waiting.
    private static func start(_ name: String, in program: Program, _ arguments: (Int) -> [String]) async throws -> Self
    {
        let path = "/usr/bin/\(name)"
        try #require(
            FileManager.default.isExecutableFile(atPath: path),
            "Debian's \(name) is not installed. Run scripts/setup --for-tests."
        )
        let port = try freePort()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments(port)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let address = "http://127.0.0.1:\(port)"
        let ready = try #require(URL(string: "\(address)/-/ready"))
        while process.isRunning {
            if let (_, response) = try? await URLSession.shared.data(from: ready),
                (response as? HTTPURLResponse)?.statusCode == 200
            {
                return Self(process: process, address: address)
            }
            await Task.yield()
        }
        throw UnmetExpectation("\(name) ended before it was ready")
    }

    /// One that nobody listens on just now.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(isBound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
