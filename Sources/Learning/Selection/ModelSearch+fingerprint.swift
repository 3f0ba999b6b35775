import Crypto
import Foundation

extension ModelSearch {
    /// Names what a search depends on: samples, space and seed.
    ///
    /// What one search found holds for any other of that name.
    package func fingerprint(of samples: [TextSample]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var hash = SHA256()
        func add(_ bytes: some Sequence<UInt8>) {
            let bytes = Array(bytes)
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: bytes)
        }
        // Strings and finite numbers always encode.
        add((try? encoder.encode(space)) ?? Data())
        add(Array("\(seed)".utf8))
        for sample in samples {
            add(sample.text.utf8)
            add((sample.label ?? "").utf8)
            add((sample.group ?? "").utf8)
            add((sample.filename ?? "").utf8)
            add("\(sample.weight) \(sample.isAuxiliary)".utf8)
            add(sample.traits.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";").utf8)
        }
        return hash.finalize().map { String($0, radix: 16).leftPadded }.joined()
    }
}

extension String {
    /// Two hexadecimal digits.
    fileprivate var leftPadded: String { count == 1 ? "0\(self)" : self }
}
