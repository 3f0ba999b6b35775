import Documents

/// Pages with text layers of every kind that is known to go wrong, and of those that only look wrong.
enum SourcePages {
    static let all = sound + blank + scans + broken + hidden + mixed + unseen

    static let lines = SamplePicture.lines
    /// What a layer of another page says.
    private static let otherLines = [
        "EXHIBIT C RULES AND REGULATIONS", "Sidewalks and passages must not be obstructed by anyone",
        "nor used except for going to and from the building.",
        "Furniture is moved only at hours that the manager sets.",
        "Signs and notices are painted by persons approved before.",
        "Windows stay closed while the heating is running.",
        "Bicycles and animals are kept outside of the lobby.", "Keys are returned at the end of the occupancy.",
    ]
    private static let words = ["Harbor", "Northwind", "COMMERCIAL", "deduction."]
    private static let otherWords = ["Sidewalks", "Bicycles", "occupancy."]

    private static func page(
        entries: String = "",
        _ draw: @escaping @Sendable (inout SourceContent) throws -> Void
    ) -> @Sendable () throws -> [UInt8] {
        {
            var content = SourceContent()
            try draw(&content)
            return content.bytes(entries: entries)
        }
    }

    // MARK: - Layers to believe

    private static let sound = [
        SourcePage("English", .textLayerSound, .textLayer, words: words, bytes: page { $0.show(lines) }),
        SourcePage("capitals", .textLayerSound, .textLayer, bytes: page { $0.show(lines.map { $0.uppercased() }) }),
        SourcePage(
            "German",
            .textLayerSound,
            .textLayer,
            words: ["Mietvertrag", "Mieter"],
            bytes: page { content in
                let font = content.westernFont()
                content.show(
                    [
                        "Mietvertrag über die Räume im Erdgeschoss des Hauses", "zwischen dem Vermieter und dem Mieter",
                        "Die Miete ist im Voraus bis zum dritten Werktag eines",
                        "jeden Monats auf das Konto zu zahlen und wird",
                        "nach der Änderung des Index angepasst, wenn er sich ändert.",
                    ],
                    font: font
                )
            }
        ),
        SourcePage(
            "French",
            .textLayerSound,
            .textLayer,
            words: ["bailleur", "preneur"],
            bytes: page { content in
                let font = content.westernFont()
                content.show(
                    [
                        "Contrat de bail commercial entre les soussignés",
                        "le bailleur donne à bail au preneur qui accepte",
                        "les locaux désignés dans la présente convention", "pour une durée de neuf années entières",
                        "moyennant un loyer annuel payable par trimestre.",
                    ],
                    font: font
                )
            }
        ),
        SourcePage(
            "Spanish",
            .textLayerSound,
            .textLayer,
            words: ["arrendador", "renta"],
            bytes: page { content in
                let font = content.westernFont()
                content.show(
                    [
                        "Contrato de arrendamiento que celebran por una parte",
                        "el arrendador y por la otra el arrendatario",
                        "quien se obliga a pagar la renta que se ha pactado",
                        "en los primeros días de cada mes, sin demora,",
                        "durante todo el plazo de este contrato y sus anexos.",
                    ],
                    font: font
                )
            }
        ),
        SourcePage(
            "amounts",
            .textLayerSound,
            .textLayer,
            words: ["$4,100.00"],
            bytes: page { content in
                content.show((1...20).map { "2024-\($0)   $\($0 + 3),100.00   \($0 * 7).25 %   \($0)/12" })
            }
        ),
        SourcePage(
            "names",
            .textLayerSound,
            .textLayer,
            words: ["Olszewska"],
            bytes: page { content in
                content.show([
                    "Adebayo Oyelaran", "Ewa Olszewska", "Nguyen Thi Hoa", "Ravi Subramaniam", "Kjell Aasmundstad",
                    "Mehmet Yildirim", "Xochitl Quetzalli", "Siobhan Keohane", "Giuseppe Spadaccini", "Tuomas Lehtonen",
                ])
            }
        ),
        SourcePage(
            "three words",
            .textLayerSound,
            .textLayer,
            words: ["blank"],
            bytes: page { $0.show(["Intentionally left blank"]) }
        ),
        SourcePage(
            "dot leaders",
            .textLayerSound,
            .textLayer,
            words: ["Premises"],
            bytes: page { content in
                content.show(
                    (1...12).map {
                        "Article \($0) Premises\($0 == 1 ? "" : "\($0)") . . . . . . . . . . . . . . . \($0 * 3)"
                    }
                )
            }
        ),
        SourcePage(
            "turned page",
            .textLayerSound,
            .textLayer,
            words: words,
            bytes: page(entries: "/Rotate 90") { $0.show(lines) }
        ),
        SourcePage(
            "logo",
            .textLayerSound,
            .textLayer,
            words: words,
            bytes: page { content in
                content.show(lines, top: 600)
                content.show(columns: 40, rows: 40, at: "80 0 0 80 72 690") { x, y in
                    (x - 20) * (x - 20) + (y - 20) * (y - 20) < 300 ? 40 : 255
                }
            }
        ),
        SourcePage(
            "photograph",
            .textLayerSound,
            .textLayer,
            words: words,
            bytes: page { content in
                content.show(lines)
                content.show(columns: 200, rows: 150, at: "400 0 0 300 72 100") { x, y in
                    // Broad waves of gray with grain.
                    UInt8(clamping: 128 + (x * 5 % 97) / 4 - (y * 3 % 89) / 4 + (x * x + 3 * y * y) / 700 % 64)
                }
            }
        ),
        SourcePage(
            "text on a picture of paper",
            .textLayerSound,
            .textLayer,

            bytes: page { content in
                content.show(columns: 61, rows: 79, at: "612 0 0 792 0 0") { x, y in UInt8(225 + (x + y) % 7) }
                content.show(lines + lines.map { $0 + " again" } + lines.map { $0 + " once more" }, size: 14)
            }
        ),
        SourcePage(
            "white on a dark bar",
            .textLayerSound,
            .textLayer,
            words: words + ["SUMMARY"],
            bytes: page { content in
                content.draw("0 0 0.5 rg 60 690 490 60 re f 1 g")
                content.show(["LEASE SUMMARY"], size: 20, top: 710)
                content.draw("0 g")
                content.show(lines, top: 640)
            }
        ),
    ]

