@testable import Extraction

/// The pool's side of the pipe: frames, and the reply that they make up.
enum FramesSeam {
    static let file = Array("Rent is due.".utf8)

    static func read(_ bytes: [UInt8]) {
        var assembler = ReplyAssembler(
            to: .extract(name: "a.txt", plan: ReadingPlan()),
            file: file,
            limits: Seam.limits,
            maximumBytes: 1 << 20
        )
        var rest = bytes[...]
        var pages: [ReadPage] = []
        do {
            while rest.count >= Frame.headerSize {
                let header = Array(rest.prefix(Frame.headerSize))
                let (kind, count) = try Frame.parse(header: header, maximum: assembler.allowance)
                rest = rest.dropFirst(Frame.headerSize)
                guard rest.count >= count else { return }
                switch try assembler.take(Frame(kind, Array(rest.prefix(count)))) {
                case .event(.page(let page)): pages.append(page)
                case .reply(.file(let file)): use(file.completed(with: pages))
                case .more, .event, .reply, .stuck: break
                }
                rest = rest.dropFirst(count)
            }
        } catch {
            // What makes no sense is refused; that is the point.
        }
    }

    /// What others do with a document that came from a worker must not trap either.
    private static func use(_ file: ExtractedFile) {
        FactsSeam.use(file.document)
    }
}
