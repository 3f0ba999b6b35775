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
    /// By name; each has `count` fields.
    private let columns: [String: [Range<Int>]]
    private let data: Data

    /// - Throws: `Failure` with code `unreadable` or `invalid_table`, which names the line.
    package init(path: String) throws {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
            data.count <= Self.largestFile
        else { throw Failure(code: "unreadable", message: "Cannot read '\(path)': it is missing, or too large.") }
        var (names, fields, line) = ([String](), [[Range<Int>]](), 0)
        try data.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
            for range in Self.parts(bytes, 0..<bytes.count, UInt8(ascii: "\n")) where !range.isEmpty {
                line += 1
                let parts = Self.parts(bytes, range, UInt8(ascii: "\t"))
                if line == 1 {
                    names = parts.map { String(decoding: bytes[$0], as: UTF8.self) }
                    fields = names.map { _ in [] }
                    continue
                }
                guard parts.count == names.count else {
                    throw Failure(
                        code: "invalid_table",
                        message:
                            "Line \(line) of '\(path)' has \(parts.count) fields; the first line names \(names.count)."
                    )
                }
                for (column, part) in parts.enumerated() { fields[column].append(part) }
            }
        }
        self.data = data
        count = max(0, line - 1)
        columns = Dictionary(zip(names, fields)) { first, _ in first }
    }

    /// Fields of a column; nil where there is none of that name, empty texts where nothing is known.
    func texts(_ name: String) -> [String]? {
        guard let ranges = columns[name] else { return nil }
        return data.withUnsafeBytes { bytes in ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }
    }

    /// The numbers of a column; nil where there is none of that name, or where a field that is not empty is no number.
    func numbers(_ name: String) -> [Double?]? {
        guard let ranges = columns[name] else { return nil }
        var numbers: [Double?] = []
        numbers.reserveCapacity(count)
        for range in ranges {
            if range.isEmpty {
                numbers.append(nil)
            } else {
                guard let number = number(at: range) else { return nil }
                numbers.append(number)
            }
        }
        return numbers
    }

    /// How the features are distributed; those that `like` has are numbers where they are numbers there.
    func profile(like other: DriftProfile? = nil) -> DriftProfile {
        let labels = texts("class") ?? Array(repeating: "", count: count)
        let classes = Dictionary(grouping: 0..<count) { labels[$0] }
        var features: [String: FeatureProfile] = [:]
        for name in columns.keys where !Self.reserved.contains(name) {
            let isNumeric = other?.features[name]?.isNumeric ?? true
            features[name] = isNumeric ? numeric(name, classes) ?? categories(name, labels) : categories(name, labels)
        }
        return DriftProfile(count: count, classes: classes.mapValues(\.count), features: features)
    }

    private func numeric(_ name: String, _ classes: [String: [Int]]) -> FeatureProfile? {
        guard let numbers = numbers(name) else { return nil }
        var profile = FeatureProfile()
        for (label, cases) in classes { profile.add(cases.lazy.map { numbers[$0] }, of: label) }
        return profile
    }

    private func categories(_ name: String, _ labels: [String]) -> FeatureProfile {
        var profile = FeatureProfile()
        for (text, label) in zip(texts(name) ?? [], labels) {
            profile.add(text.isEmpty ? .missing : .category(text), of: label)
        }
        return profile
    }

    private func number(at range: Range<Int>) -> Double? {
        data.withUnsafeBytes { bytes in
            Self.shortDecimal(bytes[range]) ?? Double(String(decoding: bytes[range], as: UTF8.self))
        }
    }

    /// A decimal fraction of few digits, which needs no text and no allocation; nil for all else, numbers or not.
    ///
    /// Digits and power of ten are exact, so that their quotient is rounded once, as a correct reading is.
    /// Source: Clinger 1990, "How to read floating point numbers accurately", PLDI.
    private static func shortDecimal(_ bytes: Slice<UnsafeRawBufferPointer>) -> Double? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var (mantissa, digits, decimals) = (0, 0, Int?.none)
        for byte in isNegative ? bytes.dropFirst() : bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                mantissa = 10 * mantissa + Int(byte - UInt8(ascii: "0"))
                digits += 1
                decimals = decimals.map { $0 + 1 }
            case UInt8(ascii: ".") where decimals == nil: decimals = 0
            default: return nil
            }
            guard digits < powersOfTen.count else { return nil }
        }
        guard digits > 0 else { return nil }
        let size = Double(mantissa) / powersOfTen[decimals ?? 0]
        return isNegative ? -size : size
    }

    /// As far as the digits of every number below the next one are exact in 53 bits.
    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// The stretches between separators.
    private static func parts(
        _ bytes: UnsafeRawBufferPointer,
        _ range: Range<Int>,
        _ separator: UInt8
    ) -> [Range<Int>] {
        var (parts, start) = ([Range<Int>](), range.lowerBound)
        for place in range where bytes[place] == separator {
            parts.append(start..<place)
            start = place + 1
        }
        parts.append(start..<range.upperBound)
        return parts
    }
}
