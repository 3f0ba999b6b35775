import Crypto
import Foundation

/// The file of a model, little-endian:
///
/// | bytes | what |
/// |---|---|
/// | 8 | `DEEDMODL` |
/// | 4 | format, now 2; format 1 differs in its header only |
/// | 4 | length of the header |
/// | … | header: JSON with sorted keys, padded with spaces to a multiple of 8 |
/// | 8 each | features by field, ascending within a field |
/// | 4 each | their rarities (Float) |
/// | 1 each | weights (Int8) by place, then by class |
/// | 32 | SHA-256 of all before |
///
/// All tables are aligned, so that a file is mapped into memory and used in place, on machines that keep the lowest byte
/// of a number first, as all do for which this is built.
extension TextClassifier {
    private static let magic = Array("DEEDMODL".utf8)
    private static let formats = 1...2
    private static let prefix = 16
    private static let checksumLength = 32

    /// Reads a model back from the bytes of `data()`.
    ///
    /// - Throws: `ModelFileError`.
    package init(data: [UInt8]) throws(ModelFileError) {
        try self.init(data.withUnsafeBytes { ModelBytes(copying: $0) }, sha256: nil)
    }

    /// Maps the file of a model, once every byte of it is checked.
    ///
    /// The file must not be changed while the model or a copy of it lives; that it is replaced or removed does no harm.
    ///
    /// - Parameter sha256: The hash of the whole file in hexadecimal digits, where it is known.
    /// - Throws: `ModelFileError`.
    package init(file path: String, sha256: String? = nil) throws(ModelFileError) {
        try self.init(try ModelBytes(file: path), sha256: sha256)
    }

    private init(_ file: ModelBytes, sha256: String?) throws(ModelFileError) {
        let (header, start) = try Self.header(of: file.bytes)
        try Self.check(file.bytes, sha256: sha256)
        if let contradiction = header.contradiction { throw .malformed(contradiction) }
        let count = header.featureCount
        self.init(
            header,
            hashes: NumberTable(of: file, at: start, count: count),
            rarities: NumberTable(of: file, at: start + 8 * count, count: count),
            values: NumberTable(of: file, at: start + 12 * count, count: header.placeCount * header.classes.count)
        )
    }

    private init(
        _ header: ModelHeader,
        hashes: NumberTable<UInt64>,
        rarities: NumberTable<Float>,
        values: NumberTable<Int8>
    ) {
        var blocks: [Range<Int>] = []
        for size in header.blockSizes + [header.vectorizer.traits.count] {
            let start = blocks.last?.upperBound ?? 0
            blocks.append(start..<start + size)
        }
        let vocabulary = Vocabulary(blocks: blocks.dropLast(), hashes: hashes, rarities: rarities)
        self.init(
            classes: header.classes,
            vectorizer: TFIDFVectorizer(
                configuration: header.vectorizer,
                vocabulary: vocabulary,
                scales: header.traitScales
            ),
            weights: QuantizedWeights(
                classCount: header.classes.count,
                blocks: blocks,
                scales: header.weightScales,
                values: values
            ),
            biases: header.biases,
            verdict: header.verdict
        )
    }

    /// The model as a file; the same model gives the same bytes.
    package func data() -> [UInt8] {
        let header = ModelHeader(
            classes: classes,
            vectorizer: vectorizer.configuration,
            traitScales: vectorizer.scales,
            biases: biases,
            verdict: verdict,
            blockSizes: vectorizer.vocabulary.blocks.map(\.count),
            weightScales: weights.scales
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Strings and finite numbers always encode; a model without header would be refused when read.
        var json = Array((try? encoder.encode(header)) ?? Data())
        while json.count % 8 != 0 { json.append(UInt8(ascii: " ")) }
        var data = Self.magic
        data.append(littleEndian: UInt32(Self.formats.upperBound))
        data.append(littleEndian: UInt32(json.count))
        data += json
        for hash in vectorizer.vocabulary.hashes { data.append(littleEndian: hash) }
        for rarity in vectorizer.vocabulary.rarities { data.append(littleEndian: rarity.bitPattern) }
        data += weights.values.map { UInt8(bitPattern: $0) }
        return data + data.withUnsafeBytes { Array(Self.digest(of: $0).finalize()) }
    }

    /// The header, and where the tables begin; the file has the right length.
    private static func header(of bytes: UnsafeRawBufferPointer) throws(ModelFileError) -> (ModelHeader, Int) {
        guard bytes.count >= prefix, bytes.prefix(magic.count).elementsEqual(magic) else { throw .notAModel }
        func number(at place: Int) -> Int {
            Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        }
        let (found, start) = (number(at: 8), prefix + number(at: 12))
        guard formats.contains(found) else { throw .unsupportedFormat(found: found, supported: formats) }
        guard bytes.count >= start + checksumLength else {
            throw .wrongLength(found: bytes.count, expected: start + checksumLength)
        }
        guard let header = try? JSONDecoder().decode(ModelHeader.self, from: Data(bytes[prefix..<start])),
            header.blockSizes.allSatisfy({ (0...1 << 28).contains($0) })
        else {
            try check(bytes, sha256: nil)
            throw .malformed("its header cannot be read")
        }
        let expected = start + header.tableBytes + checksumLength
        guard bytes.count == expected else { throw .wrongLength(found: bytes.count, expected: expected) }
        return (header, start)
    }

    /// Holds the bytes against the checksum behind them, and all of them against a hash that is known, in one pass.
    private static func check(_ bytes: UnsafeRawBufferPointer, sha256: String?) throws(ModelFileError) {
        let end = bytes.count - checksumLength
        var digest = digest(of: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        let checksum = UnsafeRawBufferPointer(rebasing: bytes[end...])
        guard digest.finalize().elementsEqual(checksum) else { throw .checksumMismatch }
        guard let sha256 else { return }
        digest.update(bufferPointer: checksum)
        let found = digest.finalize().map { String(format: "%02x", $0) }.joined()
        guard found == sha256 else { throw .otherModel }
    }

    private static func digest(of bytes: UnsafeRawBufferPointer) -> SHA256 {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return hash
    }
}

extension [UInt8] {
    /// Appends a whole number, its lowest byte first.
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
