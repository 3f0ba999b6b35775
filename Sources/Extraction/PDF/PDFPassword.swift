/// The bytes that a password may stand for.
enum PDFPassword {
    /// The password in UTF-8, which newer encryption asks for, and in ISO 8859-1, as older files have it, each ended
    /// by a zero.
    static func forms(of password: String) -> [[CChar]] {
        let unicode = password.utf8.map { CChar(bitPattern: $0) } + [0]
        let scalars = password.unicodeScalars
        guard scalars.contains(where: { $0.value > 0x7F }), scalars.allSatisfy({ $0.value <= 0xFF }) else {
            return [unicode]
        }
        return [unicode, scalars.map { CChar(truncatingIfNeeded: $0.value) } + [0]]
    }
}
