/// Letters, notices, invoices and other sheets that lie in lease files.
enum LetterBank {
    static let text = #"""
        form letter.default

        shape letter

        title [NOTICE OF DEFAULT|Notice of Default and Demand|THREE DAY NOTICE|Default notice]

        file [default_notice|Notice of Default {tenanttrade}|demand letter]

        sign landlord

        open You are in default of the lease of {premises}, {property}, dated {leasedate}: [rent of {monthly}|common
        charges of {fee}] due [on the first of the month|] [has|have] not been paid.

        clause! :: Unless {monthly} [and a late charge of {small}|] is received within {fewdays} days, Landlord will
        [end the lease|begin suit] and use every remedy that the law gives.

        clause :: Acceptance of part payment does not waive the default.

        clause :: [This letter reserves all rights.|Nothing in this notice waives any right.]

        form letter.insurance

        shape letter

        title [Certificate of insurance|Request for insurance certificate|EXPIRED CERTIFICATE OF INSURANCE]

        file [COI request|insurance_request_{number}|cert request]

        sign landlord

        open Our records show that your certificate of liability insurance for {premises} [expired|expires] on {today}.

        clause! :: Please have your agent send a [current|renewed] certificate that names {landlord} and {manager} as
        additional insureds by {due}.

        clause :: Your lease asks for limits of not less than $1,000,000.00 for each occurrence.

        clause :: If we do not receive it, we may buy the cover and bill you.

        form letter.welcome

        shape letter

        title [Welcome to {property}|New tenant information|Welcome letter]

        file [welcome letter|welcome_packet|move-in letter]

        sign landlord

        open We are pleased to have {tenant} at {property} beginning {commencement}.

        clause! :: [Keys and access cards|Your keys] are ready at the management office; our engineer, {person}, will
        show you the [panels and shut-offs|suite].

        clause :: Deliveries use the dock between 7 a.m. and 3 p.m.; trash is collected on Tuesday and Friday.

        clause :: For repairs write to {manager}; in an emergency call the number on the door.

        form letter.loi

        shape letter

        title [LETTER OF INTENT|Proposal to Lease|Non-binding proposal|Request for proposal – lease terms]

        file [LOI {tenanttrade}|letter_of_intent|proposal_{number}]

        open On behalf of {tenant}, we [propose|offer] these terms for a lease of space at {property}. [This letter
        binds no one until a lease is signed.|It is for discussion only.]

        clause! Premises :: About {area.digits} rentable square feet, {premises}.

        clause! Term :: {months} months from {later}.

        clause Rent :: {rate} a square foot [full service|triple net], increasing {increase} a year.

        clause Improvements :: An allowance of {sum}.

        clause Deposit :: {deposit}.

        clause Brokers :: {broker} represents the tenant and is paid by the landlord.

        form letter.minutes 0.7

        shape sheet

        sign none

        title [MINUTES OF THE ANNUAL MEETING|MINUTES OF BOARD MEETING|Meeting Minutes – Tenants’ Association]

        file [minutes_{number}|Board minutes|minutes]

        open [Held|Meeting held] on {today} at {propertyaddress}. Present: {person}, {person2} and {landlordsigner}. The
        chair found a quorum.

        clause! Minutes :: The minutes of the last meeting were approved.

        clause Treasurer’s Report :: The treasurer reported cash of {sum}.

        clause Elections :: {person} was elected [secretary|treasurer] for one year.

        clause Resolutions :: Resolved, that the officers may [sign the loan|renew the line of credit|hire {firm}].

        clause Adjournment :: There being no other business, the meeting closed at 4:10 p.m.

        form letter.transmittal

        shape letter

        title [Enclosed documents|Transmittal|Documents for signature]

        file [transmittal|cover letter|fax cover]

        sign landlord

        open [Enclosed|Attached] [are two originals of|is] the [lease|amendment|addendum|statement] for {premises},
        {property}.

        clause! :: Please [sign both and return one|sign where marked] by {due}; we will send you a [complete|conformed]
        copy.

        clause :: Do not hesitate to call {person} with questions.

        clause :: A check for {fee} should accompany the papers.

        form letter.taxappeal 0.6

        shape letter

        title [Real estate tax appeal|Assessment notice|NOTICE OF ASSESSMENT]

        file [tax_notice_{number}|assessment|tax appeal]

        sign landlord

        open The assessor of {county} County has set the value of {property} at {sum} for the coming year.

        clause! :: We [have appealed|will appeal] through {firm}; the hearing is set for {later}.

        clause :: Counsel’s fee is one-third of the tax saved.

        clause :: No action is needed from you.

        form letter.access 0.7

        shape letter

        title [Notice of entry|Notice of fire alarm test|Building notice|Water shut-off]

        file [building notice|memo_{number}|Notice to tenants]

        sign none

        open To all tenants of {property}: on {later} the [fire alarm will be tested|water will be shut off|garage will
        be swept] between 6 and 9 a.m.

        clause! :: We are sorry for the trouble and thank you for your patience.

        clause :: Vehicles left in the garage will be moved.

        clause :: Questions go to {person}, {manager}.

        form letter.renewalquery 0.7

        shape letter

        title [Your lease expiration|Lease expiration reminder|Renewal inquiry]

        file [expiration letter|renewal inquiry {suite}]

        sign landlord

        open The term of your lease of {premises} expires on {expiration}. [We would like to keep you as a tenant.|We
        ask whether you wish to stay.]

        clause! :: Please tell us by {due} whether you intend to renew, so that we may [discuss terms|prepare a
        proposal].

        clause :: Holding over is charged at one and a half times the last rent.

        form sheet.bio 0.5

        shape sheet

        sign none

        title [ENVIRONMENTAL SITE ASSESSMENT – SUMMARY|PROPERTY CONDITION REPORT|APPRAISAL SUMMARY|INSPECTION REPORT]

        file [report_{number}|Phase I summary|inspection]

        open Prepared by {firm} for {landlord}. Site: {propertyaddress}. Date of visit: {today}.

        clause! Summary :: [No recognized environmental conditions were found.|The building is in fair condition.|The
        value is estimated at {sum}.]

        clause Roof :: The roof is [about ten years old|of membrane, ballasted] and shows [ponding|no leaks].

        clause Pavement :: Cracks should be sealed at a cost of about {fee}.

        clause Records :: The files of the county were searched on {earlier}.

        clause Limits :: This report rests on what could be seen.
        """#
}
