import Mathematics
import Testing

struct RaterAgreementTests {
    /// Against scikit-learn's `cohen_kappa_score(list("aaabbbccca"), list("aabbbbccab"))`, and of "aab" with "bba".
    @Test(arguments: [("aaabbbccca", "aabbbbccab", 0.552_238_805_970_149_2, 0.7), ("aab", "bba", -0.8, 0.0)])
    func agreesWithAnotherProgram(_ first: String, _ second: String, _ kappa: Double, _ observed: Double) throws {
        let agreement = RaterAgreement(Array(zip(first, second)))
        #expect(abs(try #require(agreement.kappa) - kappa) < 1e-12)
        #expect(abs(try #require(agreement.observed) - observed) < 1e-12)
        #expect(agreement.count == first.count)
    }

    @Test func ofNothingNothingIsSaid() {
        let agreement = RaterAgreement([(String, String)]())
        #expect(agreement.count == 0 && agreement.observed == nil && agreement.kappa == nil)
    }

    @Test func whereBothSayOneWordOnlyChanceCannotBeTold() {
        #expect(RaterAgreement([("a", "a"), ("a", "a")]).kappa == nil)
        #expect(RaterAgreement([("a", "a"), ("a", "a")]).observed == 1)
    }
}
