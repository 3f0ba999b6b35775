/// Reads short numbers in which OCR may have taken digits for letters.
enum DigitReader {
    /// A number of at most `maximumDigits` digits at `index`; `l I |` count as 1 and `O o` as 0, at a lower certainty.
    ///
    /// Nil where more digits or letters follow than the ordinal's (`1st`).
    static func number(
        in text: ScalarText,
        at index: Int,
        maximumDigits: Int
    ) -> (value: Int, end: Int, certainty: Double)? {
        var (value, end, misread) = (0, index, 0)
        while end - index < maximumDigits, let digit = digit(text[end]) {
            value = value * 10 + digit.value
            if digit.isMisread { misread += 1 }
            end += 1
        }
        guard end > index, !text.isDigit(end) else { return nil }
        // Letters alone are a number only where punctuation closes them: `March l, 2024`.
        if misread == end - index, text[end] != 0x2C { return nil }
        return (value, end, misread > 0 ? 0.7 : 1)
    }

    static func digit(_ code: UInt32) -> (value: Int, isMisread: Bool)? {
        switch code {
        case 0x30...0x39: (Int(code) - 0x30, false)
        case 0x6C, 0x49, 0x7C: (1, true)
        case 0x4F, 0x6F: (0, true)
        default: nil
        }
    }
}
