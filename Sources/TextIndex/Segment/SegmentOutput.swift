import Foundation

/// Writes a segment file from its beginning to its end, with a checksum a page.
///
/// The bytes go to `<path>.partial`; only `finish` gives the file its name, after all of it is on the disk. What a
/// killed process leaves behind is a partial file, which nobody opens.
struct SegmentOutput: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var page: [UInt8] = []
    private var checksums: [UInt64] = []

    /// How many bytes there are so far.
    var offset: Int { checksums.count * SegmentFooter.pageLength + page.count }

    init(path: String) throws(SegmentError) {
        self.path = path
        descriptor = open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
        page.reserveCapacity(SegmentFooter.pageLength)
    }

    deinit { close(descriptor) }

    mutating func append(_ bytes: [UInt8]) throws(SegmentError) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + SegmentFooter.pageLength - page.count)
            page += bytes[start..<end]
            start = end
            if page.count == SegmentFooter.pageLength { try endPage() }
        }
    }

    /// Appends bytes as a section that begins at a multiple of 8.
    mutating func appendSection(_ bytes: [UInt8]) throws(SegmentError) -> SegmentFooter.Section {
        try append([UInt8](repeating: 0, count: (8 - offset % 8) % 8))
        let section = SegmentFooter.Section(start: offset, count: bytes.count)
        try append(bytes)
        return section
    }

    /// Writes the footer, waits for the disk and gives the file its name.
    mutating func finish(_ footer: SegmentFooter) throws(SegmentError) {
        let start = offset
        if !page.isEmpty { try endPage() }
        // Whole numbers always encode; a segment without a footer would be refused when opened.
        let json = (try? JSONEncoder().encode(footer)) ?? Data()
        var end: [UInt8] = []
        for checksum in checksums { end.append(littleEndian: checksum) }
        end += json
        end.append(littleEndian: UInt64(start))
        end.append(littleEndian: UInt64(json.count))
        end.append(littleEndian: end.withUnsafeBytes { Checksum.of($0) })
        end.append(littleEndian: UInt32(SegmentFooter.format))
        end += SegmentFooter.magic
        try write(end)
        guard fsync(descriptor) == 0, rename(path + ".partial", path) == 0 else { throw Self.failure(path) }
        try Self.syncFolder(of: path)
    }

    private mutating func endPage() throws(SegmentError) {
        checksums.append(page.withUnsafeBytes { Checksum.of($0) })
        try write(page)
        page.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: [UInt8]) throws(SegmentError) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            start += count
        }
    }

    /// Makes the file's name durable.
    private static func syncFolder(of path: String) throws(SegmentError) {
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> SegmentError {
        .unwritable(file: path, reason: String(cString: strerror(errno)))
    }
}
