import CZip

/// A ZIP archive in memory, which refuses to unpack to more than the limits allow.
final class ZipArchive {
    /// Parts smaller than this may be packed as densely as they like.
    private static let harmlessBytes = 10_000_000

    private let handle: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer
    private let limits: ExtractionLimits
    private var remainingBytes: Int

    /// The names of the parts.
    let names: [String]

    /// Opens the archive and adds up what its parts claim to unpack to.
    ///
    /// - Throws: `ExtractionError` with code `damaged` or `inflates_too_much`.
    init(_ content: [UInt8], limits: ExtractionLimits) throws {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 16)
        bytes.copyBytes(from: content)
        var error = zip_error_t()
        let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(content.count), 0, &error)
        guard let handle = source.flatMap({ zip_open_from_source($0, Int32(ZIP_RDONLY), &error) }) else {
            if let source { zip_source_free(source) }
            bytes.deallocate()
            throw ExtractionError(.damaged, "The archive is damaged and cannot be opened. Save the document anew.")
        }
        self.handle = handle
        self.bytes = bytes
        self.limits = limits
        remainingBytes = limits.maximumInflatedBytes
        let count = zip_get_num_entries(handle, 0)
        names = (0..<max(count, 0)).compactMap { index in
            zip_get_name(handle, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map { String(cString: $0) }
        }
        try checkClaims(count: count)
    }

    deinit {
        zip_discard(handle)
        bytes.deallocate()
    }

    /// The bytes of the part of that name; nil when there is none.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `encrypted` or `inflates_too_much`.
    func part(_ name: String) throws -> [UInt8]? {
        let index = zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        var stat = zip_stat_t()
        zip_stat_index(handle, zip_uint64_t(index), 0, &stat)
        if stat.encryption_method != UInt16(ZIP_EM_NONE) {
            throw ExtractionError(.encrypted, "The archive asks for a password. Save a copy without one.")
        }
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw Self.damaged(name) }
        defer { zip_fclose(file) }
        return try inflate(file, name: name, claimed: Int(clamping: stat.size))
    }

    private func inflate(_ file: OpaquePointer, name: String, claimed: Int) throws -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(min(claimed, 1 << 24))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            guard read >= 0 else { throw Self.damaged(name) }
            guard read > 0 else { return content }
            remainingBytes -= Int(read)
            // The size in the directory is only a claim; what really comes out counts.
            guard remainingBytes >= 0 else { throw tooMuch }
            content.append(contentsOf: chunk.prefix(Int(read)))
        }
    }

    private func checkClaims(count: zip_int64_t) throws {
        var total = 0
        for index in 0..<max(count, 0) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, zip_uint64_t(index), 0, &stat) == 0 else { continue }
            let (size, packed) = (Int(clamping: stat.size), Int(clamping: stat.comp_size))
            total = total.addingReportingOverflow(size).overflow ? .max : total + size
            let isDense = size > Self.harmlessBytes && size / max(packed, 1) > limits.maximumInflationRatio
            guard !isDense, total <= limits.maximumInflatedBytes else { throw tooMuch }
        }
    }

    private var tooMuch: ExtractionError {
        ExtractionError(
            .inflatesTooMuch,
            "The document unpacks to far more than it holds (limits: \(limits.maximumInflatedBytes) bytes, "
                + "\(limits.maximumInflationRatio) times its size). It may be an attack; save it anew if it is not."
        )
    }

    private static func damaged(_ name: String) -> ExtractionError {
        ExtractionError(.damaged, "The document's part '\(name)' is damaged. Save the document anew.")
    }
}
