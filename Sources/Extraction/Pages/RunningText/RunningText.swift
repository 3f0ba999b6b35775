import Documents

/// Marks headers, footers and page numbers: what runs along on the pages and belongs to none of them.
///
/// Nothing is taken out of the text. The pages come from a process that may be another's, so whatever they say, this
/// neither traps nor takes more than linear time.
enum RunningText {
    /// The pages with their regions; needs all pages of the document, in order.
    static func marked(_ pages: [Page]) -> [Page] {
        let edges = pages.map { page in
            let lines = EdgeLine.lines(of: page)
            return lines.top + lines.bottom
        }
        let numbers = PageNumbers(edges)
        let repeated = RepeatedLines(edges, numbers, isRecognized: pages.map { $0.source != .textLayer })
        return pages.enumerated().map { index, page in
            let regions = regions(of: edges[index], on: index, repeated, numbers)
            guard !regions.isEmpty else { return page }
            var page = page
            page.notes.regions = (page.notes.regions + regions).sorted { $0.span.start < $1.span.start }
            return page
        }
    }

    private static func regions(
        of lines: [EdgeLine],
        on page: Int,
        _ repeated: RepeatedLines,
        _ numbers: PageNumbers
    ) -> [PageRegion] {
        var regions: [PageRegion] = []
        var closed: Set<EdgeLine.Zone> = []
        for (index, line) in lines.enumerated() where !closed.contains(line.zone) {
            let place = LinePlace(page: page, line: index)
            // A document of one page repeats nothing, and still bears the number of its envelope.
            let isRepeated = repeated.found.contains(place) || line.isEnvelopeNumber
            let number = numbers.found[place]
            // Running text is outermost: behind the first line of the body there is none. Specks are no line.
            if !isRepeated, number == nil, line.fold.count > 3 { closed.insert(line.zone) }
            if let number { regions.append(PageRegion(.pageNumber, EdgeLine.span(of: line.words[number]))) }
            guard isRepeated else { continue }
            let kind = line.zone == .top ? PageRegion.Kind.header : .footer
            for rest in [
                0..<(number?.lowerBound ?? line.words.count),
                (number?.upperBound ?? line.words.count)..<line.words.count,
            ]
            where !rest.isEmpty {
                regions.append(PageRegion(kind, EdgeLine.span(of: line.words[rest])))
            }
        }
        return regions
    }
}
