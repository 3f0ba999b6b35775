import Foundation

/// Hands out the lines of a UTF-8 file one by one, in pieces of bounded size.
struct LineReader {
    /// Bytes that are read at once.
    private static let pieceSize = 1 << 18

    private let name: String
    /// A line of more bytes is not kept.
    private let maximumLine: Int
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the line handed out last, from 1.
    private(set) var line = 0

    init(path: String, name: String, maximumLine: Int) throws(SampleFileError) {
        self.name = name
        self.maximumLine = maximumLine
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw SampleFileError(file: name, reason: .cannotRead(error.localizedDescription))
        }
    }

    /// The next line without its end; nil after the last.
    mutating func next() throws(SampleFileError) -> String? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return try text(of: buffer[start..<end])
            }
            searched = buffer.count
            guard searched - start <= maximumLine else { throw try skippedLine() }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return try text(of: buffer[start...])
            }
            let dropped = start
            try fill()
            searched -= dropped
        }
    }

    /// Goes on to the next line without keeping this one, and says so.
    private mutating func skippedLine() throws(SampleFileError) -> SampleFileError {
        line += 1
        while !isAtEnd {
            start = buffer.count
            try fill()
            guard let end = buffer.firstIndex(of: UInt8(ascii: "\n")) else { continue }
            start = end + 1
            break
        }
        if isAtEnd { start = buffer.count }
        return tooLong
    }

    private var tooLong: SampleFileError {
        SampleFileError(file: name, line: line, reason: .tooLong(maximum: maximumLine))
    }

    private mutating func fill() throws(SampleFileError) {
        buffer.removeFirst(start)
        start = 0
        do {
            let piece = try handle.read(upToCount: Self.pieceSize) ?? Data()
            isAtEnd = piece.isEmpty
            buffer.append(contentsOf: piece)
        } catch {
            throw SampleFileError(file: name, line: line + 1, reason: .cannotRead(error.localizedDescription))
        }
    }

    private mutating func text(of bytes: ArraySlice<UInt8>) throws(SampleFileError) -> String {
        line += 1
        guard bytes.count <= maximumLine else { throw tooLong }
        let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let text = String(validating: content, as: UTF8.self) else {
            throw SampleFileError(file: name, line: line, reason: .notUTF8)
        }
        return text
    }
}
