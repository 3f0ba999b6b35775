import Foundation
import Testing
import Website

struct PhrasingTests {
    private static func phrasing(_ locale: String) -> Phrasing {
        Phrasing(locale: Locale(identifier: locale), zone: TimeZone(identifier: "America/Chicago") ?? .gmt, now: 0)
    }

    @Test(arguments: [
        ("en_US", "step 1 of 3, 20 % for version 3", "step 1 of 3, 20% for version 3"),
        ("de_DE", "50.25 % to 100.0 %, 99 % sure", "50,25 % to 100,0 %, 99 % sure"),
        ("tr_TR", "at 12.5 % of the traffic", "at %12,5 of the traffic"),
        (
            "de_DE", "accuracy 0.952 (95 % interval 0.741 to 1.0), 99 of 100 within 15.5 ms.",
            "accuracy 0,952 (95 % interval 0,741 to 1,0), 99 of 100 within 15,5 ms."
        ),
        ("de_DE", "12345 files since 12345, of 2026 7 are of -0.5", "12.345 files since 12345, of 2026 7 are of -0,5"),
        (
            "de_DE", "See 'deedbox load --rate 0.5 x' (latency > 0.001 over 5m), m:2 of 1.2.13 and 'zlib 1.3', C=0.3",
            "See 'deedbox load --rate 0.5 x' (latency > 0.001 over 5m), m:2 of 1.2.13 and 'zlib 1.3', C=0.3"
        ),
        ("en_US", "the model's share is 0.25 of it.", "the model's share is 0.25 of it."),
        ("en_US", "a lone % and Z stay, 2026-13-45T00:00:00Z too", "a lone % and Z stay, 2026-13-45T00:00:00Z too"),
    ])
    func whatWasKeptIsToldAsItsReaderWrites(locale: String, kept: String, told: String) {
        let blanks: Set<Character> = ["\u{A0}", "\u{202F}"]
        #expect(String(Self.phrasing(locale).sentence(kept).map { blanks.contains($0) ? " " : $0 }) == told)
    }

    @Test func momentsInSentencesAreOfTheReadersZone() {
        let told = Self.phrasing("en_GB").sentence("registered 2026-12-01T02:16:52Z, aliases: challenger")
        #expect(told == "registered 30 Nov 2026, 20:16, aliases: challenger" || told.contains("30 Nov 2026 at 20:16"))
    }

    @Test func roundingMakesNobodyCertain() {
        let phrasing = Self.phrasing("en_US")
        #expect([0.934, 0.9949, 0.9999, 1].map(phrasing.confidence) == ["93%", "99%", "99%", "100%"])
    }

    @Test func weightsOfTrafficAreShares() {
        #expect(Self.phrasing("en_US").share(1_250) == "12.5%")
        #expect(Self.phrasing("en_US").share(10_000) == "100%")
    }
}
