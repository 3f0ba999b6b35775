import Documents
import Extraction
import Foundation

/// Does what the file says; the file's first word names a `Fault`, the others are its arguments.
///
/// A file that names none is read as the text that it is.
struct FaultyReader: WorkerReading {
    private let reader: DocumentReader

    init(_ setup: WorkerSetup) {
        reader = DocumentReader(limits: setup.limits, libraries: setup.libraries)
    }

    func read(_ bytes: [UInt8], name: String) throws -> ExtractedFile {
        var file = try reader.read(bytes, name: name)
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
        guard let fault = words.first.flatMap(Fault.init(rawValue:)) else { return file }
        if fault == .lieAboutIdentity { file.document.id = DocumentID(sha256: repeatElement(0, count: 32)) }
        if fault == .sayNothing { file.document.pages = [] }
        let answer = try fault.commit(Array(words.dropFirst()))
        guard let answer else { return file }
        file.document.pages = [Page(number: 1, text: answer, words: [Word(text: answer, offset: 0)])]
        return file
    }

    func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) throws -> [UInt8] {
        guard bytes.count < 10 else { return try reader.pageImage(bytes, page: page, dotsPerInch: dotsPerInch) }
        return Array("page \(page) at \(dotsPerInch)".utf8)
    }
}
