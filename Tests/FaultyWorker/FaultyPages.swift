import Documents
import Extraction

/// Pages each of which does what its line says, on a thread of the real crew.
struct FaultyPages: PagedFile {
    let lines: [String]

    var pageCount: Int { lines.count }

    func content() -> FileContent { FileContent(pages: []) }

    func readPage(at index: Int) throws -> ReadPage {
        let answer = try Self.fault(of: lines[index]).map { try $0.kind.commit($0.arguments) ?? "" }
        return ReadPage(.saying(answer ?? lines[index], number: index + 1))
    }

    /// What stands behind a bar.
    func readLayer(at index: Int, withDrawings drawings: Bool) -> ReadPage? {
        let parts = lines[index].split(separator: "|").map { String($0) }
        return parts.count < 2 ? nil : ReadPage(.saying(parts[1], number: index + 1))
    }

    /// The fault that the first word names, and the words behind it; nil when it names none.
    static func fault(of text: String) -> (kind: Fault, arguments: [String])? {
        let words = text.split(separator: " ").map(String.init)
        guard let kind = words.first.flatMap(Fault.init(rawValue:)) else { return nil }
        return (kind, Array(words.dropFirst()))
    }
}

extension Page {
    /// A page of one word.
    static func saying(_ text: String, number: Int) -> Self {
        let words = text.isEmpty ? [] : [Word(text: text, offset: 0)]
        return Self(number: number, text: text, words: words)
    }
}
