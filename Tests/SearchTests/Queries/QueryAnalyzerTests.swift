import Search
import Testing

struct QueryAnalyzerTests {
    @Test
    func aQuestionKeepsItsTellingWords() {
        let query = QueryAnalyzer().analyze("May the Tenant assign without the Landlord's consent?")
        #expect(query.lexical.terms == ["may", "tenant", "assign", "without", "landlord", "consent"])
        #expect(query.lexical.phrases.isEmpty)
        #expect(query.text == "May the Tenant assign without the Landlord's consent?")
        #expect(query.stems == ["mai", "tenant", "assign", "without", "landlord", "consent"])
    }

    @Test
    func formsOfOneWordCountOnce() {
        #expect(QueryAnalyzer().analyze("assign assigned Assignment").lexical.terms == ["assign"])
    }

    @Test
    func quotedPhrasesStayWhole() {
        let query = QueryAnalyzer().analyze("rent \"in no event\" “Suite 400” more")
        #expect(query.lexical == LexicalQuery(terms: ["rent", "more"], phrases: ["in no event", "suite 400"]))
        #expect(query.stems.prefix(5) == ["in", "no", "event", "suit", "400"])
        #expect(query.text == "rent in no event Suite 400 more")
    }

    @Test
    func aQuotationMarkWithoutPartnerIsPassedOver() {
        #expect(
            QueryAnalyzer().analyze("roof \"repair duty").lexical == LexicalQuery(terms: ["roof", "repair", "duty"])
        )
        #expect(QueryAnalyzer().analyze("\"").isEmpty)
    }

    @Test
    func stopWordsStayWhenNothingElseIsLeft() {
        #expect(QueryAnalyzer().analyze("what is this").lexical.terms == ["what", "is", "this"])
    }

    @Test
    func accentsAndPossessivesFall() {
        #expect(QueryAnalyzer().analyze("Café Zürich’s lease").lexical.terms == ["cafe", "zurich", "lease"])
    }

    @Test(arguments: ["", "  ", "?!", "$ %", "\"\""])
    func aQuestionWithoutWordsIsEmpty(_ question: String) {
        #expect(QueryAnalyzer().analyze(question).isEmpty)
    }

    @Test
    func numbersAndReferencesStayWhole() {
        let query = QueryAnalyzer().analyze("Section 4.2(b) at $1,250.00")
        #expect(query.lexical.terms == ["section", "4.2", "b", "1,250.00"])
    }
}

extension LexicalQuery {
    /// The words that a passage may have.
    fileprivate var terms: [String] {
        clauses.flatMap { clause in if case .word(let words) = clause.pattern { words } else { [String]() } }
    }

    /// The phrases that a passage must have.
    fileprivate var phrases: [String] {
        clauses.compactMap { clause in
            if case .phrase(let words) = clause.pattern { words.joined(separator: " ") } else { nil }
        }
    }
}
