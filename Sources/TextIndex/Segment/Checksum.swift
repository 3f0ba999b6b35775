import CXXHash

/// A fast checksum of 64 bits against damage, not for secrets.
///
/// It is XXH64 (Y. Collet, "xxHash fast digest algorithm", version 0.1.1, 2018) with the seed 0.
enum Checksum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 { XXH64(bytes.baseAddress, bytes.count, 0) }
}
