/// The captions of a block in which parties sign.
enum SignatureLabel {
    enum Kind {
        /// `By:`, `Signature:`, `Attest:`: the line to sign on follows.
        case sign
        /// `Name:`, `Print Name:`: the signer's name follows.
        case name
        /// `Title:`, `Its:`: the signer's office follows.
        case title
        /// `Date:`: the day of signing follows.
        case date
        /// `DocuSigned by:`, `Digitally signed by`: someone has signed.
        case stamp
    }

    /// The caption at the start of a line or column, and where it ends, behind its colon.
    static func label(in text: ScalarText, at index: Int) -> (kind: Kind, end: Int)? {
        for (caption, kind) in captions where text[index].lowered == UInt32(caption.utf8Start.pointee) {
            guard let end = text.end(ofPrefix: caption, at: index), !text.isLetter(end) else { continue }
            let colon = text.skipBlanks(end)
            if text[colon] == 0x3A { return (kind, colon + 1) }
            // Stamps of some programs have no colon; a caption over blanks may lack it.
            if kind == .stamp, !captionNeedsColon(caption) { return (kind, end) }
            if kind == .sign || kind == .name, text[colon] == 0x5F { return (kind, colon) }
        }
        return nil
    }

    private static func captionNeedsColon(_ caption: StaticString) -> Bool {
        // `Digitally signed by` is written by programs only; people write the others into sentences.
        !caption.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.hasPrefix("digitally")
    }

    /// The captions of a stretch in order, each with what follows it: `By: ______ Name: Jane Roe`.
    static func captions(in text: ScalarText, _ range: Range<Int>) -> [(kind: Kind, value: Range<Int>)] {
        var captions: [(kind: Kind, value: Range<Int>)] = []
        var start = range.lowerBound
        while start < range.upperBound, let label = label(in: text, at: start), label.end <= range.upperBound {
            let value = text.skipBlanks(label.end)
            guard value < range.upperBound else {
                captions.append((label.kind, range.upperBound..<range.upperBound))
                break
            }
            let cut = text.cutAtLabel(value..<range.upperBound)
            captions.append((label.kind, text.trimmed(cut)))
            start = cut.upperBound
        }
        return captions
    }

    /// In lower case; a longer caption before its own beginning.
    private static let captions: [(StaticString, Kind)] = [
        ("by", .sign), ("signature of tenant", .sign), ("signature of landlord", .sign), ("signature", .sign),
        ("signed by", .sign), ("signed", .sign), ("sign", .sign), ("authorized signature", .sign),
        ("authorized signatory", .sign), ("attest", .sign), ("witness", .sign), ("x", .sign),
        ("print name", .name), ("printed name", .name), ("name (print)", .name), ("name printed", .name),
        ("name", .name), ("print", .name), ("typed name", .name),
        ("title", .title), ("its", .title), ("as its", .title), ("date signed", .date), ("date", .date),
        ("dated", .date),
        ("docusigned by", .stamp), ("digitally signed by", .stamp), ("electronically signed by", .stamp),
        ("e-signed by", .stamp), ("esigned by", .stamp), ("signed electronically by", .stamp),
    ]
}
