import Documents

/// A page with all that was found on it, for what looks at several kinds of facts at once.
struct ReadPage {
    let page: Page
    let tokens: PageTokens
    let tables: TextTables
    var dates: [DateFact] = []
    var money: [MoneyFact] = []
    var percentages: [PercentageFact] = []
    var parties: [PartyMatch] = []
    var premises: [PremisesFact] = []
    var durations: [DurationMatch] = []

    var text: ScalarText { tokens.text }
    var maker: EvidenceMaker { EvidenceMaker(page: page, text: tokens.text) }
}
