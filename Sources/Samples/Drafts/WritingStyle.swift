/// How one author numbers, dates and sets a paper.
struct WritingStyle: Sendable {
    enum Numbering: Sendable {
        /// `ARTICLE IV` with `4.1` under it.
        case articles
        /// `Section 4. Repairs.`
        case sections
        /// `4. REPAIRS.`
        case numbers
        /// `4.01 Repairs.`
        case decimals
        /// `§ 4 Repairs`
        case paragraphs
        /// `(d) Repairs.`
        case letters
    }

    var numbering: Numbering
    var dates: DateStyle
    var capitalHeadings: Bool
    /// Whether a clause's heading stands on its own line.
    var standingHeadings: Bool
    var signatureMark: SignatureBlock.Mark
    var datesSignatures: Bool

    init(_ jurisdiction: Jurisdiction, allowsInk: Bool, _ dice: inout Dice) {
        let german = jurisdiction.style == .german
        numbering = dice.pick([
            (.articles, 0.16), (.sections, 0.2), (.numbers, 0.4), (.decimals, 0.18), (.paragraphs, german ? 0.6 : 0.03),
        ])
        dates =
            switch jurisdiction.style {
            case .american: dice.chance(0.9) ? .long : .american
            case .british: .british
            case .german: dice.chance(0.6) ? .german : .british
            }
        capitalHeadings = dice.chance(0.5)
        standingHeadings = dice.chance(0.3)
        signatureMark = dice.pick([(.typed, 0.4), (.blank, 0.35), (allowsInk ? .ink : .typed, 0.25)])
        datesSignatures = dice.chance(0.3)
    }

    /// The number in front of a clause; counted from 1.
    func label(_ number: Int) -> String {
        switch numbering {
        case .articles: "ARTICLE \(Spelling.roman(number))"
        case .sections: "Section \(number)."
        case .numbers: "\(number)."
        case .decimals: "\(number).01"
        case .paragraphs: "§ \(number)"
        case .letters: "(\(Spelling.letter(number - 1)))"
        }
    }
}
