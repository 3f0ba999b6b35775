import Foundation

/// Writes small PDF files by hand.
struct SamplePDF {
    private var objects: [Data] = []
    private var pages: [Int] = []
    private var catalogEntries = ""
    private var trailerEntries = ""

    /// An empty file with Helvetica as /F1, a catalog and a page tree; objects 1, 2 and 3.
    init() { objects = [Data(), Data(), Data("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8)] }

    /// A file with one page that shows these lines, 12 points high, from the top.
    init(lines: [String]) {
        self.init()
        addPage(lines: lines)
    }

    /// Adds an object and returns its number.
    @discardableResult
    mutating func addObject(_ text: String) -> Int {
        objects.append(Data(text.utf8))
        return objects.count
    }

    mutating func addStream(_ entries: String = "", _ content: Data) -> Int {
        var object = Data("<< \(entries) /Length \(content.count) >>\nstream\n".utf8)
        object += content
        object += Data("\nendstream".utf8)
        objects.append(object)
        return objects.count
    }

    /// Adds a page of letter size with that content and further entries in its dictionary.
    mutating func addPage(content: String, entries: String = "", resources: String = "") {
        addPage(contents: addStream("", Data(content.utf8)), entries: entries, resources: resources)
    }

    /// Adds a page whose content is the stream of that number; an entry of its own comes before the usual size.
    mutating func addPage(contents stream: Int, entries: String = "", resources: String = "") {
        let size = entries.contains("/MediaBox") ? "" : "/MediaBox [0 0 612 792]"
        pages.append(
            addObject(
                "<< /Type /Page /Parent 2 0 R \(size) /Contents \(stream) 0 R \(entries) "
                    + "/Resources << \(resources.contains("/Font") ? "" : "/Font << /F1 3 0 R >>") \(resources) >> >>"
            )
        )
    }

    /// Adds a page with lines of text, the first baseline 72 points below the top.
    mutating func addPage(lines: [String], entries: String = "") {
        let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
        addPage(content: "BT /F1 12 Tf 14 TL 72 720 Td\n\(shown)\nET", entries: entries)
    }

    /// Adds a page that is a JPEG picture, with further content drawn over it; `isLying` for a page wider than high.
    mutating func addPage(
        jpeg: [UInt8],
        columns: Int,
        rows: Int,
        over content: String = "",
        isLying: Bool = false,
        entries further: String = ""
    ) {
        let entries =
            "/Type /XObject /Subtype /Image /Width \(columns) /Height \(rows) /ColorSpace /DeviceGray "
            + "/BitsPerComponent 8 /Filter /DCTDecode"
        let picture = addStream(entries, Data(jpeg))
        addPage(
            content: "q \(isLying ? "792 0 0 612" : "612 0 0 792") 0 0 cm /P Do Q\n\(content)",
            entries: (isLying ? "/MediaBox [0 0 792 612] " : "") + further,
            resources: "/XObject << /P \(picture) 0 R >>"
        )
    }

    /// Names a page object that is not there.
    mutating func addMissingPage() { pages.append(9_999) }

    mutating func addToCatalog(_ entries: String) { catalogEntries += entries }
    mutating func addToTrailer(_ entries: String) { trailerEntries += entries }

    /// The file.
    func bytes() -> [UInt8] {
        var objects = objects
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        objects[0] = Data("<< /Type /Catalog /Pages 2 0 R \(catalogEntries) >>".utf8)
        objects[1] = Data("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8)
        var file = Data("%PDF-1.7\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.count)
            file += Data("\(index + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
        }
        let table = file.count
        file += Data("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            file += Data((String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n").utf8)
        }
        file += Data("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailerEntries) >>\n".utf8)
        file += Data("startxref\n\(table)\n%%EOF\n".utf8)
        return [UInt8](file)
    }
}
