/// The phrases that statements share.
enum StatementWords {
    static let files = [
        "CAM_{year}_{tenanttrade}", "{year} CAM Reconciliation", "{year} CAM rec {suite}", "opex_{year}",
        "{year} Operating Expense Statement",
        "NNN recon {year}", "cam statement {year} final", "{tenanttrade} CAM {year}", "Year-End Reconciliation {year}",
        "TL_{number}",
        "stmt_{number}", "{year} true up",
    ]

    static func title(_ layout: StatementComposer.Layout, _ facts: StatementFacts, _ drafter: inout Drafter) -> String {
        switch facts.tenancy.jurisdiction.style {
        case .british:
            return drafter.text(
                "[SERVICE CHARGE STATEMENT|Service Charge Account|Service Charge Reconciliation] {year}"
            )
        case .german where drafter.dice.chance(0.6):
            return drafter.text(
                "[STATEMENT OF OPERATING COSTS|Operating Cost Statement] {year} (Betriebskostenabrechnung)"
            )
        default: return drafter.text(title(layout))
        }
    }

    private static func title(_ layout: StatementComposer.Layout) -> String {
        switch layout {
        case .letter, .reconciliation:
            "[{year} CAM RECONCILIATION|{year} Common Area Maintenance Reconciliation|COMMON AREA MAINTENANCE RECONCILIATION – {year}|"
                + "Annual CAM Reconciliation Statement|{year} NNN RECONCILIATION|Year-End Expense True-Up {year}|"
                + "STATEMENT OF ACTUAL CAM CHARGES {year}|Operating Expense Reconciliation – Calendar Year {year}]"
        case .ledger:
            "[TENANT LEDGER – CAM|Recovery Ledger|CAM Charge Ledger {year}|LEASE LEDGER: EXPENSE RECOVERIES|Tenant Account Ledger – CAM/Tax/Insurance]"
        case .estimate:
            "[{nextyear} ESTIMATED OPERATING EXPENSES|{nextyear} CAM Budget and Estimate|Estimated CAM Charges {nextyear}|"
                + "NOTICE OF ESTIMATED COMMON AREA CHARGES]"
        case .landlordStatement:
            "[LANDLORD’S STATEMENT OF OPERATING EXPENSES|STATEMENT OF OPERATING EXPENSES|Landlord’s Annual Expense Statement|"
                + "LANDLORD’S EXPENSE STATEMENT {year}]"
        case .baseYear:
            "[OPERATING EXPENSE ESCALATION STATEMENT|Base Year Escalation Statement {year}|EXPENSE AND TAX ESCALATION {year}]"
        case .shareWorksheet:
            "[TENANT SHARE CALCULATION|Pro Rata Share Worksheet {year}|CAM ALLOCATION WORKSHEET|Tenant’s Proportionate Share of CAM {year}]"
        case .variance:
            "[BUDGET VS. ACTUAL – CAM {year}|Recoverable Expenses: Budget to Actual|{year} CAM BUDGET COMPARISON|Expense Variance Report {year}]"
        case .account:
            "[STATEMENT OF ACCOUNT – CAM|CAM STATEMENT|STATEMENT|Statement of Common Area Charges|Statement of Additional Rent]"
        case .allTenants:
            "[CAM RECOVERY SCHEDULE|{year} Reconciliation – All Tenants|Expense Recovery by Tenant {year}|CAM Billing Register]"
        case .quarters:
            "[CAM EXPENSES BY QUARTER {year}|Recoverable Operating Expenses {year}|Common Area Cost Report {year}]"
        case .sections:
            "[CAM, TAX AND INSURANCE RECONCILIATION|TRIPLE NET CHARGES {year}|NNN Statement {year}|{year} Triple Net Reconciliation]"
        case .invoiceDetail:
            "[CAM EXPENSE DETAIL {year}|General Ledger Detail – Recoverable Expenses|CAM Backup {year}]"
        }
    }

    static let sentences = [
        "[Enclosed|Below|Attached] is the [annual|year-end] reconciliation of common area maintenance charges for {from} through {through}.",
        "[As your lease provides|In accordance with your lease dated {leasedate}], we have [compared|reconciled] the estimated payments you made during {year} with the actual [operating expenses|cost of running the common areas] of {property}.",
        "This statement [shows|sets out] your share of the [common area costs|operating expenses, taxes and insurance] of {property} for the calendar year {year}.",
        "The books for {year} have been closed, and the actual recoverable expenses of {property} are [set out|listed] below.",
    ]

    static let closings = [
        "[Please direct|Kindly send] questions about this statement to {manager} within {days} days.",
        "[Invoices and ledgers may be inspected at our office by appointment.|You may audit the records within the time your lease allows.]",
        "[Checks are payable to {landlord}.|Please write your suite number on your check.|Please remit to {manager}, {landlordaddress}.]",
        "[Beginning with the next month|As of {later}], your monthly CAM estimate [will be|is] {estimate}.",
        "[Your share is {share}, being {area.digits} of {totalarea.digits} rentable square feet.|Pro rata share: {share}.]",
    ]

    static let notes = [
        "[Costs that vary with occupancy are grossed up to 95% as your lease allows.|No gross-up was applied.]",
        "[Real estate taxes are those billed for the tax year that ended in {year}.|Taxes include the second installment paid in December {year}.]",
        "[Snow removal was higher than budget because of the storms of the winter.|Insurance rose with the carrier’s renewal.|Repairs include resurfacing of the parking field, spread over five years.]",
        "[An administrative fee of fifteen percent applies to common area costs, not to taxes and insurance.|The management fee is three percent of collections.]",
        "[Controllable expenses are subject to the cap in your lease.|Capital items are amortized over their useful lives with interest.]",
        "[Anchor tenants that maintain their own parcels are excluded from the denominator.|Your pro rata share is the area of {premises} divided by the leasable area of {property}.]",
        "[You may inspect our books within {manydays} days of this statement, as the audit clause provides.|This statement is deemed accepted unless you object in writing within {days} days.]",
        "[Partial-year tenants are charged by days of occupancy.|Move-ins and move-outs are prorated on a 365-day year.]",
        "[Estimates billed do not include late charges.|Payments received after the closing of the books appear next year.]",
    ]

    static func outcome(_ facts: StatementFacts) -> String {
        facts.balance.cents >= 0
            ? "[The balance of {balance} is due [by|on or before] {duebalance}.|Please remit {balance} by {duebalance}.|You owe the difference of {balance}, payable within thirty days.]"
            : "[A credit of {balance} will be applied to your next [rent|payment].|You overpaid by {balance}, which is credited to your account.|Your account shows a credit of {balance}.]"
    }

    static func balanceLabel(_ facts: StatementFacts, _ dice: inout Dice) -> String {
        facts.balance.cents >= 0
            ? dice.pick(["Balance Due", "Amount Due", "Balance Due from Tenant", "Underpayment", "Amount Due Landlord"])
            : dice.pick(["Credit", "Credit Due Tenant", "Overpayment", "(Credit) Balance", "Amount Due Tenant"])
    }
}
