import Documents
import Search
import Testing

struct SearchFilterTests {
    @Test
    func conditionsAreJoinedByBlanksOrAnd() throws {
        let expected: [SearchFilter.Condition] = [
            .documentClass(SearchFilter.Choice([.lease, .amendment])),
            .date(.atLeast, "2020-01-01"),
            .name(SearchFilter.Choice(["Suite 400"])),
            .confidence(.greater, 0.8),
        ]
        let blanks = "class:lease,amendment date>=2020-01-01 name:\"Suite 400\" confidence>0.8"
        let ands = "class=LEASE,amendment AND date>=2020-01-01 and name=\"Suite 400\"  AND confidence>0.8"
        #expect(try SearchFilter(parsing: blanks).conditions == expected)
        #expect(try SearchFilter(parsing: ands).conditions == expected)
    }

    @Test
    func everyOperatorIsRead() throws {
        let expression = "type!=pdf status:ready date<2024 date<=2024-02 date>2023 date:2023-12-31 confidence=1"
        #expect(
            try SearchFilter(parsing: expression).conditions == [
                .fileType(SearchFilter.Choice([.pdf], isExcluded: true)),
                .status(SearchFilter.Choice([.ready])),
                .date(.less, "2024"),
                .date(.atMost, "2024-02"),
                .date(.greater, "2023"),
                .date(.equal, "2023-12-31"),
                .confidence(.equal, 1),
            ]
        )
    }

    @Test(arguments: ["", "   "])
    func anEmptyExpressionLetsEverythingThrough(_ expression: String) throws {
        #expect(try SearchFilter(parsing: expression) == .none)
    }

    static let faults: [(String, FilterError)] = [
        ("colour:red", .unknownField("colour", position: 1)),
        ("class:lease ,", .unknownField(",", position: 13)),
        ("class:lease :x", .unknownField(":", position: 13)),
        ("class lease", .missingOperator(field: "class", position: 6)),
        ("class", .missingOperator(field: "class", position: 6)),
        ("class>lease", .operatorNotAllowed(">", field: "class", position: 6)),
        ("date!=2020", .operatorNotAllowed("!=", field: "date", position: 5)),
        ("class:", .missingValue(field: "class", position: 7)),
        ("class:lease, date>2020", .missingValue(field: "class", position: 13)),
        ("name:\"\"", .missingValue(field: "name", position: 6)),
        ("name:\"suite", .unclosedQuote(position: 6)),
        ("name:\"a\"b", .invalidValue("b", field: "name", position: 9)),
        ("class:lease OR class:other", .notSupported("OR", position: 13)),
        ("NOT class:lease", .notSupported("NOT", position: 1)),
        ("AND class:lease", .danglingAnd(position: 1)),
        ("class:lease AND", .danglingAnd(position: 13)),
        ("class:lease AND AND type:pdf", .danglingAnd(position: 17)),
        ("type:spreadsheet", .invalidValue("spreadsheet", field: "type", position: 6)),
        ("status:lost", .invalidValue("lost", field: "status", position: 8)),
        ("date>yesterday", .invalidValue("yesterday", field: "date", position: 6)),
        ("date>2023-02-29", .invalidValue("2023-02-29", field: "date", position: 6)),
        ("date>2023-13", .invalidValue("2023-13", field: "date", position: 6)),
        ("date>23", .invalidValue("23", field: "date", position: 6)),
        ("date:2023,2024", .invalidValue("2023,2024", field: "date", position: 6)),
        ("confidence>80%", .invalidValue("80%", field: "confidence", position: 12)),
        ("confidence>1.5", .invalidValue("1.5", field: "confidence", position: 12)),
        ("confidence>nan", .invalidValue("nan", field: "confidence", position: 12)),
    ]

    @Test(arguments: faults)
    func faultsAreNamedWithTheirPlace(_ expression: String, _ fault: FilterError) {
        #expect(throws: fault) { try SearchFilter(parsing: expression) }
    }

    static let messages: [(String, String)] = [
        (
            "colour:red",
            "Cannot read the filter at character 1: there is no field 'colour'. "
                + "Use one of class, type, status, name, date, confidence."
        ),
        (
            "date lease",
            "Cannot read the filter at character 5: an operator must follow 'date'. "
                + "Write for example 'date>=2020-01-01'."
        ),
        (
            "confidence!=1",
            "Cannot read the filter at character 11: '!=' does not go with 'confidence'. Use one of : = < <= >= >."
        ),
        (
            "type:x",
            "Cannot read the filter at character 6: 'x' is no value for 'type'. "
                + "It takes one of pdf, png, jpeg, tiff, gif, bmp, webp, docx, xlsx, rtf, html, text, mail, msg, zip."
        ),
        (
            "class:lease OR type:pdf",
            "Cannot read the filter at character 13: 'OR' is not supported. "
                + "List values with commas, as in 'class:lease,amendment', and exclude them with '!='."
        ),
    ]

    @Test(arguments: messages)
    func messagesSayWhatToDo(_ expression: String, _ message: String) throws {
        let error = try #require(throws: FilterError.self) { try SearchFilter(parsing: expression) }
        #expect(error.description == message)
    }

    static let dates: [(String, String?, Bool)] = [
        ("date:2021", "2021-03-15", true),
        ("date:2021-03", "2021-03-15", true),
        ("date:2021-03-14", "2021-03-15", false),
        ("date<=2021-03", "2021-03-31", true),
        ("date<2021-03", "2021-03-01", false),
        ("date>2021", "2021-12-31", false),
        ("date>2021", "2022-01-01", true),
        ("date>=2021-03-15", "2021-03", false),
        ("date<9999", nil, false),
    ]

    @Test(arguments: dates)
    func datesAreComparedAtThePrecisionOfTheFilter(_ expression: String, _ date: String?, _ matches: Bool) throws {
        var record = DocumentRecord(
            id: DocumentID(sha256: [UInt8](repeating: 1, count: 32)),
            name: "lease.pdf",
            status: .ready,
            byteCount: 1,
            addedAt: 0,
            parentID: nil
        )
        record.date = date
        #expect(try SearchFilter(parsing: expression).matches(record) == matches)
    }
}
