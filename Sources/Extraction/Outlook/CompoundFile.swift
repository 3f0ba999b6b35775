/// A compound file (MS-CFB): a file system in a file, as older programs of Microsoft Office write it.
///
/// Nothing in it is believed: chains that run in circles end when they have named every sector once, and all streams
/// together give no more than a few times the bytes of the file.
final class CompoundFile {
    /// A storage (a folder) or a stream (a file).
    struct Entry {
        var name: String
        var isStream: Bool
        var start: UInt32
        var byteCount: Int
        fileprivate var left: UInt32
        fileprivate var right: UInt32
        fileprivate var child: UInt32
    }

    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let entrySize = 128
    private static let maximumEntries = 200_000
    private static let miniSectorSize = 64
    /// Streams below this size lie in the mini stream.
    private static let miniLimit = 4_096
    /// How many sectors with parts of the table the header names itself.
    private static let headerTableSectors = 109
    /// Honest streams do not overlap; some are read twice.
    private static let maximumReadings = 4

    private let bytes: [UInt8]
    private let sectorSize: Int
    private let sectorCount: Int
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    private var miniStream: [UInt8] = []
    private var entries: [Entry] = []
    private var remainingBytes: Int

    /// Reads the directory.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    init(_ bytes: [UInt8]) throws {
        let shift = bytes.count > 512 ? Int(bytes[30]) : 0
        guard bytes.starts(with: Self.signature), shift == 9 || shift == 12, bytes.count > 1 << shift else {
            throw Self.damaged
        }
        self.bytes = bytes
        sectorSize = 1 << shift
        sectorCount = (bytes.count - 1) >> shift
        remainingBytes = bytes.count * Self.maximumReadings
        table = readTable()
        readDirectory()
        guard let root = entries.first, !root.isStream else { throw Self.damaged }
        miniTable = numbers(in: try content(startingAt: number(at: 60), byteCount: bytes.count))
        miniStream = try content(startingAt: root.start, byteCount: root.byteCount)
    }

    /// What stands in the outermost storage.
    var root: [Entry] { entries.first.map(children) ?? [] }

    /// What stands in a storage; each entry once, however its tree is linked.
    func children(of storage: Entry) -> [Entry] {
        var found: [Entry] = []
        var open = [storage.child]
        var seen: Set<UInt32> = []
        while let index = open.popLast() {
            guard index < entries.count, seen.insert(index).inserted else { continue }
            let entry = entries[Int(index)]
            found.append(entry)
            open += [entry.left, entry.right]
        }
        return found
    }

    /// The bytes of a stream; fewer than it claims where its chain ends early.
    ///
    /// - Throws: `ExtractionError` with code `damaged` when the streams bring more than the file can hold.
    func content(of stream: Entry) throws -> [UInt8] {
        guard stream.byteCount < Self.miniLimit else {
            return try content(startingAt: stream.start, byteCount: stream.byteCount)
        }
        var content: [UInt8] = []
        var sector = stream.start
        while content.count < stream.byteCount, sector < miniTable.count {
            let start = Int(sector) * Self.miniSectorSize
            guard start < miniStream.count else { break }
            content += miniStream[start..<min(start + Self.miniSectorSize, miniStream.count)]
            sector = miniTable[Int(sector)]
        }
        try spend(content.count)
        return Array(content.prefix(stream.byteCount))
    }

    private func content(startingAt start: UInt32, byteCount: Int) throws -> [UInt8] {
        var content: [UInt8] = []
        for sector in chain(from: start, atMost: (byteCount + sectorSize - 1) / sectorSize) {
            content += bytes(ofSector: sector)
        }
        try spend(content.count)
        return Array(content.prefix(byteCount))
    }

    private func spend(_ count: Int) throws {
        remainingBytes -= count
        guard remainingBytes >= 0 else { throw Self.damaged }
    }

    private func chain(from start: UInt32, atMost limit: Int) -> [Int] {
        var chain: [Int] = []
        var sector = start
        while chain.count < min(limit, sectorCount), sector < min(sectorCount, table.count) {
            chain.append(Int(sector))
            sector = table[Int(sector)]
        }
        return chain
    }

    private func bytes(ofSector sector: Int) -> ArraySlice<UInt8> {
        let start = (sector + 1) * sectorSize
        return bytes[min(start, bytes.count)..<min(start + sectorSize, bytes.count)]
    }

    /// The sector that follows each sector, from sectors that the header and a chain of lists name.
    private func readTable() -> [UInt32] {
        var table: [UInt32] = []
        var listed = (0..<Self.headerTableSectors).map { number(at: 76 + 4 * $0) }
        var list = number(at: 68)
        var lists = 0
        while true {
            for sector in listed where sector < sectorCount && table.count < sectorCount {
                table += numbers(in: Array(bytes(ofSector: Int(sector))))
            }
            guard list < sectorCount, lists < sectorCount, table.count < sectorCount else { return table }
            listed = numbers(in: Array(bytes(ofSector: Int(list))))
            list = listed.popLast() ?? .max
            lists += 1
        }
    }

    private func readDirectory() {
        for sector in chain(from: number(at: 48), atMost: sectorCount) {
            let start = (sector + 1) * sectorSize
            for offset in stride(from: start, to: start + sectorSize, by: Self.entrySize) {
                guard offset + Self.entrySize <= bytes.count, entries.count < Self.maximumEntries else { return }
                entries.append(entry(at: offset))
            }
        }
    }

    private func entry(at offset: Int) -> Entry {
        let length = min(Int(bytes[offset + 64]), Self.miniSectorSize) / 2
        let units = (0..<length).map { UInt16(bytes[offset + 2 * $0]) | UInt16(bytes[offset + 2 * $0 + 1]) << 8 }
        return Entry(
            name: String(decoding: units.prefix { $0 != 0 }, as: UTF16.self),
            isStream: bytes[offset + 66] == 2,
            start: number(at: offset + 116),
            byteCount: min(Int(number(at: offset + 120)), bytes.count),
            left: number(at: offset + 68),
            right: number(at: offset + 72),
            child: number(at: offset + 76)
        )
    }

    private func numbers(in bytes: [UInt8]) -> [UInt32] {
        stride(from: 0, to: bytes.count - 3, by: 4).map { LittleEndian.number(at: $0, in: bytes) }
    }

    private func number(at offset: Int) -> UInt32 { LittleEndian.number(at: offset, in: bytes) }

    private static let damaged = ExtractionError(
        .damaged,
        "The Office file is damaged and cannot be opened. Save it anew."
    )
}
