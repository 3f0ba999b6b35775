/// Made-up lines that stand above a document's heading and say nothing of what it is.
enum PreambleBank {
    static let lines: [String] =
        """
        Harrow & Finch Property Advisors, 48 Mill Street, Second Floor, Riverton
        Telephone 555-0134 Facsimile 555-0135
        FAX COVER SHEET To: File From: Legal Department Pages: 14
        EXECUTION COPY
        Final for signature
        Conformed copy
        DRAFT of counsel, for discussion only
        CONFIDENTIAL
        Certain information marked [***] has been left out of this copy because it is not material and would do harm if disclosed.
        Portions of this exhibit are subject to a request for confidential treatment and were filed separately with the Commission.
        After recording return to: Title Services, Recorder’s Desk, County Hall
        RECORDED Instrument No. 2009-004417 Book 312 Page 88 Fee 31.00
        Scanned by the records room. Original in box 17.
        Property file: North Gate Center – Suite 210
        Document number 4417.3
        Signed and delivered electronically. Certificate of completion attached.
        Schedules and attachments have been omitted and will be furnished upon request.
        Received in the office of the manager
        """
        .split(separator: "\n").map(String.init)
}
