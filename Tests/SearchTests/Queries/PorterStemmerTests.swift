import Search
import Testing

struct PorterStemmerTests {
    /// The examples of Porter's paper, step by step, with the results of its author's published vocabulary.
    static let examples: [(String, String)] = [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("feed", "feed"),
        ("agreed", "agre"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"),
        ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"),
        ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"), ("filing", "file"),
        ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"), ("rational", "ration"),
        ("valency", "valenc"), ("digitizer", "digit"), ("conformably", "conform"), ("radically", "radic"),
        ("differently", "differ"), ("vilely", "vile"), ("analogously", "analog"), ("vietnamization", "vietnam"),
        ("predication", "predic"), ("operator", "oper"), ("feudalism", "feudal"), ("decisiveness", "decis"),
        ("hopefulness", "hope"), ("callousness", "callous"), ("formality", "formal"), ("sensitivity", "sensit"),
        ("sensibility", "sensibl"), ("triplicate", "triplic"), ("formative", "form"), ("formalize", "formal"),
        ("electricity", "electr"), ("electrical", "electr"), ("hopeful", "hope"), ("goodness", "good"),
        ("revival", "reviv"), ("allowance", "allow"), ("inference", "infer"), ("airliner", "airlin"),
        ("gyroscopic", "gyroscop"), ("adjustable", "adjust"), ("defensible", "defens"), ("irritant", "irrit"),
        ("replacement", "replac"), ("adjustment", "adjust"), ("dependent", "depend"), ("adoption", "adopt"),
        ("communism", "commun"), ("activate", "activ"), ("homologous", "homolog"), ("effective", "effect"),
        ("bowdlerize", "bowdler"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"),
        ("roll", "roll"),
    ]

    @Test(arguments: examples)
    func wordsOfThePaperComeToTheirStems(_ word: String, _ stem: String) {
        #expect(PorterStemmer.stem(word) == stem)
    }

    @Test(arguments: ["a", "is", "4.2", "1,250.00", "l.l.c", "miete\u{308}r", "日本語", ""])
    func shortAndForeignWordsStay(_ word: String) {
        #expect(PorterStemmer.stem(word) == word)
    }

    @Test
    func formsOfOneLeaseWordMeet() {
        let stems = ["assign", "assigns", "assigned", "assigning", "assignment", "assignments"].map(PorterStemmer.stem)
        #expect(Set(stems) == ["assign"])
    }
}
