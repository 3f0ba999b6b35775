/// The destinations of RTF by their control words (RTF 1.9.1, "Destinations").
enum RTFDestinations {
    private static let skipped: Set<String> = [
        "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "generator", "filetbl", "revtbl", "info",
        "objdata", "objclass", "objname", "sp", "shprslt", "nonshppict", "pict", "fldinst", "ffdata", "formfield",
        "bkmkstart", "bkmkend", "atnid", "atnauthor", "atndate", "atnref", "annotation", "nonesttables", "pntxta",
        "pntxtb", "tc", "xe", "rxe", "falt", "panose", "xmlnstbl", "themedata", "datastore", "mmathPr", "template",
        "creatim", "revtim", "printim", "buptim", "operator", "company", "manager", "category", "hlinkbase", "ftnsep",
        "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private", "keycode",
    ]
    private static let others: [String: RTFGroup.Destination] = [
        "fonttbl": .fontTable, "title": .property("title"), "author": .property("author"),
        "subject": .property("subject"), "keywords": .property("keywords"), "doccomm": .property("description"),
        "header": .header, "headerl": .header, "headerr": .header, "headerf": .header, "footer": .footer,
        "footerl": .footer, "footerr": .footer, "footerf": .footer, "footnote": .note, "shptxt": .textBox,
        "dptxbxtext": .textBox,
    ]
    /// Groups that are marked as optional but hold text, or groups with text.
    private static let transparent: Set<String> = ["shpinst", "shppict", "nesttableprops", "do", "ud"]

    /// Where the text goes behind that word; nil where the word does not change it.
    ///
    /// - Parameter isOptional: whether unknown destinations are to be skipped.
    static func destination(of word: String, isOptional: Bool) -> RTFGroup.Destination? {
        if skipped.contains(word) { return .skipped }
        if let destination = others[word] { return destination }
        return isOptional && !transparent.contains(word) ? .skipped : nil
    }
}