    // MARK: - Nothing to read

    private static let blank = [
        SourcePage("nothing", .blank, .textLayer, bytes: page { _ in }),
        SourcePage(
            "white picture",
            .blank,
            .textLayer,
            bytes: page { content in
                content.show(columns: 50, rows: 60, at: "612 0 0 792 0 0") { _, _ in 250 }
            }
        ),
        SourcePage(
            "white text only",
            .blank,
            .textLayer,
            lacks: ["Harbor"],
            bytes: page { content in
                content.draw("1 g")
                content.show(lines)
            }
        ),
    ]

    // MARK: - No layer

    private static let scans = [
        SourcePage("scan", .noTextLayer, .ocr, words: words, bytes: page { try $0.show(SamplePicture()) }),
        SourcePage(
            "skewed scan",
            .noTextLayer,
            .ocr,
            words: ["Harbor"],
            bytes: page { content in
                let picture = try SamplePicture()
                picture.turn(degrees: 1.5)
                try content.show(picture)
            }
        ),
        SourcePage(
            "scan in a form",
            .noTextLayer,
            .ocr,
            words: words,
            bytes: page { content in
                try content.show(SamplePicture())
                content.wrap()
            }
        ),
    ]

    // MARK: - Layers that say something else than what is drawn

    private static func claiming(_ map: @escaping SourceContent.Map) -> @Sendable () throws -> [UInt8] {
        page { content in
            let font = content.font(claiming: map)
            content.show(lines, font: font)
        }
    }

    private static func letters(_ code: UInt8, _ turn: (Int) -> Int) -> UInt32 {
        switch code {
        case 0x41...0x5A: UInt32(0x41 + (turn(Int(code) - 0x41) % 26 + 26) % 26)
        case 0x61...0x7A: UInt32(0x61 + (turn(Int(code) - 0x61) % 26 + 26) % 26)
        default: UInt32(code)
        }
    }

    private static let broken = [
        SourcePage("every letter U+FFFD", .unknownCharacters, .ocr, words: words, bytes: claiming { _ in 0xFFFD }),
        SourcePage("private use", .unknownCharacters, .ocr, words: words, bytes: claiming { 0xE000 + UInt32($0) }),
        SourcePage(
            "half private use",
            .unknownCharacters,
            .ocr,
            words: words,
            bytes: claiming { $0 % 2 == 0 ? UInt32($0) : 0xE100 + UInt32($0) }
        ),
        SourcePage(
            "glyph numbers without meaning",
            .unknownCharacters,
            .ocr,
            words: words,
            bytes: page { content in
                let font = content.mutefont()
                content.show(lines, font: font)
                try content.show(SamplePicture())
            }
        ),
        SourcePage(
            "letters moved by three",
            .implausibleWords,
            .ocr,
            words: words,
            bytes: claiming { letters($0) { $0 + 3 } }
        ),
        SourcePage(
            "letters moved by one",
            .implausibleWords,
            .ocr,
            words: words,
            bytes: claiming { letters($0) { $0 + 1 } }
        ),
        SourcePage(
            "alphabet backwards",
            .implausibleWords,
            .ocr,
            words: words,
            bytes: claiming { letters($0) { 25 - $0 } }
        ),
        SourcePage(
            "vowels kept, consonants moved",
            .implausibleWords,
            .ocr,
            words: words,
            bytes: claiming { code in
                "aeiouAEIOU".utf8.contains(code) ? UInt32(code) : letters(code) { $0 + 2 }
            }
        ),
        SourcePage(
            "codes moved by 29",
            .implausibleWords,
            .ocr,
            words: words,
            bytes: claiming { UInt32($0 > 0x3E ? $0 - 29 : $0) }
        ),
        SourcePage(
            "letters become signs",
            .implausibleWords,
            .ocr,
            words: words,
            bytes: claiming { 0x21 + UInt32($0 % 15) }
        ),
    ]

