/// What the readers of signatures ask of a stretch of text.
extension ScalarText {
    /// Whether a stretch is underscores, dots or dashes, with or without `(SEAL)` behind them.
    func isBlankToFill(_ range: Range<Int>) -> Bool {
        if range.count >= 5, range.allSatisfy({ self[$0] == 0x2D || self[$0] == 0x2014 || isBlank($0) }) { return true }
        var hasLine = false
        for index in range {
            if self[index] == 0x5F || self[index] == 0x2E {
                hasLine = true
            } else if self[index] == 0x28 || self[index] == 0x5B {
                return hasLine || end(of: "seal", at: index + 1) != nil
            } else if !isBlank(index) {
                return false
            }
        }
        return hasLine
    }

    /// Where a value ends at the latest: before a caption on the same line (`/s/ Jane Roe By:`).
    func cutAtLabel(_ range: Range<Int>) -> Range<Int> {
        for index in range.dropFirst() where !isAlphanumeric(index - 1) {
            if SignatureLabel.label(in: self, at: index) != nil { return range.lowerBound..<index }
        }
        return range
    }

    /// Without the blanks at its end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isBlank(end - 1) { end -= 1 }
        return range.lowerBound..<end
    }

    /// The words of a stretch without underscores and what stands before its first letter or digit.
    func cleaned(_ range: Range<Int>) -> String {
        let words = string(range).split { $0.isWhitespace || $0 == "_" }
        return String(words.joined(separator: " ").drop { !$0.isLetter && !$0.isNumber })
    }
}
