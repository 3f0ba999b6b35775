import Testing

@testable import TextIndex

struct ChecksumTests {
    /// From the reference implementation (xxHash 0.8.2, seed 0).
    static let published: [(String, UInt64)] = [
        ("", 0xEF46_DB37_51D8_E999),
        ("a", 0xD24E_C4F1_A98C_6E5B),
        ("abc", 0x44BC_2CF5_AD77_0999),
        ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ]

    @Test(arguments: published)
    func knownTextsHaveTheirPublishedSums(_ text: String, _ sum: UInt64) {
        #expect(Array(text.utf8).withUnsafeBytes { Checksum.of($0) } == sum)
    }
}
