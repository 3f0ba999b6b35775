internal import CZip

/// Puts the parts of an Office file into their archive (ECMA-376, part 2).
enum PackedParts {
    /// The parts as a zip archive in memory; every entry bears 1 January 1980, the first day that zip knows.
    static func bytes(of parts: [(name: String, text: String)]) throws -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(&error) }
        defer { zip_source_free(target) }
        // One reference is the archive's, which gives it up on closing; ours is for reading the result.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, Int32(ZIP_TRUNCATE), &error) else {
            zip_source_free(target)
            throw failure(&error)
        }
        // libzip reads the parts while it closes the archive, so their bytes stay until then.
        let buffers = parts.map { copy($0.text) }
        defer { buffers.forEach { $0.deallocate() } }
        for (part, buffer) in zip(parts, buffers) {
            let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
            let index = zip_file_add(archive, part.name, source, UInt32(ZIP_FL_ENC_UTF_8))
            guard index >= 0 else {
                zip_source_free(source)
                zip_discard(archive)
                throw SampleError.packing("the part '\(part.name)' was refused")
            }
            zip_file_set_dostime(archive, UInt64(index), 0, 0x0021, 0)
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw SampleError.packing("the archive could not be closed")
        }
        return try contents(of: target)
    }

    private static func copy(_ text: String) -> UnsafeMutableBufferPointer<UInt8> {
        let bytes = Array(text.utf8)
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = buffer.initialize(from: bytes)
        return buffer
    }

    private static func contents(of source: OpaquePointer) throws -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw SampleError.packing("the archive could not be read back") }
        defer { zip_source_close(source) }
        zip_source_seek(source, 0, SEEK_END)
        let count = Int(zip_source_tell(source))
        zip_source_seek(source, 0, SEEK_SET)
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(count))))
        }
    }

    private static func failure(_ error: inout zip_error_t) -> SampleError {
        .packing(String(cString: zip_error_strerror(&error)))
    }
}
