import CPDFium

/// The PDFium library.
struct PDFium {
    let table: UnsafePointer<cpdfium_api>

    /// The functions by their C names.
    var functions: cpdfium_api { table.pointee }

    /// Loads the library, once a process whatever the path.
    ///
    /// - Throws: `ExtractionError` with code `library_missing`.
    init(path: String) throws {
        var message = [CChar](repeating: 0, count: 512)
        guard let table = cpdfium_load(path, &message, message.count) else {
            let reason = String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            throw ExtractionError(.libraryMissing, "Cannot load PDFium from '\(path)': \(reason). Run scripts/setup.")
        }
        self.table = table
    }

    /// Runs `body` while no other thread is inside PDFium.
    static func exclusively<Result>(_ body: () throws -> Result) rethrows -> Result {
        cpdfium_lock()
        defer { cpdfium_unlock() }
        return try body()
    }

    /// Reads a UTF-16 string with the two calls that PDFium asks for: one for the size, one for the text.
    static func string(_ read: (UnsafeMutableRawPointer?, UInt) -> UInt) -> String? {
        let size = Int(read(nil, 0))
        guard size > 2, size < 1 << 20 else { return nil }
        var units = [UInt16](repeating: 0, count: size / 2)
        _ = units.withUnsafeMutableBytes { read($0.baseAddress, UInt($0.count)) }
        let text = String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
        return text.isEmpty ? nil : text
    }
}
