import CZip

/// An archive in memory whose parts are not packed, so that the fuzzer sees through it.
enum StoredArchive {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A Word document with that body part.
    static func word(_ body: [UInt8]) -> [UInt8]? {
        file([("_rels/.rels", relationship("officeDocument", to: "word/document.xml")), ("word/document.xml", body)])
    }

    /// A workbook of one sheet, which is that part.
    static func workbook(_ sheet: [UInt8]) -> [UInt8]? {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let workbook = """
            <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="CAM" sheetId="1" r:id="r1"/></sheets></workbook>
            """
        return file([
            ("_rels/.rels", relationship("officeDocument", to: "xl/workbook.xml")),
            ("xl/workbook.xml", Array(workbook.utf8)),
            ("xl/_rels/workbook.xml.rels", relationship("worksheet", to: "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", sheet),
        ])
    }

    private static func relationship(_ type: String, to target: String) -> [UInt8] {
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        let text = """
            <Relationships xmlns="\(namespace)"><Relationship Id="r1" Type="\(office)/\(type)" Target="\(target)"/></Relationships>
            """
        return Array(text.utf8)
    }

    private static func file(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
        guard let buffer = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
        defer { zip_source_free(buffer) }
        // Closing the archive frees its source; it is still to be read.
        zip_source_keep(buffer)
        guard let archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nil) else { return nil }
        var copies: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { for copy in copies { copy.deallocate() } }
        for part in parts {
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: part.bytes.count)
            _ = copy.initialize(from: part.bytes)
            copies.append(copy)
            let source = zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(copy.count), 0)
            let index = zip_file_add(archive, part.name, source, 0)
            guard index >= 0 else { return nil }
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0)
        }
        guard zip_close(archive) == 0, zip_source_open(buffer) == 0 else { return nil }
        defer { zip_source_close(buffer) }
        var stat = zip_stat_t()
        guard zip_source_stat(buffer, &stat) == 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(stat.size))
        return zip_source_read(buffer, &bytes, stat.size) == Int64(stat.size) ? bytes : nil
    }
}
