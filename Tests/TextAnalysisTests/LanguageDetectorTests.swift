import TestSupport
import Testing
import TextAnalysis

struct LanguageDetectorTests {
    @Test(arguments: [
        ("en", "The Tenant shall pay to the Landlord the rent on the first day of each month of the term."),
        (
            "de",
            "Der Mieter ist verpflichtet, die Miete bis zum dritten Werktag eines Monats an den Vermieter zu zahlen."
        ),
        (
            "fr",
            "Le locataire est tenu de payer le loyer au bailleur le premier jour de chaque mois pour la durée du bail."
        ),
        ("es", "El arrendatario pagará la renta al arrendador el primer día de cada mes en la cuenta que se indique."),
        (
            "it",
            "Il conduttore è tenuto a pagare il canone al locatore entro il primo giorno di ogni mese per la durata."
        ),
        (
            "nl",
            "De huurder is verplicht de huur op de eerste dag van elke maand aan de verhuurder te betalen met een bank."
        ),
        (
            "pt",
            "O locatário obriga-se a pagar a renda ao senhorio no primeiro dia de cada mês e os encargos do imóvel."
        ),
    ])
    func knowsTheLanguage(language: String, text: String) {
        #expect(LanguageDetector.language(of: text) == language)
    }

    @Test(arguments: ["", "1,250.00 2024 $5", "Acme Main Street Suite Chicago Illinois", "rent", "a a a a de de de de"])
    func staysUndecided(text: String) {
        #expect(LanguageDetector.language(of: text) == nil)
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func realLeasesAreEnglish() throws {
        for (name, text) in try LeaseCorpus.texts() { #expect(LanguageDetector.language(of: text) == "en", "\(name)") }
    }
}
