import Foundation

/// PDF files that ask for far more than they are worth.
enum PDFBombs {
    /// A page whose content is `megabytes` of spaces, packed as often as `filters` says.
    static func flateChain(megabytes: Int, filters: Int) throws -> [UInt8] {
        var content = [UInt8](repeating: 0x20, count: megabytes << 20)
        for _ in 0..<filters { content = try Deflate.packed(content) }
        let names = Array(repeating: "/FlateDecode", count: filters).joined(separator: " ")
        var pdf = SamplePDF()
        let stream = pdf.addStream("/Filter [\(names)]", Data(content))
        pdf.addPage(contents: stream)
        pdf.addPage(lines: ["The page behind the bomb."])
        return pdf.bytes()
    }

    /// A picture of spaces that unpacks to `megabytes`, and claims to be one of a few pixels.
    static func pictureChain(megabytes: Int) throws -> [UInt8] {
        let packed = try Deflate.packed(Deflate.packed([UInt8](repeating: 0, count: megabytes << 20)))
        var pdf = SamplePDF()
        let picture = pdf.addStream(
            "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
                + "/Filter [/FlateDecode /FlateDecode]",
            Data(packed)
        )
        pdf.addPage(content: "q 612 0 0 792 0 0 cm /P Do Q", resources: "/XObject << /P \(picture) 0 R >>")
        return pdf.bytes()
    }

    /// A page tree whose node is its own child.
    static var loop: [UInt8] {
        PDFBytes.file(objects: [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 2 0 R 2 0 R] /Count 3 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>",
        ])
    }

    /// A page of that many points each way, with a line drawn on it.
    static func page(points: Int) -> [UInt8] {
        var pdf = SamplePDF()
        pdf.addPage(content: "0 0 m 100 100 l S", entries: "/MediaBox [0 0 \(points) \(points)]")
        return pdf.bytes()
    }

    /// An object stream that claims to hold a thousand million objects.
    static func objectStream() throws -> [UInt8] {
        let packed = try Deflate.packed([UInt8](repeating: 0x31, count: 64 << 20))
        var pdf = SamplePDF(lines: ["Rent is due."])
        _ = pdf.addStream("/Type /ObjStm /N 1000000000 /First 1000000000 /Filter /FlateDecode", Data(packed))
        return pdf.bytes()
    }

    /// A form that draws itself twice, and so on, without end.
    static var selfDrawing: [UInt8] {
        var pdf = SamplePDF()
        let form = pdf.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /F 4 0 R >> >>",
            Data("/F Do /F Do".utf8)
        )
        pdf.addPage(content: "/F Do", resources: "/XObject << /F \(form) 0 R >>")
        return pdf.bytes()
    }
}
