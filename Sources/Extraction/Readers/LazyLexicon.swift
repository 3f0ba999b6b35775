import Foundation
import Synchronization
import TextAnalysis

/// The dictionary on disk, read when it is first asked for and then kept.
final class LazyLexicon: Sendable {
    private enum State {
        case unread
        case read(Lexicon?)
    }

    private let path: String
    private let state = Mutex(State.unread)

    /// - Parameter path: one word a line in UTF-8; nothing is opened yet.
    init(path: String) { self.path = path }

    /// The words of the file; nil when it cannot be read or holds no word, so that callers judge by other evidence.
    var lexicon: Lexicon? {
        state.withLock { state in
            if case .read(let lexicon) = state { return lexicon }
            let lexicon = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Lexicon(list: [UInt8]($0)) }
            let known = lexicon.flatMap { $0.count > 0 ? $0 : nil }
            state = .read(known)
            return known
        }
    }
}
