/// The code page of older Windows files, also meant by most texts that claim ISO 8859-1.
enum Windows1252 {
    /// The characters of the bytes 0x80…0x9F; the five that the code page leaves open stand for nothing.
    private static let upperControls: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]

    /// The character that a C1 control stands for when it came from this code page; nil when it stands for none.
    static func character(ofControl scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(scalar.value) else { return scalar }
        return upperControls[Int(scalar.value) - 0x80]
    }

    /// The text of those bytes; bytes that stand for nothing are left out.
    static func decode(_ bytes: some Sequence<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if let scalar = character(ofControl: Unicode.Scalar(byte)) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
