import Documents
import Facts
import Testing

/// Every written form of a date, for days that bring out their traps.
struct DateFormTests {
    /// A day, and the words and figures that forms are filled with.
    struct Day: Sendable, CustomTestStringConvertible {
        let year: Int, month: Int, day: Int
        var testDescription: String { iso }

        static let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        static let ordinals = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
            "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
        ]
        static let years = [
            1998: "nineteen hundred ninety-eight", 2006: "two thousand six", 2015: "two thousand fifteen",
            2024: "two thousand twenty-four", 2000: "two thousand", 2011: "two thousand and eleven",
        ]

        var iso: String { "\(year)-\(two(month))-\(two(day))" }
        var name: String { Self.months[month - 1] }
        var short: String { String(name.prefix(3)) }
        var suffix: String {
            if (11...13).contains(day) { return "th" }
            return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th"
        }
        var word: String { Self.ordinals[day - 1] }
        var yearWords: String { Self.years[year] ?? "\(year)" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    }

    static let days = [
        Day(year: 2024, month: 3, day: 1), Day(year: 1998, month: 9, day: 22), Day(year: 2006, month: 12, day: 31),
        Day(year: 2015, month: 2, day: 13), Day(year: 2024, month: 2, day: 29), Day(year: 2000, month: 5, day: 23),
        Day(year: 2011, month: 10, day: 30), Day(year: 2006, month: 7, day: 12), Day(year: 1998, month: 1, day: 11),
        Day(year: 2015, month: 8, day: 20),
    ]

    static let forms: [@Sendable (Day) -> String] = [
        { "\($0.name) \($0.day), \($0.year)" }, { "\($0.name) \($0.day) \($0.year)" },
        { "\($0.name.uppercased()) \($0.day), \($0.year)" }, { "\($0.short). \($0.day), \($0.year)" },
        { "\($0.short) \($0.day), \($0.year)" }, { "\($0.name) \($0.day)\($0.suffix), \($0.year)" },
        { "\($0.name) the \($0.day)\($0.suffix), \($0.year)" }, { "\($0.name) \($0.word), \($0.year)" },
        { "\($0.name)\n\($0.day), \($0.year)" }, { "\($0.name) \($0.day),\n\($0.year)" },
        { "\($0.day) \($0.name) \($0.year)" }, { "\($0.day) \($0.short) \($0.year)" },
        { "\($0.day)\($0.suffix) of \($0.name), \($0.year)" },
        { "\($0.day)\($0.suffix) day of \($0.name), \($0.year)" },
        { "\($0.day) day of \($0.name) \($0.year)" }, { "\($0.word) day of \($0.name), \($0.year)" },
        { "\($0.word) day of \($0.name), \($0.yearWords)" }, { "\($0.word) of \($0.name), \($0.year)" },
        { "\($0.day)\($0.suffix) day of \($0.name) in the year \($0.year)" },
        { "\($0.word) (\($0.day)\($0.suffix)) day of \($0.name), \($0.year)" },
        { "\($0.word) day of \($0.name), \($0.yearWords) (\($0.year))" },
        { "\($0.day)\($0.suffix) day of \($0.name) in the year of our Lord \($0.yearWords)" },
        { "\($0.two($0.day))-\($0.short)-\($0.year)" }, { "\($0.day)-\($0.short.uppercased())-\($0.year)" },
        { "\($0.two($0.day))-\($0.short)-\($0.two($0.year % 100))" }, { "\($0.day)/\($0.short)/\($0.year)" },
        { "\($0.two($0.day))\($0.short.uppercased())\($0.year)" }, { "\($0.year)-\($0.short)-\($0.two($0.day))" },
        { "\($0.year)-\($0.two($0.month))-\($0.two($0.day))" }, { "\($0.year)/\($0.two($0.month))/\($0.two($0.day))" },
    ]

