/// Writes a paper: makes the choices of its phrases, fills their gaps and notes the facts that it puts in.
struct Drafter {
    var dice: Dice
    var slots: [String: Slot]
    var style: WritingStyle
    var tables: [String: PreparedTable] = [:]
    private(set) var blocks: [Block] = []
    private(set) var facts = Facts()

    init(dice: Dice, slots: [String: Slot], style: WritingStyle) {
        self.dice = dice
        self.slots = slots
        self.style = style
    }

    /// The phrase with its choices made and its gaps filled; their facts are noted, so the text must be used.
    mutating func text(_ phrase: String) -> String {
        var used: [Slot] = []
        let (slots, style) = (slots, style)
        let text = Template(phrase).text(&dice) { name in
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let key = parts.first, let slot = slots[key] else { return "{\(name)}" }
            let form = parts.count > 1 ? parts[1] : ""
            // A year alone does not state the day.
            if form != "year" { used.append(slot) }
            return Self.text(of: slot, form: form, style)
        }
        used.forEach { note($0) }
        return Self.tidied(text)
    }

    /// Without what empty alternatives leave behind: double spaces, spaces before marks, two marks in a row; and with the
    /// article that the next word asks for.
    private static func tidied(_ text: String) -> String {
        var text = text.split(separator: " ").joined(separator: " ")
        for (untidy, tidy) in [
            (" ,", ","), (" .", "."), (" ;", ";"), (" :", ":"), (",,", ","), (",.", "."), ("..", "."), (" )", ")"),
            (" a Office", " an Office"),
            (" a Industrial", " an Industrial"),
        ] where text.contains(untidy) {
            text = text.replacing(untidy, with: tidy)
        }
        return text
    }

    private static func text(of slot: Slot, form: String, _ style: WritingStyle) -> String {
        switch slot {
        case .text(let text): form == "upper" ? text.uppercased() : text
        case .count(let count): form == "digits" ? count.grouped() : Spelling.counted(count)
        case .date(let date, _):
            switch form {
            case "formal": style.dates.formal(date)
            case "short": style.dates.short(date)
            case "year": "\(date.year)"
            default: style.dates.text(date)
            }
        case .money(let money, _): form == "words" ? money.words : money.text
        }
    }

    private mutating func note(_ slot: Slot) {
        switch slot {
        case .date(let date, let role): facts.note(date, role)
        case .money(let money, let role): facts.note(money, role)
        case .text, .count: break
        }
    }

    mutating func note(_ money: Money, _ role: String) { facts.note(money, role) }

    mutating func note(_ date: CalendarDate, _ role: String) { facts.note(date, role) }

    mutating func add(_ block: Block) {
        if case .signatures(let signatures) = block { signatures.forEach { facts.note($0) } }
        blocks.append(block)
    }

    /// Adds the prepared table of that name, if there is one, and notes its facts.
    mutating func addTable(named name: String) {
        guard let prepared = tables[name] else { return }
        prepared.facts.forEach { note($0) }
        add(.table(prepared.table))
    }

    mutating func paragraph(_ phrase: String) { add(.paragraph(text(phrase))) }

    mutating func lines(_ phrases: [String], _ alignment: Block.Alignment = .left) {
        add(.lines(phrases.map { text($0) }, alignment))
    }

    /// Adds a table whose head is phrases; it looks as the author's program prints tables unless `look` says otherwise.
    mutating func table(_ head: [String], _ rows: [Table.Row], widths: [Double], look: Table.Look? = nil) {
        let head = head.map { text($0) }
        let look = look ?? dice.pick(Table.Look.allCases)
        add(.table(Table(head: head, rows: rows, look: look, widths: widths)))
    }

    /// A cell of a table with a day in it, noted as a fact.
    mutating func cell(_ date: CalendarDate, _ role: String) -> String {
        facts.note(date, role)
        return style.dates.short(date)
    }

    /// A cell of a table with an amount in it, noted as a fact; without its symbol where the column bears it.
    mutating func cell(_ money: Money, _ role: String, symbol: Bool = true) -> String {
        facts.noteCell(money, role)
        return symbol ? money.text : money.column
    }

    /// What was written, as a paper.
    func draft(title: String, fileName: String, date: CalendarDate, family: String?, footer: String? = nil) -> Draft {
        var facts = facts
        facts.reference = family
        return Draft(title: title, blocks: blocks, facts: facts, footer: footer, fileName: fileName, date: date)
    }
}
