/// A page whose text is known exactly.
struct SpecimenPage: Sendable {
    /// `lease`, and `lease-2` for the second of its kind.
    var name: String
    var specimen: Specimen
    var page: DrawnPage

    /// Page number `index` of a series, counted from 0; the kinds take turns.
    init(index: Int, seed: UInt64, measure: TextMeasure) {
        let kinds = Specimen.allCases
        specimen = kinds[index % kinds.count]
        name = specimen.rawValue + (index < kinds.count ? "" : "-\(index / kinds.count + 1)")
        var dice = Dice(seed: seed, 5, index)
        let tenancy = Self.tenancy(index, seed, isShort: specimen == .signaturePage)
        let draft = SpecimenComposer.draft(specimen, tenancy, &dice)
        var style = PageStyle(.american, isSheet: specimen.isTabular, isLease: false, &dice)
        style.face = specimen.face
        style.columns = specimen == .twoColumns ? 2 : 1
        style.numbering = specimen.numbering
        style.margin = specimen == .finePrint ? 60 : 68
        style.signaturesAbreast = true
        page = PageSetter.pages(of: draft, style: style, measure: measure, dice: dice)[0]
        if let header = specimen.header(tenancy) { add(header, style) }
    }

    /// Whether texts stand side by side that may rightly be read in more than one order; two spaces part them.
    var hasColumns: Bool { specimen.isTabular || page.lines.contains { $0.contains("  ") } }

    /// An American lease, so that all amounts and dates are written in one way.
    private static func tenancy(_ index: Int, _ seed: UInt64, isShort: Bool) -> Tenancy {
        var number = index * 1000 + 1
        while true {
            let tenancy = TenancyMaker.tenancy(number: number, seed: seed, kind: isShort ? .medical : .office)
            if tenancy.jurisdiction.style == .american { return tenancy }
            number += 1
        }
    }

    private mutating func add(_ header: String, _ style: PageStyle) {
        let face = style.face.sized(style.face.size * 0.85)
        page.marks.append(.text(header, at: .init(x: style.margin, y: style.margin * 0.6), face))
        page.lines.insert(header, at: 0)
    }
}
