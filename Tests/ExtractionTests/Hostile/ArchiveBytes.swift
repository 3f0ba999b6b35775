import CZip
import Testing

/// ZIP archives, packed by libzip in memory.
enum ArchiveBytes {
    /// An archive with those parts, deflated, and encrypted (AES-256) where there is a password.
    static func file(_ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws -> [UInt8] {
        let buffer = try #require(zip_source_buffer_create(nil, 0, 0, nil))
        defer { zip_source_free(buffer) }
        // Closing the archive frees its source; it is still to be read.
        zip_source_keep(buffer)
        let archive = try #require(zip_open_from_source(buffer, ZIP_TRUNCATE, nil))
        var copies: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { for copy in copies { copy.deallocate() } }
        for part in parts {
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: part.bytes.count)
            _ = copy.initialize(from: part.bytes)
            copies.append(copy)
            let source = try #require(zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(copy.count), 0))
            let index = zip_file_add(archive, part.name, source, 0)
            try #require(index >= 0)
            if let password {
                let method = zip_uint16_t(ZIP_EM_AES_256)
                try #require(zip_file_set_encryption(archive, zip_uint64_t(index), method, password) == 0)
            }
        }
        try #require(zip_close(archive) == 0)
        return try contents(of: buffer)
    }

    private static func contents(of source: OpaquePointer) throws -> [UInt8] {
        try #require(zip_source_open(source) == 0)
        defer { zip_source_close(source) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_source_read(source, &chunk, zip_uint64_t(chunk.count))
            try #require(count >= 0)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk.prefix(Int(count)))
        }
    }

    /// A Word document whose text part has those bytes.
    static func word(_ body: [UInt8]) throws -> [UInt8] {
        let types = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            wordprocessingml.document.main+xml"/></Types>
            """
        let relationships = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
            officeDocument" Target="word/document.xml"/></Relationships>
            """
        return try file([
            ("[Content_Types].xml", Array(types.utf8)),
            ("_rels/.rels", Array(relationships.utf8)),
            ("word/document.xml", body),
        ])
    }

    /// A Word document with those paragraphs, inside a document type that declares `entities`.
    static func word(entities: String, paragraphs: String) throws -> [UInt8] {
        let body = """
            <?xml version="1.0"?><!DOCTYPE d [\(entities)]>\
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
            \(paragraphs)</w:body></w:document>
            """
        return try word(Array(body.utf8))
    }
}
