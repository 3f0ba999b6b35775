import Documents
import Foundation
import Monitoring

/// Cases as a file of tab-separated text has them: a line of names, then a case a line; an empty field is unknown.
///
/// The columns `text`, `class`, `confidence` and `label` have a meaning of their own, all others are features.
package struct CaseTable: Sendable {
    /// The largest file.
    private static let largestFile = 1 << 32
    private static let reserved: Set<String> = ["text", "class", "confidence", "label"]

    /// The number of cases.
    package let count: Int
    /// Places by name.
    private let columns: [String: Int]
    /// Case by case, a stretch for each column.
    private let fields: [Range<Int>]
    private let width: Int
    private let data: Data

    /// - Throws: `Failure` with code `unreadable` or `invalid_table`, which names the line.
    package init(path: String) throws {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
            data.count <= Self.largestFile
        else { throw Failure(code: "unreadable", message: "Cannot read '\(path)': it is missing, or too large.") }
        self.data = data
        (columns, fields, width) = try data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            var places = FieldPlaces(bytes)
            let names = places.next().map { String(decoding: bytes[$0], as: UTF8.self) }
            var (fields, line) = ([Range<Int>](), 1)
            while !places.isAtEnd {
                let known = fields.count
                places.appendNext(to: &fields)
                line += 1
                guard fields.count - known == names.count else {
                    throw Failure(
                        code: "invalid_table",
                        message:
                            "Line \(line) of '\(path)' has \(fields.count - known) fields; the first line names \(names.count)."
                    )
                }
            }
            let columns = Dictionary(zip(names, names.indices)) { first, _ in first }
            return (columns, fields, names.count)
        }
        count = width > 0 ? fields.count / width : 0
    }

    /// Names of columns without a meaning of their own.
    var features: [String] { columns.keys.filter { !Self.reserved.contains($0) } }

    func has(_ name: String) -> Bool { columns[name] != nil }

    /// Fields of a column; nil where there is none of that name, empty texts where nothing is known.
    func texts(_ name: String) -> [String]? {
        read(name) { bytes, range in String(decoding: bytes[range], as: UTF8.self) }
    }

    /// The numbers of a column, NaN where nothing is known; nil where there is none of that name, or where a field that is
    /// not empty is no number.
    func numbers(_ name: String) -> [Double]? {
        var isNumeric = true
        let numbers = read(name) { bytes, range -> Double in
            guard isNumeric, !range.isEmpty else { return .nan }
            let number = ShortDecimal.number(bytes, range) ?? Double(String(decoding: bytes[range], as: UTF8.self))
            isNumeric = number != nil
            return number ?? .nan
        }
        return isNumeric ? numbers : nil
    }

    private func read<Value>(_ name: String, _ value: (UnsafeRawBufferPointer, Range<Int>) -> Value) -> [Value]? {
        guard let column = columns[name] else { return nil }
        return data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            stride(from: column, to: fields.count, by: width).map { value(bytes, fields[$0]) }
        }
    }
}
