/// The names of the months, in English and in the languages of our neighbours.
enum MonthNames {
    struct Name {
        let month: Int
        /// Whether the name may come before the day and without one; names of other languages come behind the day.
        let isEnglish: Bool
    }

    /// The month of that name in lower case.
    static func name(_ word: String) -> Name? {
        if let month = english[word] { return Name(month: month, isEnglish: true) }
        if let month = others[word] { return Name(month: month, isEnglish: false) }
        return nil
    }

    /// Whether a name can begin with that letter, in lower case.
    static func canStart(with letter: UInt32) -> Bool {
        switch letter {
        // a d e f g h i j l m n o s u w z
        case 0x61, 0x64...0x6A, 0x6C...0x6F, 0x73, 0x75, 0x77, 0x7A: true
        default: false
        }
    }

    private static let english = table([
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ])

    /// German, French, Spanish, Italian, Portuguese and Dutch.
    private static let others = table([
        "januar jänner janvier enero gennaio janeiro januari",
        "februar février fevrier febrero febbraio fevereiro februari",
        "märz maerz mrz mars marzo março maart", "avril abril aprile", "mai mayo maggio maio mei",
        "juni juin junio giugno junho", "juli juillet julio luglio julho", "août aout agosto augustus",
        "septembre septiembre settembre setembro", "oktober okt octobre octubre ottobre outubro",
        "novembre noviembre novembro", "dezember dez décembre diciembre dicembre dezembro",
    ])

    private static func table(_ names: [String]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }
}
