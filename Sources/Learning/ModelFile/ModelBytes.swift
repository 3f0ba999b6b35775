import Foundation

/// Bytes that never change and do not move: a file mapped into memory, or a copy.
///
/// A mapped file costs memory only for the pages that are looked at, which all processes share and the kernel may drop.
/// The file must not be changed or cut while it is mapped; that it is replaced or removed does no harm.
// Unchecked, because pointers are not Sendable. Safe: both properties are constants, nothing writes to the bytes after
// `init`, and they live until `deinit`, after the last user.
final class ModelBytes: @unchecked Sendable {
    /// Aligned for every kind of number.
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps the file.
    ///
    /// - Throws: `ModelFileError.unreadable`, or `.notAModel` for an empty one.
    init(file path: String) throws(ModelFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(file: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_size > 0 else { throw .notAModel }
        let length = Int(status.st_size)
        guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .unreadable(file: path, reason: String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: length)
        isMapped = true
    }

    /// Copies what lies there.
    init(copying source: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, source.count), alignment: 16)
        copy.copyMemory(from: source)
        bytes = UnsafeRawBufferPointer(rebasing: copy[..<source.count])
        isMapped = false
    }

    deinit {
        let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
        if isMapped { munmap(start, bytes.count) } else { start?.deallocate() }
    }
}
