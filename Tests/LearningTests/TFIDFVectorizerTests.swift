import Learning
import Mathematics
import Testing

struct TFIDFVectorizerTests {
    private static let documents = [
        "The tenant pays rent.", "The landlord repairs the roof and the walls.", "Rent, rent, rent is due!",
    ]

    private func vectorizer(_ configuration: VectorizerConfiguration, _ documents: [String]) -> TFIDFVectorizer {
        TFIDFVectorizer(
            configuration: configuration,
            fitting: documents.map { TextSample(text: $0) },
            maximumFeatures: 1000
        )
    }

    /// Values of scikit-learn 1.9.1: `TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)`.
    @Test func valuesEqualScikitLearn() {
        let vectorizer = vectorizer(.wholeText, Self.documents)
        let rent = vectorizer.values(of: TextSample(text: Self.documents[2]))
        let expected = [
            "text: due": 0.32591936, "text: is": 0.32591936, "text: is due": 0.32591936, "text: rent": 0.520183184,
            "text: rent is": 0.32591936, "text: rent rent": 0.551829446,
        ]
        #expect(rent.keys.sorted() == expected.keys.sorted())
        for (name, value) in expected { #expect(abs((rent[name] ?? 0) - value) < 1e-7) }
        let roof = vectorizer.values(of: TextSample(text: Self.documents[1]))
        #expect(abs((roof["text: the"] ?? 0) - 0.418459935) < 1e-7)
    }

    @Test func countedAndStreamedVectorsAgree() {
        let vectorizer = vectorizer(.wholeText, Self.documents)
        for document in Self.documents {
            let sample = TextSample(text: document)
            let sum = vectorizer.values(of: sample).values.reduce(0, +)
            #expect(abs(vectorizer.vector(of: sample).values.reduce(0, +) - sum) < 1e-12)
        }
    }

    @Test func unknownTermsAddNothing() {
        let vectorizer = vectorizer(.wholeText, Self.documents)
        #expect(vectorizer.values(of: TextSample(text: "zebra xylophone")).isEmpty)
        #expect(vectorizer.vector(of: TextSample(text: "")).count == 0)
    }

    @Test func spellingsOfAWordAreOne() {
        let vectorizer = vectorizer(.wholeText, ["the tenant llc café"])
        for text in ["TENANT’S", "Tenant's", "tenant"] {
            #expect(vectorizer.values(of: TextSample(text: text)) == ["text: tenant": 1])
        }
        #expect(vectorizer.values(of: TextSample(text: "L.L.C.")) == ["text: llc": 1])
        #expect(vectorizer.values(of: TextSample(text: "CAFÉ")) == ["text: café": 1])
    }

    @Test func openingsSkipTheMarksOfAFiling() {
        let title = TextField(name: "title", source: .opening, maximumWords: 3, longestRun: 1)
        let vectorizer = vectorizer(VectorizerConfiguration(fields: [title]), ["second amendment to lease dated"])
        let filed =
            "EX-10.7 2 leaseagreement.htm EX-10.7 Docusign Envelope ID: C176A656-82B8 SECOND AMENDMENT TO LEASE DATED"
        let names = vectorizer.values(of: TextSample(text: filed)).keys.sorted()
        #expect(names == ["title: amendment", "title: second", "title: to"])
    }

    @Test func pairsReachOverOtherWords() {
        let title = TextField(name: "title", source: .opening, maximumWords: 9, longestRun: 1, skips: 2)
        let vectorizer = vectorizer(VectorizerConfiguration(fields: [title]), ["amendment to office lease"])
        let names = Set(vectorizer.values(of: TextSample(text: "Amendment to office lease")).keys)
        #expect(names.contains("title: amendment … lease"))
        #expect(names.contains("title: amendment … office"))
        #expect(!names.contains("title: amendment … to"))
    }

    @Test func fileNamesSpeakOnlyByAllowedWords() {
        let name = TextField(name: "file name", source: .filename, maximumWords: 9, longestRun: 1, words: ["lease"])
        let vectorizer = TFIDFVectorizer(
            configuration: VectorizerConfiguration(fields: [name]),
            fitting: [TextSample(text: "", filename: "edgar_Lease_2019.pdf")],
            maximumFeatures: 10
        )
        let values = vectorizer.values(of: TextSample(text: "", filename: "x/edgar-LeaseSuite200.pdf"))
        #expect(values == ["file name: lease": 1])
    }

    @Test func wordsOfOneFamilyAloneAreDropped() {
        let text = TextField(name: "text", source: .text, maximumWords: 99, longestRun: 1, minimumGroups: 2)
        let samples = [
            TextSample(text: "acme lease", group: "a"), TextSample(text: "acme rent", group: "a"),
            TextSample(text: "lease", group: "b"),
        ]
        let vectorizer = TFIDFVectorizer(
            configuration: VectorizerConfiguration(fields: [text]),
            fitting: samples,
            maximumFeatures: 10
        )
        #expect(vectorizer.values(of: samples[0]) == ["text: lease": 1])
    }

    @Test func traitsAreStandardizedAndUnknownOnesAreTheMean() {
        let vectorizer = TFIDFVectorizer(
            configuration: VectorizerConfiguration(fields: [], traits: [TraitField(trait: "pages", weight: 2)]),
            fitting: [TextSample(text: "", traits: ["pages": 0]), TextSample(text: "", traits: ["pages": 8])],
            maximumFeatures: 10
        )
        let high = vectorizer.values(of: TextSample(text: "", traits: ["pages": 8]))
        #expect(abs((high["pages"] ?? 0) - 2) < 1e-12)
        #expect(vectorizer.values(of: TextSample(text: "", traits: [:])).isEmpty)
        let huge = vectorizer.values(of: TextSample(text: "", traits: ["pages": 1e9]))
        #expect(huge["pages"] == 6)
    }

    /// scikit-learn 1.9.0: `TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 3))` has these features of "Ab c".
    @Test func runsOfCharactersStayWithinWords() {
        let field = TextField(
            name: "characters",
            source: .text,
            unit: .characters,
            maximumWords: 99,
            shortestRun: 2,
            longestRun: 3
        )
        let vectorizer = vectorizer(VectorizerConfiguration(fields: [field]), ["Ab c", "É!"])
        // " a", "ab", "b ", " ab", "ab ", " c", "c ", " c "
        #expect(vectorizer.vector(of: TextSample(text: "Ab c")).count == 8)
        #expect(vectorizer.vector(of: TextSample(text: "AB  C")) == vectorizer.vector(of: TextSample(text: "ab c")))
        #expect(vectorizer.vector(of: TextSample(text: "é!")).count == 5)
        #expect(vectorizer.values(of: TextSample(text: "É!"))["characters: é!"] != nil)
    }
}
