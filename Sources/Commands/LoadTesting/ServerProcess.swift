import Foundation

/// A server on this machine, with the processes that it has started: what they take of processor and memory.
struct ServerProcess: Sendable {
    /// What they have taken so far, or hold now.
    struct Usage: Hashable, Sendable {
        /// User and system, of all of them together, in seconds.
        var processorSeconds = 0.0
        /// Resident, of all of them together.
        var memoryBytes = 0
        var processes = 0
    }

    private static let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
    private static let pageBytes = sysconf(Int32(_SC_PAGESIZE))

    let id: Int

    init(id: Int) { self.id = id }

    /// The process that listens on that port of this machine; nil when it cannot be told.
    init?(listeningOn port: Int) {
        let sockets = Self.sockets(listeningOn: port)
        guard !sockets.isEmpty, let found = Self.all.first(where: { Self.holds(one: sockets, process: $0) }) else {
            return nil
        }
        id = found
    }

    /// Nil when the process has ended.
    var usage: Usage? {
        let parents = Dictionary(
            Self.all.compactMap { id in Self.fields(of: id).flatMap { Int($0[1]) }.map { (id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        guard parents[id] != nil else { return nil }
        var usage = Usage()
        for process in parents.keys where Self.descends(process, from: id, parents) {
            guard let fields = Self.fields(of: process), fields.count > 21 else { continue }
            // proc(5): behind the name come the state, the parent (1), … utime (11), stime (12), … rss (21).
            usage.processorSeconds += ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / Self.ticks
            usage.memoryBytes += (Int(fields[21]) ?? 0) * Self.pageBytes
            usage.processes += 1
        }
        return usage
    }

    private static var all: [Int] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int($0) }
    }

    /// What stands behind the name in `/proc/ID/stat`; nil for a process that is gone.
    private static func fields(of id: Int) -> [Substring]? {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        return text[text.index(after: end)...].split(separator: " ")
    }

    private static func descends(_ process: Int, from ancestor: Int, _ parents: [Int: Int]) -> Bool {
        var next: Int? = process
        while let current = next, current > 1 {
            if current == ancestor { return true }
            next = parents[current]
        }
        return false
    }

    /// The kernel's numbers of sockets that listen on the port.
    private static func sockets(listeningOn port: Int) -> Set<String> {
        let suffix = ":" + String(port, radix: 16, uppercase: true).leftPadded(to: 4)
        var sockets: Set<String> = []
        for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
            // To its end: `String(contentsOfFile:)` stops at the kernel's first page, after some 26 sockets.
            guard let data = try? FileHandle(forReadingFrom: URL(fileURLWithPath: table)).readToEnd() else { continue }
            for line in String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst() {
                let fields = line.split(separator: " ")
                // The local address, the state (0A: listening) and the inode.
                if fields.count > 9, fields[1].hasSuffix(suffix), fields[3] == "0A" {
                    sockets.insert("socket:[\(fields[9])]")
                }
            }
        }
        return sockets
    }

    private static func holds(one sockets: Set<String>, process: Int) -> Bool {
        let folder = "/proc/\(process)/fd"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).contains { name in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")).map(sockets.contains)
                ?? false
        }
    }
}

extension String {
    fileprivate func leftPadded(to length: Int) -> String {
        String(repeating: "0", count: max(0, length - count)) + self
    }
}
