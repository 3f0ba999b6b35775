/// Writes compound files (MS-CFB, version 3), all of whose streams lie in sectors of their own or in the mini stream.
struct SampleCompound {
    indirect enum Node {
        case stream(String, [UInt8])
        case storage(String, [Node])
    }

    private struct Entry {
        var name: String
        var kind: UInt8
        var left = UInt32.max
        var right = UInt32.max
        var child = UInt32.max
        var start: UInt32 = 0xFFFF_FFFE
        var size: UInt32 = 0
    }

    private static let end: UInt32 = 0xFFFF_FFFE
    private static let free: UInt32 = 0xFFFF_FFFF

    private var entries: [Entry] = []
    private var table: [UInt32] = []
    private var sectors: [UInt8] = []
    private var miniTable: [UInt32] = []
    private var mini: [UInt8] = []

    /// A file with those nodes in its root.
    static func bytes(_ nodes: [Node]) -> [UInt8] {
        var writer = Self()
        writer.entries = [Entry(name: "Root Entry", kind: 5)]
        writer.entries[0].child = writer.add(nodes)
        return writer.file()
    }

    /// A chain of siblings to the right is a tree, if not a balanced one.
    private mutating func add(_ nodes: [Node]) -> UInt32 {
        var first = Self.free
        for node in nodes.reversed() {
            var entry: Entry
            switch node {
            case .stream(let name, let content):
                entry = Entry(name: name, kind: 2)
                entry.size = UInt32(content.count)
                entry.start = content.count < 4_096 ? addMini(content) : addSectors(content)
            case .storage(let name, let children):
                entry = Entry(name: name, kind: 1)
                entry.child = add(children)
            }
            entry.right = first
            first = UInt32(entries.count)
            entries.append(entry)
        }
        return first
    }

    private mutating func addMini(_ content: [UInt8]) -> UInt32 {
        guard !content.isEmpty else { return Self.end }
        let start = UInt32(miniTable.count)
        mini += content + [UInt8](repeating: 0, count: (64 - content.count % 64) % 64)
        let count = (content.count + 63) / 64
        miniTable += (1...count).map { $0 == count ? Self.end : start + UInt32($0) }
        return start
    }

    private mutating func addSectors(_ content: [UInt8]) -> UInt32 {
        guard !content.isEmpty else { return Self.end }
        let start = UInt32(table.count)
        sectors += content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
        let count = (content.count + 511) / 512
        table += (1...count).map { $0 == count ? Self.end : start + UInt32($0) }
        return start
    }

    private mutating func file() -> [UInt8] {
        entries[0].size = UInt32(mini.count)
        entries[0].start = addSectors(mini)
        let miniStart = addSectors(miniTable.flatMap(Self.little))
        let directory = addSectors(entries.flatMap(Self.bytes))
        // The table describes its own sectors too.
        var tableSectors = 0
        while tableSectors * 128 < table.count + tableSectors { tableSectors += 1 }
        let tableStart = UInt32(table.count)
        table += Array(repeating: 0xFFFF_FFFD, count: tableSectors)
        table += Array(repeating: Self.free, count: tableSectors * 128 - table.count)
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
        header += [UInt32(tableSectors), directory, 0, 4_096, miniStart, 1, Self.end, 0].flatMap(Self.little)
        header += (0..<109).flatMap { Self.little($0 < tableSectors ? tableStart + UInt32($0) : Self.free) }
        return header + sectors + table.flatMap(Self.little)
    }

    private static func bytes(of entry: Entry) -> [UInt8] {
        let name = entry.name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var bytes = name + [UInt8](repeating: 0, count: 64 - name.count) + [UInt8(name.count + 2), 0, entry.kind, 1]
        bytes += little(entry.left) + little(entry.right) + little(entry.child) + [UInt8](repeating: 0, count: 36)
        return bytes + little(entry.start) + little(entry.size) + [0, 0, 0, 0]
    }

    /// The bytes of a number, low ones first.
    static func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
}
