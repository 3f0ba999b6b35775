/// Shows dates and times through a format such as `mm/dd/yyyy` or `h:mm AM/PM`.
enum DateFormat {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    static func text(of date: SerialDate, in section: FormatSection) -> String {
        let tokens = section.tokens
        let hasHalfDay = tokens.contains { if case .halfDay = $0 { true } else { false } }
        var text = ""
        for (index, token) in tokens.enumerated() {
            switch token {
            case .literal(let literal): text += literal
            case .slash: text += "/"
            case .comma: text += ","
            case .point: text += "."
            case .digit: text += fraction(of: date, at: index, in: tokens)
            case .halfDay(let isShort):
                let half = date.milliseconds < 43_200_000 ? "AM" : "PM"
                text += isShort ? String(half.prefix(1)) : half
            case .elapsed(let letter): text += "\(date.totalMilliseconds / milliseconds(of: letter))"
            case .date("m", let count) where isMinute(at: index, in: tokens):
                text += padded(date.milliseconds / 60_000 % 60, count)
            case .date(let letter, let count):
                text += part(letter, count, of: date, hasHalfDay: hasHalfDay)
            default: break
            }
        }
        return text
    }

    private static func part(_ letter: Character, _ count: Int, of date: SerialDate, hasHalfDay: Bool) -> String {
        switch letter {
        case "y": return count > 2 ? padded(date.year, 4) : padded(date.year % 100, 2)
        case "m": return name(months[date.month - 1], count) ?? padded(date.month, count)
        case "d": return name(weekdays[date.weekday], count) ?? padded(date.day, count)
        case "h":
            let hour = date.milliseconds / 3_600_000
            return padded(hasHalfDay ? (hour + 11) % 12 + 1 : hour, count)
        default: return padded(date.milliseconds / 1_000 % 60, count)
        }
    }

    /// Three letters or all of a name; its first letter alone for five.
    private static func name(_ name: String, _ count: Int) -> String? {
        switch count {
        case ...2: nil
        case 3: String(name.prefix(3))
        case 5: String(name.prefix(1))
        default: name
        }
    }

    /// `m` means minutes right behind hours or right before seconds.
    private static func isMinute(at index: Int, in tokens: [FormatToken]) -> Bool {
        letter(in: tokens[..<index].reversed()) == "h" || letter(in: tokens[(index + 1)...]) == "s"
    }

    private static func letter(in tokens: some Sequence<FormatToken>) -> Character? {
        for token in tokens {
            switch token {
            case .date(let letter, _), .elapsed(let letter): return letter
            default: continue
            }
        }
        return nil
    }

    /// The digit of the second's fraction that the place at `index` asks for; a place without a point before is text.
    private static func fraction(of date: SerialDate, at index: Int, in tokens: [FormatToken]) -> String {
        let run = tokens[..<index].reversed().prefix { if case .digit = $0 { true } else { false } }.count
        guard index - run > 0, tokens[index - run - 1] == .point, run < 3 else { return "0" }
        return "\(date.milliseconds % 1_000 / [100, 10, 1][run] % 10)"
    }

    private static func milliseconds(of letter: Character) -> Int {
        switch letter {
        case "h": 3_600_000
        case "m": 60_000
        default: 1_000
        }
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(min(count, 4) - digits.count, 0)) + digits
    }
}
