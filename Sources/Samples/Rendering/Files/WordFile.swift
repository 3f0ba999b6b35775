/// Writes a paper as a Word file: the few parts of Office Open XML (ECMA-376) that every reader needs.
enum WordFile {
    static func bytes(of draft: Draft, face: String) throws -> [UInt8] {
        try PackedParts.bytes(of: [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("docProps/core.xml", properties(draft)),
            ("word/document.xml", WordMarkup.document(draft, face: face)),
        ])
    }

    private static let contentTypes = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        </Types>
        """

    private static let relations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        <Relationship Id="rId2" \
        Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/>
        </Relationships>
        """

    private static func properties(_ draft: Draft) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(draft.title.escaped)</dc:title>\
        <dcterms:created xsi:type="dcterms:W3CDTF">\(draft.date.iso)T12:00:00Z</dcterms:created></cp:coreProperties>
        """
    }
}
