/// Words that are written with a period and do not end a sentence.
enum Abbreviations {
    private static let words: Set<String> = [
        // References
        "no", "nos", "sec", "secs", "sect", "art", "arts", "par", "para", "ch", "cl", "ex", "exh", "sched", "p", "pp",
        "vol", "fig", "cf", "ca", "id", "ibid", "e.g", "i.e", "viz", "al", "etc", "vs", "v", "approx", "est", "ext",
        // Companies
        "inc", "corp", "co", "cos", "ltd", "llc", "l.l.c", "l.p", "l.l.p", "p.c", "n.a", "bros", "assn", "assoc",
        "dept",
        "div", "mfg", "natl", "intl",
        // People
        "mr", "mrs", "ms", "dr", "prof", "hon", "jr", "sr", "esq", "messrs", "atty", "gen", "gov", "rev", "sen", "rep",
        // Places
        "st", "ave", "blvd", "rd", "ln", "ct", "pl", "sq", "hwy", "pkwy", "ste", "apt", "bldg", "fl", "rm", "ft", "mt",
        "u.s", "u.s.a", "d.c", "n.y", "n.w", "s.w", "n.e", "s.e",
        // Times and measures
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
        "fri", "a.m", "p.m", "am", "pm", "yr", "yrs", "mo", "mos", "sq.ft", "lbs", "oz", "min", "max", "tel", "attn",
        // Law reports
        "u.s.c", "c.f.r", "f.2d", "f.3d", "f.supp", "s.ct", "stat", "rev.stat", "cal", "civ", "proc", "bus",
        "prof.code",
    ]

    static func contains(_ word: String) -> Bool { words.contains(word) }
}
