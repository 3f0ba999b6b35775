extension Facts {
    var dateTruths: [DateTruth] { dates.map { DateTruth(role: $0.role, value: $0.date.iso) } }

    var amountTruths: [AmountTruth] {
        amounts.map { AmountTruth(role: $0.role, value: $0.money.decimal, currency: $0.money.currency.rawValue) }
    }

    var signatureTruths: [SignatureTruth] {
        signatures.map { SignatureTruth(name: $0.name, signed: $0.isSigned, mark: $0.mark.rawValue) }
    }
}
