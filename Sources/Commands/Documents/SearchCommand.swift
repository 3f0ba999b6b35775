import ArgumentParser

/// `deedbox search …`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find passages by words and by meaning, each with its document and page.",
        discussion: """
            Words count the more the rarer they are. Understood beyond words:
              "in no event"  +word           must occur; words in quotes stand together
              -parking  NOT parking          must not occur
              lease OR sublease  a AND b     one of them; both
              rent NEAR/5 abatement          with at most 5 words between
              assign*  asignment~            any word that begins so; that is spelled nearly so
              class:lease date>=2020-01-01   only such documents; also type, status, name, confidence
              tenant:"Acme" suite:400 rent>5000 expires<2028    only documents whose facts say so
              leases expiring in the next 12 months             a table of facts, with the proof of each
              who is the tenant at suite 400                    the same
              leases without an audit right                     documents in which it was not found

            Documents with a match are counted by --facets, exactly; --sort date or name lists them, each with its best passage.
            --next goes on where a page ended, with the same question, filter and order:
              deedbox search "roof" --facets class,year --sort date --top 20 --json

            All options: 'deedbox help search query'.

            What was understood is told first; --ignore takes a part of it back. A filter narrows the documents, too:
              --filter 'class:lease,amendment date>=2020-01-01 name:suite confidence>=0.8'

            Of files with almost the same words and the same facts the best one is listed, the others with it; --copies show
            lists each. With --like and a document's id, documents are listed that are like it, by the words that tell it from
            others and by meaning; --explain names the words:
              deedbox search --like 3f0c…  --top 5 --explain
            """,
        subcommands: [SearchQueryCommand.self, SearchJudgementsCommand.self],
        defaultSubcommand: SearchQueryCommand.self
    )
}