    // MARK: - Hidden layers

    private static let junk = (1...30).map { "xqz\($0 % 7)kpt vwrg bcdfghjk \($0)lm tr wq" }

    private static let hidden = [
        SourcePage(
            "recognised by another program",
            .textLayerSound,
            .textLayer,
            words: words,
            bytes: page { content in
                content.show(lines, mode: 3)
                try content.show(SamplePicture())
            }
        ),
        SourcePage(
            "recognised, drawn above its picture",
            .textLayerSound,
            .textLayer,
            words: words,
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(lines, mode: 3)
            }
        ),
        SourcePage(
            "painted over by its picture",
            .textLayerSound,
            .textLayer,
            words: words,
            bytes: page { content in
                content.show(lines)
                try content.show(SamplePicture())
            }
        ),
        SourcePage(
            "hidden layer and a stamp",
            .textLayerSound,
            .textLayer,
            words: words + ["BATES-000123"],
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(lines, mode: 3)
                content.show(["BATES-000123"], size: 8, top: 30)
            }
        ),
        SourcePage(
            "hidden junk",
            .disagreesWithPicture,
            .ocr,
            words: words,
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(junk, size: 10, mode: 3)
            }
        ),
        SourcePage(
            "hidden layer of another page",
            .disagreesWithPicture,
            .ocr,
            words: words,
            lacks: otherWords,
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(otherLines, mode: 3)
            }
        ),
        SourcePage(
            "another page painted over",
            .disagreesWithPicture,
            .ocr,
            words: words,
            lacks: otherWords,
            bytes: page { content in
                content.show(otherLines)
                try content.show(SamplePicture())
            }
        ),
        SourcePage(
            "transparent layer of another page",
            .disagreesWithPicture,
            .ocr,
            words: words,
            lacks: otherWords,
            bytes: page { content in
                try content.show(SamplePicture())
                let state = content.transparentState()
                content.draw("q \(state) gs")
                content.show(otherLines)
                content.draw("Q")
            }
        ),
        SourcePage(
            "another page's layer and a stamp",
            .disagreesWithPicture,
            .mixed,
            words: words + ["BATES-000123"],
            lacks: otherWords,
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(otherLines, mode: 3)
                content.show(["BATES-000123"], size: 8, top: 30)
            }
        ),
    ]

    // MARK: - Two sources

    private static let mixed = [
        SourcePage(
            "stamp on a scan",
            .picturePage,
            .mixed,
            words: words + ["BATES-000123"],
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(["BATES-000123"], size: 8, top: 30)
            }
        ),
        SourcePage(
            "signing service's line on a scan",
            .picturePage,
            .mixed,
            words: words + ["3F2A-99B1-77"],
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(["DocuSign Envelope ID: 3F2A-99B1-77"], size: 7, top: 780)
            }
        ),
        SourcePage(
            "picture of text below text",
            .pictureParts,
            .mixed,
            words: words + otherWords,
            bytes: page { content in
                content.show(otherLines)
                try content.show(SamplePicture(), y: -250)
            }
        ),
        SourcePage(
            "picture of text in a form",
            .pictureParts,
            .mixed,
            words: words + otherWords,
            bytes: page { content in
                try content.show(SamplePicture(), y: -250)
                content.wrap()
                content.show(otherLines)
            }
        ),
        SourcePage(
            "typed entries on a scanned form",
            .pictureParts,
            .mixed,
            words: words + ["Worcester"],
            bytes: page { content in
                try content.show(SamplePicture())
                content.show(
                    [
                        "Tenant's address for notices is 48 Worcester Street, third floor, Springfield",
                        "and the deposit of the tenant is nine thousand dollars, paid in advance.",
                    ],
                    top: 400
                )
            }
        ),
        SourcePage(
            "unreadable letters that stand for nothing",
            .recognitionFailed,
            .textLayer,
            bytes: page { content in
                let font = content.font { _ in 0xFFFD }
                content.show(lines, font: font, size: 1)
            }
        ),
    ]

    // MARK: - What nobody sees

    private static let unseen = [
        SourcePage(
            "white text beside black",
            .textLayerSound,
            .textLayer,
            words: words,
            lacks: otherWords,
            bytes: page { content in
                content.show(lines)
                content.draw("1 g")
                content.show(otherLines, top: 400)
            }
        ),
        SourcePage(
            "hidden text beside black",
            .textLayerSound,
            .textLayer,
            words: words,
            lacks: otherWords,
            bytes: page { content in
                content.show(lines)
                content.show(otherLines, top: 400, mode: 3)
            }
        ),
        SourcePage(
            "text beyond the edge",
            .textLayerSound,
            .textLayer,
            words: words,
            lacks: otherWords,
            bytes: page { content in
                content.show(lines)
                content.show(otherLines, top: 1_200)
            }
        ),
    ]
}
