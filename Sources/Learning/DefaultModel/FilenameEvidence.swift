/// The words of a file's name that say what kind of document it is.
enum FilenameEvidence {
    static let words: [String] = [
        "addenda", "addendum", "agreement", "amend", "amended", "amending", "amendment", "amendments", "annual",
        "assignment", "bill", "cam", "certificate", "commencement", "consent", "credit", "employment", "estoppel",
        "expense", "expenses", "extension", "guarantee", "guaranty", "invoice", "lease", "leases", "leasing", "letter",
        "license", "loan", "memorandum", "modification", "nda", "notice", "operating", "provisions", "purchase",
        "recon",
        "reconciliation", "rent", "rental", "restated", "rider", "riders", "roll", "services", "special", "statement",
        "sublease", "supply", "tax", "termination",
    ]
}
