import Documents
import Foundation

@testable import Extraction

extension Seam {
    /// Small inputs of the seam to begin with.
    var seeds: [[UInt8]] {
        switch self {
        case .frames: [Self.reply.flatMap { $0.header + $0.bytes }]
        case .page: [ReadPageCoding.bytes(of: Self.samplePage)]
        case .word:
            [
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + "<w:p><w:r><w:t>Rent</w:t><w:tab/><w:br w:type=\"page\"/></w:r><w:ins><w:r><w:t>due</w:t></w:r>"
                    + "</w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
                    + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p></w:tc></w:tr></w:tbl></w:body>"
                    + "</w:document>"
            ].map { Array($0.utf8) }
        case .sheet:
            [
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                    + "<c r=\"A1\" t=\"inlineStr\"><is><t>CAM</t></is></c><c r=\"B1\" s=\"1\"><v>4200.5</v></c>"
                    + "<c r=\"C1\" t=\"b\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/>"
                    + "</mergeCells></worksheet>"
            ].map { Array($0.utf8) }
        case .rtf:
            [Array(#"{\rtf1\ansi{\fonttbl{\f0 A;}}\f0 Rent\par\u8217?\'92{\*\revtbl x}\deleted no\b0\row}"#.utf8)]
        case .outlook: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_528)]
        case .html: [Self.markup, Self.filing].map { Array($0.utf8) }
        case .mail: [Array(Self.message.utf8)]
        case .text: [Self.filing, Self.lease].map { Array($0.utf8) }
        case .facts: [Array(Self.lease.utf8)]
        case .inference: [Self.inferenceRequest(binary: false), Self.inferenceRequest(binary: true)]
        case .date: [Array("D:20240301120000+01'00'".utf8), Array("D:1999".utf8)]
        case .sniff: [Self.message, Self.markup, "%PDF-1.7\n", "PK\u{3}\u{4}", "{\\rtf1 Rent}"].map { Array($0.utf8) }
        case .file: [Self.message, Self.markup, Self.lease, Self.pdf].map { Array($0.utf8) }
        }
    }

    private static func inferenceRequest(binary: Bool) -> [UInt8] {
        let data = binary ? #""parameters":{"binary_data_size":9}"# : #""data":[["a"],["b"]]"#
        let shape = binary ? "[1]" : "[2,1]"
        let json = Array(
            #"""
            {"id":"1","parameters":{"binary_data_output":true},"inputs":[{"name":"text","shape":\#(shape),
            "datatype":"BYTES",\#(data)}],"outputs":[{"name":"label","parameters":{"binary_data":true}}]}
            """#.utf8
        )
        let length = binary ? json.count : 0
        let tensor: [UInt8] = binary ? [5, 0, 0, 0] + Array("lease".utf8) : []
        return [UInt8(length & 255), UInt8(length >> 8)] + json + tensor
    }

    private static let samplePage = ReadPage(
        Page(
            number: 1,
            width: 612,
            height: 792,
            source: .ocr,
            text: "Rent 🏢",
            words: [
                Word(text: "Rent", confidence: 0.5, box: BoundingBox(x: 1, y: 2, width: 3, height: 4), offset: 0),
                Word(text: "🏢", offset: 5),
            ],
            notes: PageNotes(regions: [PageRegion(.header, TextSpan(0, 4))])
        ),
        diagnostics: [Diagnostic(.note, "page_unreadable", page: 1, "Page 1.")]
    )

    private static var reply: [Frame] {
        let document = Document(
            id: Checksum.documentID(of: FramesSeam.file),
            name: "a.txt",
            fileType: .text,
            byteCount: FramesSeam.file.count,
            pages: []
        )
        let summary = ReplySummary(ExtractedFile(document: document, attachments: [Attachment(name: "b", bytes: [1])]))
        return [
            Frame(.opened, [1, 0, 0, 0]), Frame(.page, ReadPageCoding.bytes(of: samplePage)),
            Frame(.summary, (try? [UInt8](JSONEncoder().encode(summary))) ?? []), Frame(.bytes, [1]), Frame(.done),
        ]
    }

    private static let markup =
        "<html><head><title>Lease</title></head><body><h1>Rent</h1><p>due&nbsp;now<br>or &#x2019; later</p><table><tr>"
        + "<td>a</td><td>b</td></tr></table><p style=\"page-break-before:always\">end</p></body></html>"

    private static let filing =
        "<DOCUMENT>\n<TYPE>EX-10.1\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\n<PAGE>\nLEASE\n<TABLE>\n<S> <C>\nRent  $1,000"
        + "\n</TABLE>\n</TEXT>\n</DOCUMENT>\n"

    private static let message = """
        From: a@example.com
        To: b@example.com
        Subject: =?utf-8?Q?Rent=20due?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="x"

        --x
        Content-Type: text/plain; charset=utf-8

        Rent is due.
        --x
        Content-Type: application/octet-stream; name="a.bin"
        Content-Transfer-Encoding: base64

        AAECAw==
        --x--

        """

    private static let lease = """
        LEASE dated as of the 1st day of March, 2024 (03/01/2024), between A LLC ("Landlord") and B Inc. ("Tenant").
        Rent is four thousand two hundred dollars ($4,200.00) a month, 3.5% more each year, $(12.50) per square foot.
        IN WITNESS WHEREOF

        By: /s/ Jane Roe            Date: 1 March 2024
        Name: Jane Roe  Title: President
        _____________________

        """

    private static let pdf = """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F1
        << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
        4 0 obj << /Length 34 >> stream
        BT /F1 12 Tf 9 50 Td (Rent) Tj ET
        endstream endobj
        trailer << /Size 5 /Root 1 0 R >>
        %%EOF

        """
}