    @Test(arguments: forms.indices, days)
    func readsEveryForm(form: Int, day: Day) throws {
        let text = Self.forms[form](day)
        for context in ["made this \(text), by and between", "(the \(text))", text] {
            let facts = DateFinder().dates(on: Pages.page(context))
            #expect(facts.map(\.value) == [day.iso], "\(context)")
            #expect(facts.first?.hasBlank == false && facts.first?.alternative == nil)
        }
        // Nothing but the quote is needed to read the value again.
        let quote = try #require(DateFinder().dates(on: Pages.page("on \(text) or")).first).evidence.text
        #expect(DateFinder().dates(on: Pages.page(quote)).map(\.value) == [day.iso])
    }

    static let orders: [@Sendable (Day) -> String] = [
        { "\($0.month)/\($0.day)/\($0.year)" }, { "\($0.two($0.month))/\($0.two($0.day))/\($0.year)" },
        { "\($0.month) / \($0.day) / \($0.year)" }, { "\($0.month)-\($0.day)-\($0.year)" },
        { "\($0.month)/\($0.day)/\($0.two($0.year % 100))" },
    ]

    @Test(arguments: orders.indices, days)
    func figuresKeepTheOtherOrder(form: Int, day: Day) throws {
        let fact = try #require(DateFinder().dates(on: Pages.page("from \(Self.orders[form](day)) on")).first)
        #expect(fact.value == day.iso)
        let isAmbiguous = day.day <= 12 && day.day != day.month
        #expect(fact.alternative == (isAmbiguous ? "\(day.year)-\(day.two(day.day))-\(day.two(day.month))" : nil))
    }

    @Test(arguments: [
        ("this ___ day of ____, 2024", "2024"), ("this 1st day of ________, 2024", "2024"),
        ("entered into this ____________________________, 2006", "2006"), ("_______________, 20__", ""),
        ("this ___ day of March, 2024", "2024-03"), ("March __, 2024", "2024-03"), ("____ 2024", ""),
        ("Suite ____, 2024 Main Street", ""),
    ])
    func blanksLeaveTheDateIncomplete(text: String, value: String) {
        let facts = DateFinder().dates(on: Pages.page(text))
        #expect(facts.map(\.value).joined() == value)
        #expect(facts.allSatisfy { $0.hasBlank && !$0.isDay })
    }

    @Test(arguments: [
        ("03/2024", "2024-03"), ("paid for 3/2024", "2024-03"), ("13/2024", ""), ("dated 3-4-24", "2024-03-04"),
        ("Date: 13.4.24", "2024-04-13"), ("Section 3-4-24", ""), ("Q1 2024", ""), ("first quarter of 2024", ""),
        ("1/2/3/2024", ""), ("3/2024/5", ""),
    ])
    func monthsAndShortYearsNeedEvidence(text: String, value: String) {
        #expect(DateFinder().dates(on: Pages.page(text)).map(\.value).joined() == value)
    }

    @Test func aDateThatCanBeInOneOrderOnlySettlesTheOthers() throws {
        let text = "from 03/04/2024 until 25/12/2024"
        let found = DateFinder().dates(on: Pages.page(text))
        let record = FeatureExtractor().features(of: Pages.document(text), contentEmbedding: nil)
        #expect(found.map(\.value) == ["2024-03-04", "2024-12-25"])
        #expect(record.dates.map(\.value) == ["2024-04-03", "2024-12-25"])
        #expect(record.dates.first?.alternative == "2024-03-04")
        let (before, after) = (try #require(found.first), try #require(record.dates.first))
        #expect(after.evidence.confidence > before.evidence.confidence)
    }

    @Test func proofsThatContradictEachOtherSettleNothing() {
        let text = "03/04/2024, 25/12/2024, 12/26/2024"
        let record = FeatureExtractor().features(of: Pages.document(text), contentEmbedding: nil)
        #expect(record.dates.map(\.value) == ["2024-03-04", "2024-12-25", "2024-12-26"])
    }
}
