import Mathematics
import Testing

struct McNemarReferenceTests {
    /// statsmodels 0.15.0: `mcnemar(exact=True)`; mid-p from SciPy's binomial distribution.
    @Test func valuesEqualStatsmodels() throws {
        for table in try Reference.load().mcNemar {
            let test = McNemarTest(onlyFirst: table.onlyFirst, onlySecond: table.onlySecond)
            #expect(abs(test.exactP - table.exact) < 1e-9, "\(table)")
            #expect(abs(test.midP - table.midP) < 1e-9, "\(table)")
        }
    }

    @Test func manyCasesDoNotOverflow() {
        let test = McNemarTest(onlyFirst: 20_000, onlySecond: 20_400)
        #expect(test.exactP > 0.04 && test.exactP < 0.05)
    }
}
