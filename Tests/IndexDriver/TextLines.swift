import Foundation
import Search
import TextIndex

/// The lines of a file as documents, each analysed when it is asked for.
final class TextLines: Sequence, IteratorProtocol {
    private let file: UnsafeMutablePointer<FILE>?
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private var key: Int64 = -1
    /// The processor time that reading and analysing took.
    private(set) var seconds = 0.0

    init(path: String) { file = fopen(path, "r") }

    deinit {
        free(buffer)
        if let file { fclose(file) }
    }

    func next() -> IndexDocument? {
        guard let file else { return nil }
        let start = CPUClock.seconds
        defer { seconds += CPUClock.seconds - start }
        guard getline(&buffer, &capacity, file) > 0, let buffer else { return nil }
        key += 1
        return IndexDocument(key: key, fields: [TermAnalyzer.terms(in: String(cString: buffer)).map(\.stem)])
    }
}
