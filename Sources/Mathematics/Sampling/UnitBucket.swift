import Crypto

/// Where a unit falls: one of 10,000 buckets, each equally likely.
///
/// The bucket is `h · 10,000 / 2^64` rounded down, where `h` is the first eight bytes, most significant first, of the
/// SHA-256 of the salt, a byte of zero, and the unit in UTF-8. Anyone can compute it from a log; it must never change.
package enum UnitBucket {
    /// The number of buckets.
    package static let count = 10_000

    /// - Returns: 0…9,999.
    package static func bucket(of unit: String, salt: String) -> Int {
        var hash = SHA256()
        hash.update(data: Array(salt.utf8))
        hash.update(data: [0])
        hash.update(data: Array(unit.utf8))
        let number = hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(number.multipliedFullWidth(by: UInt64(count)).high)
    }
}
