/// A word on its way to its stem, with the conditions and steps of Porter's paper.
struct PorterStem {
    private(set) var letters: [UInt8]

    init(_ letters: [UInt8]) {
        self.letters = letters
    }

    // MARK: - Steps

    /// Step 1a: `caresses` to `caress`, `ponies` to `poni`, `cats` to `cat`.
    mutating func removePlurals() {
        if ends(with: "sses") || ends(with: "ies") {
            letters.removeLast(2)
        } else if ends(with: "s"), !ends(with: "ss") {
            letters.removeLast()
        }
    }

    /// Step 1b: `agreed` to `agree`, `plastered` to `plaster`, `motoring` to `motor`, `hopping` to `hop`.
    mutating func removePastAndProgressive() {
        if ends(with: "eed") {
            if measure(ofPrefix: letters.count - 3) > 0 { letters.removeLast() }
            return
        }
        let count = ends(with: "ed") ? 2 : ends(with: "ing") ? 3 : 0
        guard count > 0, hasVowel(inPrefix: letters.count - count) else { return }
        letters.removeLast(count)
        restoreEnding()
    }

    /// Step 1c: `happy` to `happi`, but `sky` stays.
    mutating func turnFinalY() {
        guard ends(with: "y"), hasVowel(inPrefix: letters.count - 1) else { return }
        letters[letters.count - 1] = UInt8(ascii: "i")
    }

    /// Steps 2 and 3: puts the replacement for the first suffix that the word ends with, if what stands before it has
    /// at least that measure.
    mutating func replaceSuffix(_ rules: SuffixRules, minimumMeasure: Int) {
        guard let rule = rules.rule(for: letters) else { return }
        let length = letters.count - rule.suffix.count
        guard measure(ofPrefix: length) >= minimumMeasure else { return }
        letters.replaceSubrange(length..., with: rule.replacement)
    }

    /// Step 4: drops the suffix where a long enough stem stands before it; `-ion` only behind `s` or `t`.
    mutating func removeLastSuffix(_ rules: SuffixRules) {
        guard let rule = rules.rule(for: letters) else { return }
        let length = letters.count - rule.suffix.count
        guard measure(ofPrefix: length) > 1 else { return }
        if rule.suffix.elementsEqual("ion".utf8), !"st".utf8.contains(letters[length - 1]) { return }
        letters.removeLast(rule.suffix.count)
    }

    /// Step 5: `probate` to `probat`, `cease` stays, `controll` to `control`.
    mutating func tidy() {
        if ends(with: "e") {
            let length = letters.count - 1
            let measure = measure(ofPrefix: length)
            if measure > 1 || (measure == 1 && !endsShort(prefix: length)) { letters.removeLast() }
        }
        if ends(with: "ll"), measure(ofPrefix: letters.count) > 1 { letters.removeLast() }
    }

    /// The end of step 1b: `conflat` to `conflate`, `hopp` to `hop`, `fil` to `file`.
    private mutating func restoreEnding() {
        if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
            letters.append(UInt8(ascii: "e"))
        } else if let last = letters.last, letters.count > 1, letters[letters.count - 2] == last,
            isConsonant(at: letters.count - 1), !"lsz".utf8.contains(last)
        {
            letters.removeLast()
        } else if measure(ofPrefix: letters.count) == 1, endsShort(prefix: letters.count) {
            letters.append(UInt8(ascii: "e"))
        }
    }

    // MARK: - Conditions

    /// The suffix is a literal in ASCII: its bytes are compared where they lie.
    private func ends(with suffix: StaticString) -> Bool {
        let start = letters.count - suffix.utf8CodeUnitCount
        guard start >= 0 else { return false }
        for index in 0..<suffix.utf8CodeUnitCount where letters[start + index] != suffix.utf8Start[index] {
            return false
        }
        return true
    }

    private func isConsonant(at index: Int) -> Bool {
        switch letters[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
        case UInt8(ascii: "y"): index == 0 || !isConsonant(at: index - 1)
        default: true
        }
    }

    /// Porter's m: how often a vowel run is followed by a consonant run.
    private func measure(ofPrefix length: Int) -> Int {
        var count = 0
        var afterVowel = false
        for index in 0..<length {
            if isConsonant(at: index) {
                if afterVowel { count += 1 }
                afterVowel = false
            } else {
                afterVowel = true
            }
        }
        return count
    }

    private func hasVowel(inPrefix length: Int) -> Bool { (0..<length).contains { !isConsonant(at: $0) } }

    /// Porter's `*o`: consonant, vowel, consonant other than w, x and y.
    private func endsShort(prefix length: Int) -> Bool {
        guard length >= 3, isConsonant(at: length - 1), !isConsonant(at: length - 2), isConsonant(at: length - 3) else {
            return false
        }
        return !"wxy".utf8.contains(letters[length - 1])
    }
}
