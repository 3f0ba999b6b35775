import Foundation
import Synchronization

/// A segment file mapped into memory, whose every page is checked when it is first looked at.
///
/// Opening checks the footer alone, so that it costs the same for a small file and a large one; a flipped byte is found
/// by whoever first asks for its page, and no answer is ever made of it. The file must not be changed while it is
/// mapped; that it is removed does no harm.
// Unchecked, because pointers are not Sendable. Safe: every property is a constant; the mapping is read only and lives until
// `deinit`, after the last user; what changes are the flags of `checked`, which are atomic, and two threads that check the
// same page come to the same.
final class SegmentFile: @unchecked Sendable {
    /// The whole file; only ranges that `check` let pass may be read.
    let bytes: UnsafeRawBufferPointer
    let footer: SegmentFooter
    let path: String
    private let checksumStart: Int
    private let checked: UnsafeMutablePointer<Atomic<Bool>>
    private let pageCount: Int

    init(path: String) throws(SegmentError) {
        let bytes = try Self.map(path)
        do throws(SegmentError) {
            (footer, checksumStart) = try Self.footer(of: bytes, path: path)
        } catch {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
            throw error
        }
        self.bytes = bytes
        self.path = path
        pageCount = (checksumStart + SegmentFooter.pageLength - 1) / SegmentFooter.pageLength
        checked = .allocate(capacity: pageCount)
        for page in 0..<pageCount { (checked + page).initialize(to: Atomic(false)) }
    }

    deinit {
        checked.deinitialize(count: pageCount)
        checked.deallocate()
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// Checks the pages of that range that nobody has looked at yet.
    ///
    /// - Throws: `SegmentError.damaged`.
    @inline(__always)
    func check(_ range: Range<Int>) throws(SegmentError) {
        guard !range.isEmpty else { return }
        let last = (range.upperBound &- 1) / SegmentFooter.pageLength
        var page = range.lowerBound / SegmentFooter.pageLength
        while page <= last {
            if !checked[page].load(ordering: .relaxed) { try checkPage(page) }
            page &+= 1
        }
    }

    /// Checks every page again, those already looked at too.
    ///
    /// - Throws: `SegmentError.damaged`.
    func verify() throws(SegmentError) {
        for page in 0..<pageCount { try checkPage(page) }
    }

    private func checkPage(_ page: Int) throws(SegmentError) {
        let start = page * SegmentFooter.pageLength
        let range = start..<min(start + SegmentFooter.pageLength, checksumStart)
        let stated = bytes.loadUnaligned(fromByteOffset: checksumStart + 8 * page, as: UInt64.self)
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[range])) == UInt64(littleEndian: stated) else {
            throw .damaged(file: path, part: footer.part(at: start))
        }
        checked[page].store(true, ordering: .relaxed)
    }

    private static func map(_ path: String) throws(SegmentError) -> UnsafeRawBufferPointer {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(file: path, reason: String(cString: strerror(errno)))
        }
        let length = Int(status.st_size)
        guard length >= SegmentFooter.trailerLength else { throw .notASegment(file: path) }
        guard let start = mmap(nil, length, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(file: path, reason: String(cString: strerror(errno)))
        }
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    private static func footer(
        of bytes: UnsafeRawBufferPointer,
        path: String
    ) throws(SegmentError) -> (SegmentFooter, checksums: Int) {
        func number<Number: FixedWidthInteger>(_ offset: Int, _: Number.Type) -> Int {
            Int(truncatingIfNeeded: Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)))
        }
        guard bytes.suffix(8).elementsEqual(SegmentFooter.magic) else { throw .notASegment(file: path) }
        let format = number(bytes.count - 12, UInt32.self)
        guard format == SegmentFooter.format else { throw .unsupportedFormat(file: path, found: format) }
        let trailer = bytes.count - SegmentFooter.trailerLength
        let (start, length) = (number(trailer, UInt64.self), number(trailer + 8, UInt64.self))
        let pages = (max(start, 0) / SegmentFooter.pageLength) + (start % SegmentFooter.pageLength == 0 ? 0 : 1)
        guard start >= 0, start <= trailer, length >= 0, start + 8 * pages + length == trailer,
            Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<trailer + 16]))
                == UInt64(bitPattern: Int64(number(trailer + 16, UInt64.self))),
            let footer = try? JSONDecoder().decode(SegmentFooter.self, from: Data(bytes[(trailer - length)..<trailer]))
        else { throw .damaged(file: path, part: "footer") }
        return (footer, start)
    }
}
