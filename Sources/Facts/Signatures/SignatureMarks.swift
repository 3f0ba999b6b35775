import Documents

/// Finds the mark of a typed signature: `/s/`, and what recognition makes of it.
struct SignatureMarks {
    let text: ScalarText
    let isRecognized: Bool

    /// The marks of a stretch, in order.
    func marks(in range: Range<Int>) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let end = end(at: index)
            if let end { marks.append(index..<end) }
            index = end ?? index + 1
        }
        return marks
    }

    func areIn(_ range: Range<Int>) -> Bool { range.contains { end(at: $0) != nil } }

    /// `/s/`, `/S/`, `/ s /`; the slash must start a word.
    private func end(at index: Int) -> Int? {
        guard !text.isAlphanumeric(index - 1) else { return nil }
        guard text[index] == 0x2F else { return misreadEnd(at: index) }
        let letter = text.skipBlanks(index + 1)
        guard text[letter].lowered == 0x73 else { return nil }
        let close = text.skipBlanks(letter + 1)
        return text[close] == 0x2F ? close + 1 : misreadEnd(at: index)
    }

    /// What OCR makes of the mark, `Is/`, `/sf`, `/s1`, where a person's name follows.
    private func misreadEnd(at index: Int) -> Int? {
        guard isRecognized, text[index + 1].lowered == 0x73, text.isBlank(index + 3) else { return nil }
        let slashes: Set<UInt32> = [0x2F, 0x49, 0x6C, 0x7C, 0x66, 0x31, 0x21]
        guard slashes.contains(text[index]), slashes.contains(text[index + 2]),
            text[index] == 0x2F || text[index + 2] == 0x2F
        else { return nil }
        var end = text.skipBlanks(index + 3)
        let start = end
        while end < text.count, !text.isLineEnd(end), end - start < 40 { end += 1 }
        return PersonName.name(in: text.string(start..<end)) == nil ? nil : index + 3
    }
}
