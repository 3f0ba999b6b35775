/// The mail with which a manager sends a paper on.
enum TransmittalMail {
    static func body(for draft: Draft, tenancy: Tenancy, _ dice: inout Dice) -> (
        subject: String, body: String, drafter: Drafter
    ) {
        var slots = tenancy.slots(today: draft.date, dice: &dice)
        slots["title"] = .text(draft.title)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: false, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let subject = drafter.text("[FW: |RE: |][{tenant}|{property}, {premises}] - [{title}|documents|signed copy]")
        drafter.paragraph("[Hi|Hello|Dear] {person},")
        drafter.paragraph(
            "[Attached is|Please find attached|See attached] the [{title}|document we spoke of] for {tenant}, {premises}. "
                + "[It was signed on {today}.|Let me know if anything is missing.|Please file it with the lease.]"
        )
        drafter.paragraph(
            "[Could you confirm by {due} that you have it?|The original follows by post.|No reply is needed.]"
        )
        drafter.lines(["[Thanks|Best|Regards],", "{person2}", "{manager}"])
        let body = drafter.blocks.map { $0.textLines.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
        return (subject, body, drafter)
    }
}
