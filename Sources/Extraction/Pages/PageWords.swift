import Documents

/// A page's words and what stands between them: the way to change words without breaking their places in the text.
struct PageWords {
    struct Entry {
        var word: Word
        /// Between the word before and this one; of no meaning for the first.
        var separator: WordSeparator
    }

    var entries: [Entry]

    /// - Parameter page: as `PageTextBuilder` made it.
    init(_ page: Page) {
        entries = []
        entries.reserveCapacity(page.words.count)
        let scalars = page.text.unicodeScalars
        var place = (index: scalars.startIndex, offset: 0)
        for word in page.words {
            var separator = WordSeparator.none
            var lineEnds = 0
            while place.offset < word.offset, place.index < scalars.endIndex {
                switch scalars[place.index] {
                case "\n":
                    lineEnds += 1
                    separator = max(separator, lineEnds > 1 ? .paragraph : .line)
                case "\t": separator = max(separator, .tab)
                default: separator = max(separator, .space)
                }
                scalars.formIndex(after: &place.index)
                place.offset += 1
            }
            entries.append(Entry(word: word, separator: separator))
            let count = word.text.unicodeScalars.count
            place.index = scalars.index(place.index, offsetBy: count, limitedBy: scalars.endIndex) ?? scalars.endIndex
            place.offset += count
        }
    }

    /// Takes out the entries at which `isOut` holds; what stood around a gap is separated by the strongest of the
    /// separators there.
    mutating func remove(where isOut: (Int) -> Bool) {
        var kept: [Entry] = []
        var pending = WordSeparator.none
        for index in entries.indices {
            var entry = entries[index]
            entry.separator = max(entry.separator, pending)
            pending = .none
            if isOut(index) {
                pending = entry.separator
            } else {
                kept.append(entry)
            }
        }
        entries = kept
    }

    /// The page with these words; its notes stay, but for the regions, which must be marked anew.
    func written(to page: Page) -> Page {
        var page = page
        var text = ""
        var offset = 0
        page.words.removeAll(keepingCapacity: true)
        for (index, entry) in entries.enumerated() {
            if index > 0 {
                text += entry.separator.text
                offset += entry.separator.length
            }
            var word = entry.word
            word.offset = offset
            page.words.append(word)
            text += word.text
            offset += word.text.unicodeScalars.count
        }
        page.text = text
        page.notes.regions = []
        return page
    }
}
