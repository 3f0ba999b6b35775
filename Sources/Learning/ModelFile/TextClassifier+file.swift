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
/// All tables are aligned, so that a file can be mapped into memory and used in place.
extension TextClassifier {
    private static let magic = Array("DEEDMODL".utf8)
    private static let formats = 1...2
    private static let prefix = 16
    private static let checksumLength = 32

    /// Reads a model back from the bytes of `data()`.
    ///
    /// - Throws: `ModelFileError`.
    package init(data: [UInt8]) throws(ModelFileError) {
        let (header, start) = try Self.header(of: data)
        guard Self.checksum(of: data.dropLast(Self.checksumLength)) == Array(data.suffix(Self.checksumLength)) else {
            throw .checksumMismatch
        }
        if let contradiction = header.contradiction { throw .malformed(contradiction) }
        let count = header.featureCount
        var hashes = [UInt64](repeating: 0, count: count)
        var rarities = [Float](repeating: 0, count: count)
        var values = [Int8](repeating: 0, count: header.placeCount * header.classes.count)
        data.withUnsafeBytes { bytes in
            for index in 0..<count {
                let hash = bytes.loadUnaligned(fromByteOffset: start + 8 * index, as: UInt64.self)
                hashes[index] = UInt64(littleEndian: hash)
                let rarity = bytes.loadUnaligned(fromByteOffset: start + 8 * count + 4 * index, as: UInt32.self)
                rarities[index] = Float(bitPattern: UInt32(littleEndian: rarity))
            }
            for index in values.indices { values[index] = Int8(bitPattern: bytes[start + 12 * count + index]) }
        }
        self.init(header, hashes: hashes, rarities: rarities, values: values)
    }

    private init(_ header: ModelHeader, hashes: [UInt64], rarities: [Float], values: [Int8]) {
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
        return data + Self.checksum(of: data[...])
    }

    /// The header, and where the tables begin; the file has the right length.
    private static func header(of data: [UInt8]) throws(ModelFileError) -> (ModelHeader, Int) {
        guard data.count >= prefix, Array(data[..<magic.count]) == magic else { throw .notAModel }
        let (found, length) = data.withUnsafeBytes { bytes in
            (
                Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))),
                Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
            )
        }
        guard formats.contains(found) else { throw .unsupportedFormat(found: found, supported: formats) }
        let start = prefix + length
        guard data.count >= start + checksumLength else {
            throw .wrongLength(found: data.count, expected: start + checksumLength)
        }
        guard let header = try? JSONDecoder().decode(ModelHeader.self, from: Data(data[prefix..<start])),
            header.blockSizes.allSatisfy({ (0...1 << 28).contains($0) })
        else {
            throw checksum(of: data.dropLast(checksumLength)) == Array(data.suffix(checksumLength))
                ? .malformed("its header cannot be read") : .checksumMismatch
        }
        let expected = start + header.tableBytes + checksumLength
        guard data.count == expected else { throw .wrongLength(found: data.count, expected: expected) }
        return (header, start)
    }

    private static func checksum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Array(hash.finalize())
    }
}

extension [UInt8] {
    /// Appends a whole number, its lowest byte first.
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
