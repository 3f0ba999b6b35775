import Mathematics

/// Made-up texts to put a classifier under load with: words of leases in any order.
enum LoadTexts {
    private static let words = """
        lease landlord tenant premises rent base annual monthly square feet building suite term commencement date expiration \
        renewal option notice days written default cure insurance liability certificate maintenance repair common area \
        operating expenses reconciliation statement share pro rata taxes real estate assessment parking signage assignment \
        sublease consent security deposit guaranty guarantor amendment addendum exhibit schedule hereby agree parties \
        execute counterpart governing law state county city address delivery possession improvements allowance work letter \
        contractor permit environmental hazardous substance indemnify damages casualty condemnation subordination estoppel \
        quiet enjoyment holdover surrender utilities electricity water audit invoice payment late interest percent dollars
        """.split(separator: " ").map(String.init)

    /// - Parameters:
    ///   - count: How many texts, of which no two are the same.
    ///   - length: Words in each.
    static func texts(count: Int, length: Int) -> [String] {
        var random = SeededRandom(seed: 1)
        return (0..<count).map { number in
            let chosen = (0..<length).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
            return "Document \(number): " + chosen.joined(separator: " ")
        }
    }
}
