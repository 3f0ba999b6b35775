import Search
import Testing

struct TermAnalyzerTests {
    private static let text = """
        The Tenant’s RENEWAL options, the tenants' options and L.L.C. fees: $1,250.00 for Señor Ñandú’s café; renewing
        ÉTAGE 4.2 of the tenant's premises (optional).
        """

    /// The short cut past words that cannot be meant leaves nothing out.
    @Test(arguments: [
        ["tenant", "option"], ["senor", "etag", "nandu", "cafe"], ["renew", "4.2", "1,250.00"], ["x"], [],
    ])
    func termsThatAreLookedForAreThoseOfAllTerms(_ stems: [String]) {
        let found = TermAnalyzer.terms(in: Self.text, among: StemSet(stems))
        #expect(found == TermAnalyzer.terms(in: Self.text).filter { stems.contains($0.stem) })
        #expect(Set(found.map(\.stem)) == Set(stems).subtracting(["x"]))
    }

    @Test(arguments: [
        ("Tenant's", "tenant"), ("TENANT\u{2019}S", "tenant"), ("'s", "'s"), ("tenants'", "tenants'"), ("Café", "cafe"),
    ])
    func wordsComeToOneForm(_ word: String, _ form: String) { #expect(TermAnalyzer.word(word) == form) }
}
