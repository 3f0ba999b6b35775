import Documents
import Foundation

/// Writes and reads pages between worker and pool.
///
/// Not JSON: a 300-page file has 150,000 words, which cost JSON a second on each side and these lines a few
/// milliseconds; and what comes from a worker is checked against the promises that `Page` and `Word` make.
enum PageCoding {
    /// The fewest bytes a word takes: an empty text, a confidence, no box, an offset.
    private static let minimumWordSize = 17

    /// The page as bytes.
    static func bytes(of page: Page) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(UInt32(page.number))
        write(page.width, to: &writer)
        write(page.height, to: &writer)
        writer.write(UInt8(sources.firstIndex(of: page.source) ?? 0))
        writer.write(page.text)
        writer.write(UInt32(page.words.count))
        for word in page.words { write(word, to: &writer) }
        writer.write(notes(of: page))
        return writer.bytes
    }

    /// The page of those bytes; nil when they are none, or break a promise of `Page` or `Word`.
    static func page(of bytes: [UInt8]) -> Page? {
        var reader = ByteReader(bytes)
        guard let number = reader.read(UInt32.self), number > 0,
            let width = readOptional(from: &reader),
            let height = readOptional(from: &reader),
            let source = reader.read(UInt8.self).map(Int.init), source < sources.count,
            let text = reader.readText(),
            let count = reader.read(UInt32.self).map(Int.init), count <= reader.remaining / minimumWordSize
        else { return nil }
        let length = text.unicodeScalars.count
        var words: [Word] = []
        words.reserveCapacity(count)
        for _ in 0..<count {
            guard let word = readWord(from: &reader), word.span.end <= length else { return nil }
            words.append(word)
        }
        guard let notes = readNotes(from: &reader, length: length), reader.remaining == 0 else { return nil }
        return Page(
            number: Int(number),
            width: width.value,
            height: height.value,
            source: sources[source],
            text: text,
            words: words,
            notes: notes
        )
    }

    private static let sources: [Page.Source] = [.textLayer, .ocr, .mixed]

    /// The notes as JSON, being few and of many kinds; empty when there are none.
    private static func notes(of page: Page) -> String {
        guard page.notes != PageNotes() else { return "" }
        // Numbers that are not finite, the one thing that JSON cannot say, are no measurements: such notes are dropped.
        guard let data = try? JSONEncoder().encode(page.notes) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func readNotes(from reader: inout ByteReader, length: Int) -> PageNotes? {
        guard let text = reader.readText() else { return nil }
        guard !text.isEmpty else { return PageNotes() }
        guard let notes = try? JSONDecoder().decode(PageNotes.self, from: Data(text.utf8)) else { return nil }
        let isSound = notes.regions.allSatisfy {
            0 <= $0.span.start && $0.span.start <= $0.span.end && $0.span.end <= length
        }
        return isSound ? notes : nil
    }

    private static func write(_ word: Word, to writer: inout ByteWriter) {
        writer.write(word.text)
        writer.write(word.confidence)
        writer.write(UInt32(word.offset))
        writer.write(UInt8(word.box == nil ? 0 : 1))
        guard let box = word.box else { return }
        for value in [box.x, box.y, box.width, box.height] { writer.write(value) }
    }

    private static func readWord(from reader: inout ByteReader) -> Word? {
        guard let text = reader.readText(),
            let confidence = reader.readNumber(), (0...1).contains(confidence),
            let offset = reader.read(UInt32.self),
            let hasBox = reader.read(UInt8.self), hasBox <= 1
        else { return nil }
        var word = Word(text: text, confidence: confidence, offset: Int(offset))
        guard hasBox == 1 else { return word }
        guard let x = reader.readNumber(), let y = reader.readNumber(), let width = reader.readNumber(),
            let height = reader.readNumber()
        else { return nil }
        word.box = BoundingBox(x: x, y: y, width: width, height: height)
        return word
    }

    /// A value that may be nil, apart from the nil that means failure.
    private struct Maybe { var value: Double? }

    private static func write(_ value: Double?, to writer: inout ByteWriter) {
        writer.write(UInt8(value == nil ? 0 : 1))
        if let value { writer.write(value) }
    }

    private static func readOptional(from reader: inout ByteReader) -> Maybe? {
        switch reader.read(UInt8.self) {
        case 0: Maybe(value: nil)
        case 1: reader.readNumber().map(Maybe.init)
        default: nil
        }
    }
}
