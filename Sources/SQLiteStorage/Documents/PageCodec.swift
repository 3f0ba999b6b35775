import Documents
import Foundation

/// How a page is kept: a few bytes a word instead of the hundred and more of JSON.
///
/// Format 2: a byte 2; the page's number; its size; a byte for the source; the text; the words; the notes as JSON,
/// empty when there are none. Format 1, which is still read, has no notes. Whole numbers are
/// variable-length (LEB128, signed ones zigzag). Lengths on the page are thousandths of a point and confidences
/// hundred-thousandths, both rounded: finer than any reader measures. A word whose text stands at its place in the
/// page's text, as it should, is kept as a length only.
enum PageCodec {
    static let format: UInt8 = 2
    private static let formatWithoutNotes: UInt8 = 1
    private static let sources: [Page.Source] = [.textLayer, .ocr, .mixed]
    static let pointScale = 1_000.0
    static let confidenceScale = 100_000.0

    /// What is special about a word, as bits.
    enum WordFlag {
        static let hasBox: UInt8 = 1
        /// The word's text is not what stands at its place, so it is spelled out.
        static let isSpelledOut: UInt8 = 2
    }

    /// The page as bytes.
    ///
    /// - Throws: nothing in practice: every number that JSON lacks has a word.
    static func data(of page: Page) throws -> Data {
        var writer = ByteWriter()
        writer.byte(format)
        writer.unsigned(page.number)
        writer.optional(page.width.map { ($0, pointScale) })
        writer.optional(page.height.map { ($0, pointScale) })
        writer.byte(UInt8(sources.firstIndex(of: page.source) ?? 0))
        writer.text(page.text)
        writer.unsigned(page.words.count)
        let text = ScalarText(page.text)
        var place = 0
        for word in page.words {
            write(word, after: &place, of: text, to: &writer)
        }
        writer.text(page.notes == PageNotes() ? "" : try JSONColumn.text(page.notes))
        return Data(writer.bytes)
    }

    private static func write(_ word: Word, after place: inout Int, of text: ScalarText, to writer: inout ByteWriter) {
        let count = word.text.unicodeScalars.count
        let stands = text.slice(from: word.offset, count: count).map { $0.elementsEqual(word.text.utf8) } ?? false
        writer.byte((word.box == nil ? 0 : WordFlag.hasBox) | (stands ? 0 : WordFlag.isSpelledOut))
        writer.signed(word.offset - place)
        if stands { writer.unsigned(count) } else { writer.text(word.text) }
        writer.scaled(word.confidence, by: confidenceScale)
        if let box = word.box {
            for length in [box.x, box.y, box.width, box.height] { writer.scaled(length, by: pointScale) }
        }
        place = word.offset + count
    }

    /// The page that those bytes hold.
    ///
    /// - Throws: `Failure` with code `storage_corrupt`.
    static func page(from data: Data) throws -> Page {
        var reader = ByteReader(data)
        let found = try reader.byte()
        guard found == format || found == formatWithoutNotes else { throw Failure.corrupt("page") }
        let number = try reader.unsigned()
        let width = try reader.optional(scale: pointScale)
        let height = try reader.optional(scale: pointScale)
        let source = Int(try reader.byte())
        guard source < sources.count else { throw Failure.corrupt("page") }
        let text = try reader.text()
        let count = try reader.unsigned()
        var page = Page(number: number, width: width, height: height, source: sources[source], text: text, words: [])
        // A count beyond the bytes left is damage; it must not become an allocation.
        page.words.reserveCapacity(min(count, reader.remaining))
        let scalars = ScalarText(text)
        var place = 0
        for _ in 0..<count {
            page.words.append(try word(after: &place, of: scalars, from: &reader))
        }
        let notes = found == format ? try reader.text() : ""
        if !notes.isEmpty { page.notes = try JSONColumn.value(PageNotes.self, from: notes, name: "page") }
        return page
    }

    private static func word(
        after place: inout Int,
        of text: ScalarText,
        from reader: inout ByteReader
    ) throws(Failure) -> Word {
        let flags = try reader.byte()
        let (offset, overflow) = place.addingReportingOverflow(try reader.signed())
        guard !overflow, (0...Int(Int32.max)).contains(offset) else { throw Failure.corrupt("page") }
        let spelling: String
        if flags & WordFlag.isSpelledOut != 0 {
            spelling = try reader.text()
        } else {
            guard let slice = text.slice(from: offset, count: try reader.unsigned()) else {
                throw Failure.corrupt("page")
            }
            spelling = String(decoding: slice, as: UTF8.self)
        }
        var word = Word(text: spelling, confidence: try reader.scaled(by: confidenceScale), offset: offset)
        if flags & WordFlag.hasBox != 0 {
            let x = try reader.scaled(by: pointScale)
            let y = try reader.scaled(by: pointScale)
            let width = try reader.scaled(by: pointScale)
            word.box = BoundingBox(x: x, y: y, width: width, height: try reader.scaled(by: pointScale))
        }
        place = word.span.end
        return word
    }
}
