/// Counts the paragraphs of automatic lists and says what stands before each (ECMA-376, part 1, 17.9).
struct ListCounter {
    private static let levels = 0..<9

    private let parts: NumberingParts
    private let styles: ParagraphStyles
    /// The last number of each level, by list; uses of the same list count on.
    private var counts: [String: [Int?]] = [:]
    private var begun: Set<String> = []

    init(parts: NumberingParts, styles: ParagraphStyles) {
        self.parts = parts
        self.styles = styles
    }

    /// The label of the next paragraph, such as `4.2`; nil where it is not numbered.
    ///
    /// - Parameters:
    ///   - own: what the paragraph states itself.
    ///   - style: its style.
    mutating func label(own: ParagraphStyles.Numbering, style: String?) -> String? {
        let inherited = style.map(styles.numbering(of:)) ?? ParagraphStyles.Numbering()
        guard let id = own.instance ?? inherited.instance, let instance = parts.instances[id],
            let (listID, list) = list(of: instance)
        else { return nil }
        let linked = own.level == nil && own.instance == nil ? list.levels.first { $0.value.style == style }?.key : nil
        let index = own.level ?? linked ?? inherited.level ?? 0
        let levels = list.levels.merging(instance.levels) { $1 }
        guard Self.levels.contains(index), let level = levels[index] else { return nil }
        count(index, in: listID, levels: levels, instance: (id, instance))
        return text(of: level, numbers: counts[listID] ?? [], levels: levels)
    }

    private func list(of instance: NumberingParts.Instance) -> (id: String, list: NumberingParts.List)? {
        guard let list = parts.lists[instance.list] else { return nil }
        guard list.levels.isEmpty, let link = list.styleLink else { return (instance.list, list) }
        guard let id = styles.numbering(of: link).instance, let target = parts.instances[id]?.list else { return nil }
        return parts.lists[target].map { (target, $0) }
    }

    private mutating func count(
        _ index: Int,
        in list: String,
        levels: [Int: NumberingLevel],
        instance: (id: String, value: NumberingParts.Instance)
    ) {
        var numbers = counts[list] ?? Array(repeating: nil, count: Self.levels.count)
        if begun.insert(instance.id).inserted {
            for level in instance.value.starts.keys where Self.levels.contains(level) { numbers[level] = nil }
        }
        if let last = numbers[index] {
            numbers[index] = last + 1
        } else {
            var level = levels[index]
            if let start = instance.value.starts[index] { level?.begin(at: start) }
            numbers[index] = level?.start
        }
        for deeper in (index + 1)..<max(Self.levels.count, index + 1)
        where levels[deeper]?.restart.map({ index < $0 }) ?? true {
            numbers[deeper] = nil
        }
        counts[list] = numbers
    }

    private func text(of level: NumberingLevel, numbers: [Int?], levels: [Int: NumberingLevel]) -> String? {
        if level.format == "bullet" { return level.text.isEmpty ? nil : "• " }
        var text = ""
        var rest = level.text[...]
        while let character = rest.popFirst() {
            guard character == "%", let place = rest.first?.wholeNumberValue, (1...9).contains(place) else {
                text.append(character)
                continue
            }
            rest = rest.dropFirst()
            let referred = levels[place - 1]
            let number = (numbers.indices.contains(place - 1) ? numbers[place - 1] : nil) ?? referred?.start ?? 1
            text += ListNumber.text(of: number, format: level.isLegal ? "decimal" : referred?.format ?? "decimal")
        }
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        return level.isFollowedByNothing ? text : text + " "
    }
}
