import CZip

/// A ZIP archive in memory, which refuses to unpack to more than the limits allow.
final class ZipArchive {
    private let handle: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer
    private let limits: ExtractionLimits
    private let passwords: [String]
    private var remainingBytes: Int

    /// The names of the parts; folders end with a slash.
    let names: [String]

    /// Opens the archive and adds up what its parts claim to unpack to.
    ///
    /// - Parameter passwords: tried in turn on entries that ask for one.
    /// - Throws: `ExtractionError` with code `damaged` or `inflates_too_much`.
    init(_ content: [UInt8], limits: ExtractionLimits, passwords: [String] = []) throws {
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
        self.passwords = passwords
        remainingBytes = limits.maximumInflatedBytes
        let count = zip_get_num_entries(handle, 0)
        names = (0..<max(count, 0)).map { index in
            zip_get_name(handle, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map { String(cString: $0) } ?? ""
        }
        try checkClaims(count: count)
    }

    deinit {
        zip_discard(handle)
        bytes.deallocate()
    }

    /// Whether there is a part of that name.
    func contains(_ name: String) -> Bool { index(of: name) >= 0 }

    /// The bytes of the part of that name; nil when there is none.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `encrypted` or `inflates_too_much`.
    func part(_ name: String) throws -> [UInt8]? {
        let index = index(of: name)
        return index < 0 ? nil : try entry(at: Int(index))
    }

    /// The bytes of the entry at `index` of `names`.
    ///
    /// - Throws: as `part(_:)`.
    func entry(at index: Int) throws -> [UInt8] {
        var content: [UInt8] = []
        var isTooMuch = false
        try unpack(zip_uint64_t(clamping: index)) { chunk in
            isTooMuch = content.count + chunk.count > limits.maximumAllocationBytes
            if !isTooMuch { content.append(contentsOf: chunk) }
            return !isTooMuch
        }
        guard !isTooMuch else { throw tooMuch }
        return content
    }

    /// Reports the XML of the part of that name, which is never held whole; nil when there is none.
    ///
    /// - Throws: as `part(_:)`.
    func parse(_ name: String, with events: any XMLEvents) throws -> XMLStream.Outcome? {
        let index = index(of: name)
        guard index >= 0 else { return nil }
        let stream = XMLStream(events)
        try unpack(zip_uint64_t(index), each: stream.feed)
        return stream.finish()
    }

    /// Whether the entry at `index` of `names` asks for a password.
    func isEncrypted(at index: Int) -> Bool {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, zip_uint64_t(clamping: index), 0, &stat) == 0 else { return false }
        return stat.encryption_method != UInt16(ZIP_EM_NONE)
    }

    private func index(of name: String) -> zip_int64_t { zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE)) }

    /// Hands over the bytes of an entry until `each` says that no more are wanted.
    private func unpack(_ index: zip_uint64_t, each: (UnsafeBufferPointer<UInt8>) -> Bool) throws {
        let name = names.indices.contains(Int(clamping: index)) ? names[Int(clamping: index)] : "?"
        let file = try open(index, name: name)
        defer { zip_fclose(file) }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            guard read >= 0 else { throw Self.damaged(name) }
            guard read > 0 else { return }
            remainingBytes -= Int(read)
            // The size in the directory is only a claim; what really comes out counts.
            guard remainingBytes >= 0 else { throw tooMuch }
            let isEnough = chunk.withUnsafeBufferPointer { !each(UnsafeBufferPointer(rebasing: $0[..<Int(read)])) }
            if isEnough { return }
        }
    }

    private func open(_ index: zip_uint64_t, name: String) throws -> OpaquePointer {
        guard isEncrypted(at: Int(clamping: index)) else {
            guard let file = zip_fopen_index(handle, index, 0) else { throw Self.damaged(name) }
            return file
        }
        for password in passwords {
            if let file = zip_fopen_index_encrypted(handle, index, 0, password) { return file }
        }
        throw ExtractionError(
            .encrypted,
            passwords.isEmpty
                ? "The archive asks for a password. State it, or save a copy without one."
                : "The archive asks for a password, and none of those stated opens it. Save a copy without one."
        )
    }

    private func checkClaims(count: zip_int64_t) throws {
        var total = 0
        for index in 0..<max(count, 0) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, zip_uint64_t(index), 0, &stat) == 0 else { continue }
            let (size, packed) = (Int(clamping: stat.size), Int(clamping: stat.comp_size))
            total = total.addingReportingOverflow(size).overflow ? .max : total + size
            let isDense =
                size > limits.inflationGraceBytes && size / max(packed, 1) > limits.maximumInflationRatio
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
