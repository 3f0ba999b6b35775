import Documents
import Foundation
import Testing

/// A page with a text layer of some kind, made by hand, and what must be decided about it.
struct SourcePage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var reason: SourceDecision.Reason
    var source: Page.Source
    /// Words that the page must have, each once.
    var words: [String] = []
    /// Words that it must not have.
    var lacks: [String] = []
    var bytes: @Sendable () throws -> [UInt8]

    init(
        _ description: String,
        _ reason: SourceDecision.Reason,
        _ source: Page.Source,
        words: [String] = [],
        lacks: [String] = [],
        bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
        testDescription = description
        self.reason = reason
        self.source = source
        self.words = words
        self.lacks = lacks
        self.bytes = bytes
    }
}

/// Writes the content of one page.
struct SourceContent {
    /// Characters that a font claims to stand for others.
    typealias Map = @Sendable (UInt8) -> UInt32

    private var pdf = SamplePDF()
    private var fonts: [String] = []
    private var objects: [String] = []
    private var states: [String] = []
    private var content = ""

    /// Shows lines of text, the first baseline `top` points above the page's bottom.
    mutating func show(_ lines: [String], font: String = "/F1", size: Int = 12, top: Int = 720, mode: Int = 0) {
        let shown = lines.map { "(\(Self.escaped($0))) Tj T*" }.joined(separator: "\n")
        content += "BT \(mode) Tr \(font) \(size) Tf \(size + 2) TL 72 \(top) Td\n\(shown)\nET\n"
    }

    /// Adds an operator or several.
    mutating func draw(_ operators: String) { content += operators + "\n" }

    /// Shows a picture in that part of the page, in points from the bottom left.
    mutating func show(_ picture: SamplePicture, x: Int = 0, y: Int = 0, width: Int = 612, height: Int = 792) throws {
        let number = pdf.addStream(
            "/Type /XObject /Subtype /Image /Width \(picture.columns) /Height \(picture.rows) "
                + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode",
            Data(try picture.jpeg())
        )
        objects.append("/P\(number) \(number) 0 R")
        content += "q \(width) 0 0 \(height) \(x) \(y) cm /P\(number) Do Q\n"
    }

    /// Shows a gray picture whose pixel at each place is what `gray` says.
    mutating func show(columns: Int, rows: Int, at place: String, gray: (Int, Int) -> UInt8) {
        let pixels = (0..<rows).flatMap { row in (0..<columns).map { gray($0, row) } }
        let number = pdf.addStream(
            "/Type /XObject /Subtype /Image /Width \(columns) /Height \(rows) /ColorSpace /DeviceGray "
                + "/BitsPerComponent 8",
            Data(pixels)
        )
        objects.append("/P\(number) \(number) 0 R")
        content += "q \(place) cm /P\(number) Do Q\n"
    }

    /// Wraps what was drawn so far into a form.
    mutating func wrap() {
        let number = pdf.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << \(resources) >>",
            Data(content.utf8)
        )
        objects.append("/X\(number) \(number) 0 R")
        content = "/X\(number) Do\n"
    }

    /// A Helvetica that claims, in its ToUnicode map, that its characters are others.
    mutating func font(claiming map: Map) -> String {
        let entries = (0x21...0x7E).map { code in
            "<\(hex(UInt32(code), 2))> <\(hex(map(UInt8(code)), 4))>"
        }
        let cmap =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
            + "1 begincodespacerange <00> <FF> endcodespacerange\n\(entries.count) beginbfchar\n"
            + entries.joined(separator: "\n") + "\nendbfchar endcmap end end"
        let stream = pdf.addStream("", Data(cmap.utf8))
        return add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode \(stream) 0 R >>"
        )
    }

    /// A Helvetica with the characters of western Europe.
    mutating func westernFont() -> String {
        add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    }

    /// A font of glyph numbers that says nothing of their meaning.
    mutating func mutefont() -> String {
        let inner = pdf.addObject(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Mute "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>"
        )
        return add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Mute /Encoding /Identity-H /DescendantFonts [\(inner) 0 R] >>"
        )
    }

    /// A graphics state in which nothing that is filled can be seen.
    mutating func transparentState() -> String {
        let number = pdf.addObject("<< /Type /ExtGState /ca 0 /CA 0 >>")
        states.append("/G\(number) \(number) 0 R")
        return "/G\(number)"
    }

    /// The file.
    func bytes(entries: String = "") -> [UInt8] {
        var pdf = pdf
        pdf.addPage(content: content, entries: entries, resources: resources)
        return pdf.bytes()
    }

    private var resources: String {
        "/XObject << \(objects.joined(separator: " ")) >> /ExtGState << \(states.joined(separator: " ")) >> "
            + "/Font << /F1 3 0 R \(fonts.joined(separator: " ")) >>"
    }

    private mutating func add(_ font: String) -> String {
        let number = pdf.addObject(font)
        fonts.append("/F\(number) \(number) 0 R")
        return "/F\(number)"
    }

    private func hex(_ number: UInt32, _ digits: Int) -> String {
        let text = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// A string as PDF writes it (ISO 32000-1, 7.3.4.2), in Windows' code page for western Europe.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            if "()\\".unicodeScalars.contains(scalar) { return "\\\(scalar)" }
            return scalar.value < 0x80 ? String(scalar) : "\\\(String(scalar.value, radix: 8))"
        }.joined()
    }
}
